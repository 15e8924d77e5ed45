//! Storage in one folder: SQLite, one writer thread that commits many units with one sync, and a
//! few connections that only read.
//!
//! "Done" is answered after the sync, never before. After a failed sync nothing is tried again: the
//! program is told to die and recovers when it starts. No rule of the procedure is known here.

mod batch;
mod checkpoint;
mod connection;
mod convert;
mod failure;
mod folder;
mod migrate;
mod open;
mod options;
mod planted;
mod read;
mod readers;
mod store;
mod write;
mod writer;

pub use open::SqliteStore;
pub use options::{Fatal, OpenError, Options};
#[cfg(feature = "for-tests")]
pub use planted::Planted;

/// Each list of cases: the index of which its pages are ranges, and its statement.
#[cfg(feature = "for-tests")]
pub const LISTS: &[(&str, &str)] = read::list::LISTS;
