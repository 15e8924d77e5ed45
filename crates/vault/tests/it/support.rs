//! A vault in a folder of its own, with randomness that repeats.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;
use futures_util::{StreamExt, TryStreamExt, stream};
use vault::{
    EntropyFailed, InstallationKey, KeyId, Keys, Place, PutError, ReadError, Sealed, Vault,
};

pub(crate) const LIMIT: u64 = 8 * 1024 * 1024;

pub(crate) struct Folder {
    pub(crate) vault: Vault,
    folder: tempfile::TempDir,
}

/// A vault with one key.
pub(crate) fn vault() -> Folder {
    with_keys(Keys::new(id("2026-01"), key(1)))
}

pub(crate) fn with_keys(keys: Keys) -> Folder {
    let folder = tempfile::tempdir().unwrap();
    let vault = Vault::open(folder.path(), keys, entropy()).unwrap();
    Folder { vault, folder }
}

impl Folder {
    /// The same folder, opened with other keys.
    pub(crate) fn reopened(&self, keys: Keys) -> Vault {
        Vault::open(self.folder.path(), keys, entropy()).unwrap()
    }

    pub(crate) async fn put(&self, place: &Place, content: &[u8]) -> Sealed {
        self.try_put(place, "report.txt", content, LIMIT).await.unwrap()
    }

    /// Sends the content in uneven pieces, as a network would.
    pub(crate) async fn try_put(
        &self,
        place: &Place,
        name: &str,
        content: &[u8],
        limit_bytes: u64,
    ) -> Result<Sealed, PutError> {
        let pieces: Vec<_> = content.chunks(10_007).map(Bytes::copy_from_slice).collect();
        let upload = stream::iter(pieces.into_iter().map(Ok::<_, std::io::Error>));
        self.vault.put(place, name, upload, limit_bytes).await
    }

    pub(crate) async fn read(&self, sealed: &Sealed, place: &Place) -> Result<Vec<u8>, ReadError> {
        read(&self.vault, sealed, place).await
    }

    /// Every file below the folder.
    pub(crate) fn files(&self) -> Vec<PathBuf> {
        let mut found = files(self.folder.path());
        found.sort();
        found
    }

    pub(crate) fn file(&self, sealed: &Sealed) -> PathBuf {
        self.folder.path().join(&sealed.key)
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }
}

pub(crate) async fn read(
    vault: &Vault,
    sealed: &Sealed,
    place: &Place,
) -> Result<Vec<u8>, ReadError> {
    let chunks: Vec<Bytes> = vault.get(sealed, place).await?.boxed().try_collect().await?;
    Ok(chunks.concat())
}

pub(crate) fn place(case: &str, document: &str) -> Place {
    Place { case: case.to_owned(), document: document.into() }
}

pub(crate) fn id(text: &str) -> KeyId {
    KeyId::new(text).unwrap()
}

pub(crate) fn key(number: u8) -> InstallationKey {
    InstallationKey::new([number; 32])
}

/// Text that never repeats within a document.
pub(crate) fn content(bytes: usize) -> Vec<u8> {
    (0_u32..).flat_map(|number| format!("line {number}\n").into_bytes()).take(bytes).collect()
}

pub(crate) fn entropy() -> impl Fn(&mut [u8]) -> Result<(), EntropyFailed> + Send + Sync {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    |buffer| {
        for part in buffer.chunks_mut(8) {
            let number = NEXT.fetch_add(1, Ordering::Relaxed).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            for (byte, random) in part.iter_mut().zip(number.to_le_bytes()) {
                *byte = random;
            }
        }
        Ok(())
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}
