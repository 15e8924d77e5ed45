//! What is stored of an event, for decades: versioned types of this crate, not the core's own.
//!
//! A version, once written by a released program, never changes; what must be different becomes a
//! new version, and every version stays readable. Files of every kind of record stand in
//! `golden/` and are read by the tests for ever.

mod date;
mod event;
mod fact;
mod fact_from;
mod fact_to;
mod filing;
mod mirror;
mod opinion;
mod outcome;
mod paper;
mod party;
mod provision;
mod subject;

pub use date::IsoDate;
pub use event::{EventRecord, EventRecordV1, EventRecordV2, RecordError};
pub use fact::FactV1;
pub use filing::*;
pub use opinion::*;
pub use outcome::{CautionV1, OutcomeRecord, OutcomeV1};
pub use paper::*;
pub use party::*;
pub use provision::ProvisionV1;
pub use subject::*;
