//! Versions of the Measures for tests: one as small as can be, and a third one of other figures.

use procedure::regime::Regime;
use working_days::{Calendar, Notices};

use crate::samples::refuse;

/// One factor, one material, one undertaking, two members, terms of one and two days.
pub fn tiny() -> Regime {
    parse("tiny.toml", include_str!("../regimes/tiny.toml"))
}

/// A calendar of one holiday, Friday 2021-09-17, and one make-up day, the Saturday after it.
#[track_caller]
pub fn tiny_calendar() -> Calendar {
    match Notices::load([("tiny.toml", include_str!("../calendars/tiny.toml"))]) {
        Ok(notices) => notices.latest(),
        Err(faults) => {
            let faults: Vec<_> = faults.iter().map(ToString::to_string).collect();
            refuse(&faults.join("\n"))
        }
    }
}

/// A third version: other figures, bodies, factors, materials, triggers and categories.
pub fn third() -> Regime {
    parse("third.toml", include_str!("../regimes/third.toml"))
}

/// A version from the text of a file.
///
/// # Panics
/// When the file has a fault.
#[track_caller]
pub fn parse(file: &str, text: &str) -> Regime {
    match Regime::parse(file, text) {
        Ok(regime) => regime,
        Err(faults) => {
            let faults: Vec<_> = faults.iter().map(ToString::to_string).collect();
            refuse(&faults.join("\n"))
        }
    }
}
