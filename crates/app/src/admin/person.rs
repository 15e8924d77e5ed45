//! People, their seats, passwords and tokens, as the security administrator grants them.

use std::collections::BTreeSet;

use access::{Duty, OrganisationKind, Seat};
use procedure::party::{OrganisationId, PersonId};
use store::rows::{OrganisationRow, PersonRow};
use store::{CommitError, Expect, Page, PageSize, UniqueKey, UnitOfWork, Write};

use super::{Admin, checked_name};
use crate::accounts::{NewToken, TokenView, kind_of};
use crate::app::App;
use crate::error::{AppError, Problem};
use crate::limits;

/// A person to be registered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPerson {
    /// The one organisation for which the person acts.
    pub organisation: OrganisationId,
    /// The name typed to sign in.
    pub user_name: String,
    /// The name shown in Chinese.
    pub name_zh: String,
    /// The name shown in English.
    pub name_en: String,
    /// The seats.
    pub seats: BTreeSet<Seat>,
    /// A first password; without one the person cannot sign in yet.
    pub password: Option<String>,
}

/// A person as administrators see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonView {
    /// The person; the hash of the password is left out.
    pub person: PersonRow,
    /// The seats.
    pub seats: BTreeSet<Seat>,
    /// Whether the person has a password.
    pub has_password: bool,
}

impl App {
    /// Registers a person.
    ///
    /// # Errors
    /// [`AppError::Denied`] to anybody but the security administrator; [`AppError::Invalid`] where
    /// the name is taken, the password weak, or the seats do not go together.
    pub async fn create_person(
        &self,
        admin: Admin<'_>,
        new: NewPerson,
    ) -> Result<PersonRow, AppError> {
        self.may_administer(admin, Duty::GrantSeats)?;
        let organisation = self.store.organisation(&new.organisation).await?;
        let organisation = organisation.ok_or_else(|| {
            let unknown = Problem::Unknown(new.organisation.to_string());
            AppError::invalid("organisation", unknown)
        })?;
        self.check_seats(&organisation, &new.seats)?;
        let user_name = checked_user_name(&new.user_name)?;
        let password_hash = match &new.password {
            Some(password) => Some(self.hash_password(&user_name, password).await?),
            None => None,
        };
        let row = PersonRow {
            id: PersonId::new(self.new_id("person")),
            organisation: organisation.id,
            user_name,
            name_zh: checked_name("name_zh", &new.name_zh)?,
            name_en: checked_name("name_en", &new.name_en)?,
            password_hash,
            disabled: false,
        };
        let unit = UnitOfWork::named("admin.person")
            .with(Write::PutPerson(row.clone()))
            .with(put_seats(&row.id, &new.seats))
            .with(self.audit_admin(admin, "person.create", &granted(&row.id, &new.seats)));
        match self.store.commit(unit).await {
            Ok(_) => Ok(row),
            Err(CommitError::Duplicate(UniqueKey::UserName)) => {
                Err(AppError::invalid("user_name", Problem::Taken(row.user_name)))
            }
            Err(error) => Err(error.into()),
        }
    }

    /// The people of an organisation, with their seats.
    ///
    /// # Errors
    /// [`AppError::Denied`] to anybody but the security administrator.
    pub async fn people(
        &self,
        admin: Admin<'_>,
        organisation: &OrganisationId,
        after: Option<&PersonId>,
    ) -> Result<Page<PersonView, PersonId>, AppError> {
        self.may_administer(admin, Duty::GrantSeats)?;
        let page = self.store.people(organisation, after, PageSize::new(100)).await?;
        let mut rows = Vec::with_capacity(page.rows.len());
        for person in page.rows {
            rows.push(self.person_view(person).await?);
        }
        Ok(Page { rows, next: page.next })
    }

    /// A person by user name.
    ///
    /// # Errors
    /// [`AppError::Denied`] to anybody but the security administrator, [`AppError::NotFound`].
    pub async fn person_by_user_name(
        &self,
        admin: Admin<'_>,
        user_name: &str,
    ) -> Result<PersonView, AppError> {
        self.may_administer(admin, Duty::GrantSeats)?;
        let row = self.store.person_by_user_name(user_name).await?;
        self.person_view(row.ok_or(AppError::NotFound)?).await
    }

    /// Makes these, and no others, the seats of a person, from the next request on.
    ///
    /// # Errors
    /// As for [`App::create_person`].
    pub async fn set_seats(
        &self,
        admin: Admin<'_>,
        person: &PersonId,
        seats: &BTreeSet<Seat>,
    ) -> Result<(), AppError> {
        self.may_administer(admin, Duty::GrantSeats)?;
        let row = self.known_person(person).await?;
        let organisation = self.store.organisation(&row.organisation).await?;
        self.check_seats(&organisation.ok_or(AppError::NotFound)?, seats)?;
        let unit = UnitOfWork::named("admin.seats")
            .with(put_seats(person, seats))
            .with(self.audit_admin(admin, "person.seats", &granted(person, seats)));
        self.store.commit(unit).await?;
        Ok(())
    }

