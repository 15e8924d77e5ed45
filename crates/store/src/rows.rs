//! What is stored besides events, as plain data: one struct a table.
//!
//! Rows about cases are projections: they can be made again from the events. Keys such as stages,
//! seats and capacities are text here; whoever owns the enum turns them into it.

mod case;
mod message;
mod paper;
mod person;
mod system;

pub use case::{CaseOfficerRow, CasePartyRow, CaseRow, OfficerStanding};
pub use message::{MessageRow, MessageState};
pub use paper::{DocumentRow, PreparedRow, ReadEntry, ReadRow, Returned};
pub use person::{Account, LoginFailureRow, OrganisationRow, PersonRow, SessionRow, TokenRow};
pub use system::{AnswerRow, AuditEntry, AuditRow, LeaseRow};
