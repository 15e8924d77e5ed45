//! Faults in calendar files: where, and what is wrong, so that whoever keeps the files can mend them.

use std::fmt;

use jiff::civil::Date;
use thiserror::Error;

/// One fault in one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The name of the file as it was given.
    pub file: String,
    /// The line, from 1; 0 when no one line is at fault.
    pub line: usize,
    /// What is wrong.
    pub reason: FaultReason,
}

/// What is wrong with a calendar file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FaultReason {
    /// The text is not TOML.
    #[error("this is not TOML: {message}")]
    BadToml {
        /// What the TOML reader says.
        message: String,
    },
    /// `kind` is none of the known ones.
    #[error("unknown kind `{kind}`: write `notice`, `forecast` or `statute`")]
    UnknownKind {
        /// The kind as written.
        kind: String,
    },
    /// A key that means nothing here.
    #[error("unknown field `{field}`")]
    UnknownField {
        /// The key.
        field: String,
    },
    /// A key that must be there is not.
    #[error("the field `{field}` is missing")]
    MissingField {
        /// The key.
        field: &'static str,
    },
    /// A text that says nothing.
    #[error("the field `{field}` is empty")]
    EmptyField {
        /// The key.
        field: &'static str,
    },
    /// A value of the wrong kind.
    #[error("`{field}` must be {expected}")]
    WrongType {
        /// The key.
        field: &'static str,
        /// What it must be.
        expected: &'static str,
    },
    /// No such day.
    #[error("`{text}` is not a date such as 2021-02-11")]
    BadDate {
        /// The text.
        text: String,
    },
    /// No such day of the year.
    #[error("`{text}` is not a day of the year such as 05-01")]
    BadMonthDay {
        /// The text.
        text: String,
    },
    /// A span that ends before it begins.
    #[error("the span `{first}..{last}` ends before it begins")]
    SpanReversed {
        /// The first day as written.
        first: Date,
        /// The last day as written.
        last: Date,
    },
    /// A date that the year's file cannot set.
    #[error("`{date}` is neither in {year} nor in the December before")]
    OutsideYear {
        /// The date.
        date: Date,
        /// The year of the file.
        year: i16,
    },
    /// A notice that was issued when its year was over.
    #[error("a notice of {year} cannot be issued on {issued_on}")]
    IssuedAfterYear {
        /// When it was issued, as written.
        issued_on: Date,
        /// The year of the file.
        year: i16,
    },
    /// A make-up day that is an ordinary working day anyway.
    #[error("`{date}` is an ordinary weekday and cannot be a make-up working day")]
    WorkOnWeekday {
        /// The date.
        date: Date,
    },
    /// A day that is both off and worked.
    #[error("`{date}` is both off and worked")]
    OffAndWork {
        /// The date.
        date: Date,
    },
    /// A day that two holidays claim.
    #[error("`{date}` is claimed by two holidays, `{first}` and `{second}`")]
    Overlap {
        /// The date.
        date: Date,
        /// The holiday that claims it first.
        first: String,
        /// The holiday that claims it again.
        second: String,
    },
    /// Two holidays of one file have the same name.
    #[error("the holiday `{name}` appears twice")]
    DuplicateHoliday {
        /// The Chinese name.
        name: String,
    },
    /// Two notices with one number.
    #[error("the notice `{number}` is also in {other_file}; keep one of the two")]
    DuplicateNumber {
        /// The number.
        number: String,
        /// The file that came first.
        other_file: String,
    },
    /// A second notice for a year, which amends nothing.
    #[error("{other_file} already sets {year}: say which notice this one amends")]
    SecondNotice {
        /// The year.
        year: i16,
        /// The file that came first.
        other_file: String,
    },
    /// A second forecast for a year.
    #[error("{other_file} already forecasts {year}")]
    SecondForecast {
        /// The year.
        year: i16,
        /// The file that came first.
        other_file: String,
    },
    /// A year without notice before one that has one.
    #[error("no notice sets {missing}, the year before")]
    YearGap {
        /// The year without notice.
        missing: i16,
    },
    /// The amended notice is in no file.
    #[error("no file holds the notice `{number}` that this one amends")]
    AmendsUnknown {
        /// The number of the amended notice.
        number: String,
    },
    /// The amended notice sets another year.
    #[error("the amended notice `{number}` sets {year}, another year")]
    AmendsOtherYear {
        /// The number of the amended notice.
        number: String,
        /// The year it sets.
        year: i16,
    },
    /// The amended notice came later.
    #[error("the amended notice `{number}` was issued later, on {issued_on}")]
    AmendsLater {
        /// The number of the amended notice.
        number: String,
        /// The day it was issued.
        issued_on: Date,
    },
    /// The amended notice has no holiday of this name.
    #[error("the amended notice `{number}` has no holiday `{name}`")]
    NoSuchHoliday {
        /// The Chinese name of the holiday.
        name: String,
        /// The number of the amended notice.
        number: String,
    },
    /// A bridging day that would be off anyway.
    #[error("`{date}` is a rest day already and cannot be a bridging day")]
    BridgingOnRestDay {
        /// The date.
        date: Date,
    },
    /// Bridging days without a place for the days that make up for them.
    #[error("bridging days need a `makeup_window` with as many weekend days")]
    NoMakeupWindow,
    /// No file holds a notice.
    #[error("no file holds a notice: at least one year must be set")]
    NoNotice,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.file, self.reason),
            line => write!(f, "{}:{line}: {}", self.file, self.reason),
        }
    }
}

impl std::error::Error for Fault {}
