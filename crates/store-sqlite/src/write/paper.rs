//! Prepared acts, documents, reads.

use rusqlite::{Connection, params};
use store::rows::{DocumentRow, PreparedRow, ReadEntry};
use store::{PreparedId, Thing};

use super::missing;
use crate::convert::{Day, signed};
use crate::failure::Failure;

pub(super) fn put_prepared(connection: &Connection, row: &PreparedRow) -> Result<(), Failure> {
    let sql = "INSERT INTO prepared (id, case_id, prepared_by, organisation, act, happens_on, \
                   paper, prepared_at, expected_version, returned_by, returned_at, remark) \
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) \
               ON CONFLICT (id) DO UPDATE SET case_id = excluded.case_id, \
                   prepared_by = excluded.prepared_by, organisation = excluded.organisation, \
                   act = excluded.act, happens_on = excluded.happens_on, \
                   paper = excluded.paper, prepared_at = excluded.prepared_at, \
                   expected_version = excluded.expected_version, \
                   returned_by = excluded.returned_by, returned_at = excluded.returned_at, \
                   remark = excluded.remark";
    let returned = row.returned.as_ref();
    connection.prepare_cached(sql)?.execute(params![
        row.id.as_str(),
        row.case.as_str(),
        row.prepared_by.as_str(),
        row.organisation.as_str(),
        row.act,
        Day(row.on),
        row.paper,
        row.prepared_at.0,
        signed(row.expected_version),
        returned.map(|returned| returned.by.as_str()),
        returned.map(|returned| returned.at.0),
        returned.map(|returned| returned.remark.as_str()),
    ])?;
    Ok(())
}

pub(super) fn take_prepared(connection: &Connection, id: &PreparedId) -> Result<(), Failure> {
    let sql = "DELETE FROM prepared WHERE id = ?1";
    match connection.prepare_cached(sql)?.execute([id.as_str()])? {
        0 => Err(missing(Thing::Prepared, id.as_str())),
        _ => Ok(()),
    }
}

pub(super) fn add_document(connection: &Connection, row: &DocumentRow) -> Result<(), Failure> {
    let sql = "INSERT INTO document (id, case_id, owner, title, media_type, size_bytes, sha256, \
                   vault_key, sealed, uploaded_at, uploaded_by) \
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
    connection.prepare_cached(sql)?.execute(params![
        row.id.as_str(),
        row.case.as_str(),
        row.owner.as_str(),
        row.title,
        row.media_type,
        signed(row.size_bytes),
        row.sha256,
        row.vault_key,
        row.sealed,
        row.uploaded_at.0,
        row.uploaded_by.as_str(),
    ])?;
    Ok(())
}

pub(super) fn record_read(connection: &Connection, entry: &ReadEntry) -> Result<(), Failure> {
    let sql = "INSERT INTO document_read (document, person, organisation, seat, stage, rule, at) \
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    connection.prepare_cached(sql)?.execute(params![
        entry.document.as_str(),
        entry.person.as_str(),
        entry.organisation.as_str(),
        entry.seat,
        entry.stage,
        entry.rule,
        entry.at.0,
    ])?;
    Ok(())
}
