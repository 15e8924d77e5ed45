//! Names of organisations and people, kept for a few seconds: every answer shows some, and they
//! hardly ever change.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, PoisonError, RwLock};

use app::accounts::{BodyCapacity, CAPACITIES};
use app::{App, AppError};
use procedure::party::{BodyCode, OrganisationId, PersonId};
use store::Micros;
use texts::Text;
use words::Names;

/// For how long a name may lag behind the register.
const KEPT: i64 = 5_000_000;

/// What is known of names.
#[derive(Default)]
pub(crate) struct Directory {
    known: RwLock<Arc<Named>>,
}

/// Names as of one moment. Whoever may see a case may see the names of those in it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Named {
    at: Option<Micros>,
    organisations: BTreeMap<OrganisationId, Name>,
    kinds: BTreeMap<OrganisationId, String>,
    bodies: BTreeMap<BodyCode, OrganisationId>,
    departments: Vec<BodyCode>,
    people: BTreeMap<PersonId, Name>,
}

#[derive(Clone, Debug)]
struct Name {
    zh: String,
    en: String,
}

impl Directory {
    /// The names of every organisation, and of these people.
    pub(crate) async fn names<'p>(
        &self,
        app: &App,
        people: impl IntoIterator<Item = &'p PersonId>,
    ) -> Result<Arc<Named>, AppError> {
        let known = Arc::clone(&self.known.read().unwrap_or_else(PoisonError::into_inner));
        let now = app.now();
        let fresh = known.at.is_some_and(|at| now.0.saturating_sub(at.0) < KEPT);
        let wanted = people.into_iter().filter(|id| !fresh || !known.people.contains_key(*id));
        let missing: BTreeSet<PersonId> = wanted.cloned().collect();
        if fresh && missing.is_empty() {
            return Ok(known);
        }
        let mut named = if fresh { known.as_ref().clone() } else { gather(app, now).await? };
        for id in missing {
            if let Some(row) = app.store().person(&id).await? {
                named.people.insert(id, Name { zh: row.name_zh, en: row.name_en });
            }
        }
        let named = Arc::new(named);
        *self.known.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&named);
        Ok(named)
    }
}

async fn gather(app: &App, now: Micros) -> Result<Named, AppError> {
    let mut named = Named { at: Some(now), ..Named::default() };
    for row in app.organisations().await? {
        if let Some(body) = row.body {
            let capacities = row.settings.get(CAPACITIES).map_or("", String::as_str);
            if capacities.split(',').any(|one| one.trim() == BodyCapacity::Department.key()) {
                named.departments.push(body.clone());
            }
            named.bodies.insert(body, row.id.clone());
        }
        named.kinds.insert(row.id.clone(), row.kind);
        named.organisations.insert(row.id, Name { zh: row.name_zh, en: row.name_en });
    }
    Ok(named)
}

impl Named {
    /// The organisations of a kind (`provider`).
    pub(crate) fn of_kind(&self, kind: &str) -> impl Iterator<Item = &OrganisationId> {
        self.kinds.iter().filter(move |(_, own)| own.as_str() == kind).map(|(id, _)| id)
    }

    /// The bodies that may be asked as departments.
    pub(crate) fn departments(&self) -> &[BodyCode] {
        &self.departments
    }
}

impl Names for Named {
    fn organisation(&self, id: &OrganisationId) -> Text {
        self.organisations.get(id).map_or_else(|| texts::as_written(id.as_str()), text)
    }

    fn person(&self, id: &PersonId) -> Text {
        self.people.get(id).map_or_else(|| texts::as_written(id.as_str()), text)
    }

    fn body(&self, code: &BodyCode) -> Text {
        let organisation = self.bodies.get(code);
        organisation.map_or_else(|| texts::as_written(code.as_str()), |id| self.organisation(id))
    }
}

fn text(name: &Name) -> Text {
    texts::bilingual(name.en.as_str(), name.zh.as_str())
}
