//! The one thread that writes. It takes every unit that waits, up to a limit, into one transaction,
//! leaves out those that are refused, and answers all of them after the one sync of the commit.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;

use rusqlite::{Connection, Error};
use store::limits::QUEUED_UNITS;
use store::{Changes, UnitOfWork};
use tokio::sync::mpsc::{self, Receiver, Sender};
use tokio::sync::oneshot;

use crate::batch::{Answer, Job, gather, unavailable, unknown};
use crate::checkpoint::Handle;
use crate::failure::{Failure, is_busy, is_fatal};
use crate::options::{Fatal, OpenError, Options};
use crate::planted::Planted;
use crate::write::{self, Encoded};

/// The way to the thread.
pub(crate) struct Writer {
    queue: Option<Sender<Job>>,
    alive: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
    changes: Arc<Changes>,
}

impl Writer {
    pub(crate) fn start(
        connection: Connection,
        checkpoint: Arc<Handle>,
        options: &Options,
    ) -> Result<Self, OpenError> {
        let (queue, jobs) = mpsc::channel(QUEUED_UNITS.max);
        let alive = Arc::new(AtomicBool::new(true));
        let life = Life { alive: Arc::clone(&alive), fatal: Arc::clone(&options.fatal) };
        let planted = options.planted;
        let changes = Arc::new(Changes::default());
        let noted = Arc::clone(&changes);
        let worker = Worker { connection, checkpoint, planted, commits: 0, changes: noted };
        let builder = std::thread::Builder::new().name("store-writer".to_owned());
        let thread = builder.spawn(move || run(worker, jobs, &life)).map_err(OpenError::Thread)?;
        Ok(Writer { queue: Some(queue), alive, thread: Some(thread), changes })
    }

    /// Hands a unit in and waits for its answer.
    pub(crate) async fn commit(&self, unit: UnitOfWork) -> Answer {
        unit.check()?;
        let unit = Encoded::new(unit)?;
        let (answer, answered) = oneshot::channel();
        let job = Job { unit, answer: Some(answer) };
        let queue = self.queue.as_ref().ok_or_else(|| unavailable("the store is closed"))?;
        queue.try_send(job).map_err(|error| match error {
            mpsc::error::TrySendError::Full(_) => unavailable("too many units wait"),
            mpsc::error::TrySendError::Closed(_) => unavailable("the writer has stopped"),
        })?;
        // The thread answers everything it takes; if it dies first, nobody knows how far it came.
        answered.await.unwrap_or_else(|_| Err(unknown("the writer has died")))
    }

    /// Whether units are taken.
    pub(crate) fn is_alive(&self) -> bool {
        self.alive.load(Ordering::Relaxed)
    }

    /// What has been committed, counted.
    pub(crate) fn changes(&self) -> &Changes {
        &self.changes
    }

    /// How many units wait.
    pub(crate) fn queued(&self) -> usize {
        self.queue.as_ref().map_or(0, |queue| queue.max_capacity() - queue.capacity())
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.queue.take();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl fmt::Debug for Writer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Writer").finish_non_exhaustive()
    }
}

/// Tells the process when the thread must not go on, also when it panics.
struct Life {
    alive: Arc<AtomicBool>,
    fatal: Fatal,
}

impl Life {
    fn end(&self, reason: &str) {
        self.alive.store(false, Ordering::Relaxed);
        (self.fatal)(reason);
    }
}

impl Drop for Life {
    fn drop(&mut self) {
        self.alive.store(false, Ordering::Relaxed);
        if std::thread::panicking() {
            (self.fatal)("the writer has panicked");
        }
    }
}

fn run(mut worker: Worker, mut jobs: Receiver<Job>, life: &Life) {
    let mut sizes = [1; 2];
    while let Some(first) = jobs.blocking_recv() {
        let batch = gather(first, &mut jobs, sizes);
        sizes = [sizes[1], batch.len()];
        if let Err(Fatality(reason)) = worker.commit(batch) {
            jobs.close();
            life.end(&reason);
            while let Some(mut job) = jobs.blocking_recv() {
                job.answer(Err(unavailable("the writer has stopped")));
            }
            return;
        }
    }
}

/// INVARIANT: after this nothing is written, least of all what has just failed.
struct Fatality(String);

struct Worker {
    connection: Connection,
    checkpoint: Arc<Handle>,
    planted: Planted,
    commits: u32,
    changes: Arc<Changes>,
}

