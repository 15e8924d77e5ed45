//! What the verbs that count have in common: the calendar, and why days could not be counted.

use texts::Text;
use working_days::{Calendar, Certainty, CountError, Date, Notices, Stop, Stops, Term};

use super::parse::{Format, names};
use crate::outcome::Refused;

/// Working days before the last one on which a calendar reminds of it.
const REMINDER_DAYS: u32 = 3;

/// The day on which the last notice that was known on `day` was issued: what a result rests on.
pub(super) fn last_notice(day: Option<Date>) -> Date {
    let known = Notices::bundled().iter().map(|notice| notice.issued_on);
    known.filter(|issued| day.is_none_or(|day| *issued <= day)).max().unwrap_or(Date::ZERO)
}

/// The calendar as known on a day, or of everything known.
pub(super) fn calendar(day: Option<Date>) -> Result<Calendar, Refused> {
    let notices = Notices::bundled();
    match day {
        None => Ok(notices.latest()),
        Some(day) => notices.known_on(day).map_err(|nothing| {
            Refused::usage(texts::count_nothing_known(nothing.day, nothing.first))
        }),
    }
}

pub(super) fn refused(error: CountError) -> Refused {
    Refused::usage(sentence(error))
}

pub(super) fn sentence(error: CountError) -> Text {
    match error {
        CountError::BeforeFirstDay { date, first } => texts::count_before_first_day(date, first),
        CountError::AfterLastDay { date, last } => texts::count_after_last_day(date, last),
        CountError::PastLastDay { start, days, last } => {
            texts::count_past_last_day(days, last, start)
        }
        CountError::Reversed { after, through } => texts::count_reversed(after, through),
        CountError::NoDays => texts::count_no_days(),
    }
}

/// The same where the length of a term is not the user's to choose.
pub(super) fn worked_out(error: CountError) -> Text {
    match error {
        CountError::PastLastDay { start, days, last } => {
            texts::timetable_past_last_day(days, last, start)
        }
        other => sentence(other),
    }
}

pub(super) fn stops(stops: &[Stop]) -> Stops {
    stops.iter().copied().collect()
}

/// The day on which a calendar reminds of the end of a term: a few working days before, or the last
/// day of a term that is not so long.
pub(super) fn reminder(calendar: &Calendar, term: &Term) -> Date {
    let days = term.days.checked_sub(REMINDER_DAYS).filter(|days| *days > 0);
    let day = days.and_then(|days| calendar.due_on(term.start, days, &term.stops).ok());
    day.unwrap_or(term.due_on)
}

/// A stop as its dates, for a sentence.
pub(super) fn stop_words(stop: Stop) -> Text {
    texts::count_stop(stop.after(), stop.through())
}

pub(super) fn is_provisional(certainty: Certainty) -> bool {
    matches!(certainty, Certainty::Provisional { .. })
}

/// A sentence with the formats there are, when `format` is none of them.
pub(super) fn check_format(verb: &str, format: Format, formats: &[Format]) -> Result<(), Refused> {
    if formats.contains(&format) {
        return Ok(());
    }
    let sentence = texts::cli_format_not_here(format.name(), names(formats), verb);
    Err(Refused::usage(sentence))
}
