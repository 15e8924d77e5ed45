//! Documents, streamed in and out of an object store: sealed before they touch the disk, checked
//! when they are read, and never held in memory whole.
//!
//! Each document has a data key of its own, wrapped by a key of the installation and bound to the
//! case and the document to which it belongs. What [`Vault::put`] returns as [`Sealed`] is kept
//! with the document's row; the object alone opens nothing. The vault decides nothing about who
//! may read, reads no clock, and takes its randomness from the caller.

mod body;
mod envelope;
mod error;
mod keys;
pub mod limits;
mod put;
pub mod secrecy;
mod sweep;
mod vault;

pub use envelope::{Place, Sealed};
pub use error::{OpenError, PutError, ReadError, StoreError, Tampering};
pub use keys::{Entropy, EntropyFailed, InstallationKey, KeyId, KeyIdError, Keys};
pub use sweep::Stored;
pub use vault::Vault;
