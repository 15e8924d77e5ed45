//! The suite that every back end passes.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use store::Store;
use store::suite::{Fixture, run_all};
use tempfile::TempDir;

use crate::support;

/// Each store in a folder of its own; the last one made is the one in use.
#[derive(Default)]
struct Folders(Mutex<Vec<TempDir>>);

impl Folders {
    fn current(&self) -> PathBuf {
        self.0.lock().unwrap().last().unwrap().path().to_owned()
    }
}

impl Fixture for Folders {
    async fn fresh(&self) -> Arc<dyn Store> {
        self.0.lock().unwrap().push(tempfile::tempdir().unwrap());
        Arc::new(support::open(&self.current()))
    }

    async fn reopened(&self, store: Arc<dyn Store>) -> Arc<dyn Store> {
        drop(store);
        Arc::new(support::open(&self.current()))
    }

    async fn tables_that_allow_tampering(&self, _store: Arc<dyn Store>) -> Vec<String> {
        let connection = support::raw(&self.current());
        let mut allowing = Vec::new();
        for (table, column) in [("event", "record"), ("audit", "detail"), ("document_read", "rule")]
        {
            for sql in [
                format!("UPDATE {table} SET {column} = 'x'"),
                format!("DELETE FROM {table}"),
                // Replacing a row would remove the old one without a trigger.
                format!("REPLACE INTO {table} SELECT * FROM {table}"),
            ] {
                if connection.execute(&sql, ()).is_ok() {
                    allowing.push(sql);
                }
            }
        }
        allowing
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_store_passes_the_suite() {
    let done = run_all(&Folders::default()).await;
    assert!(done.len() >= 30, "{done:?}");
}
