//! What can go wrong. Each kind has an answer of its own.

use std::error::Error;

use crate::keys::{EntropyFailed, KeyId};
use crate::secrecy::Mark;

type Source = Box<dyn Error + Send + Sync>;

/// The vault cannot be opened.
#[derive(Debug, thiserror::Error)]
#[error("cannot open the vault at `{root}`: check that the folder exists and can be written")]
pub struct OpenError {
    /// The folder.
    pub root: String,
    /// Why.
    #[source]
    pub source: Source,
}

/// A document was not stored, and nothing of it is kept.
#[derive(Debug, thiserror::Error)]
pub enum PutError {
    /// It is larger than allowed.
    #[error("the document is larger than {limit_bytes} bytes: split it")]
    TooLarge {
        /// How large it may be.
        limit_bytes: u64,
    },
    /// Its name is empty or longer than allowed.
    #[error("the file name must have 1 to {limit_chars} characters: rename the file")]
    Name {
        /// How long it may be.
        limit_chars: usize,
    },
    /// It carries a mark of a state secret, in its name or on its first page.
    #[error(transparent)]
    Mark(#[from] Mark),
    /// The upload broke off.
    #[error("the upload broke off: send the document again")]
    Broken(#[source] Source),
    /// There was no randomness.
    #[error(transparent)]
    Entropy(#[from] EntropyFailed),
    /// The object store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A document cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// There is no such object.
    #[error("the stored document is missing: restore it from a backup")]
    Missing,
    /// What is stored is not what was sealed for this document of this case.
    #[error("the stored document was changed ({0}): restore it from a backup")]
    Tampered(Tampering),
    /// It was sealed under a key that the vault was not given.
    #[error("the document was sealed under the key `{0}`: give the vault this key")]
    UnknownKey(KeyId),
    /// There was no randomness, to wrap its key anew.
    #[error(transparent)]
    Entropy(#[from] EntropyFailed),
    /// The object store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What of a stored document does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Tampering {
    /// Its header, or it belongs to another document or case, or its row has another size, digest
    /// or object.
    #[error("its header")]
    Header,
    /// The size of the object.
    #[error("its size")]
    Size,
    /// A chunk of its content, from 0.
    #[error("its chunk {0}")]
    Chunk(u64),
    /// The digest of its content.
    #[error("its digest")]
    Digest,
}

/// The object store failed.
#[derive(Debug, thiserror::Error)]
#[error("the document store failed: check the disk and try again")]
pub struct StoreError(#[source] Source);

impl StoreError {
    pub(crate) fn new(source: impl Into<Source>) -> Self {
        StoreError(source.into())
    }
}

impl From<object_store::Error> for StoreError {
    fn from(error: object_store::Error) -> Self {
        StoreError::new(error)
    }
}

impl From<object_store::Error> for PutError {
    fn from(error: object_store::Error) -> Self {
        PutError::Store(error.into())
    }
}

impl From<object_store::Error> for ReadError {
    fn from(error: object_store::Error) -> Self {
        match error {
            object_store::Error::NotFound { .. } => ReadError::Missing,
            other => ReadError::Store(other.into()),
        }
    }
}
