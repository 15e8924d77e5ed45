//! Remembered answers, the audit trail, messages, settings, leases.

use std::collections::BTreeMap;

use procedure::party::{OrganisationId, PersonId};
use rusqlite::{Connection, Row, params};
use store::rows::{AnswerRow, AuditEntry, AuditRow, LeaseRow, MessageRow, MessageState};
use store::{CaseId, MessageId, Micros, Page, PageSize};

use super::{asked, one, page, rows};
use crate::convert::{digest, id, micros, misread, optional_id, request_digest, signed};

pub(crate) fn answer(
    connection: &Connection,
    principal: &str,
    key: &str,
) -> rusqlite::Result<Option<AnswerRow>> {
    let sql = "SELECT digest, outcome, at FROM answer WHERE request = ?1";
    one(connection, sql, [request_digest(principal, key)], |row| {
        Ok(AnswerRow {
            principal: principal.to_owned(),
            key: key.to_owned(),
            digest: digest(row, "digest")?,
            outcome: serde_json::from_str(row.get_ref("outcome")?.as_str()?).map_err(misread)?,
            at: micros(row, "at")?,
        })
    })
}

macro_rules! audit_columns {
    () => {
        "SELECT seq, at, person, organisation, act, case_id, outcome, detail FROM audit "
    };
}

fn audit_row(row: &Row<'_>) -> rusqlite::Result<AuditRow> {
    let entry = AuditEntry {
        at: micros(row, "at")?,
        person: optional_id(row, "person", PersonId::new)?,
        organisation: optional_id(row, "organisation", OrganisationId::new)?,
        act: row.get("act")?,
        case: optional_id(row, "case_id", CaseId::new)?,
        outcome: row.get("outcome")?,
        detail: row.get("detail")?,
    };
    Ok(AuditRow { seq: row.get("seq")?, entry })
}

pub(crate) fn audit(
    connection: &Connection,
    case: Option<&CaseId>,
    before: Option<u64>,
    size: PageSize,
) -> rusqlite::Result<Page<AuditRow, u64>> {
    let (before, limit) = (signed(before.unwrap_or(u64::MAX)), asked(size));
    let found = match case {
        None => {
            let sql = concat!(audit_columns!(), "WHERE seq < ?1 ORDER BY seq DESC LIMIT ?2");
            rows(connection, sql, [before, limit], audit_row)?
        }
        Some(case) => {
            let sql = concat!(
                audit_columns!(),
                "WHERE case_id = ?1 AND seq < ?2 ORDER BY seq DESC LIMIT ?3"
            );
            rows(connection, sql, params![case.as_str(), before, limit], audit_row)?
        }
    };
    Ok(page(found, size, |row| row.seq))
}

pub(crate) fn messages_due(
    connection: &Connection,
    now: Micros,
    size: PageSize,
) -> rusqlite::Result<Vec<MessageRow>> {
    let sql = "SELECT id, topic, case_id, payload, created_at, attempts, state_at FROM message \
               WHERE state = 'waiting' AND state_at <= ?1 ORDER BY state_at, id LIMIT ?2";
    rows(connection, sql, [now.0, asked(size) - 1], |row| {
        Ok(MessageRow {
            id: id(row, "id", MessageId::new)?,
            topic: row.get("topic")?,
            case: optional_id(row, "case_id", CaseId::new)?,
            payload: row.get("payload")?,
            created_at: micros(row, "created_at")?,
            attempts: row.get("attempts")?,
            state: MessageState::Waiting { next_at: micros(row, "state_at")? },
        })
    })
}

pub(crate) fn setting(connection: &Connection, key: &str) -> rusqlite::Result<Option<String>> {
    one(connection, "SELECT value FROM setting WHERE key = ?1", [key], |row| row.get(0))
}

pub(crate) fn settings(connection: &Connection) -> rusqlite::Result<BTreeMap<String, String>> {
    let sql = "SELECT key, value FROM setting";
    let found = rows(connection, sql, (), |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.into_iter().collect())
}

pub(crate) fn lease(connection: &Connection, name: &str) -> rusqlite::Result<Option<LeaseRow>> {
    let sql = "SELECT name, holder, epoch, until FROM lease WHERE name = ?1";
    one(connection, sql, [name], |row| {
        Ok(LeaseRow {
            name: row.get("name")?,
            holder: row.get("holder")?,
            epoch: row.get("epoch")?,
            until: micros(row, "until")?,
        })
    })
}
