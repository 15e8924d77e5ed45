//! Opening and closing a store.

use std::path::Path;
use std::sync::Arc;

use crate::checkpoint::Checkpointer;
use crate::folder::{self, FolderLock};
use crate::options::{OpenError, Options};
use crate::readers::Readers;
use crate::writer::Writer;
use crate::{connection, migrate};

/// A store in a folder. Dropping it commits what waits and closes the file.
#[derive(Debug)]
pub struct SqliteStore {
    // Dropped in this order: no more units, the last checkpoint, the lock.
    pub(crate) writer: Writer,
    pub(crate) readers: Arc<Readers>,
    pub(crate) checkpointer: Checkpointer,
    _lock: FolderLock,
}

impl SqliteStore {
    /// Opens the store in a folder, which is made where it is missing, and brings its schema up to
    /// date. Blocks while it does.
    ///
    /// # Errors
    /// [`OpenError`], each with what to do.
    pub fn open(folder: &Path, options: &Options) -> Result<Self, OpenError> {
        let lock = FolderLock::take(folder)?;
        let mut connection = connection::writing(folder)?;
        migrate::migrate(&mut connection)?;
        folder::sync(folder).map_err(|source| OpenError::folder(folder, source))?;
        let readers = Readers::open(folder, options.readers)?;
        let checkpointer = Checkpointer::start(connection::writing(folder)?, &options.fatal)?;
        let writer = Writer::start(connection, checkpointer.handle(), options)?;
        Ok(SqliteStore { writer, readers: Arc::new(readers), checkpointer, _lock: lock })
    }
}
