//! What came of a request with an idempotency key, as remembered: references from which the same
//! answer is given again, since a case is what its events have made of it.

use procedure::Caution;
use serde::{Deserialize, Serialize};

use super::IsoDate;
use super::event::Version;

/// What came of a request, as stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeRecord {
    v: Version<1>,
    /// What came of it.
    pub what: OutcomeV1,
}

/// What came of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum OutcomeV1 {
    /// An act was done.
    Done {
        /// The case.
        case: String,
        /// The number of the first event that it made.
        first_event: u32,
        /// The number of the last: the version of the case after it.
        last_event: u32,
        /// What the actor should know.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        cautions: Vec<CautionV1>,
    },
    /// An act was prepared for the signature of another person.
    Prepared(String),
    /// A document was taken in.
    Uploaded(String),
}

/// A stored [`Caution`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the variants are those of the type it stores")]
pub enum CautionV1 {
    SignedUnconditionally,
    InUseBeforeConclusion,
    ReturnedLate { days: u32 },
    LastDayRequest,
    AfterTerm { due_on: IsoDate },
    WithoutEffect,
}

impl From<OutcomeV1> for OutcomeRecord {
    fn from(what: OutcomeV1) -> Self {
        OutcomeRecord { v: Version, what }
    }
}

impl From<Caution> for CautionV1 {
    fn from(caution: Caution) -> Self {
        match caution {
            Caution::SignedUnconditionally => CautionV1::SignedUnconditionally,
            Caution::InUseBeforeConclusion => CautionV1::InUseBeforeConclusion,
            Caution::ReturnedLate { days } => CautionV1::ReturnedLate { days },
            Caution::LastDayRequest => CautionV1::LastDayRequest,
            Caution::AfterTerm { due_on } => CautionV1::AfterTerm { due_on: due_on.into() },
            Caution::WithoutEffect => CautionV1::WithoutEffect,
        }
    }
}

impl From<CautionV1> for Caution {
    fn from(caution: CautionV1) -> Self {
        match caution {
            CautionV1::SignedUnconditionally => Caution::SignedUnconditionally,
            CautionV1::InUseBeforeConclusion => Caution::InUseBeforeConclusion,
            CautionV1::ReturnedLate { days } => Caution::ReturnedLate { days },
            CautionV1::LastDayRequest => Caution::LastDayRequest,
            CautionV1::AfterTerm { due_on } => Caution::AfterTerm { due_on: due_on.into() },
            CautionV1::WithoutEffect => Caution::WithoutEffect,
        }
    }
}
