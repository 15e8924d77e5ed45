//! Events and rows of cases.

use procedure::party::OrganisationId;
use rusqlite::{Connection, OptionalExtension, params};
use store::rows::CaseRow;
use store::{CaseId, CommitError, EventRecord, Thing};

use super::missing;
use crate::convert::{Day, day, signed};
use crate::failure::Failure;

/// Compares and sets the version, then appends.
pub(super) fn append(
    connection: &Connection,
    case: &CaseId,
    expected: u64,
    events: &[EventRecord],
    texts: &[String],
) -> Result<(), Failure> {
    let version = signed(expected + events.len() as u64);
    let key = if expected == 0 {
        // That of its first event, which comes next.
        let sql = "INSERT INTO case_head (case_id, version, key) \
                   VALUES (?1, ?2, (SELECT coalesce(max(seq), 0) + 1 FROM event)) \
                   ON CONFLICT DO NOTHING RETURNING key";
        returned(connection, sql, params![case.as_str(), version])?
    } else {
        let sql = "UPDATE case_head SET version = ?2 WHERE case_id = ?1 AND version = ?3 \
                   RETURNING key";
        returned(connection, sql, params![case.as_str(), version, signed(expected)])?
    };
    let Some(key) = key else {
        return Err(conflict(connection, case, expected)?.into());
    };
    let sql = "INSERT INTO event (case_key, number, record) VALUES (?1, ?2, ?3)";
    let mut statement = connection.prepare_cached(sql)?;
    for (event, text) in events.iter().zip(texts) {
        statement.execute(params![key, event.number(), text])?;
    }
    Ok(())
}

/// The number of the case in `event`, if the statement has changed it.
fn returned(
    connection: &Connection,
    sql: &str,
    params: impl rusqlite::Params,
) -> Result<Option<i64>, Failure> {
    let mut statement = connection.prepare_cached(sql)?;
    Ok(statement.query_row(params, |row| row.get(0)).optional()?)
}

/// How many events a case has; 0 when there is no such case.
fn version(connection: &Connection, case: &CaseId) -> Result<u64, Failure> {
    let sql = "SELECT version FROM case_head WHERE case_id = ?1";
    let mut statement = connection.prepare_cached(sql)?;
    let found: Option<i64> = statement.query_row([case.as_str()], |row| row.get(0)).optional()?;
    Ok(u64::try_from(found.unwrap_or_default()).unwrap_or_default())
}

fn conflict(connection: &Connection, case: &CaseId, expected: u64) -> Result<CommitError, Failure> {
    let found = version(connection, case)?;
    Ok(CommitError::VersionConflict { case: case.clone(), expected, found })
}

pub(super) fn expect_version(
    connection: &Connection,
    case: &CaseId,
    expected: u64,
) -> Result<(), Failure> {
    if version(connection, case)? == expected {
        return Ok(());
    }
    Err(conflict(connection, case, expected)?.into())
}

/// Writes the row; one that does not fit its events is a mistake of the program.
pub(super) fn put(connection: &Connection, row: &CaseRow) -> Result<(), Failure> {
    let Stored { events, moves } = stored(connection, row)?;
    if events != row.version {
        let (id, version) = (&row.id, row.version);
        let reason = format!("the row of `{id}` is of version {version}, its events of {events}");
        return Err(CommitError::Malformed { reason }.into());
    }
    if !moves {
        return stay(connection, row);
    }
    let sql = "INSERT INTO case_file (id, number, version, regime, stage, title, operator, \
                   provider, opened_on, stage_since, due_on, received, ended, changed_at) \
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14) \
               ON CONFLICT (id) DO UPDATE SET number = coalesce(excluded.number, number), \
                   version = excluded.version, regime = excluded.regime, stage = excluded.stage, \
                   title = excluded.title, operator = excluded.operator, \
                   provider = excluded.provider, opened_on = excluded.opened_on, \
                   stage_since = excluded.stage_since, due_on = excluded.due_on, \
                   received = excluded.received, ended = excluded.ended, \
                   changed_at = excluded.changed_at";
    connection.prepare_cached(sql)?.execute(params![
        row.id.as_str(),
        row.number,
        signed(row.version),
        row.regime.as_str(),
        row.stage,
        row.title,
        row.operator.as_ref().map(OrganisationId::as_str),
        row.provider.as_ref().map(OrganisationId::as_str),
        Day(row.opened_on),
        day(row.stage_since),
        day(row.due_on),
        row.received,
        row.ended,
        row.changed_at.0,
    ])?;
    Ok(())
}

/// What is stored of a case, beside the row that is to be.
struct Stored {
    /// How many events.
    events: u64,
    /// Whether the case is new to the lists, or changes its place in them.
    moves: bool,
}

fn stored(connection: &Connection, row: &CaseRow) -> Result<Stored, Failure> {
    // What the indexes of lists hold.
    let sql = "SELECT h.version, f.id IS NULL OR f.stage <> ?2 OR f.title <> ?3 \
                   OR f.due_on IS NOT ?4 OR f.received <> ?5 OR f.ended <> ?6 \
                   OR f.number IS NOT coalesce(?7, f.number) \
               FROM case_head h LEFT JOIN case_file f ON f.id = h.case_id WHERE h.case_id = ?1";
    let mut statement = connection.prepare_cached(sql)?;
    let (id, due_on) = (row.id.as_str(), day(row.due_on));
    let values = params![id, row.stage, row.title, due_on, row.received, row.ended, row.number];
    let read = |row: &rusqlite::Row<'_>| Ok(Stored { events: row.get(0)?, moves: row.get(1)? });
    let nothing = Stored { events: 0, moves: true };
    Ok(statement.query_row(values, read).optional()?.unwrap_or(nothing))
}

/// Writes the row of a case that keeps its place in every list, which most acts leave alone.
fn stay(connection: &Connection, row: &CaseRow) -> Result<(), Failure> {
    let sql = "UPDATE case_file SET version = ?2, regime = ?3, operator = ?4, provider = ?5, \
                   opened_on = ?6, stage_since = ?7, changed_at = ?8 WHERE id = ?1";
    connection.prepare_cached(sql)?.execute(params![
        row.id.as_str(),
        signed(row.version),
        row.regime.as_str(),
        row.operator.as_ref().map(OrganisationId::as_str),
        row.provider.as_ref().map(OrganisationId::as_str),
        Day(row.opened_on),
        day(row.stage_since),
        row.changed_at.0,
    ])?;
    Ok(())
}

/// Gives the case the next number of the series, unless it has one.
pub(super) fn number(
    connection: &Connection,
    case: &CaseId,
    series: &str,
    year: i16,
) -> Result<Option<(CaseId, String)>, Failure> {
    let sql = "SELECT number IS NOT NULL FROM case_file WHERE id = ?1";
    let mut statement = connection.prepare_cached(sql)?;
    match statement.query_row([case.as_str()], |row| row.get(0)).optional()? {
        None => return Err(missing(Thing::Case, case.as_str())),
        Some(true) => return Ok(None),
        Some(false) => {}
    }
    let sql = "INSERT INTO series (name, year, last) VALUES (?1, ?2, 1) \
               ON CONFLICT (name, year) DO UPDATE SET last = last + 1 RETURNING last";
    let mut statement = connection.prepare_cached(sql)?;
    let last: i64 = statement.query_row(params![series, year], |row| row.get(0))?;
    let number = format!("{series}-{year}-{last:04}");
    let sql = "UPDATE case_file SET number = ?2 WHERE id = ?1";
    connection.prepare_cached(sql)?.execute(params![case.as_str(), number])?;
    Ok(Some((case.clone(), number)))
}
