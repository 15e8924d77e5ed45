//! The forms in which programs and pages hand acts in. Unknown fields are refused.

mod act;
mod filing;
mod names;

pub use act::{ActBody, CorrectionBody};
pub use filing::{Call, Filing, PreAssessedFactor, Recognition, Subject};
pub(crate) use names::date;
pub use names::{
    Addressee, ConsentAnswer, ContractState, Finding, NO_DATE, NO_ITEM, NO_RECIPIENT, Outcome,
    Position, Recipient, Risk, StoppedClocks, SubjectKind,
};
