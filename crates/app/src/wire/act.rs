//! An act as programs write it: `{"act": "determine", …}`. Turned into a command at the door.

use std::collections::{BTreeMap, BTreeSet};

use procedure::Date;
use procedure::act::{Act, ActName, Correction, StartNotice};
use procedure::consultation::{self, SilenceTreatment};
use procedure::papers::{ConsentNumber, RequestNumber};
use procedure::party::{self, PersonId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::filing::{Call, Filing};
use super::names::{
    Addressee, ConsentAnswer, Finding, Outcome, Position, Recipient, Risk, StoppedClocks, date,
    optional_date, texts_into,
};

/// An act with its fields.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "act", rename_all = "snake_case", deny_unknown_fields)]
pub enum ActBody {
    /// Save the draft of a filing.
    Draft {
        /// The filing as it stands; gaps are allowed.
        filing: Box<Filing>,
    },
    /// Confirm undertakings (article 6).
    Undertake {
        /// Those confirmed, by their short names.
        undertakings: BTreeSet<String>,
    },
    /// File for a review (article 5).
    File {},
    /// Ask to withdraw, or consent to it.
    Withdraw {
        /// Why.
        reasons: String,
    },
    /// Return an incomplete filing, once.
    ReturnIncomplete {
        /// Everything that is missing.
        gaps: Vec<String>,
    },
    /// Determine whether a review is required (article 8).
    Determine {
        /// Whether it is.
        review_required: bool,
        /// Why.
        reasons: String,
        /// Departments to be asked besides those that recognised the operator.
        #[serde(default)]
        departments: BTreeSet<String>,
    },
    /// Call for a review (article 15).
    CallForReview {
        /// The call.
        call: Box<Call>,
    },
    /// Serve or publish the notice that starts a review called for.
    BeginReview {
        /// Those to whom the written notice goes; empty for a public notice.
        #[serde(default)]
        to: BTreeSet<Addressee>,
        /// The text of a public notice.
        #[serde(default)]
        public_notice: String,
        /// Departments to be asked.
        #[serde(default)]
        departments: BTreeSet<String>,
    },
    /// Assess a factor (article 9).
    AssessFactor {
        /// The factor's short name.
        factor: String,
        /// How high the risk is.
        risk: Risk,
        /// Why.
        reasons: String,
    },
    /// Extend the running term (articles 10, 13).
    Extend {
        /// By how many working days.
        days: u32,
        /// Why.
        reasons: String,
    },
    /// Ask for supplements (article 14).
    RequestSupplements {
        /// Who is asked.
        addressee: Addressee,
        /// What is asked, item by item.
        items: Vec<String>,
        /// Which clocks stop.
        #[serde(default)]
        stops: StoppedClocks,
    },
    /// Answer items of a request.
    Supply {
        /// The number of the request.
        request: u32,
        /// The items, from 1, each with its documents.
        #[serde(deserialize_with = "super::names::numbered")]
        answers: BTreeMap<u32, BTreeSet<String>>,
    },
    /// Drop a request.
    CloseRequest {
        /// The number of the request.
        request: u32,
        /// Why.
        reasons: String,
    },
    /// Send conclusions to everybody consulted (articles 10, 12).
    Circulate {
        /// The outcome proposed.
        outcome: Outcome,
        /// Conditions proposed.
        #[serde(default)]
        conditions: Vec<String>,
        /// The reasoning.
        summary: String,
        /// Papers enclosed.
        #[serde(default)]
        enclosed: BTreeSet<String>,
        /// The recipients; empty means everybody who must be asked.
        #[serde(default)]
        to: BTreeSet<Recipient>,
        /// Those of them who get it on paper.
        #[serde(default)]
        on_paper: BTreeSet<Recipient>,
        /// In a special review, the Office's own date for the answers.
        #[serde(default, with = "optional_date")]
        #[schema(value_type = Option<String>, format = Date)]
        reply_by: Option<Date>,
    },
    /// Record when a recipient received the conclusions.
    RecordReceipt {
        /// The recipient.
        recipient: Recipient,
    },
    /// Give a response opinion (article 11).
    Opine {
        /// The position.
        position: Position,
        /// The reasons.
        text: String,
        /// Conditions asked for.
        #[serde(default)]
        conditions: Vec<String>,
    },
    /// Record a recipient's silence once its term is over.
    RecordNoOpinion {
        /// The recipient.
        recipient: Recipient,
        /// The Office's rule by which the silence is no objection; without it the silence counts
        /// as not consistent.
        #[serde(default)]
        no_objection_rule: Option<String>,
        /// Why.
        reasons: String,
    },
    /// Determine whether the opinions agree (article 11).
    DetermineConsistency {
        /// The finding.
        finding: Finding,
        /// Why.
        reasons: String,
    },
    /// Open the special review (article 11).
    OpenSpecialReview {
        /// Why.
        reasons: String,
    },
    /// Record a hearing (article 12).
    Hear {
        /// Who was heard.
        heard: Vec<String>,
        /// The code of the body of the system that was heard, if it was one.
        #[serde(default)]
        body: Option<String>,
        /// What was said, in short.
        record: String,
    },
    /// Lay conclusions or a call before the Commission (articles 12, 15).
    SubmitForApproval {
        /// The submission in words.
        summary: String,
    },
    /// The Commission approves.
    Approve {
        /// Remarks.
        #[serde(default)]
        remarks: String,
    },
    /// The Commission does not approve.
    Decline {
        /// Why.
        reasons: String,
    },
    /// Conclude and notify (articles 11, 12).
    Conclude {
        /// The outcome.
        outcome: Outcome,
        /// Conditions; none named means those that were circulated or approved.
        #[serde(default)]
        conditions: Vec<String>,
        /// The notice in words.
        reasons: String,
    },
    /// Assign the case to an officer.
    Assign {
        /// The officer.
        officer: String,
    },
    /// Recuse an officer.
    Recuse {
        /// The officer.
        officer: String,
        /// The conflict.
        reasons: String,
    },
    /// Show a document to another party (article 16).
    Share {
        /// The document.
        document: String,
        /// The organisation.
        with: String,
    },
    /// Ask the owner for consent to a disclosure (article 16).
    AskConsent {
        /// The document.
        document: String,
        /// To whom it would be shown.
        to: String,
        /// What for.
        purpose: String,
        /// Until when.
        #[serde(default, with = "optional_date")]
        #[schema(value_type = Option<String>, format = Date)]
        until: Option<Date>,
    },
    /// Answer such a question.
    AnswerConsent {
        /// The number of the question.
        consent: u32,
        /// The answer.
        answer: ConsentAnswer,
    },
    /// Put a mistake right by a further event.
    Correct {
        /// What is put right.
        correction: CorrectionBody,
        /// Why.
        reasons: String,
    },
}

/// What a correction puts right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "of", rename_all = "snake_case", deny_unknown_fields)]
pub enum CorrectionBody {
    /// The day on which a recipient received the conclusions.
    Receipt {
        /// The recipient.
        recipient: Recipient,
        /// The right day.
        #[serde(with = "date")]
        #[schema(value_type = String, format = Date)]
        received_on: Date,
    },
    /// The words of an earlier event.
    Wording {
        /// The event's number.
        event: u32,
        /// The right words.
        text: String,
    },
}

impl ActBody {
    /// The act's name.
    pub fn name(&self) -> ActName {
        match self {
            ActBody::Draft { .. } => ActName::Draft,
            ActBody::Undertake { .. } => ActName::Undertake,
            ActBody::File {} => ActName::File,
            ActBody::Withdraw { .. } => ActName::Withdraw,
            ActBody::ReturnIncomplete { .. } => ActName::ReturnIncomplete,
            ActBody::Determine { .. } => ActName::Determine,
            ActBody::CallForReview { .. } => ActName::CallForReview,
            ActBody::BeginReview { .. } => ActName::BeginReview,
            ActBody::AssessFactor { .. } => ActName::AssessFactor,
            ActBody::Extend { .. } => ActName::Extend,
            ActBody::RequestSupplements { .. } => ActName::RequestSupplements,
            ActBody::Supply { .. } => ActName::Supply,
            ActBody::CloseRequest { .. } => ActName::CloseRequest,
            ActBody::Circulate { .. } => ActName::Circulate,
            ActBody::RecordReceipt { .. } => ActName::RecordReceipt,
            ActBody::Opine { .. } => ActName::Opine,
            ActBody::RecordNoOpinion { .. } => ActName::RecordNoOpinion,
            ActBody::DetermineConsistency { .. } => ActName::DetermineConsistency,
            ActBody::OpenSpecialReview { .. } => ActName::OpenSpecialReview,
            ActBody::Hear { .. } => ActName::Hear,
            ActBody::SubmitForApproval { .. } => ActName::SubmitForApproval,
            ActBody::Approve { .. } => ActName::Approve,
            ActBody::Decline { .. } => ActName::Decline,
            ActBody::Conclude { .. } => ActName::Conclude,
            ActBody::Assign { .. } => ActName::Assign,
            ActBody::Recuse { .. } => ActName::Recuse,
            ActBody::Share { .. } => ActName::Share,
            ActBody::AskConsent { .. } => ActName::AskConsent,
            ActBody::AnswerConsent { .. } => ActName::AnswerConsent,
            ActBody::Correct { .. } => ActName::Correct,
        }
    }

    /// The act of the procedure. The body does not say who signs for the organisation, nor, where it
    /// names nobody, who must be asked for an opinion.
    pub fn into_act(
        self,
        signatory: &PersonId,
        recipients: impl FnOnce() -> BTreeSet<party::Recipient>,
    ) -> Act {
        match self {
            ActBody::Draft { filing } => Act::Draft(Box::new((*filing).into())),
            ActBody::Undertake { undertakings } => {
                Act::Undertake { undertakings: texts_into(undertakings) }
            }
            ActBody::File {} => Act::File { signatory: signatory.clone() },
            ActBody::Withdraw { reasons } => Act::Withdraw { reasons },
            ActBody::ReturnIncomplete { gaps } => Act::ReturnIncomplete { gaps },
            ActBody::Determine { review_required, reasons, departments } => {
                Act::Determine { review_required, reasons, departments: texts_into(departments) }
            }
            ActBody::CallForReview { call } => Act::CallForReview(Box::new((*call).into())),
            ActBody::BeginReview { to, public_notice, departments } => Act::BeginReview {
                notice: if to.is_empty() {
                    StartNotice::Public { text: public_notice }
                } else {
                    StartNotice::Written { to: to.into_iter().map(Into::into).collect() }
                },
                departments: texts_into(departments),
            },
            ActBody::AssessFactor { factor, risk, reasons } => Act::AssessFactor {
                factor: factor.as_str().into(),
                assessment: consultation::Assessment { risk: risk.into(), reasons },
            },
            ActBody::Extend { days, reasons } => Act::Extend { days, reasons },
            ActBody::RequestSupplements { addressee, items, stops } => {
                let (addressee, stops) = (addressee.into(), stops.into());
                Act::RequestSupplements { addressee, items, stops }
            }
            ActBody::Supply { request, answers } => Act::Supply {
                request: RequestNumber(request),
                answers: answers
                    .into_iter()
                    .map(|(item, papers)| (item, texts_into(papers)))
                    .collect(),
            },
            ActBody::CloseRequest { request, reasons } => {
                Act::CloseRequest { request: RequestNumber(request), reasons }
            }
            ActBody::Circulate {
                outcome,
                conditions,
                summary,
                enclosed,
                to,
                on_paper,
                reply_by,
            } => {
                let to = to.into_iter().map(Into::into).collect::<BTreeSet<_>>();
                Act::Circulate {
                    proposal: consultation::Proposal {
                        outcome: outcome.into(),
                        conditions,
                        summary,
                        enclosed: texts_into(enclosed),
                    },
                    to: if to.is_empty() { recipients() } else { to },
                    on_paper: on_paper.into_iter().map(Into::into).collect(),
                    reply_by,
                }
            }
            ActBody::RecordReceipt { recipient } => {
                Act::RecordReceipt { recipient: recipient.into() }
            }
            ActBody::Opine { position, text, conditions } => Act::Opine {
                opinion: consultation::Opinion { position: position.into(), text, conditions },
            },
            ActBody::RecordNoOpinion { recipient, no_objection_rule, reasons } => {
                let treatment = match no_objection_rule {
                    Some(rule) => SilenceTreatment::NoObjection { rule },
                    None => SilenceTreatment::NotConsistent,
                };
                Act::RecordNoOpinion { recipient: recipient.into(), treatment, reasons }
            }
            ActBody::DetermineConsistency { finding, reasons } => {
                Act::DetermineConsistency { finding: finding.into(), reasons }
            }
            ActBody::OpenSpecialReview { reasons } => Act::OpenSpecialReview { reasons },
            ActBody::Hear { heard, body, record } => {
                Act::Hear { heard, body: body.map(|code| code.as_str().into()), record }
            }
            ActBody::SubmitForApproval { summary } => Act::SubmitForApproval { summary },
            ActBody::Approve { remarks } => Act::Approve { remarks },
            ActBody::Decline { reasons } => Act::Decline { reasons },
            ActBody::Conclude { outcome, conditions, reasons } => {
                Act::Conclude { outcome: outcome.into(), conditions, reasons }
            }
            ActBody::Assign { officer } => Act::Assign { officer: officer.as_str().into() },
            ActBody::Recuse { officer, reasons } => {
                Act::Recuse { officer: officer.as_str().into(), reasons }
            }
            ActBody::Share { document, with } => {
                Act::Share { document: document.as_str().into(), with: with.as_str().into() }
            }
            ActBody::AskConsent { document, to, purpose, until } => {
                Act::AskConsent { document: document.as_str().into(), to, purpose, until }
            }
            ActBody::AnswerConsent { consent, answer } => {
                Act::AnswerConsent { consent: ConsentNumber(consent), answer: answer.into() }
            }
            ActBody::Correct { correction, reasons } => {
                Act::Correct { correction: correction.into(), reasons }
            }
        }
    }
}

impl From<CorrectionBody> for Correction {
    fn from(body: CorrectionBody) -> Self {
        match body {
            CorrectionBody::Receipt { recipient, received_on } => {
                Correction::Receipt { recipient: recipient.into(), received_on }
            }
            CorrectionBody::Wording { event, text } => Correction::Wording { event, text },
        }
    }
}
