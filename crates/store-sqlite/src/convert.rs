//! Columns and values: dates as ISO text, instants as integers, digests as 32 bytes.

use std::error::Error as StdError;

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, Type, ValueRef};
use rusqlite::{Error, Row};
use sha2::{Digest as _, Sha256};
use store::{Digest, Micros};
use working_days::Date;

/// What stands for a due date where there is none: behind every date.
pub(crate) const NO_DUE_DATE: &str = "9999-12-31";

/// A date in a column.
pub(crate) struct Day(pub(crate) Date);

impl ToSql for Day {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.to_string().into())
    }
}

impl FromSql for Day {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let date = value.as_str()?.parse::<Date>();
        date.map(Day).map_err(|error| FromSqlError::Other(Box::new(error)))
    }
}

/// An optional date for a column.
pub(crate) fn day(date: Option<Date>) -> Option<Day> {
    date.map(Day)
}

/// The date in a column.
pub(crate) fn date(row: &Row<'_>, column: &str) -> rusqlite::Result<Date> {
    row.get::<_, Day>(column).map(|day| day.0)
}

/// The date in a column that may be empty.
pub(crate) fn optional_date(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<Date>> {
    row.get::<_, Option<Day>>(column).map(|day| day.map(|day| day.0))
}

/// The instant in a column.
pub(crate) fn micros(row: &Row<'_>, column: &str) -> rusqlite::Result<Micros> {
    row.get(column).map(Micros)
}

/// The digest in a column.
pub(crate) fn digest(row: &Row<'_>, column: &str) -> rusqlite::Result<Digest> {
    row.get(column)
}

/// An identifier in a column.
pub(crate) fn id<T>(
    row: &Row<'_>,
    column: &str,
    make: impl FnOnce(String) -> T,
) -> rusqlite::Result<T> {
    row.get::<_, String>(column).map(make)
}

/// An identifier in a column that may be empty.
pub(crate) fn optional_id<T>(
    row: &Row<'_>,
    column: &str,
    make: impl FnOnce(String) -> T,
) -> rusqlite::Result<Option<T>> {
    Ok(row.get::<_, Option<String>>(column)?.map(make))
}

/// What stands for a request in the file: half a digest, since nobody gains by two alike.
pub(crate) type RequestDigest = [u8; 16];

/// The digest of who asked under which key.
pub(crate) fn request_digest(principal: &str, key: &str) -> RequestDigest {
    let whole = Sha256::new().chain_update(principal).chain_update([0]).chain_update(key);
    let mut half = RequestDigest::default();
    half.iter_mut().zip(whole.finalize()).for_each(|(half, whole)| *half = whole);
    half
}

/// A count or size for a column; SQLite has signed numbers only.
pub(crate) fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Text that means nothing where it stands.
pub(crate) fn misread(error: impl StdError + Send + Sync + 'static) -> Error {
    Error::FromSqlConversionFailure(0, Type::Text, Box::new(error))
}
