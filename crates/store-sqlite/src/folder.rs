//! The folder of a store: made, locked against a second process, synced.

use std::fs::{DirBuilder, File, TryLockError};
use std::io;
use std::path::Path;
use std::time::Duration;

use crate::open::OpenError;

/// A process that is just ending holds the lock a moment longer: a restart waits for it.
const TRIES: u32 = 10;
const PAUSE: Duration = Duration::from_millis(20);

/// Held as long as the store is open. The system releases it when the process dies, however.
#[derive(Debug)]
pub(crate) struct FolderLock {
    _file: File,
}

impl FolderLock {
    /// Makes the folder where it is missing, readable by nobody else, and locks it.
    pub(crate) fn take(folder: &Path) -> Result<Self, OpenError> {
        if !folder.is_dir() {
            make(folder).map_err(|source| OpenError::folder(folder, source))?;
        }
        let path = folder.join("lock");
        let mut options = File::options();
        let file = options.create(true).truncate(false).write(true).open(path);
        let file = file.map_err(|source| OpenError::folder(folder, source))?;
        for _ in 0..TRIES {
            match file.try_lock() {
                Ok(()) => return Ok(FolderLock { _file: file }),
                Err(TryLockError::WouldBlock) => std::thread::sleep(PAUSE),
                Err(TryLockError::Error(source)) => return Err(OpenError::folder(folder, source)),
            }
        }
        Err(OpenError::InUse { folder: folder.to_owned() })
    }
}

fn make(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    folder.parent().map_or(Ok(()), sync)
}

/// Brings the names of the files in a folder to stable storage.
pub(crate) fn sync(folder: &Path) -> io::Result<()> {
    let is_here = folder.as_os_str().is_empty();
    File::open(if is_here { Path::new(".") } else { folder })?.sync_all()
}
