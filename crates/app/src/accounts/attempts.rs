//! Failed attempts to sign in, by user name and by address, and the growing wait they cost.

use store::rows::LoginFailureRow;
use store::{Micros, Write};

use crate::accounts::{digest_of, handle_of};
use crate::app::App;
use crate::error::AppError;
use crate::limits;

/// Under which keys an attempt is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Keys {
    name: String,
    address: String,
}

impl Keys {
    /// The name goes in as a digest: people type passwords into the wrong field.
    pub(crate) fn of(user_name: &str, address: &str) -> Self {
        let short = |text: &str| handle_of(&digest_of(text));
        Keys {
            name: format!("name:{}", short(user_name)),
            address: format!("address:{}", short(address)),
        }
    }

    /// The writes that count a failure.
    pub(crate) fn count(&self, now: Micros) -> [Write; 2] {
        let since = now.earlier_by(limits::FAILURES_WINDOW);
        let count = |key: &String| Write::CountLoginFailure { key: key.clone(), at: now, since };
        [count(&self.name), count(&self.address)]
    }

    /// The write that forgets the failures of a name. Those of an address stay, so that whoever
    /// has one account cannot guess at others for ever.
    pub(crate) fn forget(&self) -> Write {
        Write::ClearLoginFailures { key: self.name.clone() }
    }
}

impl App {
    /// Refuses an attempt that comes too soon after failures, whether or not there is such a
    /// person.
    pub(crate) async fn check_attempts(&self, keys: &Keys) -> Result<(), AppError> {
        let now = self.now();
        let by_name = self.store.login_failures(&keys.name).await?;
        let by_address = self.store.login_failures(&keys.address).await?;
        let wait = wait_after(by_name.as_ref(), limits::FAILURES_BY_NAME, now).max(wait_after(
            by_address.as_ref(),
            limits::FAILURES_BY_ADDRESS,
            now,
        ));
        match wait {
            0 => Ok(()),
            seconds => Err(AppError::TooMany { seconds }),
        }
    }
}

/// How many seconds are left to wait: one after the first failure too many, then twice as many
/// with each further one.
fn wait_after(row: Option<&LoginFailureRow>, free: u32, now: Micros) -> u32 {
    let Some(row) = row.filter(|row| row.last_at > now.earlier_by(limits::FAILURES_WINDOW)) else {
        return 0;
    };
    let Some(doublings) = row.failures.checked_sub(free) else { return 0 };
    let length = limits::SECOND.checked_shl(doublings.min(20)).unwrap_or(limits::LONGEST_WAIT);
    let until = row.last_at.0.saturating_add(length.min(limits::LONGEST_WAIT));
    let left = until.saturating_sub(now.0).max(0);
    // A started second is a second.
    u32::try_from((left + limits::SECOND - 1) / limits::SECOND).unwrap_or(u32::MAX)
}
