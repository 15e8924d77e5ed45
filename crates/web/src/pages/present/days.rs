//! Why a date: months of days, and the reasons with their sources.

use std::collections::BTreeSet;

use pictures::{day_ground, day_words};
use procedure::case::TermName;
use procedure::law::Provision;
use texts::Text;
use words::Words;
use working_days::{Calendar, Date, DayStatus, ExplainedDay, Reason, Term};

use crate::pages::{DayCell, DayKind, Month, ReasonRow, Why};

/// Explains the last day of a term of a case.
#[must_use]
pub fn why(words: Words<'_>, name: &TermName, term: &Term, calendar: &Calendar) -> Why {
    let provision = procedure::clock::provision_of(name);
    let set = procedure::clock::days_of(name, words.regime());
    let extended = term.days.saturating_sub(set);
    let mut summary = vec![texts::why_summary(words.basis(name), set, term.start)];
    if extended > 0 {
        summary.push(texts::why_summary_extended(extended));
    }
    let mut articles = vec![words.article(provision)];
    let stopped = term.stopped_days(calendar).unwrap_or(0);
    if stopped > 0 {
        summary.push(texts::why_summary_stopped(stopped));
        articles.push(words.article(Provision::Supplements));
    }
    let title = texts::why_title(term.due_on, words.term(name));
    let ground = words.citation(Provision::Supplements);
    Why { title, summary, articles, ..explained(term, calendar, Some(&ground)) }
}

/// Explains so many working days from a day, without a case.
#[must_use]
pub fn count(term: &Term, calendar: &Calendar) -> Why {
    let stopped = term.stopped_days(calendar).unwrap_or(0);
    let mut summary = vec![texts::why_summary_plain(term.start)];
    if stopped > 0 {
        summary.push(texts::why_summary_stopped(stopped));
    }
    let title = texts::why_title_plain(term.due_on, term.days, term.start);
    Why { title, summary, ..explained(term, calendar, None) }
}

fn explained(term: &Term, calendar: &Calendar, stop_ground: Option<&Text>) -> Why {
    let days = calendar.explain(term);
    let provisional = words::certainty(term.certainty);
    let kinds: BTreeSet<DayKind> = days.iter().map(kind).collect();
    Why {
        title: texts::turn_nobody(),
        summary: Vec::new(),
        articles: Vec::new(),
        big: texts::why_big(term.days),
        due_on: term.due_on,
        provisional,
        months: months(&days, term),
        reasons: reasons(&days, stop_ground),
        other_forms: Vec::new(),
        kinds: kinds.into_iter().collect(),
    }
}

fn kind(day: &ExplainedDay<'_>) -> DayKind {
    match (day.status, day.day.reason) {
        (DayStatus::Start, _) => DayKind::Start,
        (DayStatus::Counted(_), Reason::MakeUp { .. }) => DayKind::MakeUp,
        (DayStatus::Counted(_), _) => DayKind::Counted,
        (DayStatus::Weekend, _) => DayKind::Weekend,
        (DayStatus::Holiday, _) => DayKind::Holiday,
        (DayStatus::Stopped, _) => DayKind::Stopped,
    }
}

fn mark(day: &ExplainedDay<'_>) -> Text {
    match day.status {
        DayStatus::Start => texts::why_mark_start(),
        DayStatus::Counted(number) => texts::why_mark_number(number),
        DayStatus::Holiday => texts::why_mark_holiday(),
        DayStatus::Stopped => texts::why_mark_stopped(),
        DayStatus::Weekend => texts::as_written(""),
    }
}

/// The months from the start to the end, every day of them.
fn months(days: &[ExplainedDay<'_>], term: &Term) -> Vec<Month> {
    let mut months = Vec::new();
    let mut first = term.start.first_of_month();
    while first <= term.due_on {
        months.push(Month {
            name: texts::picture_month(first.month(), first.year()),
            weeks: weeks(first, days, term),
        });
        let Ok(next) = first.last_of_month().tomorrow() else { break };
        first = next;
    }
    months
}

fn weeks(first: Date, days: &[ExplainedDay<'_>], term: &Term) -> Vec<Vec<Option<DayCell>>> {
    let before = usize::try_from(first.weekday().to_monday_zero_offset()).unwrap_or(0);
    let mut cells: Vec<Option<DayCell>> = vec![None; before];
    let mut date = first;
    while date.month() == first.month() {
        cells.push(Some(cell(date, days, term)));
        let Ok(next) = date.tomorrow() else { break };
        date = next;
    }
    let mut weeks: Vec<Vec<Option<DayCell>>> = cells.chunks(7).map(<[_]>::to_vec).collect();
    if let Some(last) = weeks.last_mut() {
        last.resize(7, None);
    }
    weeks
}

fn cell(date: Date, days: &[ExplainedDay<'_>], term: &Term) -> DayCell {
    let offset = usize::try_from((date - term.start).get_days()).ok();
    match offset.and_then(|offset| days.get(offset)) {
        Some(day) => DayCell {
            date,
            kind: kind(day),
            mark: mark(day),
            reason: Some(day_words(day)),
            is_due: date == term.due_on,
            is_provisional: day.day.is_provisional(),
        },
        None => DayCell {
            date,
            kind: DayKind::Outside,
            mark: texts::as_written(""),
            reason: None,
            is_due: false,
            is_provisional: false,
        },
    }
}

/// The days that are not plain weekends or plain working days, runs of one reason as one row, and
/// between them how far the count has come.
fn reasons(days: &[ExplainedDay<'_>], stop_ground: Option<&Text>) -> Vec<ReasonRow> {
    let mut rows: Vec<ReasonRow> = Vec::new();
    let mut run: Option<(u32, Date, u32, Date)> = None;
    for day in days {
        let plain = matches!(day.day.reason, Reason::Weekday);
        match day.status {
            DayStatus::Counted(number) if plain => {
                run = Some(match run {
                    Some((first, from, _, _)) => (first, from, number, day.date),
                    None => (number, day.date, number, day.date),
                });
                continue;
            }
            DayStatus::Weekend => continue,
            _ => {}
        }
        rows.extend(run.take().map(counted));
        push(&mut rows, day, stop_ground);
    }
    rows.extend(run.map(counted));
    rows
}

fn counted((first, from, last, to): (u32, Date, u32, Date)) -> ReasonRow {
    let why = if first == last {
        texts::day_counted(first)
    } else {
        texts::why_counted_days(first, last)
    };
    ReasonRow { from, to, why, ground: None }
}

/// Adds a day, to the row before it where that says the same.
fn push(rows: &mut Vec<ReasonRow>, day: &ExplainedDay<'_>, stop_ground: Option<&Text>) {
    let why = day_words(day);
    let ground = match day.status {
        DayStatus::Stopped => day_ground(day).or_else(|| stop_ground.cloned()),
        _ => day_ground(day),
    };
    match rows.last_mut() {
        Some(last) if last.why == why && last.ground == ground => last.to = day.date,
        _ => rows.push(ReasonRow { from: day.date, to: day.date, why, ground }),
    }
}
