//! Administration: organisations, people, seats, tokens, the log; checking the stored rows against
//! the events; filling a store with sample cases.
//!
//! None of it shows a case. Whoever administers through the interfaces needs the seat for it
//! (three administrators who never overlap); whoever sits at the machine is told apart in the log.

mod awaited;
mod check;
pub(crate) mod organisation;
pub(crate) mod person;
mod seed;

pub use check::{CheckEvent, CheckReport, Difference};
pub use organisation::{NewBody, NewOrganisation};
pub use person::{NewPerson, PersonView};
pub use seed::{SeedPlan, SeedProgress, Seeded};

use access::Duty;
use procedure::party::PersonId;
use store::rows::{AuditEntry, AuditRow, PersonRow};
use store::{Page, PageSize, Write};

use crate::app::{App, Caller};
use crate::error::{AppError, Problem};
use crate::limits;

/// Who administers.
#[derive(Clone, Copy, Debug)]
pub enum Admin<'a> {
    /// Somebody at the machine itself, who could change the files as well.
    Console,
    /// Somebody who is signed in.
    Person(&'a Caller),
}

impl App {
    /// The log of all acts, latest first; `before` is the number at which the last page ended.
    ///
    /// # Errors
    /// [`AppError::Denied`] to anybody but the auditor.
    pub async fn log(
        &self,
        admin: Admin<'_>,
        before: Option<u64>,
        size: PageSize,
    ) -> Result<Page<AuditRow, u64>, AppError> {
        self.may_administer(admin, Duty::ReadLog)?;
        Ok(self.store.audit(None, before, size).await?)
    }

    pub(crate) fn may_administer(&self, admin: Admin<'_>, duty: Duty) -> Result<(), AppError> {
        match admin {
            Admin::Console => Ok(()),
            Admin::Person(caller) => {
                self.policy.may_administer(&caller.subject, duty)?;
                Ok(())
            }
        }
    }

    /// The entry of the log for an act of administration.
    pub(crate) fn audit_admin(&self, admin: Admin<'_>, act: &str, detail: &str) -> Write {
        let caller = match admin {
            Admin::Console => None,
            Admin::Person(caller) => Some(caller),
        };
        let console = if caller.is_none() { "at the console: " } else { "" };
        Write::Audit(AuditEntry {
            at: self.now(),
            person: caller.map(|caller| caller.person.id.clone()),
            organisation: caller.map(|caller| caller.organisation.id.clone()),
            act: act.to_owned(),
            case: None,
            outcome: "done".to_owned(),
            detail: format!("{console}{detail}"),
        })
    }

    pub(crate) async fn known_person(&self, id: &PersonId) -> Result<PersonRow, AppError> {
        self.store.person(id).await?.ok_or(AppError::NotFound)
    }
}

/// A name as it is kept, of the field that is told where it cannot be.
fn checked_name(field: &str, name: &str) -> Result<String, AppError> {
    match name.trim() {
        "" => Err(AppError::invalid(field, Problem::Missing)),
        name if name.len() > limits::NAME_BYTES => {
            Err(AppError::invalid(field, Problem::TooLong { max: limits::NAME_BYTES }))
        }
        name => Ok(name.to_owned()),
    }
}
