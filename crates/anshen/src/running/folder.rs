//! The folder of an installation: `database/`, `vault/`, and the key that seals the vault.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use store_sqlite::{OpenError, Options, SqliteStore};
use texts::Text;
use vault::{InstallationKey, KeyId, Keys, Vault};

use super::edge;
use crate::cli::Refused;

const KEY_BYTES: usize = 32;
const KEY_ID: &str = "1";

/// An installation that is open.
pub(crate) struct Installation {
    pub(crate) store: Arc<SqliteStore>,
    pub(crate) vault: Vault,
}

impl Installation {
    /// Opens the folder, making what is not there yet.
    pub(crate) fn open(folder: &Path) -> Result<Self, Refused> {
        fs::create_dir_all(folder).map_err(|error| cannot_write(folder, &error))?;
        let keys = keys(folder).map_err(|error| cannot_write(folder, &error))?;
        let database = folder.join("database");
        fs::create_dir_all(&database).map_err(|error| cannot_write(&database, &error))?;
        let store = SqliteStore::open(&database, &Options::new(edge::fatal()))
            .map_err(|error| refused(folder, &error))?;
        let vault =
            Vault::open(&folder.join("vault"), keys, edge::vault_entropy).map_err(|error| {
                Refused::cannot(texts::server_folder(shown(folder), error.to_string()))
            })?;
        Ok(Installation { store: Arc::new(store), vault })
    }
}

/// A port, a folder or a database that cannot be had: one sentence that says what to do.
fn refused(folder: &Path, error: &OpenError) -> Refused {
    Refused::cannot(match error {
        OpenError::InUse { .. } => texts::server_folder_in_use(shown(folder)),
        OpenError::SchemaNewer { found, known } => {
            texts::server_schema_newer(i64::from(*found), i64::from(*known))
        }
        other => texts::server_folder(shown(folder), other.to_string()),
    })
}

fn cannot_write(folder: &Path, error: &io::Error) -> Refused {
    let sentence: Text = texts::server_folder(shown(folder), error.to_string());
    Refused::cannot(sentence)
}

fn shown(folder: &Path) -> String {
    folder.display().to_string()
}

/// The installation's key; made on the first start. Without it the vault is lost.
fn keys(folder: &Path) -> io::Result<Keys> {
    let place = folder.join("vault.key");
    let key = match fs::read(&place) {
        Ok(bytes) => <[u8; KEY_BYTES]>::try_from(bytes)
            .map_err(|_| io::Error::other(format!("{} is no key", place.display())))?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => new_key(&place)?,
        Err(error) => return Err(error),
    };
    let id = KeyId::new(KEY_ID).map_err(io::Error::other)?;
    Ok(Keys::new(id, InstallationKey::new(key)))
}

fn new_key(place: &PathBuf) -> io::Result<[u8; KEY_BYTES]> {
    let mut key = [0_u8; KEY_BYTES];
    getrandom::fill(&mut key).map_err(io::Error::other)?;
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(place)?;
    file.write_all(&key)?;
    file.sync_all()?;
    Ok(key)
}
