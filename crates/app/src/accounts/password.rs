//! Passwords: Argon2id, off the threads that serve, a few at once, with a bounded queue.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};

use crate::accounts::common::is_common;
use crate::app::App;
use crate::error::{AppError, Problem};
use crate::limits;

const SALT_BYTES: usize = 16;
const NOT_HASHED: AppError = AppError::Setup("the password cannot be hashed: try again");
/// How long to stay away when too many wait.
const FULL_SECONDS: u32 = 5;

/// A place in the queue, given back when it is dropped, also by a client that went away.
struct Place<'a> {
    queue: &'a AtomicUsize,
}

impl<'a> Place<'a> {
    fn take(queue: &'a AtomicUsize) -> Result<Self, AppError> {
        let taken = queue.fetch_add(1, Ordering::Relaxed);
        let place = Place { queue };
        if taken < limits::WAITING_FOR_HASHING {
            Ok(place)
        } else {
            Err(AppError::TooMany { seconds: FULL_SECONDS })
        }
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.queue.fetch_sub(1, Ordering::Relaxed);
    }
}

impl App {
    /// Hashes a new password.
    ///
    /// # Errors
    /// When it is too weak for this user name, or too many wait.
    pub(crate) async fn hash_password(
        &self,
        user_name: &str,
        password: &str,
    ) -> Result<String, AppError> {
        check_strength(user_name, password)?;
        let mut salt = [0_u8; SALT_BYTES];
        self.entropy.fill(&mut salt);
        let password = password.to_owned();
        self.hashing(move || hash(&password, &salt)).await?.ok_or(NOT_HASHED)
    }

    /// Whether a password is the one of this hash. Without a hash the same work is done, so that
    /// the time tells nothing, and the answer is no.
    pub(crate) async fn is_password(
        &self,
        password: &str,
        stored: Option<String>,
    ) -> Result<bool, AppError> {
        // A longer one is none that was ever set; it is cut so that the time stays the same.
        let fits = password.len() <= limits::PASSWORD_BYTES;
        let password = if fits { password.to_owned() } else { String::new() };
        let right = self
            .hashing(move || {
                let known = stored.is_some();
                let hash = stored.as_deref().unwrap_or_else(|| decoy());
                verify(&password, hash) && known
            })
            .await?;
        Ok(right && fits)
    }

    async fn hashing<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, AppError> {
        let _place = Place::take(&self.waiting_for_hashing)?;
        let _permit = self.hashing.acquire().await.map_err(|_| NOT_HASHED)?;
        tokio::task::spawn_blocking(work).await.map_err(|_| NOT_HASHED)
    }
}

/// Whether a password may be set.
pub(crate) fn check_strength(user_name: &str, password: &str) -> Result<(), AppError> {
    let weak =
        || AppError::invalid("password", Problem::WeakPassword { min: limits::PASSWORD_LEAST });
    if password.len() > limits::PASSWORD_BYTES {
        let max = limits::PASSWORD_BYTES;
        return Err(AppError::invalid("password", Problem::TooLong { max }));
    }
    if password.chars().count() < limits::PASSWORD_LEAST || is_common(user_name, password) {
        return Err(weak());
    }
    Ok(())
}

/// The hash of a password in PHC form.
pub(crate) fn hash(password: &str, salt: &[u8]) -> Option<String> {
    let hash: PasswordHash = argon2().hash_password_with_salt(password.as_bytes(), salt).ok()?;
    Some(hash.to_string())
}

fn verify(password: &str, hash: &str) -> bool {
    argon2().verify_password(password.as_bytes(), hash).is_ok()
}

/// What is worked on for somebody who does not exist.
fn decoy() -> &'static str {
    static DECOY: OnceLock<String> = OnceLock::new();
    DECOY.get_or_init(|| hash("no password is this one", b"no salt is this!").unwrap_or_default())
}

fn argon2() -> Argon2<'static> {
    let params = Params::new(limits::HASH_MEMORY_KIB, limits::HASH_PASSES, 1, None);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params.unwrap_or_default())
}
