//! Who takes part in a case, and in which capacity.
//!
//! A capacity is a role before the law (article 4, 5, 10, 11, 12, 15), not a seat or a right to
//! read: those are decided elsewhere.

macro_rules! text_id {
    ($(#[doc = $doc:literal] $name:ident;)*) => {$(
        #[doc = $doc]
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes the identifier as it is.
            pub fn new(id: impl Into<String>) -> Self {
                $name(id.into())
            }

            /// The identifier as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                $name::new(id)
            }
        }
    )*};
}
pub(crate) use text_id;

text_id! {
    /// An organisation.
    OrganisationId;
    /// A natural person acting for an organisation.
    PersonId;
    /// A body of state by its short code, as in the file of the Measures (`MIIT`).
    BodyCode;
}

/// Whoever acts, for which organisation, in which capacity.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Actor {
    /// The person at the desk.
    pub person: PersonId,
    /// The organisation on whose behalf the person acts.
    pub organisation: OrganisationId,
    /// The role before the law in which the organisation acts.
    pub capacity: Capacity,
}

/// A role before the law. One institution may hold two (article 4: member and department).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Capacity {
    /// The operator under review; under the Measures of 2022 the party, also a platform operator.
    Operator,
    /// The provider of the product or service.
    Provider,
    /// The Cybersecurity Review Office.
    Office,
    /// The Central Cyberspace Affairs Commission.
    Commission,
    /// A member entity, a protection department or another body that is consulted.
    Consulted(Recipient),
}

impl Capacity {
    /// The role without its body.
    pub fn role(&self) -> Role {
        match self {
            Capacity::Operator => Role::Operator,
            Capacity::Provider => Role::Provider,
            Capacity::Office => Role::Office,
            Capacity::Commission => Role::Commission,
            Capacity::Consulted(Recipient::Member(_)) => Role::Member,
            Capacity::Consulted(Recipient::Department(_)) => Role::Department,
            Capacity::Consulted(Recipient::Other(_)) => Role::OtherBody,
        }
    }

    /// The body as which the actor is asked for an opinion, if it is one.
    pub fn recipient(&self) -> Option<&Recipient> {
        match self {
            Capacity::Consulted(recipient) => Some(recipient),
            _ => None,
        }
    }
}

/// Whoever is asked for an opinion on the conclusions, and as what (article 11).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Recipient {
    /// A member entity of the work mechanism.
    Member(BodyCode),
    /// A department responsible for the protection of critical information infrastructure.
    Department(BodyCode),
    /// Another department or entity that the Office asks in this case.
    Other(BodyCode),
}

impl Recipient {
    /// The body's code.
    pub fn body(&self) -> &BodyCode {
        match self {
            Recipient::Member(body) | Recipient::Department(body) | Recipient::Other(body) => body,
        }
    }
}

/// The kinds of party, for tables of who may do what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// The operator, or the party of 2022.
    Operator,
    /// The provider.
    Provider,
    /// The Office.
    Office,
    /// A member entity.
    Member,
    /// A protection department.
    Department,
    /// Another consulted body.
    OtherBody,
    /// The Central Commission.
    Commission,
}
