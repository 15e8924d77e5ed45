//! What lies in the vault without a row: found and removed, never by itself.

use std::path::Path;
use std::time::SystemTime;

use futures_util::{Stream, TryStreamExt};

use crate::error::StoreError;
use crate::vault::Vault;

/// An object of the vault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// Its name.
    pub key: String,
    /// Its size as stored, in bytes.
    pub size: u64,
    /// When it was stored, in microseconds since the epoch. One without a row that is younger
    /// than the longest request may be about to get its row.
    pub stored_at_us: i64,
}

impl Vault {
    /// Every object, in no order; uploads in progress are not among them.
    pub fn stored(
        &self,
    ) -> impl Stream<Item = Result<Stored, StoreError>> + Send + 'static + use<> {
        let objects = self.store.list(None).map_err(StoreError::from);
        objects.map_ok(|object| Stored {
            key: object.location.to_string(),
            size: object.size,
            stored_at_us: object.last_modified.timestamp_micros(),
        })
    }

    /// Removes these objects, which the caller found to have no row. Returns how many.
    ///
    /// # Errors
    /// When the object store fails; what was removed before stays removed.
    pub async fn sweep(
        &self,
        orphans: impl IntoIterator<Item = String> + Send,
    ) -> Result<u64, StoreError> {
        let orphans: Vec<String> = orphans.into_iter().collect();
        let mut removed = 0;
        for orphan in orphans {
            self.delete(&orphan).await?;
            removed += 1;
        }
        Ok(removed)
    }

    /// Removes what uploads left behind that were cut by the end of the process, if it was last
    /// written before then. Returns how many files.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub async fn clear_unfinished(&self, before: SystemTime) -> Result<u64, StoreError> {
        let root = self.root.clone();
        let cleared = tokio::task::spawn_blocking(move || clear(&root, before)).await;
        cleared.map_err(StoreError::new)?.map_err(StoreError::new)
    }
}

fn clear(folder: &Path, before: SystemTime) -> std::io::Result<u64> {
    let mut cleared = 0;
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let about = entry.metadata()?;
        if about.is_dir() {
            cleared += clear(&entry.path(), before)?;
        } else if is_unfinished(&entry.path()) && about.modified()? < before {
            std::fs::remove_file(entry.path())?;
            cleared += 1;
        }
    }
    Ok(cleared)
}

/// The store writes to `name#1` and renames when all is there.
fn is_unfinished(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let suffix = name.rsplit_once('#').map(|(_, suffix)| suffix);
    suffix.is_some_and(|suffix| suffix.bytes().all(|byte| byte.is_ascii_digit()))
}
