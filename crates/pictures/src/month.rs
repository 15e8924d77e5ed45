//! Months as grids that begin on Monday, side by side and in rows.

use jiff::civil::Date;

use crate::cell::{Cell, SIDE};
use crate::frame::Frame;
use crate::paint::{Paint, Tone};
use crate::svg::{Svg, Type};

const GAP: f64 = 3.0;
const STEP: f64 = SIDE + GAP;
const MONTH_WIDTH: f64 = 7.0 * STEP - GAP;
const BETWEEN_MONTHS: f64 = 28.0;
/// The name of the month and the names of the weekdays.
const CAPTION: f64 = 46.0;
const MOST_ACROSS: u8 = 4;

/// A month of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Month {
    pub(crate) year: i16,
    pub(crate) month: i8,
}

impl Month {
    pub(crate) fn of(date: Date) -> Self {
        Self { year: date.year(), month: date.month() }
    }

    /// Every month from `first` to `last`, both included.
    pub(crate) fn range(first: Self, last: Self) -> Vec<Self> {
        std::iter::successors(Some(first), |month| Some(month.next()))
            .take_while(|month| *month <= last)
            .collect()
    }

    pub(crate) fn first_day(self) -> Option<Date> {
        Date::new(self.year, self.month, 1).ok()
    }

    fn next(self) -> Self {
        match self.month {
            12 => Self { year: self.year + 1, month: 1 },
            month => Self { year: self.year, month: month + 1 },
        }
    }

    fn days(self) -> Vec<Date> {
        let Some(first) = self.first_day() else { return Vec::new() };
        (1..=first.days_in_month())
            .filter_map(|day| Date::new(self.year, self.month, day).ok())
            .collect()
    }

    /// Empty squares before the first day.
    fn lead(self) -> i8 {
        self.first_day().map_or(0, |day| day.weekday().to_monday_zero_offset())
    }

    fn weeks(self) -> u8 {
        let squares = usize::from(self.lead().unsigned_abs()) + self.days().len();
        u8::try_from(squares.div_ceil(7)).unwrap_or(6)
    }
}

/// Draws the months and returns the width and the height they take.
pub(crate) fn draw_months(
    svg: &mut Svg,
    months: &[Month],
    cells: &[Cell],
    frame: &Frame<'_>,
) -> (f64, f64) {
    let across = usize::from(frame.across.clamp(1, MOST_ACROSS)).min(months.len()).max(1);
    let mut top = 0.0;
    for row in months.chunks(across) {
        let weeks = row.iter().map(|month| month.weeks()).max().unwrap_or(0);
        let mut left = 0.0;
        for month in row {
            draw_month(svg, *month, cells, (left, top), frame);
            left += MONTH_WIDTH + BETWEEN_MONTHS;
        }
        top += CAPTION + f64::from(weeks) * STEP + BETWEEN_MONTHS - GAP;
    }
    let columns = f64::from(u8::try_from(across).unwrap_or(MOST_ACROSS));
    let width = columns * (MONTH_WIDTH + BETWEEN_MONTHS) - BETWEEN_MONTHS;
    (width, top - BETWEEN_MONTHS)
}

fn draw_month(svg: &mut Svg, month: Month, cells: &[Cell], corner: (f64, f64), frame: &Frame<'_>) {
    let (left, top) = corner;
    let name = frame.words(&texts::picture_month(month.month, month.year));
    svg.text((left, top + 16.0), Type::new(16.0).bold().serif(), &Paint::fill(Tone::Ink), &name);
    for weekday in 0..7_u8 {
        let at = (left + f64::from(weekday) * STEP + SIDE / 2.0, top + 38.0);
        let name = frame.words(&texts::picture_weekday(weekday + 1));
        svg.text(at, Type::new(12.0).middle(), &Paint::fill(Tone::Soft), &name);
    }
    for date in month.days() {
        let square = month.lead() + date.day() - 1;
        let (week, weekday) = (f64::from(square / 7), f64::from(square % 7));
        let at = (left + weekday * STEP, top + CAPTION + week * STEP);
        let found = cells.binary_search_by_key(&date, |cell| cell.date).ok();
        if let Some(cell) = found.and_then(|index| cells.get(index)) {
            cell.draw(svg, at, frame);
        }
    }
}

/// Every day of the months, in order.
pub(crate) fn days_of(months: &[Month]) -> Vec<Date> {
    months.iter().flat_map(|month| month.days()).collect()
}
