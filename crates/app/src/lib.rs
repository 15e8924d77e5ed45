//! The use cases of the system: load, authorize, decide, append, commit.
//!
//! Every read passes the gate of `access`; every write is one unit of work with its audit entry.
//! No HTTP and no SQL is known here; time and chance come in through [`Clock`] and [`Entropy`].

mod advance;
mod app;
mod bodies;
mod caretaker;
mod case_cache;
mod clock;
mod error;
mod ids;
mod loading;

pub mod accounts;
pub mod acts;
pub mod admin;
pub mod case_file;
pub mod demo;
pub mod documents;
pub mod limits;
pub mod lists;
pub mod projection;
pub mod simulate;
pub mod view;
pub mod wire;

pub use app::{App, CACHED_EVENTS, Caller, Settings};
pub use bodies::Bodies;
pub use clock::{Clock, day_of, start_of};
pub use error::{AppError, MovedOn, Problem};
pub use ids::{Entropy, new_id, new_secret};
