//! The same work with few cases and with very many: lists, an act, start-up, memory, disk.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use crate::Failure;
use crate::args::{Args, Work};
use crate::load::{Target, Until, play};
use crate::reads::Read;
use crate::script::whole_case;
use crate::server::{Server, bytes_in};
use crate::stats::{Compared, percentile, print};
use crate::town::{Town, run};

const FEW: u64 = 1_000;
const READS: usize = 400;

/// One of the two installations.
struct Side {
    cases: u64,
    folder: PathBuf,
    town: Town,
}

pub async fn measure(args: &Args) -> Result<(), Failure> {
    let work = args.work()?;
    let many = Side::filled(args, &work, args.large)?;
    let few = Side::filled(args, &work, FEW)?;
    let mut rows = [
        Compared::new("the Office's docket, as page", "ms", 2, "must 1.5, goal 1.15"),
        Compared::new("the Office's docket, as JSON", "ms", 2, "must 1.5, goal 1.15"),
        Compared::new("an officer's desk, as page", "ms", 2, "must 1.5, goal 1.15"),
        Compared::new("a body's desk, as page", "ms", 2, "must 1.5, goal 1.15"),
        Compared::new("an act alone, p50", "ms", 2, "must 1.5, goal 1.15"),
    ];
    let mut start = Compared::new("start, process to ready", "ms", 1, "");
    let mut killed = Compared::new("start after kill -9", "ms", 1, "must 15, goal 5");
    let mut memory = Compared::new("memory after this work", "MB", 0, "");
    for pair in 1..=args.pairs {
        let (a, b) = (many.server(args)?, few.server(args)?);
        start.add(a.ready_after.as_secs_f64() * 1e3, b.ready_after.as_secs_f64() * 1e3);
        for (at, row) in rows.iter_mut().enumerate() {
            row.add(many.work(args, &a, at).await?, few.work(args, &b, at).await?);
        }
        memory.add(a.memory()?, b.memory()?);
        a.kill()?;
        b.kill()?;
        let (a, b) = (many.server(args)?, few.server(args)?);
        killed.add(a.ready_after.as_secs_f64() * 1e3, b.ready_after.as_secs_f64() * 1e3);
        a.stop()?;
        b.stop()?;
        eprintln!("pair {pair} of {}", args.pairs);
    }
    println!("{} cases against {}, {} pairs", many.cases, few.cases, args.pairs);
    println!();
    let (many_name, few_name) = (many.cases.to_string(), few.cases.to_string());
    print(&many_name, &few_name, &rows);
    print(&many_name, &few_name, &[start, killed, memory]);
    println!();
    for side in [&many, &few] {
        let bytes = bytes_in(&side.folder.join("database"))?;
        println!(
            "{} sample cases at all stages: {:.2} GB, {:.1} kB a case",
            side.cases,
            bytes / 1e9,
            bytes / 1e3 / side.cases as f64
        );
    }
    Ok(())
}

impl Side {
    /// An installation with this many sample cases: the one that was kept, or a new one.
    fn filled(args: &Args, work: &Work, cases: u64) -> Result<Self, Failure> {
        let folder = work.place(&format!("cases-{cases}"))?;
        let mark = folder.join("town");
        if let Ok(kept) = std::fs::read_to_string(&mark) {
            return Ok(Side { cases, folder, town: Town::read(&kept)? });
        }
        let town = Town::settle(&args.anshen, &folder, args.people)?;
        let began = Instant::now();
        run(&args.anshen, &folder, &["seed", "--cases", &cases.to_string()])?;
        let took = began.elapsed().as_secs_f64();
        println!("{cases} cases made in {took:.1} s: {:.0} a second", cases as f64 / took);
        std::fs::write(mark, town.written())?;
        Ok(Side { cases, folder, town })
    }

    fn server(&self, args: &Args) -> Result<Server, Failure> {
        Server::anshen(&args.anshen, Path::new(&self.folder))
    }

    /// The work of one row, in milliseconds.
    async fn work(&self, args: &Args, server: &Server, row: usize) -> Result<f64, Failure> {
        let office = &self.town.office;
        let read = |path: &str, token: &str| Read {
            address: server.address.clone(),
            path: path.to_owned(),
            token: token.to_owned(),
        };
        let body = self.town.bodies.first().ok_or("nobody is consulted")?;
        match row {
            0 => read("/cases", &office.second).p50(READS).await,
            1 => read("/api/v1/cases", &office.second).p50(READS).await,
            2 => read("/", &office.first).p50(READS).await,
            3 => read("/", &body.first).p50(READS).await,
            _ => {
                let steps = Arc::new(whole_case(&self.town));
                let target = Target { address: server.address.clone(), is_floor: false, steps };
                let mut done = play(&target, 1, Until::Time(args.span), None).await?;
                Ok(percentile(&mut done.acts, 50) / 1e3)
            }
        }
    }
}
