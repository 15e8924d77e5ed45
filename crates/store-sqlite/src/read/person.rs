//! Organisations, people, seats.

use std::collections::{BTreeMap, BTreeSet};

use procedure::party::{BodyCode, OrganisationId, PersonId};
use rusqlite::{Connection, Row, params};
use store::rows::{Account, OrganisationRow, PersonRow};
use store::{Page, PageSize, limits};

use super::{asked, one, page, rows};
use crate::convert::{id, misread, optional_id};

macro_rules! organisation_columns {
    () => {
        "SELECT id, kind, name_zh, name_en, body, settings FROM organisation "
    };
}

fn organisation_row(row: &Row<'_>) -> rusqlite::Result<OrganisationRow> {
    let settings: BTreeMap<String, String> =
        serde_json::from_str(row.get_ref("settings")?.as_str()?).map_err(misread)?;
    Ok(OrganisationRow {
        id: id(row, "id", OrganisationId::new)?,
        kind: row.get("kind")?,
        name_zh: row.get("name_zh")?,
        name_en: row.get("name_en")?,
        body: optional_id(row, "body", BodyCode::new)?,
        settings,
    })
}

pub(crate) fn organisation(
    connection: &Connection,
    organisation: &OrganisationId,
) -> rusqlite::Result<Option<OrganisationRow>> {
    let sql = concat!(organisation_columns!(), "WHERE id = ?1");
    one(connection, sql, [organisation.as_str()], organisation_row)
}

pub(crate) fn organisation_by_body(
    connection: &Connection,
    body: &BodyCode,
) -> rusqlite::Result<Option<OrganisationRow>> {
    let sql = concat!(organisation_columns!(), "WHERE body = ?1");
    one(connection, sql, [body.as_str()], organisation_row)
}

pub(crate) fn organisations(
    connection: &Connection,
    after: Option<&OrganisationId>,
    size: PageSize,
) -> rusqlite::Result<Page<OrganisationRow, OrganisationId>> {
    let sql = concat!(organisation_columns!(), "WHERE id > ?1 ORDER BY id LIMIT ?2");
    let after = after.map_or("", |id| id.as_str());
    let found = rows(connection, sql, params![after, asked(size)], organisation_row)?;
    Ok(page(found, size, |row| row.id.clone()))
}

macro_rules! person_columns {
    () => {
        "SELECT id, organisation, user_name, name_zh, name_en, password_hash, disabled \
         FROM person "
    };
}

fn person_row(row: &Row<'_>) -> rusqlite::Result<PersonRow> {
    Ok(PersonRow {
        id: id(row, "id", PersonId::new)?,
        organisation: id(row, "organisation", OrganisationId::new)?,
        user_name: row.get("user_name")?,
        name_zh: row.get("name_zh")?,
        name_en: row.get("name_en")?,
        password_hash: row.get("password_hash")?,
        disabled: row.get("disabled")?,
    })
}

pub(crate) fn person(
    connection: &Connection,
    person: &PersonId,
) -> rusqlite::Result<Option<PersonRow>> {
    let sql = concat!(person_columns!(), "WHERE id = ?1");
    one(connection, sql, [person.as_str()], person_row)
}

pub(crate) fn by_user_name(
    connection: &Connection,
    user_name: &str,
) -> rusqlite::Result<Option<PersonRow>> {
    let sql = concat!(person_columns!(), "WHERE user_name = ?1");
    one(connection, sql, [user_name], person_row)
}

pub(crate) fn people(
    connection: &Connection,
    organisation: &OrganisationId,
    after: Option<&PersonId>,
    size: PageSize,
) -> rusqlite::Result<Page<PersonRow, PersonId>> {
    let sql =
        concat!(person_columns!(), "WHERE organisation = ?1 AND id > ?2 ORDER BY id LIMIT ?3");
    let after = after.map_or("", |id| id.as_str());
    let params = params![organisation.as_str(), after, asked(size)];
    let found = rows(connection, sql, params, person_row)?;
    Ok(page(found, size, |row| row.id.clone()))
}

pub(crate) fn account(connection: &Connection, id: &PersonId) -> rusqlite::Result<Option<Account>> {
    // One view of all three tables; it only reads, so that dropping it ends it.
    let view = connection.unchecked_transaction()?;
    let Some(person) = person(&view, id)? else { return Ok(None) };
    let Some(organisation) = organisation(&view, &person.organisation)? else { return Ok(None) };
    let seats = seats(&view, id)?;
    Ok(Some(Account { person, organisation, seats }))
}

pub(crate) fn seats(
    connection: &Connection,
    person: &PersonId,
) -> rusqlite::Result<BTreeSet<String>> {
    let sql = "SELECT seat FROM seat WHERE person = ?1";
    let found = rows(connection, sql, [person.as_str()], |row| row.get(0))?;
    Ok(found.into_iter().collect())
}

pub(crate) fn holders(connection: &Connection, seat: &str) -> rusqlite::Result<Vec<PersonId>> {
    let sql = "SELECT person FROM seat WHERE seat = ?1 ORDER BY person LIMIT ?2";
    let limit = limits::PAGE_ROWS.max as i64;
    rows(connection, sql, params![seat, limit], |row| id(row, "person", PersonId::new))
}
