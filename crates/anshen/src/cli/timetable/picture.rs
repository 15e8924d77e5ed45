//! A timetable as a picture: its terms over time, and under them the ways through.

use pictures::{Bar, Frame, Hold, Look, Row as Line, Timeline, timeline};
use procedure::timetable::{Kept, Reach, Row, Way};

use super::tell::{Told, longest_words};
use super::words;

pub(super) fn svg(told: &Told) -> String {
    let mut rows: Vec<Line> =
        told.reach.timetable.rows.iter().map(|row| step_line(told, row)).collect();
    rows.extend(told.ways.iter().filter_map(|(way, reach)| way_line(*way, reach)));
    let picture = Timeline {
        title: told.title(),
        lines: vec![told.way(), told.total()],
        rows,
        today: None,
        calendar: &told.calendar,
    };
    timeline(&picture, &Frame::alone(told.lang))
}

fn step_line(told: &Told, row: &Row) -> Line {
    let label = words::step(row.step);
    let ground = Some(told.article(row));
    let Some(term) = &row.term else {
        let note = Some(texts::as_written(row.on.to_string()));
        return Line { label, ground, bar: Bar::Milestone { on: row.on }, note };
    };
    let look = match (row.given, term.kept) {
        (false, _) => Look::Planned,
        (true, Kept::Early(_)) => Look::Kept,
        (true, Kept::Late(_)) => Look::Missed,
    };
    let bar = Bar::Span {
        look,
        after: term.term.start,
        until: row.on,
        due_on: Some(term.term.due_on),
        hold: Hold::of(term.term.certainty),
        stops: term.term.stops.iter().collect(),
    };
    let days = texts::working_days(term.term.days);
    let note = match look {
        Look::Planned => texts::timetable_way_note(days, row.on),
        _ => texts::timetable_result_note(row.on, words::kept(term.kept)),
    };
    Line { label, ground, bar, note: Some(note) }
}

/// A way that the calendar covers.
fn way_line(way: Way, reach: &Reach) -> Option<Line> {
    let Reach { timetable, beyond: None } = reach else { return None };
    let (first, last) = (timetable.rows.first()?, timetable.rows.last()?);
    let days = texts::working_days(timetable.term_days);
    Some(Line {
        label: longest_words(way),
        ground: Some(texts::cli_column_way()),
        bar: Bar::Span {
            look: Look::Way,
            after: first.on,
            until: last.on,
            due_on: None,
            hold: Hold::Firm,
            stops: Vec::new(),
        },
        note: Some(texts::timetable_way_note(days, last.on)),
    })
}
