//! People as callers, kept while nothing has changed in any account: every request begins by asking
//! who it is from, and accounts hardly ever change.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use procedure::party::PersonId;
use store::rows::TokenRow;
use store::{Digest, Mark};

use crate::app::Caller;
use crate::limits;

/// Callers and tokens as of one mark. Without a mark nothing is kept.
#[derive(Default)]
pub(crate) struct KnownCallers(RwLock<Known>);

#[derive(Default)]
struct Known {
    mark: Option<Mark>,
    people: HashMap<PersonId, Arc<Caller>>,
    tokens: HashMap<Digest, TokenRow>,
}

impl KnownCallers {
    /// The person, if it is known as of this mark.
    pub(crate) fn person(&self, mark: Option<Mark>, id: &PersonId) -> Option<Arc<Caller>> {
        self.as_of(mark, |known| known.people.get(id).cloned())
    }

    /// The token with this digest, open or not, if it is known as of this mark.
    pub(crate) fn token(&self, mark: Option<Mark>, digest: &Digest) -> Option<TokenRow> {
        self.as_of(mark, |known| known.tokens.get(digest).cloned())
    }

    /// Keeps a person. The mark is where the counter stood before the rows were read.
    pub(crate) fn keep_person(&self, mark: Option<Mark>, caller: &Arc<Caller>) {
        self.keep(mark, |known| {
            known.people.insert(caller.person.id.clone(), Arc::clone(caller));
        });
    }

    /// Keeps a token. The mark is where the counter stood before the row was read.
    pub(crate) fn keep_token(&self, mark: Option<Mark>, row: &TokenRow) {
        self.keep(mark, |known| {
            known.tokens.insert(row.token_hash, row.clone());
        });
    }

    fn as_of<T>(&self, mark: Option<Mark>, found: impl FnOnce(&Known) -> Option<T>) -> Option<T> {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        if mark.is_some() && known.mark == mark { found(&known) } else { None }
    }

    fn keep(&self, mark: Option<Mark>, put: impl FnOnce(&mut Known)) {
        if mark.is_none() {
            return;
        }
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let is_full = known.people.len().max(known.tokens.len()) >= limits::KNOWN_CALLERS;
        if known.mark != mark || is_full {
            *known = Known { mark, ..Known::default() };
        }
        put(&mut known);
    }
}
