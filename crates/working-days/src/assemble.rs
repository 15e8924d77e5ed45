//! Puts together what one calendar knows: the days of the years with notices, then what forecasts and
//! the holiday rules let one expect of the years after them.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::bounds::{Stretch, Unsettled};
use crate::calendar::{Calendar, Known};
use crate::notice::{Forecast, Holiday, Leeway, Name, Notice, Span, Statute};
use crate::table::{DayNumbers, Table, is_weekend};

/// How many years the tables cover from the first year with a notice.
const YEARS: i16 = 60;

/// What is known on one day, in order of issue.
pub(crate) struct Sources<'a> {
    pub(crate) notices: Vec<&'a Arc<Notice>>,
    pub(crate) forecasts: Vec<&'a Forecast>,
    pub(crate) statutes: Vec<&'a Statute>,
}

/// Why a day is as it is. The index leads to a [`Cause`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    Weekday,
    Weekend,
    MakeUp(u16),
    Holiday(u16),
}

/// A holiday, and the notice that announced it, if one did.
#[derive(Debug)]
pub(crate) struct Cause {
    pub(crate) name: Name,
    pub(crate) notice: Option<Arc<Notice>>,
}

/// The calendar of what `sources` say, or nothing if there is no notice among them.
pub(crate) fn assemble(sources: &Sources<'_>) -> Option<Calendar> {
    let official = in_force(&sources.notices);
    let first_year = *official.keys().next()?;
    let through_year = (first_year..).take_while(|year| official.contains_key(year)).last()?;
    let expected =
        |year: &i16| sources.forecast(*year).is_some() || sources.statute(*year).is_some();
    let last_year = (through_year + 1..first_year + YEARS).take_while(expected).last();

    let days = DayNumbers::new(first_year, last_year.unwrap_or(through_year));
    let mut sheet = Sheet::new(days);
    for (_, holidays) in official.range(..=through_year) {
        holidays.iter().for_each(|(notice, holiday)| sheet.announce(notice, holiday));
    }
    for year in through_year + 1..=last_year.unwrap_or(through_year) {
        match (sources.forecast(year), sources.statute(year)) {
            (Some(forecast), _) => sheet.expect(forecast),
            (None, Some(statute)) => sheet.apply(statute, year),
            (None, None) => {}
        }
    }
    Some(sheet.finish(Date::new(through_year, 12, 31).ok()?))
}

impl<'a> Sources<'a> {
    fn forecast(&self, year: i16) -> Option<&'a Forecast> {
        self.forecasts.iter().copied().find(|forecast| forecast.year == year)
    }

    /// The revision of the holiday rules that governs `year`: the last one in effect on its first day.
    fn statute(&self, year: i16) -> Option<&'a Statute> {
        let new_year = Date::new(year, 1, 1).ok()?;
        let in_effect = self.statutes.iter().filter(|statute| statute.effective_from <= new_year);
        in_effect.max_by_key(|statute| statute.effective_from).copied()
    }
}

type InForce<'a> = BTreeMap<i16, Vec<(&'a Arc<Notice>, &'a Holiday)>>;

/// The holidays of every year with a notice; an amending notice's replace those of the same name.
fn in_force<'a>(notices: &[&'a Arc<Notice>]) -> InForce<'a> {
    let mut years: InForce<'a> = BTreeMap::new();
    for notice in notices {
        let year = years.entry(notice.year).or_default();
        for holiday in &notice.holidays {
            match year.iter_mut().find(|(_, other)| other.name.zh == holiday.name.zh) {
                Some(place) => *place = (notice, holiday),
                None => year.push((notice, holiday)),
            }
        }
    }
    years
}

/// The days being marked.
struct Sheet {
    days: DayNumbers,
    marks: Vec<Mark>,
    causes: Vec<Cause>,
    /// The window of each stretch and what may happen in it; its days are known when all is marked.
    windows: Vec<UnsettledWindow>,
}

struct UnsettledWindow {
    weekdays: Candidates,
    weekend_days: Span,
    off: u32,
    swaps: u32,
}

enum Candidates {
    These(Vec<Date>),
    AllIn(Span),
}

impl Sheet {
    fn new(days: DayNumbers) -> Sheet {
        let mark = |day| if is_weekend(day) { Mark::Weekend } else { Mark::Weekday };
        let marks = days.iter().map(mark).collect();
        Sheet { days, marks, causes: Vec::new(), windows: Vec::new() }
    }

