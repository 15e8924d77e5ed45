//! The folder of a store: made, locked against a second process, synced.

use std::fs::{DirBuilder, File, TryLockError};
use std::io;
use std::path::Path;

use crate::options::OpenError;

/// Held as long as the store is open. The system releases it when the process dies, however.
#[derive(Debug)]
pub(crate) struct FolderLock {
    file: File,
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
        match file.try_lock() {
            Ok(()) => Ok(FolderLock { file }),
            Err(TryLockError::WouldBlock) => Err(OpenError::InUse { folder: folder.to_owned() }),
            Err(TryLockError::Error(source)) => Err(OpenError::folder(folder, source)),
        }
    }
}

impl Drop for FolderLock {
    /// Closing alone is not enough: a process that was just started holds a copy of the file until
    /// it runs its own program, and the lock with it.
    fn drop(&mut self) {
        let _ = self.file.unlock();
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
