//! Start-up and memory with thousands of cases.

use std::path::Path;
use std::sync::Arc;

use crate::Failure;
use crate::args::Args;
use crate::load::{Target, Until, play};
use crate::script::until_consultation;
use crate::server::Server;
use crate::stats::{Compared, median, print};
use crate::town::Town;

/// What the spec measured of others: Open Zaak's start, SpiffWorkflow's memory.
const OPEN_ZAAK_START_MS: f64 = 7_000.0;
const SPIFF_MB: f64 = 159.0;

pub async fn measure(args: &Args) -> Result<(), Failure> {
    let work = args.work()?;
    let (full, empty) = (work.place("full")?, work.place("empty")?);
    Town::settle(&args.anshen, &empty, args.people)?;
    let town = Town::settle(&args.anshen, &full, args.people)?;
    let server = Server::anshen(&args.anshen, &full)?;
    let before = server.memory()?;
    let steps = Arc::new(until_consultation(&town));
    let target = Target { address: server.address.clone(), is_floor: false, steps };
    eprintln!("opening {} cases", args.cases);
    let done = play(&target, args.clients, Until::Cases(args.cases), None).await?;
    let busy = server.memory()?;
    server.stop()?;

    let mut start = Compared::new("start, process to ready", "ms", 1, "");
    let mut memory = Compared::new("memory after the start", "MB", 1, "");
    let mut killed = Compared::new("start after kill -9", "ms", 1, "");
    for pair in 1..=args.pairs {
        let (a, b) = (started(args, &full)?, started(args, &empty)?);
        start.add(a.0, b.0);
        memory.add(a.1, b.1);
        let killed_of = |folder: &Path| -> Result<f64, Failure> {
            Server::anshen(&args.anshen, folder)?.kill()?;
            let server = Server::anshen(&args.anshen, folder)?;
            let ready = server.ready_after.as_secs_f64() * 1e3;
            server.stop()?;
            Ok(ready)
        };
        killed.add(killed_of(&full)?, killed_of(&empty)?);
        eprintln!("pair {pair} of {}", args.pairs);
    }
    let ready = start.ours();
    println!("{} open cases against none, {} pairs", done.cases, args.pairs);
    println!();
    print("full", "empty", &[start, killed, memory]);
    println!();
    println!(
        "start: {:.4} of Open Zaak's 7.0 s (must 0.03, goal 0.007)",
        median(ready) / OPEN_ZAAK_START_MS
    );
    println!(
        "memory with all of these cases at hand, just worked on: {busy:.0} MB ({before:.0} MB \
         before), {:.2} of SpiffWorkflow's 159 MB for 10,000 (must 0.5, goal 0.25)",
        busy / SPIFF_MB
    );
    Ok(())
}

/// How long a start takes, in milliseconds, and how much memory it leaves in use.
fn started(args: &Args, folder: &Path) -> Result<(f64, f64), Failure> {
    let server = Server::anshen(&args.anshen, folder)?;
    let found = (server.ready_after.as_secs_f64() * 1e3, server.memory()?);
    server.stop()?;
    Ok(found)
}
