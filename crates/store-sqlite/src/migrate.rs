//! The schema: numbered files, applied in order, each whole or not at all, never backwards.

use rusqlite::Connection;

use crate::connection;
use crate::options::OpenError;

/// The files; the schema's version is how many of them have been applied.
const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001_cases.sql"),
    include_str!("../migrations/0002_papers.sql"),
    include_str!("../migrations/0003_people.sql"),
    include_str!("../migrations/0004_system.sql"),
    include_str!("../migrations/0005_prepared.sql"),
    include_str!("../migrations/0006_lean.sql"),
];

/// Marks a file as ours: "ansh".
const APPLICATION: &str = "1634628456";

/// The newest schema that this program knows.
pub(crate) const KNOWN: u32 = MIGRATIONS.len() as u32;

/// Brings the schema up to date.
pub(crate) fn migrate(connection: &mut Connection) -> Result<(), OpenError> {
    let found = version(connection)?;
    if found > KNOWN {
        return Err(OpenError::SchemaNewer { found, known: KNOWN });
    }
    if !is_ours(connection, found)? {
        return Err(OpenError::Foreign);
    }
    for (number, sql) in (1..).zip(MIGRATIONS).skip(found as usize) {
        let transaction = connection.transaction()?;
        transaction.execute_batch(sql)?;
        transaction.pragma_update(None, "application_id", APPLICATION)?;
        transaction.pragma_update(None, "user_version", number)?;
        transaction.commit()?;
    }
    Ok(())
}

fn version(connection: &Connection) -> rusqlite::Result<u32> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// An empty file is ours to be; one with tables must bear the mark.
fn is_ours(connection: &Connection, found: u32) -> rusqlite::Result<bool> {
    if connection::read(connection, "application_id")? == APPLICATION {
        return Ok(true);
    }
    let tables: u32 =
        connection.query_row("SELECT count(*) FROM sqlite_schema", (), |row| row.get(0))?;
    Ok(found == 0 && tables == 0)
}
