//! Events and rows of cases.

use procedure::party::OrganisationId;
use rusqlite::{Connection, OptionalExtension, Row, params};
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
    let (id, known) = (case.as_str(), head(connection, case)?);
    if known.map_or(0, |head| head.version) != expected {
        return Err(conflict(case, expected, known).into());
    }
    let key = match known {
        Some(head) => {
            let sql = "UPDATE case_head SET version = ?2 WHERE case_id = ?1";
            connection.prepare_cached(sql)?.execute(params![id, version])?;
            head.key
        }
        None => {
            let key = next_event(connection)?;
            let sql = "INSERT INTO case_head (case_id, version, key) VALUES (?1, ?2, ?3)";
            connection.prepare_cached(sql)?.execute(params![id, version, key])?;
            key
        }
    };
    let sql = "INSERT INTO event (case_key, number, record) VALUES (?1, ?2, ?3)";
    let mut statement = connection.prepare_cached(sql)?;
    for (event, text) in events.iter().zip(texts) {
        statement.execute(params![key, event.number(), text])?;
    }
    Ok(())
}

/// What a case is known by in `event`, and how many events it has.
#[derive(Clone, Copy)]
struct Head {
    key: i64,
    version: u64,
}

fn head(connection: &Connection, case: &CaseId) -> Result<Option<Head>, Failure> {
    let sql = "SELECT key, version FROM case_head WHERE case_id = ?1";
    let mut statement = connection.prepare_cached(sql)?;
    let read = |row: &Row<'_>| Ok(Head { key: row.get(0)?, version: row.get(1)? });
    Ok(statement.query_row([case.as_str()], read).optional()?)
}

/// The number that the next event gets, which is the key of the case that it opens.
fn next_event(connection: &Connection) -> Result<i64, Failure> {
    let sql = "SELECT coalesce(max(seq), 0) + 1 FROM event";
    Ok(connection.prepare_cached(sql)?.query_row((), |row| row.get(0))?)
}

fn conflict(case: &CaseId, expected: u64, known: Option<Head>) -> CommitError {
    let found = known.map_or(0, |head| head.version);
    CommitError::VersionConflict { case: case.clone(), expected, found }
}

pub(super) fn expect_version(
    connection: &Connection,
    case: &CaseId,
    expected: u64,
) -> Result<(), Failure> {
    match head(connection, case)? {
        known if known.map_or(0, |head| head.version) == expected => Ok(()),
        known => Err(conflict(case, expected, known).into()),
    }
}

/// Writes the row; one that does not fit its events is a mistake of the program.
pub(super) fn put(connection: &Connection, row: &CaseRow) -> Result<(), Failure> {
    if stays(connection, row)? {
        return Ok(());
    }
    let events = head(connection, &row.id)?.map_or(0, |head| head.version);
    if events != row.version {
        let (id, version) = (&row.id, row.version);
        let reason = format!("the row of `{id}` is of version {version}, its events of {events}");
        return Err(CommitError::Malformed { reason }.into());
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

/// Writes the row of a case that keeps its place in every list, which most acts leave alone. False
/// when nothing is written: the place changes, the case is new, or the row does not fit its events.
fn stays(connection: &Connection, row: &CaseRow) -> Result<bool, Failure> {
    // What the indexes of lists hold is compared and not written.
    let sql = "UPDATE case_file SET version = ?2, regime = ?3, operator = ?4, provider = ?5, \
                   opened_on = ?6, stage_since = ?7, changed_at = ?8 \
               WHERE id = ?1 AND stage = ?9 AND title = ?10 AND due_on IS ?11 AND received = ?12 \
                   AND ended = ?13 AND number IS coalesce(?14, number) \
                   AND EXISTS (SELECT 1 FROM case_head WHERE case_id = ?1 AND version = ?2)";
    let changed = connection.prepare_cached(sql)?.execute(params![
        row.id.as_str(),
        signed(row.version),
        row.regime.as_str(),
        row.operator.as_ref().map(OrganisationId::as_str),
        row.provider.as_ref().map(OrganisationId::as_str),
        Day(row.opened_on),
        day(row.stage_since),
        row.changed_at.0,
        row.stage,
        row.title,
        day(row.due_on),
        row.received,
        row.ended,
        row.number,
    ])?;
    Ok(changed == 1)
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
