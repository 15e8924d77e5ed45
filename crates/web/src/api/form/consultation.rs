//! Assessments, rounds of consultation, requests, hearings, the conclusion.

use app::wire;
use procedure::consultation::{Answer, Assessment, Conclusion, Hearing, Reply, Round};
use procedure::papers::SupplementRequest;
use procedure::party::Recipient;
use procedure::regime::FactorId;
use serde::Serialize;
use utoipa::ToSchema;

use super::said::{Teller, WordForm};

/// The Office's assessment of a factor (article 9).
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AssessmentForm {
    /// The factor.
    factor: WordForm,
    /// How high the risk is.
    risk: wire::Risk,
    /// Why.
    reasons: String,
}

impl AssessmentForm {
    pub(super) fn new(factor: &FactorId, assessment: &Assessment, teller: &Teller<'_>) -> Self {
        AssessmentForm {
            factor: teller.word(factor.as_str(), &teller.words.factor(factor)),
            risk: assessment.risk.into(),
            reasons: assessment.reasons.clone(),
        }
    }
}

/// A round of consultation, as far as the asker sees it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RoundForm {
    /// The version of the conclusions, from 1.
    number: u32,
    /// The day on which it was sent.
    #[schema(value_type = String, format = Date)]
    sent_on: String,
    /// The outcome proposed.
    outcome: wire::Outcome,
    /// The conditions proposed.
    conditions: Vec<String>,
    /// The reasoning.
    summary: String,
    /// Papers enclosed.
    enclosed: Vec<String>,
    /// The Office's own date for the answers, where it set one.
    #[serde(skip_serializing_if = "Option::is_none")]
    reply_by: Option<String>,
    /// The replies.
    replies: Vec<ReplyForm>,
}

impl RoundForm {
    pub(super) fn new(round: &Round, teller: &Teller<'_>) -> Self {
        let replies = round.replies.iter();
        RoundForm {
            number: round.number,
            sent_on: round.sent_on.to_string(),
            outcome: round.proposal.outcome.into(),
            conditions: round.proposal.conditions.clone(),
            summary: round.proposal.summary.clone(),
            enclosed: round.proposal.enclosed.iter().map(ToString::to_string).collect(),
            reply_by: round.reply_by.map(|day| day.to_string()),
            replies: replies.map(|(who, reply)| ReplyForm::new(who, reply, teller)).collect(),
        }
    }
}

/// Where a recipient stands.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ReplyForm {
    /// The recipient.
    recipient: WordForm,
    /// When it received the conclusions.
    #[serde(skip_serializing_if = "Option::is_none")]
    received_on: Option<String>,
    /// `outstanding`, `opinion` or `silent`.
    answer: &'static str,
    /// When it answered, or its silence was recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    on: Option<String>,
    /// The position taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    position: Option<wire::Position>,
    /// The reasons.
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    /// Conditions asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    conditions: Vec<String>,
}

impl ReplyForm {
    fn new(recipient: &Recipient, reply: &Reply, teller: &Teller<'_>) -> Self {
        let key: String = wire::Recipient::from(recipient).into();
        let plain = ReplyForm {
            recipient: teller.word(key, &teller.words.recipient(recipient)),
            received_on: reply.received_on.map(|day| day.to_string()),
            answer: "outstanding",
            on: None,
            position: None,
            text: None,
            conditions: Vec::new(),
        };
        match &reply.answer {
            Answer::Outstanding => plain,
            Answer::Opinion { opinion, on } => ReplyForm {
                answer: "opinion",
                on: Some(on.to_string()),
                position: Some(opinion.position.into()),
                text: Some(opinion.text.clone()),
                conditions: opinion.conditions.clone(),
                ..plain
            },
            Answer::Silent { treatment, on } => ReplyForm {
                answer: "silent",
                on: Some(on.to_string()),
                text: Some(teller.say(&words::silence(treatment))),
                ..plain
            },
        }
    }
}

/// A request for supplements (article 14).
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RequestForm {
    /// Its number within the case.
    number: u32,
    /// Who is asked.
    addressee: wire::Addressee,
    /// The day on which it was served.
    #[schema(value_type = String, format = Date)]
    asked_on: String,
    /// What is asked, item by item.
    items: Vec<ItemForm>,
    /// Which clocks it stops.
    stops: wire::StoppedClocks,
    /// The day on which the last item came in or the request was dropped.
    #[serde(skip_serializing_if = "Option::is_none")]
    closed_on: Option<String>,
}

/// One item of a request.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ItemForm {
    /// Its number, from 1.
    number: usize,
    /// What is asked.
    question: String,
    /// The day on which it was answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    answered_on: Option<String>,
}

impl RequestForm {
    pub(super) fn new(request: &SupplementRequest) -> Self {
        let items = request.items.iter().enumerate();
        RequestForm {
            number: request.number.0,
            addressee: request.addressee.into(),
            asked_on: request.asked_on.to_string(),
            items: items
                .map(|(place, item)| ItemForm {
                    number: place + 1,
                    question: item.question.clone(),
                    answered_on: item.answered_on.map(|day| day.to_string()),
                })
                .collect(),
            stops: request.stops.into(),
            closed_on: request.closed_on.map(|day| day.to_string()),
        }
    }
}

/// A hearing of the special review (article 12).
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct HearingForm {
    /// The day.
    #[schema(value_type = String, format = Date)]
    on: String,
    /// Who was heard.
    heard: Vec<String>,
    /// What was said, in short.
    record: String,
}

impl HearingForm {
    pub(super) fn new(hearing: &Hearing) -> Self {
        HearingForm {
            on: hearing.on.to_string(),
            heard: hearing.heard.clone(),
            record: hearing.record.clone(),
        }
    }
}

/// The conclusion of a review.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ConclusionForm {
    /// The outcome.
    outcome: wire::Outcome,
    /// The outcome in words.
    name: String,
    /// The conditions.
    conditions: Vec<String>,
}

impl ConclusionForm {
    pub(super) fn new(conclusion: &Conclusion, teller: &Teller<'_>) -> Self {
        ConclusionForm {
            outcome: conclusion.outcome.into(),
            name: teller.say(&words::outcome(conclusion.outcome)),
            conditions: conclusion.conditions.clone(),
        }
    }
}
