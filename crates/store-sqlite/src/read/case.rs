//! Single cases: row, events, parties, officers.

use std::str::FromStr;

use procedure::party::{OrganisationId, PersonId};
use procedure::regime::RegimeId;
use rusqlite::{Connection, Row, params};
use store::rows::{CaseOfficerRow, CasePartyRow, CaseRow, OfficerStanding};
use store::{CaseId, EventRecord, PageSize, StoredCase};

use super::{one, rows};
use crate::convert::{date, id, micros, misread, optional_date, optional_id};

/// The columns of a case, in a query where its table is `c`.
macro_rules! case_columns {
    () => {
        "c.id, c.number, c.version, c.regime, c.stage, c.title, c.operator, c.provider, \
         c.opened_on, c.stage_since, c.due_on, c.received, c.ended, c.changed_at"
    };
}
pub(super) use case_columns;

pub(super) fn case_row(row: &Row<'_>) -> rusqlite::Result<CaseRow> {
    Ok(CaseRow {
        id: id(row, "id", CaseId::new)?,
        number: row.get("number")?,
        version: row.get("version")?,
        regime: id(row, "regime", RegimeId::new)?,
        stage: row.get("stage")?,
        title: row.get("title")?,
        operator: optional_id(row, "operator", OrganisationId::new)?,
        provider: optional_id(row, "provider", OrganisationId::new)?,
        opened_on: date(row, "opened_on")?,
        stage_since: optional_date(row, "stage_since")?,
        due_on: optional_date(row, "due_on")?,
        received: row.get("received")?,
        ended: row.get("ended")?,
        changed_at: micros(row, "changed_at")?,
    })
}

fn event(row: &Row<'_>) -> rusqlite::Result<EventRecord> {
    EventRecord::from_json(row.get_ref("record")?.as_str()?).map_err(misread)
}

/// The events of a case from a number on; a limit below 0 is none.
pub(crate) const EVENTS: &str = "SELECT record FROM event \
     WHERE case_key = (SELECT key FROM case_head WHERE case_id = ?1) AND number >= ?2 \
     ORDER BY number LIMIT ?3";

/// Everything about a case, as of one instant.
pub(crate) fn load(
    connection: &Connection,
    case_id: &CaseId,
) -> rusqlite::Result<Option<StoredCase>> {
    let transaction = connection.unchecked_transaction()?;
    whole(&transaction, case_id)
}

/// Everything about several cases, as of one instant.
pub(crate) fn load_all(
    connection: &Connection,
    cases: &[CaseId],
) -> rusqlite::Result<Vec<StoredCase>> {
    let transaction = connection.unchecked_transaction()?;
    cases.iter().filter_map(|case| whole(&transaction, case).transpose()).collect()
}

fn whole(connection: &Connection, case_id: &CaseId) -> rusqlite::Result<Option<StoredCase>> {
    let Some(row) = case(connection, case_id)? else { return Ok(None) };
    let events = rows(connection, EVENTS, params![case_id.as_str(), 1, -1], event)?;
    let parties = parties(connection, case_id)?;
    let officers = officers(connection, case_id)?;
    Ok(Some(StoredCase { row, events, parties, officers }))
}

pub(crate) fn case(connection: &Connection, case_id: &CaseId) -> rusqlite::Result<Option<CaseRow>> {
    let sql = concat!("SELECT ", case_columns!(), " FROM case_file c WHERE c.id = ?1");
    one(connection, sql, [case_id.as_str()], case_row)
}

pub(crate) fn by_number(
    connection: &Connection,
    number: &str,
) -> rusqlite::Result<Option<CaseRow>> {
    let sql = concat!("SELECT ", case_columns!(), " FROM case_file c WHERE c.number = ?1");
    one(connection, sql, [number], case_row)
}

pub(crate) fn events(
    connection: &Connection,
    case_id: &CaseId,
    from_number: u32,
    size: PageSize,
) -> rusqlite::Result<Vec<EventRecord>> {
    let limit = super::asked(size) - 1;
    rows(connection, EVENTS, params![case_id.as_str(), from_number, limit], event)
}

pub(super) fn party_row(row: &Row<'_>) -> rusqlite::Result<CasePartyRow> {
    Ok(CasePartyRow {
        case: id(row, "case_id", CaseId::new)?,
        organisation: id(row, "organisation", OrganisationId::new)?,
        capacity: row.get("capacity")?,
        since_event: row.get("since_event")?,
        due_on: optional_date(row, "due_on")?,
        turn: row.get("turn")?,
    })
}

pub(crate) fn parties(
    connection: &Connection,
    case_id: &CaseId,
) -> rusqlite::Result<Vec<CasePartyRow>> {
    let sql = "SELECT case_id, organisation, capacity, since_event, due_on, turn \
               FROM case_party WHERE case_id = ?1 ORDER BY organisation, capacity";
    rows(connection, sql, [case_id.as_str()], party_row)
}

pub(crate) fn officers(
    connection: &Connection,
    case_id: &CaseId,
) -> rusqlite::Result<Vec<CaseOfficerRow>> {
    let sql = "SELECT case_id, person, standing FROM case_officer WHERE case_id = ?1 \
               ORDER BY person";
    rows(connection, sql, [case_id.as_str()], |row| {
        Ok(CaseOfficerRow {
            case: id(row, "case_id", CaseId::new)?,
            person: id(row, "person", PersonId::new)?,
            standing: row.get::<_, Standing>("standing")?.0,
        })
    })
}

struct Standing(OfficerStanding);

impl rusqlite::types::FromSql for Standing {
    fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
        Standing::from_str(value.as_str()?).map_err(|()| rusqlite::types::FromSqlError::InvalidType)
    }
}

impl FromStr for Standing {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "assigned" => Ok(Standing(OfficerStanding::Assigned)),
            "recused" => Ok(Standing(OfficerStanding::Recused)),
            _ => Err(()),
        }
    }
}
