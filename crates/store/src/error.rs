//! Why a unit was not committed, or a read not answered. Each has its own answer to the user.

use crate::id::{CaseId, Micros};
use crate::records::OutcomeRecord;

/// Why a unit was not committed. Except for [`CommitError::Unknown`], nothing of it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CommitError {
    /// Somebody else has written to the case.
    #[error("the case `{case}` has {found} events, not {expected}: load it again")]
    VersionConflict {
        /// The case.
        case: CaseId,
        /// The version expected.
        expected: u64,
        /// The version found; 0 when there is no such case.
        found: u64,
    },
    /// Something that must be unique is there already.
    #[error("this {0} is taken: choose another")]
    Duplicate(UniqueKey),
    /// The same request was answered before: give the same answer again.
    #[error("this request was answered before")]
    IdempotencySame {
        /// What came of it.
        outcome: Box<OutcomeRecord>,
    },
    /// The idempotency key belongs to another request.
    #[error("the idempotency key `{key}` was used for another request: choose a new one")]
    IdempotencyReused {
        /// The key.
        key: String,
    },
    /// What the unit takes, changes or refers to is not there.
    #[error("there is no {thing} `{id}`")]
    Missing {
        /// What kind of thing.
        thing: Thing,
        /// Which.
        id: String,
    },
    /// The account of the person was closed.
    #[error("the account of `{person}` is closed")]
    PersonDisabled {
        /// The person.
        person: String,
    },
    /// Another holds the lease.
    #[error("`{name}` is held by another process")]
    LeaseHeld {
        /// The job.
        name: String,
        /// Until when.
        until: Micros,
    },
    /// The lease has passed to another since it was taken.
    #[error("`{name}` has passed to another process")]
    LeaseLost {
        /// The job.
        name: String,
    },
    /// Something is longer than its limit.
    #[error("{limit} is limited to {max}, not {found}")]
    TooLarge {
        /// The name of the limit, as in [`limits`](crate::limits).
        limit: &'static str,
        /// Its value.
        max: usize,
        /// What was found.
        found: usize,
    },
    /// The unit contradicts itself: a mistake in the program.
    #[error("the unit of work is malformed: {reason}")]
    Malformed {
        /// What is wrong.
        reason: String,
    },
    /// Whether the unit was committed is not known: ask again under the same idempotency key.
    #[error("whether this was done is not known: ask again under the same key")]
    Unknown {
        /// The cause, for the people who run the system.
        reason: String,
    },
    /// The store cannot take the unit now.
    #[error("the store is not available: try again later")]
    Unavailable {
        /// The cause, for the people who run the system.
        reason: String,
    },
    /// The store was written by a newer version of this program.
    #[error("the store has schema {found}, and this program knows {known}: start a newer one")]
    SchemaNewer {
        /// The schema found.
        found: u32,
        /// The newest schema known.
        known: u32,
    },
}

/// What must be unique.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum UniqueKey {
    /// The identity of what was to be added.
    Identity,
    /// The number of a case.
    CaseNumber,
    /// A user name.
    UserName,
    /// The code of a body: one organisation each.
    BodyCode,
    /// The place of an object in the vault.
    VaultKey,
    /// The name of a token among those of its person.
    TokenName,
}

impl std::fmt::Display for UniqueKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            UniqueKey::Identity => "identity",
            UniqueKey::CaseNumber => "case number",
            UniqueKey::UserName => "user name",
            UniqueKey::BodyCode => "body code",
            UniqueKey::VaultKey => "vault key",
            UniqueKey::TokenName => "token name",
        })
    }
}

/// What can be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Thing {
    /// A case.
    Case,
    /// An organisation.
    Organisation,
    /// A person.
    Person,
    /// A prepared act.
    Prepared,
    /// A document.
    Document,
    /// A token.
    Token,
    /// A message of the outbox.
    Message,
    /// Something that a row refers to.
    Reference,
}

impl std::fmt::Display for Thing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Thing::Case => "case",
            Thing::Organisation => "organisation",
            Thing::Person => "person",
            Thing::Prepared => "prepared act",
            Thing::Document => "document",
            Thing::Token => "token",
            Thing::Message => "message",
            Thing::Reference => "row referred to by",
        })
    }
}

/// Why a read was not answered. What is absent is `None`, not an error.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// The store cannot answer now.
    #[error("the store is not available: try again later")]
    Unavailable {
        /// The cause, for the people who run the system.
        reason: String,
    },
    /// A stored row cannot be understood.
    #[error("a stored row of `{table}` cannot be read: restore it from a backup")]
    Damaged {
        /// The table.
        table: &'static str,
        /// The cause, for the people who run the system.
        reason: String,
    },
}
