//! Organisations, people, seats.

use std::collections::BTreeSet;

use procedure::party::{BodyCode, PersonId};
use rusqlite::{Connection, params};
use store::CommitError;
use store::rows::{OrganisationRow, PersonRow};

use crate::failure::Failure;

pub(super) fn put_organisation(
    connection: &Connection,
    row: &OrganisationRow,
) -> Result<(), Failure> {
    let settings = serde_json::to_string(&row.settings)
        .map_err(|error| CommitError::Malformed { reason: error.to_string() })?;
    let sql = "INSERT INTO organisation (id, kind, name_zh, name_en, body, settings) \
               VALUES (?1, ?2, ?3, ?4, ?5, ?6) \
               ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name_zh = excluded.name_zh, \
                   name_en = excluded.name_en, body = excluded.body, \
                   settings = excluded.settings";
    connection.prepare_cached(sql)?.execute(params![
        row.id.as_str(),
        row.kind,
        row.name_zh,
        row.name_en,
        row.body.as_ref().map(BodyCode::as_str),
        settings,
    ])?;
    Ok(())
}

pub(super) fn put(connection: &Connection, row: &PersonRow) -> Result<(), Failure> {
    let sql = "INSERT INTO person \
                   (id, organisation, user_name, name_zh, name_en, password_hash, disabled) \
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) \
               ON CONFLICT (id) DO UPDATE SET organisation = excluded.organisation, \
                   user_name = excluded.user_name, name_zh = excluded.name_zh, \
                   name_en = excluded.name_en, password_hash = excluded.password_hash, \
                   disabled = excluded.disabled";
    connection.prepare_cached(sql)?.execute(params![
        row.id.as_str(),
        row.organisation.as_str(),
        row.user_name,
        row.name_zh,
        row.name_en,
        row.password_hash,
        row.disabled,
    ])?;
    Ok(())
}

pub(super) fn put_seats(
    connection: &Connection,
    person: &PersonId,
    seats: &BTreeSet<String>,
) -> Result<(), Failure> {
    let sql = "DELETE FROM seat WHERE person = ?1";
    connection.prepare_cached(sql)?.execute([person.as_str()])?;
    for seat in seats {
        let sql = "INSERT INTO seat (person, seat) VALUES (?1, ?2)";
        connection.prepare_cached(sql)?.execute([person.as_str(), seat])?;
    }
    Ok(())
}
