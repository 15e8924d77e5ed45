//! Acts with legal effect take two persons of one organisation (rule 13).

use app::AppError;
use app::acts::{Done, Performed, SignRequest};
use app::lists::CasesQuery;
use app::wire::{ActBody, Call, Subject, SubjectKind};
use procedure::Fact;
use procedure::party::PersonId;
use store::{CaseId, PreparedId};

use crate::support::request;
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
        let signed = app.sign(town.caller(desk), &id, SignRequest::default()).await;
        assert!(matches!(signed, Err(AppError::NotFound)), "{desk}: {signed:?}");
    }
    app.sign(town.caller("office.director"), &id, SignRequest::default()).await.unwrap();
    let again = app.sign(town.caller("office.director"), &id, SignRequest::default()).await;
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
    let other = app.drop_prepared(town.caller("office.intake"), &id).await;
    assert!(
        matches!(other, Err(AppError::Denied(_))),
        "of the Office, and no hand in it: {other:?}"
    );
    app.drop_prepared(officer, &id).await.unwrap();
    let signed = app.sign(town.caller("office.director"), &id, SignRequest::default()).await;
    assert!(matches!(signed, Err(AppError::NotFound)), "{signed:?}");
}

fn call(town: &Town) -> ActBody {
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
    ActBody::CallForReview { call: Box::new(call) }
}

fn done(performed: Performed) -> Done {
    let Performed::Done(done) = performed else { panic!("left waiting") };
    *done
}

fn waiting(performed: Performed) -> PreparedId {
    let Performed::Prepared(id) = performed else { panic!("done by one") };
    id
}

#[tokio::test]
async fn an_organisation_of_one_person_opens_a_call_alone() {
    let town = Town::on("2026-06-01").await;
    let app = &town.installation.app;
    let body = call(&town);
    let opened = app.open(town.caller("SCA.signatory"), request(body)).await.unwrap();
    let done = done(opened);
    let hidden = app.case(town.caller("network.viewer"), &done.file.id).await.map(|_| ());
    assert!(matches!(hidden, Err(AppError::NotFound)), "not before a notice: {hidden:?}");
}

/// Article 15: a call has legal effect, and its case comes to be at the signature.
#[tokio::test]
async fn a_call_is_prepared_by_one_and_signed_by_another() {
    let town = Town::on("2026-06-01").await;
    let app = &town.installation.app;
    let (liaison, signatory) = (town.caller("MPS.liaison"), town.caller("MPS.signatory"));
    let alone = app.open(signatory, request(call(&town))).await;
    assert!(matches!(alone, Err(AppError::NotPrepared(_))), "{alone:?}");
    let id = waiting(app.open(liaison, request(call(&town))).await.unwrap());

    let (file, prepared) = app.waiting(signatory, &id).await.unwrap();
    assert_eq!((file.version(), prepared.opens(), prepared.signable), (0, true, true));
    let nothing = app.case(signatory, &file.id).await.map(|_| ());
    assert!(matches!(nothing, Err(AppError::NotFound)), "no case yet: {nothing:?}");
    for desk in ["MPS.liaison", "MPS.signatory", "MPS.viewer", "MIIT.signatory", "office.director"]
    {
        let caller = town.caller(desk);
        let own = desk.starts_with("MPS");
        let listed = app.desk(caller).await.unwrap().to_sign;
        let told: Vec<_> =
            listed.iter().map(|item| (item.title(), item.waiting.signable)).collect();
        let expected = if own { vec![("A call", desk == "MPS.signatory")] } else { Vec::new() };
        assert_eq!(told, expected, "{desk}");
        assert_eq!(app.cases(caller, CasesQuery::default()).await.unwrap().rows, [], "{desk}");
        assert_eq!(app.waiting(caller, &id).await.is_ok(), own, "{desk}");
    }
    let own = app.sign(liaison, &id, SignRequest::default()).await;
    assert!(matches!(own, Err(AppError::Denied(_))), "{own:?}");

    let signed = app.sign(signatory, &id, SignRequest::default()).await.unwrap();
    let opened = done(signed).file;
    assert_eq!(opened.id, file.id, "the identity that was told before");
    assert!(opened.number.is_some());
    assert!(app.case(town.caller("office.director"), &opened.id).await.is_ok());
    assert_eq!(app.desk(signatory).await.unwrap().to_sign.len(), 0);
    let again = app.sign(signatory, &id, SignRequest::default()).await;
    assert!(matches!(again, Err(AppError::NotFound)), "opened once: {again:?}");
}

const WHO: &str = "\
drafted: -, grid.preparer
document_added: -, grid.preparer
drafted: -, grid.preparer
undertakings_confirmed: network.preparer, network.signatory
filed: grid.preparer, grid.signatory
assigned: -, office.director
review_required: office.case_officer, office.director";

/// Who prepared and who signed stands in the record itself, also when it is read back from it.
#[tokio::test]
async fn the_record_says_who_prepared_and_who_signed() {
    let town = Town::on("2026-06-01").await;
    let case = town.filed().await;
    town.office(&case, determine()).await;
    let stored = town.installation.store.load(&case).await.unwrap().unwrap();
    let mut told = Vec::new();
    for record in stored.events {
        let kind = record.kind();
        let event = procedure::Event::from(record);
        let name = |person: &PersonId| town.name_of(person);
        let preparer = event.prepared_by.as_ref().map_or("-".to_owned(), name);
        told.push(format!("{kind}: {preparer}, {}", name(&event.by.person)));
    }
    told.dedup();
    assert_eq!(
        told.join(
            "
"
        ),
        WHO
    );

    let body = call(&town);
    let app = &town.installation.app;
    let opened = app.open(town.caller("SCA.signatory"), request(body)).await.unwrap();
    let event = done(opened).file.events[0].clone();
    assert_eq!(event.prepared_by, Some(event.by.person), "one person did both, visibly");
}

