//! A small town with everybody in it, and what each of them asks over HTTP.

use std::collections::{BTreeMap, BTreeSet};

use access::{OrganisationKind, Policy, Seat};
use app::accounts::BodyCapacity;
use app::admin::{Admin, NewBody, NewOrganisation, NewPerson};
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use http_body_util::BodyExt;
use procedure::party::BodyCode;
use procedure::regime::{self, Regime};
use serde_json::{Value, json};
use tower::ServiceExt;
use web::Options;

use crate::installation::Installation;

pub(crate) const PASSWORD: &str = "long enough to be a password";

/// An operator `grid`, a provider `network`, a stranger `other`, the Office, some bodies and the
/// administrators, each with a person at every seat.
pub(crate) struct Town {
    pub(crate) installation: Installation,
    tokens: BTreeMap<String, String>,
    organisations: BTreeMap<String, String>,
    people: BTreeMap<String, String>,
}

/// An answer.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("no JSON: {}", self.text()))
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// A problem in one line: status, type, article, sentence.
    pub(crate) fn problem(&self) -> String {
        let body = self.json();
        let text = |key: &str| body[key].as_str().unwrap_or("-").to_owned();
        assert_eq!(self.header("content-type"), "application/problem+json");
        assert_eq!(body["status"], self.status.as_u16());
        format!(
            "{} {} [{}] {}",
            self.status.as_u16(),
            text("type"),
            text("article"),
            text("detail")
        )
    }
}

/// A request that is being put together.
pub(crate) struct Asking<'a> {
    town: &'a Town,
    request: axum::http::request::Builder,
    body: Body,
}

impl Asking<'_> {
    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        self.request = self.request.header(name, value);
        self
    }

    pub(crate) fn json(mut self, body: &Value) -> Self {
        self.request = self.request.header(header::CONTENT_TYPE, "application/json");
        self.body = Body::from(body.to_string());
        self
    }

    pub(crate) fn body(mut self, body: impl Into<Body>) -> Self {
        self.body = body.into();
        self
    }

    pub(crate) async fn answer(self) -> Answer {
        let request: Request<Body> = self.request.body(self.body).unwrap();
        let response = self.town.installation.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes().to_vec();
        Answer { status: parts.status, headers: parts.headers, body }
    }
}

pub(crate) fn regime() -> &'static Regime {
    regime::find(regime::bundled(), &"cn-2020".into()).unwrap()
}

impl Town {
    pub(crate) async fn on(day: &str) -> Self {
        Town::with(day, Options::default()).await
    }

    pub(crate) async fn with(day: &str, options: Options) -> Self {
        let mut town = Town {
            installation: Installation::on(day, options),
            tokens: BTreeMap::new(),
            organisations: BTreeMap::new(),
            people: BTreeMap::new(),
        };
        for (key, kind) in [
            ("grid", OrganisationKind::Operator),
            ("other", OrganisationKind::Operator),
            ("network", OrganisationKind::Provider),
            ("office", OrganisationKind::Office),
            ("commission", OrganisationKind::Commission),
            ("system", OrganisationKind::Installation),
        ] {
            town.settle(key, kind, None).await;
        }
        for code in ["MIIT", "MPS", "NEA"] {
            let capacity =
                if code == "NEA" { BodyCapacity::Department } else { BodyCapacity::Member };
            town.settle(code, OrganisationKind::Body, Some(capacity)).await;
        }
        town
    }

    async fn settle(&mut self, key: &str, kind: OrganisationKind, capacity: Option<BodyCapacity>) {
        let app = &self.installation.app;
        let body = capacity.map(|capacity| NewBody {
            code: BodyCode::new(key),
            capacities: BTreeSet::from([capacity]),
        });
        let (name_zh, name_en) = (format!("{key}单位"), format!("The {key}"));
        let new = NewOrganisation { kind, name_zh, name_en, body, one_person: false };
        let row = app.create_organisation(Admin::Console, new).await.unwrap();
        let seats: Vec<Seat> = Policy::bundled().seats_of(kind).collect();
        for seat in seats {
            let desk = format!("{}.{}", key.to_lowercase(), seat.key());
            // One desk has a password; hashing one for each would only take time.
            let password = (desk == "grid.preparer").then(|| PASSWORD.to_owned());
            let new = NewPerson {
                organisation: row.id.clone(),
                user_name: desk.clone(),
                name_zh: "某人".to_owned(),
                name_en: "Somebody".to_owned(),
                seats: BTreeSet::from([seat]),
                password,
            };
            let person = app.create_person(Admin::Console, new).await.unwrap();
            let token =
                app.create_token_for(Admin::Console, &person.id, "test", None).await.unwrap();
            self.tokens.insert(desk.clone(), token.secret);
            self.people.insert(desk, person.id.to_string());
        }
        self.organisations.insert(key.to_owned(), row.id.to_string());
    }

    /// One more person of an organisation.
    pub(crate) async fn seat(&self, key: &str, desk: &str, seat: Seat) {
        let new = NewPerson {
            organisation: procedure::party::OrganisationId::new(self.organisation(key)),
            user_name: desk.to_owned(),
            name_zh: "另一人".to_owned(),
            name_en: "Another officer".to_owned(),
            seats: BTreeSet::from([seat]),
            password: None,
        };
        self.installation.app.create_person(Admin::Console, new).await.unwrap();
    }

    pub(crate) fn organisation(&self, key: &str) -> &str {
        &self.organisations[key]
    }

    /// A request without a sender.
    pub(crate) fn person(&self, desk: &str) -> &str {
        &self.people[desk]
    }

