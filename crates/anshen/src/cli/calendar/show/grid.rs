//! The months of a year as a grid of letters, three side by side.

use texts::Lang;
use working_days::{Day, Reason};

use unicode_width::UnicodeWidthStr;

use crate::output::table::pad;

/// Columns that a day takes.
const DAY: usize = 4;
const BETWEEN: &str = "   ";
const ACROSS: usize = 3;

/// Twelve months; days off by notice in round brackets, weekend days worked in square ones.
pub(super) fn months(year: i16, days: &[Day<'_>], lang: Lang) -> String {
    let months: Vec<Vec<String>> = (1..=12)
        .map(|month| {
            let of_month = days.iter().filter(|day| day.date.month() == month);
            one_month(year, month, &of_month.collect::<Vec<_>>(), lang)
        })
        .collect();
    let lines = months.iter().flatten();
    let width = lines.map(|line| line.width()).max().unwrap_or(0);
    let mut text = String::new();
    for row in months.chunks(ACROSS) {
        let height = row.iter().map(Vec::len).max().unwrap_or(0);
        for line in 0..height {
            let parts: Vec<String> = row
                .iter()
                .map(|month| pad(month.get(line).map_or("", String::as_str), width))
                .collect();
            text.push_str(parts.join(BETWEEN).trim_end());
            text.push('\n');
        }
        text.push('\n');
    }
    text
}

fn one_month(year: i16, month: i8, days: &[&Day<'_>], lang: Lang) -> Vec<String> {
    let worked = days.iter().filter(|day| day.is_working()).count();
    let name = texts::picture_month(month, year);
    let title = texts::calendar_month_days(texts::working_days(worked), name).render(lang);
    let names: String =
        (1..=7_u8).map(|weekday| centred(&texts::picture_weekday(weekday).render(lang))).collect();
    let mut lines = vec![title, names.trim_end().to_owned()];
    let mut week = String::new();
    for day in days {
        let weekday = day.date.weekday().to_monday_zero_offset();
        if week.is_empty() {
            week = " ".repeat(usize::from(weekday.unsigned_abs()) * DAY);
        }
        week.push_str(&square(day));
        if weekday == 6 {
            lines.push(std::mem::take(&mut week).trim_end().to_owned());
        }
    }
    if !week.is_empty() {
        lines.push(week.trim_end().to_owned());
    }
    lines
}

fn square(day: &Day<'_>) -> String {
    let number = day.date.day();
    match day.reason {
        Reason::Weekday | Reason::Weekend => format!(" {number:>2} "),
        Reason::Holiday { .. } => format!("({number:>2})"),
        Reason::MakeUp { .. } => format!("[{number:>2}]"),
    }
}

/// A short name in the middle of the columns of a day.
fn centred(name: &str) -> String {
    pad(&format!(" {name}"), DAY)
}
