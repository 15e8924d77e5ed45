//! Identifiers that only storage knows, and the instant as it is stored.

use std::fmt;

macro_rules! stored_id {
    ($(#[doc = $doc:literal] $name:ident;)*) => {$(
        #[doc = $doc]
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// Takes the identifier as it is; a unit of work checks its length and letters.
            pub fn new(id: impl Into<String>) -> Self {
                $name(id.into())
            }

            /// The identifier as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                $name::new(id)
            }
        }
    )*};
}

stored_id! {
    /// A case.
    CaseId;
    /// An act that waits for a signature.
    PreparedId;
    /// A message to the world outside; the receiver knows a repetition by it.
    MessageId;
}

/// An instant: microseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Micros(pub i64);

impl Micros {
    /// The instant that many microseconds earlier.
    #[must_use]
    pub fn earlier_by(self, micros: i64) -> Self {
        Micros(self.0.saturating_sub(micros))
    }
}

/// The SHA-256 digest of a secret token, of a request body or of a document.
pub type Digest = [u8; 32];
