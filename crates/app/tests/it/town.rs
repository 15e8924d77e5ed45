//! A small installation with everybody in it, registered through the administration.

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;

use access::{OrganisationKind, Policy, Seat};
use app::accounts::BodyCapacity;
use app::acts::{Performed, RequestKey, SignRequest};
use app::admin::{Admin, NewBody, NewOrganisation, NewPerson};
use app::documents::Upload;
use app::wire::{ActBody, Filing, PreAssessedFactor, Recognition, Subject};
use app::{AppError, Caller};
use bytes::Bytes;
use procedure::papers::DocumentId;
use procedure::party::{BodyCode, PersonId};
use procedure::regime::{self, Regime};
use store::CaseId;

use crate::support::{Installation, request};

/// An installation with an operator `grid`, a provider `network`, a stranger `other`, the Office,
/// the Commission, every member, the department NEA and the administrators.
pub(crate) struct Town {
    pub(crate) installation: Installation,
    callers: BTreeMap<String, Caller>,
}

pub(crate) fn regime() -> &'static Regime {
    regime::find(regime::bundled(), &"cn-2020".into()).unwrap()
}

impl Town {
    pub(crate) async fn on(day: &str) -> Self {
        Town::without(&[], day).await
    }

    /// One in which these are not registered yet.
    pub(crate) async fn without(absent: &[&str], day: &str) -> Self {
        let mut town = Town { installation: Installation::empty(day), callers: BTreeMap::new() };
        let plain = [
            ("grid", OrganisationKind::Operator),
            ("other", OrganisationKind::Operator),
            ("network", OrganisationKind::Provider),
            ("office", OrganisationKind::Office),
            ("commission", OrganisationKind::Commission),
            ("system", OrganisationKind::Installation),
        ];
        for (key, kind) in plain.into_iter().filter(|(key, _)| !absent.contains(key)) {
            town.settle(key, kind, None, false).await;
        }
        for member in &regime().members {
            let code = member.code.as_str();
            if absent.contains(&code) {
                continue;
            }
            let mut capacities = BTreeSet::from([BodyCapacity::Member]);
            if code == "MIIT" {
                capacities.insert(BodyCapacity::Department);
            }
            town.settle(code, OrganisationKind::Body, Some(capacities), code == "SCA").await;
        }
        let department = Some(BTreeSet::from([BodyCapacity::Department]));
        town.settle("NEA", OrganisationKind::Body, department, false).await;
        town
    }

    /// An organisation with a person at each seat; `one_person` puts one person at all of them.
    pub(crate) async fn settle(
        &mut self,
        key: &str,
        kind: OrganisationKind,
        capacities: Option<BTreeSet<BodyCapacity>>,
        one_person: bool,
    ) {
        let new = NewOrganisation {
            kind,
            name_zh: format!("{key}单位"),
            name_en: format!("The {key}"),
            body: capacities.map(|capacities| NewBody { code: BodyCode::new(key), capacities }),
            one_person,
        };
        let app = &self.installation.app;
        let row = app.create_organisation(Admin::Console, new).await.unwrap();
        let all: BTreeSet<Seat> = Policy::bundled().seats_of(kind).collect();
        let desks: Vec<BTreeSet<Seat>> = if one_person {
            vec![all]
        } else {
            all.into_iter().map(|seat| BTreeSet::from([seat])).collect()
        };
        for seats in desks {
            let first = seats.first().unwrap().key();
            let new = NewPerson {
                organisation: row.id.clone(),
                user_name: format!("{}.{first}", key.to_lowercase()),
                name_zh: "某人".to_owned(),
                name_en: "Somebody".to_owned(),
                seats: seats.clone(),
                password: None,
            };
            let person = app.create_person(Admin::Console, new).await.unwrap();
            let caller = app.caller(&person.id).await.unwrap();
            for seat in seats {
                self.callers.insert(format!("{key}.{seat}"), caller.as_ref().clone());
            }
        }
    }

    /// Whoever sits at this desk: `grid.preparer`.
    pub(crate) fn caller(&self, desk: &str) -> &Caller {
        self.callers.get(desk).unwrap_or_else(|| panic!("nobody sits at {desk}"))
    }

    /// The desk of a person.
    pub(crate) fn name_of(&self, person: &PersonId) -> String {
        let found = self.callers.iter().find(|(_, caller)| caller.person.id == *person);
        found.map_or_else(|| person.to_string(), |(desk, _)| desk.clone())
    }

    pub(crate) fn organisation(&self, desk: &str) -> String {
        self.caller(desk).organisation.id.to_string()
    }

    /// The grid drafts a case about the network's product.
    pub(crate) async fn open(&self) -> CaseId {
        self.open_as("grid.preparer").await
    }

