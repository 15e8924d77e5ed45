//! What a rule looks at, and what it answers.

use working_days::{Calendar, Date};

use crate::case::Case;
use crate::event::Fact;
use crate::party::Actor;
use crate::refusal::Refusal;
use crate::regime::Regime;

/// A warning that goes with an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Caution {
    /// The contract is signed without the condition that the review be passed.
    SignedUnconditionally,
    /// The product is in use before the conclusion.
    InUseBeforeConclusion,
    /// A return should come within so many working days of the receipt.
    ReturnedLate {
        /// The number.
        days: u32,
    },
    /// The request comes on the last day of a term, which then ends on the day of the answer.
    LastDayRequest,
    /// The act comes after its term.
    AfterTerm {
        /// The last day of the term.
        due_on: Date,
    },
    /// The opinion is filed and shown, but comes too late to have an effect.
    WithoutEffect,
}

/// Everything a rule may look at.
pub(crate) struct Context<'a> {
    pub(crate) case: &'a Case,
    pub(crate) actor: &'a Actor,
    pub(crate) on: Date,
    pub(crate) regime: &'a Regime,
    pub(crate) calendar: &'a Calendar,
}

/// What a rule answers: facts to record, and warnings.
pub(crate) type Ruling = Result<(Vec<Fact>, Vec<Caution>), Refusal>;
