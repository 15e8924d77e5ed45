//! What can go wrong when days are looked up or counted. Every error names the dates it is about.

use jiff::civil::Date;
use thiserror::Error;

/// A date is outside the tables of a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("`{date}` is outside the calendar, which runs from {first} to {last}")]
pub struct OutOfRange {
    /// The date that was asked for.
    pub date: Date,
    /// The first day the calendar knows.
    pub first: Date,
    /// The last day the calendar knows.
    pub last: Date,
}

/// Days cannot be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CountError {
    /// A count starts before the first day of the calendar.
    #[error("`{date}` lies before {first}, the first day of the calendar")]
    BeforeFirstDay {
        /// The day the count was to start from.
        date: Date,
        /// The first day the calendar knows.
        first: Date,
    },
    /// A count starts or ends on a day after the last day of the calendar.
    #[error("`{date}` lies after {last}, the last day of the calendar")]
    AfterLastDay {
        /// The day that was named.
        date: Date,
        /// The last day the calendar knows.
        last: Date,
    },
    /// A term, or the latest day it may end, runs past the last day of the calendar.
    #[error(
        "a term of {days} working days from {start} runs past {last}, the last day of the calendar"
    )]
    PastLastDay {
        /// The day the term starts from.
        start: Date,
        /// The working days of the term.
        days: u32,
        /// The last day the calendar knows.
        last: Date,
    },
    /// The end of an interval lies before its beginning.
    #[error("`{through}` lies before `{after}`: name the earlier day first")]
    Reversed {
        /// The day after which days were to be counted.
        after: Date,
        /// The last day that was to be counted.
        through: Date,
    },
    /// A term of no days was asked for.
    #[error("a term has at least one working day")]
    NoDays,
}

/// A stop ends before it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a stop that begins on `{after}` cannot end on `{through}`, before it")]
pub struct StopReversed {
    /// The day on which the stop begins (still counted).
    pub after: Date,
    /// The last day that does not count.
    pub through: Date,
}

/// No notice had been issued on the day that was asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("no notice was known on `{day}`: the first was issued on {first}")]
pub struct NothingKnown {
    /// The day that was asked about.
    pub day: Date,
    /// The day from which a calendar is known.
    pub first: Date,
}
