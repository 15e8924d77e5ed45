//! An installation for one test.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use app::acts::{ActRequest, Performed, RequestKey};
use app::demo::{self, Account, ManualClock, Parts};
use app::wire::ActBody;
use app::{App, AppError, Caller, Entropy, Settings, start_of};
use store::{CaseId, Micros, Store};
use store_sqlite::{Options, SqliteStore};
use vault::{EntropyFailed, InstallationKey, KeyId, Keys, Vault};
use working_days::Notices;

/// Chance that is none: every secret is another one, and the same in every run.
pub(crate) struct Counting(AtomicU64);

impl Counting {
    pub(crate) fn new() -> Self {
        Counting(AtomicU64::new(1))
    }
}

impl Entropy for Counting {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let number = self.0.fetch_add(1, Ordering::Relaxed);
            let mixed = number.wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(17) ^ number;
            let length = chunk.len();
            chunk.copy_from_slice(&mixed.to_be_bytes()[..length]);
        }
    }
}

/// An installation.
pub(crate) struct Installation {
    pub(crate) app: App,
    pub(crate) clock: ManualClock,
    pub(crate) store: Arc<dyn Store>,
    pub(crate) vault: Vault,
    pub(crate) folder: tempfile::TempDir,
    entropy: Arc<dyn Entropy>,
}

/// Noon of a day in Beijing.
pub(crate) fn noon(day: &str) -> Micros {
    Micros(start_of(day.parse().unwrap()).0 + 12 * 60 * 60 * 1_000_000)
}

pub(crate) const MINUTE: i64 = 60 * 1_000_000;

impl Installation {
    /// An empty one, at noon of this day.
    pub(crate) fn empty(day: &str) -> Self {
        Installation::with(day, Settings::default())
    }

    pub(crate) fn with(day: &str, settings: Settings) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let options = Options::new(Arc::new(|words: &str| panic!("{words}")));
        let store = SqliteStore::open(&folder.path().join("store"), &options).unwrap();
        let store: Arc<dyn Store> = Arc::new(store);
        let vault = open_vault(folder.path());
        let clock = ManualClock::at(noon(day));
        let entropy: Arc<dyn Entropy> = Arc::new(Counting::new());
        let app = App::new(
            Arc::clone(&store),
            vault.clone(),
            Arc::new(clock.clone()),
            Arc::clone(&entropy),
            Notices::bundled().latest(),
            settings,
        );
        Installation { app, clock, store, vault, folder, entropy }
    }

    /// The demonstration, as of noon of this day.
    pub(crate) async fn demo(day: &str) -> (Self, Vec<Account>) {
        let installation = Installation::empty(day);
        let accounts = demo::fill(Parts {
            store: Arc::clone(&installation.store),
            vault: installation.vault.clone(),
            entropy: Arc::clone(&installation.entropy),
            calendar: Notices::bundled().latest(),
            now: noon(day),
        })
        .await
        .unwrap();
        (installation, accounts)
    }

    /// The application as it is after a restart.
    pub(crate) fn restarted(&self) -> App {
        App::new(
            Arc::clone(&self.store),
            self.vault.clone(),
            Arc::new(self.clock.clone()),
            Arc::clone(&self.entropy),
            Notices::bundled().latest(),
            Settings::default(),
        )
    }

    /// Moves the clock on.
    pub(crate) fn pass(&self, micros: i64) {
        self.clock.set(Micros(self.app.now().0 + micros));
    }

    pub(crate) fn go_to(&self, day: &str) {
        self.clock.set(noon(day));
    }

    /// An act of a caller, which may be left waiting for a signature.
    pub(crate) async fn act(
        &self,
        caller: &Caller,
        case: &CaseId,
        body: ActBody,
    ) -> Result<Performed, AppError> {
        self.app.act(caller, case, request(body)).await
    }
}

fn open_vault(folder: &std::path::Path) -> Vault {
    let keys = Keys::new(KeyId::new("test").unwrap(), InstallationKey::new([7; 32]));
    let counting = Counting::new();
    let entropy = move |bytes: &mut [u8]| -> Result<(), EntropyFailed> {
        counting.fill(bytes);
        Ok(())
    };
    let folder = folder.join("vault");
    std::fs::create_dir_all(&folder).unwrap();
    Vault::open(&folder, keys, entropy).unwrap()
}

/// A request without more.
pub(crate) fn request(body: ActBody) -> ActRequest {
    ActRequest { body, paper: None, seen: None, key: None }
}

/// A request under a key; the digest stands for the body.
pub(crate) fn keyed(body: ActBody, key: &str, digest: u8) -> ActRequest {
    let key = RequestKey { key: key.to_owned(), digest: [digest; 32] };
    ActRequest { body, paper: None, seen: None, key: Some(key) }
}
