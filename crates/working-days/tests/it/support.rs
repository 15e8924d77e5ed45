//! Short ways to write dates, stops and terms.

use working_days::{Calendar, Certainty, Date, Notices, Stop, Stops};

pub(crate) fn day(text: &str) -> Date {
    text.parse().expect("a date")
}

/// `2021-09-10..2021-09-22 2021-09-17..2021-09-29`: each stop as (first, last].
pub(crate) fn stops(text: &str) -> Stops {
    let stop = |part: &str| {
        let (after, through) = part.split_once("..").expect("after..through");
        Stop::new(day(after), day(through)).expect("in order")
    };
    text.split_whitespace().map(stop).collect()
}

pub(crate) fn latest() -> Calendar {
    Notices::bundled().latest()
}

/// The due date, and the range if it is provisional.
pub(crate) fn due(calendar: &Calendar, start: &str, days: u32, stopped: &str) -> String {
    match calendar.term(day(start), days, &stops(stopped)) {
        Err(error) => error.to_string(),
        Ok(term) => match term.certainty {
            Certainty::Official => term.due_on.to_string(),
            Certainty::Provisional { earliest, latest } => {
                format!("{} ({earliest} to {latest})", term.due_on)
            }
        },
    }
}

pub(crate) fn add_days(date: Date, days: u32) -> Date {
    date.checked_add(jiff::Span::new().days(days)).expect("in range")
}
