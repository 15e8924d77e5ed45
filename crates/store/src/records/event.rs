//! An event, as stored, and its JSON.

use procedure::Event;
use procedure::party::PersonId;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{ActorV1, FactV1, IsoDate, PaperV1, ProvisionV1};
use crate::id::Micros;

/// A stored event, of whatever version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EventRecord {
    /// The first version, which does not say who prepared what another signed.
    V1(EventRecordV1),
    /// The second version, which does.
    V2(EventRecordV2),
}

/// The first version of a stored event. It is read, and no longer written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventRecordV1 {
    v: Version<1>,
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

/// The second version of a stored event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventRecordV2 {
    v: Version<2>,
    /// Its number within the case, from 1.
    pub number: u32,
    /// The legal date.
    pub happened_on: IsoDate,
    /// The day on which it was entered.
    pub recorded_on: IsoDate,
    /// When it was entered: microseconds since the epoch.
    pub recorded_at: i64,
    /// Who did it; where it took two persons, whoever signed.
    pub by: ActorV1,
    /// The person who prepared what was signed, where the act takes a signature.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prepared_by: Option<String>,
    /// Set when the Office entered what took place on paper.
    pub paper: Option<PaperV1>,
    /// The provision by which it was done.
    pub provision: ProvisionV1,
    /// What happened.
    pub fact: FactV1,
}

impl From<EventRecordV1> for EventRecordV2 {
    fn from(record: EventRecordV1) -> Self {
        EventRecordV2 {
            v: Version,
            number: record.number,
            happened_on: record.happened_on,
            recorded_on: record.recorded_on,
            recorded_at: record.recorded_at,
            by: record.by,
            prepared_by: None,
            paper: record.paper,
            provision: record.provision,
            fact: record.fact,
        }
    }
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
        EventRecord::V2(EventRecordV2 {
            v: Version,
            number: event.number,
            happened_on: event.happened_on.into(),
            recorded_on: event.recorded_on.into(),
            recorded_at: recorded_at.0,
            by: (&event.by).into(),
            prepared_by: event.prepared_by.as_ref().map(ToString::to_string),
            paper: event.paper.as_ref().map(Into::into),
            provision: event.provision.into(),
            fact: (&event.fact).into(),
        })
    }

    /// Its number within the case, from 1.
    pub fn number(&self) -> u32 {
        match self {
            EventRecord::V1(record) => record.number,
            EventRecord::V2(record) => record.number,
        }
    }

    /// When it was entered.
    pub fn recorded_at(&self) -> Micros {
        match self {
            EventRecord::V1(record) => Micros(record.recorded_at),
            EventRecord::V2(record) => Micros(record.recorded_at),
        }
    }

    /// What happened, as stored.
    pub fn fact(&self) -> &FactV1 {
        match self {
            EventRecord::V1(record) => &record.fact,
            EventRecord::V2(record) => &record.fact,
        }
    }

    /// The name of its kind of fact.
    pub fn kind(&self) -> &'static str {
        self.fact().kind()
    }

    /// The record as JSON, in its own version.
    ///
    /// # Errors
    /// [`RecordError::Damaged`] when it has no JSON form, which no record of this crate lacks.
    pub fn to_json(&self) -> Result<String, RecordError> {
        let json = match self {
            EventRecord::V1(record) => serde_json::to_string(record),
            EventRecord::V2(record) => serde_json::to_string(record),
        };
        json.map_err(|error| RecordError::Damaged(error.to_string()))
    }

    /// Reads a record.
    ///
    /// # Errors
    /// [`RecordError`] when it is of a version or form that is not known.
    pub fn from_json(json: &str) -> Result<Self, RecordError> {
        let newest = match serde_json::from_str(json) {
            Ok(record) => return Ok(EventRecord::V2(record)),
            Err(error) => error,
        };
        match version(json) {
            Some(1) => serde_json::from_str(json)
                .map(EventRecord::V1)
                .map_err(|error| RecordError::Damaged(error.to_string())),
            Some(v) if v > 2 => Err(RecordError::Newer(v)),
            _ => Err(RecordError::Damaged(newest.to_string())),
        }
    }
}

/// The version that a record names.
fn version(json: &str) -> Option<u64> {
    #[derive(Deserialize)]
    struct Versioned {
        v: u64,
    }
    serde_json::from_str(json).ok().map(|Versioned { v }| v)
}

impl From<EventRecord> for Event {
    fn from(record: EventRecord) -> Self {
        let record = match record {
            EventRecord::V1(record) => record.into(),
            EventRecord::V2(record) => record,
        };
        Event {
            number: record.number,
            happened_on: record.happened_on.into(),
            recorded_on: record.recorded_on.into(),
            by: record.by.into(),
            prepared_by: record.prepared_by.map(PersonId::new),
            paper: record.paper.map(Into::into),
            provision: record.provision.into(),
            fact: record.fact.into(),
        }
    }
}

/// The number of a version, so that a record cannot claim another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Version<const N: u64>;

impl<const N: u64> Serialize for Version<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u64(N)
    }
}

impl<'de, const N: u64> Deserialize<'de> for Version<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match u64::deserialize(deserializer)? {
            v if v == N => Ok(Version),
            v => Err(serde::de::Error::custom(format!("version {v} is not {N}"))),
        }
    }
}
