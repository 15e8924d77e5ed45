//! The parties and officers of a case: only what differs is written, for most acts change one row
//! of fifteen.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};
use store::CaseId;
use store::rows::{CaseOfficerRow, CasePartyRow, OfficerStanding};

use crate::convert::{Day, day};
use crate::failure::Failure;
use crate::read;

pub(super) fn put_parties(
    connection: &Connection,
    case: &CaseId,
    parties: &[CasePartyRow],
) -> Result<(), Failure> {
    let Difference { changed, gone } = difference(connection, case, parties)?;
    for row in changed {
        put_party(connection, row)?;
    }
    let sql = "DELETE FROM case_party WHERE case_id = ?1 AND organisation = ?2 AND capacity = ?3";
    for (organisation, capacity) in gone {
        connection.prepare_cached(sql)?.execute(params![case.as_str(), organisation, capacity])?;
    }
    Ok(())
}

/// What has to be written so that the parties of a case are those wanted.
struct Difference<'p> {
    changed: Vec<&'p CasePartyRow>,
    /// Organisation and capacity of those that are no party any more.
    gone: Vec<(String, String)>,
}

/// Compares while it reads: most rows are as they were, and each is looked at by every act.
fn difference<'p>(
    connection: &Connection,
    case: &CaseId,
    parties: &'p [CasePartyRow],
) -> rusqlite::Result<Difference<'p>> {
    let sql = "SELECT organisation, capacity, since_event, due_on, turn \
               FROM case_party WHERE case_id = ?1";
    let mut statement = connection.prepare_cached(sql)?;
    let mut stored = statement.query([case.as_str()])?;
    let mut changed: Vec<&CasePartyRow> = parties.iter().collect();
    let mut gone = Vec::new();
    while let Some(row) = stored.next()? {
        let (organisation, capacity) = (row.get_ref(0)?.as_str()?, row.get_ref(1)?.as_str()?);
        let is_it = |wanted: &CasePartyRow| {
            wanted.organisation.as_str() == organisation && wanted.capacity == capacity
        };
        let Some(wanted) = parties.iter().find(|wanted| is_it(wanted)) else {
            gone.push((organisation.to_owned(), capacity.to_owned()));
            continue;
        };
        let due_on: Option<Day> = row.get(3)?;
        let is_same = row.get::<_, u32>(2)? == wanted.since_event
            && due_on.map(|day| day.0) == wanted.due_on
            && row.get::<_, bool>(4)? == wanted.turn;
        if is_same {
            changed.retain(|row| !is_it(row));
        }
    }
    Ok(Difference { changed, gone })
}

fn put_party(connection: &Connection, row: &CasePartyRow) -> Result<(), Failure> {
    let sql = "INSERT INTO case_party \
                   (case_id, organisation, capacity, since_event, due_on, turn, ended) \
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, \
                   coalesce((SELECT ended FROM case_file WHERE id = ?1), 0)) \
               ON CONFLICT (case_id, organisation, capacity) DO UPDATE SET \
                   since_event = excluded.since_event, due_on = excluded.due_on, \
                   turn = excluded.turn";
    connection.prepare_cached(sql)?.execute(params![
        row.case.as_str(),
        row.organisation.as_str(),
        row.capacity,
        row.since_event,
        day(row.due_on),
        row.turn,
    ])?;
    Ok(())
}

pub(super) fn put_officers(
    connection: &Connection,
    case: &CaseId,
    officers: &[CaseOfficerRow],
) -> Result<(), Failure> {
    let stored = read::case::officers(connection, case)?;
    let mut stored: BTreeMap<_, _> =
        stored.into_iter().map(|row| (row.person.to_string(), row)).collect();
    for row in officers {
        if stored.remove(row.person.as_str()).as_ref() != Some(row) {
            put_officer(connection, row)?;
        }
    }
    let sql = "DELETE FROM case_officer WHERE case_id = ?1 AND person = ?2";
    for person in stored.keys() {
        connection.prepare_cached(sql)?.execute([case.as_str(), person])?;
    }
    Ok(())
}

fn put_officer(connection: &Connection, row: &CaseOfficerRow) -> Result<(), Failure> {
    let standing = match row.standing {
        OfficerStanding::Assigned => "assigned",
        OfficerStanding::Recused => "recused",
    };
    // A case without a row has no officers: the reference refuses it.
    let sql = "INSERT INTO case_officer (case_id, person, standing, ended, due_key) \
               VALUES (?1, ?2, ?3, coalesce((SELECT ended FROM case_file WHERE id = ?1), 0), \
                   coalesce((SELECT due_key FROM case_file WHERE id = ?1), '')) \
               ON CONFLICT (case_id, person) DO UPDATE SET standing = excluded.standing";
    connection.prepare_cached(sql)?.execute(params![
        row.case.as_str(),
        row.person.as_str(),
        standing
    ])?;
    Ok(())
}
