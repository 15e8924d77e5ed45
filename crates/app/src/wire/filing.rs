//! A filing and a call for a review as programs and forms write them.

use std::collections::{BTreeMap, BTreeSet};

use procedure::Date;
use procedure::filing as core;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::names::{ContractState, SubjectKind, date, optional_date, texts_into};

/// A filing, from its first draft. What is missing is told when it is filed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Filing {
    /// What makes the review begin, by its short name; `procurement` unless said.
    pub trigger: String,
    /// A title by which people recognise the case.
    pub title: String,
    /// What is to be reviewed.
    pub subject: Subject,
    /// The organisation that provides the product or service.
    pub provider: Option<String>,
    /// The recognitions under which it is filed.
    pub recognitions: Vec<Recognition>,
    /// The sector guideline used, with its version.
    pub guideline: Option<String>,
    /// The pre-assessment: each factor with an answer.
    pub pre_assessment: BTreeMap<String, PreAssessedFactor>,
    /// Where each undertaking stands in the agreement.
    pub clauses: BTreeMap<String, String>,
    /// Which documents stand for which material.
    pub materials: BTreeMap<String, BTreeSet<String>>,
    /// The number of the earlier case that this filing follows.
    pub follows: Option<String>,
}

/// What is to be reviewed. Only the fields of its kind matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Subject {
    /// Its kind.
    pub kind: SubjectKind,
    /// The product, service, activity or exchange in words.
    pub description: String,
    /// Its version or model.
    pub version: String,
    /// The category of the product, by its short name.
    pub category: Option<String>,
    /// For the open category: why the impact is major.
    pub why_major: String,
    /// The amount, in hundredths of the currency.
    pub amount_cents: u64,
    /// The currency.
    pub currency: String,
    /// How far the contract has come.
    pub contract: ContractState,
    /// Since when the product is in use.
    #[serde(with = "optional_date")]
    #[schema(value_type = Option<String>, format = Date)]
    pub in_use_since: Option<Date>,
    /// For a listing: how many users' personal information is held.
    pub users: u64,
}

impl Default for Subject {
    fn default() -> Self {
        Subject {
            kind: SubjectKind::Procurement,
            description: String::new(),
            version: String::new(),
            category: None,
            why_major: String::new(),
            amount_cents: 0,
            currency: "CNY".to_owned(),
            contract: ContractState::Draft,
            in_use_since: None,
            users: 0,
        }
    }
}

/// The recognition of an operator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Recognition {
    /// The department's code.
    pub department: String,
    /// The number of its notice.
    pub notice: String,
    /// The date of its notice.
    #[serde(with = "date")]
    #[schema(value_type = String, format = Date)]
    pub on: Date,
}

/// One factor of the pre-assessment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PreAssessedFactor {
    /// Whether the product would or could affect national security by this factor.
    pub may_affect: bool,
    /// Why.
    pub reasons: String,
}

/// A call for a review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Call {
    /// A title by which people recognise the case.
    pub title: String,
    /// What is to be reviewed.
    pub subject: Subject,
    /// The operator, where there is a single one.
    #[serde(default)]
    pub operator: Option<String>,
    /// The provider, where it is known.
    #[serde(default)]
    pub provider: Option<String>,
    /// The departments concerned.
    #[serde(default)]
    pub departments: Vec<String>,
    /// The grounds.
    pub grounds: String,
}

impl From<Filing> for core::Filing {
    fn from(filing: Filing) -> Self {
        let trigger = if filing.trigger.is_empty() { "procurement" } else { &filing.trigger };
        core::Filing {
            trigger: trigger.into(),
            title: filing.title,
            subject: filing.subject.into(),
            provider: filing.provider.map(|id| id.as_str().into()),
            recognitions: filing.recognitions.into_iter().map(Into::into).collect(),
            pre_assessment: core::PreAssessment {
                guideline: filing.guideline,
                answers: filing
                    .pre_assessment
                    .into_iter()
                    .map(|(factor, answer)| (factor.as_str().into(), answer.into()))
                    .collect(),
            },
            clauses: filing
                .clauses
                .into_iter()
                .map(|(undertaking, clause)| (undertaking.as_str().into(), clause))
                .collect(),
            materials: filing
                .materials
                .into_iter()
                .map(|(material, documents)| (material.as_str().into(), texts_into(documents)))
                .collect(),
            follows: filing.follows,
        }
    }
}

