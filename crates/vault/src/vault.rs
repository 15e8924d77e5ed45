//! The vault: put, get, delete, and the change of keys.

use std::fmt;
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::Stream;
use object_store::local::LocalFileSystem;
use object_store::path::Path as ObjectPath;
use object_store::{ObjectStore, ObjectStoreExt};

use crate::body;
use crate::envelope::{self, BodyKey, Place, Sealed};
use crate::error::{OpenError, PutError, ReadError, StoreError, Tampering};
use crate::keys::{Entropy, EntropyFailed, Keys};
use crate::limits::NAME_CHARS;
use crate::put::{Intake, Sink};
use crate::secrecy;

const OBJECT_NAME_BYTES: usize = 16;

/// Sealed documents in a folder. Cheap to clone; all clones are the same vault.
#[derive(Clone)]
pub struct Vault {
    pub(crate) store: Arc<dyn ObjectStore>,
    pub(crate) root: PathBuf,
    keys: Arc<Keys>,
    entropy: Arc<dyn Entropy>,
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Vault").field("root", &self.root).field("keys", &self.keys).finish()
    }
}

impl Vault {
    /// Opens the vault in a folder, which is made where it does not exist, for its owner alone.
    ///
    /// # Errors
    /// When the folder cannot be made or read.
    pub fn open(
        root: &Path,
        keys: Keys,
        entropy: impl Entropy + 'static,
    ) -> Result<Self, OpenError> {
        let store = make_folder(root).map_err(Into::into).and_then(|()| {
            LocalFileSystem::new_with_prefix(root)
                .map_err(Box::<dyn std::error::Error + Send + Sync>::from)
        });
        let store =
            store.map_err(|source| OpenError { root: root.display().to_string(), source })?;
        Ok(Vault {
            store: Arc::new(store.with_fsync(true)),
            root: root.to_owned(),
            keys: Arc::new(keys),
            entropy: Arc::new(entropy),
        })
    }

    /// Seals and stores a document as it comes in. When this returns, the object is on stable
    /// storage; the caller's row comes after it (vault first, row second).
    ///
    /// # Errors
    /// A [`PutError`]; nothing is then kept. An upload that is dropped leaves nothing either.
    pub async fn put<S, E>(
        &self,
        place: &Place,
        name: &str,
        upload: S,
        limit_bytes: u64,
    ) -> Result<Sealed, PutError>
    where
        S: Stream<Item = Result<Bytes, E>> + Send,
        E: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        check_name(name)?;
        let mut upload = pin!(upload);
        let mut intake = Intake::new(limit_bytes);
        intake.head(&mut upload).await?;
        let body_key = BodyKey::random(&*self.entropy)?;
        let object = self.object_name()?;
        let path = ObjectPath::from(object.as_str());
        let mut sink = Sink::new(Arc::clone(&self.store), path);
        let (size, sha256) = match intake.body(&mut upload, &body_key, &mut sink).await {
            Ok(told) => told,
            Err(error) => {
                sink.abort().await;
                return Err(error);
            }
        };
        let mut sealed = Sealed { key: object, sha256, size, header: Vec::new() };
        match envelope::wrap(&body_key, &sealed, place, &self.keys, &*self.entropy) {
            Ok(header) => sealed.header = header,
            Err(error) => {
                sink.abort().await;
                return Err(error.into());
            }
        }
        sink.complete().await?;
        Ok(sealed)
    }

    /// The content of a document, checked chunk by chunk while it streams out. A stream that ends
    /// with an error has given out only what was intact.
    ///
    /// # Errors
    /// A [`ReadError`], here or in the stream.
    pub async fn get(
        &self,
        sealed: &Sealed,
        place: &Place,
    ) -> Result<impl Stream<Item = Result<Bytes, ReadError>> + Send + 'static + use<>, ReadError>
    {
        let body_key = envelope::unwrap(sealed, place, &self.keys)?;
        let object = self.store.get(&ObjectPath::from(sealed.key.as_str())).await?;
        if body::object_bytes(sealed.size) != Some(object.meta.size) {
            return Err(ReadError::Tampered(Tampering::Size));
        }
        body::open(object.into_stream(), &body_key, sealed)
    }

    /// The same document under the current key: a new header for its row. The object stays.
    ///
    /// # Errors
    /// A [`ReadError`] when the present header does not open.
    pub fn rewrap(&self, sealed: &Sealed, place: &Place) -> Result<Sealed, ReadError> {
        let body_key = envelope::unwrap(sealed, place, &self.keys)?;
        let header = envelope::wrap(&body_key, sealed, place, &self.keys, &*self.entropy)?;
        Ok(Sealed { header, ..sealed.clone() })
    }

    /// Removes an object, once the deletion of its row is durable. One that is gone is no error.
    ///
    /// # Errors
    /// When the object store fails.
    pub async fn delete(&self, object: &str) -> Result<(), StoreError> {
        match self.store.delete(&ObjectPath::from(object)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// A random name that was never used: an object is written once and never over another.
    fn object_name(&self) -> Result<String, EntropyFailed> {
        let mut bytes = [0; OBJECT_NAME_BYTES];
        self.entropy.fill(&mut bytes)?;
        let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let (folder, name) = hex.split_at(2);
        Ok(format!("{folder}/{name}"))
    }
}

fn check_name(name: &str) -> Result<(), PutError> {
    if name.trim().is_empty() || name.chars().count() > NAME_CHARS {
        return Err(PutError::Name { limit_chars: NAME_CHARS });
    }
    Ok(secrecy::check_name(name)?)
}

fn make_folder(root: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(root)
}
