//! The timetable of a review by each way through it.

use pictures::{Bar, Frame, Hold, Look, Row as Drawn, Timeline, timeline};
use procedure::timetable::{Row, Timetable, Way};
use texts::{Lang, Text};
use words::Words;
use working_days::Calendar;

use crate::pages::{PlannerResult, PlannerRow, WayCard};

/// The ways side by side, and the one chosen step by step. `href` is the address that shows a way.
#[must_use]
pub fn planner(
    words: Words<'_>,
    ways: &[(Way, Timetable)],
    chosen: Way,
    calendar: &Calendar,
    lang: Lang,
    href: impl Fn(Way) -> String,
) -> PlannerResult {
    let shown = ways.iter().find(|(way, _)| *way == chosen).map(|(_, timetable)| timetable);
    let rows = shown.map(|timetable| timetable.rows.as_slice()).unwrap_or_default();
    PlannerResult {
        ways: ways.iter().filter_map(|(way, table)| card(*way, table, chosen, &href)).collect(),
        svg: picture(words, rows, calendar, lang),
        rows: rows.iter().map(|row| table_row(words, row)).collect(),
        remarks: vec![texts::planner_no_promise()],
        other_forms: Vec::new(),
    }
}

fn card(
    way: Way,
    timetable: &Timetable,
    chosen: Way,
    href: &impl Fn(Way) -> String,
) -> Option<WayCard> {
    let last = timetable.rows.last()?;
    Some(WayCard {
        name: words::way(way),
        ends_on: last.on,
        days: texts::planner_days(timetable.term_days),
        is_provisional: timetable.rows.iter().any(|row| provisional(row).is_some()),
        is_chosen: way == chosen,
        href: href(way),
    })
}

fn provisional(row: &Row) -> Option<Text> {
    if row.given {
        return None;
    }
    words::certainty(row.term.as_ref()?.term.certainty)
}

fn table_row(words: Words<'_>, row: &Row) -> PlannerRow {
    PlannerRow {
        step: words::step(row.step),
        article: words.article(row.provision),
        on: row.on,
        basis: match (row.given, &row.term) {
            (true, _) => texts::planner_basis_given(),
            (false, Some(_)) => texts::planner_basis_law(),
            (false, None) => texts::planner_basis_none(),
        },
        term: row.term.as_ref().map(|term| texts::planner_term(term.term.days)),
        provisional: provisional(row),
    }
}

fn picture(words: Words<'_>, rows: &[Row], calendar: &Calendar, lang: Lang) -> String {
    let drawn = rows.iter().map(|row| {
        let bar = match &row.term {
            Some(term) => Bar::Span {
                look: if row.given { Look::Kept } else { Look::Planned },
                after: term.term.start,
                until: row.on,
                due_on: Some(term.term.due_on),
                hold: provisional(row).map_or(Hold::Firm, |_| Hold::Provisional),
                stops: term.term.stops.iter().collect(),
            },
            None => Bar::Milestone { on: row.on },
        };
        Drawn {
            label: words::step(row.step),
            ground: Some(words.article(row.provision)),
            bar,
            note: row.term.as_ref().map(|term| texts::planner_term(term.term.days)),
        }
    });
    let timeline_of = Timeline {
        title: texts::planner_timetable(),
        lines: Vec::new(),
        rows: drawn.collect(),
        today: None,
        calendar,
    };
    timeline(&timeline_of, &Frame::inline("planner", lang))
}
