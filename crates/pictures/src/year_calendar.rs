//! The picture of a year: which of its days are worked, and for which holiday the others are not.

use texts::Text;
use working_days::{Day, Reason};

use crate::cell::{Cell, Kind};
use crate::frame::{Frame, Heading};
use crate::legend::{Entry, draw_legend};
use crate::month::{Month, draw_months};
use crate::paint::{Paint, Tone};
use crate::svg::Svg;
use crate::words::name_words;

/// Draws the days of a year, as `working_days::Calendar::year` gives them, as twelve months.
#[must_use]
pub fn year_calendar(year: i16, days: &[Day<'_>], frame: &Frame<'_>) -> String {
    let months = Month::range(Month { year, month: 1 }, Month { year, month: 12 });
    let cells: Vec<Cell> = days.iter().map(cell).collect();
    let mut svg = Svg::default();
    let (width, height) = draw_months(&mut svg, &months, &cells, frame);
    let bottom = draw_legend(&mut svg, &legend(&cells), height + 12.0, width, frame);
    frame.picture(&heading(year, days), (width, bottom), svg)
}

fn heading(year: i16, days: &[Day<'_>]) -> Heading {
    let worked = days.iter().filter(|day| day.is_working()).count();
    let off = days.iter().filter(|day| matches!(day.reason, Reason::Holiday { .. })).count();
    let mut lines = vec![texts::picture_year_basis(texts::working_days(worked), off)];
    if days.iter().any(Day::is_provisional) {
        lines.push(texts::picture_year_provisional());
    }
    Heading { title: texts::picture_year_title(year), lines, unseen: Vec::new() }
}

fn cell(day: &Day<'_>) -> Cell {
    let (kind, make_up) = match day.reason {
        Reason::Weekday => (Kind::Worked, false),
        Reason::MakeUp { .. } => (Kind::Worked, true),
        Reason::Weekend => (Kind::Weekend, false),
        Reason::Holiday { .. } => (Kind::Holiday, false),
    };
    let (date, provisional) = (day.date, day.is_provisional());
    Cell { date, kind, make_up, due: false, may_be_due: false, provisional, title: title(day) }
}

fn title(day: &Day<'_>) -> Text {
    let why = match day.reason {
        Reason::Weekday => texts::picture_working_day(),
        Reason::MakeUp { name, .. } => texts::picture_working_weekend(name_words(name)),
        Reason::Weekend => texts::day_weekend(),
        Reason::Holiday { name, notice: Some(_) } => texts::day_holiday(name_words(name)),
        Reason::Holiday { name, notice: None } => texts::day_holiday_expected(name_words(name)),
    };
    let date = texts::date_in_prose(day.date);
    match day.reason.notice() {
        Some(notice) => texts::picture_day_ground(date, texts::ground_notice(&notice.number), why),
        None => texts::picture_day(date, why),
    }
}

fn legend(cells: &[Cell]) -> Vec<Entry> {
    let boxed = |meaning, paint: Paint| Entry::boxes(meaning, vec![(0.5, paint)]);
    let mut entries = Vec::new();
    if cells.iter().any(|cell| cell.make_up) {
        let thick = Paint::fill(Tone::Sheet).with_stroke(Tone::Run, 3.0);
        entries.push(Entry::boxes(texts::picture_legend_worked(), vec![(1.5, thick)]));
    }
    let holiday = Paint::fill(Tone::SealWash).with_stroke(Tone::Line, 1.0);
    entries.push(boxed(texts::picture_legend_holiday(), holiday));
    let weekend = Paint::fill(Tone::Wash).with_stroke(Tone::Line, 1.0);
    entries.push(boxed(texts::picture_legend_weekend(), weekend));
    if cells.iter().any(|cell| cell.provisional) {
        let dashes = Paint::stroke(Tone::Provisional, 1.5).dashed();
        entries.push(Entry::boxes(texts::picture_legend_provisional(), vec![(0.75, dashes)]));
    }
    entries
}
