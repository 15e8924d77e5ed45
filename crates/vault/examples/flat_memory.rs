//! Streams 256 MiB into a vault and out again, and prints how much memory it took at most.
//!
//! `cargo run --release -p vault --example flat_memory`; Linux only, where memory can be asked for.

use std::error::Error;
use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;
use futures_util::{TryStreamExt, stream};
use vault::{EntropyFailed, InstallationKey, KeyId, Keys, Place, Vault};

const DOCUMENT_BYTES: u64 = 256 * 1024 * 1024;
const PIECE_BYTES: usize = 16 * 1024;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let keys = Keys::new(KeyId::new("sample")?, InstallationKey::new([7; 32]));
    let vault = Vault::open(folder.path(), keys, counting)?;
    let place = Place { case: "case".to_owned(), document: "document".into() };
    println!("peak before: {} KiB", peak_kib()?);

    let piece = Bytes::from(vec![b'a'; PIECE_BYTES]);
    let pieces = DOCUMENT_BYTES / PIECE_BYTES as u64;
    let upload = stream::iter((0..pieces).map(|_| Ok::<_, std::io::Error>(piece.clone())));
    let sealed = vault.put(&place, "large.bin", upload, DOCUMENT_BYTES).await?;
    println!("peak after {} MiB in: {} KiB", sealed.size >> 20, peak_kib()?);

    let content = vault.get(&sealed, &place).await?;
    let count = |sum: u64, chunk: Bytes| async move { Ok(sum + chunk.len() as u64) };
    let read = content.try_fold(0, count).await?;
    println!("peak after {} MiB out: {} KiB", read >> 20, peak_kib()?);
    Ok(())
}

/// No randomness at all: this measures memory, and what it seals is thrown away.
fn counting(buffer: &mut [u8]) -> Result<(), EntropyFailed> {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    for byte in buffer.iter_mut() {
        *byte = NEXT.fetch_add(1, Ordering::Relaxed).to_le_bytes()[0];
    }
    Ok(())
}

fn peak_kib() -> Result<u64, Box<dyn Error>> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let number = line.and_then(|line| line.split_whitespace().next()).ok_or("no peak was told")?;
    Ok(number.parse()?)
}
