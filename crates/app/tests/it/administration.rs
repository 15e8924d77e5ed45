//! Administrators, and the check of stored rows.

use std::collections::BTreeSet;

use access::{OrganisationKind, Seat};
use app::AppError;
use app::admin::{Admin, CheckEvent, NewOrganisation, NewPerson};
use store::rows::{CaseOfficerRow, CaseRow, OfficerStanding};
use store::{PageSize, UnitOfWork, Write};

use crate::town::Town;

fn somebody(town: &Town, user_name: &str, seats: &[Seat]) -> NewPerson {
    NewPerson {
        organisation: town.caller("system.auditor").organisation.id.clone(),
        user_name: user_name.to_owned(),
        name_zh: "某人".to_owned(),
        name_en: "Somebody".to_owned(),
        seats: seats.iter().copied().collect(),
        password: None,
    }
}

#[tokio::test]
async fn only_the_security_administrator_grants_and_only_the_auditor_reads_the_log() {
    let town = Town::on("2026-06-01").await;
    let app = &town.installation.app;
    let person = &town.caller("grid.viewer").person.id;
    let seats = BTreeSet::from([Seat::Viewer]);
    for desk in
        ["system.system_administrator", "system.auditor", "office.director", "grid.signatory"]
    {
        let admin = Admin::Person(town.caller(desk));
        let granted = app.set_seats(admin, person, &seats).await;
        assert!(matches!(granted, Err(AppError::Denied(_))), "{desk}: {granted:?}");
        let created = app.create_person(admin, somebody(&town, "x", &[])).await;
        assert!(matches!(created, Err(AppError::Denied(_))), "{desk}: {created:?}");
        let token = app.create_token_for(admin, person, "x", None).await;
        assert!(matches!(token, Err(AppError::Denied(_))), "{desk}: {token:?}");
    }
    let security = Admin::Person(town.caller("system.security_administrator"));
    app.set_seats(security, person, &seats).await.unwrap();
    let read = app.log(security, None, PageSize::new(5)).await;
    assert!(matches!(read, Err(AppError::Denied(_))));
    let auditor = Admin::Person(town.caller("system.auditor"));
    let log = app.log(auditor, None, PageSize::new(2)).await.unwrap();
    let told: Vec<_> = log.rows.iter().map(|row| row.entry.act.as_str()).collect();
    assert_eq!(told, ["person.seats", "person.create"]);
    assert_eq!(log.rows[1].entry.person, None);
    assert!(log.rows[1].entry.detail.starts_with("at the console: person_"));
}

#[tokio::test]
async fn seats_that_do_not_go_together_are_refused() {
    let town = Town::on("2026-06-01").await;
    let app = &town.installation.app;
    let mut told = Vec::new();
    for seats in [
        &[Seat::Auditor, Seat::SystemAdministrator][..],
        &[Seat::Auditor, Seat::Viewer],
        &[Seat::Director],
    ] {
        let new = somebody(&town, "double", seats);
        told.push(app.create_person(Admin::Console, new).await.unwrap_err().to_string());
    }
    assert_eq!(
        told.join("\n"),
        "seats: nobody is both system_administrator and auditor: give one \
         of the seats to somebody else\n\
         seats: auditor goes with no other seat: give viewer to somebody else\n\
         seats: an organisation of the kind installation has no director: \
         choose one of its own seats"
    );
}

#[tokio::test]
async fn names_are_plain_and_unique_and_bodies_have_a_code() {
    let town = Town::on("2026-06-01").await;
    let app = &town.installation.app;
    let mut told = Vec::new();
    for name in ["grid.viewer", "", "Grid", "张"] {
        let new = somebody(&town, name, &[]);
        told.push(app.create_person(Admin::Console, new).await.unwrap_err().to_string());
    }
    let body = NewOrganisation {
        kind: OrganisationKind::Body,
        name_zh: "某部".to_owned(),
        name_en: "A ministry".to_owned(),
        body: None,
        one_person: false,
    };
    told.push(app.create_organisation(Admin::Console, body).await.unwrap_err().to_string());
    let form = "use lower-case letters, digits, dot, underscore, hyphen and @";
    assert_eq!(
        told,
        [
            "user_name: `grid.viewer` is taken".to_owned(),
            "user_name: it is missing".to_owned(),
            format!("user_name: {form}"),
            format!("user_name: {form}"),
            "body: it is missing".to_owned(),
        ]
    );
}

