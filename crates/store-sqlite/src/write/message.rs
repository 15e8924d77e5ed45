//! The outbox.

use rusqlite::{Connection, params};
use store::rows::{MessageRow, MessageState};
use store::{CaseId, MessageId, Micros, Thing};

use super::missing;
use crate::failure::Failure;

/// A state as its columns: name, instant, reason.
fn columns(state: &MessageState) -> (&'static str, i64, Option<&str>) {
    match state {
        MessageState::Waiting { next_at } => ("waiting", next_at.0, None),
        MessageState::Delivered { at } => ("delivered", at.0, None),
        MessageState::Dropped { at, reason } => ("dropped", at.0, Some(reason)),
    }
}

pub(super) fn add(connection: &Connection, row: &MessageRow) -> Result<(), Failure> {
    let (state, state_at, reason) = columns(&row.state);
    let sql = "INSERT INTO message \
                   (id, topic, case_id, payload, created_at, attempts, state, state_at, reason) \
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
    connection.prepare_cached(sql)?.execute(params![
        row.id.as_str(),
        row.topic,
        row.case.as_ref().map(CaseId::as_str),
        row.payload,
        row.created_at.0,
        row.attempts,
        state,
        state_at,
        reason,
    ])?;
    Ok(())
}

pub(super) fn tried(
    connection: &Connection,
    id: &MessageId,
    state: &MessageState,
) -> Result<(), Failure> {
    let (state, state_at, reason) = columns(state);
    let sql = "UPDATE message SET attempts = attempts + 1, state = ?2, state_at = ?3, \
                   reason = ?4 WHERE id = ?1";
    let changed =
        connection.prepare_cached(sql)?.execute(params![id.as_str(), state, state_at, reason])?;
    match changed {
        0 => Err(missing(Thing::Message, id.as_str())),
        _ => Ok(()),
    }
}

pub(super) fn sweep(connection: &Connection, before: Micros) -> Result<(), Failure> {
    let sql = "DELETE FROM message WHERE state <> 'waiting' AND state_at < ?1";
    connection.prepare_cached(sql)?.execute([before.0])?;
    Ok(())
}
