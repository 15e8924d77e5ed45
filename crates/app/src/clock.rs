//! Time as the use cases know it: read once at the edge, and never by themselves.

use jiff::ToSpan;
use procedure::Date;
use store::Micros;

/// The only source of time. The program has a real one, tests and the demonstration a manual one.
pub trait Clock: Send + Sync {
    /// Now, in microseconds since 1970-01-01T00:00:00Z.
    fn now(&self) -> Micros;
}

const EPOCH: Date = Date::constant(1970, 1, 1);
const MICROS_A_DAY: i64 = 24 * 60 * 60 * 1_000_000;
/// Beijing time, in which every legal day begins and ends, is eight hours ahead of UTC.
const BEIJING: i64 = 8 * 60 * 60 * 1_000_000;

/// The legal day at an instant (Beijing time).
pub fn day_of(instant: Micros) -> Date {
    let days = instant.0.saturating_add(BEIJING).div_euclid(MICROS_A_DAY);
    EPOCH.checked_add(days.days()).unwrap_or(EPOCH)
}

/// The instant at which a legal day begins (Beijing time).
pub fn start_of(day: Date) -> Micros {
    let days = day.duration_since(EPOCH).as_hours() / 24;
    Micros(days * MICROS_A_DAY - BEIJING)
}