#[tokio::test]
async fn a_new_organisation_takes_part_at_once() {
    let town = Town::on("2026-06-01").await;
    let app = &town.installation.app;
    let people = app.people(Admin::Console, &town.caller("grid.viewer").organisation.id, None);
    let people = people.await.unwrap();
    let mut seats: Vec<_> =
        people.rows.iter().flat_map(|view| view.seats.iter().map(|seat| seat.key())).collect();
    seats.sort_unstable();
    assert_eq!(seats, ["preparer", "signatory", "viewer"]);
    assert!(people.rows.iter().all(|view| view.person.password_hash.is_none()));
    let row = &town.caller("grid.viewer").organisation;
    let renamed =
        app.rename_organisation(Admin::Console, &row.id, "新名", "New name").await.unwrap();
    assert_eq!(
        app.caller(&town.caller("grid.viewer").person.id).await.unwrap().organisation,
        renamed
    );
}

/// Every field of a row that lists use, planted wrong one at a time.
#[tokio::test]
async fn a_row_that_its_events_do_not_make_is_found_and_located() {
    let town = Town::on("2026-06-01").await;
    let case = town.filed().await;
    let store = &town.installation.store;
    let app = &town.installation.app;
    let stored = store.load(&case).await.unwrap().unwrap();
    let row = || CaseRow { number: None, ..stored.row.clone() };
    let planted = [
        ("stage", CaseRow { stage: "draft".to_owned(), ..row() }),
        ("title", CaseRow { title: "Another".to_owned(), ..row() }),
        ("operator", CaseRow { operator: None, ..row() }),
        ("provider", CaseRow { provider: Some("org_x".into()), ..row() }),
        ("opened_on", CaseRow { opened_on: "2026-05-01".parse().unwrap(), ..row() }),
        ("stage_since", CaseRow { stage_since: None, ..row() }),
        ("due_on", CaseRow { due_on: Some("2026-12-01".parse().unwrap()), ..row() }),
        ("received", CaseRow { received: false, ..row() }),
        ("ended", CaseRow { ended: true, ..row() }),
    ];
    for (field, wrong) in planted {
        let unit = UnitOfWork::named("plant").with(Write::PutCase(wrong));
        store.commit(unit).await.unwrap();
        let mut told = Vec::new();
        let report = app.check(&mut |event| told.push(event)).await.unwrap();
        let found: Vec<_> =
            report.differences.iter().map(|one| (&one.case, one.field.as_str())).collect();
        assert!(found.contains(&(&case, field)), "{field}: {found:?}");
        assert!(told.iter().any(|event| matches!(event, CheckEvent::Found(_))));
        store.commit(UnitOfWork::named("mend").with(Write::PutCase(row()))).await.unwrap();
        assert_eq!(app.check(&mut |_| {}).await.unwrap().differences, [], "after {field}");
    }
}

#[tokio::test]
async fn a_party_or_an_officer_that_is_missing_or_too_many_is_found() {
    let town = Town::on("2026-06-01").await;
    let case = town.filed().await;
    let store = &town.installation.store;
    let app = &town.installation.app;
    let mut parties = store.parties(&case).await.unwrap();
    let gone = parties.remove(0);
    parties[0].turn = !parties[0].turn;
    let turned = parties[0].clone();
    let mut officers = store.officers(&case).await.unwrap();
    let person = town.caller("office.intake").person.id.clone();
    let extra = CaseOfficerRow { case: case.clone(), person, standing: OfficerStanding::Recused };
    officers.push(extra.clone());
    let unit = UnitOfWork::named("plant")
        .with(Write::PutParties { case: case.clone(), parties })
        .with(Write::PutOfficers { case: case.clone(), officers });
    store.commit(unit).await.unwrap();
    let report = app.check(&mut |_| {}).await.unwrap();
    let mut found: Vec<_> = report.differences.into_iter().map(|one| one.field).collect();
    found.sort();
    let mut expected = vec![
        format!("officer:{}", extra.person),
        format!("party:{}:{}", gone.organisation, gone.capacity),
        format!("party:{}:{}", turned.organisation, turned.capacity),
    ];
    expected.sort();
    assert_eq!(found, expected);
}
