//! A case as JSON against the floor's `/case`, and as a page against its `/hello`.

use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::task::JoinSet;

use crate::Failure;
use crate::args::Args;
use crate::client::Connection;
use crate::load::{Target, Until, play};
use crate::script::whole_case;
use crate::server::Server;
use crate::stats::{Compared, micros, percentile, print};
use crate::town::Town;

/// Connections at once, as in the figures of the spec.
const CONNECTIONS: usize = 64;

/// What is read, from where, by whom.
#[derive(Clone)]
pub struct Read {
    pub address: String,
    pub path: String,
    pub token: String,
}

pub async fn measure(args: &Args) -> Result<(), Failure> {
    let work = args.work()?;
    let (ours, theirs) = (work.place("anshen")?, work.place("floor")?);
    let town = Town::settle(&args.anshen, &ours, args.people)?;
    let anshen = Server::anshen(&args.anshen, &ours)?;
    let floor = Server::floor(&theirs)?;
    let steps = Arc::new(whole_case(&town));
    let target = Target { address: anshen.address.clone(), is_floor: false, steps };
    let case = play(&target, 1, Until::Cases(1), None).await?.last;
    let read = |server: &Server, path: &str| Read {
        address: server.address.clone(),
        path: path.to_owned(),
        token: town.office.first.clone(),
    };
    let reads = [
        (read(&anshen, &format!("/api/v1/cases/{case}")), read(&floor, "/case")),
        (read(&anshen, &format!("/cases/{case}")), read(&floor, "/hello")),
    ];
    let mut rows = [
        Compared::new("a case as JSON, requests/s", "", 0, "must 0.20, goal 0.40"),
        Compared::new("a case as page, requests/s", "", 0, "must 0.06, goal 0.15"),
    ];
    for pair in 1..=args.pairs {
        for ((a, b), row) in reads.iter().zip(&mut rows) {
            row.add(per_second(a, args.span).await?, per_second(b, args.span).await?);
        }
        eprintln!("pair {pair} of {}", args.pairs);
    }
    for (a, b) in &reads {
        println!("{}: {} bytes; {}: {} bytes", a.path, a.bytes().await?, b.path, b.bytes().await?);
    }
    println!("{CONNECTIONS} connections, {} pairs of {:?}", args.pairs, args.span);
    println!();
    print("anshen", "the floor", &rows);
    Ok(())
}

/// How many answers a second all connections get together.
async fn per_second(read: &Read, span: Duration) -> Result<f64, Failure> {
    let began = Instant::now();
    let mut tasks = JoinSet::new();
    for _ in 0..CONNECTIONS {
        let read = read.clone();
        tasks.spawn(async move {
            let mut connection = Connection::open(&read.address).await?;
            let mut answers = 0_u64;
            while began.elapsed() < span {
                read.once(&mut connection).await?;
                answers += 1;
            }
            Ok::<_, Failure>(answers)
        });
    }
    let mut answers = 0;
    while let Some(ended) = tasks.join_next().await {
        answers += ended??;
    }
    Ok(answers as f64 / began.elapsed().as_secs_f64())
}

impl Read {
    async fn once(&self, connection: &mut Connection) -> Result<usize, Failure> {
        let answer = connection.get(&self.path, &self.token).await?;
        if answer.status != 200 {
            let said = connection.body();
            return Err(format!("{}: {} {said}", self.path, answer.status).into());
        }
        Ok(answer.bytes)
    }

    async fn bytes(&self) -> Result<usize, Failure> {
        self.once(&mut Connection::open(&self.address).await?).await
    }

    /// The median time of one read after the other, in milliseconds.
    pub async fn p50(&self, times: usize) -> Result<f64, Failure> {
        let mut connection = Connection::open(&self.address).await?;
        let mut taken = Vec::with_capacity(times);
        for _ in 0..times {
            let start = Instant::now();
            self.once(&mut connection).await?;
            taken.push(micros(start.elapsed()));
        }
        Ok(percentile(&mut taken, 50) / 1e3)
    }
}
