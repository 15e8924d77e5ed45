//! Who sees and does what: the one place through which every read and every act passes.
//!
//! A [`Subject`] asks, a [`Matter`] is what it asks about, a [`Policy`] answers with the rule and
//! the provision, or with a [`Denial`] that says whether the asker may know that there is
//! something to be denied. What is allowed to whom stands in `policies/`, for lawyers to read; the
//! code here only knows how a part in a case arises.
//!
//! Nothing here reads a clock, a file or a store, and nothing is remembered between two questions.

mod rule;

mod seat;
mod subject;

mod policy;

mod matter;
mod relation;

mod act;
mod document;
mod part;
mod record;

pub use act::{Prepared, Signing};
pub use matter::{Matter, Submission, Ties};
pub use part::{Extent, Form, Part};
pub use policy::{Duty, Policy, PolicyFault, PolicyFaultReason, PolicyFiles, SeatConflict};
pub use relation::{Column, Relation};
pub use rule::{Denial, Ground, Reason, Rule};
pub use seat::{OrganisationKind, Seat};
pub use subject::{Alone, Subject};
