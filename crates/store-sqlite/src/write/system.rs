//! The audit trail, remembered answers, settings, leases.

use procedure::party::{OrganisationId, PersonId};
use rusqlite::{Connection, OptionalExtension, params};
use store::rows::AuditEntry;
use store::{CaseId, CommitError, Micros};

use crate::failure::Failure;

pub(super) fn audit(connection: &Connection, entry: &AuditEntry) -> Result<(), Failure> {
    let sql = "INSERT INTO audit (at, person, organisation, act, case_id, outcome, detail) \
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    connection.prepare_cached(sql)?.execute(params![
        entry.at.0,
        entry.person.as_ref().map(PersonId::as_str),
        entry.organisation.as_ref().map(OrganisationId::as_str),
        entry.act,
        entry.case.as_ref().map(CaseId::as_str),
        entry.outcome,
        entry.detail,
    ])?;
    Ok(())
}

pub(super) fn sweep_answers(connection: &Connection, before: Micros) -> Result<(), Failure> {
    // They were written in the order of time, so that those behind the first young one are young.
    let sql = "DELETE FROM answer WHERE seq < coalesce(\
                   (SELECT seq FROM answer WHERE at >= ?1 ORDER BY seq LIMIT 1), ?2)";
    connection.prepare_cached(sql)?.execute([before.0, i64::MAX])?;
    Ok(())
}

pub(super) fn put_setting(
    connection: &Connection,
    key: &str,
    value: Option<&str>,
) -> Result<(), Failure> {
    match value {
        Some(value) => {
            let sql = "INSERT INTO setting (key, value) VALUES (?1, ?2) \
                       ON CONFLICT (key) DO UPDATE SET value = excluded.value";
            connection.prepare_cached(sql)?.execute([key, value])?;
        }
        None => {
            connection.prepare_cached("DELETE FROM setting WHERE key = ?1")?.execute([key])?;
        }
    }
    Ok(())
}

/// Takes or renews the lease; answers its epoch, which grows with each new holder.
pub(super) fn take_lease(
    connection: &Connection,
    name: &str,
    holder: &str,
    now: Micros,
    until: Micros,
) -> Result<u64, Failure> {
    let sql = "SELECT holder, epoch, until FROM lease WHERE name = ?1";
    let mut statement = connection.prepare_cached(sql)?;
    let found = statement.query_row([name], |row| {
        let (holder, epoch, until): (String, u64, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok((holder, epoch, Micros(until)))
    });
    let epoch = match found.optional()? {
        None => 1,
        Some((found, epoch, _)) if found == holder => epoch,
        Some((_, _, until)) if until > now => {
            return Err(CommitError::LeaseHeld { name: name.to_owned(), until }.into());
        }
        Some((_, epoch, _)) => epoch + 1,
    };
    let sql = "INSERT INTO lease (name, holder, epoch, until) VALUES (?1, ?2, ?3, ?4) \
               ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, \
                   epoch = excluded.epoch, until = excluded.until";
    connection.prepare_cached(sql)?.execute(params![name, holder, epoch, until.0])?;
    Ok(epoch)
}
