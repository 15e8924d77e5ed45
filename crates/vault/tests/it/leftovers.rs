//! What fails leaves nothing, and what has no row can be found and removed.

use std::time::{Duration, SystemTime};

use bytes::Bytes;
use futures_util::{StreamExt, TryStreamExt, stream};
use vault::limits::{CHUNK_BYTES, NAME_CHARS};
use vault::{PutError, Stored};

use crate::support::{LIMIT, content, place, vault};

#[tokio::test]
async fn a_broken_upload_leaves_nothing() {
    let folder = vault();
    for good in [0, 1, 40] {
        let pieces = (0..good).map(|_| Ok(Bytes::from(content(CHUNK_BYTES))));
        let broken = std::io::Error::other("the sender hung up");
        let upload = stream::iter(pieces.chain([Err(broken)]));
        let error =
            folder.vault.put(&place("case", "doc"), "a.txt", upload, LIMIT).await.unwrap_err();
        assert!(matches!(error, PutError::Broken(_)), "{error}");
        assert!(folder.files().is_empty(), "{good} good pieces");
    }
}

#[tokio::test]
async fn a_document_over_the_limit_leaves_nothing() {
    let folder = vault();
    let limit = 3 * CHUNK_BYTES as u64;
    let plain = content(3 * CHUNK_BYTES + 1);
    let place = place("case", "doc");
    let error = folder.try_put(&place, "a.txt", &plain, limit).await.unwrap_err();
    assert_eq!(error.to_string(), "the document is larger than 196608 bytes: split it");
    assert!(folder.files().is_empty());
    assert!(folder.try_put(&place, "a.txt", &plain[1..], limit).await.is_ok());
}

#[tokio::test]
async fn an_upload_that_is_dropped_leaves_nothing() {
    let folder = vault();
    let endless = stream::iter((0..40).map(|_| Ok(Bytes::from(content(CHUNK_BYTES)))))
        .chain(stream::pending::<Result<Bytes, std::io::Error>>());
    let place = place("case", "doc");
    let put = folder.vault.put(&place, "a.txt", endless, LIMIT);
    assert!(tokio::time::timeout(Duration::from_millis(300), put).await.is_err());
    for _ in 0..100 {
        if folder.files().is_empty() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("left: {:?}", folder.files());
}

#[tokio::test]
async fn a_name_must_be_one() {
    let folder = vault();
    let long = "n".repeat(NAME_CHARS + 1);
    for name in ["", "  ", long.as_str()] {
        let error = folder.try_put(&place("case", "doc"), name, b"x", LIMIT).await.unwrap_err();
        let told = "the file name must have 1 to 255 characters: rename the file";
        assert_eq!(error.to_string(), told);
    }
    assert!(folder.files().is_empty());
}

#[tokio::test]
async fn orphans_are_listed_and_swept() {
    let folder = vault();
    let place = place("case", "doc");
    let (kept, orphan) = (folder.put(&place, b"kept").await, folder.put(&place, b"orphan").await);
    let stored: Vec<Stored> = folder.vault.stored().try_collect().await.unwrap();
    let sizes: Vec<_> = stored.iter().map(|object| (object.key.as_str(), object.size)).collect();
    for (sealed, size) in [(&kept, 20), (&orphan, 22)] {
        assert!(sizes.contains(&(sealed.key.as_str(), size)), "{sizes:?}");
    }
    assert!(stored.iter().all(|object| object.stored_at_us > 1_700_000_000_000_000));

    assert_eq!(folder.vault.sweep([orphan.key.clone()]).await.unwrap(), 1);
    assert_eq!(folder.files(), [folder.file(&kept)]);
    folder.vault.delete(&orphan.key).await.unwrap();
    folder.vault.delete(&kept.key).await.unwrap();
    assert!(folder.files().is_empty());
}

#[tokio::test]
async fn what_a_crash_left_is_cleared_once_it_is_old() {
    let folder = vault();
    let sealed = folder.put(&place("case", "doc"), b"content").await;
    let half = folder.file(&sealed).with_file_name("half-written#1");
    std::fs::write(&half, "sealed bytes").unwrap();
    assert_eq!(folder.vault.stored().count().await, 1);

    let long_ago = SystemTime::UNIX_EPOCH;
    assert_eq!(folder.vault.clear_unfinished(long_ago).await.unwrap(), 0);
    let later = std::fs::metadata(&half).unwrap().modified().unwrap() + Duration::from_secs(1);
    assert_eq!(folder.vault.clear_unfinished(later).await.unwrap(), 1);
    assert_eq!(folder.files(), [folder.file(&sealed)]);
}