#[tokio::test]
async fn a_prepared_call_can_be_taken_away() {
    let town = Town::on("2026-06-01").await;
    let app = &town.installation.app;
    let liaison = town.caller("MPS.liaison");
    let id = waiting(app.open(liaison, request(call(&town))).await.unwrap());
    let elsewhere = app.drop_prepared(town.caller("MIIT.signatory"), &id).await;
    assert!(matches!(elsewhere, Err(AppError::NotFound)), "{elsewhere:?}");
    app.drop_prepared(liaison, &id).await.unwrap();
    assert_eq!(app.desk(liaison).await.unwrap().to_sign.len(), 0);
}

/// A determination that waits while the case moves on.
async fn outdated(town: &Town) -> (CaseId, PreparedId) {
    let case = town.filed().await;
    let officer = town.caller("office.case_officer");
    let id = waiting(town.installation.act(officer, &case, determine()).await.unwrap());
    town.upload("grid.preparer", &case, "a later paper").await;
    (case, id)
}

#[tokio::test]
async fn what_has_moved_on_since_is_signed_by_whoever_has_looked_at_it() {
    let town = Town::on("2026-06-01").await;
    let (case, id) = outdated(&town).await;
    let app = &town.installation.app;
    let director = town.caller("office.director");
    let before = app.case(director, &case).await.unwrap().version();

    let blind = app.sign(director, &id, SignRequest::default()).await;
    let Err(AppError::MovedOn(moved)) = blind else { panic!("{blind:?}") };
    assert_eq!((moved.prepared_for, moved.current), (before - 1, before));
    let since: Vec<_> = moved.since.iter().map(|event| &event.fact).collect();
    assert!(matches!(since.as_slice(), [Fact::DocumentAdded { .. }]), "{since:?}");

    let older = SignRequest { seen: Some(before - 1), key: None };
    let older = app.sign(director, &id, older).await;
    assert!(matches!(older, Err(AppError::Stale { .. })), "{older:?}");
    assert_eq!(app.case(director, &case).await.unwrap().version(), before, "nothing has changed");
    assert_eq!(app.waiting(director, &id).await.unwrap().1.since.len(), 1);

    let looked = SignRequest { seen: Some(before), key: None };
    let signed = done(app.sign(director, &id, looked).await.unwrap());
    assert_eq!(signed.file.version(), before + 1);
}

/// What a signatory cannot see is no reason to look again.
#[tokio::test]
async fn what_the_signatory_does_not_see_does_not_count() {
    let town = Town::on("2026-06-01").await;
    let case = town.filed().await;
    let preparer = town.caller("grid.preparer");
    let body = ActBody::Withdraw { reasons: "No longer needed.".to_owned() };
    let id = waiting(town.installation.act(preparer, &case, body).await.unwrap());
    town.upload("network.preparer", &case, "for the Office alone").await;
    let app = &town.installation.app;
    let signatory = town.caller("grid.signatory");
    assert_eq!(app.waiting(signatory, &id).await.unwrap().1.since.len(), 0);
    done(app.sign(signatory, &id, SignRequest::default()).await.unwrap());
}

#[tokio::test]
async fn an_act_goes_back_with_a_remark_and_is_prepared_anew() {
    let town = Town::on("2026-06-01").await;
    let case = town.filed().await;
    let app = &town.installation.app;
    let (officer, director) = (town.caller("office.case_officer"), town.caller("office.director"));
    let first = waiting(town.installation.act(officer, &case, determine()).await.unwrap());
    let own = app.return_prepared(officer, &first, "No.").await;
    assert!(matches!(own, Err(AppError::Denied(_))), "{own:?}");
    let without = app.return_prepared(director, &first, " ").await.unwrap_err();
    assert_eq!(without.to_string(), "remark: it is missing");
    app.return_prepared(director, &first, " Say why. ").await.unwrap();

    let signed = app.sign(director, &first, SignRequest::default()).await;
    assert!(matches!(signed, Err(AppError::Returned)), "{signed:?}");
    let again = app.return_prepared(director, &first, "Again.").await;
    assert!(matches!(again, Err(AppError::Returned)), "{again:?}");
    let desk = app.desk(officer).await.unwrap();
    let told: Vec<_> = desk.returned.iter().map(|item| item.waiting.row.returned.clone()).collect();
    let remark = told[0].clone().unwrap();
    assert_eq!((told.len(), remark.remark.as_str()), (1, "Say why."));
    assert_eq!(remark.by, director.person.id);
    assert_eq!(desk.to_sign.len(), 0);
    assert_eq!(app.desk(director).await.unwrap().returned.len(), 0, "with the preparer alone");

    let second = waiting(town.installation.act(officer, &case, determine()).await.unwrap());
    assert_eq!(app.desk(officer).await.unwrap().returned.len(), 0, "prepared anew");
    done(app.sign(director, &second, SignRequest::default()).await.unwrap());
    let gone = app.return_prepared(director, &second, "Too late.").await;
    assert!(matches!(gone, Err(AppError::NotFound)), "{gone:?}");
}
