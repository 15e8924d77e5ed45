//! Whole cases over HTTP against the floor; one durable act against `fdatasync`; half load.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use crate::Failure;
use crate::args::Args;
use crate::load::{Done, Target, Until, play};
use crate::script::whole_case;
use crate::server::{Server, bytes_in};
use crate::stats::{Compared, percentile, print};
use crate::sync;
use crate::town::Town;

const WARM_UP: Duration = Duration::from_secs(2);
/// What the spec gives a closed case on the disk, without its documents.
const DISK_ALLOWED: f64 = 30_000.0;

pub async fn measure(args: &Args) -> Result<(), Failure> {
    let work = args.work()?;
    let (ours, theirs) = (work.place("anshen")?, work.place("floor")?);
    let town = Town::settle(&args.anshen, &ours, args.people)?;
    let steps = Arc::new(whole_case(&town));
    let empty = bytes_in(&ours.join("database"))?;
    let anshen = Server::anshen(&args.anshen, &ours)?;
    let floor = Server::floor(&theirs)?;
    let target = |server: &Server, is_floor| {
        let (address, steps) = (server.address.clone(), Arc::clone(&steps));
        Target { address, is_floor, steps }
    };
    let (ours_at, theirs_at) = (target(&anshen, false), target(&floor, true));
    let warm = Until::Time(WARM_UP);
    let mut closed = play(&ours_at, args.clients, warm, None).await?.cases;
    play(&theirs_at, args.clients, warm, None).await?;

    let mut throughput = Compared::new("whole cases/s", "", 0, "must 0.25, goal 0.50");
    let mut p50 = Compared::new("an act at full load, p50", "ms", 2, "");
    let mut p99 = Compared::new("an act at full load, p99", "ms", 2, "");
    let mut half = Compared::new("an act at half load, p99", "ms", 2, "must 5, goal 2");
    let mut alone = Compared::new("an act alone, p50", "ms", 3, "");
    let mut upload = Compared::new("an upload alone, p50", "ms", 3, "");
    let mut durable = Compared::new("an act alone, p50", "ms", 3, "must 4, goal 2.2");
    let until = Until::Time(args.span);
    for pair in 1..=args.pairs {
        let (mut a, mut b) = (
            play(&ours_at, args.clients, until, None).await?,
            play(&theirs_at, args.clients, until, None).await?,
        );
        closed += a.cases;
        eprintln!(
            "pair {pair}: {:.0} cases/s, the floor {:.0}",
            a.cases_per_second(),
            b.cases_per_second()
        );
        throughput.add(a.cases_per_second(), b.cases_per_second());
        p50.add(act(&mut a, 50), act(&mut b, 50));
        p99.add(act(&mut a, 99), act(&mut b, 99));
        let (rate_a, rate_b) = (a.requests_per_second() / 2.0, b.requests_per_second() / 2.0);
        let mut a = play(&ours_at, args.clients, until, Some(rate_a)).await?;
        let mut b = play(&theirs_at, args.clients, until, Some(rate_b)).await?;
        closed += a.cases;
        half.add(act(&mut a, 99), act(&mut b, 99));
        let mut a = play(&ours_at, 1, until, None).await?;
        let synced = sync::p50(work.folder(), args.span / 2)? / 1e3;
        let mut b = play(&theirs_at, 1, until, None).await?;
        closed += a.cases;
        durable.add(act(&mut a, 50), synced);
        alone.add(act(&mut a, 50), act(&mut b, 50));
        upload.add(percentile(&mut a.uploads, 50) / 1e3, percentile(&mut b.uploads, 50) / 1e3);
    }
    println!(
        "A whole case: {} acts and documents, {} person(s) at each desk, {} clients, {} pairs of {:?}",
        steps.len(),
        args.people,
        args.clients,
        args.pairs,
        args.span
    );
    println!();
    print("anshen", "the floor", &[throughput, p50, p99, half, alone, upload]);
    println!();
    print("anshen", "fdatasync", &[durable]);
    println!();
    let memory = anshen.memory()?;
    anshen.stop()?;
    let grown = (bytes_in(&ours.join("database"))? - empty) / closed as f64;
    let answers = answer_bytes(&ours.join("database"))? / closed as f64;
    for (what, bytes) in [("with", grown), ("without", grown - answers)] {
        println!(
            "disk for a closed case without documents, {what} remembered answers: {:.1} kB, {:.2} \
             of the 30 kB allowed (must 1.0, goal 0.5)",
            bytes / 1e3,
            bytes / DISK_ALLOWED
        );
    }
    println!("memory after {closed} cases: {memory:.0} MB");
    Ok(())
}

/// What the answers take that are remembered for repeated requests: the pages of their table and of
/// its indexes.
fn answer_bytes(database: &Path) -> Result<f64, Failure> {
    let connection = rusqlite::Connection::open(database.join("store.sqlite3"))?;
    let sql = "SELECT coalesce(sum(pgsize), 0) FROM dbstat JOIN sqlite_schema USING (name) \
               WHERE tbl_name = 'answer'";
    let bytes: i64 = connection.query_row(sql, (), |row| row.get(0))?;
    Ok(bytes as f64)
}

/// The time of an act, in milliseconds.
fn act(done: &mut Done, of_a_hundred: usize) -> f64 {
    percentile(&mut done.acts, of_a_hundred) / 1e3
}
