//! What an act would start, stop or move if it were done today: tried on a copy of the case, by the
//! same rules and clocks as the act itself. Nothing is written.

use app::Caller;
use app::simulate::SimulatedAct;
use app::wire::{ActBody, Addressee, StoppedClocks};
use procedure::ActName;
use procedure::case::TermName;
use procedure::clock::{Clock, ClockState};
use texts::Text;
use words::Words;

use super::looked::Looked;
use crate::state::WebState;

/// What comes of an act whose form is still empty, where that does not hang on what is filled in.
pub(super) async fn of_act(
    state: &WebState,
    caller: &Caller,
    looked: &Looked,
    act: ActName,
) -> Vec<Text> {
    let Some(body) = supposed(act, looked) else { return Vec::new() };
    let found = of(state, caller, looked, body).await;
    match act {
        ActName::Determine => found.into_iter().map(texts::preview_if_required).collect(),
        ActName::Supply => found.into_iter().map(texts::preview_if_complete).collect(),
        _ => found,
    }
}

/// What comes of an act that is filled in; nothing where it would be refused.
pub(super) async fn of(
    state: &WebState,
    caller: &Caller,
    looked: &Looked,
    body: ActBody,
) -> Vec<Text> {
    let act = SimulatedAct { body, on: looked.view.today };
    match state.app().simulate(caller, looked.view.id(), vec![act]).await {
        Ok(after) => changes(looked.words(), &looked.view.clocks, &after.clocks),
        Err(_) => Vec::new(),
    }
}

/// The act with the answer that starts or stops something; its reasons do not matter here.
fn supposed(act: ActName, looked: &Looked) -> Option<ActBody> {
    let reasons = || act.key().to_owned();
    match act {
        ActName::Determine => Some(ActBody::Determine {
            review_required: true,
            reasons: reasons(),
            departments: Default::default(),
        }),
        ActName::Extend if looked.view.stage() == procedure::case::StageName::PreliminaryReview => {
            let days = looked.view.regime.terms.preliminary_extension;
            Some(ActBody::Extend { days, reasons: reasons() })
        }
        ActName::RequestSupplements => Some(ActBody::RequestSupplements {
            addressee: Addressee::Operator,
            items: vec![reasons()],
            stops: StoppedClocks::default(),
        }),
        ActName::Supply => supposed_supply(looked),
        ActName::Circulate => Some(ActBody::Circulate {
            outcome: procedure::consultation::Outcome::Passed.into(),
            conditions: Vec::new(),
            summary: reasons(),
            enclosed: Default::default(),
            to: Default::default(),
            on_paper: Default::default(),
            reply_by: None,
        }),
        ActName::BeginReview => Some(ActBody::BeginReview {
            to: Default::default(),
            public_notice: reasons(),
            departments: Default::default(),
        }),
        ActName::OpenSpecialReview => Some(ActBody::OpenSpecialReview { reasons: reasons() }),
        _ => None,
    }
}

/// Everything that is still asked for, with a paper that the reader's side has handed in: which one
/// does not matter here.
fn supposed_supply(looked: &Looked) -> Option<ActBody> {
    let view = &looked.view;
    let paper = view.documents.iter().find(|document| document.own)?.id.to_string();
    let request = view.requests.iter().find(|request| request.is_open())?;
    let open = (1..).zip(&request.items).filter(|(_, item)| item.answered_on.is_none());
    let answers = open.map(|(number, _)| (number, [paper.clone()].into())).collect();
    Some(ActBody::Supply { request: request.number.0, answers })
}

/// What has begun, stopped or moved between two states of the clocks.
pub(super) fn changes(words: Words<'_>, before: &[Clock], after: &[Clock]) -> Vec<Text> {
    let opinion = |clock: &&Clock| matches!(clock.name, TermName::Opinion { .. });
    let is_new = |clock: &&Clock| before.iter().all(|old| old.name != clock.name);
    // The bodies that are asked have one term each, and mostly the same.
    let asked = after.iter().filter(opinion).filter(is_new);
    let asked = asked.max_by_key(|clock| clock.limit.due_on());
    let others = after.iter().filter(|clock| !opinion(clock));
    let change = |clock: &Clock| change(words, before, clock);
    others.chain(asked).filter_map(change).collect()
}

fn change(words: Words<'_>, before: &[Clock], clock: &Clock) -> Option<Text> {
    let term = match clock.name {
        TermName::Opinion { .. } => texts::term_opinions(),
        _ => words.term(&clock.name),
    };
    let due_on = clock.limit.due_on();
    let old = before.iter().find(|old| old.name == clock.name);
    match (clock.state, old) {
        (ClockState::Running { .. }, None) => {
            let days = clock.limit.term().map(|set| set.days)?;
            Some(texts::preview_starts(due_on, days, term))
        }
        (ClockState::Stopped { left, .. }, Some(old)) if !is_stopped(old) => {
            Some(texts::preview_stops(left, term))
        }
        (ClockState::Running { .. }, Some(old)) if is_stopped(old) => {
            Some(texts::preview_runs_again(due_on, term))
        }
        (ClockState::Running { .. }, Some(old)) if old.limit.due_on() != due_on => {
            Some(texts::preview_moves(due_on, old.limit.due_on(), term))
        }
        _ => None,
    }
}

fn is_stopped(clock: &Clock) -> bool {
    matches!(clock.state, ClockState::Stopped { .. })
}
