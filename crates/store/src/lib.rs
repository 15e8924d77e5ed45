//! Storage as the rest of the system knows it.
//!
//! Reading goes through one trait, [`Store`]; writing is a [`UnitOfWork`], plain data that a back
//! end commits whole or not at all. What is stored for decades are the versioned types of
//! [`records`], not the types of the core, so that these can change freely.
//!
//! No SQL and no HTTP is known here, no right is checked, and no clock is read: times come in.

mod changes;
pub mod error;
pub mod id;
pub mod limits;
pub mod query;
pub mod records;
pub mod rows;
mod store;
#[cfg(feature = "suite")]
pub mod suite;
pub mod unit;

pub use changes::{Changes, Mark};
pub use error::{CommitError, ReadError, Thing, UniqueKey};
pub use id::{CaseId, Digest, MessageId, Micros, PreparedId};
pub use query::{
    Desk, DocketQuery, Health, NoPlace, Page, PageSize, PartyCase, PartyQuery, Place, SearchQuery,
    SearchScope, Standing, StoredCase,
};
pub use records::EventRecord;
pub use store::Store;
pub use unit::{Committed, Expect, UnitOfWork, Write};
