//! A server for one test: the router in process, over a store and a vault in a folder of its own.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use app::demo::ManualClock;
use app::{App, Entropy, Settings, start_of};
use axum::Router;
use store::{Micros, Store};
use store_sqlite::SqliteStore;
use vault::{EntropyFailed, InstallationKey, KeyId, Keys, Vault};
use web::{Options, WebState};
use working_days::Notices;

/// How many bytes a document may have here.
pub(crate) const DOCUMENT_BYTES: u64 = 64 * 1024;

/// Chance that is none: every secret is another one, and the same in every run.
struct Counting(AtomicU64);

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

/// A server with nobody in it.
pub(crate) struct Installation {
    pub(crate) app: Arc<App>,
    pub(crate) router: Router,
    clock: ManualClock,
    _folder: tempfile::TempDir,
}

fn noon(day: &str) -> Micros {
    Micros(start_of(day.parse().unwrap()).0 + 12 * 60 * 60 * 1_000_000)
}

impl Installation {
    /// At noon of this day.
    pub(crate) fn on(day: &str, options: Options) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let fatal = store_sqlite::Options::new(Arc::new(|words: &str| panic!("{words}")));
        let store = SqliteStore::open(&folder.path().join("store"), &fatal).unwrap();
        let store: Arc<dyn Store> = Arc::new(store);
        let clock = ManualClock::at(noon(day));
        let settings = Settings { document_bytes: DOCUMENT_BYTES, ..Settings::default() };
        let app = Arc::new(App::new(
            store,
            open_vault(folder.path()),
            Arc::new(clock.clone()),
            Arc::new(Counting(AtomicU64::new(1))),
            Notices::bundled().latest(),
            settings,
        ));
        let router = web::router(WebState::new(Arc::clone(&app), options));
        Installation { app, router, clock, _folder: folder }
    }

    /// Moves on to noon of a later day.
    pub(crate) fn go_to(&self, day: &str) {
        self.clock.set(noon(day));
    }
}

fn open_vault(folder: &std::path::Path) -> Vault {
    let keys = Keys::new(KeyId::new("test").unwrap(), InstallationKey::new([7; 32]));
    let counting = Counting(AtomicU64::new(1));
    let entropy = move |bytes: &mut [u8]| -> Result<(), EntropyFailed> {
        counting.fill(bytes);
        Ok(())
    };
    let folder = folder.join("vault");
    std::fs::create_dir_all(&folder).unwrap();
    Vault::open(&folder, keys, entropy).unwrap()
}
