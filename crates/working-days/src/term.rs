//! A term counted out: when it ends, and how sure that is.

use jiff::civil::Date;

use crate::calendar::Calendar;
use crate::error::CountError;
use crate::stop::Stops;

/// A term of working days as one calendar counts it. Only [`crate::Calendar::term`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Term {
    /// The day of the event that starts the term; it never counts.
    pub start: Date,
    /// How many working days must pass.
    pub days: u32,
    /// The stops it was counted with.
    pub stops: Stops,
    /// The last day; the term ends when that day ends.
    pub due_on: Date,
    /// Whether a notice still to come can move the last day.
    pub certainty: Certainty,
}

/// Whether a notice still to come can move a due date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Certainty {
    /// Every day up to the due date is settled by a notice.
    Official,
    /// The due date lies past the last settled day.
    Provisional {
        /// The earliest due date a later notice can lead to.
        earliest: Date,
        /// The latest due date a later notice can lead to.
        latest: Date,
    },
}

impl Term {
    /// How many working days between the start and the due date the stops kept from counting.
    ///
    /// # Errors
    /// When the term was counted by another calendar and lies outside this one.
    pub fn stopped_days(&self, calendar: &Calendar) -> Result<u32, CountError> {
        let inside = |date: Date| date.max(self.start).min(self.due_on);
        let stops = self.stops.iter().map(|stop| (inside(stop.after()), inside(stop.through())));
        stops.map(|(after, through)| calendar.working_days_between(after, through)).sum()
    }
}
