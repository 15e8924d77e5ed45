//! Why days cannot be counted, and what to enter instead.

use texts::Text;
use working_days::CountError;

/// Why days cannot be counted, and what to enter instead.
#[must_use]
pub fn count_error(error: &CountError) -> Text {
    match *error {
        CountError::BeforeFirstDay { date, first } => texts::count_before_first_day(date, first),
        CountError::AfterLastDay { date, last } => texts::count_after_last_day(date, last),
        CountError::PastLastDay { start, days, last } => {
            texts::count_past_last_day(days, last, start)
        }
        CountError::Reversed { after, through } => texts::count_reversed(after, through),
        CountError::NoDays => texts::count_no_days(),
    }
}
