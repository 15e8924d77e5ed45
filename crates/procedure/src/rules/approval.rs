//! What the law leaves to the Central Commission (articles 12 and 15 of 2020).

use crate::case::Stage;
use crate::consultation::Round;
use crate::event::Fact;
use crate::law::Provision;
use crate::refusal::{Missing, Reason, Refusal};
use crate::rules::{fact, given, require};
use crate::ruling::{Context, Ruling};

/// Article 15: a call is submitted once. Article 12: new conclusions are submitted when every
/// opinion of their round is in or its absence recorded; they need not agree.
pub(crate) fn may_submit(context: &Context<'_>) -> Result<(), Refusal> {
    if let Stage::Called { submitted } = context.case.stage {
        return if submitted { submission(context, true) } else { Ok(()) };
    }
    let round = context.case.round();
    let outstanding: Vec<_> = round.into_iter().flat_map(Round::outstanding).cloned().collect();
    if !outstanding.is_empty() {
        let reason = Reason::OpinionsOutstanding(outstanding);
        return Err(Refusal::new(Provision::SpecialReview, reason));
    }
    super::no_open_request(context, Provision::Supplements)
}

pub(crate) fn submit(context: &Context<'_>, summary: &str) -> Ruling {
    require(provision(context), [(given(summary), Missing::Reasons)])?;
    fact(Fact::SubmittedForApproval { summary: summary.to_owned() })
}

/// The Commission decides on what was submitted to it.
pub(crate) fn may_decide(context: &Context<'_>) -> Result<(), Refusal> {
    match context.case.stage {
        Stage::Called { submitted: false } => submission(context, false),
        _ => Ok(()),
    }
}

pub(crate) fn approve(_context: &Context<'_>, remarks: &str) -> Ruling {
    fact(Fact::Approved { remarks: remarks.to_owned() })
}

pub(crate) fn decline(context: &Context<'_>, reasons: &str) -> Ruling {
    require(provision(context), [(given(reasons), Missing::Reasons)])?;
    fact(Fact::Declined { reasons: reasons.to_owned() })
}

fn submission(context: &Context<'_>, made: bool) -> Result<(), Refusal> {
    Err(Refusal::new(provision(context), Reason::Submission { made }))
}

fn provision(context: &Context<'_>) -> Provision {
    match context.case.stage {
        Stage::Called { .. } => Provision::OwnMotion,
        _ => Provision::SpecialReview,
    }
}
