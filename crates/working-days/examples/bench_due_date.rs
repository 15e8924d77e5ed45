//! Times counting against the barest possible peer, a plain prefix table: A and B in turn, median of
//! seven pairs. `bench_due_date` prints `name nanoseconds` lines; bench/due_date.sh puts them together.
#![expect(
    clippy::print_stdout,
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    reason = "a program that measures time and says so"
)]

use std::hint::black_box;
use std::time::Instant;

use working_days::{Calendar, Date, Left, Notices, Stop, Stops};

const CASES: usize = 1_000_000;
const PAIRS: usize = 7;

struct Case {
    start: Date,
    days: u32,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let calendar = Notices::bundled().latest();
    let cases = cases()?;
    let prefix = Prefix::new(&calendar)?;
    let indexed: Vec<(u32, u32)> =
        cases.iter().map(|case| (prefix.index(case.start), case.days)).collect();
    let stops: Vec<Stops> = (0..=3).map(|count| stops(&cases, count)).collect::<Result<_, _>>()?;
    let today = Date::new(2024, 6, 3)?;

    let mut timed: Vec<(String, Vec<f64>)> = Vec::new();
    for _ in 0..PAIRS {
        let mut note = |name: String, nanoseconds: f64| match timed
            .iter_mut()
            .find(|(known, _)| *known == name)
        {
            Some((_, times)) => times.push(nanoseconds),
            None => timed.push((name, vec![nanoseconds])),
        };
        note(
            "prefix_table".into(),
            each(|| indexed.iter().map(|(start, days)| u64::from(prefix.due(*start, *days))).sum()),
        );
        for (count, stops) in stops.iter().enumerate() {
            note(
                format!("due_on_{count}_stops"),
                each(|| {
                    let due = |case: &Case| {
                        calendar
                            .due_on(case.start, case.days, stops)
                            .map_or(0, |due| due.day() as u64)
                    };
                    cases.iter().map(due).sum()
                }),
            );
            note(
                format!("term_{count}_stops"),
                each(|| {
                    let due = |case: &Case| {
                        calendar
                            .term(case.start, case.days, stops)
                            .map_or(0, |term| term.due_on.day() as u64)
                    };
                    cases.iter().map(due).sum()
                }),
            );
        }
        note("sweep".into(), sweep(&calendar, &cases, today)?);
    }
    for (name, times) in &mut timed {
        times.sort_by(f64::total_cmp);
        println!("{name} {:.2}", times.get(PAIRS / 2).copied().unwrap_or(f64::NAN));
    }
    Ok(())
}

/// The bare peer: days already numbered, no dates, no stops, no checks of what it is asked.
struct Prefix {
    first: Date,
    rank: Vec<u32>,
    select: Vec<u32>,
}

impl Prefix {
    fn new(calendar: &Calendar) -> Result<Prefix, Box<dyn std::error::Error>> {
        let first = calendar.first_day();
        let (mut rank, mut select) = (Vec::new(), vec![0]);
        for year in 2020..=2031 {
            for day in calendar.year(year)? {
                if day.is_working() {
                    select.push(rank.len() as u32);
                }
                rank.push(select.len() as u32 - 1);
            }
        }
        Ok(Prefix { first, rank, select })
    }

    fn index(&self, date: Date) -> u32 {
        (date.duration_since(self.first).as_hours() / 24) as u32
    }

    fn due(&self, start: u32, days: u32) -> u32 {
        let rank = self.rank.get(start as usize).copied().unwrap_or(0);
        self.select.get((rank + days) as usize).copied().unwrap_or(0)
    }
}

/// Nanoseconds a case.
fn each(work: impl FnOnce() -> u64) -> f64 {
    let begun = Instant::now();
    black_box(work());
    begun.elapsed().as_secs_f64() * 1e9 / CASES as f64
}

/// Nanoseconds a case for the due date and the days left of every case, both kept.
fn sweep(
    calendar: &Calendar,
    cases: &[Case],
    today: Date,
) -> Result<f64, Box<dyn std::error::Error>> {
    let none = Stops::none();
    let mut found = vec![Left { due_on: today, days: 0 }; cases.len()];
    let begun = Instant::now();
    let countdown = calendar.countdown(today)?;
    for (case, found) in cases.iter().zip(&mut found) {
        *found = countdown.left(case.start, case.days, &none)?;
    }
    let seconds = begun.elapsed().as_secs_f64();
    black_box(found);
    Ok(seconds * 1e9 / CASES as f64)
}

/// A million cases begun in 2020 to 2026, of the lengths the Measures know, by a fixed sequence.
fn cases() -> Result<Vec<Case>, Box<dyn std::error::Error>> {
    let first = Date::new(2020, 1, 1)?;
    let dates: Vec<Date> = first.series(jiff::Span::new().days(1)).take(2300).collect();
    let lengths = [10, 15, 30, 45, 60, 90];
    let mut state = 1u64;
    let mut pick = |below: usize| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let case = |_| Case {
        start: dates.get(pick(dates.len())).copied().unwrap_or(first),
        days: lengths.get(pick(lengths.len())).copied().unwrap_or(10),
    };
    Ok((0..CASES).map(case).collect())
}

/// `count` stops of a week each in the years of the cases.
fn stops(cases: &[Case], count: usize) -> Result<Stops, Box<dyn std::error::Error>> {
    let stop = |case: &Case| {
        let through = case.start.checked_add(jiff::Span::new().days(7))?;
        Ok(Stop::new(case.start, through)?)
    };
    cases.iter().take(count).map(stop).collect()
}
