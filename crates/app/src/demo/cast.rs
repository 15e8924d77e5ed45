//! The organisations and people of the sample installation.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use access::{OrganisationKind, Seat};
use procedure::party::{OrganisationId, PersonId};
use procedure::regime;
use store::rows::{PersonRow, TokenRow};
use store::{Micros, UnitOfWork, Write};

use super::Account;
use super::institutions::institutions;
use crate::accounts::digest_of;
use crate::admin::Admin;
use crate::admin::organisation::{NewBody, NewOrganisation, organisation_row};
use crate::admin::person::put_seats;
use crate::app::{App, Caller};
use crate::error::AppError;
use crate::ids::new_secret;
use crate::limits;

/// Companies: key, kind, Chinese and English name.
const COMPANIES: &[(&str, OrganisationKind, &str, &str)] = &[
    ("grid", OrganisationKind::Operator, "示例电网运营公司", "Example Grid Company"),
    ("bank", OrganisationKind::Operator, "示例支付清算公司", "Example Payment Clearing Company"),
    (
        "telecom",
        OrganisationKind::Operator,
        "示例通信运营公司",
        "Example Telecommunications Company",
    ),
    ("rail", OrganisationKind::Operator, "示例铁路调度公司", "Example Railway Dispatching Company"),
    ("platform", OrganisationKind::Operator, "示例出行平台公司", "Example Mobility Platform"),
    ("network", OrganisationKind::Provider, "示例网络设备公司", "Example Network Equipment Maker"),
    (
        "database",
        OrganisationKind::Provider,
        "示例数据库软件公司",
        "Example Database Software House",
    ),
    ("cloud", OrganisationKind::Provider, "示例云服务公司", "Example Cloud Service Provider"),
    ("server", OrganisationKind::Provider, "示例服务器制造公司", "Example Server Maker"),
];

/// The Office, the Commission and the installation.
const AUTHORITIES: &[(&str, OrganisationKind, &str, &str)] = &[
    ("office", OrganisationKind::Office, "网络安全审查办公室", "Cybersecurity Review Office"),
    (
        "commission",
        OrganisationKind::Commission,
        "中央网络安全和信息化委员会",
        "Central Cyberspace Affairs Commission",
    ),
    ("system", OrganisationKind::Installation, "本系统", "This installation"),
];

/// What the people of an organisation are called, in the order of their seats: nobody's name.
const PEOPLE: &[(&str, &str)] = &[
    ("甲", "A"),
    ("乙", "B"),
    ("丙", "C"),
    ("丁", "D"),
    ("戊", "E"),
    ("己", "F"),
    ("庚", "G"),
    ("辛", "H"),
];

/// Everybody who takes part, by desk.
pub(super) struct Cast {
    organisations: BTreeMap<&'static str, OrganisationId>,
    callers: BTreeMap<(String, Seat, u8), Arc<Caller>>,
}

/// What registers everybody in one unit of work.
struct Register<'a> {
    app: &'a App,
    now: Micros,
    password: String,
    password_hash: String,
    unit: UnitOfWork,
    accounts: Vec<Account>,
    desks: Vec<((String, Seat, u8), PersonId)>,
}

impl Cast {
    /// Registers everybody, and answers with the accounts.
    pub(super) async fn register(app: &App) -> Result<(Cast, Vec<Account>), AppError> {
        let password = new_secret("demo", app.entropy.as_ref());
        let password: String = password.chars().take(25).collect();
        let password_hash = app.hash_password("demo", &password).await?;
        let mut register = Register {
            app,
            now: app.now(),
            password,
            password_hash,
            unit: UnitOfWork::named("demo.register"),
            accounts: Vec::new(),
            desks: Vec::new(),
        };
        let mut organisations = BTreeMap::new();
        for (key, kind, zh, en) in AUTHORITIES.iter().chain(COMPANIES) {
            let new = new_organisation(*kind, zh, en);
            organisations.insert(*key, register.organisation(key, new)?);
        }
        let newest = regime::bundled().last().ok_or(AppError::Setup("no version is installed"))?;
        for institution in institutions(newest) {
            let key = institution.code.as_str().to_lowercase();
            let new = NewOrganisation {
                body: Some(NewBody {
                    code: institution.code.clone(),
                    capacities: institution.capacities,
                }),
                ..new_organisation(OrganisationKind::Body, &institution.zh, &institution.en)
            };
            register.organisation(&key, new)?;
        }
        let Register { mut unit, accounts, desks, .. } = register;
        unit.writes.push(app.audit_admin(Admin::Console, "admin.demo", "sample installation"));
        app.store.commit(unit).await?;
        app.forget_bodies();
        let mut callers = BTreeMap::new();
        for (desk, person) in desks {
            callers.insert(desk, app.caller(&person).await?);
        }
        Ok((Cast { organisations, callers }, accounts))
    }

