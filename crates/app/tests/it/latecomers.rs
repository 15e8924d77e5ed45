//! Bodies that are registered when cases already name them.

use std::collections::BTreeSet;

use access::OrganisationKind;
use app::accounts::BodyCapacity;
use app::acts::{Performed, SignRequest};
use app::lists::CasesQuery;
use app::wire::{ActBody, Call, Outcome, Position, Risk, Subject};
use store::rows::OrganisationRow;
use store::{CaseId, UnitOfWork, Write};

use crate::support::request;
use crate::town::{Town, determine, regime};

fn member() -> Option<BTreeSet<BodyCapacity>> {
    Some(BTreeSet::from([BodyCapacity::Member]))
}

/// A case that was sent to every member.
async fn circulated(town: &Town) -> CaseId {
    let case = town.filed().await;
    town.office(&case, determine()).await;
    for factor in &regime().factors {
        let (factor, reasons) = (factor.id.to_string(), "Looked at.".to_owned());
        let assess = ActBody::AssessFactor { factor, risk: Risk::Manageable, reasons };
        town.does("office.case_officer", &case, assess).await;
    }
    let circulate = ActBody::Circulate {
        outcome: Outcome::Passed,
        conditions: Vec::new(),
        summary: "As assessed.".to_owned(),
        enclosed: BTreeSet::new(),
        to: BTreeSet::new(),
        on_paper: BTreeSet::new(),
        reply_by: None,
    };
    town.office(&case, circulate).await;
    case
}

/// The cases that a desk lists, open and ended, and how many of them are its turn.
async fn sees(town: &Town, desk: &str) -> (Vec<CaseId>, usize) {
    let (app, caller) = (&town.installation.app, town.caller(desk));
    let mut listed = Vec::new();
    for ended in [false, true] {
        let page = app.cases(caller, CasesQuery { ended, ..CasesQuery::default() }).await.unwrap();
        listed.extend(page.rows.into_iter().map(|row| row.id));
    }
    (listed, app.desk(caller).await.unwrap().mine.len())
}

async fn assert_sound(town: &Town) {
    let report = town.installation.app.check(&mut |_| {}).await.unwrap();
    assert_eq!(report.differences, Vec::new());
}

#[tokio::test]
async fn a_body_registered_late_finds_the_cases_that_name_it() {
    let mut town = Town::without(&["MOF"], "2026-06-01").await;
    let open = circulated(&town).await;
    let ended = circulated(&town).await;
    let withdraw = ActBody::Withdraw { reasons: "No longer needed.".to_owned() };
    town.both("grid.preparer", "grid.signatory", &ended, withdraw.clone()).await;
    town.office(&ended, withdraw).await;
    let draft = town.open().await;
    assert_sound(&town).await;

    town.settle("MOF", OrganisationKind::Body, member(), false).await;
    assert_eq!(sees(&town, "MOF.liaison").await, (vec![open.clone(), ended], 1));
    assert_sound(&town).await;
    let opine = ActBody::Opine {
        position: Position::Agree,
        text: "Considered.".to_owned(),
        conditions: Vec::new(),
    };
    town.both("MOF.liaison", "MOF.signatory", &open, opine).await;
    assert_eq!(sees(&town, "MOF.liaison").await.1, 0);
    assert_eq!(sees(&town, "grid.viewer").await.0.len(), 3, "with the draft {draft}");
    assert_sound(&town).await;
}

#[tokio::test]
async fn a_commission_registered_late_finds_what_was_submitted_to_it() {
    let mut town = Town::without(&["commission"], "2026-06-01").await;
    let app = &town.installation.app;
    let call = Call {
        title: "在用调度服务器审查".to_owned(),
        subject: Subject { description: "Servers".to_owned(), ..Subject::default() },
        operator: Some(town.organisation("grid.viewer")),
        provider: None,
        departments: Vec::new(),
        grounds: "A channel that was not declared.".to_owned(),
    };
    let call = ActBody::CallForReview { call: Box::new(call) };
    let prepared = app.open(town.caller("MPS.liaison"), request(call)).await.unwrap();
    let Performed::Prepared(prepared) = prepared else { panic!("one person called alone") };
    let signatory = town.caller("MPS.signatory");
    let called = app.sign(signatory, &prepared, SignRequest::default()).await.unwrap();
    let Performed::Done(called) = called else { panic!("it was signed") };
    let case = called.file.id.clone();
    let officer = town.caller("office.case_officer").person.id.to_string();
    town.does("office.director", &case, ActBody::Assign { officer }).await;
    town.office(&case, ActBody::SubmitForApproval { summary: "As called for.".to_owned() }).await;
    assert_sound(&town).await;

    town.settle("commission", OrganisationKind::Commission, None, false).await;
    assert_eq!(sees(&town, "commission.secretary").await, (vec![case], 1));
    assert_sound(&town).await;
}

/// The program ended between the registration and the cases: the caretaker goes on.
#[tokio::test]
async fn what_was_cut_off_is_taken_up_again() {
    let town = Town::without(&["MOF"], "2026-06-01").await;
    let case = circulated(&town).await;
    let row = OrganisationRow {
        id: "org_mof".into(),
        body: Some("MOF".into()),
        ..town.caller("MPS.liaison").organisation.clone()
    };
    let unit = UnitOfWork::named("test").with(Write::PutOrganisation(row));
    town.installation.store.commit(unit).await.unwrap();
    let app = town.installation.restarted();
    assert_eq!(app.check(&mut |_| {}).await.unwrap().found, 2, "the body and its stand-in");
    assert_eq!(app.clear_up().await.unwrap(), 0);
    assert_eq!(app.check(&mut |_| {}).await.unwrap().differences, Vec::new());
    let parties = town.installation.store.parties(&case).await.unwrap();
    assert!(parties.iter().any(|party| party.organisation.as_str() == "org_mof"));
}

#[tokio::test]
async fn there_is_one_office_and_one_commission() {
    let mut told = Vec::new();
    let town = Town::on("2026-06-01").await;
    for kind in [OrganisationKind::Office, OrganisationKind::Commission] {
        let new = app::admin::NewOrganisation {
            kind,
            name_zh: "又一个".to_owned(),
            name_en: "Another".to_owned(),
            body: None,
            one_person: false,
        };
        let app = &town.installation.app;
        let created = app.create_organisation(app::admin::Admin::Console, new).await;
        told.push(created.unwrap_err().to_string());
    }
    assert_eq!(told, ["kind: `office` is taken", "kind: `commission` is taken"]);
}
