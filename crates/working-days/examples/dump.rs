//! Prints what the bundled notices give, for comparison with other programs:
//! `dump days` one line a day of 2020 to 2026 with 1 for a working day, `dump terms` one line a start in
//! those years with the due dates of 1 to 120 working days as far as they lie in them.
#![expect(
    clippy::print_stdout,
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    reason = "a program for the terminal"
)]

use std::fmt::Write;

use working_days::{Calendar, Date, Notices, Stops};

const LONGEST: u32 = 120;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let calendar = Notices::bundled().latest();
    match std::env::args().nth(1).as_deref() {
        Some("days") => print!("{}", days(&calendar)?),
        Some("terms") => print!("{}", terms(&calendar)?),
        _ => return Err("say `days` or `terms`".into()),
    }
    Ok(())
}

fn days(calendar: &Calendar) -> Result<String, Box<dyn std::error::Error>> {
    let mut lines = String::new();
    for date in official_days(calendar) {
        writeln!(lines, "{date},{}", u8::from(calendar.day(date)?.is_working()))?;
    }
    Ok(lines)
}

fn terms(calendar: &Calendar) -> Result<String, Box<dyn std::error::Error>> {
    let mut lines = String::new();
    for start in official_days(calendar) {
        write!(lines, "{start}")?;
        for days in 1..=LONGEST {
            let due_on = calendar.due_on(start, days, &Stops::none())?;
            if due_on > calendar.official_through() {
                break;
            }
            write!(lines, ",{due_on}")?;
        }
        lines.push('\n');
    }
    Ok(lines)
}

fn official_days(calendar: &Calendar) -> impl Iterator<Item = Date> {
    let next = |day: &Date| day.tomorrow().ok();
    let last = calendar.official_through();
    std::iter::successors(Some(calendar.first_day()), next).take_while(move |day| *day <= last)
}
