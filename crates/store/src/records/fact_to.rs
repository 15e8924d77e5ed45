//! From a fact of the core to what is stored of it.

use std::collections::BTreeSet;
use std::fmt::Display;

use procedure::Fact;

use super::fact::FactV1;

impl From<&Fact> for FactV1 {
    // One arm a kind; what is new in the core does not build until it has a stored form.
    #[expect(clippy::too_many_lines, reason = "a table")]
    fn from(fact: &Fact) -> Self {
        match fact {
            Fact::Drafted(filing) => FactV1::Drafted(Box::new(filing.as_ref().into())),
            Fact::UndertakingsConfirmed { undertakings } => {
                FactV1::UndertakingsConfirmed { undertakings: texts(undertakings) }
            }
            Fact::DocumentAdded { document, owner, title, digest } => FactV1::DocumentAdded {
                document: document.to_string(),
                owner: owner.to_string(),
                title: title.clone(),
                digest: digest.clone(),
            },
            Fact::Filed { signatory, clock } => {
                FactV1::Filed { signatory: signatory.to_string(), clock: (*clock).into() }
            }
            Fact::WithdrawalAsked { reasons } => {
                FactV1::WithdrawalAsked { reasons: reasons.clone() }
            }
            Fact::Withdrawn { reasons } => FactV1::Withdrawn { reasons: reasons.clone() },
            Fact::Returned { gaps } => FactV1::Returned { gaps: gaps.clone() },
            Fact::ReviewRequired { reasons, departments } => {
                FactV1::ReviewRequired { reasons: reasons.clone(), departments: texts(departments) }
            }
            Fact::ReviewNotRequired { reasons } => {
                FactV1::ReviewNotRequired { reasons: reasons.clone() }
            }
            Fact::ReviewCalled { call, member } => FactV1::ReviewCalled {
                call: Box::new(call.as_ref().into()),
                member: member.to_string(),
            },
            Fact::ReviewBegun { notice, departments } => {
                FactV1::ReviewBegun { notice: notice.into(), departments: texts(departments) }
            }
            Fact::FactorAssessed { factor, assessment } => {
                FactV1::FactorAssessed { factor: factor.to_string(), assessment: assessment.into() }
            }
            Fact::Extended { term, days, reasons } => {
                FactV1::Extended { term: term.into(), days: *days, reasons: reasons.clone() }
            }
            Fact::SupplementsRequested { request, addressee, items, stops } => {
                FactV1::SupplementsRequested {
                    request: request.0,
                    addressee: (*addressee).into(),
                    items: items.clone(),
                    stops: (*stops).into(),
                }
            }
            Fact::Supplied { request, answers } => FactV1::Supplied {
                request: request.0,
                answers: answers.iter().map(|(&item, set)| (item, texts(set))).collect(),
            },
            Fact::RequestClosed { request, reasons } => {
                FactV1::RequestClosed { request: request.0, reasons: reasons.clone() }
            }
            Fact::Circulated { round, proposal, to, on_paper, reply_by } => FactV1::Circulated {
                round: *round,
                proposal: proposal.into(),
                to: to.iter().map(Into::into).collect(),
                on_paper: on_paper.iter().map(Into::into).collect(),
                reply_by: reply_by.map(Into::into),
            },
            Fact::Received { recipient } => FactV1::Received { recipient: recipient.into() },
            Fact::OpinionGiven { recipient, round, opinion } => FactV1::OpinionGiven {
                recipient: recipient.into(),
                round: *round,
                opinion: opinion.into(),
            },
            Fact::OpinionWithoutEffect { recipient, opinion } => FactV1::OpinionWithoutEffect {
                recipient: recipient.into(),
                opinion: opinion.into(),
            },
            Fact::SilenceRecorded { recipient, treatment, reasons } => FactV1::SilenceRecorded {
                recipient: recipient.into(),
                treatment: treatment.into(),
                reasons: reasons.clone(),
            },
            Fact::ConsistencyDetermined { finding, reasons } => FactV1::ConsistencyDetermined {
                finding: (*finding).into(),
                reasons: reasons.clone(),
            },
            Fact::SpecialReviewOpened { reasons } => {
                FactV1::SpecialReviewOpened { reasons: reasons.clone() }
            }
            Fact::Heard(hearing) => FactV1::Heard(hearing.into()),
            Fact::SubmittedForApproval { summary } => {
                FactV1::SubmittedForApproval { summary: summary.clone() }
            }
            Fact::Approved { remarks } => FactV1::Approved { remarks: remarks.clone() },
            Fact::Declined { reasons } => FactV1::Declined { reasons: reasons.clone() },
            Fact::Concluded { conclusion, reasons } => {
                FactV1::Concluded { conclusion: conclusion.into(), reasons: reasons.clone() }
            }
            Fact::Assigned { officer } => FactV1::Assigned { officer: officer.to_string() },
            Fact::Recused { officer, reasons } => {
                FactV1::Recused { officer: officer.to_string(), reasons: reasons.clone() }
            }
            Fact::Shared { document, with } => {
                FactV1::Shared { document: document.to_string(), with: with.to_string() }
            }
            Fact::ConsentAsked { document, to, purpose, until } => FactV1::ConsentAsked {
                document: document.to_string(),
                to: to.clone(),
                purpose: purpose.clone(),
                until: until.map(Into::into),
            },
            Fact::ConsentAnswered { consent, answer } => {
                FactV1::ConsentAnswered { consent: consent.0, answer: (*answer).into() }
            }
            Fact::Corrected { correction, reasons } => {
                FactV1::Corrected { correction: correction.into(), reasons: reasons.clone() }
            }
        }
    }
}

fn texts<T: Display>(ids: &BTreeSet<T>) -> BTreeSet<String> {
    ids.iter().map(ToString::to_string).collect()
}
