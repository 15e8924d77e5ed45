//! A complete sample installation: organisations, an account for every seat, and cases at every
//! stage, laid around today so that every kind of clock is to be seen.
//!
//! Every case is done by its own parties through the use cases of the application, each act on its
//! day, by a clock that is set by hand. The companies are made up (示例), the institutions are
//! those of the Measures, and no natural person is meant.

mod account;
mod cases;
mod cast;
mod clock;
mod days;
mod filings;
mod forms;
pub(crate) mod institutions;
mod paper;
mod pdf;
mod script;
mod stage;

pub use account::Account;
pub use clock::ManualClock;

use std::sync::Arc;

use procedure::regime::RegimeId;
use store::{Micros, Store};
use vault::Vault;
use working_days::Calendar;

use self::cast::Cast;
use self::days::Days;
use self::stage::Stage;
use crate::app::{App, Settings};
use crate::error::AppError;
use crate::ids::Entropy;

/// What a sample installation is made in.
pub struct Parts {
    /// An empty store.
    pub store: Arc<dyn Store>,
    /// The vault of its documents.
    pub vault: Vault,
    /// The source of chance.
    pub entropy: Arc<dyn Entropy>,
    /// The calendar as it is known.
    pub calendar: Calendar,
    /// Now; nothing happens later.
    pub now: Micros,
}

/// Fills an empty store. The server then runs an [`App`] of its own, with the real clock, over the
/// same store and vault.
///
/// # Errors
/// What a use case says; the store is then half full and of no use.
pub async fn fill(parts: Parts) -> Result<Vec<Account>, AppError> {
    let days = Days::before(parts.now, &parts.calendar);
    let clock = ManualClock::at(parts.now);
    let app = |regime: &str| {
        let settings =
            Settings { new_cases_under: Some(RegimeId::new(regime)), ..Settings::default() };
        let (store, vault) = (Arc::clone(&parts.store), parts.vault.clone());
        let (clock, entropy) = (Arc::new(clock.clone()), Arc::clone(&parts.entropy));
        App::new(store, vault, clock, entropy, parts.calendar.clone(), settings)
    };
    let (under_2020, under_2022) = (app("cn-2020"), app("cn-2022"));
    let (cast, accounts) = Cast::register(&under_2020).await?;
    let stage = Stage { under_2020, under_2022, clock, cast: &cast, now: parts.now };
    stage.play(cases::all(&days, &cast)).await?;
    Ok(accounts)
}
