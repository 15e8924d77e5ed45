//! Assessments, proposals, opinions, hearings and conclusions, as stored.

use std::collections::BTreeSet;

use procedure::consultation::{
    Assessment, Conclusion, Finding, Hearing, Opinion, Outcome, Position, Proposal, Risk,
    SilenceTreatment,
};
use procedure::papers::DocumentId;
use procedure::party::BodyCode;
use serde::{Deserialize, Serialize};

use super::date::IsoDate;
use super::mirror::mirror;

mirror! {
    /// A stored [`Risk`].
    RiskV1 = Risk { None "none", Manageable "manageable", Unacceptable "unacceptable", }
    /// A stored [`Outcome`].
    OutcomeV1 = Outcome {
        Passed "passed",
        PassedWithConditions "passed_with_conditions",
        NotPassed "not_passed",
    }
    /// A stored [`Position`].
    PositionV1 = Position {
        Agree "agree",
        AgreeWithConditions "agree_with_conditions",
        Disagree "disagree",
        NoCompetence "no_competence",
    }
    /// A stored [`Finding`].
    FindingV1 = Finding { Agree "agree", Differ "differ", AgreeAgainst "agree_against", }
}

/// A stored [`Assessment`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the type it stores")]
pub struct AssessmentV1 {
    pub risk: RiskV1,
    pub reasons: String,
}

/// A stored [`Proposal`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the type it stores")]
pub struct ProposalV1 {
    pub outcome: OutcomeV1,
    pub conditions: Vec<String>,
    pub summary: String,
    pub enclosed: BTreeSet<String>,
}

/// A stored [`Opinion`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the type it stores")]
pub struct OpinionV1 {
    pub position: PositionV1,
    pub text: String,
    pub conditions: Vec<String>,
}

/// A stored [`SilenceTreatment`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[expect(missing_docs, reason = "the variants are those of the type it stores")]
pub enum SilenceTreatmentV1 {
    NotConsistent,
    NoObjection { rule: String },
}

/// A stored [`Hearing`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the type it stores")]
pub struct HearingV1 {
    pub heard: Vec<String>,
    pub body: Option<String>,
    pub on: IsoDate,
    pub record: String,
}

/// A stored [`Conclusion`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the type it stores")]
pub struct ConclusionV1 {
    pub outcome: OutcomeV1,
    pub conditions: Vec<String>,
    pub on: IsoDate,
}

impl From<&Assessment> for AssessmentV1 {
    fn from(assessment: &Assessment) -> Self {
        let Assessment { risk, reasons } = assessment;
        AssessmentV1 { risk: (*risk).into(), reasons: reasons.clone() }
    }
}

impl From<AssessmentV1> for Assessment {
    fn from(assessment: AssessmentV1) -> Self {
        let AssessmentV1 { risk, reasons } = assessment;
        Assessment { risk: risk.into(), reasons }
    }
}

impl From<&Proposal> for ProposalV1 {
    fn from(proposal: &Proposal) -> Self {
        let Proposal { outcome, conditions, summary, enclosed } = proposal;
        ProposalV1 {
            outcome: (*outcome).into(),
            conditions: conditions.clone(),
            summary: summary.clone(),
            enclosed: enclosed.iter().map(ToString::to_string).collect(),
        }
    }
}

impl From<ProposalV1> for Proposal {
    fn from(proposal: ProposalV1) -> Self {
        let ProposalV1 { outcome, conditions, summary, enclosed } = proposal;
        let enclosed = enclosed.into_iter().map(DocumentId::new).collect();
        Proposal { outcome: outcome.into(), conditions, summary, enclosed }
    }
}

impl From<&Opinion> for OpinionV1 {
    fn from(opinion: &Opinion) -> Self {
        let Opinion { position, text, conditions } = opinion;
        OpinionV1 {
            position: (*position).into(),
            text: text.clone(),
            conditions: conditions.clone(),
        }
    }
}

impl From<OpinionV1> for Opinion {
    fn from(opinion: OpinionV1) -> Self {
        let OpinionV1 { position, text, conditions } = opinion;
        Opinion { position: position.into(), text, conditions }
    }
}

impl From<&SilenceTreatment> for SilenceTreatmentV1 {
    fn from(treatment: &SilenceTreatment) -> Self {
        match treatment {
            SilenceTreatment::NotConsistent => SilenceTreatmentV1::NotConsistent,
            SilenceTreatment::NoObjection { rule } => {
                SilenceTreatmentV1::NoObjection { rule: rule.clone() }
            }
        }
    }
}

impl From<SilenceTreatmentV1> for SilenceTreatment {
    fn from(treatment: SilenceTreatmentV1) -> Self {
        match treatment {
            SilenceTreatmentV1::NotConsistent => SilenceTreatment::NotConsistent,
            SilenceTreatmentV1::NoObjection { rule } => SilenceTreatment::NoObjection { rule },
        }
    }
}

impl From<&Hearing> for HearingV1 {
    fn from(hearing: &Hearing) -> Self {
        let Hearing { heard, body, on, record } = hearing;
        HearingV1 {
            heard: heard.clone(),
            body: body.as_ref().map(ToString::to_string),
            on: (*on).into(),
            record: record.clone(),
        }
    }
}

impl From<HearingV1> for Hearing {
    fn from(hearing: HearingV1) -> Self {
        let HearingV1 { heard, body, on, record } = hearing;
        Hearing { heard, body: body.map(BodyCode::new), on: on.into(), record }
    }
}

impl From<&Conclusion> for ConclusionV1 {
    fn from(conclusion: &Conclusion) -> Self {
        let Conclusion { outcome, conditions, on } = conclusion;
        ConclusionV1 {
            outcome: (*outcome).into(),
            conditions: conditions.clone(),
            on: (*on).into(),
        }
    }
}

impl From<ConclusionV1> for Conclusion {
    fn from(conclusion: ConclusionV1) -> Self {
        let ConclusionV1 { outcome, conditions, on } = conclusion;
        Conclusion { outcome: outcome.into(), conditions, on: on.into() }
    }
}
