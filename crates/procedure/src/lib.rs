//! The Measures for Cybersecurity Review of the People's Republic of China as pure code.
//!
//! Three functions are the procedure: [`decide`] turns a command into events or a refusal,
//! [`apply`] folds an event into a case, [`clocks`] works out what runs, until when and why.
//! Read the modules in the order below: it is the order of a case.
//!
//! Nothing here reads a clock, a file, the environment or a random number; dates come in as
//! arguments, figures of the law from [`regime::Regime`]. No store, page or wire format is known.

pub mod law;
pub mod regime;

pub mod case;
pub mod consultation;
pub mod filing;
pub mod papers;
pub mod party;

pub mod act;
pub mod event;
pub mod refusal;

mod decide;
mod rules;
mod ruling;

mod apply;

pub mod clock;
pub mod turn;

pub mod replay;
pub mod timetable;

pub use act::{Act, ActName, Command};
pub use apply::{apply, replay_events};
pub use case::Case;
pub use clock::clocks;
pub use decide::{Decision, decide, may};
pub use event::{Event, Fact};
pub use refusal::Refusal;
pub use ruling::Caution;
pub use working_days::Date;
