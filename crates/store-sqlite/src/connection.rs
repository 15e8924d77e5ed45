//! Connections, with every setting read back: what the file does not take stops the start.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::options::{FILE, OpenError};

/// Statements kept ready by each connection.
const STATEMENTS: usize = 128;

/// How long a statement waits for a lock that another process holds.
const BUSY: Duration = Duration::from_secs(5);

/// What every connection must be set to: pragma, value asked for, value read back.
const SETTINGS: &[(&str, &str, &str)] = &[
    ("busy_timeout", "5000", "5000"),
    ("foreign_keys", "ON", "1"),
    ("trusted_schema", "OFF", "0"),
    ("cell_size_check", "ON", "1"),
    ("temp_store", "MEMORY", "2"),
];

/// What a connection that writes must be set to besides.
const WRITING: &[(&str, &str, &str)] = &[
    ("journal_mode", "WAL", "wal"),
    // INVARIANT: nothing weaker than FULL, or an answered unit can be lost with the power.
    ("synchronous", "FULL", "2"),
    ("fullfsync", "ON", "1"),
    ("secure_delete", "ON", "1"),
    ("wal_autocheckpoint", "0", "0"),
    // Negative: in KiB. What an act writes stays at hand until the next act of the same case.
    ("cache_size", "-8192", "-8192"),
];

/// What a connection that reads must be set to besides.
const READING: &[(&str, &str, &str)] = &[
    ("query_only", "ON", "1"),
    // There are several, and behind them the cache of the operating system.
    ("cache_size", "-2048", "-2048"),
];

/// A connection that writes.
pub(crate) fn writing(folder: &Path) -> Result<Connection, OpenError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = open(folder, flags)?;
    // With an empty file, the mode comes before everything else.
    apply(&connection, WRITING)?;
    apply(&connection, SETTINGS)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    Ok(connection)
}

/// A connection that can only read.
pub(crate) fn reading(folder: &Path) -> Result<Connection, OpenError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = open(folder, flags)?;
    apply(&connection, SETTINGS)?;
    apply(&connection, READING)?;
    Ok(connection)
}

fn open(folder: &Path, flags: OpenFlags) -> Result<Connection, OpenError> {
    let connection = Connection::open_with_flags(folder.join(FILE), flags)?;
    connection.busy_timeout(BUSY)?;
    // Otherwise SQLite plans many kept statements anew for every value bound to them.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(connection)
}

fn apply(
    connection: &Connection,
    settings: &'static [(&'static str, &'static str, &'static str)],
) -> Result<(), OpenError> {
    for &(pragma, value, wanted) in settings {
        connection.pragma_update(None, pragma, value)?;
        let found = read(connection, pragma)?;
        if found != wanted {
            return Err(OpenError::Setting { pragma, wanted, found });
        }
    }
    Ok(())
}

/// The value of a pragma as text.
pub(crate) fn read(connection: &Connection, pragma: &str) -> rusqlite::Result<String> {
    connection.pragma_query_value(None, pragma, |row| {
        Ok(match row.get_ref(0)? {
            rusqlite::types::ValueRef::Integer(number) => number.to_string(),
            rusqlite::types::ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
            other => format!("{:?}", other.data_type()),
        })
    })
}

#[cfg(test)]
mod tests {
    use rusqlite::StatementStatus;

    #[test]
    fn a_kept_statement_is_not_planned_anew_for_another_value() {
        let folder = tempfile::tempdir().unwrap();
        let mut connection = super::writing(folder.path()).unwrap();
        crate::migrate::migrate(&mut connection).unwrap();
        let sql = "SELECT capacity FROM case_party WHERE case_id = ?1 ORDER BY organisation";
        let mut statement = connection.prepare(sql).unwrap();
        for case in ["case_a", "case_b", "case_c"] {
            assert!(!statement.exists([case]).unwrap());
        }
        assert_eq!(statement.get_status(StatementStatus::RePrepare), 0);
    }
}
