//! The made-up parties of the sample cases, and the bodies of the Measures where they are missing.

use std::collections::BTreeSet;

use access::{OrganisationKind, Seat};
use procedure::Date;
use procedure::party::{OrganisationId, PersonId};
use procedure::regime::Regime;
use store::rows::{OrganisationRow, PersonRow};
use store::{UnitOfWork, Write};
use working_days::Calendar;

use crate::admin::organisation::{NewBody, NewOrganisation, organisation_row};
use crate::admin::person::put_seats;
use crate::app::App;
use crate::bodies::Bodies;
use crate::demo::institutions::{Institution, institutions};
use crate::error::AppError;

const OPERATORS: u32 = 40;
const PROVIDERS: u32 = 60;
const OFFICERS: u32 = 12;

/// Who takes part in the sample cases.
pub(super) struct Parties {
    pub(super) operators: Vec<OrganisationId>,
    pub(super) providers: Vec<OrganisationId>,
    pub(super) office: OrganisationId,
    pub(super) officers: Vec<PersonId>,
}

/// What every walk goes over.
#[derive(Clone, Copy)]
pub(super) struct Ground<'a> {
    pub(super) regime: &'a Regime,
    pub(super) calendar: &'a Calendar,
    pub(super) parties: &'a Parties,
    pub(super) bodies: &'a Bodies,
    pub(super) today: Date,
}

impl Parties {
    /// Registers whoever is not registered yet.
    pub(super) async fn ensure(app: &App, regime: &Regime) -> Result<Parties, AppError> {
        let known = app.organisations().await?;
        let mut unit = UnitOfWork::named("admin.seed");
        let mut put = |row: OrganisationRow| unit.writes.push(Write::PutOrganisation(row));
        let operators = companies(OrganisationKind::Operator, OPERATORS, &mut put)?;
        let providers = companies(OrganisationKind::Provider, PROVIDERS, &mut put)?;
        for institution in institutions(regime) {
            let code = Some(&institution.code);
            if !known.iter().any(|row| row.body.as_ref() == code) {
                put(body_row(&institution)?);
            }
        }
        let of_kind = |kind: OrganisationKind| known.iter().find(|row| row.kind == kind.key());
        let office = match of_kind(OrganisationKind::Office) {
            Some(row) => row.id.clone(),
            None => put_single(
                OrganisationKind::Office,
                "网络安全审查办公室",
                "Cybersecurity Review Office",
                &mut put,
            )?,
        };
        if of_kind(OrganisationKind::Commission).is_none() {
            let (zh, en) = ("中央网络安全和信息化委员会", "Central Cyberspace Affairs Commission");
            put_single(OrganisationKind::Commission, zh, en, &mut put)?;
        }
        let mut officers = app.store.holders(Seat::CaseOfficer.key()).await?;
        if officers.is_empty() {
            officers = add_officers(&office, &mut unit);
        }
        app.store.commit(unit).await?;
        app.forget_bodies();
        Ok(Parties { operators, providers, office, officers })
    }
}

fn companies(
    kind: OrganisationKind,
    count: u32,
    put: &mut impl FnMut(OrganisationRow),
) -> Result<Vec<OrganisationId>, AppError> {
    let (zh, en) = match kind {
        OrganisationKind::Operator => ("示例运营者", "Sample operator"),
        _ => ("示例供应商", "Sample provider"),
    };
    let mut ids = Vec::new();
    for number in 1..=count {
        let id = OrganisationId::new(format!("org_seed_{kind}_{number:03}"));
        put(row(id.clone(), kind, format!("{zh}{number}号"), format!("{en} {number}"))?);
        ids.push(id);
    }
    Ok(ids)
}

fn put_single(
    kind: OrganisationKind,
    zh: &str,
    en: &str,
    put: &mut impl FnMut(OrganisationRow),
) -> Result<OrganisationId, AppError> {
    let id = OrganisationId::new(format!("org_seed_{kind}"));
    put(row(id.clone(), kind, zh.to_owned(), en.to_owned())?);
    Ok(id)
}

fn row(
    id: OrganisationId,
    kind: OrganisationKind,
    name_zh: String,
    name_en: String,
) -> Result<OrganisationRow, AppError> {
    let new = NewOrganisation { kind, name_zh, name_en, body: None, one_person: false };
    organisation_row(id, new)
}

fn body_row(institution: &Institution) -> Result<OrganisationRow, AppError> {
    let code = institution.code.clone();
    let id = OrganisationId::new(format!("org_seed_{}", code.as_str().to_lowercase()));
    let new = NewOrganisation {
        kind: OrganisationKind::Body,
        name_zh: institution.zh.clone(),
        name_en: institution.en.clone(),
        body: Some(NewBody { code, capacities: institution.capacities.clone() }),
        one_person: false,
    };
    organisation_row(id, new)
}

/// Officers without a password: nobody signs in as one of them.
fn add_officers(office: &OrganisationId, unit: &mut UnitOfWork) -> Vec<PersonId> {
    let seats = BTreeSet::from([Seat::CaseOfficer]);
    let mut ids = Vec::new();
    for number in 1..=OFFICERS {
        let id = PersonId::new(format!("person_seed_officer_{number:02}"));
        unit.writes.push(Write::PutPerson(PersonRow {
            id: id.clone(),
            organisation: office.clone(),
            user_name: format!("seed.officer-{number}"),
            name_zh: format!("示例承办人{number}号"),
            name_en: format!("Sample officer {number}"),
            password_hash: None,
            disabled: false,
        }));
        unit.writes.push(put_seats(&id, &seats));
        ids.push(id);
    }
    ids
}
