//! What is reviewed, as stored.

use procedure::filing::{ContractState, ForeignListing, Procurement, Subject};
use procedure::regime::CategoryId;
use serde::{Deserialize, Serialize};

use super::date::IsoDate;
use super::mirror::mirror;

mirror! {
    /// A stored [`ContractState`].
    ContractStateV1 = ContractState {
        Tender "tender",
        Draft "draft",
        SignedConditionally "signed_conditionally",
        SignedUnconditionally "signed_unconditionally",
    }
}

/// A stored [`Subject`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the variants are those of the type it stores")]
pub enum SubjectV1 {
    Procurement(ProcurementV1),
    ProductLine(String),
    ProviderRange(String),
    DataProcessing(String),
    ForeignListing(ForeignListingV1),
}

/// A stored [`Procurement`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the type it stores")]
pub struct ProcurementV1 {
    pub product: String,
    pub version: String,
    pub category: Option<String>,
    pub why_major: String,
    pub amount_cents: u64,
    pub currency: String,
    pub contract: ContractStateV1,
    pub in_use_since: Option<IsoDate>,
}

/// A stored [`ForeignListing`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the type it stores")]
pub struct ForeignListingV1 {
    pub exchange: String,
    pub users: u64,
}

impl From<&Subject> for SubjectV1 {
    fn from(subject: &Subject) -> Self {
        match subject {
            Subject::Procurement(procurement) => SubjectV1::Procurement(procurement.into()),
            Subject::ProductLine(words) => SubjectV1::ProductLine(words.clone()),
            Subject::ProviderRange(words) => SubjectV1::ProviderRange(words.clone()),
            Subject::DataProcessing(words) => SubjectV1::DataProcessing(words.clone()),
            Subject::ForeignListing(listing) => SubjectV1::ForeignListing(ForeignListingV1 {
                exchange: listing.exchange.clone(),
                users: listing.users,
            }),
        }
    }
}

impl From<SubjectV1> for Subject {
    fn from(subject: SubjectV1) -> Self {
        match subject {
            SubjectV1::Procurement(procurement) => Subject::Procurement(procurement.into()),
            SubjectV1::ProductLine(words) => Subject::ProductLine(words),
            SubjectV1::ProviderRange(words) => Subject::ProviderRange(words),
            SubjectV1::DataProcessing(words) => Subject::DataProcessing(words),
            SubjectV1::ForeignListing(ForeignListingV1 { exchange, users }) => {
                Subject::ForeignListing(ForeignListing { exchange, users })
            }
        }
    }
}

impl From<&Procurement> for ProcurementV1 {
    fn from(procurement: &Procurement) -> Self {
        ProcurementV1 {
            product: procurement.product.clone(),
            version: procurement.version.clone(),
            category: procurement.category.as_ref().map(ToString::to_string),
            why_major: procurement.why_major.clone(),
            amount_cents: procurement.amount_cents,
            currency: procurement.currency.clone(),
            contract: procurement.contract.into(),
            in_use_since: procurement.in_use_since.map(Into::into),
        }
    }
}

impl From<ProcurementV1> for Procurement {
    fn from(procurement: ProcurementV1) -> Self {
        Procurement {
            product: procurement.product,
            version: procurement.version,
            category: procurement.category.map(CategoryId::new),
            why_major: procurement.why_major,
            amount_cents: procurement.amount_cents,
            currency: procurement.currency,
            contract: procurement.contract.into(),
            in_use_since: procurement.in_use_since.map(Into::into),
        }
    }
}
