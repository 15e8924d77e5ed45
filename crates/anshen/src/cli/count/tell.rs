//! A counted term in each form: sentences, a table, JSON, CSV, a picture, a calendar event.

use pictures::{Frame, day_ground, day_words, range_words, term_calendar};
use serde::Serialize;
use texts::{Lang, Text, Value};
use working_days::{Certainty, Date, DayStatus, ExplainedDay, Term};

use super::super::counting::{is_provisional, stop_words};
use super::super::shapes::{self, RangeJson, StopJson};
use crate::output::ics::Event;
use crate::output::table::Table;
use crate::output::{csv, ics, json, lines};

/// A term and what is said of it.
pub(super) struct Told<'a> {
    pub(super) term: &'a Term,
    pub(super) days: Vec<ExplainedDay<'a>>,
    pub(super) known_on: Option<Date>,
    pub(super) lang: Lang,
}

#[derive(Serialize)]
struct CountJson {
    from: String,
    days: u32,
    due: String,
    provisional: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    range: Option<RangeJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    as_known_on: Option<String>,
    stops: Vec<StopJson>,
    explanation: Vec<DayJson>,
}

#[derive(Serialize)]
struct DayJson {
    date: String,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<u32>,
    why: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
}

impl Told<'_> {
    pub(super) fn text(&self, explain: bool) -> String {
        let mut text = lines(&self.sentences(), self.lang);
        if explain {
            text.push('\n');
            text.push_str(&self.table());
        }
        text
    }

    fn sentences(&self) -> Vec<Text> {
        let term = self.term;
        let (due, nth) = (texts::date_in_prose(term.due_on), texts::count_nth(term.days));
        let mut said = vec![match term.certainty {
            Certainty::Official => texts::count_headline(due, nth),
            Certainty::Provisional { .. } => texts::count_headline_provisional(due, nth),
        }];
        said.push(texts::count_basis(
            texts::working_days(term.days),
            texts::date_in_prose(term.start),
        ));
        if let Certainty::Provisional { earliest, latest } = term.certainty {
            said.push(range_words(earliest, latest));
        }
        let stopped = self.days.iter().filter(|day| day.status == DayStatus::Stopped).count();
        if !term.stops.is_empty() {
            let stops: Vec<Value> = term.stops.iter().map(|stop| stop_words(stop).into()).collect();
            said.push(match stopped {
                0 => texts::count_stops_nothing(stops),
                _ => texts::count_stops(texts::working_days(stopped), stops),
            });
        }
        if let Some(last) = self.last_counted().filter(|last| *last != term.due_on) {
            said.push(texts::count_ends_with_stop(term.due_on, last));
        }
        said.extend(self.known_on.map(texts::count_known_on));
        said
    }

    fn last_counted(&self) -> Option<Date> {
        let mut counted =
            self.days.iter().filter(|day| matches!(day.status, DayStatus::Counted(_)));
        counted.next_back().map(|day| day.date)
    }

    fn table(&self) -> String {
        let names = [
            texts::cli_column_date(),
            texts::cli_column_weekday(),
            texts::cli_column_status(),
            texts::cli_column_number(),
            texts::cli_column_why(),
            texts::cli_column_source(),
        ];
        let mut table = Table::new(&names, self.lang);
        for day in &self.days {
            let say = |text: Text| text.render(self.lang);
            table.row(vec![
                day.date.to_string(),
                say(texts::weekday_name(day.date.weekday())),
                say(status_words(day.status)),
                number(day.status).map(|number| number.to_string()).unwrap_or_default(),
                say(day_words(day)),
                day_ground(day).map(say).unwrap_or_default(),
            ]);
        }
        table.render()
    }

    pub(super) fn json(&self) -> String {
        let term = self.term;
        json::write(&CountJson {
            from: term.start.to_string(),
            days: term.days,
            due: term.due_on.to_string(),
            provisional: is_provisional(term.certainty),
            range: shapes::range(term.certainty),
            as_known_on: self.known_on.map(|day| day.to_string()),
            stops: shapes::stops(&term.stops),
            explanation: self.days.iter().map(|day| self.day_json(day)).collect(),
        })
    }

    fn day_json(&self, day: &ExplainedDay<'_>) -> DayJson {
        DayJson {
            date: day.date.to_string(),
            status: status_key(day.status),
            day: number(day.status),
            why: day_words(day).render(self.lang),
            source: source(day),
        }
    }

    pub(super) fn csv(&self) -> String {
        let names = ["date", "status", "day", "why", "source", "provisional"];
        let row = |day: &ExplainedDay<'_>| {
            vec![
                day.date.to_string(),
                status_key(day.status).to_owned(),
                number(day.status).map(|number| number.to_string()).unwrap_or_default(),
                day_words(day).render(self.lang),
                source(day).unwrap_or_default(),
                day.day.is_provisional().to_string(),
            ]
        };
        csv::write(&names, &self.days.iter().map(row).collect::<Vec<_>>())
    }

    pub(super) fn svg(&self) -> String {
        term_calendar(self.term, &self.days, &Frame::alone(self.lang))
    }

    /// One event on the last day. `stamp` is the day of the last notice it rests on.
    pub(super) fn ics(&self, stamp: Date, remind_on: Date) -> String {
        let (start, length) = (self.term.start, texts::working_days(self.term.days));
        let summary = match self.term.certainty {
            Certainty::Official => texts::count_event(length, start),
            Certainty::Provisional { .. } => texts::count_event_provisional(length, start),
        };
        let event = Event {
            uid: self.uid(),
            on: self.term.due_on,
            summary: summary.render(self.lang),
            description: lines(&self.sentences(), self.lang).trim_end().to_owned(),
            remind_on: Some(remind_on),
        };
        ics::write(stamp, &[event], self.lang)
    }

    /// The same for the same question, whatever the answer.
    fn uid(&self) -> String {
        let stops: String = self
            .term
            .stops
            .iter()
            .map(|stop| format!("-{}..{}", stop.after(), stop.through()))
            .collect();
        format!("count-{}-{}{stops}@anshen", self.term.start, self.term.days)
    }
}

fn number(status: DayStatus) -> Option<u32> {
    match status {
        DayStatus::Counted(number) => Some(number),
        DayStatus::Start | DayStatus::Weekend | DayStatus::Holiday | DayStatus::Stopped => None,
    }
}

fn source(day: &ExplainedDay<'_>) -> Option<String> {
    day.day.reason.notice().map(|notice| notice.number.clone())
}

fn status_key(status: DayStatus) -> &'static str {
    match status {
        DayStatus::Start => "start",
        DayStatus::Counted(_) => "counted",
        DayStatus::Weekend => "weekend",
        DayStatus::Holiday => "holiday",
        DayStatus::Stopped => "stopped",
    }
}

fn status_words(status: DayStatus) -> Text {
    match status {
        DayStatus::Start => texts::count_status_start(),
        DayStatus::Counted(_) => texts::count_status_counted(),
        DayStatus::Weekend => texts::count_status_weekend(),
        DayStatus::Holiday => texts::count_status_holiday(),
        DayStatus::Stopped => texts::count_status_stopped(),
    }
}
