//! Prepared acts, documents, reads.

use std::collections::BTreeSet;

use procedure::papers::DocumentId;
use procedure::party::{OrganisationId, PersonId};
use rusqlite::{Connection, Row, params};
use store::rows::{DocumentRow, PreparedRow, ReadEntry, ReadRow, Returned};
use store::{CaseId, Page, PageSize, PreparedId, limits};

use super::{asked, one, page, rows};
use crate::convert::{date, digest, id, micros, signed};

macro_rules! prepared_columns {
    () => {
        "SELECT id, case_id, prepared_by, organisation, act, happens_on, paper, prepared_at, \
         expected_version, returned_by, returned_at, remark FROM prepared "
    };
}

/// What waits for a signature on a desk.
pub(crate) const PREPARED_BY_ORGANISATION: &str =
    concat!(prepared_columns!(), "WHERE organisation = ?1 ORDER BY prepared_at, id LIMIT ?2");

/// What waits for a signature in a case.
pub(crate) const PREPARED_IN_CASE: &str =
    concat!(prepared_columns!(), "WHERE case_id = ?1 ORDER BY prepared_at, id LIMIT ?2");

fn prepared_row(row: &Row<'_>) -> rusqlite::Result<PreparedRow> {
    Ok(PreparedRow {
        id: id(row, "id", PreparedId::new)?,
        case: id(row, "case_id", CaseId::new)?,
        prepared_by: id(row, "prepared_by", PersonId::new)?,
        organisation: id(row, "organisation", OrganisationId::new)?,
        act: row.get("act")?,
        on: date(row, "happens_on")?,
        paper: row.get("paper")?,
        prepared_at: micros(row, "prepared_at")?,
        expected_version: row.get("expected_version")?,
        returned: returned(row)?,
    })
}

fn returned(row: &Row<'_>) -> rusqlite::Result<Option<Returned>> {
    let by: Option<String> = row.get("returned_by")?;
    by.map(|by| {
        Ok(Returned {
            by: PersonId::new(by),
            at: micros(row, "returned_at")?,
            remark: row.get("remark")?,
        })
    })
    .transpose()
}

pub(crate) fn prepared(
    connection: &Connection,
    prepared: &PreparedId,
) -> rusqlite::Result<Option<PreparedRow>> {
    let sql = concat!(prepared_columns!(), "WHERE id = ?1");
    one(connection, sql, [prepared.as_str()], prepared_row)
}

pub(crate) fn prepared_in_case(
    connection: &Connection,
    case: &CaseId,
) -> rusqlite::Result<Vec<PreparedRow>> {
    rows(
        connection,
        PREPARED_IN_CASE,
        params![case.as_str(), limits::PAGE_ROWS.max as i64],
        prepared_row,
    )
}

pub(crate) fn prepared_by_organisation(
    connection: &Connection,
    organisation: &OrganisationId,
) -> rusqlite::Result<Vec<PreparedRow>> {
    let params = params![organisation.as_str(), limits::PAGE_ROWS.max as i64];
    rows(connection, PREPARED_BY_ORGANISATION, params, prepared_row)
}

macro_rules! document_columns {
    () => {
        "SELECT id, case_id, owner, title, media_type, size_bytes, sha256, vault_key, sealed, \
         uploaded_at, uploaded_by FROM document "
    };
}

fn document_row(row: &Row<'_>) -> rusqlite::Result<DocumentRow> {
    Ok(DocumentRow {
        id: id(row, "id", DocumentId::new)?,
        case: id(row, "case_id", CaseId::new)?,
        owner: id(row, "owner", OrganisationId::new)?,
        title: row.get("title")?,
        media_type: row.get("media_type")?,
        size_bytes: row.get("size_bytes")?,
        sha256: digest(row, "sha256")?,
        vault_key: row.get("vault_key")?,
        sealed: row.get("sealed")?,
        uploaded_at: micros(row, "uploaded_at")?,
        uploaded_by: id(row, "uploaded_by", PersonId::new)?,
    })
}

pub(crate) fn document(
    connection: &Connection,
    document: &DocumentId,
) -> rusqlite::Result<Option<DocumentRow>> {
    let sql = concat!(document_columns!(), "WHERE id = ?1");
    one(connection, sql, [document.as_str()], document_row)
}

pub(crate) fn documents(
    connection: &Connection,
    case: &CaseId,
) -> rusqlite::Result<Vec<DocumentRow>> {
    let sql = concat!(document_columns!(), "WHERE case_id = ?1 ORDER BY uploaded_at, id");
    rows(connection, sql, [case.as_str()], document_row)
}

pub(crate) fn vault_keys_known(
    connection: &Connection,
    keys: BTreeSet<String>,
) -> rusqlite::Result<BTreeSet<String>> {
    let sql = "SELECT 1 FROM document WHERE vault_key = ?1";
    let mut statement = connection.prepare_cached(sql)?;
    let mut known = BTreeSet::new();
    for key in keys {
        if statement.exists([&key])? {
            known.insert(key);
        }
    }
    Ok(known)
}

pub(crate) fn reads(
    connection: &Connection,
    document: &DocumentId,
    before: Option<u64>,
    size: PageSize,
) -> rusqlite::Result<Page<ReadRow, u64>> {
    let sql = "SELECT seq, document, person, organisation, seat, stage, rule, at \
               FROM document_read WHERE document = ?1 AND seq < ?2 ORDER BY seq DESC LIMIT ?3";
    let before = signed(before.unwrap_or(u64::MAX));
    let found = rows(connection, sql, params![document.as_str(), before, asked(size)], |row| {
        let entry = ReadEntry {
            document: id(row, "document", DocumentId::new)?,
            person: id(row, "person", PersonId::new)?,
            organisation: id(row, "organisation", OrganisationId::new)?,
            seat: row.get("seat")?,
            stage: row.get("stage")?,
            rule: row.get("rule")?,
            at: micros(row, "at")?,
        };
        Ok(ReadRow { seq: row.get("seq")?, entry })
    })?;
    Ok(page(found, size, |row| row.seq))
}
