//! Moves what is committed from the log into the main file, off the write path.
//!
//! Most of it is done beside the writer. Only to start the log afresh is the writer held, for the
//! little that is left: when it is idle, or when the log has grown long under steady load.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use rusqlite::Connection;

use crate::failure::is_busy;
use crate::options::{Fatal, OpenError};

/// Pages in the log from which they are moved.
const MOVE_AT: i64 = 1_000;
/// Pages in the log from which it is started afresh even under load: 64 MiB.
const RESTART_AT: i64 = 16_384;
/// Units between two looks at the log.
const LOOK_EVERY: u64 = 256;
/// How long nothing must happen before the log is emptied.
const IDLE: Duration = Duration::from_millis(500);
/// How long a restart waits for a reader to finish, while the writer is held.
const PATIENCE: Duration = Duration::from_millis(100);
const PAGE_BYTES: u64 = 4_096;

/// The thread that moves pages.
pub(crate) struct Checkpointer {
    handle: Arc<Handle>,
    wake: Option<SyncSender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// What the writer and the thread share.
pub(crate) struct Handle {
    gate: Mutex<()>,
    wake: Mutex<Option<SyncSender<()>>>,
    units: AtomicU64,
    log_pages: AtomicU64,
}

impl Handle {
    /// Held by the writer from the beginning of a transaction to its end.
    pub(crate) fn gate(&self) -> MutexGuard<'_, ()> {
        self.gate.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells that units were committed.
    pub(crate) fn committed(&self, units: u64) {
        let before = self.units.fetch_add(units, Ordering::Relaxed);
        if before / LOOK_EVERY != (before + units) / LOOK_EVERY {
            let wake = self.wake.lock().unwrap_or_else(PoisonError::into_inner);
            // A full channel means that the thread is about to look anyway.
            let _ = wake.as_ref().map(|wake| wake.try_send(()));
        }
    }

    /// Bytes in the log at the last look.
    pub(crate) fn log_bytes(&self) -> u64 {
        self.log_pages.load(Ordering::Relaxed) * PAGE_BYTES
    }
}

impl Checkpointer {
    /// Starts the thread on a connection of its own.
    pub(crate) fn start(connection: Connection, fatal: &Fatal) -> Result<Self, OpenError> {
        connection.busy_timeout(PATIENCE)?;
        let (wake, woken) = sync_channel(1);
        let handle = Arc::new(Handle {
            gate: Mutex::new(()),
            wake: Mutex::new(Some(wake.clone())),
            units: AtomicU64::new(0),
            log_pages: AtomicU64::new(0),
        });
        let worker = Worker { connection, handle: Arc::clone(&handle), fatal: Arc::clone(fatal) };
        let builder = std::thread::Builder::new().name("store-checkpoint".to_owned());
        let thread = builder.spawn(move || worker.run(&woken)).map_err(OpenError::Thread)?;
        Ok(Checkpointer { handle, wake: Some(wake), thread: Some(thread) })
    }

    /// What the writer needs.
    pub(crate) fn handle(&self) -> Arc<Handle> {
        Arc::clone(&self.handle)
    }
}

impl Drop for Checkpointer {
    fn drop(&mut self) {
        self.handle.wake.lock().unwrap_or_else(PoisonError::into_inner).take();
        self.wake.take();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl fmt::Debug for Checkpointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Checkpointer").finish_non_exhaustive()
    }
}

struct Worker {
    connection: Connection,
    handle: Arc<Handle>,
    fatal: Fatal,
}

/// How the log stands, in pages.
struct Log {
    all: i64,
    moved: i64,
}

impl Worker {
    fn run(self, woken: &Receiver<()>) {
        let mut units_before = 0;
        loop {
            let done = match woken.recv_timeout(IDLE) {
                Ok(()) => self.under_load(),
                Err(RecvTimeoutError::Timeout) => {
                    let units = self.handle.units.load(Ordering::Relaxed);
                    let is_idle = units == units_before;
                    units_before = units;
                    if is_idle { self.empty() } else { self.under_load() }
                }
                Err(RecvTimeoutError::Disconnected) => {
                    let _ = self.empty();
                    return;
                }
            };
            if let Err(error) =
                done.or_else(|error| if is_busy(&error) { Ok(()) } else { Err(error) })
            {
                // INVARIANT: a sync that failed is not tried again.
                (self.fatal)(&format!("the log cannot be moved into the main file: {error}"));
                return;
            }
        }
    }

    fn under_load(&self) -> rusqlite::Result<()> {
        let mut log = self.checkpoint("NOOP")?;
        if log.all - log.moved >= MOVE_AT {
            log = self.checkpoint("PASSIVE")?;
        }
        if log.all >= RESTART_AT {
            let _gate = self.handle.gate();
            self.checkpoint("RESTART")?;
        }
        Ok(())
    }

    fn empty(&self) -> rusqlite::Result<()> {
        if self.checkpoint("NOOP")?.all > 0 {
            self.checkpoint("PASSIVE")?;
            let _gate = self.handle.gate();
            // Not TRUNCATE: to write into a file that has its length already is a cheaper sync.
            self.checkpoint("RESTART")?;
        }
        Ok(())
    }

    fn checkpoint(&self, mode: &str) -> rusqlite::Result<Log> {
        let sql = format!("PRAGMA wal_checkpoint({mode})");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let log =
            statement.query_row((), |row| Ok(Log { all: row.get(1)?, moved: row.get(2)? }))?;
        let pages = u64::try_from(log.all).unwrap_or_default();
        self.handle.log_pages.store(pages, Ordering::Relaxed);
        Ok(log)
    }
}
