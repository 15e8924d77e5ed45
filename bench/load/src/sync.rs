//! What the disk takes for one durable write: 4 kB appended, then `fdatasync`.

use std::fs::File;
use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use crate::Failure;
use crate::stats::{micros, percentile};

/// The median over some time, in microseconds.
pub fn p50(folder: &Path, span: Duration) -> Result<f64, Failure> {
    let path = folder.join("fdatasync");
    let mut file = File::options().create(true).append(true).open(&path)?;
    let block = [7_u8; 4_096];
    let mut times = Vec::new();
    let end = Instant::now() + span;
    while Instant::now() < end {
        let start = Instant::now();
        file.write_all(&block)?;
        file.sync_data()?;
        times.push(micros(start.elapsed()));
    }
    std::fs::remove_file(path)?;
    Ok(percentile(&mut times, 50))
}
