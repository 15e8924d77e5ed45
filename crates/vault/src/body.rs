//! Gives a document out: checks each chunk before any of it leaves.

use aead_stream::DecryptorBE32;
use bytes::{Bytes, BytesMut};
use chacha20poly1305::XChaCha20Poly1305;
use futures_util::StreamExt;
use futures_util::stream::{BoxStream, Stream, try_unfold};
use sha2::{Digest, Sha256};

use crate::envelope::{BodyKey, Sealed, TAG_BYTES};
use crate::error::{ReadError, Tampering};
use crate::limits::CHUNK_BYTES;

type Source = BoxStream<'static, object_store::Result<Bytes>>;

/// How far a document has been given out.
struct Reading {
    source: Source,
    buffer: BytesMut,
    decryptor: Option<DecryptorBE32<XChaCha20Poly1305>>,
    chunk: u64,
    left: u64,
    digest: Sha256,
    sha256: [u8; 32],
}

/// How large the object of a document of this size is; `None` past 256 TiB.
pub(crate) fn object_bytes(size: u64) -> Option<u64> {
    size.checked_add(chunks(size).checked_mul(TAG_BYTES as u64)?)
}

/// The content of an object, chunk by chunk. Ends with an error where something does not fit.
pub(crate) fn open(
    source: Source,
    key: &BodyKey,
    sealed: &Sealed,
) -> Result<impl Stream<Item = Result<Bytes, ReadError>> + Send + 'static + use<>, ReadError> {
    let (key, nonce) = key.parts().ok_or(ReadError::Tampered(Tampering::Header))?;
    let reading = Reading {
        source,
        buffer: BytesMut::new(),
        decryptor: Some(DecryptorBE32::new(key.into(), nonce.into())),
        chunk: 0,
        left: sealed.size,
        digest: Sha256::new(),
        sha256: sealed.sha256,
    };
    Ok(try_unfold(reading, Reading::next))
}

impl Reading {
    async fn next(mut self) -> Result<Option<(Bytes, Self)>, ReadError> {
        if self.decryptor.is_none() {
            return Ok(None);
        }
        let plain_bytes = self.left.min(CHUNK_BYTES as u64);
        let is_last = self.left <= CHUNK_BYTES as u64;
        let sealed = self.take(usize::try_from(plain_bytes).unwrap_or(CHUNK_BYTES) + TAG_BYTES);
        let sealed = sealed.await?;
        let plain = self.decrypt(&sealed, is_last)?;
        self.left -= plain_bytes;
        self.chunk += 1;
        self.digest.update(&plain);
        if is_last && self.digest.finalize_reset().as_slice() != self.sha256 {
            return Err(ReadError::Tampered(Tampering::Digest));
        }
        Ok(Some((plain.into(), self)))
    }

    /// The next bytes of the object, so many of them.
    async fn take(&mut self, bytes: usize) -> Result<BytesMut, ReadError> {
        while self.buffer.len() < bytes {
            match self.source.next().await {
                Some(more) => self.buffer.extend_from_slice(&more?),
                None => return Err(self.tampered()),
            }
        }
        Ok(self.buffer.split_to(bytes))
    }

    fn decrypt(&mut self, sealed: &[u8], is_last: bool) -> Result<Vec<u8>, ReadError> {
        let opened = match self.decryptor.take() {
            Some(decryptor) if is_last => decryptor.decrypt_last(sealed),
            Some(mut decryptor) => {
                let opened = decryptor.decrypt_next(sealed);
                self.decryptor = Some(decryptor);
                opened
            }
            None => return Err(self.tampered()),
        };
        opened.map_err(|_| self.tampered())
    }

    fn tampered(&self) -> ReadError {
        ReadError::Tampered(Tampering::Chunk(self.chunk))
    }
}

/// An empty document has one chunk too, so that its emptiness is sealed.
fn chunks(size: u64) -> u64 {
    size.div_ceil(CHUNK_BYTES as u64).max(1)
}
