//! The folder of an installation: `database/`, `vault/`, and the key that seals the vault.

use std::fs;
use std::io::{self, ErrorKind, Write as _};
use std::path::Path;
use std::sync::Arc;

use store_sqlite::{OpenError, Options, SqliteStore};
use vault::{InstallationKey, KeyId, Keys, Vault};

use super::edge;
use super::reason::reason;
use crate::outcome::Refused;

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
        let database = folder.join("database");
        fs::create_dir_all(&database).map_err(|error| cannot_write(&database, &error))?;
        let store = SqliteStore::open(&database, &Options::new(edge::fatal()))
            .map_err(|error| refused(folder, &error))?;
        // Only now that the store has locked the folder is nobody else making a key.
        let keys = keys(folder)?;
        let vault = Vault::open(&folder.join("vault"), keys, edge::vault_entropy)
            .map_err(|_| Refused::cannot(texts::server_vault(shown(folder))))?;
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
        OpenError::Foreign => texts::server_database_foreign(shown(folder)),
        OpenError::Setting { pragma, wanted, .. } => {
            texts::server_database_setting(shown(folder), *pragma, *wanted)
        }
        OpenError::Database(_) => texts::server_database_damaged(shown(folder)),
        OpenError::Folder { folder, source } => texts::server_folder(shown(folder), reason(source)),
        OpenError::Thread(_) => texts::server_thread(),
    })
}

fn cannot_write(folder: &Path, error: &io::Error) -> Refused {
    Refused::cannot(texts::server_folder(shown(folder), reason(error)))
}

fn shown(folder: &Path) -> String {
    folder.display().to_string()
}

/// The installation's key; made on the first start. Without it the vault is lost, so none is made
/// where documents were already sealed with another.
fn keys(folder: &Path) -> Result<Keys, Refused> {
    let place = folder.join("vault.key");
    let broken = || Refused::cannot(texts::server_key_broken(shown(&place)));
    let key = match fs::read(&place) {
        Ok(bytes) => <[u8; KEY_BYTES]>::try_from(bytes).map_err(|_| broken())?,
        Err(error) if error.kind() != ErrorKind::NotFound => {
            return Err(cannot_write(&place, &error));
        }
        Err(_) if holds_anything(&folder.join("vault")) => {
            return Err(Refused::cannot(texts::server_key_missing(shown(&place))));
        }
        Err(_) => new_key(folder, &place).map_err(|error| cannot_write(folder, &error))?,
    };
    let id = KeyId::new(KEY_ID).map_err(|_| broken())?;
    Ok(Keys::new(id, InstallationKey::new(key)))
}

fn holds_anything(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some())
}

/// Whole or not at all: a start cut short leaves no half of a key.
fn new_key(folder: &Path, place: &Path) -> io::Result<[u8; KEY_BYTES]> {
    let mut key = [0_u8; KEY_BYTES];
    getrandom::fill(&mut key).map_err(io::Error::other)?;
    let part = place.with_extension("part");
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&part)?;
    file.write_all(&key)?;
    file.sync_all()?;
    fs::rename(&part, place)?;
    fs::File::open(folder)?.sync_all()?;
    Ok(key)
}
