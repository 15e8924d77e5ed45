//! Days around today, in working days of the calendar.

use procedure::Date;
use store::Micros;
use working_days::{Calendar, Stops};

use crate::clock::day_of;

/// How far back the sample cases reach.
const DEPTH: usize = 260;

/// The working days before today, the latest first, and some after it.
pub(super) struct Days {
    today: Date,
    before: Vec<Date>,
    calendar: Calendar,
}

impl Days {
    pub(super) fn before(now: Micros, calendar: &Calendar) -> Self {
        let today = day_of(now);
        let mut before = Vec::with_capacity(DEPTH);
        let mut day = today.yesterday();
        while let Ok(date) = day
            && before.len() < DEPTH
            && let Ok(known) = calendar.day(date)
        {
            if known.is_working() {
                before.push(date);
            }
            day = date.yesterday();
        }
        Days { today, before, calendar: calendar.clone() }
    }

    /// The day so many working days ago; 0 is today, whatever day that is.
    pub(super) fn ago(&self, working_days: usize) -> Date {
        match working_days.checked_sub(1) {
            None => self.today,
            Some(index) => {
                self.before.get(index).or(self.before.last()).copied().unwrap_or(self.today)
            }
        }
    }

    /// The day so many working days ahead, at least one.
    pub(super) fn ahead(&self, working_days: u32) -> Date {
        let ahead = self.calendar.due_on(self.today, working_days.max(1), &Stops::none());
        ahead.unwrap_or(self.today)
    }
}
