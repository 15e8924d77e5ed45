//! Lists of cases. Each page is one range of one index, wherever it starts.

use procedure::party::{OrganisationId, PersonId};
use rusqlite::{Connection, Row, params};
use store::rows::CaseRow;
use store::{
    CaseId, Desk, DocketQuery, Page, PageSize, PartyCase, PartyQuery, Place, SearchQuery,
    SearchScope, Standing,
};
use working_days::Date;

use super::case::{case_columns, case_row};
use super::{asked, page, rows};
use crate::convert::{NO_DUE_DATE, id, optional_date};

/// The keys after which a page starts, and the last group it may reach into.
struct Range {
    ended: bool,
    due_key: String,
    case: String,
    capacity: String,
    last_group: bool,
}

impl Range {
    /// A list starts before every key of its first group.
    fn new(standing: Standing, after: Option<&Place>) -> Self {
        let (first_group, last_group) = match standing {
            Standing::Open => (false, false),
            Standing::Ended => (true, true),
            Standing::Any => (false, true),
        };
        match after.filter(|place| place.ended >= first_group) {
            Some(place) => Range {
                ended: place.ended,
                due_key: place.due_on.map_or_else(|| NO_DUE_DATE.to_owned(), due_key),
                case: place.case.to_string(),
                capacity: place.capacity.clone(),
                last_group,
            },
            None => Range {
                ended: first_group,
                due_key: String::new(),
                case: String::new(),
                capacity: String::new(),
                last_group,
            },
        }
    }
}

fn due_key(date: Date) -> String {
    date.to_string()
}

macro_rules! party_case_columns {
    () => {
        concat!(
            "SELECT ",
            case_columns!(),
            ", p.organisation, p.capacity, p.since_event, p.due_on AS party_due_on, p.turn "
        )
    };
}

const PARTY: &str = concat!(
    party_case_columns!(),
    "FROM case_party p JOIN case_file c ON c.id = p.case_id \
     WHERE p.organisation = ?1 \
         AND (p.ended, p.due_key, p.case_id, p.capacity) > (?2, ?3, ?4, ?5) AND p.ended <= ?6 \
     ORDER BY p.ended, p.due_key, p.case_id, p.capacity LIMIT ?7"
);

/// The planner would take the longer list and leave most of it out.
const TURN: &str = concat!(
    party_case_columns!(),
    "FROM case_party p INDEXED BY case_party_turn JOIN case_file c ON c.id = p.case_id \
     WHERE p.organisation = ?1 AND p.turn = 1 AND p.ended = 0 \
         AND (p.due_key, p.case_id, p.capacity) > (?3, ?4, ?5) AND ?2 <= ?6 \
     ORDER BY p.due_key, p.case_id, p.capacity LIMIT ?7"
);

pub(crate) fn of_party(
    connection: &Connection,
    query: &PartyQuery,
) -> rusqlite::Result<Page<PartyCase, Place>> {
    let sql = if query.turn_only { TURN } else { PARTY };
    let standing = if query.turn_only { Standing::Open } else { query.standing };
    let Range { ended, due_key, case, capacity, last_group } =
        Range::new(standing, query.after.as_ref());
    let organisation = query.organisation.as_str();
    let limit = asked(query.size);
    let params = params![organisation, ended, due_key, case, capacity, last_group, limit];
    let found = rows(connection, sql, params, party_case)?;
    Ok(page(found, query.size, |row| Place {
        ended: row.case.ended,
        due_on: row.party.due_on,
        case: row.case.id.clone(),
        capacity: row.party.capacity.clone(),
    }))
}

fn party_case(row: &Row<'_>) -> rusqlite::Result<PartyCase> {
    let case = case_row(row)?;
    let party = store::rows::CasePartyRow {
        case: case.id.clone(),
        organisation: id(row, "organisation", OrganisationId::new)?,
        capacity: row.get("capacity")?,
        since_event: row.get("since_event")?,
        due_on: optional_date(row, "party_due_on")?,
        turn: row.get("turn")?,
    };
    Ok(PartyCase { case, party })
}

/// A case from which the person is recused is as if it were not there.
macro_rules! not_recused {
    ($person:literal) => {
        concat!(
            " NOT EXISTS (SELECT 1 FROM case_officer o WHERE o.case_id = c.id \
              AND o.person = ",
            $person,
            " AND o.standing = 'recused') "
        )
    };
}

const WHOLE: &str = concat!(
    "SELECT ",
    case_columns!(),
    " FROM case_file c WHERE c.received = 1 \
      AND (c.ended, c.due_key, c.id) > (?2, ?3, ?4) AND c.ended <= ?5 AND ",
    not_recused!("?1"),
    " ORDER BY c.ended, c.due_key, c.id LIMIT ?6"
);

const WHOLE_AT_STAGE: &str = concat!(
    "SELECT ",
    case_columns!(),
    " FROM case_file c WHERE c.received = 1 AND c.stage = ?7 \
      AND (c.ended, c.due_key, c.id) > (?2, ?3, ?4) AND c.ended <= ?5 AND ",
    not_recused!("?1"),
    " ORDER BY c.ended, c.due_key, c.id LIMIT ?6"
);

