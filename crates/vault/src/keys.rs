//! The keys of the installation, and where randomness comes from.

use std::collections::BTreeMap;
use std::fmt;

use zeroize::Zeroizing;

use crate::limits::KEY_ID_BYTES;

/// Fills buffers with bytes that nobody can guess. Only the binary has such a source.
pub trait Entropy: Send + Sync {
    /// Fills the whole buffer.
    ///
    /// # Errors
    /// When the source fails; nothing may then be sealed.
    fn fill(&self, buffer: &mut [u8]) -> Result<(), EntropyFailed>;
}

impl<F> Entropy for F
where
    F: Fn(&mut [u8]) -> Result<(), EntropyFailed> + Send + Sync,
{
    fn fill(&self, buffer: &mut [u8]) -> Result<(), EntropyFailed> {
        self(buffer)
    }
}

/// The source of randomness failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the system has no randomness to give, so that nothing can be sealed; try again")]
pub struct EntropyFailed;

/// The name of an installation key, as it stands in headers: `2026-01`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct KeyId(String);

/// The text is no name of a key.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no name of a key: take 1 to 32 letters, digits, `-` or `_`")]
pub struct KeyIdError(String);

impl KeyId {
    /// Takes a name of letters, digits, `-` and `_`.
    ///
    /// # Errors
    /// When the text is empty, too long, or holds anything else.
    pub fn new(text: &str) -> Result<Self, KeyIdError> {
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        if text.is_empty() || text.len() > KEY_ID_BYTES || !text.bytes().all(fits) {
            return Err(KeyIdError(text.to_owned()));
        }
        Ok(KeyId(text.to_owned()))
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A key of the installation. It is wiped when dropped and never printed.
#[derive(Clone)]
pub struct InstallationKey(Zeroizing<[u8; 32]>);

impl InstallationKey {
    /// Takes the bytes as they are.
    pub fn new(bytes: [u8; 32]) -> Self {
        InstallationKey(Zeroizing::new(bytes))
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for InstallationKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InstallationKey(..)")
    }
}

/// The current key, under which is sealed, and the former ones, under which is still read.
#[derive(Clone, Debug)]
pub struct Keys {
    current: KeyId,
    known: BTreeMap<KeyId, InstallationKey>,
}

impl Keys {
    /// One key.
    pub fn new(current: KeyId, key: InstallationKey) -> Self {
        Keys { known: BTreeMap::from([(current.clone(), key)]), current }
    }

    /// With a former key, for documents that were sealed under it. The current one stays.
    #[must_use]
    pub fn with_former(mut self, id: KeyId, key: InstallationKey) -> Self {
        self.known.entry(id).or_insert(key);
        self
    }

    /// The name of the key under which is sealed.
    pub fn current(&self) -> &KeyId {
        &self.current
    }

    pub(crate) fn find(&self, id: &KeyId) -> Option<&InstallationKey> {
        self.known.get(id)
    }
}
