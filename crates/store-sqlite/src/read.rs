//! Reads, by kind. Each takes a connection and answers rows; none writes.

pub(crate) mod account;
pub(crate) mod case;
pub(crate) mod list;
pub(crate) mod paper;
pub(crate) mod person;
pub(crate) mod system;

use rusqlite::{CachedStatement, Connection, Params, Row};
use store::{Page, PageSize};

/// Every row of a query.
pub(crate) fn rows<T>(
    connection: &Connection,
    sql: &str,
    params: impl Params,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> rusqlite::Result<Vec<T>> {
    let mut statement: CachedStatement<'_> = connection.prepare_cached(sql)?;
    statement.query_map(params, read)?.collect()
}

/// The one row of a query, if there is one.
pub(crate) fn one<T>(
    connection: &Connection,
    sql: &str,
    params: impl Params,
    read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
) -> rusqlite::Result<Option<T>> {
    use rusqlite::OptionalExtension as _;
    connection.prepare_cached(sql)?.query_row(params, read).optional()
}

/// How many rows to ask for: one more than the page has, to see whether there is a next one.
pub(crate) fn asked(size: PageSize) -> i64 {
    i64::try_from(size.rows()).unwrap_or(i64::MAX - 1) + 1
}

/// A page of what was found, with the place after its last row if there is more.
pub(crate) fn page<T, C>(
    mut rows: Vec<T>,
    size: PageSize,
    place: impl FnOnce(&T) -> C,
) -> Page<T, C> {
    let has_more = rows.len() > size.rows();
    rows.truncate(size.rows());
    let next = rows.last().filter(|_| has_more).map(place);
    Page { rows, next }
}
