//! The header of a sealed document: its data key, wrapped and bound to what it belongs to.
//!
//! | bytes | what |
//! | --- | --- |
//! | 1 | format, 1 |
//! | 1 | suite, 1: XChaCha20-Poly1305, in chunks by STREAM with a 32-bit big-endian counter |
//! | 1 + n | length and text of the key id |
//! | 24 | nonce of the wrapping |
//! | 32 + 19 + 16 | data key and nonce of the body, wrapped, with its tag |
//!
//! INVARIANT: the associated data binds format, suite, key id, case, document, object, digest and
//! size, each with its length, so that nothing can be moved, swapped or cut unnoticed.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use procedure::papers::DocumentId;
use zeroize::Zeroizing;

use crate::error::{ReadError, Tampering};
use crate::keys::{Entropy, EntropyFailed, KeyId, Keys};

const FORMAT: u8 = 1;
const SUITE: u8 = 1;
const WRAP_NONCE_BYTES: usize = 24;
pub(crate) const DATA_KEY_BYTES: usize = 32;
pub(crate) const BODY_NONCE_BYTES: usize = 19;
pub(crate) const TAG_BYTES: usize = 16;

/// Where a document belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The case.
    pub case: String,
    /// The document.
    pub document: DocumentId,
}

/// What is kept of a sealed document beside its object. All four go into the document's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// The name of the object.
    pub key: String,
    /// The SHA-256 of the content.
    pub sha256: [u8; 32],
    /// The size of the content, in bytes.
    pub size: u64,
    /// The wrapped key: without it, nobody opens the object.
    pub header: Vec<u8>,
}

/// What opens the body: made for one document and used for no other.
pub(crate) struct BodyKey(Zeroizing<[u8; DATA_KEY_BYTES + BODY_NONCE_BYTES]>);

impl BodyKey {
    pub(crate) fn random(entropy: &dyn Entropy) -> Result<Self, EntropyFailed> {
        let mut bytes = Zeroizing::new([0; DATA_KEY_BYTES + BODY_NONCE_BYTES]);
        entropy.fill(bytes.as_mut_slice())?;
        Ok(BodyKey(bytes))
    }

    /// The data key and the nonce.
    pub(crate) fn parts(&self) -> Option<(&[u8; DATA_KEY_BYTES], &[u8; BODY_NONCE_BYTES])> {
        let (key, nonce) = self.0.split_first_chunk()?;
        Some((key, nonce.try_into().ok()?))
    }
}

/// Wraps the key of a body under the current key of the installation.
pub(crate) fn wrap(
    body: &BodyKey,
    sealed: &Sealed,
    place: &Place,
    keys: &Keys,
    entropy: &dyn Entropy,
) -> Result<Vec<u8>, EntropyFailed> {
    let id = keys.current();
    let key = keys.find(id).ok_or(EntropyFailed)?;
    let mut nonce = [0; WRAP_NONCE_BYTES];
    entropy.fill(&mut nonce)?;
    let aad = binding(id, sealed, place);
    let payload = Payload { msg: body.0.as_slice(), aad: &aad };
    let cipher = XChaCha20Poly1305::new(key.bytes().into());
    let wrapped = cipher.encrypt(&XNonce::from(nonce), payload).map_err(|_| EntropyFailed)?;
    let mut header = vec![FORMAT, SUITE];
    put_text(&mut header, id.as_str());
    header.extend(nonce);
    header.extend(wrapped);
    Ok(header)
}

/// Unwraps the key of a body, if the header was made for this document in this place.
pub(crate) fn unwrap(sealed: &Sealed, place: &Place, keys: &Keys) -> Result<BodyKey, ReadError> {
    let broken = || ReadError::Tampered(Tampering::Header);
    let (id, nonce, wrapped) = parse(&sealed.header).ok_or_else(broken)?;
    let key = keys.find(&id).ok_or_else(|| ReadError::UnknownKey(id.clone()))?;
    let aad = binding(&id, sealed, place);
    let cipher = XChaCha20Poly1305::new(key.bytes().into());
    let payload = Payload { msg: wrapped, aad: &aad };
    let opened = cipher.decrypt(&XNonce::from(*nonce), payload).map_err(|_| broken())?;
    let opened = Zeroizing::new(opened);
    let bytes = opened.as_slice().try_into().map_err(|_| broken())?;
    Ok(BodyKey(Zeroizing::new(bytes)))
}

type Parsed<'a> = (KeyId, &'a [u8; WRAP_NONCE_BYTES], &'a [u8]);

fn parse(header: &[u8]) -> Option<Parsed<'_>> {
    let (&[format, suite, length], rest) = header.split_first_chunk()?;
    if (format, suite) != (FORMAT, SUITE) {
        return None;
    }
    let (id, rest) = rest.split_at_checked(length.into())?;
    let id = KeyId::new(std::str::from_utf8(id).ok()?).ok()?;
    let (nonce, wrapped) = rest.split_first_chunk()?;
    Some((id, nonce, wrapped))
}

fn binding(id: &KeyId, sealed: &Sealed, place: &Place) -> Vec<u8> {
    let mut aad = b"anshen vault".to_vec();
    aad.extend([FORMAT, SUITE]);
    for text in [id.as_str(), &place.case, place.document.as_str(), &sealed.key] {
        aad.extend((text.len() as u64).to_be_bytes());
        aad.extend(text.as_bytes());
    }
    aad.extend(sealed.sha256);
    aad.extend(sealed.size.to_be_bytes());
    aad
}

/// INVARIANT: a key id has at most 32 bytes, so that its length fits one.
fn put_text(header: &mut Vec<u8>, text: &str) {
    header.push(u8::try_from(text.len()).unwrap_or(u8::MAX));
    header.extend(text.as_bytes());
}