impl Worker {
    /// Commits what can be committed of the units and answers all of them.
    fn commit(&mut self, mut batch: Vec<Job>) -> Result<(), Fatality> {
        let checkpoint = Arc::clone(&self.checkpoint);
        let _gate = checkpoint.gate();
        self.answer_too_early(&mut batch);
        let answers = match self.run_units(&batch) {
            Ok(answers) => answers,
            Err(error) => return self.give_up(batch, &error),
        };
        let units = answers.iter().filter(|answer| answer.is_ok()).count();
        if let Err(error) = self.end(units) {
            let reason = format!("the commit failed: {error}");
            batch.iter_mut().for_each(|job| job.answer(Err(unknown(&reason))));
            return Err(Fatality(reason));
        }
        self.checkpoint.committed(units as u64);
        for (job, answer) in batch.iter_mut().zip(answers) {
            if answer.is_ok() {
                self.changes.note(job.unit.unit());
            }
            job.answer(answer);
        }
        Ok(())
    }

    /// What each unit will be answered once the transaction is committed.
    ///
    /// A savepoint copies every page before it is changed, so the first attempt does without: most
    /// units go through, and most of the others are refused before they have written. Only when one
    /// is refused half done, all is undone and tried again with savepoints.
    fn run_units(&self, batch: &[Job]) -> Result<Vec<Answer>, Error> {
        self.execute("BEGIN IMMEDIATE")?;
        if let Some(answers) = self.run_bare(batch)? {
            return Ok(answers);
        }
        self.execute("ROLLBACK")?;
        self.execute("BEGIN IMMEDIATE")?;
        self.run_in_savepoints(batch)
    }

    /// The answers, unless a unit is refused half done.
    fn run_bare(&self, batch: &[Job]) -> Result<Option<Vec<Answer>>, Error> {
        let mut answers = Vec::with_capacity(batch.len());
        for job in batch {
            let before = self.connection.total_changes();
            let answer = self.run_unit(job)?;
            if answer.is_err() && self.connection.total_changes() != before {
                return Ok(None);
            }
            answers.push(answer);
        }
        Ok(Some(answers))
    }

    fn run_in_savepoints(&self, batch: &[Job]) -> Result<Vec<Answer>, Error> {
        let mut answers = Vec::with_capacity(batch.len());
        for job in batch {
            self.execute("SAVEPOINT unit")?;
            let answer = self.run_unit(job)?;
            if answer.is_err() {
                self.execute("ROLLBACK TO unit")?;
            }
            self.execute("RELEASE unit")?;
            answers.push(answer);
        }
        Ok(answers)
    }

    fn run_unit(&self, job: &Job) -> Result<Answer, Error> {
        match write::unit(&self.connection, &job.unit) {
            Ok(committed) => Ok(Ok(committed)),
            Err(Failure::Refused(error)) => Ok(Err(error)),
            Err(Failure::Lost(error)) => Err(error),
        }
    }

    /// Ends the transaction; with nothing in it there is nothing to sync.
    fn end(&mut self, units: usize) -> Result<(), Error> {
        if units == 0 {
            return self.execute("ROLLBACK");
        }
        self.commits += 1;
        self.fail_as_planted()?;
        self.execute("COMMIT")
    }

    /// Before the commit, so nothing of any unit is there: all may be tried again.
    fn give_up(&self, mut batch: Vec<Job>, error: &Error) -> Result<(), Fatality> {
        let reason = error.to_string();
        let is_undone = self.connection.is_autocommit() || self.execute("ROLLBACK").is_ok();
        batch.iter_mut().for_each(|job| job.answer(Err(unavailable(&reason))));
        if is_fatal(error) || !(is_undone || is_busy(error)) {
            return Err(Fatality(format!("the transaction failed: {reason}")));
        }
        Ok(())
    }

    fn execute(&self, sql: &str) -> Result<(), Error> {
        self.connection.prepare_cached(sql)?.execute(())?;
        Ok(())
    }

    #[cfg(feature = "for-tests")]
    fn answer_too_early(&self, batch: &mut [Job]) {
        if self.planted == Planted::AnswerBeforeCommit {
            batch.iter_mut().for_each(|job| job.answer(Ok(store::Committed::default())));
        }
    }

    #[cfg(not(feature = "for-tests"))]
    fn answer_too_early(&self, _batch: &mut [Job]) {
        let Planted::Nothing = self.planted;
    }

    #[cfg(feature = "for-tests")]
    fn fail_as_planted(&self) -> Result<(), Error> {
        match self.planted {
            Planted::FailCommitAfter(good) if self.commits > good => {
                let failure = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_IOERR_FSYNC);
                Err(Error::SqliteFailure(failure, None))
            }
            _ => Ok(()),
        }
    }

    #[cfg(not(feature = "for-tests"))]
    fn fail_as_planted(&self) -> Result<(), Error> {
        let Planted::Nothing = self.planted;
        Ok(())
    }
}
