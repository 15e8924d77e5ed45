//! Due dates and days left of many terms on one day, for lists of open cases.

use jiff::civil::Date;

use crate::calendar::Calendar;
use crate::error::CountError;
use crate::stop::Stops;

/// A calendar seen from one day.
#[derive(Debug, Clone, Copy)]
pub struct Countdown<'a> {
    calendar: &'a Calendar,
    today: u32,
}

/// When a term ends and how far that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    /// The due date.
    pub due_on: Date,
    /// The working days left: 0 on the due date itself, negative when it has passed.
    pub days: i32,
}

impl<'a> Countdown<'a> {
    pub(crate) fn new(calendar: &'a Calendar, today: u32) -> Countdown<'a> {
        Countdown { calendar, today }
    }

    /// The due date of a term as [`Calendar::due_on`] gives it, and its days left as
    /// [`Calendar::days_left`] gives them.
    ///
    /// # Errors
    /// As [`Calendar::due_on`].
    #[inline]
    pub fn left(&self, start: Date, days: u32, stops: &Stops) -> Result<Left, CountError> {
        let reached = self.calendar.reach(start, days, stops)?;
        let days = reached.rank.cast_signed() - self.today.cast_signed();
        Ok(Left { due_on: reached.due_on, days })
    }
}
