//! The box that says whose turn it is and until when.

use procedure::clock::{Clock, ClockState};
use procedure::turn::turns;
use texts::Text;

use super::View;
use crate::pages::{Turn, TurnKind};

/// Whose turn it is, with the most urgent of the clocks that the reader may see.
#[must_use]
pub fn turn_box(view: &View<'_>, clocks: &[Clock]) -> Turn {
    let (stage, turns) = (view.case.stage.name(), turns(view.case));
    let who = view.words.turns(&turns, stage);
    if stage.is_end() {
        let (big, kind) = (texts::turn_big_done(), TurnKind::Done);
        return Turn { who: words::stage(stage), big, kind, ..plain(view) };
    }
    match most_urgent(clocks) {
        Some(clock) => of_clock(view, clock, who),
        // A term that is another side's matter runs nevertheless.
        None if turns.iter().any(|turn| turn.term.is_some()) => {
            Turn { who, big: texts::turn_big_under_way(), ..plain(view) }
        }
        None => Turn { who, ..plain(view) },
    }
}

fn plain(view: &View<'_>) -> Turn {
    Turn {
        who: texts::turn_nobody(),
        big: texts::turn_big_no_term(),
        due_on: None,
        kind: TurnKind::NoTerm,
        note: view.case.stage_since.map(texts::case_since),
        why_href: None,
    }
}

/// Overdue first, then what runs by its last day, then what stands still.
fn most_urgent(clocks: &[Clock]) -> Option<&Clock> {
    let rank = |clock: &&Clock| match clock.state {
        ClockState::Overdue { .. } => Some(0),
        ClockState::Running { .. } => Some(1),
        ClockState::Stopped { .. } => Some(2),
        ClockState::Met { .. } | ClockState::MetLate { .. } | ClockState::Moot { .. } => None,
    };
    let open = clocks.iter().filter_map(|clock| Some((rank(&clock)?, clock)));
    open.min_by_key(|(rank, clock)| (*rank, clock.limit.due_on())).map(|(_, clock)| clock)
}

fn of_clock(view: &View<'_>, clock: &Clock, who: Text) -> Turn {
    let provisional = view.words.provisional(clock);
    let (big, kind, note) = match clock.state {
        ClockState::Overdue { by: 0 } => (texts::turn_big_over(), TurnKind::Overdue, None),
        ClockState::Overdue { by } => (texts::turn_big_late(by), TurnKind::Overdue, None),
        ClockState::Stopped { left, .. } => {
            let note = Some(texts::turn_left_when_running(left));
            (texts::turn_big_stopped(), TurnKind::Stopped, note)
        }
        ClockState::Running { left: 0 } => (texts::turn_big_last_day(), TurnKind::LastDay, None),
        ClockState::Running { left } if provisional.is_some() => {
            (texts::turn_big_left(left), TurnKind::Provisional, provisional)
        }
        ClockState::Running { left } => (texts::turn_big_left(left), TurnKind::Running, None),
        ClockState::Met { .. } | ClockState::MetLate { .. } | ClockState::Moot { .. } => {
            (texts::turn_big_no_term(), TurnKind::NoTerm, None)
        }
    };
    let due_on = (kind != TurnKind::Stopped).then(|| clock.limit.due_on());
    Turn { who, big, due_on, kind, note, why_href: Some(view.why_href(&clock.name)) }
}
