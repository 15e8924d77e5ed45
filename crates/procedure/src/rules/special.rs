//! The special review procedure (articles 11(2), 12 and 13 of 2020).

use crate::consultation::Hearing;
use crate::event::Fact;
use crate::law::Provision;
use crate::party::BodyCode;
use crate::refusal::Missing;
use crate::rules::{all_given, fact, given, require};
use crate::ruling::{Context, Ruling};

/// Article 11(2): the special review procedure is reached from opinions that differ, and the
/// Operator is notified of it; its term runs from the day of that decision.
pub(crate) fn open(_context: &Context<'_>, reasons: &str) -> Ruling {
    require(Provision::Consistency, [(given(reasons), Missing::Reasons)])?;
    fact(Fact::SpecialReviewOpened { reasons: reasons.to_owned() })
}

/// Article 12: the Office hears the departments and entities concerned.
pub(crate) fn hear(
    context: &Context<'_>,
    heard: &[String],
    body: Option<&BodyCode>,
    record: &str,
) -> Ruling {
    require(
        Provision::SpecialReview,
        [(all_given(heard), Missing::Heard), (given(record), Missing::Reasons)],
    )?;
    fact(Fact::Heard(Hearing {
        heard: heard.to_vec(),
        body: body.cloned(),
        on: context.on,
        record: record.to_owned(),
    }))
}
