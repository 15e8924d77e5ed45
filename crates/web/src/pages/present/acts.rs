//! What the reader may do now, and why something cannot be done yet.

use procedure::case::StageName;
use procedure::party::{Actor, Capacity};
use procedure::refusal::Reason;
use procedure::turn::{Who, turns};
use procedure::{ActName, may};

use super::View;
use crate::pages::ActRow;

/// The acts of one actor in a case.
#[derive(Clone, Debug, Default)]
pub struct Acts {
    /// What may be done now; what is due stands first.
    pub open: Vec<ActRow>,
    /// What belongs to this role but cannot be done yet, with the reason; some of it may be due.
    pub closed: Vec<ActRow>,
}

/// Sorts every act of the actor's role into open and closed; what is due stands first, what is
/// always possible last. `allowed` says whether the seat of
/// the reader lets it do an act at all; what it does not is left out.
#[must_use]
pub fn acts(view: &View<'_>, actor: &Actor, allowed: impl Fn(ActName) -> bool) -> Acts {
    let mut acts = Acts::default();
    if view.case.stage.name().is_end() {
        // What remains of an ended case are its papers and consents.
        let remaining = [ActName::AddDocument, ActName::Share, ActName::AnswerConsent];
        let open = rows(view, actor, &remaining, &allowed).0;
        acts.open = open.into_iter().map(|(_, row)| row).collect();
        return acts;
    }
    let (mut open, closed) = rows(view, actor, ActName::ALL, &allowed);
    open.sort_by_key(|(act, row)| (!row.is_due, act.stages().is_empty()));
    acts.open = open.into_iter().map(|(_, row)| row).collect();
    acts.closed = closed;
    acts
}

fn rows(
    view: &View<'_>,
    actor: &Actor,
    names: &[ActName],
    allowed: &impl Fn(ActName) -> bool,
) -> (Vec<(ActName, ActRow)>, Vec<ActRow>) {
    let mut open = Vec::new();
    let mut closed = Vec::new();
    let mut first = Vec::new();
    let role = actor.capacity.role();
    for act in names.iter().copied().filter(|act| act.roles().contains(&role) && allowed(*act)) {
        match may(view.case, act, actor, view.today, view.words.regime(), view.calendar) {
            Ok(()) if act == ActName::RecordReceipt && all_received(view) => {}
            Ok(()) => {
                let button = Some((words::button(act), view.act_href(act)));
                let is_due = is_due(view, act, actor);
                open.push((act, ActRow { button, is_due, ..row(view, act, actor) }));
            }
            Err(refusal) => match refusal.reason {
                Reason::WrongParty { .. } | Reason::NotParty | Reason::WrongRegime => {}
                Reason::NoSuchConsent(_) | Reason::NoRequests | Reason::NoSuchRequest(_) => {}
                Reason::WrongStage { stage, needed, .. } if is_past(stage, needed) => {}
                _ => {
                    let why_not = Some(view.words.refusal(&refusal));
                    let is_due = is_due(view, act, actor);
                    first.extend(remedy(&refusal.reason).filter(|_| is_due));
                    closed.push(ActRow { why_not, is_due, ..row(view, act, actor) });
                }
            },
        }
    }
    for (act, row) in &mut open {
        row.is_due |= first.contains(act);
    }
    (open, closed)
}

/// The act that comes before one that is refused for this reason.
#[must_use]
pub fn remedy(reason: &Reason) -> Option<ActName> {
    match reason {
        Reason::FactorsNotAssessed(_) => Some(ActName::AssessFactor),
        Reason::NobodyHeard => Some(ActName::Hear),
        _ => None,
    }
}

/// Whether every body that is asked has received the conclusions, so that nothing is to be recorded.
fn all_received(view: &View<'_>) -> bool {
    let replies = view.case.round().into_iter().flat_map(|round| round.replies.values());
    replies.into_iter().all(|reply| reply.received_on.is_some())
}

fn row(view: &View<'_>, act: ActName, actor: &Actor) -> ActRow {
    let stage = view.case.stage.name();
    let role = actor.capacity.role();
    ActRow {
        article: view.words.article(act.provision_at(stage)),
        title: view.words.act(act, stage, role),
        effect: view.words.effect(act, stage, role),
        button: None,
        why_not: None,
        is_due: false,
    }
}

/// Whether every stage of an act lies behind, so that it would never be done any more.
fn is_past(now: StageName, needed: &[StageName]) -> bool {
    needed.iter().all(|stage| *stage < now)
}

/// Whether it is this actor's turn to do the act.
fn is_due(view: &View<'_>, act: ActName, actor: &Actor) -> bool {
    turns(view.case).iter().any(|turn| turn.act == act && is_of(&turn.who, actor))
}

fn is_of(who: &Who, actor: &Actor) -> bool {
    match who {
        Who::Operator => actor.capacity == Capacity::Operator,
        Who::Provider => actor.capacity == Capacity::Provider,
        Who::Office => actor.capacity == Capacity::Office,
        Who::Commission => actor.capacity == Capacity::Commission,
        Who::Consulted(recipient) => actor.capacity.recipient() == Some(recipient),
        Who::Owner(organisation) => actor.organisation == *organisation,
    }
}