    /// Sets a person's password and ends the person's sessions.
    ///
    /// # Errors
    /// As for [`App::create_person`]; a closed account gets none.
    pub async fn set_password(
        &self,
        admin: Admin<'_>,
        person: &PersonId,
        password: &str,
    ) -> Result<(), AppError> {
        self.may_administer(admin, Duty::GrantSeats)?;
        let row = self.known_person(person).await?;
        let password_hash = Some(self.hash_password(&row.user_name, password).await?);
        let unit = UnitOfWork::named("admin.password")
            .expecting(Expect::PersonEnabled { person: person.clone() })
            .with(Write::PutPerson(PersonRow { password_hash, ..row }))
            .with(Write::EndSessionsOf { person: person.clone() })
            .with(self.audit_admin(admin, "person.password", person.as_str()));
        self.store.commit(unit).await?;
        Ok(())
    }

    /// Closes an account: its sessions end, its tokens open nothing from the next request on.
    ///
    /// # Errors
    /// As for [`App::create_person`].
    pub async fn disable_person(&self, admin: Admin<'_>, id: &PersonId) -> Result<(), AppError> {
        self.set_disabled(admin, id, true).await
    }

    /// Opens a closed account again.
    ///
    /// # Errors
    /// As for [`App::create_person`].
    pub async fn enable_person(&self, admin: Admin<'_>, id: &PersonId) -> Result<(), AppError> {
        self.set_disabled(admin, id, false).await
    }

    /// Makes a token for a person's programs.
    ///
    /// # Errors
    /// As for [`App::create_token`], and [`AppError::Denied`] to anybody but the security
    /// administrator.
    pub async fn create_token_for(
        &self,
        admin: Admin<'_>,
        person: &PersonId,
        name: &str,
        valid_days: Option<u16>,
    ) -> Result<NewToken, AppError> {
        self.may_administer(admin, Duty::ManageKeys)?;
        let row = self.known_person(person).await?;
        let audit = self.audit_admin(admin, "token.create", person.as_str());
        self.make_token(&row, name, valid_days, audit).await
    }

    /// The tokens of a person, latest first.
    ///
    /// # Errors
    /// [`AppError::Denied`] to anybody but the security administrator.
    pub async fn tokens_of(
        &self,
        admin: Admin<'_>,
        person: &PersonId,
    ) -> Result<Vec<TokenView>, AppError> {
        self.may_administer(admin, Duty::ManageKeys)?;
        let rows = self.store.tokens(person).await?;
        Ok(rows.into_iter().map(TokenView::from).collect())
    }

    /// Revokes a token of a person, by its name.
    ///
    /// # Errors
    /// [`AppError::Denied`] to anybody but the security administrator, [`AppError::NotFound`].
    pub async fn revoke_token_of(
        &self,
        admin: Admin<'_>,
        person: &PersonId,
        name: &str,
    ) -> Result<(), AppError> {
        self.may_administer(admin, Duty::ManageKeys)?;
        let audit = self.audit_admin(admin, "token.revoke", person.as_str());
        self.end_token(person, name, audit).await
    }

    async fn set_disabled(
        &self,
        admin: Admin<'_>,
        id: &PersonId,
        disabled: bool,
    ) -> Result<(), AppError> {
        self.may_administer(admin, Duty::GrantSeats)?;
        let row = self.known_person(id).await?;
        let act = if disabled { "person.disable" } else { "person.enable" };
        let unit = UnitOfWork::named("admin.disable")
            .with(Write::PutPerson(PersonRow { disabled, ..row }))
            .with(Write::EndSessionsOf { person: id.clone() })
            .with(self.audit_admin(admin, act, id.as_str()));
        self.store.commit(unit).await?;
        Ok(())
    }

    async fn person_view(&self, row: PersonRow) -> Result<PersonView, AppError> {
        let keys = self.store.seats(&row.id).await?;
        let has_password = row.password_hash.is_some();
        let person = PersonRow { password_hash: None, ..row };
        let seats = keys.iter().filter_map(|key| key.parse().ok()).collect();
        Ok(PersonView { person, seats, has_password })
    }

    fn check_seats(
        &self,
        organisation: &OrganisationRow,
        seats: &BTreeSet<Seat>,
    ) -> Result<(), AppError> {
        let kind: OrganisationKind = kind_of(organisation)?;
        self.policy
            .check_seats(kind, seats)
            .map_err(|conflict| AppError::invalid("seats", Problem::Seats(conflict)))
    }
}

pub(crate) fn put_seats(person: &PersonId, seats: &BTreeSet<Seat>) -> Write {
    let seats = seats.iter().map(|seat| seat.key().to_owned()).collect();
    Write::PutSeats { person: person.clone(), seats }
}

/// `person_01… preparer, signatory`
fn granted(person: &PersonId, seats: &BTreeSet<Seat>) -> String {
    let keys: Vec<&str> = seats.iter().map(|seat| seat.key()).collect();
    format!("{person} {}", keys.join(", "))
}

/// A user name is plain, so that it is read, typed and logged without doubt.
fn checked_user_name(name: &str) -> Result<String, AppError> {
    if name.is_empty() {
        return Err(AppError::invalid("user_name", Problem::Missing));
    }
    if name.len() > limits::USER_NAME_BYTES {
        let max = limits::USER_NAME_BYTES;
        return Err(AppError::invalid("user_name", Problem::TooLong { max }));
    }
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "._-@".contains(c);
    if !name.chars().all(plain) {
        return Err(AppError::invalid("user_name", Problem::UserName));
    }
    Ok(name.to_owned())
}