const ASSIGNED: &str = concat!(
    "SELECT ",
    case_columns!(),
    " FROM case_officer o JOIN case_file c ON c.id = o.case_id \
      WHERE o.person = ?1 AND o.standing = 'assigned' AND c.received = 1 \
      AND (o.ended, o.due_key, o.case_id) > (?2, ?3, ?4) AND o.ended <= ?5 \
      AND (?7 IS NULL OR c.stage = ?7) \
      ORDER BY o.ended, o.due_key, o.case_id LIMIT ?6"
);

/// Each list with the index of which its pages are ranges.
#[cfg(feature = "for-tests")]
pub(crate) const LISTS: &[(&str, &str)] = &[
    ("case_party_list", PARTY),
    ("case_party_turn", TURN),
    ("case_file_docket", WHOLE),
    ("case_file_stage", WHOLE_AT_STAGE),
    ("case_officer_list", ASSIGNED),
    ("prepared_by_organisation", super::paper::PREPARED_BY_ORGANISATION),
    ("prepared_by_case", super::paper::PREPARED_IN_CASE),
    ("event_by_case", super::case::EVENTS),
];

pub(crate) fn docket(
    connection: &Connection,
    query: &DocketQuery,
) -> rusqlite::Result<Page<CaseRow, Place>> {
    let range = Range::new(query.standing, query.after.as_ref());
    let Range { ended, due_key, case, last_group, .. } = range;
    let limit = asked(query.size);
    let (person, stage) = (desk_person(&query.desk).as_str(), query.stage.as_deref());
    let found = match (&query.desk, stage) {
        (Desk::Whole { .. }, None) => {
            let params = params![person, ended, due_key, case, last_group, limit];
            rows(connection, WHOLE, params, case_row)?
        }
        (Desk::Whole { .. }, Some(_)) => {
            let params = params![person, ended, due_key, case, last_group, limit, stage];
            rows(connection, WHOLE_AT_STAGE, params, case_row)?
        }
        (Desk::Assigned { .. }, _) => {
            let params = params![person, ended, due_key, case, last_group, limit, stage];
            rows(connection, ASSIGNED, params, case_row)?
        }
    };
    Ok(page(found, query.size, |row| Place {
        ended: row.ended,
        due_on: row.due_on,
        case: row.id.clone(),
        capacity: String::new(),
    }))
}

fn desk_person(desk: &Desk) -> &PersonId {
    match desk {
        Desk::Whole { person } | Desk::Assigned { person } => person,
    }
}

/// What the found rows have in common: a number or title from the text up to the first text that
/// no longer begins with it.
macro_rules! search {
    ($among:expr) => {
        concat!(
            "SELECT ",
            case_columns!(),
            " FROM case_file c WHERE c.id IN (\
                SELECT id FROM case_file WHERE number >= ?2 AND number < ?3 \
                UNION SELECT id FROM case_file WHERE title >= ?2 AND title < ?3) \
              AND c.id > ?4 AND ",
            $among,
            " ORDER BY c.id LIMIT ?5"
        )
    };
}

pub(crate) fn search(
    connection: &Connection,
    query: &SearchQuery,
) -> rusqlite::Result<Page<CaseRow, CaseId>> {
    let (sql, key) = match &query.among {
        SearchScope::Party(organisation) => (
            search!(
                "EXISTS (SELECT 1 FROM case_party p WHERE p.case_id = c.id \
                 AND p.organisation = ?1)"
            ),
            organisation.as_str(),
        ),
        SearchScope::Desk(Desk::Whole { person }) => {
            (search!(concat!("c.received = 1 AND", not_recused!("?1"))), person.as_str())
        }
        SearchScope::Desk(Desk::Assigned { person }) => (
            search!(
                "c.received = 1 AND EXISTS (SELECT 1 FROM case_officer o \
                 WHERE o.case_id = c.id AND o.person = ?1 AND o.standing = 'assigned')"
            ),
            person.as_str(),
        ),
    };
    // No character of a text comes after this one.
    let end = format!("{}\u{10FFFF}", query.text);
    let after = query.after.as_ref().map_or("", CaseId::as_str);
    let params = params![key, query.text, end, after, asked(query.size)];
    let found = rows(connection, sql, params, case_row)?;
    Ok(page(found, query.size, |row| row.id.clone()))
}

pub(crate) fn all(
    connection: &Connection,
    after: Option<&CaseId>,
    size: PageSize,
) -> rusqlite::Result<Page<CaseRow, CaseId>> {
    let sql = concat!(
        "SELECT ",
        case_columns!(),
        " FROM case_file c WHERE c.id > ?1 ORDER BY c.id LIMIT ?2"
    );
    let after = after.map_or("", CaseId::as_str);
    let found = rows(connection, sql, params![after, asked(size)], case_row)?;
    Ok(page(found, size, |row| row.id.clone()))
}
