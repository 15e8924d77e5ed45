//! What access knows of a person, from the rows of the person, the seats and the organisation.

use std::collections::BTreeSet;
use std::sync::Arc;

use access::{Alone, OrganisationKind, Seat, Subject};
use procedure::party::{BodyCode, PersonId, Recipient};
use store::rows::{Account, OrganisationRow, PersonRow};
use store::{Changes, Mark};

use crate::app::{App, Caller};
use crate::error::AppError;

/// The setting of an organisation that says as what it may be asked: `member,department`.
pub const CAPACITIES: &str = "capacities";
/// The setting of an organisation of one person that was allowed to prepare and sign alone.
pub const ONE_PERSON: &str = "one_person";

/// As what an institution may be asked; one may be asked as more than one (article 11).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BodyCapacity {
    /// A member entity of the work mechanism.
    Member,
    /// A protection or relevant department.
    Department,
    /// Another body that is consulted.
    Other,
}

impl BodyCapacity {
    /// All of them.
    pub const ALL: &'static [BodyCapacity] =
        &[BodyCapacity::Member, BodyCapacity::Department, BodyCapacity::Other];

    /// The name in the setting.
    pub fn key(self) -> &'static str {
        match self {
            BodyCapacity::Member => "member",
            BodyCapacity::Department => "department",
            BodyCapacity::Other => "other",
        }
    }

    /// The body in this capacity.
    pub fn recipient(self, body: BodyCode) -> Recipient {
        match self {
            BodyCapacity::Member => Recipient::Member(body),
            BodyCapacity::Department => Recipient::Department(body),
            BodyCapacity::Other => Recipient::Other(body),
        }
    }
}

impl App {
    /// A person as caller.
    ///
    /// # Errors
    /// [`AppError::NotSignedIn`] where there is no such account or it is closed.
    pub async fn caller(&self, person: &PersonId) -> Result<Arc<Caller>, AppError> {
        let mark = self.accounts_mark();
        if let Some(known) = self.callers.person(mark, person) {
            return Ok(known);
        }
        let account = self.store.account(person).await?;
        let Account { person, organisation, seats } = account.ok_or(AppError::NotSignedIn)?;
        if person.disabled {
            return Err(AppError::NotSignedIn);
        }
        let subject = subject(&person, &organisation, &seats)?;
        let caller = Arc::new(Caller { person, organisation, subject });
        self.callers.keep_person(mark, &caller);
        Ok(caller)
    }

    /// Where the counter of changes to accounts stands.
    pub(super) fn accounts_mark(&self) -> Option<Mark> {
        self.store.changes().map(Changes::accounts)
    }
}

/// The kind of a stored organisation.
pub(crate) fn kind_of(row: &OrganisationRow) -> Result<OrganisationKind, AppError> {
    row.kind.parse().map_err(|_| AppError::Setup("an organisation is of a kind that is not known"))
}

fn subject(
    person: &PersonRow,
    organisation: &OrganisationRow,
    seats: &BTreeSet<String>,
) -> Result<Subject, AppError> {
    let kind = kind_of(organisation)?;
    let alone = organisation.settings.contains_key(ONE_PERSON);
    Ok(Subject {
        person: person.id.clone(),
        organisation: organisation.id.clone(),
        kind,
        // A seat that this program does not know gives nothing.
        seats: seats.iter().filter_map(|key| key.parse::<Seat>().ok()).collect(),
        bodies: bodies(organisation, kind),
        alone: if alone { Alone::Allowed } else { Alone::Never },
    })
}

/// As what the organisation may be asked; a body of which nothing is said is another body.
fn bodies(organisation: &OrganisationRow, kind: OrganisationKind) -> BTreeSet<Recipient> {
    let Some(code) = organisation.body.as_ref().filter(|_| kind == OrganisationKind::Body) else {
        return BTreeSet::new();
    };
    let words = organisation.settings.get(CAPACITIES).map_or("other", String::as_str);
    let known = |word: &str| BodyCapacity::ALL.iter().find(|one| one.key() == word.trim());
    let capacities = words.split(',').filter_map(known);
    capacities.map(|capacity| capacity.recipient(code.clone())).collect()
}
