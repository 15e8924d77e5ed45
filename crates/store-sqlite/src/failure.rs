//! What an error of the database means for the unit, for its neighbours, and for the process.

use rusqlite::{Error, ErrorCode, ffi};
use store::{CommitError, ReadError, Thing, UniqueKey};

/// Why a unit did not go through.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The unit is refused; its neighbours in the shared commit are not touched.
    Refused(CommitError),
    /// The database failed: the whole transaction is lost.
    Lost(Error),
}

impl From<CommitError> for Failure {
    fn from(error: CommitError) -> Self {
        Failure::Refused(error)
    }
}

/// A broken constraint is the unit's own fault, everything else the database's.
impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match refusal(&error) {
            Some(refused) => Failure::Refused(refused),
            None => Failure::Lost(error),
        }
    }
}

fn refusal(error: &Error) -> Option<CommitError> {
    if let Some(reason) = misread(error) {
        return Some(CommitError::Unavailable { reason });
    }
    let Error::SqliteFailure(failure, message) = error else { return None };
    if failure.code == ErrorCode::TooBig {
        return Some(CommitError::Malformed { reason: error.to_string() });
    }
    if failure.code != ErrorCode::ConstraintViolation {
        return None;
    }
    let message = message.as_deref().unwrap_or_default();
    Some(match failure.extended_code {
        ffi::SQLITE_CONSTRAINT_UNIQUE
        | ffi::SQLITE_CONSTRAINT_PRIMARYKEY
        | ffi::SQLITE_CONSTRAINT_ROWID => CommitError::Duplicate(unique_key(message)),
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => {
            CommitError::Missing { thing: Thing::Reference, id: "unit".to_owned() }
        }
        _ => CommitError::Malformed { reason: message.to_owned() },
    })
}

/// From the message that names the columns; a test breaks every constraint once.
fn unique_key(message: &str) -> UniqueKey {
    match message.strip_prefix("UNIQUE constraint failed: ").unwrap_or_default() {
        "case_file.number" => UniqueKey::CaseNumber,
        "person.user_name" => UniqueKey::UserName,
        "organisation.body" => UniqueKey::BodyCode,
        "document.vault_key" => UniqueKey::VaultKey,
        "token.person, token.name" => UniqueKey::TokenName,
        _ => UniqueKey::Identity,
    }
}

/// A stored value that cannot be read is no failure of the database.
fn misread(error: &Error) -> Option<String> {
    match error {
        Error::FromSqlConversionFailure(..)
        | Error::IntegralValueOutOfRange(..)
        | Error::Utf8Error(..)
        | Error::InvalidColumnType(..) => Some(error.to_string()),
        _ => None,
    }
}

/// Whether the process must die: the disk or the file can no longer be trusted.
pub(crate) fn is_fatal(error: &Error) -> bool {
    matches!(
        error.sqlite_error_code(),
        Some(
            ErrorCode::SystemIoFailure
                | ErrorCode::DatabaseCorrupt
                | ErrorCode::NotADatabase
                | ErrorCode::InternalMalfunction
        )
    )
}

/// Whether another holds a lock, so that trying later helps.
pub(crate) fn is_busy(error: &Error) -> bool {
    let code = error.sqlite_error_code();
    matches!(code, Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked))
}

/// A failed read of a table.
pub(crate) fn read_error(table: &'static str, error: &Error) -> ReadError {
    match misread(error) {
        Some(reason) => ReadError::Damaged { table, reason },
        None if is_fatal(error) => ReadError::Damaged { table, reason: error.to_string() },
        None => ReadError::Unavailable { reason: error.to_string() },
    }
}
