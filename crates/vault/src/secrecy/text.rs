//! The texts that the beginning of a file could be.

use std::borrow::Cow;

use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

/// One reading where the encoding is sure, else every one that is usual for Chinese.
pub(super) fn readings(head: &[u8]) -> Vec<Cow<'_, str>> {
    if let Some((encoding, length)) = Encoding::for_bom(head) {
        return vec![read(encoding, head.get(length..).unwrap_or_default())];
    }
    match std::str::from_utf8(head) {
        Ok(text) => vec![text.into()],
        // Cut within the last character.
        Err(error) if error.error_len().is_none() => {
            vec![read(UTF_8, head.get(..error.valid_up_to()).unwrap_or_default())]
        }
        Err(_) => [GB18030, UTF_16LE, UTF_16BE, UTF_8].map(|one| read(one, head)).into(),
    }
}

fn read<'a>(encoding: &'static Encoding, bytes: &'a [u8]) -> Cow<'a, str> {
    encoding.decode_without_bom_handling(bytes).0
}
