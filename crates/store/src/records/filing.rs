//! Filings and calls for a review, as stored.

use std::collections::{BTreeMap, BTreeSet};

use procedure::filing::{Call, Filing, PreAssessedFactor, PreAssessment, Recognition};
use procedure::papers::DocumentId;
use procedure::party::{BodyCode, OrganisationId};
use procedure::regime::{FactorId, MaterialId, TriggerId, UndertakingId};
use serde::{Deserialize, Serialize};

use super::date::IsoDate;
use super::subject::SubjectV1;

/// A stored [`Filing`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the type it stores")]
pub struct FilingV1 {
    pub trigger: String,
    pub title: String,
    pub subject: SubjectV1,
    pub provider: Option<String>,
    pub recognitions: Vec<RecognitionV1>,
    pub pre_assessment: PreAssessmentV1,
    pub clauses: BTreeMap<String, String>,
    pub materials: BTreeMap<String, BTreeSet<String>>,
    pub follows: Option<String>,
}

/// A stored [`Recognition`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the type it stores")]
pub struct RecognitionV1 {
    pub department: String,
    pub notice: String,
    pub on: IsoDate,
}

/// A stored [`PreAssessment`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the type it stores")]
pub struct PreAssessmentV1 {
    pub guideline: Option<String>,
    pub answers: BTreeMap<String, PreAssessedFactorV1>,
}

/// A stored [`PreAssessedFactor`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the type it stores")]
pub struct PreAssessedFactorV1 {
    pub may_affect: bool,
    pub reasons: String,
}

/// A stored [`Call`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the type it stores")]
pub struct CallV1 {
    pub title: String,
    pub subject: SubjectV1,
    pub operator: Option<String>,
    pub provider: Option<String>,
    pub departments: Vec<String>,
    pub grounds: String,
}

impl From<&Filing> for FilingV1 {
    fn from(filing: &Filing) -> Self {
        let documents = |set: &BTreeSet<DocumentId>| set.iter().map(ToString::to_string).collect();
        let materials = filing.materials.iter();
        FilingV1 {
            trigger: filing.trigger.to_string(),
            title: filing.title.clone(),
            subject: (&filing.subject).into(),
            provider: filing.provider.as_ref().map(ToString::to_string),
            recognitions: filing.recognitions.iter().map(Into::into).collect(),
            pre_assessment: (&filing.pre_assessment).into(),
            clauses: filing.clauses.iter().map(|(id, at)| (id.to_string(), at.clone())).collect(),
            materials: materials.map(|(id, set)| (id.to_string(), documents(set))).collect(),
            follows: filing.follows.clone(),
        }
    }
}

impl From<FilingV1> for Filing {
    fn from(filing: FilingV1) -> Self {
        let documents = |set: BTreeSet<String>| set.into_iter().map(DocumentId::new).collect();
        let materials = filing.materials.into_iter();
        let clauses = filing.clauses.into_iter();
        Filing {
            trigger: TriggerId::new(filing.trigger),
            title: filing.title,
            subject: filing.subject.into(),
            provider: filing.provider.map(OrganisationId::new),
            recognitions: filing.recognitions.into_iter().map(Into::into).collect(),
            pre_assessment: filing.pre_assessment.into(),
            clauses: clauses.map(|(id, at)| (UndertakingId::new(id), at)).collect(),
            materials: materials.map(|(id, set)| (MaterialId::new(id), documents(set))).collect(),
            follows: filing.follows,
        }
    }
}

impl From<&Recognition> for RecognitionV1 {
    fn from(recognition: &Recognition) -> Self {
        let Recognition { department, notice, on } = recognition;
        RecognitionV1 {
            department: department.to_string(),
            notice: notice.clone(),
            on: (*on).into(),
        }
    }
}

impl From<RecognitionV1> for Recognition {
    fn from(recognition: RecognitionV1) -> Self {
        let RecognitionV1 { department, notice, on } = recognition;
        Recognition { department: BodyCode::new(department), notice, on: on.into() }
    }
}

impl From<&PreAssessment> for PreAssessmentV1 {
    fn from(assessment: &PreAssessment) -> Self {
        let factor = |factor: &PreAssessedFactor| PreAssessedFactorV1 {
            may_affect: factor.may_affect,
            reasons: factor.reasons.clone(),
        };
        let answers = assessment.answers.iter();
        PreAssessmentV1 {
            guideline: assessment.guideline.clone(),
            answers: answers.map(|(id, answer)| (id.to_string(), factor(answer))).collect(),
        }
    }
}

impl From<PreAssessmentV1> for PreAssessment {
    fn from(assessment: PreAssessmentV1) -> Self {
        let factor = |factor: PreAssessedFactorV1| PreAssessedFactor {
            may_affect: factor.may_affect,
            reasons: factor.reasons,
        };
        let answers = assessment.answers.into_iter();
        PreAssessment {
            guideline: assessment.guideline,
            answers: answers.map(|(id, answer)| (FactorId::new(id), factor(answer))).collect(),
        }
    }
}

impl From<&Call> for CallV1 {
    fn from(call: &Call) -> Self {
        CallV1 {
            title: call.title.clone(),
            subject: (&call.subject).into(),
            operator: call.operator.as_ref().map(ToString::to_string),
            provider: call.provider.as_ref().map(ToString::to_string),
            departments: call.departments.iter().map(ToString::to_string).collect(),
            grounds: call.grounds.clone(),
        }
    }
}

impl From<CallV1> for Call {
    fn from(call: CallV1) -> Self {
        Call {
            title: call.title,
            subject: call.subject.into(),
            operator: call.operator.map(OrganisationId::new),
            provider: call.provider.map(OrganisationId::new),
            departments: call.departments.into_iter().map(BodyCode::new).collect(),
            grounds: call.grounds,
        }
    }
}
