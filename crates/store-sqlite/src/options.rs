//! How a store is opened, and why it cannot be.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::planted::Planted;

/// The file in the folder.
pub(crate) const FILE: &str = "store.sqlite3";

/// What is told that the store can no longer keep its promise; it must end the process. Should it
/// return after a failed commit, the store refuses every unit.
pub type Fatal = Arc<dyn Fn(&str) + Send + Sync>;

/// How a store is opened. How safely it writes is no option.
#[derive(Clone)]
pub struct Options {
    pub(crate) fatal: Fatal,
    pub(crate) readers: usize,
    pub(crate) planted: Planted,
}

/// How many connections read, unless said otherwise.
const READERS: usize = 4;

impl Options {
    /// The usual options. `fatal` is called after an I/O error on the write path and should abort
    /// the process.
    pub fn new(fatal: Fatal) -> Self {
        Options { fatal, readers: READERS, planted: Planted::default() }
    }

    /// With this many connections that read, at least one.
    #[must_use]
    pub fn readers(mut self, readers: usize) -> Self {
        self.readers = readers.max(1);
        self
    }

    /// With a defect that the tests must catch.
    #[cfg(feature = "for-tests")]
    #[must_use]
    pub fn planted(mut self, planted: Planted) -> Self {
        self.planted = planted;
        self
    }
}

impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Options").field("readers", &self.readers).finish_non_exhaustive()
    }
}

/// Why a store cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Another process has it open.
    #[error("`{}` is in use by another process: stop that one first", folder.display())]
    InUse {
        /// The folder.
        folder: PathBuf,
    },
    /// A newer program has written it.
    #[error("the store has schema {found}, and this program knows {known}: start a newer one")]
    SchemaNewer {
        /// The schema found.
        found: u32,
        /// The newest schema known.
        known: u32,
    },
    /// The file belongs to another program.
    #[error("the file `{}` was not made by this program: choose another folder", FILE)]
    Foreign,
    /// A setting on which the promises rest is not taken.
    #[error("the database keeps `{pragma}` at `{found}` instead of `{wanted}`: use a local disk")]
    Setting {
        /// The pragma.
        pragma: &'static str,
        /// What it must be.
        wanted: &'static str,
        /// What it is.
        found: String,
    },
    /// The database cannot be read or written.
    #[error("the database cannot be opened: check the disk and the rights of the folder")]
    Database(#[from] rusqlite::Error),
    /// The folder cannot be used.
    #[error("`{}` cannot be used: check that it may be written", folder.display())]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// The cause.
        source: io::Error,
    },
    /// The system gives no thread.
    #[error("a thread cannot be started: raise the limit of processes")]
    Thread(#[source] io::Error),
}

impl OpenError {
    pub(crate) fn folder(folder: &Path, source: io::Error) -> Self {
        OpenError::Folder { folder: folder.to_owned(), source }
    }
}
