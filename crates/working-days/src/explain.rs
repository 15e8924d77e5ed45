//! What each calendar day of a term was, and why.

use jiff::civil::Date;

use crate::calendar::Calendar;
use crate::day::{Day, Reason};
use crate::term::Term;

/// One calendar day of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExplainedDay<'a> {
    /// The day.
    pub date: Date,
    /// What it is in the term.
    pub status: DayStatus,
    /// What it is in the calendar, and why.
    pub day: Day<'a>,
}

/// What a calendar day is in a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DayStatus {
    /// The day that starts the term, whatever kind of day it is; it does not count.
    Start,
    /// The n-th working day that counts, from 1.
    Counted(u32),
    /// A weekend day.
    Weekend,
    /// A day off by a notice or by a forecast.
    Holiday,
    /// A working day that does not count because of a stop.
    Stopped,
}

impl Calendar {
    /// Every calendar day of a term from its start to its end, both included.
    pub fn explain<'a>(&'a self, term: &Term) -> Vec<ExplainedDay<'a>> {
        let mut stops = term.stops.as_slice().iter().peekable();
        let mut counted = 0;
        let dates = term.start.series(jiff::Span::new().days(1));
        let mut explained = Vec::new();
        for date in dates.take_while(|date| *date <= term.due_on) {
            let Ok(day) = self.day(date) else { break };
            while stops.next_if(|stop| stop.through() < date).is_some() {}
            let stopped = stops.peek().is_some_and(|stop| stop.contains(date));
            let status = match day.reason {
                _ if date == term.start => DayStatus::Start,
                Reason::Weekend => DayStatus::Weekend,
                Reason::Holiday { .. } => DayStatus::Holiday,
                Reason::Weekday | Reason::MakeUp { .. } if stopped => DayStatus::Stopped,
                Reason::Weekday | Reason::MakeUp { .. } => {
                    counted += 1;
                    DayStatus::Counted(counted)
                }
            };
            explained.push(ExplainedDay { date, status, day });
        }
        explained
    }
}
