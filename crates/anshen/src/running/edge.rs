//! The real clock and the real entropy: the only place in the system that reads them.

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use store::Micros;
use vault::EntropyFailed;

/// The system's clock.
pub(crate) struct SystemClock;

impl app::Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "here is where the clock is read")]
    fn now(&self) -> Micros {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Micros(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
    }
}

/// The operating system's entropy.
pub(crate) struct SystemEntropy;

impl app::Entropy for SystemEntropy {
    fn fill(&self, bytes: &mut [u8]) {
        if getrandom::fill(bytes).is_err() {
            abort("the operating system gives no entropy");
        }
    }
}

/// The same for the vault, which can refuse instead.
pub(crate) fn vault_entropy(buffer: &mut [u8]) -> Result<(), EntropyFailed> {
    getrandom::fill(buffer).map_err(|_| EntropyFailed)
}

/// What the store calls when a write to the disk has failed: what is on it is no longer known, so
/// the process ends and is started anew over what is really there.
pub(crate) fn fatal() -> Arc<dyn Fn(&str) + Send + Sync> {
    Arc::new(abort)
}

fn abort(reason: &str) {
    eprintln!("anshen: {reason}");
    std::process::abort();
}
