//! A civil date as stored: ISO text.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use working_days::Date;

/// A civil date, stored as `2026-11-23`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct IsoDate(pub Date);

impl Serialize for IsoDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for IsoDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(DateVisitor)
    }
}

struct DateVisitor;

impl serde::de::Visitor<'_> for DateVisitor {
    type Value = IsoDate;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a date such as 2026-11-23")
    }

    // A date has one spelling, so that equal records have equal bytes.
    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<IsoDate, E> {
        let has_length_of_date = text.len() == "2026-11-23".len();
        let date = text.parse::<Date>().ok().filter(|_| has_length_of_date);
        date.map(IsoDate).ok_or_else(|| E::custom(format!("`{text}` is no date")))
    }
}

impl From<Date> for IsoDate {
    fn from(date: Date) -> Self {
        IsoDate(date)
    }
}

impl From<IsoDate> for Date {
    fn from(date: IsoDate) -> Self {
        date.0
    }
}
