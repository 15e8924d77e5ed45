//! Names and words: every key stands beside the words for it, in the language asked for.

use app::Caller;
use axum::http::HeaderMap;
use procedure::law::Provision;
use procedure::party::{Actor, OrganisationId, PersonId};
use procedure::regime::Regime;
use serde::Serialize;
use texts::{Lang, Text};
use utoipa::ToSchema;
use words::Words;

use crate::language;
use crate::state::Named;

/// Something with an identity and a name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct NameForm {
    /// Its identity.
    pub(crate) id: String,
    /// Its name.
    pub(crate) name: String,
}

/// A word of the interface with its name for people.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct WordForm {
    /// The word; for ever the same, whatever the language.
    pub(crate) key: String,
    /// What it is called.
    pub(crate) name: String,
}

/// Says things in one language, under one version of the Measures.
pub(crate) struct Teller<'a> {
    pub(crate) lang: Lang,
    pub(crate) words: Words<'a>,
}

impl<'a> Teller<'a> {
    /// In the language of a request.
    pub(crate) fn new(headers: &HeaderMap, regime: &'a Regime, names: &'a Named) -> Self {
        Teller { lang: language::of(headers), words: Words::new(regime, names) }
    }

    /// A text in words.
    pub(crate) fn say(&self, text: &Text) -> String {
        text.render(self.lang)
    }

    /// An article: `art. 10`.
    pub(crate) fn article(&self, provision: Provision) -> String {
        self.say(&self.words.article(provision))
    }

    /// An organisation.
    pub(crate) fn organisation(&self, id: &OrganisationId) -> NameForm {
        NameForm { id: id.to_string(), name: self.say(&self.words.organisation(id)) }
    }

    /// A person.
    pub(crate) fn person(&self, id: &PersonId) -> NameForm {
        NameForm { id: id.to_string(), name: self.say(&self.words.person(id)) }
    }

    /// A key with its words.
    pub(crate) fn word(&self, key: impl Into<String>, text: &Text) -> WordForm {
        WordForm { key: key.into(), name: self.say(text) }
    }

    /// Whoever acted, without telling one party the names of another's people.
    pub(crate) fn actor(&self, actor: &Actor, reader: &Caller) -> ActorForm {
        let same = actor.organisation == reader.subject.organisation;
        ActorForm {
            organisation: self.organisation(&actor.organisation),
            capacity: app::projection::capacity_key(&actor.capacity),
            person: same.then(|| self.person(&actor.person)),
        }
    }
}

/// Whoever acted.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ActorForm {
    /// The organisation.
    organisation: NameForm,
    /// The capacity in which it acted: `operator`, `member:MIIT`.
    capacity: String,
    /// The person, where it is one of the reader's own organisation.
    #[serde(skip_serializing_if = "Option::is_none")]
    person: Option<NameForm>,
}
