//! Acts with legal effect take two persons of one organisation (rule 13).

use app::AppError;
use app::acts::Performed;
use app::wire::{ActBody, Call, Subject, SubjectKind};

use crate::support::{answer, request};
use crate::town::{Town, determine};

#[tokio::test]
async fn whoever_signs_does_not_prepare_and_the_other_way_round() {
    let town = Town::on("2026-06-01").await;
    let case = town.filed().await;
    let app = &town.installation.app;
    let alone = town.installation.act(town.caller("office.director"), &case, determine()).await;
    assert!(matches!(alone, Err(AppError::NotPrepared(_))), "{alone:?}");

    let prepared = town.installation.act(town.caller("office.case_officer"), &case, determine());
    let Performed::Prepared(id) = prepared.await.unwrap() else { panic!("done by one") };
    for desk in ["grid.signatory", "MPS.signatory", "system.security_administrator"] {
        let signed = app.sign(town.caller(desk), &id, None, &answer).await;
        assert!(matches!(signed, Err(AppError::NotFound)), "{desk}: {signed:?}");
    }
    app.sign(town.caller("office.director"), &id, None, &answer).await.unwrap();
    let again = app.sign(town.caller("office.director"), &id, None, &answer).await;
    assert!(matches!(again, Err(AppError::NotFound)), "signed once: {again:?}");
}

#[tokio::test]
async fn a_prepared_act_can_be_taken_away() {
    let town = Town::on("2026-06-01").await;
    let case = town.filed().await;
    let app = &town.installation.app;
    let officer = town.caller("office.case_officer");
    let prepared = town.installation.act(officer, &case, determine()).await.unwrap();
    let Performed::Prepared(id) = prepared else { panic!("done by one") };
    let elsewhere = app.drop_prepared(town.caller("grid.preparer"), &id).await;
    assert!(matches!(elsewhere, Err(AppError::NotFound)), "{elsewhere:?}");
    app.drop_prepared(officer, &id).await.unwrap();
    let signed = app.sign(town.caller("office.director"), &id, None, &answer).await;
    assert!(matches!(signed, Err(AppError::NotFound)), "{signed:?}");
}

#[tokio::test]
async fn an_organisation_of_one_person_opens_a_call_alone() {
    let town = Town::on("2026-06-01").await;
    let subject = Subject {
        kind: SubjectKind::ProductLine,
        description: "A product line".to_owned(),
        ..Subject::default()
    };
    let call = Call {
        title: "A call".to_owned(),
        subject,
        operator: None,
        provider: Some(town.organisation("network.viewer")),
        departments: vec!["NEA".to_owned()],
        grounds: "Reports of a flaw.".to_owned(),
    };
    let body = ActBody::CallForReview { call: Box::new(call) };
    let app = &town.installation.app;
    let opened = app.open(town.caller("SCA.signatory"), request(body), &answer).await.unwrap();
    let Performed::Done(done) = opened else { panic!("left waiting") };
    let hidden = app.case(town.caller("network.viewer"), &done.file.id).await.map(|_| ());
    assert!(matches!(hidden, Err(AppError::NotFound)), "not before a notice: {hidden:?}");
}
