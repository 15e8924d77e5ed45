//! An event, as stored, and its JSON.

use procedure::Event;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{ActorV1, FactV1, IsoDate, PaperV1, ProvisionV1};
use crate::id::Micros;

/// A stored event, of whatever version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EventRecord {
    /// The first version.
    V1(EventRecordV1),
}

/// The first version of a stored event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventRecordV1 {
    v: One,
    /// Its number within the case, from 1.
    pub number: u32,
    /// The legal date.
    pub happened_on: IsoDate,
    /// The day on which it was entered.
    pub recorded_on: IsoDate,
    /// When it was entered: microseconds since the epoch.
    pub recorded_at: i64,
    /// Who did it.
    pub by: ActorV1,
    /// Set when the Office entered what took place on paper.
    pub paper: Option<PaperV1>,
    /// The provision by which it was done.
    pub provision: ProvisionV1,
    /// What happened.
    pub fact: FactV1,
}

/// Why a stored event cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecordError {
    /// It is of a version that a newer program writes.
    #[error("the record is of version {0}: use a newer program")]
    Newer(u64),
    /// It is no record.
    #[error("the record cannot be read: {0}")]
    Damaged(String),
}

impl EventRecord {
    /// The record of an event that is entered at an instant, in the newest version.
    pub fn new(event: &Event, recorded_at: Micros) -> Self {
        EventRecord::V1(EventRecordV1 {
            v: One,
            number: event.number,
            happened_on: event.happened_on.into(),
            recorded_on: event.recorded_on.into(),
            recorded_at: recorded_at.0,
            by: (&event.by).into(),
            paper: event.paper.as_ref().map(Into::into),
            provision: event.provision.into(),
            fact: (&event.fact).into(),
        })
    }

    /// Its number within the case, from 1.
    pub fn number(&self) -> u32 {
        let EventRecord::V1(record) = self;
        record.number
    }

    /// When it was entered.
    pub fn recorded_at(&self) -> Micros {
        let EventRecord::V1(record) = self;
        Micros(record.recorded_at)
    }

    /// The name of its kind of fact.
    pub fn kind(&self) -> &'static str {
        let EventRecord::V1(record) = self;
        record.fact.kind()
    }

    /// The record as JSON.
    ///
    /// # Errors
    /// [`RecordError::Damaged`] when it has no JSON form, which no record of this crate lacks.
    pub fn to_json(&self) -> Result<String, RecordError> {
        let EventRecord::V1(record) = self;
        serde_json::to_string(record).map_err(|error| RecordError::Damaged(error.to_string()))
    }

    /// Reads a record.
    ///
    /// # Errors
    /// [`RecordError`] when it is of a version or form that is not known.
    pub fn from_json(json: &str) -> Result<Self, RecordError> {
        match serde_json::from_str(json) {
            Ok(record) => Ok(EventRecord::V1(record)),
            Err(error) => Err(fault(json, &error)),
        }
    }
}

/// Names the version where that is the reason.
fn fault(json: &str, error: &serde_json::Error) -> RecordError {
    #[derive(Deserialize)]
    struct Versioned {
        v: u64,
    }
    match serde_json::from_str(json) {
        Ok(Versioned { v }) if v > 1 => RecordError::Newer(v),
        _ => RecordError::Damaged(error.to_string()),
    }
}

impl From<EventRecord> for Event {
    fn from(record: EventRecord) -> Self {
        let EventRecord::V1(record) = record;
        Event {
            number: record.number,
            happened_on: record.happened_on.into(),
            recorded_on: record.recorded_on.into(),
            by: record.by.into(),
            paper: record.paper.map(Into::into),
            provision: record.provision.into(),
            fact: record.fact.into(),
        }
    }
}

/// The number 1, so that a record cannot claim another version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct One;

impl Serialize for One {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(1)
    }
}

impl<'de> Deserialize<'de> for One {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match u64::deserialize(deserializer)? {
            1 => Ok(One),
            v => Err(serde::de::Error::custom(format!("version {v} is not 1"))),
        }
    }
}
