//! Why a use case did not do what was asked. Each kind has its own answer to the user.

use procedure::case::StageName;
use procedure::regime::RegimeId;
use procedure::{Event, Refusal};
use store::records::OutcomeRecord;
use store::{CommitError, PreparedId, ReadError};

/// Why a use case did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// There is no such thing, or none that the caller may know of: one answer for both.
    #[error("there is no such thing")]
    NotFound,
    /// Nobody is signed in.
    #[error("sign in first")]
    NotSignedIn,
    /// Access says no to somebody who may know of the thing.
    #[error("{0:?}")]
    Denied(Box<access::Denial>),
    /// The procedure says no.
    #[error("{refusal}")]
    Refused {
        /// Why, and by which provision.
        refusal: Box<Refusal>,
        /// The version of the Measures that numbers the provision.
        regime: RegimeId,
    },
    /// The caller saw an older version of the case.
    #[error("the case is at version {current}, not {seen}: load it again")]
    Stale {
        /// The version that the caller saw.
        seen: u64,
        /// The version as it is.
        current: u64,
    },
    /// The case has moved on since the act was prepared: it is looked at again before it is signed.
    #[error("the case is at version {}, and the act was prepared at {}", .0.current, .0.prepared_for)]
    MovedOn(Box<MovedOn>),
    /// The prepared act was given back: it is prepared anew.
    #[error("the act was given back to whoever prepared it")]
    Returned,
    /// The prepared act cannot be read any more.
    #[error("the act `{0}` cannot be signed")]
    NotSignable(PreparedId),
    /// Whoever signs this act does not prepare it: another person has to, first.
    #[error("`{}` is prepared by another person first", .0.key())]
    NotPrepared(procedure::ActName),
    /// Something the caller sent cannot be read.
    #[error("{field}: {problem}")]
    Invalid {
        /// Where.
        field: String,
        /// What is wrong with it.
        problem: Problem,
    },
    /// An upload was refused.
    #[error("the upload was refused")]
    Upload(#[source] Box<vault::PutError>),
    /// A stored document cannot be read.
    #[error("the document cannot be read")]
    Document(#[source] Box<vault::ReadError>),
    /// The same request was answered before. Whoever sends one twice is given the same answer
    /// instead of this.
    #[error("this request was answered before")]
    Repeated(Box<OutcomeRecord>),
    /// Too many attempts; try again later.
    #[error("too many attempts, try again in {seconds} seconds")]
    TooMany {
        /// After how many seconds.
        seconds: u32,
    },
    /// The store did not commit.
    #[error(transparent)]
    Commit(CommitError),
    /// The store did not answer.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The system is not set up for this.
    #[error("{0}")]
    Setup(&'static str),
}

/// What has happened to a case since an act was prepared in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MovedOn {
    /// The version of the Measures that governs the case.
    pub regime: RegimeId,
    /// The version of the case at which the act was prepared.
    pub prepared_for: u64,
    /// The version as it is.
    pub current: u64,
    /// Where the case stands.
    pub stage: StageName,
    /// What has happened since, as far as the caller sees it.
    pub since: Vec<Event>,
}

/// What is wrong with something the caller sent.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// It is missing.
    #[error("it is missing")]
    Missing,
    /// It is of the wrong form.
    #[error("it is of the wrong form: {0}")]
    Form(String),
    /// It is there, and holds nothing.
    #[error("it is empty")]
    Empty,
    /// It names what is not known.
    #[error("`{0}` is not known")]
    Unknown(String),
    /// It is no place at which a list could go on.
    #[error("it is no place in a list")]
    Place,
    /// It is longer than its limit.
    #[error("it is longer than {max}")]
    TooLong {
        /// The limit.
        max: usize,
    },
    /// It is taken.
    #[error("`{0}` is taken")]
    Taken(String),
    /// A user name with characters that are not taken.
    #[error("use lower-case letters, digits, dot, underscore, hyphen and @")]
    UserName,
    /// Seats that one person cannot hold together, or in this organisation.
    #[error("{0}")]
    Seats(access::SeatConflict),
    /// A password that is too short or too common.
    #[error("a password has at least {min} characters")]
    WeakPassword {
        /// The least number of characters.
        min: usize,
    },
}

impl AppError {
    /// Something at a field that cannot be taken as it is.
    pub fn invalid(field: impl Into<String>, problem: Problem) -> Self {
        AppError::Invalid { field: field.into(), problem }
    }
}

impl From<access::Denial> for AppError {
    fn from(denial: access::Denial) -> Self {
        if denial.is_hidden() { AppError::NotFound } else { AppError::Denied(Box::new(denial)) }
    }
}

impl From<CommitError> for AppError {
    fn from(error: CommitError) -> Self {
        match error {
            CommitError::IdempotencySame { outcome } => AppError::Repeated(outcome),
            CommitError::VersionConflict { expected, found, .. } => {
                AppError::Stale { seen: expected, current: found }
            }
            other => AppError::Commit(other),
        }
    }
}
