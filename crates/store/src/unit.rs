//! The one way to write: a named unit of work, as plain data, that is committed whole or not at all.
//!
//! A back end runs a unit in this order: the remembered answer, the expectations, the writes as
//! they stand. Nothing here touches a database.

mod check;
mod write;

pub use write::{Expect, Write};

use crate::error::CommitError;
use crate::id::CaseId;
use crate::rows::AnswerRow;

/// Everything that one use case writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitOfWork {
    /// Which use case it is (`case.act`), for logs and metrics.
    pub name: &'static str,
    /// The answer to remember under an idempotency key. It is looked up before anything else, so
    /// that a repeated request gets its answer and not a version conflict.
    pub answer: Option<AnswerRow>,
    /// What must hold.
    pub expects: Vec<Expect>,
    /// What is written, in order: events of a case before its rows.
    pub writes: Vec<Write>,
}

impl UnitOfWork {
    /// An empty unit of this name.
    pub fn named(name: &'static str) -> Self {
        UnitOfWork { name, answer: None, expects: Vec::new(), writes: Vec::new() }
    }

    /// Adds a write.
    #[must_use]
    pub fn with(mut self, write: Write) -> Self {
        self.writes.push(write);
        self
    }

    /// Adds an expectation.
    #[must_use]
    pub fn expecting(mut self, expect: Expect) -> Self {
        self.expects.push(expect);
        self
    }

    /// Sets the answer to remember.
    #[must_use]
    pub fn answering(mut self, answer: AnswerRow) -> Self {
        self.answer = Some(answer);
        self
    }

    /// Whether every string, list and id keeps its limit and the parts fit together. Every back end
    /// asks this before it takes a unit in.
    ///
    /// # Errors
    /// [`CommitError::TooLarge`] and [`CommitError::Malformed`].
    pub fn check(&self) -> Result<(), CommitError> {
        check::unit(self)
    }
}

/// What a commit decided that the unit left open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Committed {
    /// The numbers given by [`Write::NumberCase`].
    pub numbers: Vec<(CaseId, String)>,
    /// The epoch given by [`Write::TakeLease`].
    pub lease_epoch: Option<u64>,
}