    /// The caller at a desk of a company or an authority.
    pub(super) fn caller(&self, key: &str, seat: Seat, number: u8) -> Result<&Caller, AppError> {
        let desk = (key.to_owned(), seat, number);
        let known = self.callers.get(&desk).map(Arc::as_ref);
        known.ok_or(AppError::Setup("the sample has no such desk"))
    }

    /// The identity of a company or an authority.
    pub(super) fn organisation(&self, key: &str) -> String {
        self.organisations.get(key).map(ToString::to_string).unwrap_or_default()
    }

    /// The identity of the Office's officer with this number.
    pub(super) fn officer(&self, number: u8) -> String {
        let caller = self.caller("office", Seat::CaseOfficer, number);
        caller.map(|caller| caller.person.id.to_string()).unwrap_or_default()
    }
}

impl Register<'_> {
    /// An organisation with an account for each of its seats.
    fn organisation(
        &mut self,
        key: &str,
        new: NewOrganisation,
    ) -> Result<OrganisationId, AppError> {
        let kind = new.kind;
        let row = organisation_row(OrganisationId::new(self.app.new_id("org")), new)?;
        let id = row.id.clone();
        let zh = row.name_zh.clone();
        self.unit.writes.push(Write::PutOrganisation(row));
        let seats: Vec<Seat> = self.app.policy.seats_of(kind).collect();
        let mut nth = 0;
        for seat in seats {
            let count = if seat == Seat::CaseOfficer { 2 } else { 1 };
            for number in 1..=count {
                let mut user = format!("{key}.{}", seat.key().replace('_', "-"));
                if count > 1 {
                    user = format!("{user}-{number}");
                }
                self.person(key, &user, &id, &zh, kind, seat, (number, nth));
                nth += 1;
            }
        }
        Ok(id)
    }

    #[expect(clippy::too_many_arguments, reason = "one row is put together from all of them")]
    fn person(
        &mut self,
        key: &str,
        user: &str,
        organisation: &OrganisationId,
        zh: &str,
        kind: OrganisationKind,
        seat: Seat,
        (number, nth): (u8, usize),
    ) {
        let id = PersonId::new(self.app.new_id("person"));
        let (stem, letter) = PEOPLE.get(nth).copied().unwrap_or(("某", "X"));
        self.unit.writes.push(Write::PutPerson(PersonRow {
            id: id.clone(),
            organisation: organisation.clone(),
            user_name: user.to_owned(),
            name_zh: format!("某{stem}"),
            name_en: format!("{letter}. Sample"),
            password_hash: Some(self.password_hash.clone()),
            disabled: false,
        }));
        self.unit.writes.push(put_seats(&id, &BTreeSet::from([seat])));
        let token = new_secret("anshen", self.app.entropy.as_ref());
        self.unit.writes.push(Write::AddToken(TokenRow {
            token_hash: digest_of(&token),
            person: id.clone(),
            name: "demo".to_owned(),
            created_at: self.now,
            expires_at: Some(Micros(self.now.0 + i64::from(limits::TOKEN_DAYS) * limits::DAY)),
            revoked_at: None,
        }));
        self.desks.push(((key.to_owned(), seat, number), id));
        self.accounts.push(Account {
            organisation: zh.to_owned(),
            kind: kind.key().to_owned(),
            seat: seat.key().to_owned(),
            user: user.to_owned(),
            password: self.password.clone(),
            token,
        });
    }
}

fn new_organisation(kind: OrganisationKind, zh: &str, en: &str) -> NewOrganisation {
    let (name_zh, name_en) = (zh.to_owned(), en.to_owned());
    NewOrganisation { kind, name_zh, name_en, body: None, one_person: false }
}