    pub(crate) fn ask(&self, method: Method, path: &str) -> Asking<'_> {
        let request = Request::builder().method(method).uri(path).header("accept-language", "en");
        Asking { town: self, request, body: Body::empty() }
    }

    /// A request from a desk: `grid.preparer`.
    pub(crate) fn by(&self, desk: &str, method: Method, path: &str) -> Asking<'_> {
        let token = self.tokens.get(desk).unwrap_or_else(|| panic!("nobody sits at {desk}"));
        self.ask(method, path).header("authorization", &format!("Bearer {token}"))
    }

    pub(crate) async fn get(&self, desk: &str, path: &str) -> Answer {
        self.by(desk, Method::GET, path).answer().await
    }

    pub(crate) async fn post(&self, desk: &str, path: &str, body: &Value) -> Answer {
        self.by(desk, Method::POST, path).json(body).answer().await
    }

    /// An act, whatever comes of it.
    pub(crate) async fn act(&self, desk: &str, case: &str, body: &Value) -> Answer {
        self.post(desk, &format!("/api/v1/cases/{case}/acts"), body).await
    }

    /// An act of one person that is done.
    pub(crate) async fn does(&self, desk: &str, case: &str, body: &Value) -> Value {
        let answer = self.act(desk, case, body).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        answer.json()
    }

    /// An act that one prepares and another signs; both are at the two desks of one organisation.
    pub(crate) async fn both(&self, desks: [&str; 2], case: &str, body: &Value) -> Value {
        let prepared = self.act(desks[0], case, body).await;
        assert_eq!(prepared.status, StatusCode::ACCEPTED, "{}", prepared.text());
        let id = prepared.json()["prepared"].as_str().unwrap().to_owned();
        let signed = self.post(desks[1], &format!("/api/v1/prepared/{id}/sign"), &json!({})).await;
        assert_eq!(signed.status, StatusCode::OK, "{}", signed.text());
        signed.json()
    }

    pub(crate) async fn office(&self, case: &str, body: &Value) -> Value {
        self.both(["office.case_officer", "office.director"], case, body).await
    }

    pub(crate) fn filing(&self, materials: &Value) -> Value {
        let factors = regime().factors.iter();
        let factors: BTreeMap<_, _> = factors
            .map(|one| (one.id.to_string(), json!({"may_affect": true, "reasons": "It may."})))
            .collect();
        let clauses: BTreeMap<_, _> =
            regime().undertakings.iter().map(|one| (one.id.to_string(), "第十二条")).collect();
        json!({
            "title": "核心路由设备采购",
            "subject": {"description": "核心路由器", "category": "core_network"},
            "provider": self.organisation("network"),
            "recognitions": [{"department": "NEA", "notice": "1号", "on": "2021-11-05"}],
            "pre_assessment": factors,
            "clauses": clauses,
            "materials": materials,
        })
    }

    /// The grid drafts a filing about the network's product.
    pub(crate) async fn drafted(&self) -> String {
        let body = json!({"act": "draft", "filing": self.filing(&json!({}))});
        let opened = self.post("grid.preparer", "/api/v1/cases", &body).await;
        assert_eq!(opened.status, StatusCode::CREATED, "{}", opened.text());
        opened.json()["case"]["id"].as_str().unwrap().to_owned()
    }

    pub(crate) async fn upload(&self, desk: &str, case: &str, title: &str) -> Answer {
        let path = format!(
            "/api/v1/cases/{case}/documents?title={title}&declared_free_of_state_secrets=true"
        );
        let asking = self.by(desk, Method::POST, &path).header("content-type", "text/plain");
        asking.body(format!("content of {title}")).answer().await
    }

    /// From nothing to a filing that was received, with an officer.
    pub(crate) async fn filed(&self) -> String {
        let case = self.drafted().await;
        let mut materials = BTreeMap::new();
        for material in regime().materials.iter().filter(|material| material.required) {
            let uploaded = self.upload("grid.preparer", &case, material.id.as_str()).await;
            assert_eq!(uploaded.status, StatusCode::CREATED, "{}", uploaded.text());
            materials.insert(material.id.to_string(), [uploaded.json()["id"].clone()]);
        }
        let filing = self.filing(&json!(materials));
        self.does("grid.preparer", &case, &json!({"act": "draft", "filing": filing})).await;
        let undertakings: Vec<_> =
            regime().undertakings.iter().map(|one| one.id.to_string()).collect();
        let undertake = json!({"act": "undertake", "undertakings": undertakings});
        self.both(["network.preparer", "network.signatory"], &case, &undertake).await;
        self.both(["grid.preparer", "grid.signatory"], &case, &json!({"act": "file"})).await;
        let officer = &self.people["office.case_officer"];
        self.does("office.director", &case, &json!({"act": "assign", "officer": officer})).await;
        case
    }

    /// From nothing to the preliminary review.
    pub(crate) async fn in_review(&self) -> String {
        let case = self.filed().await;
        let determine = json!({"act": "determine", "review_required": true, "reasons": "Because."});
        self.office(&case, &determine).await;
        case
    }

    /// From nothing to the consultation, where everybody has received the conclusions.
    pub(crate) async fn in_consultation(&self) -> String {
        let case = self.in_review().await;
        for factor in &regime().factors {
            let assess = json!({"act": "assess_factor", "factor": factor.id.to_string(),
                "risk": "none", "reasons": "So."});
            self.does("office.case_officer", &case, &assess).await;
        }
        let circulate = json!({"act": "circulate", "outcome": "passed", "summary": "As assessed."});
        self.office(&case, &circulate).await;
        case
    }

    pub(crate) async fn version(&self, case: &str) -> u64 {
        let case = self.get("office.director", &format!("/api/v1/cases/{case}")).await.json();
        case["version"].as_u64().unwrap()
    }
}
