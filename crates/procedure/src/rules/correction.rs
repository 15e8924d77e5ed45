//! Putting a mistake right by a further event; the earlier event stays as it is.

use working_days::Date;

use crate::act::Correction;
use crate::case::TermName;
use crate::clock::due_of;
use crate::consultation::Answer;
use crate::event::Fact;
use crate::law::Provision;
use crate::refusal::{Missing, Reason, Refusal};
use crate::rules::{consultation::answered_on, fact, given, require};
use crate::ruling::{Context, Ruling};

/// A receipt entered with the wrong day is put right where that contradicts nothing; of other
/// events the words.
pub(crate) fn correct(context: &Context<'_>, correction: &Correction, reasons: &str) -> Ruling {
    require(Provision::Office, [(given(reasons), Missing::Reasons)])?;
    match correction {
        Correction::Wording { event, text } => {
            require(Provision::Office, [(given(text), Missing::Items)])?;
            if !(1..=context.case.events).contains(event) {
                return Err(Refusal::new(Provision::Office, Reason::NoSuchEvent(*event)));
            }
        }
        Correction::Receipt { recipient, received_on } => {
            let refuse = |reason| Err(Refusal::new(Provision::Opinions, reason));
            let round = context.case.round();
            let found = round.and_then(|round| Some((round, round.replies.get(recipient)?)));
            let Some((round, reply)) = found else {
                return refuse(Reason::NotRecipient);
            };
            let on = *received_on;
            if reply.received_on.is_none() {
                return refuse(Reason::ReceiptUnknown(recipient.clone()));
            }
            if on < round.sent_on {
                return refuse(Reason::TooEarly { on, earliest: round.sent_on });
            }
            let latest = answered_on(&reply.answer).unwrap_or(context.on);
            if on > latest {
                return refuse(Reason::InFuture { on, today: latest });
            }
            if let Answer::Silent { on: recorded_on, .. } = &reply.answer {
                let term = TermName::Opinion { round: round.number, recipient: recipient.clone() };
                let due_on = due_from(context, &term, on);
                if due_on.is_none_or(|due_on| *recorded_on <= due_on) {
                    return refuse(Reason::NotOverdue { recipient: recipient.clone(), due_on });
                }
            }
        }
    }
    fact(Fact::Corrected { correction: correction.clone(), reasons: reasons.to_owned() })
}

/// The last day that a term would have had, had it started on another day.
fn due_from(context: &Context<'_>, term: &TermName, started_on: Date) -> Option<Date> {
    let mut case = context.case.clone();
    case.terms.get_mut(term)?.started_on = started_on;
    due_of(&case, term, context.on, context.regime, context.calendar)
}
