//! All terms of a case: one picture, and the same as a table.

use pictures::{Bar, Frame, Hold, Look, Row, Timeline, timeline};
use procedure::case::TermName;
use procedure::clock::{Clock, ClockState};
use texts::Text;
use words::{StateKind, state_kind};
use working_days::{Date, Stop};

use super::View;
use crate::pages::{StateTag, TermRow, Terms};

/// One line of picture and table: a term, or all replies of a round together.
struct Line {
    name: Text,
    article: Text,
    start: Date,
    due_on: Date,
    until: Date,
    kind: StateKind,
    state: Text,
    used: String,
    stopped: u32,
    stops: Vec<Stop>,
    provisional: Option<Text>,
    why_href: Option<String>,
}

/// The terms that the reader may see. Replies of one round to several bodies stand as one line;
/// the page of the consultation has each.
#[must_use]
pub fn terms(view: &View<'_>, clocks: &[Clock]) -> Terms {
    let lines = lines(view, clocks);
    Terms { svg: picture(view, &lines), rows: lines.into_iter().map(table_row).collect() }
}

fn lines(view: &View<'_>, clocks: &[Clock]) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut round_done = 0;
    for clock in clocks {
        let TermName::Opinion { round, .. } = clock.name else {
            lines.push(single(view, clock));
            continue;
        };
        let of_round: Vec<&Clock> = clocks.iter().filter(|other| is_of(other, round)).collect();
        if of_round.len() == 1 {
            lines.push(single(view, clock));
        } else if round_done < round {
            round_done = round;
            lines.extend(together(view, &of_round, round));
        }
    }
    lines.sort_by_key(|line| line.start);
    lines
}

fn is_of(clock: &Clock, wanted: u32) -> bool {
    matches!(clock.name, TermName::Opinion { round, .. } if round == wanted)
}

fn single(view: &View<'_>, clock: &Clock) -> Line {
    let used = match clock.limit.term() {
        Some(term) => format!("{} / {}", clock.used, term.days),
        None => clock.used.to_string(),
    };
    Line {
        name: view.words.term(&clock.name),
        article: view.words.article(clock.provision),
        start: clock.limit.start(),
        due_on: clock.limit.due_on(),
        until: until(view, clock),
        kind: state_kind(clock.state),
        state: view.words.state(clock.state),
        used,
        stopped: clock.stopped,
        stops: stops(clock),
        provisional: view.words.provisional(clock),
        why_href: clock.limit.term().map(|_| view.why_href(&clock.name)),
    }
}

/// All replies of a round: from the first receipt to the latest last day.
fn together(view: &View<'_>, clocks: &[&Clock], round: u32) -> Option<Line> {
    let first = clocks.iter().min_by_key(|clock| clock.limit.start())?;
    let last = clocks.iter().max_by_key(|clock| clock.limit.due_on())?;
    let asked = view.case.rounds.iter().find(|candidate| candidate.number == round);
    let count = asked.map_or(clocks.len(), |round| round.replies.len());
    let outstanding = asked.map_or(0, |round| round.outstanding().count());
    let kind =
        clocks.iter().map(|clock| state_kind(clock.state)).max_by_key(|kind| weight(*kind))?;
    // A round is not done while a body has not even received the proposal.
    let kind = match kind {
        StateKind::Met | StateKind::MetLate | StateKind::Moot if outstanding > 0 => {
            StateKind::Running
        }
        kind => kind,
    };
    let until = clocks.iter().map(|clock| until(view, clock)).max()?;
    let used = clocks.iter().map(|clock| clock.used).max().unwrap_or(0);
    Some(Line {
        name: match view.case.rounds.len() > 1 {
            true => texts::term_opinions_round(round),
            false => texts::term_opinions(),
        },
        article: view.words.article(first.provision),
        start: first.limit.start(),
        due_on: last.limit.due_on(),
        until,
        kind,
        state: texts::consultation_count(count, count - outstanding.min(count)),
        used: match last.limit.term() {
            Some(term) => format!("{used} / {}", term.days),
            None => used.to_string(),
        },
        stopped: clocks.iter().map(|clock| clock.stopped).max().unwrap_or(0),
        stops: stops(last),
        provisional: view.words.provisional(last),
        why_href: last.limit.term().map(|_| view.why_href(&last.name)),
    })
}

/// Which state of several is shown for all.
fn weight(kind: StateKind) -> u8 {
    match kind {
        StateKind::Moot => 0,
        StateKind::Met => 1,
        StateKind::MetLate => 2,
        StateKind::Running => 3,
        StateKind::Stopped => 4,
        StateKind::Overdue => 5,
    }
}

/// Up to which day the bar is filled.
fn until(view: &View<'_>, clock: &Clock) -> Date {
    match clock.state {
        ClockState::Met { on, .. } | ClockState::MetLate { on, .. } | ClockState::Moot { on } => on,
        ClockState::Running { .. } | ClockState::Stopped { .. } | ClockState::Overdue { .. } => {
            view.today.max(clock.limit.start())
        }
    }
}

fn stops(clock: &Clock) -> Vec<Stop> {
    clock.limit.term().map(|term| term.stops.iter().collect()).unwrap_or_default()
}

fn picture(view: &View<'_>, lines: &[Line]) -> String {
    let rows = lines.iter().map(|line| Row {
        label: line.name.clone(),
        ground: Some(line.article.clone()),
        bar: Bar::Span {
            look: look(line),
            after: line.start,
            until: line.until,
            due_on: Some(line.due_on),
            hold: line.provisional.as_ref().map_or(Hold::Firm, |_| Hold::Provisional),
            stops: line.stops.clone(),
        },
        note: Some(line.state.clone()),
    });
    let open = !view.case.stage.name().is_end();
    let timeline_of = Timeline {
        title: texts::case_terms(),
        lines: vec![texts::case_terms_picture()],
        rows: rows.collect(),
        today: open.then_some(view.today),
        calendar: view.calendar,
    };
    timeline(&timeline_of, &Frame::inline("terms", view.lang))
}

fn look(line: &Line) -> Look {
    match line.kind {
        StateKind::Running | StateKind::Stopped => Look::Running,
        StateKind::Met => Look::Kept,
        StateKind::MetLate | StateKind::Overdue => Look::Missed,
        StateKind::Moot => Look::Open,
    }
}

fn table_row(line: Line) -> TermRow {
    TermRow {
        name: line.name,
        article: line.article,
        start: line.start,
        due_on: line.due_on,
        used: line.used,
        stopped: line.stopped,
        tag: StateTag::of(line.kind, line.state),
        provisional: line.provisional,
        why_href: line.why_href,
    }
}
