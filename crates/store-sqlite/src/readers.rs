//! The connections that read: a few, each used by one read at a time.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Connection;
use store::{ReadError, limits};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::connection;
use crate::failure::read_error;
use crate::options::OpenError;

/// The connections.
#[derive(Debug)]
pub(crate) struct Readers {
    idle: Mutex<Vec<Connection>>,
    permits: Arc<Semaphore>,
    waiting: AtomicUsize,
}

impl Readers {
    pub(crate) fn open(folder: &Path, count: usize) -> Result<Self, OpenError> {
        let connections: Result<Vec<_>, _> =
            (0..count).map(|_| connection::reading(folder)).collect();
        Ok(Readers {
            idle: Mutex::new(connections?),
            permits: Arc::new(Semaphore::new(count)),
            waiting: AtomicUsize::new(0),
        })
    }

    /// Runs a read. `table` is what is named when a row cannot be read.
    pub(crate) async fn read<T: Send + 'static>(
        self: &Arc<Self>,
        table: &'static str,
        read: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, ReadError> {
        let permit = self.permit().await?;
        let readers = Arc::clone(self);
        let task = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            readers.run(table, read)
        });
        task.await.unwrap_or_else(|error| Err(unavailable(&error.to_string())))
    }

    /// Runs a read of a few rows by their key where it is asked for: to hand it to another thread
    /// and back takes several times as long as the read, and while it is handed over it keeps its
    /// connection from others.
    pub(crate) async fn read_few<T>(
        self: &Arc<Self>,
        table: &'static str,
        read: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, ReadError> {
        let _permit = self.permit().await?;
        self.run(table, read)
    }

    /// The right to one connection, as soon as one is free.
    async fn permit(&self) -> Result<OwnedSemaphorePermit, ReadError> {
        let permits = Arc::clone(&self.permits);
        if let Ok(permit) = Arc::clone(&permits).try_acquire_owned() {
            return Ok(permit);
        }
        let _place = Waiting::take(self)?;
        permits.acquire_owned().await.map_err(|_| unavailable("the store is closed"))
    }

    fn run<T>(
        &self,
        table: &'static str,
        read: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, ReadError> {
        let lent = Lent::take(self).ok_or_else(|| unavailable("no connection is left"))?;
        read(lent.connection()?).map_err(|error| read_error(table, &error))
    }
}

fn unavailable(reason: &str) -> ReadError {
    ReadError::Unavailable { reason: reason.to_owned() }
}

/// A place in the queue, given back however the wait ends.
struct Waiting<'a>(&'a AtomicUsize);

impl<'a> Waiting<'a> {
    fn take(readers: &'a Readers) -> Result<Self, ReadError> {
        let place = Waiting(&readers.waiting);
        if readers.waiting.fetch_add(1, Ordering::Relaxed) < limits::QUEUED_READS.max {
            return Ok(place);
        }
        Err(unavailable("too many reads wait"))
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// A connection in use, put back even when the read panics.
struct Lent<'a> {
    readers: &'a Readers,
    connection: Option<Connection>,
}

impl<'a> Lent<'a> {
    fn take(readers: &'a Readers) -> Option<Self> {
        let connection = readers.idle.lock().unwrap_or_else(PoisonError::into_inner).pop()?;
        Some(Lent { readers, connection: Some(connection) })
    }

    fn connection(&self) -> Result<&Connection, ReadError> {
        self.connection.as_ref().ok_or_else(|| unavailable("no connection is left"))
    }
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        let mut idle = self.readers.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.extend(self.connection.take());
    }
}