impl From<&core::Filing> for Filing {
    fn from(filing: &core::Filing) -> Self {
        Filing {
            trigger: filing.trigger.to_string(),
            title: filing.title.clone(),
            subject: (&filing.subject).into(),
            provider: filing.provider.as_ref().map(ToString::to_string),
            recognitions: filing.recognitions.iter().map(Into::into).collect(),
            guideline: filing.pre_assessment.guideline.clone(),
            pre_assessment: filing
                .pre_assessment
                .answers
                .iter()
                .map(|(factor, answer)| (factor.to_string(), answer.into()))
                .collect(),
            clauses: filing
                .clauses
                .iter()
                .map(|(id, clause)| (id.to_string(), clause.clone()))
                .collect(),
            materials: filing
                .materials
                .iter()
                .map(|(id, documents)| {
                    (id.to_string(), documents.iter().map(ToString::to_string).collect())
                })
                .collect(),
            follows: filing.follows.clone(),
        }
    }
}

impl From<Subject> for core::Subject {
    fn from(subject: Subject) -> Self {
        let words = subject.description;
        match subject.kind {
            SubjectKind::Procurement => core::Subject::Procurement(core::Procurement {
                product: words,
                version: subject.version,
                category: subject.category.filter(|id| !id.is_empty()).map(|id| id.as_str().into()),
                why_major: subject.why_major,
                amount_cents: subject.amount_cents,
                currency: subject.currency,
                contract: subject.contract.into(),
                in_use_since: subject.in_use_since,
            }),
            SubjectKind::ProductLine => core::Subject::ProductLine(words),
            SubjectKind::ProviderRange => core::Subject::ProviderRange(words),
            SubjectKind::DataProcessing => core::Subject::DataProcessing(words),
            SubjectKind::ForeignListing => core::Subject::ForeignListing(core::ForeignListing {
                exchange: words,
                users: subject.users,
            }),
        }
    }
}

impl From<&core::Subject> for Subject {
    fn from(subject: &core::Subject) -> Self {
        let kind = subject.kind().into();
        let plain =
            Subject { kind, description: subject.description().to_owned(), ..Subject::default() };
        match subject {
            core::Subject::Procurement(procurement) => Subject {
                version: procurement.version.clone(),
                category: procurement.category.as_ref().map(ToString::to_string),
                why_major: procurement.why_major.clone(),
                amount_cents: procurement.amount_cents,
                currency: procurement.currency.clone(),
                contract: procurement.contract.into(),
                in_use_since: procurement.in_use_since,
                ..plain
            },
            core::Subject::ForeignListing(listing) => Subject { users: listing.users, ..plain },
            core::Subject::ProductLine(_)
            | core::Subject::ProviderRange(_)
            | core::Subject::DataProcessing(_) => plain,
        }
    }
}

impl From<Recognition> for core::Recognition {
    fn from(recognition: Recognition) -> Self {
        core::Recognition {
            department: recognition.department.as_str().into(),
            notice: recognition.notice,
            on: recognition.on,
        }
    }
}

impl From<&core::Recognition> for Recognition {
    fn from(recognition: &core::Recognition) -> Self {
        Recognition {
            department: recognition.department.to_string(),
            notice: recognition.notice.clone(),
            on: recognition.on,
        }
    }
}

impl From<PreAssessedFactor> for core::PreAssessedFactor {
    fn from(answer: PreAssessedFactor) -> Self {
        core::PreAssessedFactor { may_affect: answer.may_affect, reasons: answer.reasons }
    }
}

impl From<&core::PreAssessedFactor> for PreAssessedFactor {
    fn from(answer: &core::PreAssessedFactor) -> Self {
        PreAssessedFactor { may_affect: answer.may_affect, reasons: answer.reasons.clone() }
    }
}

impl From<Call> for core::Call {
    fn from(call: Call) -> Self {
        core::Call {
            title: call.title,
            subject: call.subject.into(),
            operator: call.operator.map(|id| id.as_str().into()),
            provider: call.provider.map(|id| id.as_str().into()),
            departments: call.departments.iter().map(|code| code.as_str().into()).collect(),
            grounds: call.grounds,
        }
    }
}
