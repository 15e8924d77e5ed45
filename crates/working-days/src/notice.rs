//! What the files of a calendar say, once read: notices, forecasts and the holiday rules behind them.
//! These are plain values; whether they agree with each other is checked when they are loaded.

use jiff::civil::Date;

/// One notice of the General Office of the State Council about the working days of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Its number, for example `国办发明电〔2020〕27号`.
    pub number: String,
    /// The day it was issued; before it nobody could know what it says.
    pub issued_on: Date,
    /// The year whose working days it sets. Its dates may touch the December before.
    pub year: i16,
    /// The number of the notice it changes. Its holidays replace those of the same name there.
    pub amends: Option<String>,
    /// The holidays in the order of the notice.
    pub holidays: Vec<Holiday>,
    /// The name of the file it was read from.
    pub file: String,
}

/// One holiday of a notice, with the weekend days that are worked for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// What the notice calls it.
    pub name: Name,
    /// The days off as announced, weekends in between included.
    pub off: Vec<Span>,
    /// The make-up working days.
    pub work: Vec<Date>,
}

/// The name of a holiday in both languages.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name {
    /// The Chinese name, as in the notice.
    pub zh: String,
    /// The English name.
    pub en: String,
}

/// Days from `first` to `last`, both included. INVARIANT: `first <= last`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    first: Date,
    last: Date,
}

/// What is expected of a year that has no notice yet.
#[derive(Debug, Clone)]
pub(crate) struct Forecast {
    pub(crate) year: i16,
    pub(crate) known_from: Date,
    pub(crate) holidays: Vec<ExpectedHoliday>,
}

/// A holiday of a forecast.
#[derive(Debug, Clone)]
pub(crate) struct ExpectedHoliday {
    pub(crate) name: Name,
    /// Statutory days, their days in lieu and the weekend days between them.
    pub(crate) off: Vec<Span>,
    /// Working days that are likely to be given off for as many worked weekend days.
    pub(crate) bridging: Vec<Date>,
    /// Where those worked weekend days may lie.
    pub(crate) makeup_window: Option<Span>,
}

/// The holiday rules of the State Council, as of one revision.
#[derive(Debug, Clone)]
pub(crate) struct Statute {
    pub(crate) issued_on: Date,
    pub(crate) effective_from: Date,
    pub(crate) fixed: Vec<FixedHoliday>,
    pub(crate) movable: Vec<MovableHoliday>,
}

/// A holiday on the same dates of every year.
#[derive(Debug, Clone)]
pub(crate) struct FixedHoliday {
    pub(crate) name: Name,
    pub(crate) days: Vec<MonthDay>,
    pub(crate) leeway: Leeway,
}

/// A holiday that follows the lunar calendar or the sun.
#[derive(Debug, Clone)]
pub(crate) struct MovableHoliday {
    pub(crate) days: u32,
    pub(crate) leeway: Leeway,
}

/// What a notice may do about a holiday of the rules.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Leeway {
    /// Where weekdays may be off.
    pub(crate) window: Window,
    /// How many of them may be given for as many worked weekend days.
    pub(crate) swaps: u32,
    /// Where those weekend days may lie.
    pub(crate) work_window: Window,
}

/// A day of the year without a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct MonthDay {
    pub(crate) month: i8,
    pub(crate) day: i8,
}

/// Days of every year; a window whose first day is later in the year than its last begins the year before.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Window {
    pub(crate) first: MonthDay,
    pub(crate) last: MonthDay,
}

impl Span {
    /// The days from `first` to `last`, or nothing if `last` lies before `first`.
    pub fn new(first: Date, last: Date) -> Option<Span> {
        (first <= last).then_some(Span { first, last })
    }

    /// The first day.
    pub fn first(self) -> Date {
        self.first
    }

    /// The last day.
    pub fn last(self) -> Date {
        self.last
    }

    /// Whether `date` is one of its days.
    pub fn contains(self, date: Date) -> bool {
        self.first <= date && date <= self.last
    }

    /// Every day of the span in order.
    pub fn days(self) -> impl Iterator<Item = Date> {
        let next = |day: &Date| day.tomorrow().ok();
        std::iter::successors(Some(self.first), next).take_while(move |day| *day <= self.last)
    }
}

impl MonthDay {
    /// This day in `year`; 29 February falls back to the 28th.
    pub(crate) fn in_year(self, year: i16) -> Option<Date> {
        Date::new(year, self.month, self.day)
            .or_else(|_| Date::new(year, self.month, self.day - 1))
            .ok()
    }
}

impl Window {
    /// The days of the window that belongs to `year`.
    pub(crate) fn in_year(self, year: i16) -> Option<Span> {
        let first_year = if self.first > self.last { year - 1 } else { year };
        Span::new(self.first.in_year(first_year)?, self.last.in_year(year)?)
    }
}
