//! Sessions, tokens, failures to sign in.

use procedure::party::PersonId;
use rusqlite::{Connection, Row, params};
use store::rows::{LoginFailureRow, SessionRow, TokenRow};
use store::{Digest, Micros, limits};

use super::{one, rows};
use crate::convert::{digest, id, micros};

macro_rules! session_columns {
    () => {
        "SELECT token_hash, person, created_at, last_seen_at, idle_ends_at, ends_at FROM session "
    };
}

fn session_row(row: &Row<'_>) -> rusqlite::Result<SessionRow> {
    Ok(SessionRow {
        token_hash: digest(row, "token_hash")?,
        person: id(row, "person", PersonId::new)?,
        created_at: micros(row, "created_at")?,
        last_seen_at: micros(row, "last_seen_at")?,
        idle_ends_at: micros(row, "idle_ends_at")?,
        ends_at: micros(row, "ends_at")?,
    })
}

pub(crate) fn session(
    connection: &Connection,
    token_hash: &Digest,
) -> rusqlite::Result<Option<SessionRow>> {
    let sql = concat!(session_columns!(), "WHERE token_hash = ?1");
    one(connection, sql, [token_hash], session_row)
}

pub(crate) fn sessions(
    connection: &Connection,
    person: &PersonId,
) -> rusqlite::Result<Vec<SessionRow>> {
    let sql = concat!(
        session_columns!(),
        "WHERE person = ?1 ORDER BY created_at DESC, token_hash LIMIT ?2"
    );
    rows(connection, sql, params![person.as_str(), limits::PAGE_ROWS.max as i64], session_row)
}

macro_rules! token_columns {
    () => {
        "SELECT token_hash, person, name, created_at, expires_at, revoked_at FROM token "
    };
}

fn token_row(row: &Row<'_>) -> rusqlite::Result<TokenRow> {
    Ok(TokenRow {
        token_hash: digest(row, "token_hash")?,
        person: id(row, "person", PersonId::new)?,
        name: row.get("name")?,
        created_at: micros(row, "created_at")?,
        expires_at: row.get::<_, Option<i64>>("expires_at")?.map(Micros),
        revoked_at: row.get::<_, Option<i64>>("revoked_at")?.map(Micros),
    })
}

pub(crate) fn token(
    connection: &Connection,
    token_hash: &Digest,
) -> rusqlite::Result<Option<TokenRow>> {
    let sql = concat!(token_columns!(), "WHERE token_hash = ?1");
    one(connection, sql, [token_hash], token_row)
}

pub(crate) fn tokens(
    connection: &Connection,
    person: &PersonId,
) -> rusqlite::Result<Vec<TokenRow>> {
    let sql = concat!(
        token_columns!(),
        "WHERE person = ?1 ORDER BY created_at DESC, token_hash LIMIT ?2"
    );
    rows(connection, sql, params![person.as_str(), limits::PAGE_ROWS.max as i64], token_row)
}

pub(crate) fn login_failures(
    connection: &Connection,
    key: &str,
) -> rusqlite::Result<Option<LoginFailureRow>> {
    let sql = "SELECT key, failures, first_at, last_at FROM login_failure WHERE key = ?1";
    one(connection, sql, [key], |row| {
        Ok(LoginFailureRow {
            key: row.get("key")?,
            failures: row.get("failures")?,
            first_at: micros(row, "first_at")?,
            last_at: micros(row, "last_at")?,
        })
    })
}
