//! Counts working days by the State Council's notices. Never reads a clock, a file, the environment or
//! the network.
//!
#![doc = include_str!("../README.md")]

mod assemble;
mod bounds;
mod calendar;
mod check;
mod countdown;
mod day;
mod draft;
mod error;
mod explain;
mod fault;
mod notice;
mod notices;
mod read;
mod stop;
mod table;
mod term;
mod toml_file;

pub use calendar::Calendar;
pub use countdown::{Countdown, Left};
pub use day::{Day, Reason, Standing};
pub use error::{CountError, NothingKnown, OutOfRange, StopReversed};
pub use explain::{DayStatus, ExplainedDay};
pub use fault::{Fault, FaultReason};
pub use jiff::civil::Date;
pub use notice::{Holiday, Name, Notice, Span};
pub use notices::Notices;
pub use stop::{Stop, Stops};
pub use term::{Certainty, Term};
