//! Opening stores for tests.

use std::path::Path;
use std::sync::{Arc, Mutex};

use store_sqlite::{Options, SqliteStore};

/// Options under which nothing fatal may happen.
pub(crate) fn options() -> Options {
    Options::new(Arc::new(|reason| panic!("fatal: {reason}")))
}

/// Options that note what was fatal.
pub(crate) fn noting() -> (Options, Arc<Mutex<Vec<String>>>) {
    let notes = Arc::new(Mutex::new(Vec::new()));
    let taken = Arc::clone(&notes);
    let options = Options::new(Arc::new(move |reason: &str| {
        taken.lock().unwrap().push(reason.to_owned());
    }));
    (options, notes)
}

pub(crate) fn open(folder: &Path) -> SqliteStore {
    SqliteStore::open(folder, &options()).unwrap()
}

/// A connection behind the back of the store.
pub(crate) fn raw(folder: &Path) -> rusqlite::Connection {
    rusqlite::Connection::open(folder.join("store.sqlite3")).unwrap()
}
