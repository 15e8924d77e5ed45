//! Measures commits: units a second with 1, 8 and 32 at the same time, and one commit against one
//! plain append and `fdatasync` on the same disk, each with the same number of bytes.
//!
//!     cargo run --release -p store-sqlite --example commits -- FOLDER
//!
//! The folder must be on the disk to be measured and is left with the data in it.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a measurement reads the clock and stops at the first fault"
)]

use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use store::suite::sample;
use store::{CaseId, Store, UnitOfWork, Write};
use store_sqlite::{Options, SqliteStore};

const SPAN: Duration = Duration::from_secs(3);
const PAIRS: usize = 7;
const SAMPLES: usize = 300;

fn main() {
    let folder = std::env::args().nth(1).map(PathBuf::from).unwrap();
    let options = Options::new(Arc::new(|reason| {
        eprintln!("{reason}");
        std::process::abort();
    }));
    let store = Arc::new(SqliteStore::open(&folder, &options).unwrap());
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    for committers in [1, 8, 32] {
        let units = runtime.block_on(load(&store, committers));
        let rate = f64::from(units) / SPAN.as_secs_f64();
        println!("{committers:>2} committers: {rate:>8.0} units/s");
    }
    let mut ratios = Vec::new();
    let (mut commits, mut syncs) = (Vec::new(), Vec::new());
    for pair in 0..PAIRS {
        let commit = runtime.block_on(commit_p50(&store, pair));
        let sync = sync_p50(&folder);
        ratios.push(commit.as_secs_f64() / sync.as_secs_f64());
        commits.push(commit);
        syncs.push(sync);
    }
    ratios.sort_by(f64::total_cmp);
    println!("one commit, p50: {:?}", median(commits));
    println!("append and fdatasync, p50: {:?}", median(syncs));
    println!("ratio, median of {PAIRS} pairs: {:.2}", ratios[PAIRS / 2]);
    runtime.block_on(reads(&store));
}

/// One act as the system writes it: an event, the row, two parties, the audit entry, the answer and
/// a message.
fn act(name: &str) -> UnitOfWork {
    let parties = ["org_operator", "org_office"]
        .map(|organisation| sample::party(name, organisation, "operator", Some("2026-12-01")));
    UnitOfWork::named("measure")
        .answering(sample::answer(name, 1, 1))
        .with(sample::append(name, 0, 1))
        .with(Write::PutCase(sample::case(name, 1)))
        .with(Write::PutParties { case: CaseId::new(name), parties: parties.to_vec() })
        .with(Write::Audit(sample::audit(name)))
        .with(Write::Outbox(sample::message(name, 1)))
}

async fn load(store: &Arc<SqliteStore>, committers: u32) -> u32 {
    let end = Instant::now() + SPAN;
    let mut tasks = tokio::task::JoinSet::new();
    for task in 0..committers {
        let store = Arc::clone(store);
        tasks.spawn(async move {
            let mut units = 0;
            while Instant::now() < end {
                let name = format!("load{committers}-{task}-{units}");
                store.commit(act(&name)).await.unwrap();
                units += 1;
            }
            units
        });
    }
    tasks.join_all().await.into_iter().sum()
}

async fn commit_p50(store: &SqliteStore, pair: usize) -> Duration {
    let mut times = Vec::with_capacity(SAMPLES);
    for number in 0..SAMPLES {
        let unit = act(&format!("single{pair}-{number}"));
        let start = Instant::now();
        store.commit(unit).await.unwrap();
        times.push(start.elapsed());
    }
    median(times)
}

/// Twelve pages, about what a unit adds to the log.
fn sync_p50(folder: &Path) -> Duration {
    let path = folder.join("plain");
    let mut file = File::options().create(true).append(true).open(path).unwrap();
    let bytes = vec![7; 12 * 4_096];
    let mut times = Vec::with_capacity(SAMPLES);
    for _ in 0..SAMPLES {
        let start = Instant::now();
        file.write_all(&bytes).unwrap();
        file.sync_data().unwrap();
        times.push(start.elapsed());
    }
    median(times)
}

async fn reads(store: &SqliteStore) {
    let case = CaseId::new("single0-0");
    let mut times = Vec::with_capacity(SAMPLES);
    for _ in 0..SAMPLES {
        let start = Instant::now();
        store.load(&case).await.unwrap().unwrap();
        times.push(start.elapsed());
    }
    println!("one case loaded, p50: {:?}", median(times));
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
