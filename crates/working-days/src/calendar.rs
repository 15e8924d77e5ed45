//! The calendar as known on one day: looks days up, counts terms, explains them.

use std::sync::Arc;

use jiff::civil::Date;

use crate::assemble::{Cause, Mark};
use crate::bounds::{End, Run, Unsettled};
use crate::countdown::Countdown;
use crate::day::{Day, Reason, Standing};
use crate::error::{CountError, OutOfRange};
use crate::stop::Stops;
use crate::table::Table;
use crate::term::{Certainty, Term};

/// What is known of the working days on one day. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Calendar {
    known: Arc<Known>,
}

/// The content of a calendar.
#[derive(Debug)]
pub(crate) struct Known {
    pub(crate) table: Table,
    /// At n, the mark of day n + 1.
    pub(crate) marks: Vec<Mark>,
    pub(crate) causes: Vec<Cause>,
    pub(crate) official_through: Date,
    pub(crate) unsettled: Unsettled,
}

/// The end of a term in the plain table.
pub(crate) struct Reached {
    /// The working day that completes the count.
    nth_day: Date,
    /// The same, or the end of the stop that begins on it.
    pub(crate) due_on: Date,
    /// The rank of `due_on`.
    pub(crate) rank: u32,
}

impl Calendar {
    pub(crate) fn new(known: Known) -> Calendar {
        Calendar { known: Arc::new(known) }
    }

    /// The first day of the first year that has a notice.
    pub fn first_day(&self) -> Date {
        self.known.table.days().first()
    }

    /// The last day of the last year that has a notice; later days are provisional.
    pub fn official_through(&self) -> Date {
        self.known.official_through
    }

    /// The last day that can be counted with.
    pub fn last_day(&self) -> Date {
        self.known.table.days().last()
    }

