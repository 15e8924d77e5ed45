//! `calendar show`: the twelve months of a year.

mod grid;

use pictures::{Frame, name_words, year_calendar};
use serde::Serialize;
use texts::{Lang, Text};
use working_days::{Date, Day, Name, Reason};

use super::super::counting::{calendar, check_format, last_notice};
use super::super::parse::Format;
use super::{SHOW_FORMATS, Show};
use crate::outcome::{Done, Refused};
use crate::output::ics::Event;
use crate::output::table::Table;
use crate::output::{csv, ics, json, lines};

/// Days in a row that are off, or worked, for one holiday.
struct Run<'a> {
    first: Date,
    last: Date,
    worked: bool,
    name: &'a Name,
    source: Option<&'a str>,
}

#[derive(Serialize)]
struct YearJson {
    year: i16,
    working_days: usize,
    provisional: bool,
    months: Vec<usize>,
    days: Vec<DayJson>,
}

/// A day that is not what the week makes it, or that is off.
#[derive(Serialize)]
struct DayJson {
    date: String,
    working: bool,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    holiday: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
}

impl Show {
    pub(super) fn run(&self, lang: Lang) -> Result<Done, Refused> {
        check_format("calendar show", self.format, &SHOW_FORMATS)?;
        let calendar = calendar(None)?;
        let days = calendar.year(self.year).map_err(|unknown| {
            let (first, last) = (unknown.first.year(), unknown.last.year());
            let year = format!("{:04}", self.year);
            Refused::usage(texts::calendar_year_unknown(first, last, year))
        })?;
        let year = self.year;
        Ok(Done::new(match self.format {
            Format::Text => as_text(year, &days, lang),
            Format::Json => as_json(year, &days, lang),
            Format::Csv => as_csv(&days, lang),
            Format::Svg => year_calendar(year, &days, &Frame::alone(lang)),
            Format::Ics => as_ics(&days, lang),
        }))
    }
}

fn as_text(year: i16, days: &[Day<'_>], lang: Lang) -> String {
    let worked = days.iter().filter(|day| day.is_working()).count();
    let off = days.iter().filter(|day| matches!(day.reason, Reason::Holiday { .. })).count();
    let mut said = vec![
        texts::picture_year_title(year),
        texts::picture_year_basis(texts::working_days(worked), off),
    ];
    if days.iter().any(Day::is_provisional) {
        said.push(texts::picture_year_provisional());
    }
    let names = [
        texts::cli_column_date(),
        texts::cli_column_kind(),
        texts::cli_column_holiday(),
        texts::cli_column_source(),
    ];
    let mut table = Table::new(&names, lang);
    for run in runs(days) {
        let source = match run.source {
            Some(number) => number.to_owned(),
            None => texts::ground_not_yet().render(lang),
        };
        let kind =
            if run.worked { texts::calendar_kind_work() } else { texts::calendar_kind_off() };
        let holiday = name_words(run.name).render(lang);
        table.row(vec![run.dates(), kind.render(lang), holiday, source]);
    }
    let months = grid::months(year, days, lang);
    let legend = lines(&[texts::calendar_months()], lang);
    format!("{}\n{months}{legend}\n{}", lines(&said, lang), table.render())
}

fn as_json(year: i16, days: &[Day<'_>], lang: Lang) -> String {
    let worked = |days: &mut dyn Iterator<Item = &Day<'_>>| days.filter(|d| d.is_working()).count();
    let in_month = |month: i8| worked(&mut days.iter().filter(|day| day.date.month() == month));
    let listed = days.iter().filter(|day| !matches!(day.reason, Reason::Weekday));
    json::write(&YearJson {
        year,
        working_days: worked(&mut days.iter()),
        provisional: days.iter().any(Day::is_provisional),
        months: (1..=12).map(in_month).collect(),
        days: listed
            .map(|day| DayJson {
                date: day.date.to_string(),
                working: day.is_working(),
                kind: kind(day),
                holiday: day.reason.holiday().map(|name| name_words(name).render(lang)),
                source: day.reason.notice().map(|notice| notice.number.clone()),
            })
            .collect(),
    })
}

fn as_csv(days: &[Day<'_>], lang: Lang) -> String {
    let row = |day: &Day<'_>| {
        let holiday = day.reason.holiday().map(|name| name_words(name).render(lang));
        let source = day.reason.notice().map(|notice| notice.number.clone());
        vec![
            day.date.to_string(),
            day.is_working().to_string(),
            kind(day).to_owned(),
            holiday.unwrap_or_default(),
            source.unwrap_or_default(),
            day.is_provisional().to_string(),
        ]
    };
    let names = ["date", "working", "kind", "holiday", "source", "provisional"];
    csv::write(&names, &days.iter().map(row).collect::<Vec<_>>())
}

/// One event for every day off by notice, and for every weekend day that is worked.
fn as_ics(days: &[Day<'_>], lang: Lang) -> String {
    let events: Vec<Event> = days.iter().filter_map(|day| event(day, lang)).collect();
    ics::write(last_notice(None), &events, lang)
}

fn event(day: &Day<'_>, lang: Lang) -> Option<Event> {
    let name = name_words(day.reason.holiday()?);
    let summary: Text = if day.is_working() {
        texts::calendar_event_work(name)
    } else {
        texts::calendar_event_off(name)
    };
    let ground = match day.reason.notice() {
        Some(notice) => texts::ground_notice(&notice.number),
        None => texts::ground_not_yet(),
    };
    Some(Event {
        uid: format!("day-{}@anshen", day.date),
        on: day.date,
        summary: summary.render(lang),
        description: ground.render(lang),
        remind_on: None,
    })
}

fn runs<'a>(days: &[Day<'a>]) -> Vec<Run<'a>> {
    let mut runs: Vec<Run<'a>> = Vec::new();
    for day in days {
        let Some(name) = day.reason.holiday() else { continue };
        let source = day.reason.notice().map(|notice| notice.number.as_str());
        match runs.last_mut() {
            Some(run)
                if run.last.tomorrow().ok() == Some(day.date)
                    && (run.name, run.worked) == (name, day.is_working()) =>
            {
                run.last = day.date;
            }
            _ => runs.push(Run {
                first: day.date,
                last: day.date,
                worked: day.is_working(),
                name,
                source,
            }),
        }
    }
    runs
}

impl Run<'_> {
    fn dates(&self) -> String {
        if self.first == self.last {
            self.first.to_string()
        } else {
            format!("{}..{}", self.first, self.last)
        }
    }
}

fn kind(day: &Day<'_>) -> &'static str {
    match day.reason {
        Reason::Weekday => "weekday",
        Reason::MakeUp { .. } => "make-up",
        Reason::Weekend => "weekend",
        Reason::Holiday { .. } => "holiday",
    }
}
