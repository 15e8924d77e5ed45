//! Who acted and who was addressed, as stored.

use procedure::act::Paper;
use procedure::party::{Actor, BodyCode, Capacity, OrganisationId, PersonId, Recipient};
use serde::{Deserialize, Serialize};

/// A stored [`Actor`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the type it stores")]
pub struct ActorV1 {
    pub person: String,
    pub organisation: String,
    pub capacity: CapacityV1,
}

/// A stored [`Capacity`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the variants are those of the type it stores")]
pub enum CapacityV1 {
    Operator,
    Provider,
    Office,
    Commission,
    Consulted(RecipientV1),
}

/// A stored [`Recipient`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the variants are those of the type it stores")]
pub enum RecipientV1 {
    Member(String),
    Department(String),
    Other(String),
}

/// A stored [`Paper`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the type it stores")]
pub struct PaperV1 {
    pub reason: String,
    pub on_behalf_of: Option<ActorV1>,
}

impl From<&Actor> for ActorV1 {
    fn from(actor: &Actor) -> Self {
        ActorV1 {
            person: actor.person.to_string(),
            organisation: actor.organisation.to_string(),
            capacity: (&actor.capacity).into(),
        }
    }
}

impl From<ActorV1> for Actor {
    fn from(actor: ActorV1) -> Self {
        Actor {
            person: PersonId::new(actor.person),
            organisation: OrganisationId::new(actor.organisation),
            capacity: actor.capacity.into(),
        }
    }
}

impl From<&Capacity> for CapacityV1 {
    fn from(capacity: &Capacity) -> Self {
        match capacity {
            Capacity::Operator => CapacityV1::Operator,
            Capacity::Provider => CapacityV1::Provider,
            Capacity::Office => CapacityV1::Office,
            Capacity::Commission => CapacityV1::Commission,
            Capacity::Consulted(recipient) => CapacityV1::Consulted(recipient.into()),
        }
    }
}

impl From<CapacityV1> for Capacity {
    fn from(capacity: CapacityV1) -> Self {
        match capacity {
            CapacityV1::Operator => Capacity::Operator,
            CapacityV1::Provider => Capacity::Provider,
            CapacityV1::Office => Capacity::Office,
            CapacityV1::Commission => Capacity::Commission,
            CapacityV1::Consulted(recipient) => Capacity::Consulted(recipient.into()),
        }
    }
}

impl From<&Recipient> for RecipientV1 {
    fn from(recipient: &Recipient) -> Self {
        match recipient {
            Recipient::Member(body) => RecipientV1::Member(body.to_string()),
            Recipient::Department(body) => RecipientV1::Department(body.to_string()),
            Recipient::Other(body) => RecipientV1::Other(body.to_string()),
        }
    }
}

impl From<RecipientV1> for Recipient {
    fn from(recipient: RecipientV1) -> Self {
        match recipient {
            RecipientV1::Member(body) => Recipient::Member(BodyCode::new(body)),
            RecipientV1::Department(body) => Recipient::Department(BodyCode::new(body)),
            RecipientV1::Other(body) => Recipient::Other(BodyCode::new(body)),
        }
    }
}

impl From<&Paper> for PaperV1 {
    fn from(paper: &Paper) -> Self {
        PaperV1 {
            reason: paper.reason.clone(),
            on_behalf_of: paper.on_behalf_of.as_ref().map(Into::into),
        }
    }
}

impl From<PaperV1> for Paper {
    fn from(paper: PaperV1) -> Self {
        Paper { reason: paper.reason, on_behalf_of: paper.on_behalf_of.map(Into::into) }
    }
}
