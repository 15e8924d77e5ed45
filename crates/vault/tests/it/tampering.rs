//! Whatever is changed, cut, swapped or moved is detected.

use vault::limits::CHUNK_BYTES;
use vault::{ReadError, Sealed};

use crate::support::{Folder, content, place, vault};

async fn verdict(folder: &Folder, sealed: &Sealed) -> String {
    match folder.read(sealed, &place("case", "doc")).await {
        Ok(_) => "read".to_owned(),
        Err(error) => error.to_string(),
    }
}

fn changed(what: &str) -> String {
    format!("the stored document was changed ({what}): restore it from a backup")
}

#[tokio::test]
async fn any_flipped_byte_of_a_small_object_is_found() {
    let folder = vault();
    let sealed = folder.put(&place("case", "doc"), &content(100)).await;
    let file = folder.file(&sealed);
    let stored = std::fs::read(&file).unwrap();
    assert_eq!(stored.len(), 116);
    for at in 0..stored.len() {
        let mut flipped = stored.clone();
        flipped[at] ^= 1;
        std::fs::write(&file, &flipped).unwrap();
        assert_eq!(verdict(&folder, &sealed).await, changed("its chunk 0"), "byte {at}");
    }
    std::fs::write(&file, &stored).unwrap();
    assert_eq!(verdict(&folder, &sealed).await, "read");
}

#[tokio::test]
async fn a_flipped_byte_is_located_and_what_stands_before_it_is_intact() {
    let folder = vault();
    let plain = content(3 * CHUNK_BYTES + 10);
    let sealed = folder.put(&place("case", "doc"), &plain).await;
    let file = folder.file(&sealed);
    let stored = std::fs::read(&file).unwrap();
    for chunk in 0..4 {
        let mut flipped = stored.clone();
        flipped[chunk * (CHUNK_BYTES + 16) + 3] ^= 0x80;
        std::fs::write(&file, &flipped).unwrap();
        assert_eq!(verdict(&folder, &sealed).await, changed(&format!("its chunk {chunk}")));
    }
}

#[tokio::test]
async fn any_flipped_byte_of_the_row_is_found() {
    let folder = vault();
    let sealed = folder.put(&place("case", "doc"), &content(100)).await;
    for at in 0..sealed.header.len() {
        let mut row = sealed.clone();
        row.header[at] ^= 1;
        assert_ne!(verdict(&folder, &row).await, "read", "byte {at}");
    }
    for at in 0..32 {
        let mut row = sealed.clone();
        row.sha256[at] ^= 1;
        assert_eq!(verdict(&folder, &row).await, changed("its header"));
    }
    let row = Sealed { size: sealed.size + 1, ..sealed.clone() };
    assert_eq!(verdict(&folder, &row).await, changed("its header"));
    let row = Sealed { header: Vec::new(), ..sealed };
    assert_eq!(verdict(&folder, &row).await, changed("its header"));
}

#[tokio::test]
async fn cut_and_lengthened_objects_are_found() {
    let folder = vault();
    let sealed = folder.put(&place("case", "doc"), &content(2 * CHUNK_BYTES)).await;
    let file = folder.file(&sealed);
    let stored = std::fs::read(&file).unwrap();
    for length in [0, 1, CHUNK_BYTES + 16, stored.len() - 1] {
        std::fs::write(&file, &stored[..length]).unwrap();
        assert_eq!(verdict(&folder, &sealed).await, changed("its size"), "{length} bytes");
    }
    std::fs::write(&file, [&stored[..], &stored[..1]].concat()).unwrap();
    assert_eq!(verdict(&folder, &sealed).await, changed("its size"));
    std::fs::remove_file(&file).unwrap();
    let missing = folder.read(&sealed, &place("case", "doc")).await.unwrap_err();
    assert!(matches!(missing, ReadError::Missing), "{missing}");
}

#[tokio::test]
async fn chunks_in_another_order_are_found() {
    let folder = vault();
    let sealed = folder.put(&place("case", "doc"), &content(2 * CHUNK_BYTES)).await;
    let file = folder.file(&sealed);
    let stored = std::fs::read(&file).unwrap();
    let (first, second) = stored.split_at(CHUNK_BYTES + 16);
    std::fs::write(&file, [second, first].concat()).unwrap();
    assert_eq!(verdict(&folder, &sealed).await, changed("its chunk 0"));
}

#[tokio::test]
async fn two_objects_do_not_change_places() {
    let folder = vault();
    let one = folder.put(&place("case", "doc"), b"The contract allows it.").await;
    let other = folder.put(&place("case", "doc-2"), b"The contract forbids it").await;
    let (first, second) = (folder.file(&one), folder.file(&other));
    let [one_bytes, other_bytes] = [&first, &second].map(|file| std::fs::read(file).unwrap());
    std::fs::write(&first, other_bytes).unwrap();
    std::fs::write(&second, one_bytes).unwrap();
    assert_eq!(verdict(&folder, &one).await, changed("its chunk 0"));
    // Nor do their rows.
    assert_eq!(verdict(&folder, &other).await, changed("its header"));
    let row = Sealed { key: other.key, ..one };
    assert_eq!(verdict(&folder, &row).await, changed("its header"));
}

#[tokio::test]
async fn a_document_does_not_move_to_another_case() {
    let folder = vault();
    let sealed = folder.put(&place("case", "doc"), b"content").await;
    for elsewhere in [place("case-2", "doc"), place("case", "doc-2"), place("casedoc", "")] {
        let error = folder.read(&sealed, &elsewhere).await.unwrap_err();
        assert_eq!(error.to_string(), changed("its header"));
        assert!(folder.vault.rewrap(&sealed, &elsewhere).is_err());
    }
}
