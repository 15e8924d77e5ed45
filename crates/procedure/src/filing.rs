//! What is filed for a review (articles 5 to 7), and what a member calls a review for (15).

use std::collections::BTreeMap;

use working_days::Date;

use crate::papers::Materials;
use crate::party::{BodyCode, OrganisationId};
use crate::regime::{CategoryId, FactorId, SubjectKind, TriggerId, UndertakingId};

/// A filing, from its first draft. A gap is refused only when it is filed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Filing {
    /// What makes the review begin.
    pub trigger: TriggerId,
    /// A title by which people recognise the case.
    pub title: String,
    /// What is to be reviewed.
    pub subject: Subject,
    /// The organisation that provides the product or service.
    pub provider: Option<OrganisationId>,
    /// The recognitions as an operator under which it is filed (article 20).
    pub recognitions: Vec<Recognition>,
    /// The pre-assessment (article 5).
    pub pre_assessment: PreAssessment,
    /// Where each undertaking stands in the agreement (article 6).
    pub clauses: BTreeMap<UndertakingId, String>,
    /// Which documents stand for which material (article 7).
    pub materials: Materials,
    /// The earlier case that this filing follows, after a withdrawal or a change.
    pub follows: Option<String>,
}

/// What is reviewed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// The procurement of a network product or service.
    Procurement(Procurement),
    /// A product line, in words.
    ProductLine(String),
    /// All that a provider sells, in words.
    ProviderRange(String),
    /// Data processing activities, in words.
    DataProcessing(String),
    /// A listing abroad.
    ForeignListing(ForeignListing),
}

impl Subject {
    /// Its kind.
    pub fn kind(&self) -> SubjectKind {
        match self {
            Subject::Procurement(_) => SubjectKind::Procurement,
            Subject::ProductLine(_) => SubjectKind::ProductLine,
            Subject::ProviderRange(_) => SubjectKind::ProviderRange,
            Subject::DataProcessing(_) => SubjectKind::DataProcessing,
            Subject::ForeignListing(_) => SubjectKind::ForeignListing,
        }
    }

    /// The product or activity in the filer's words.
    pub fn description(&self) -> &str {
        match self {
            Subject::Procurement(procurement) => &procurement.product,
            Subject::ProductLine(words)
            | Subject::ProviderRange(words)
            | Subject::DataProcessing(words) => words,
            Subject::ForeignListing(listing) => &listing.exchange,
        }
    }
}

/// The procurement of a network product or service.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Procurement {
    /// The product or service.
    pub product: String,
    /// Its version or model.
    pub version: String,
    /// Its category (article 20).
    pub category: Option<CategoryId>,
    /// For the open category: why it has a major impact.
    pub why_major: String,
    /// The amount, in hundredths of the currency.
    pub amount_cents: u64,
    /// The currency, by its three-letter code.
    pub currency: String,
    /// How far the contract has come.
    pub contract: ContractState,
    /// Since when the product is in use, if it is.
    pub in_use_since: Option<Date>,
}

/// How far a contract has come (interpretation 2.8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ContractState {
    /// Invitation to tender.
    Tender,
    /// Draft.
    Draft,
    /// Signed, effective only once the review is passed.
    SignedConditionally,
    /// Signed without that condition; allowed, and warned of.
    SignedUnconditionally,
}

/// A listing abroad (2022).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ForeignListing {
    /// The exchange and its country.
    pub exchange: String,
    /// How many users' personal information is held.
    pub users: u64,
}

/// The recognition of an operator by a protection department.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Recognition {
    /// The department.
    pub department: BodyCode,
    /// The number of its notice.
    pub notice: String,
    /// The date of its notice.
    pub on: Date,
}

/// The operator's pre-assessment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct PreAssessment {
    /// The sector guideline used, with its version, where there is one.
    pub guideline: Option<String>,
    /// Each factor with the operator's reasons.
    pub answers: BTreeMap<FactorId, PreAssessedFactor>,
}

impl PreAssessment {
    /// Whether any factor would or could affect national security, so that a filing is due.
    pub fn may_affect(&self) -> bool {
        self.answers.values().any(|answer| answer.may_affect)
    }
}

/// One factor in the operator's pre-assessment.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PreAssessedFactor {
    /// Whether the product would or could affect national security by this factor.
    pub may_affect: bool,
    /// Why.
    pub reasons: String,
}

/// What a member calls a review for (article 15).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Call {
    /// A title by which people recognise the case.
    pub title: String,
    /// What is to be reviewed.
    pub subject: Subject,
    /// The operator, where there is a single one.
    pub operator: Option<OrganisationId>,
    /// The provider, where it is known to the system.
    pub provider: Option<OrganisationId>,
    /// The protection departments concerned.
    pub departments: Vec<BodyCode>,
    /// Why it would or could affect national security.
    pub grounds: String,
}
