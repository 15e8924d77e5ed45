//! Counting by table: which working day a date is (rank), and which date a working day is (select).
//! Both are one look-up, however many days lie between.
//!
//! Days are numbered from 1; number 0 is the eve of the first day, so that "working days up to and
//! including" has an answer for the day before everything.

use jiff::civil::{Date, Weekday};

/// Rank and select over consecutive whole years.
#[derive(Debug)]
pub(crate) struct Table {
    days: DayNumbers,
    /// At n, the working days among the days 1 to n.
    rank: Vec<u32>,
    /// At k, the k-th working day. At 0, the eve.
    select: Vec<Date>,
}

/// The numbers of the days of consecutive whole years.
#[derive(Debug, Clone)]
pub(crate) struct DayNumbers {
    first_year: i16,
    eve: Date,
    last: Date,
    count: u32,
    /// At each month from the first, the number of the day before its first.
    before_month: Vec<u32>,
}

impl Table {
    /// A table in which the n-th entry of `working` says whether day n + 1 is worked.
    pub(crate) fn new(days: DayNumbers, working: impl IntoIterator<Item = bool>) -> Table {
        let mut rank = vec![0];
        let mut select = vec![days.eve];
        let mut counted = 0;
        for (date, works) in days.iter().zip(working) {
            if works {
                counted += 1;
                select.push(date);
            }
            rank.push(counted);
        }
        Table { days, rank, select }
    }

    pub(crate) fn days(&self) -> &DayNumbers {
        &self.days
    }

    /// The working days up to and including `date`.
    #[inline]
    pub(crate) fn rank(&self, date: Date) -> Option<u32> {
        self.rank_at(self.days.number(date)?)
    }

    /// The working days up to and including day `number`.
    #[inline]
    pub(crate) fn rank_at(&self, number: u32) -> Option<u32> {
        self.rank.get(number as usize).copied()
    }

    /// The `nth` working day.
    #[inline]
    pub(crate) fn select(&self, nth: u32) -> Option<Date> {
        self.select.get(nth as usize).copied()
    }
}

impl DayNumbers {
    /// The days of the years `first` to `last`.
    pub(crate) fn new(first: i16, last: i16) -> DayNumbers {
        let mut before_month = Vec::new();
        let mut count = 0;
        for year in first..=last {
            for month in 1..=12 {
                before_month.push(count);
                count += Date::new(year, month, 1).map_or(0, Date::days_in_month) as u32;
            }
        }
        let new_year = Date::new(first, 1, 1).unwrap_or(Date::MIN);
        let eve = new_year.yesterday().unwrap_or(Date::MIN);
        let last = Date::new(last, 12, 31).unwrap_or(Date::MAX);
        DayNumbers { first_year: first, eve, last, count, before_month }
    }

    /// The number of `date`, if it is one of these days or their eve.
    #[inline]
    pub(crate) fn number(&self, date: Date) -> Option<u32> {
        let months = (i32::from(date.year()) - i32::from(self.first_year)) * 12;
        let month = months + i32::from(date.month()) - 1;
        // A month before the first becomes a very large index, which the look-up refuses.
        match self.before_month.get(month as usize) {
            Some(before) => Some(before + date.day() as u32),
            None if date == self.eve => Some(0),
            None => None,
        }
    }

    /// The date of day `number`, from 1; numbers past the last day give the last day.
    pub(crate) fn date(&self, number: u32) -> Date {
        let month = self.before_month.partition_point(|before| *before < number).max(1) - 1;
        let before = self.before_month.get(month).copied().unwrap_or(0);
        let (year, month) = (self.first_year + (month / 12) as i16, (month % 12) as i8 + 1);
        Date::new(year, month, (number - before) as i8).unwrap_or(self.last)
    }

    pub(crate) fn first(&self) -> Date {
        self.eve.tomorrow().unwrap_or(self.eve)
    }

    pub(crate) fn last(&self) -> Date {
        self.last
    }

    pub(crate) fn count(&self) -> u32 {
        self.count
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = Date> {
        let next = |day: &Date| day.tomorrow().ok();
        std::iter::successors(Some(self.first()), next).take(self.count as usize)
    }
}

/// Whether `date` is a Saturday or a Sunday.
pub(crate) fn is_weekend(date: Date) -> bool {
    matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}