    /// An operator drafts a case about the network's product.
    pub(crate) async fn open_as(&self, desk: &str) -> CaseId {
        let body = ActBody::Draft { filing: Box::new(self.filing(BTreeMap::new())) };
        let caller = self.caller(desk);
        let performed = self.installation.app.open(caller, request(body)).await.unwrap();
        let Performed::Done(done) = performed else { panic!("a draft needs one person") };
        done.file.id.clone()
    }

    /// An act of one person.
    pub(crate) async fn does(&self, desk: &str, case: &CaseId, body: ActBody) -> u64 {
        let performed = self.installation.act(self.caller(desk), case, body).await.unwrap();
        let Performed::Done(done) = performed else { panic!("{desk} has only prepared it") };
        done.file.version()
    }

    /// An act of two: prepared at one desk, signed at the other.
    pub(crate) async fn both(&self, first: &str, second: &str, case: &CaseId, body: ActBody) {
        let performed = self.installation.act(self.caller(first), case, body).await.unwrap();
        let Performed::Prepared(id) = performed else { panic!("{first} did it alone") };
        let app = &self.installation.app;
        let own = app.sign(self.caller(first), &id, SignRequest::default()).await.unwrap_err();
        assert!(matches!(own, AppError::Denied(_)), "{first} signs its own: {own:?}");
        let signed = app.sign(self.caller(second), &id, SignRequest::default()).await.unwrap();
        assert!(matches!(signed, Performed::Done(_)));
    }

    pub(crate) async fn office(&self, case: &CaseId, body: ActBody) {
        self.both("office.case_officer", "office.director", case, body).await;
    }

    pub(crate) async fn upload(&self, desk: &str, case: &CaseId, title: &str) -> DocumentId {
        self.upload_under(None, desk, case, title, "content").await.unwrap()
    }

    /// An upload under a key.
    pub(crate) async fn upload_under(
        &self,
        key: Option<RequestKey>,
        desk: &str,
        case: &CaseId,
        title: &str,
        content: &str,
    ) -> Result<DocumentId, AppError> {
        let upload = Upload {
            title: title.to_owned(),
            file_name: format!("{title}.txt"),
            media_type: "text/plain".to_owned(),
            declared_free_of_state_secrets: true,
            key,
        };
        let content = Bytes::from(format!("{content} of {title}"));
        let content = futures_util::stream::iter([Ok::<_, Infallible>(content)]);
        self.installation.app.upload(self.caller(desk), case, upload, content).await
    }

    /// From nothing to a filing that was received, assigned to the case officer.
    pub(crate) async fn filed(&self) -> CaseId {
        let case = self.open().await;
        let mut materials = BTreeMap::new();
        for material in regime().materials.iter().filter(|material| material.required) {
            let id = self.upload("grid.preparer", &case, &material.name.zh).await;
            materials.insert(material.id.to_string(), BTreeSet::from([id.to_string()]));
        }
        let draft = ActBody::Draft { filing: Box::new(self.filing(materials)) };
        self.does("grid.preparer", &case, draft).await;
        let undertakings = regime().undertakings.iter().map(|one| one.id.to_string()).collect();
        let undertake = ActBody::Undertake { undertakings };
        self.both("network.preparer", "network.signatory", &case, undertake).await;
        self.both("grid.preparer", "grid.signatory", &case, ActBody::File {}).await;
        let officer = self.caller("office.case_officer").person.id.to_string();
        self.does("office.director", &case, ActBody::Assign { officer }).await;
        case
    }

    fn filing(&self, materials: BTreeMap<String, BTreeSet<String>>) -> Filing {
        let may = PreAssessedFactor { may_affect: true, reasons: "It may.".to_owned() };
        let factors = regime().factors.iter().map(|one| (one.id.to_string(), may.clone()));
        let clauses = regime().undertakings.iter();
        Filing {
            title: "核心路由设备采购".to_owned(),
            subject: Subject {
                description: "核心路由器".to_owned(),
                category: Some("core_network".to_owned()),
                why_major: "Major.".to_owned(),
                amount_cents: 120_000_000,
                ..Subject::default()
            },
            provider: Some(self.organisation("network.viewer")),
            recognitions: vec![Recognition {
                department: "NEA".to_owned(),
                notice: "1号".to_owned(),
                on: "2021-11-05".parse().unwrap(),
            }],
            pre_assessment: factors.collect(),
            clauses: clauses.map(|one| (one.id.to_string(), "第十二条".to_owned())).collect(),
            materials,
            ..Filing::default()
        }
    }
}

/// A review is required.
pub(crate) fn determine() -> ActBody {
    ActBody::Determine {
        review_required: true,
        reasons: "Because.".to_owned(),
        departments: BTreeSet::new(),
    }
}
