//! The line of time: where a day stands, the names of the months, and the days that are not worked.

use jiff::civil::Date;
use working_days::Calendar;

use crate::frame::Frame;
use crate::month::Month;
use crate::paint::{Paint, Tone};
use crate::svg::{Rect, Svg, Type};

/// Days as places from left to right.
#[derive(Clone, Copy, Debug)]
pub(super) struct Axis {
    first: Date,
    last: Date,
    left: f64,
    per_day: f64,
}

/// Room that the name of a month takes.
const MONTH_NAME: f64 = 76.0;
/// Rest days narrower than this would be noise.
const LEAST_SHADE: f64 = 1.5;
/// Months between two names, from the closest to the widest.
const STRIDES: [i8; 5] = [1, 2, 3, 6, 12];

impl Axis {
    /// The days from `first` to `last`, spread over `width` to the right of `left`.
    pub(super) fn new(first: Date, last: Date, left: f64, width: f64) -> Self {
        let days = f64::from((last - first).get_days().max(0)) + 1.0;
        Self { first, last, left, per_day: width / days }
    }

    /// Where `day` begins.
    pub(super) fn start_of(&self, day: Date) -> f64 {
        self.left + f64::from((day - self.first).get_days()) * self.per_day
    }

    /// Where `day` is over.
    pub(super) fn end_of(&self, day: Date) -> f64 {
        self.start_of(day) + self.per_day
    }

    /// Draws what lies behind the rows, which stand between the two heights.
    pub(super) fn draw(
        &self,
        svg: &mut Svg,
        calendar: &Calendar,
        rows: (f64, f64),
        frame: &Frame<'_>,
    ) {
        for (first, last) in self.rest_runs(calendar) {
            let (left, right) = (self.start_of(first), self.end_of(last));
            if right - left >= LEAST_SHADE {
                let shade = Rect::new(left, rows.0, right - left, rows.1 - rows.0 - 2.0);
                svg.rect(shade, &Paint::fill(Tone::Wash));
            }
        }
        let named = self.named_months();
        for month in self.month_of_begin(&named).into_iter().chain(named) {
            let Some(day) = month.first_day() else { continue };
            let x = self.start_of(day.max(self.first));
            let rule = Paint::stroke(Tone::Line, 1.0);
            svg.line((x, rows.0 - 22.0), (x, rows.1 - 2.0), &rule);
            let name = frame.words(&texts::picture_month_short(month.month, month.year));
            let at = (x + 5.0, rows.0 - 10.0);
            svg.text(at, Type::new(12.0), &Paint::fill(Tone::Soft), &name);
        }
    }

    /// The first and the last day of every run of days that are not worked.
    fn rest_runs(&self, calendar: &Calendar) -> Vec<(Date, Date)> {
        let mut runs: Vec<(Date, Date)> = Vec::new();
        let days = self.first.series(jiff::Span::new().days(1));
        for date in days.take_while(|date| *date <= self.last) {
            if !calendar.day(date).is_ok_and(|day| !day.is_working()) {
                continue;
            }
            match runs.last_mut() {
                Some((_, last)) if last.tomorrow().ok() == Some(date) => *last = date,
                _ => runs.push((date, date)),
            }
        }
        runs
    }

    /// The months whose first day is shown, so many that their names do not touch.
    fn named_months(&self) -> Vec<Month> {
        let month_width = 30.0 * self.per_day;
        let fits = |stride: &&i8| f64::from(**stride) * month_width >= MONTH_NAME;
        let stride = STRIDES.iter().find(fits).copied().unwrap_or(12);
        let mut months = Month::range(Month::of(self.first), Month::of(self.last));
        months.retain(|month| (month.month - 1) % stride == 0);
        months.retain(|month| month.first_day().is_some_and(|day| day >= self.first));
        months
    }

    /// The month in which the axis begins, where its name does not touch the next.
    fn month_of_begin(&self, named: &[Month]) -> Option<Month> {
        let next = named.first().and_then(|month| month.first_day());
        let room = next.map_or(f64::MAX, |day| self.start_of(day) - self.left);
        (room >= MONTH_NAME).then(|| Month::of(self.first))
    }
}
