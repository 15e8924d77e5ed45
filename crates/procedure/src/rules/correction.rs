//! Putting a mistake right by a further event; the earlier event stays as it is.

use crate::act::Correction;
use crate::consultation::Answer;
use crate::decide::{Context, Ruling};
use crate::event::Fact;
use crate::law::Provision;
use crate::refusal::{Missing, Reason, Refusal};
use crate::rules::{fact, given, require};

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
            let latest = match &reply.answer {
                Answer::Opinion { on, .. } | Answer::Silent { on, .. } => *on,
                Answer::Outstanding => context.on,
            };
            if on > latest {
                return refuse(Reason::InFuture { on, today: latest });
            }
        }
    }
    fact(Fact::Corrected { correction: correction.clone(), reasons: reasons.to_owned() })
}
