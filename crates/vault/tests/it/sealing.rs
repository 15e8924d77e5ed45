//! What goes in comes out, and the stored bytes tell nothing.

use futures_util::stream;
use sha2::{Digest, Sha256};
use vault::limits::{CHUNK_BYTES, HEAD_BYTES, LIMITS, NAME_CHARS, PART_BYTES};
use vault::{EntropyFailed, KeyId, Keys, PutError, ReadError, Vault};

use crate::support::{LIMIT, content, id, key, place, read, vault, with_keys};

#[tokio::test]
async fn every_size_comes_out_as_it_went_in() {
    let folder = vault();
    let chunk = CHUNK_BYTES;
    let sizes = [0, 1, HEAD_BYTES - 1, HEAD_BYTES, chunk - 1, chunk, chunk + 1, 2 * chunk];
    let parts = [PART_BYTES - 1, PART_BYTES, PART_BYTES + 1, PART_BYTES + 3 * chunk + 5];
    for (number, size) in sizes.into_iter().chain(parts).enumerate() {
        let (place, plain) = (place("case", &number.to_string()), content(size));
        let sealed = folder.put(&place, &plain).await;
        assert_eq!(sealed.size, size as u64);
        assert_eq!(sealed.sha256.as_slice(), Sha256::digest(&plain).as_slice());
        assert!(folder.read(&sealed, &place).await.unwrap() == plain, "{size} bytes");
    }
}

#[tokio::test]
async fn the_digest_is_the_one_that_everybody_computes() {
    let folder = vault();
    let sealed = folder.put(&place("case", "doc"), b"abc").await;
    let hex: String = sealed.sha256.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

#[tokio::test]
async fn planted_words_are_in_no_stored_byte() {
    let folder = vault();
    let words = ["planted-impact-report", "供应商的源代码", "case_01", "doc_01", "report.txt"];
    let mut plain = content(3 * CHUNK_BYTES);
    for (at, word) in words.iter().enumerate() {
        let start = at * CHUNK_BYTES / 2;
        plain[start..start + word.len()].copy_from_slice(word.as_bytes());
    }
    let sealed = folder.put(&place("case_01", "doc_01"), &plain).await;
    let stored = std::fs::read(folder.file(&sealed)).unwrap();
    for word in words {
        assert!(plain.windows(word.len()).any(|part| part == word.as_bytes()));
        for bytes in [&stored, &sealed.header] {
            assert!(!bytes.windows(word.len()).any(|part| part == word.as_bytes()), "{word}");
        }
        assert!(folder.files().iter().all(|file| !file.to_string_lossy().contains(word)));
    }
    let lines = stored.windows(5).filter(|part| *part == b"line ").count();
    assert_eq!(lines, 0);
}

#[tokio::test]
async fn the_same_content_is_never_stored_alike() {
    let folder = vault();
    let place = place("case", "doc");
    let (one, other) = (folder.put(&place, b"same").await, folder.put(&place, b"same").await);
    assert_ne!(one.key, other.key);
    assert_ne!(one.header, other.header);
    let stored = [&one, &other].map(|sealed| std::fs::read(folder.file(sealed)).unwrap());
    assert_ne!(stored[0], stored[1]);
}

#[tokio::test]
async fn a_change_of_keys_touches_only_the_header() {
    let folder = vault();
    let place = place("case", "doc");
    let old = folder.put(&place, b"content").await;
    let keys = Keys::new(id("2027-01"), key(2));
    let both = folder.reopened(keys.clone().with_former(id("2026-01"), key(1)));
    let new = both.rewrap(&old, &place).unwrap();
    assert_eq!((&new.key, new.sha256, new.size), (&old.key, old.sha256, old.size));

    let only_new = folder.reopened(keys);
    assert_eq!(read(&only_new, &new, &place).await.unwrap(), b"content");
    let unknown = read(&only_new, &old, &place).await.unwrap_err();
    assert!(matches!(&unknown, ReadError::UnknownKey(id) if id.as_str() == "2026-01"), "{unknown}");
}

#[tokio::test]
async fn another_key_of_the_same_name_opens_nothing() {
    let folder = vault();
    let place = place("case", "doc");
    let sealed = folder.put(&place, b"content").await;
    let other = folder.reopened(Keys::new(id("2026-01"), key(9)));
    let error = read(&other, &sealed, &place).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "the stored document was changed (its header): restore it from a backup"
    );
}

#[tokio::test]
async fn a_server_may_run_many_uploads_at_once() {
    let folder = vault();
    let uploads: Vec<_> = (0..20_usize)
        .map(|number| {
            let vault = folder.vault.clone();
            tokio::spawn(async move {
                let plain = content(number * 9_000);
                let upload = stream::iter([Ok::<_, std::io::Error>(plain.clone().into())]);
                let place = place("case", &number.to_string());
                let sealed = vault.put(&place, "a.txt", upload, LIMIT).await.unwrap();
                read(&vault, &sealed, &place).await.unwrap() == plain
            })
        })
        .collect();
    for upload in uploads {
        assert!(upload.await.unwrap());
    }
    assert_eq!(folder.files().len(), 20);
}

#[tokio::test]
async fn without_randomness_nothing_is_sealed() {
    let folder = with_keys(Keys::new(id("2026-01"), key(1)));
    let dry = |_: &mut [u8]| Err(EntropyFailed);
    let vault = Vault::open(folder.path(), Keys::new(id("2026-01"), key(1)), dry).unwrap();
    let upload = stream::iter([Ok::<_, std::io::Error>("content".into())]);
    let error = vault.put(&place("case", "doc"), "a.txt", upload, LIMIT).await.unwrap_err();
    assert!(matches!(error, PutError::Entropy(EntropyFailed)), "{error}");
    assert!(folder.files().is_empty());
}

#[test]
fn keys_are_never_printed_and_their_names_are_plain() {
    let keys = Keys::new(id("2026-01"), key(0x5a));
    let printed = format!("{keys:?}");
    assert!(printed.contains("2026-01") && printed.contains("InstallationKey(..)"), "{printed}");
    assert!(!printed.contains("90, 90") && !printed.contains("5a5a"), "{printed}");
    for wrong in ["", "a b", "é", "x".repeat(33).as_str()] {
        assert!(KeyId::new(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn the_table_of_limits_is_the_limits() {
    let values = LIMITS.map(|limit| limit.value);
    assert_eq!(values, [CHUNK_BYTES, PART_BYTES, HEAD_BYTES, NAME_CHARS, 32]);
    assert!(LIMITS.iter().all(|limit| !limit.why.is_empty() && !limit.unit.is_empty()));
}
