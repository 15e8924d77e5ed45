//! Who somebody is: signing in, sessions of browsers, tokens of programs, and what access knows of
//! a person.
//!
//! A password is hashed when somebody signs in and never on a later request. Of a session or a
//! token only the digest is stored. What is remembered between two requests is forgotten with the
//! first change in any account: the end of a session, a closed account and a changed seat hold from
//! the next request on, in every process.

mod attempts;
mod caller;
mod common;
mod known;
mod password;
mod session;
mod token;

pub use caller::{BodyCapacity, CAPACITIES, ONE_PERSON};
pub use session::{SessionView, SignedIn};
pub use token::{NewToken, TokenView};

pub(crate) use caller::kind_of;
pub(crate) use known::KnownCallers;

use sha2::{Digest as _, Sha256};

/// The digest under which a secret is stored. The secret has 256 bits of chance, so that one plain
/// digest is enough and nothing is gained by comparing in constant time.
pub(crate) fn digest_of(secret: &str) -> store::Digest {
    Sha256::digest(secret.as_bytes()).into()
}

/// The digest as text, half of it: enough to tell the sessions of a person apart.
pub(crate) fn handle_of(digest: &store::Digest) -> String {
    digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}
