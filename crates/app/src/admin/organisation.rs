//! The register of organisations.

use std::collections::{BTreeMap, BTreeSet};

use access::{Duty, OrganisationKind};
use procedure::party::{BodyCode, OrganisationId};
use store::rows::OrganisationRow;
use store::{CommitError, UniqueKey, UnitOfWork, Write};

use super::{Admin, checked_name};
use crate::accounts::{BodyCapacity, CAPACITIES, ONE_PERSON};
use crate::app::App;
use crate::bodies::is_code;
use crate::error::{AppError, Problem};

/// An organisation to be registered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewOrganisation {
    /// Its kind.
    pub kind: OrganisationKind,
    /// Its Chinese name.
    pub name_zh: String,
    /// Its English name.
    pub name_en: String,
    /// Which body of the Measures it is; an organisation of the kind `body` needs it, no other
    /// has it.
    pub body: Option<NewBody>,
    /// Whether one person may prepare and sign (rule 13); every such act says so.
    pub one_person: bool,
}

/// Which body of the Measures an organisation is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewBody {
    /// Its code, as in the files of the Measures (`MIIT`).
    pub code: BodyCode,
    /// As what it may be asked; at least one.
    pub capacities: BTreeSet<BodyCapacity>,
}

impl App {
    /// Registers an organisation.
    ///
    /// # Errors
    /// As for [`App::create_organisation_telling`].
    pub async fn create_organisation(
        &self,
        admin: Admin<'_>,
        new: NewOrganisation,
    ) -> Result<OrganisationRow, AppError> {
        self.create_organisation_telling(admin, new, &mut |_| {}).await
    }

    /// Registers an organisation, and makes it a party of the cases that name it already; `tell`
    /// hears of how many.
    ///
    /// # Errors
    /// [`AppError::Denied`] to anybody but the security administrator; [`AppError::Invalid`] where
    /// something is missing, the code is taken, or there is an Office or a Commission already.
    /// Where the store fails after the registration, [`App::hand_over`] goes on with the cases.
    pub async fn create_organisation_telling(
        &self,
        admin: Admin<'_>,
        new: NewOrganisation,
        tell: &mut (dyn FnMut(u64) + Send),
    ) -> Result<OrganisationRow, AppError> {
        self.may_administer(admin, Duty::GrantSeats)?;
        let row = organisation_row(OrganisationId::new(self.new_id("org")), new)?;
        let bodies = self.bodies().await?;
        let is_taken = match row.kind.as_str() {
            "office" => bodies.office().is_some(),
            "commission" => bodies.commission().is_some(),
            _ => false,
        };
        if is_taken {
            return Err(AppError::invalid("kind", Problem::Taken(row.kind)));
        }
        let row = self.put_organisation(admin, "organisation.create", row).await?;
        self.hand_over(tell).await?;
        Ok(row)
    }

    /// Names an organisation anew. Its kind and code stay: acts of the past rest on them.
    ///
    /// # Errors
    /// As for [`App::create_organisation`], and [`AppError::NotFound`].
    pub async fn rename_organisation(
        &self,
        admin: Admin<'_>,
        id: &OrganisationId,
        name_zh: &str,
        name_en: &str,
    ) -> Result<OrganisationRow, AppError> {
        self.may_administer(admin, Duty::GrantSeats)?;
        let row = self.store.organisation(id).await?.ok_or(AppError::NotFound)?;
        let name_zh = checked_name("name_zh", name_zh)?;
        let name_en = checked_name("name_en", name_en)?;
        let row = OrganisationRow { name_zh, name_en, ..row };
        self.put_organisation(admin, "organisation.rename", row).await
    }

    async fn put_organisation(
        &self,
        admin: Admin<'_>,
        act: &str,
        row: OrganisationRow,
    ) -> Result<OrganisationRow, AppError> {
        let unit = UnitOfWork::named("admin.organisation")
            .with(Write::PutOrganisation(row.clone()))
            .with(self.audit_admin(admin, act, row.id.as_str()));
        let committed = self.store.commit(unit).await;
        self.forget_bodies();
        match committed {
            Ok(_) => Ok(row),
            Err(CommitError::Duplicate(UniqueKey::BodyCode)) => {
                let code = row.body.map(|code| code.to_string()).unwrap_or_default();
                Err(AppError::invalid("body", Problem::Taken(code)))
            }
            Err(error) => Err(error.into()),
        }
    }
}

/// The row of a new organisation.
pub(crate) fn organisation_row(
    id: OrganisationId,
    new: NewOrganisation,
) -> Result<OrganisationRow, AppError> {
    let is_body = new.kind == OrganisationKind::Body;
    if is_body && new.body.as_ref().is_none_or(|body| body.capacities.is_empty()) {
        return Err(AppError::invalid("body", Problem::Missing));
    }
    if let Some(body) = &new.body
        && !is_code(&body.code)
    {
        let code = body.code.to_string();
        return Err(AppError::invalid("body", Problem::Unknown(code)));
    }
    let mut settings = BTreeMap::new();
    if new.one_person {
        settings.insert(ONE_PERSON.to_owned(), "allowed".to_owned());
    }
    let body = new.body.filter(|_| is_body);
    if let Some(body) = &body {
        let keys: Vec<&str> = body.capacities.iter().map(|capacity| capacity.key()).collect();
        settings.insert(CAPACITIES.to_owned(), keys.join(","));
    }
    Ok(OrganisationRow {
        id,
        kind: new.kind.key().to_owned(),
        name_zh: checked_name("name_zh", &new.name_zh)?,
        name_en: checked_name("name_en", &new.name_en)?,
        body: body.map(|body| body.code),
        settings,
    })
}
