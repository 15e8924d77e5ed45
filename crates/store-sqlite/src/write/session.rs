//! Sessions, tokens, failures to sign in.

use procedure::party::PersonId;
use rusqlite::{Connection, params};
use store::rows::{SessionRow, TokenRow};
use store::{Digest, Micros, Thing};

use super::missing;
use crate::failure::Failure;

pub(super) fn add(connection: &Connection, row: &SessionRow) -> Result<(), Failure> {
    let sql = "INSERT INTO session \
                   (token_hash, person, created_at, last_seen_at, idle_ends_at, ends_at) \
               VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    connection.prepare_cached(sql)?.execute(params![
        row.token_hash,
        row.person.as_str(),
        row.created_at.0,
        row.last_seen_at.0,
        row.idle_ends_at.0,
        row.ends_at.0,
    ])?;
    Ok(())
}

pub(super) fn touch(
    connection: &Connection,
    token_hash: &Digest,
    last_seen_at: Micros,
    idle_ends_at: Micros,
) -> Result<(), Failure> {
    // Two requests may arrive in either order: time does not go back.
    let sql = "UPDATE session SET last_seen_at = max(last_seen_at, ?2), \
                   idle_ends_at = max(idle_ends_at, ?3) WHERE token_hash = ?1";
    connection.prepare_cached(sql)?.execute(params![token_hash, last_seen_at.0, idle_ends_at.0])?;
    Ok(())
}

pub(super) fn end(connection: &Connection, token_hash: &Digest) -> Result<(), Failure> {
    let sql = "DELETE FROM session WHERE token_hash = ?1";
    connection.prepare_cached(sql)?.execute(params![token_hash])?;
    Ok(())
}

pub(super) fn end_all(connection: &Connection, person: &PersonId) -> Result<(), Failure> {
    let sql = "DELETE FROM session WHERE person = ?1";
    connection.prepare_cached(sql)?.execute([person.as_str()])?;
    Ok(())
}

pub(super) fn sweep(connection: &Connection, now: Micros) -> Result<(), Failure> {
    let sql = "DELETE FROM session WHERE idle_ends_at <= ?1 OR ends_at <= ?1";
    connection.prepare_cached(sql)?.execute([now.0])?;
    Ok(())
}

pub(super) fn add_token(connection: &Connection, row: &TokenRow) -> Result<(), Failure> {
    let sql = "INSERT INTO token (token_hash, person, name, created_at, expires_at, revoked_at) \
               VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    connection.prepare_cached(sql)?.execute(params![
        row.token_hash,
        row.person.as_str(),
        row.name,
        row.created_at.0,
        row.expires_at.map(|at| at.0),
        row.revoked_at.map(|at| at.0),
    ])?;
    Ok(())
}

pub(super) fn revoke_token(
    connection: &Connection,
    token_hash: &Digest,
    at: Micros,
) -> Result<(), Failure> {
    // A token that is revoked already keeps the instant of its revocation.
    let sql = "UPDATE token SET revoked_at = coalesce(revoked_at, ?2) WHERE token_hash = ?1";
    match connection.prepare_cached(sql)?.execute(params![token_hash, at.0])? {
        // Not even the digest of a secret goes into a message.
        0 => Err(missing(Thing::Token, "with this digest")),
        _ => Ok(()),
    }
}

pub(super) fn count_failure(
    connection: &Connection,
    key: &str,
    at: Micros,
    since: Micros,
) -> Result<(), Failure> {
    let sql = "INSERT INTO login_failure (key, failures, first_at, last_at) \
               VALUES (?1, 1, ?2, ?2) \
               ON CONFLICT (key) DO UPDATE SET \
                   failures = iif(last_at < ?3, 1, failures + 1), \
                   first_at = iif(last_at < ?3, ?2, first_at), \
                   last_at = max(last_at, ?2)";
    connection.prepare_cached(sql)?.execute(params![key, at.0, since.0])?;
    Ok(())
}

pub(super) fn clear_failures(connection: &Connection, key: &str) -> Result<(), Failure> {
    connection.prepare_cached("DELETE FROM login_failure WHERE key = ?1")?.execute([key])?;
    Ok(())
}
