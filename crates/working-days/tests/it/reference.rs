//! A slow model that walks day by day and shares nothing with the crate but the kind of each day.

use working_days::{Calendar, Date, DayStatus, Reason, Stop};

use crate::support::add_days;

/// The due date, given which days are worked and the stops as asked for, not joined.
pub(crate) fn due(works: impl Fn(Date) -> bool, start: Date, days: u32, stops: &[Stop]) -> Date {
    let mut counted = 0;
    let mut nth_day = start;
    while counted < days {
        nth_day = add_days(nth_day, 1);
        if works(nth_day) && !stops.iter().any(|stop| stop.contains(nth_day)) {
            counted += 1;
        }
    }
    let mut end = nth_day;
    loop {
        let open =
            |stop: &&Stop| stop.after() >= nth_day && stop.after() <= end && stop.through() > end;
        match stops.iter().find(open) {
            Some(stop) => end = stop.through(),
            None => return end,
        }
    }
}

/// What every day of the term is.
pub(crate) fn explain(
    calendar: &Calendar,
    start: Date,
    due_on: Date,
    stops: &[Stop],
) -> Vec<(Date, DayStatus)> {
    let mut days = vec![(start, DayStatus::Start)];
    let mut counted = 0;
    let mut date = start;
    while date < due_on {
        date = add_days(date, 1);
        let day = calendar.day(date).unwrap();
        let status = match day.reason {
            Reason::Weekend => DayStatus::Weekend,
            Reason::Holiday { .. } => DayStatus::Holiday,
            _ if stops.iter().any(|stop| stop.contains(date)) => DayStatus::Stopped,
            _ => {
                counted += 1;
                DayStatus::Counted(counted)
            }
        };
        days.push((date, status));
    }
    days
}
