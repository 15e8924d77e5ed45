//! The legal date of an act: it does not lie before the steps on which the act rests.

use working_days::Date;

use crate::act::ActName;
use crate::case::{Case, Stage};
use crate::law::Provision;
use crate::refusal::{Reason, Refusal};
use crate::rules::consultation::last_answer_on;
use crate::ruling::Context;

/// An act from paper has a date of its own; the last of the steps it rests on is the earliest
/// that it can have, and is named with the provision that puts the one before the other.
pub(crate) fn in_order(context: &Context<'_>, act: ActName) -> Result<(), Refusal> {
    let steps = steps_before(context, act);
    let last = steps.into_iter().filter_map(|(provision, on)| Some((on?, provision))).max();
    match last {
        Some((earliest, provision)) => not_before(context, Some(earliest), provision),
        None => Ok(()),
    }
}

/// The same for a step that only the fields of the act name.
pub(crate) fn not_before(
    context: &Context<'_>,
    earliest: Option<Date>,
    provision: Provision,
) -> Result<(), Refusal> {
    match earliest.filter(|earliest| context.on < *earliest) {
        None => Ok(()),
        Some(earliest) => {
            Err(Refusal::new(provision, Reason::TooEarly { on: context.on, earliest }))
        }
    }
}

/// The steps before an act, each with its provision and, where it was taken, its date.
fn steps_before(context: &Context<'_>, act: ActName) -> Vec<(Provision, Option<Date>)> {
    let case = context.case;
    let mut steps = Vec::new();
    if moves_the_case(act) {
        steps.push((act.provision_at(case.stage.name()), case.stage_since));
    }
    if waits_for_supplements(act, &case.stage) {
        steps.push((Provision::Supplements, last_request_closed_on(case)));
    }
    match act {
        ActName::File => steps.push((Provision::Undertakings, case.confirmed_on)),
        ActName::Withdraw => steps.push((Provision::PreAssessment, case.withdrawal_asked_on)),
        ActName::Circulate => {
            steps.push((Provision::Factors, case.assessed_on));
            if matches!(case.stage, Stage::SpecialReview(_)) {
                let first_heard_on = case.hearings.iter().map(|hearing| hearing.on).min();
                steps.push((Provision::SpecialReview, first_heard_on));
            }
        }
        ActName::RecordReceipt => {
            steps.push((Provision::Opinions, case.round().map(|round| round.sent_on)));
        }
        ActName::Opine => steps.push((Provision::Opinions, own_receipt(context))),
        ActName::DetermineConsistency => {
            steps.push((Provision::Consistency, case.round().and_then(last_answer_on)));
        }
        ActName::SubmitForApproval if !matches!(case.stage, Stage::Called { .. }) => {
            steps.push((Provision::SpecialReview, case.round().and_then(last_answer_on)));
        }
        _ => {}
    }
    steps
}

/// Whether the act moves the case or its clocks, so that it cannot lie before the stage began.
fn moves_the_case(act: ActName) -> bool {
    !matches!(act, ActName::RecordReceipt | ActName::Opine | ActName::Supply | ActName::AddDocument)
}

/// Article 14: whether the act ends a step, for which nothing that was asked may be outstanding.
fn waits_for_supplements(act: ActName, stage: &Stage) -> bool {
    match act {
        ActName::ReturnIncomplete
        | ActName::Determine
        | ActName::Circulate
        | ActName::DetermineConsistency
        | ActName::Conclude => true,
        ActName::SubmitForApproval => !matches!(stage, Stage::Called { .. }),
        _ => false,
    }
}

fn last_request_closed_on(case: &Case) -> Option<Date> {
    case.requests.iter().filter_map(|request| request.closed_on).max()
}

/// When the body that acts received the conclusions.
fn own_receipt(context: &Context<'_>) -> Option<Date> {
    let recipient = context.actor.capacity.recipient()?;
    context.case.round()?.replies.get(recipient)?.received_on
}