    fn announce(&mut self, notice: &Arc<Notice>, holiday: &Holiday) {
        let cause = self.cause(&holiday.name, Some(Arc::clone(notice)));
        for day in holiday.off.iter().flat_map(|span| span.days()) {
            self.mark(day, Mark::Holiday(cause));
        }
        for day in &holiday.work {
            self.mark(*day, Mark::MakeUp(cause));
        }
    }

    fn expect(&mut self, forecast: &Forecast) {
        for holiday in &forecast.holidays {
            let cause = self.cause(&holiday.name, None);
            for day in holiday.off.iter().flat_map(|span| span.days()) {
                self.mark(day, Mark::Holiday(cause));
            }
            self.windows.extend(holiday.makeup_window.map(|weekend_days| UnsettledWindow {
                weekdays: Candidates::These(holiday.bridging.clone()),
                weekend_days,
                off: 0,
                swaps: holiday.bridging.len() as u32,
            }));
        }
    }

    fn apply(&mut self, statute: &Statute, year: i16) {
        for holiday in &statute.fixed {
            let cause = self.cause(&holiday.name, None);
            let days: Vec<Date> = holiday.days.iter().filter_map(|day| day.in_year(year)).collect();
            days.iter().for_each(|day| self.mark(*day, Mark::Holiday(cause)));
            for day in days.iter().filter(|day| is_weekend(**day)) {
                self.mark_in_lieu(*day, cause);
            }
            self.leave_open(holiday.leeway, year, 0);
        }
        for holiday in &statute.movable {
            self.leave_open(holiday.leeway, year, holiday.days);
        }
    }

    /// A statutory day on a weekend is given on the next day that is still worked.
    fn mark_in_lieu(&mut self, day: Date, cause: u16) {
        let next = |day: &Date| day.tomorrow().ok();
        let mut later = std::iter::successors(next(&day), next);
        if let Some(free) = later.find(|day| self.at(*day).is_none_or(|mark| mark == Mark::Weekday))
        {
            self.mark(free, Mark::Holiday(cause));
        }
    }

    fn leave_open(&mut self, leeway: Leeway, year: i16, off: u32) {
        let windows = (leeway.window.in_year(year), leeway.work_window.in_year(year));
        let (Some(weekdays), Some(weekend_days)) = windows else { return };
        let weekdays = Candidates::AllIn(weekdays);
        self.windows.push(UnsettledWindow { weekdays, weekend_days, off, swaps: leeway.swaps });
    }

    fn finish(self, official_through: Date) -> Calendar {
        let stretches = self.windows.iter().map(|window| self.stretch(window)).collect();
        let unsettled = Unsettled::new(stretches);
        let Sheet { days, marks, causes, .. } = self;
        let works = |mark: &Mark| matches!(mark, Mark::Weekday | Mark::MakeUp(_));
        let table = Table::new(days, marks.iter().map(works));
        Calendar::new(Known { table, marks, causes, official_through, unsettled })
    }

    fn stretch(&self, window: &UnsettledWindow) -> Stretch {
        let numbers = |days: &mut dyn Iterator<Item = Date>, kind: Mark| {
            let of_kind = days.filter(|day| self.at(*day) == Some(kind));
            of_kind.filter_map(|day| self.days.number(day)).collect()
        };
        let weekdays = match &window.weekdays {
            Candidates::These(days) => numbers(&mut days.iter().copied(), Mark::Weekday),
            Candidates::AllIn(span) => numbers(&mut span.days(), Mark::Weekday),
        };
        let weekend_days = numbers(&mut window.weekend_days.days(), Mark::Weekend);
        Stretch { weekdays, weekend_days, off: window.off, swaps: window.swaps }
    }

    fn cause(&mut self, name: &Name, notice: Option<Arc<Notice>>) -> u16 {
        self.causes.push(Cause { name: name.clone(), notice });
        (self.causes.len() - 1) as u16
    }

    fn at(&self, day: Date) -> Option<Mark> {
        let number = self.days.number(day)?;
        self.marks.get((number as usize).checked_sub(1)?).copied()
    }

    fn mark(&mut self, day: Date, mark: Mark) {
        let number = self.days.number(day).unwrap_or(0) as usize;
        if let Some(place) = number.checked_sub(1).and_then(|index| self.marks.get_mut(index)) {
            *place = mark;
        }
    }
}
