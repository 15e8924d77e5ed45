//! Takes a document in: counts, digests, looks for marks, seals, and writes as it comes.

use std::sync::Arc;

use aead_stream::EncryptorBE32;
use bytes::{Bytes, BytesMut};
use chacha20poly1305::XChaCha20Poly1305;
use futures_util::{Stream, StreamExt};
use object_store::path::Path as ObjectPath;
use object_store::{MultipartUpload, ObjectStore, ObjectStoreExt, PutPayload};
use sha2::{Digest, Sha256};

use crate::envelope::BodyKey;
use crate::error::{PutError, StoreError};
use crate::limits::{CHUNK_BYTES, HEAD_BYTES, PART_BYTES};
use crate::secrecy;

/// What of an upload has come in and is not sealed yet.
pub(crate) struct Intake {
    limit_bytes: u64,
    size: u64,
    digest: Sha256,
    pending: BytesMut,
}

/// Where sealed chunks go: what fits into one part is put at once, what does not part by part.
pub(crate) struct Sink {
    store: Arc<dyn ObjectStore>,
    path: ObjectPath,
    upload: Option<Box<dyn MultipartUpload>>,
    part: Vec<Bytes>,
    part_bytes: usize,
}

impl Intake {
    pub(crate) fn new(limit_bytes: u64) -> Self {
        Intake { limit_bytes, size: 0, digest: Sha256::new(), pending: BytesMut::new() }
    }

    /// Takes in the beginning of the document, and looks for marks of secrecy before anything of
    /// it is stored.
    pub(crate) async fn head<S, E>(&mut self, upload: &mut S) -> Result<(), PutError>
    where
        S: Stream<Item = Result<Bytes, E>> + Unpin,
        E: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        while self.pending.len() < HEAD_BYTES
            && let Some(bytes) = upload.next().await
        {
            self.take(bytes)?;
        }
        let head = self.pending.get(..HEAD_BYTES).unwrap_or(&self.pending);
        Ok(secrecy::check_head(head)?)
    }

    /// Seals the rest as it comes. A chunk goes out once it is known not to be the last.
    pub(crate) async fn body<S, E>(
        mut self,
        upload: &mut S,
        key: &BodyKey,
        sink: &mut Sink,
    ) -> Result<(u64, [u8; 32]), PutError>
    where
        S: Stream<Item = Result<Bytes, E>> + Unpin,
        E: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        let mut encryptor = encryptor(key)?;
        loop {
            while self.pending.len() > CHUNK_BYTES {
                let chunk = self.pending.split_to(CHUNK_BYTES);
                sink.write(encryptor.encrypt_next(chunk.as_ref()).map_err(too_long)?).await?;
            }
            match upload.next().await {
                Some(bytes) => self.take(bytes)?,
                None => break,
            }
        }
        sink.write(encryptor.encrypt_last(self.pending.as_ref()).map_err(too_long)?).await?;
        Ok((self.size, self.digest.finalize().into()))
    }

    fn take<E>(&mut self, bytes: Result<Bytes, E>) -> Result<(), PutError>
    where
        E: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        let bytes = bytes.map_err(|error| PutError::Broken(error.into()))?;
        self.size += bytes.len() as u64;
        if self.size > self.limit_bytes {
            return Err(PutError::TooLarge { limit_bytes: self.limit_bytes });
        }
        self.digest.update(&bytes);
        self.pending.extend_from_slice(&bytes);
        Ok(())
    }
}

impl Sink {
    pub(crate) fn new(store: Arc<dyn ObjectStore>, path: ObjectPath) -> Self {
        Sink { store, path, upload: None, part: Vec::new(), part_bytes: 0 }
    }

    async fn write(&mut self, chunk: Vec<u8>) -> Result<(), StoreError> {
        self.part_bytes += chunk.len();
        self.part.push(chunk.into());
        if self.part_bytes < PART_BYTES {
            return Ok(());
        }
        let part = self.take_part();
        let upload = match &mut self.upload {
            Some(upload) => upload,
            None => self.upload.insert(self.store.put_multipart(&self.path).await?),
        };
        Ok(upload.put_part(part).await?)
    }

    fn take_part(&mut self) -> PutPayload {
        self.part_bytes = 0;
        std::mem::take(&mut self.part).into_iter().collect()
    }

    /// Makes the object durable under its name.
    pub(crate) async fn complete(mut self) -> Result<(), StoreError> {
        let last = self.take_part();
        let Some(mut upload) = self.upload else {
            self.store.put(&self.path, last).await?;
            return Ok(());
        };
        if last.content_length() > 0 {
            upload.put_part(last).await?;
        }
        upload.complete().await?;
        Ok(())
    }

    /// Removes what was written. When that fails too, a sweep finds it.
    pub(crate) async fn abort(self) {
        if let Some(mut upload) = self.upload {
            drop(upload.abort().await);
        }
    }
}

fn encryptor(key: &BodyKey) -> Result<EncryptorBE32<XChaCha20Poly1305>, StoreError> {
    let (key, nonce) = key.parts().ok_or_else(|| StoreError::new("a key has the wrong length"))?;
    Ok(EncryptorBE32::new(key.into(), nonce.into()))
}

/// More than 2^32 chunks: 256 TiB.
fn too_long(_: chacha20poly1305::aead::Error) -> StoreError {
    StoreError::new("a document has more chunks than can be counted")
}
