//! Organisations, people, and how they prove who they are.

use std::collections::{BTreeMap, BTreeSet};

use procedure::party::{BodyCode, OrganisationId, PersonId};

use crate::id::{Digest, Micros};

/// An organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationRow {
    /// Its identity.
    pub id: OrganisationId,
    /// The key of its kind (`operator`, `office`).
    pub kind: String,
    /// Its Chinese name.
    pub name_zh: String,
    /// Its English name.
    pub name_en: String,
    /// Its code as a body of the Measures, where it is one; no two organisations share one.
    pub body: Option<BodyCode>,
    /// Its settings by key.
    pub settings: BTreeMap<String, String>,
}

/// A person with an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRow {
    /// Its identity.
    pub id: PersonId,
    /// The one organisation for which the person acts.
    pub organisation: OrganisationId,
    /// The name typed to sign in; unique, compared as it is.
    pub user_name: String,
    /// The name shown in Chinese.
    pub name_zh: String,
    /// The name shown in English.
    pub name_en: String,
    /// The password's hash in PHC form, where the person has a password.
    pub password_hash: Option<String>,
    /// Whether the account is closed.
    pub disabled: bool,
}

/// A person with what else says what the person may do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The person.
    pub person: PersonRow,
    /// The organisation of the person.
    pub organisation: OrganisationRow,
    /// The names of the seats that the person holds.
    pub seats: BTreeSet<String>,
}

/// A session of a browser. The token itself is never stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionRow {
    /// The digest of the token.
    pub token_hash: Digest,
    /// Whose session it is.
    pub person: PersonId,
    /// When it began.
    pub created_at: Micros,
    /// When it was last used.
    pub last_seen_at: Micros,
    /// When it ends unless it is used.
    pub idle_ends_at: Micros,
    /// When it ends in any case.
    pub ends_at: Micros,
}

/// A token of a program. The token itself is never stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenRow {
    /// The digest of the token.
    pub token_hash: Digest,
    /// For whom the program acts.
    pub person: PersonId,
    /// The name its owner gave it.
    pub name: String,
    /// When it was made.
    pub created_at: Micros,
    /// When it expires, if it does.
    pub expires_at: Option<Micros>,
    /// When it was revoked, if it was.
    pub revoked_at: Option<Micros>,
}

/// Failed attempts to sign in under one key (a user name, an address).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoginFailureRow {
    /// What is counted.
    pub key: String,
    /// How many failures since `first_at`.
    pub failures: u32,
    /// The first of them.
    pub first_at: Micros,
    /// The last of them.
    pub last_at: Micros,
}
