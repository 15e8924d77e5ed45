//! The picture of one term: every day from its start to its end, and why it counts or not.

use std::collections::BTreeMap;

use jiff::civil::Date;
use texts::Text;
use working_days::{Certainty, DayStatus, ExplainedDay, Reason, Term};

use crate::cell::{Cell, Kind, MAY_BE_DUE};
use crate::frame::{Frame, Heading};
use crate::legend::{Entry, Sample, draw_legend};
use crate::month::{Month, days_of, draw_months};
use crate::paint::{Paint, Tone};
use crate::svg::Svg;
use crate::words::{day_ground, day_words, range_words};

/// Draws the days of a term, as `working_days::Calendar::explain` gives them, as months.
#[must_use]
pub fn term_calendar(term: &Term, days: &[ExplainedDay<'_>], frame: &Frame<'_>) -> String {
    let first = Month::of(term.start);
    let last = Month::of(last_possible(term));
    let months = Month::range(first, last);
    let cells = cells(term, days, &months);
    let mut svg = Svg::default();
    let (width, height) = draw_months(&mut svg, &months, &cells, frame);
    let bottom = draw_legend(&mut svg, &legend(&cells, frame), height + 12.0, width, frame);
    frame.picture(&heading(term, days), (width, bottom), svg)
}

fn last_possible(term: &Term) -> Date {
    match term.certainty {
        Certainty::Official => term.due_on,
        Certainty::Provisional { latest, .. } => latest.max(term.due_on),
    }
}

fn heading(term: &Term, days: &[ExplainedDay<'_>]) -> Heading {
    let due = texts::date_in_prose(term.due_on);
    let length = texts::working_days(term.days);
    let start = texts::date_in_prose(term.start);
    let stopped = days.iter().filter(|day| day.status == DayStatus::Stopped).count();
    let mut lines = vec![match stopped {
        0 => texts::picture_term_basis(length, start),
        _ => texts::picture_term_basis_stopped(length, start, texts::working_days(stopped)),
    }];
    let title = match term.certainty {
        Certainty::Official => texts::picture_term_title(due),
        Certainty::Provisional { earliest, latest } => {
            lines.push(range_words(earliest, latest));
            texts::picture_term_title_provisional(due)
        }
    };
    Heading { title, lines, unseen: Vec::new() }
}

fn cells(term: &Term, days: &[ExplainedDay<'_>], months: &[Month]) -> Vec<Cell> {
    let explained: BTreeMap<Date, &ExplainedDay<'_>> =
        days.iter().map(|day| (day.date, day)).collect();
    let cell = |date: Date| match explained.get(&date) {
        Some(day) => inside(term, day),
        None => outside(term, date),
    };
    days_of(months).into_iter().map(cell).collect()
}

fn inside(term: &Term, explained: &ExplainedDay<'_>) -> Cell {
    let date = explained.date;
    let kind = match explained.status {
        DayStatus::Start => Kind::Start,
        DayStatus::Counted(number) => Kind::Counted(number),
        DayStatus::Weekend => Kind::Weekend,
        DayStatus::Holiday => Kind::Holiday,
        DayStatus::Stopped => Kind::Stopped,
    };
    let (in_prose, why) = (texts::date_in_prose(date), day_words(explained));
    let title = match day_ground(explained) {
        Some(ground) => texts::picture_day_ground(in_prose, ground, why),
        None => texts::picture_day(in_prose, why),
    };
    Cell {
        date,
        kind,
        make_up: matches!(explained.day.reason, Reason::MakeUp { .. }),
        due: date == term.due_on,
        may_be_due: may_be_due(term, date),
        provisional: explained.day.is_provisional(),
        title,
    }
}

fn outside(term: &Term, date: Date) -> Cell {
    let may_be_due = may_be_due(term, date);
    let in_prose = texts::date_in_prose(date);
    let title = if may_be_due {
        texts::picture_day_range(in_prose)
    } else {
        texts::picture_day_outside(in_prose)
    };
    let kind = Kind::Outside;
    Cell { date, kind, make_up: false, due: false, may_be_due, provisional: false, title }
}

fn may_be_due(term: &Term, date: Date) -> bool {
    match term.certainty {
        Certainty::Official => false,
        Certainty::Provisional { earliest, latest } => earliest <= date && date <= latest,
    }
}

fn legend(cells: &[Cell], frame: &Frame<'_>) -> Vec<Entry> {
    let has = |of: fn(&Cell) -> bool| cells.iter().any(of);
    let mut entries = vec![
        Entry::boxes(texts::picture_legend_start(), vec![(0.5, Paint::fill(Tone::Ink))]),
        boxed(texts::picture_legend_counted(), Paint::fill(Tone::Sheet), Tone::Run),
    ];
    if has(|cell| cell.make_up && cell.kind != Kind::Start) {
        let thick = Paint::fill(Tone::Sheet).with_stroke(Tone::Run, 3.0);
        entries.push(Entry::boxes(texts::picture_legend_make_up(), vec![(1.5, thick)]));
    }
    if has(|cell| cell.kind == Kind::Weekend) {
        let wash = Paint::fill(Tone::Wash);
        entries.push(boxed(texts::picture_legend_weekend(), wash, Tone::Line));
    }
    if has(|cell| cell.kind == Kind::Holiday) {
        let wash = Paint::fill(Tone::SealWash);
        entries.push(boxed(texts::picture_legend_holiday(), wash, Tone::Line));
    }
    if has(|cell| cell.kind == Kind::Stopped) {
        let hatch = Paint::pattern(&frame.hatch());
        entries.push(boxed(texts::picture_legend_stopped(), hatch, Tone::Stop));
    }
    if has(|cell| cell.provisional) {
        let dashes = Paint::stroke(Tone::Provisional, 1.5).dashed();
        entries.push(Entry::boxes(texts::picture_legend_provisional(), vec![(0.75, dashes)]));
    }
    if has(|cell| cell.may_be_due && !cell.due) {
        let sample = Sample::Sign(MAY_BE_DUE, Paint::fill(Tone::Provisional));
        entries.push(Entry { meaning: texts::picture_legend_range(), sample });
    }
    entries.push(Entry::boxes(
        texts::picture_legend_due(),
        vec![(0.0, Paint::stroke(Tone::Seal, 3.0)), (4.0, Paint::stroke(Tone::Seal, 1.2))],
    ));
    entries
}

fn boxed(meaning: Text, fill: Paint, border: Tone) -> Entry {
    Entry::boxes(meaning, vec![(0.5, fill.with_stroke(border, 1.0))])
}
