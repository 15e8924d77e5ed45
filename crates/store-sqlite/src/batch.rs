//! Units that wait for the writer, and which of them share a commit.

use store::limits::BATCH_UNITS;
use store::{CommitError, Committed};
use tokio::sync::mpsc::Receiver;
use tokio::sync::oneshot;

use crate::write::Encoded;

pub(crate) type Answer = Result<Committed, CommitError>;

/// A unit and where its answer goes.
pub(crate) struct Job {
    pub(crate) unit: Encoded,
    pub(crate) answer: Option<oneshot::Sender<Answer>>,
}

impl Job {
    /// Answers once. Whoever asked may have gone.
    pub(crate) fn answer(&mut self, answer: Answer) {
        if let Some(sender) = self.answer.take() {
            let _ = sender.send(answer);
        }
    }
}

/// How often the thread makes room for others that are about to hand in a unit.
const YIELDS: u32 = 64;

/// Everything that waits. Those who were answered together come back together: until as many are
/// there as in the last two commits, a few turns of waiting save a sync.
pub(crate) fn gather(first: Job, jobs: &mut Receiver<Job>, sizes: [usize; 2]) -> Vec<Job> {
    let expected = sizes[0].max(sizes[1]);
    let mut batch = vec![first];
    let mut yields = 0;
    while batch.len() < BATCH_UNITS.max {
        match jobs.try_recv() {
            Ok(next) => batch.push(next),
            Err(_) if batch.len() < expected && yields < YIELDS => {
                yields += 1;
                std::thread::yield_now();
            }
            Err(_) => break,
        }
    }
    batch
}

pub(crate) fn unavailable(reason: &str) -> CommitError {
    CommitError::Unavailable { reason: reason.to_owned() }
}

pub(crate) fn unknown(reason: &str) -> CommitError {
    CommitError::Unknown { reason: reason.to_owned() }
}
