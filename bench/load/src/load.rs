//! Clients that play whole cases, as fast as they are answered or at a given rate.

use std::borrow::Cow;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use tokio::task::JoinSet;

use crate::Failure;
use crate::client::{Answer, Connection, Request};
use crate::script::{Kind, PAPERS, Step};
use crate::stats::micros;

/// What the clients talk to.
#[derive(Clone)]
pub struct Target {
    pub address: String,
    pub is_floor: bool,
    pub steps: Arc<Vec<Step>>,
}

/// When clients stop beginning another case.
#[derive(Clone, Copy)]
pub enum Until {
    Time(Duration),
    Cases(u64),
}

/// What was done, and how long each request took, in microseconds.
#[derive(Default)]
pub struct Done {
    pub cases: u64,
    pub acts: Vec<u32>,
    pub uploads: Vec<u32>,
    pub last: String,
    pub took: Duration,
}

impl Done {
    pub fn cases_per_second(&self) -> f64 {
        self.cases as f64 / self.took.as_secs_f64()
    }

    pub fn requests_per_second(&self) -> f64 {
        (self.acts.len() + self.uploads.len()) as f64 / self.took.as_secs_f64()
    }
}

/// Plays cases. `rate` is in requests a second over all clients.
pub async fn play(
    target: &Target,
    clients: usize,
    until: Until,
    rate: Option<f64>,
) -> Result<Done, Failure> {
    let began = Instant::now();
    let begun = Arc::new(AtomicU64::new(0));
    let mut tasks = JoinSet::new();
    for number in 0..clients {
        let every = rate.map(|rate| Duration::from_secs_f64(clients as f64 / rate));
        let due = began + every.unwrap_or_default().mul_f64(number as f64 / clients as f64);
        let connection = Connection::open(&target.address).await?;
        let (target, begun) = (target.clone(), Arc::clone(&begun));
        let done = Done::default();
        let client = Client { target, connection, due, every, done, key: String::new() };
        tasks.spawn(client.play(number, began, begun, until));
    }
    let mut all = Done::default();
    while let Some(ended) = tasks.join_next().await {
        let done = ended??;
        all.cases += done.cases;
        all.acts.extend(done.acts);
        all.uploads.extend(done.uploads);
        all.last = done.last;
    }
    all.took = began.elapsed();
    Ok(all)
}

struct Client {
    target: Target,
    connection: Connection,
    /// When the next request is to be sent.
    due: Instant,
    every: Option<Duration>,
    done: Done,
    key: String,
}

impl Client {
    async fn play(
        mut self,
        number: usize,
        began: Instant,
        begun: Arc<AtomicU64>,
        until: Until,
    ) -> Result<Done, Failure> {
        // Keys are remembered by the system, so that no run may repeat those of another.
        let run = SystemTime::now().duration_since(UNIX_EPOCH)?.as_micros();
        loop {
            let so_far = begun.fetch_add(1, Ordering::Relaxed);
            let goes_on = match until {
                Until::Time(span) => began.elapsed() < span,
                Until::Cases(cases) => so_far < cases,
            };
            if !goes_on {
                return Ok(self.done);
            }
            self.key = format!("{run}-{number}-{so_far}");
            self.whole_case().await?;
            self.done.cases += 1;
        }
    }

    async fn whole_case(&mut self) -> Result<(), Failure> {
        let (mut case, mut version) = (String::new(), None);
        let mut papers: Vec<String> = Vec::new();
        let steps = Arc::clone(&self.target.steps);
        for (number, step) in steps.iter().enumerate() {
            let path = self.path(step, &case);
            let key = format!("{}-{number}", self.key);
            let key = (step.kind != Kind::Upload).then_some(key.as_str());
            let body = with_papers(step, &papers);
            let media_type = match step.kind {
                Kind::Upload => "text/plain",
                Kind::Open | Kind::Act => "application/json",
            };
            let seen = version.filter(|_| step.kind == Kind::Act);
            let request = Request {
                method: "POST",
                path: &path,
                token: &step.by,
                version: seen,
                key,
                media_type,
                body: &body,
            };
            let answer = self.timed(step.kind, request).await?;
            if self.target.is_floor {
                continue;
            }
            match (step.kind, answer.status) {
                (Kind::Open, 201) => case = self.said("\"case\":{\"id\":\"")?,
                (Kind::Upload, 201) => papers.push(self.said("\"id\":\"")?),
                (Kind::Act, 200) => {}
                (Kind::Act, 202) => {
                    let path = format!("/api/v1/prepared/{}/sign", self.said("\"prepared\":\"")?);
                    let key = format!("{}-{number}-sign", self.key);
                    let request = Request {
                        path: &path,
                        token: &step.signs,
                        version: None,
                        key: Some(&key),
                        body: "{}",
                        ..request
                    };
                    version = self.timed(Kind::Act, request).await?.version;
                    continue;
                }
                _ => return Err(self.refused(step, answer)),
            }
            version = match step.kind {
                Kind::Upload => version.map(|version| version + 1),
                Kind::Open | Kind::Act => answer.version,
            };
        }
        self.done.last = case;
        Ok(())
    }

    fn path(&self, step: &Step, case: &str) -> Cow<'static, str> {
        if self.target.is_floor {
            return "/acts".into();
        }
        match step.kind {
            Kind::Open => "/api/v1/cases".into(),
            Kind::Act => format!("/api/v1/cases/{case}/acts").into(),
            Kind::Upload => format!(
                "/api/v1/cases/{case}/documents?title=paper&declared_free_of_state_secrets=true"
            )
            .into(),
        }
    }

    /// Sends a request when it is due and notes how long it took. Where the one before has taken
    /// longer than there was time, the wait counts.
    async fn timed(&mut self, kind: Kind, request: Request<'_>) -> Result<Answer, Failure> {
        let mut start = Instant::now();
        if let Some(every) = self.every {
            if start < self.due {
                tokio::time::sleep_until(self.due.into()).await;
                start = Instant::now();
            } else {
                start = self.due;
            }
            self.due += every;
        }
        let answer = self.connection.ask(request).await?;
        let times = match kind {
            Kind::Upload => &mut self.done.uploads,
            Kind::Open | Kind::Act => &mut self.done.acts,
        };
        times.push(micros(start.elapsed()));
        if answer.status >= 400 {
            let (path, said) = (request.path, self.connection.body());
            return Err(format!("{path}: {} {said}\n{}", answer.status, request.body).into());
        }
        Ok(answer)
    }

    /// What stands in the last answer after some words, up to the next quotation mark.
    fn said(&self, after: &str) -> Result<String, Failure> {
        let body = self.connection.body();
        let found = body.split_once(after).and_then(|(_, rest)| rest.split('"').next());
        Ok(found.ok_or_else(|| format!("no {after} in {body}"))?.to_owned())
    }

    fn refused(&self, step: &Step, answer: Answer) -> Failure {
        format!("{}: {} {}", step.body, answer.status, self.connection.body()).into()
    }
}

/// The body with the documents in place of what stands for them.
fn with_papers<'a>(step: &'a Step, papers: &[String]) -> Cow<'a, str> {
    if step.kind != Kind::Act || papers.is_empty() || !step.body.contains(PAPERS[0]) {
        return Cow::Borrowed(&step.body);
    }
    let mut body = step.body.clone();
    for (name, paper) in PAPERS.iter().zip(papers) {
        body = body.replace(name, paper);
    }
    Cow::Owned(body)
}
