//! One day of a calendar and the reason why it is worked or not.

use jiff::civil::Date;

use crate::notice::{Name, Notice};

/// What a calendar says about one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day<'a> {
    /// The day.
    pub date: Date,
    /// Why it is worked or not.
    pub reason: Reason<'a>,
    /// Whether a notice has settled it.
    pub standing: Standing,
}

/// Why a day is worked or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason<'a> {
    /// Monday to Friday, and no holiday: worked.
    Weekday,
    /// A weekend day that a notice makes a working day.
    MakeUp {
        /// The holiday it is worked for.
        name: &'a Name,
        /// The notice that says so.
        notice: &'a Notice,
    },
    /// Saturday or Sunday.
    Weekend,
    /// A day off, weekend days inside a holiday included.
    Holiday {
        /// The holiday.
        name: &'a Name,
        /// The notice that says so; none when it is only expected.
        notice: Option<&'a Notice>,
    },
}

/// Whether a day is settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// The year has its notice.
    Official,
    /// The year has no notice yet: what is said here is expected.
    Provisional,
}

impl Day<'_> {
    /// Whether the day is a working day.
    pub fn is_working(&self) -> bool {
        match self.reason {
            Reason::Weekday | Reason::MakeUp { .. } => true,
            Reason::Weekend | Reason::Holiday { .. } => false,
        }
    }

    /// Whether no notice has settled the day yet.
    pub fn is_provisional(&self) -> bool {
        self.standing == Standing::Provisional
    }
}

impl<'a> Reason<'a> {
    /// The holiday the day is off for, or is worked for.
    pub fn holiday(&self) -> Option<&'a Name> {
        match self {
            Reason::MakeUp { name, .. } | Reason::Holiday { name, .. } => Some(name),
            Reason::Weekday | Reason::Weekend => None,
        }
    }

    /// The notice that settles the day, where one says more than the week does.
    pub fn notice(&self) -> Option<&'a Notice> {
        match self {
            Reason::MakeUp { notice, .. } => Some(notice),
            Reason::Holiday { notice, .. } => *notice,
            Reason::Weekday | Reason::Weekend => None,
        }
    }
}