    /// One day and why it is worked or not.
    ///
    /// # Errors
    /// When `date` lies outside the calendar.
    pub fn day(&self, date: Date) -> Result<Day<'_>, OutOfRange> {
        let mark = self.mark(date).ok_or_else(|| self.out_of_range(date))?;
        let cause = |index: u16| self.known.causes.get(usize::from(index));
        let reason = match mark {
            Mark::Weekday => Reason::Weekday,
            Mark::Weekend => Reason::Weekend,
            Mark::Holiday(index) => {
                let cause = cause(index).ok_or_else(|| self.out_of_range(date))?;
                Reason::Holiday { name: &cause.name, notice: cause.notice.as_deref() }
            }
            Mark::MakeUp(index) => {
                let cause = cause(index).ok_or_else(|| self.out_of_range(date))?;
                let notice = cause.notice.as_deref().ok_or_else(|| self.out_of_range(date))?;
                Reason::MakeUp { name: &cause.name, notice }
            }
        };
        let official = date <= self.known.official_through;
        let standing = if official { Standing::Official } else { Standing::Provisional };
        Ok(Day { date, reason, standing })
    }

    /// Every day of a year in order.
    ///
    /// # Errors
    /// When the year lies outside the calendar.
    pub fn year(&self, year: i16) -> Result<Vec<Day<'_>>, OutOfRange> {
        let new_year = Date::new(year, 1, 1);
        let clamped = if year.is_negative() { Date::MIN } else { Date::MAX };
        let first = new_year.map_err(|_| self.out_of_range(clamped))?;
        first
            .series(jiff::Span::new().days(1))
            .take_while(|day| day.year() == year)
            .map(|day| self.day(day))
            .collect()
    }

    /// The working days after `after`, up to and including `through`. `after` may be the eve of the
    /// first day.
    ///
    /// # Errors
    /// When `through` lies before `after`, or one of them outside the calendar.
    pub fn working_days_between(&self, after: Date, through: Date) -> Result<u32, CountError> {
        if through < after {
            return Err(CountError::Reversed { after, through });
        }
        Ok(self.rank(through)? - self.rank(after)?)
    }

    /// The working days that are left on `today` before `due_on` is over: 0 on the day itself, negative
    /// when it has passed.
    ///
    /// # Errors
    /// When one of the days lies outside the calendar.
    #[inline]
    pub fn days_left(&self, today: Date, due_on: Date) -> Result<i32, CountError> {
        Ok(self.rank(due_on)?.cast_signed() - self.rank(today)?.cast_signed())
    }

    /// Counts down to many due dates from one day.
    ///
    /// # Errors
    /// When `today` lies outside the calendar.
    pub fn countdown(&self, today: Date) -> Result<Countdown<'_>, CountError> {
        Ok(Countdown::new(self, self.rank(today)?))
    }

    /// The due date of a term alone, as [`Calendar::term`] gives it, without the range.
    ///
    /// # Errors
    /// As [`Calendar::term`], except that the latest due date may lie past the calendar.
    #[inline]
    pub fn due_on(&self, start: Date, days: u32, stops: &Stops) -> Result<Date, CountError> {
        Ok(self.reach(start, days, stops)?.due_on)
    }

    /// Counts a term of `days` working days from `start`, which itself does not count. Working days in
    /// a stop do not count either. When a stop begins on the very last day, the term ends with the stop.
    ///
    /// Takes time in proportion to the number of stops, whatever `days` is.
    ///
    /// # Errors
    /// When `days` is 0, `start` lies outside the calendar, or the term may run past its last day.
    pub fn term(&self, start: Date, days: u32, stops: &Stops) -> Result<Term, CountError> {
        let reached = self.reach(start, days, stops)?;
        let certainty = if reached.due_on <= self.known.official_through {
            Certainty::Official
        } else {
            self.range(start, days, stops, reached.nth_day)?
        };
        Ok(Term { start, days, stops: stops.clone(), due_on: reached.due_on, certainty })
    }

    #[inline]
    pub(crate) fn reach(
        &self,
        start: Date,
        days: u32,
        stops: &Stops,
    ) -> Result<Reached, CountError> {
        if days == 0 {
            return Err(CountError::NoDays);
        }
        let Some(plain) = self.started(start).and_then(|rank| rank.checked_add(days)) else {
            return Err(self.refusal(start, days));
        };
        if !stops.is_empty() {
            return self.reach_past(start, days, plain, stops);
        }
        match self.known.table.select(plain) {
            Some(nth_day) => Ok(Reached { nth_day, rank: plain, due_on: nth_day }),
            None => Err(self.refusal(start, days)),
        }
    }

    /// As [`Calendar::reach`], where `target` is the rank of the last day if no stop mattered.
    fn reach_past(
        &self,
        start: Date,
        days: u32,
        mut target: u32,
        stops: &Stops,
    ) -> Result<Reached, CountError> {
        let table = &self.known.table;
        let refused = || self.refusal(start, days);
        let mut last_stop = None;
        for stop in stops.as_slice().iter().filter(|stop| stop.through() > start) {
            let Some(passed) = table.rank(stop.after().max(start)) else { break };
            if passed >= target {
                last_stop = Some(*stop);
                break;
            }
            target += table.rank(stop.through()).ok_or_else(refused)? - passed;
        }
        let nth_day = table.select(target).ok_or_else(refused)?;
        match last_stop.filter(|stop| stop.after() == nth_day) {
            None => Ok(Reached { nth_day, rank: target, due_on: nth_day }),
            Some(stop) => {
                let rank = table.rank(stop.through()).ok_or_else(refused)?;
                Ok(Reached { nth_day, rank, due_on: stop.through() })
            }
        }
    }

    /// The range of due dates that notices still to come can lead to.
    #[cold]
    fn range(
        &self,
        start: Date,
        days: u32,
        stops: &Stops,
        nth_day: Date,
    ) -> Result<Certainty, CountError> {
        let past_last = || self.refusal(start, days);
        let table = &self.known.table;
        let plain = table.days().number(nth_day).ok_or_else(past_last)?;
        let runs = self.runs(start, stops);
        let bound = |end| {
            let number = self.known.unsettled.bound(table, end, &runs, days, plain)?;
            let nth_day = table.days().date(number);
            let stop = stops.as_slice().iter().find(|stop| stop.after() == nth_day);
            Some(stop.map_or(nth_day, |stop| stop.through()))
        };
        let earliest = bound(End::Earliest).ok_or_else(past_last)?;
        let latest = bound(End::Latest).filter(|latest| *latest <= self.last_day());
        Ok(Certainty::Provisional { earliest, latest: latest.ok_or_else(past_last)? })
    }

    /// The runs of days from `start` on that lie in no stop, by number.
    fn runs(&self, start: Date, stops: &Stops) -> Vec<Run> {
        let days = self.known.table.days();
        let number = |date| days.number(date).unwrap_or(days.count());
        let mut from = number(start);
        let mut runs = Vec::with_capacity(stops.iter().len() + 1);
        for stop in stops.iter().filter(|stop| stop.through() > start) {
            runs.push((from, number(stop.after().max(start))));
            from = number(stop.through());
        }
        runs.push((from, days.count()));
        runs
    }

    /// The rank of a day on which a term can start: the eve of the first day is none.
    #[inline]
    fn started(&self, start: Date) -> Option<u32> {
        let number = self.known.table.days().number(start).filter(|number| *number > 0)?;
        self.known.table.rank_at(number)
    }

    #[inline]
    pub(crate) fn rank(&self, date: Date) -> Result<u32, CountError> {
        self.known.table.rank(date).ok_or_else(|| self.outside(date))
    }

    fn mark(&self, date: Date) -> Option<Mark> {
        let number = self.known.table.days().number(date)? as usize;
        self.known.marks.get(number.checked_sub(1)?).copied()
    }

    #[cold]
    fn outside(&self, date: Date) -> CountError {
        if date < self.first_day() {
            CountError::BeforeFirstDay { date, first: self.first_day() }
        } else {
            CountError::AfterLastDay { date, last: self.last_day() }
        }
    }

    /// Why a term that could not be counted could not.
    #[cold]
    fn refusal(&self, start: Date, days: u32) -> CountError {
        match self.started(start) {
            None => self.outside(start),
            Some(_) => CountError::PastLastDay { start, days, last: self.last_day() },
        }
    }

    fn out_of_range(&self, date: Date) -> OutOfRange {
        OutOfRange { date, first: self.first_day(), last: self.last_day() }
    }
}
