//! Organisations, people, seats, sessions, tokens, failures to sign in.

use std::collections::BTreeSet;

use procedure::party::{BodyCode, OrganisationId, PersonId};

use super::{Fixture, sample};
use crate::error::{CommitError, Thing, UniqueKey};
use crate::id::Micros;
use crate::query::PageSize;
use crate::rows::{LoginFailureRow, OrganisationRow, PersonRow, SessionRow, TokenRow};
use crate::unit::{Expect, UnitOfWork, Write};

/// An organisation with two people.
fn people() -> UnitOfWork {
    UnitOfWork::named("suite")
        .with(Write::PutOrganisation(sample::organisation("org_1")))
        .with(Write::PutPerson(sample::person("person_1", "org_1", "li")))
        .with(Write::PutPerson(sample::person("person_2", "org_1", "wang")))
}

fn session(token: u8, person: &str) -> SessionRow {
    SessionRow {
        token_hash: [token; 32],
        person: PersonId::new(person),
        created_at: Micros(i64::from(token)),
        last_seen_at: Micros(i64::from(token)),
        idle_ends_at: Micros(100),
        ends_at: Micros(1_000),
    }
}

fn token(token: u8, name: &str) -> TokenRow {
    TokenRow {
        token_hash: [token; 32],
        person: PersonId::new("person_1"),
        name: name.to_owned(),
        created_at: Micros(i64::from(token)),
        expires_at: Some(Micros(500)),
        revoked_at: None,
    }
}

pub(super) async fn people_and_organisations_are_put_and_found(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    let seats: BTreeSet<String> = ["preparer", "signatory"].map(str::to_owned).into();
    let (first, second) = (PersonId::new("person_1"), PersonId::new("person_2"));
    let unit = people().with(Write::PutSeats { person: first.clone(), seats: seats.clone() });
    store.commit(unit).await.unwrap();

    let organisation = OrganisationId::new("org_1");
    let found = store.organisation(&organisation).await.unwrap();
    assert_eq!(found, Some(sample::organisation("org_1")));
    let found = store.person_by_user_name("wang").await.unwrap();
    assert_eq!(found, Some(sample::person("person_2", "org_1", "wang")));
    assert_eq!(store.person_by_user_name("WANG").await.unwrap(), None);
    let page = store.people(&organisation, None, PageSize::new(1)).await.unwrap();
    assert_eq!((page.rows[0].id.as_str(), &page.next), ("person_1", &Some(first.clone())));
    let page = store.people(&organisation, page.next.as_ref(), PageSize::new(1)).await.unwrap();
    assert_eq!((page.rows[0].id.as_str(), page.next), ("person_2", None));
    assert_eq!(store.seats(&first).await.unwrap(), seats);
    let account = store.account(&first).await.unwrap().unwrap();
    assert_eq!(Some(&account.person), store.person(&first).await.unwrap().as_ref());
    assert_eq!(account.organisation, sample::organisation("org_1"));
    assert_eq!(account.seats, seats);
    let account = store.account(&second).await.unwrap().unwrap();
    assert!(account.seats.is_empty());
    assert_eq!(store.account(&PersonId::new("person_3")).await.unwrap(), None);
    assert_eq!(store.holders("signatory").await.unwrap(), std::slice::from_ref(&first));
    assert_eq!(store.holders("viewer").await.unwrap(), []);

    // Putting again replaces.
    let closed = PersonRow { disabled: true, ..sample::person("person_2", "org_1", "wang") };
    let none = Write::PutSeats { person: first.clone(), seats: BTreeSet::new() };
    let unit = UnitOfWork::named("suite").with(Write::PutPerson(closed.clone())).with(none);
    store.commit(unit).await.unwrap();
    assert_eq!(store.person(&second).await.unwrap(), Some(closed));
    assert!(store.seats(&first).await.unwrap().is_empty());
    let expecting = |person| UnitOfWork::named("suite").expecting(Expect::PersonEnabled { person });
    store.commit(expecting(first)).await.unwrap();
    let disabled = CommitError::PersonDisabled { person: second.to_string() };
    assert_eq!(store.commit(expecting(second)).await, Err(disabled));
}

pub(super) async fn names_and_codes_are_unique(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    let body = |id: &str| OrganisationRow {
        body: Some(BodyCode::new("MIIT")),
        ..sample::organisation(id)
    };
    store.commit(people().with(Write::PutOrganisation(body("org_2")))).await.unwrap();
    let found = store.organisation_by_body(&BodyCode::new("MIIT")).await.unwrap();
    assert_eq!(found, Some(body("org_2")));

    let twice = async |write: Write| store.commit(UnitOfWork::named("suite").with(write)).await;
    let same_name = Write::PutPerson(sample::person("person_3", "org_1", "li"));
    assert_eq!(twice(same_name).await, Err(CommitError::Duplicate(UniqueKey::UserName)));
    let same_body = Write::PutOrganisation(body("org_3"));
    assert_eq!(twice(same_body).await, Err(CommitError::Duplicate(UniqueKey::BodyCode)));
    let orphan = Write::PutPerson(sample::person("person_3", "org_9", "zhao"));
    let answer = twice(orphan).await;
    assert!(matches!(answer, Err(CommitError::Missing { .. })), "{answer:?}");
    let all = store.organisations(None, PageSize::new(9)).await.unwrap();
    assert_eq!(all.rows.len(), 2);
}

pub(super) async fn sessions_begin_and_end(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    let (a, b) = (session(1, "person_1"), session(2, "person_1"));
    let unit = people()
        .with(Write::AddSession(a.clone()))
        .with(Write::AddSession(b.clone()))
        .with(Write::AddSession(session(3, "person_2")));
    store.commit(unit).await.unwrap();
    let person = PersonId::new("person_1");
    assert_eq!(store.sessions(&person).await.unwrap(), [b.clone(), a.clone()]);

    let commit = async |write| store.commit(UnitOfWork::named("suite").with(write)).await.unwrap();
    let (last_seen_at, idle_ends_at) = (Micros(50), Micros(150));
    commit(Write::TouchSession { token_hash: a.token_hash, last_seen_at, idle_ends_at }).await;
    let touched = SessionRow { last_seen_at, idle_ends_at, ..a.clone() };
    assert_eq!(store.session(&a.token_hash).await.unwrap(), Some(touched));
    commit(Write::SweepSessions { now: Micros(120) }).await;
    assert_eq!(store.session(&b.token_hash).await.unwrap(), None, "it was idle until 100");
    commit(Write::EndSession { token_hash: a.token_hash }).await;
    assert_eq!(store.session(&a.token_hash).await.unwrap(), None);
    commit(Write::TouchSession { token_hash: a.token_hash, last_seen_at, idle_ends_at }).await;
    assert_eq!(store.session(&a.token_hash).await.unwrap(), None, "ended is ended");
    commit(Write::AddSession(b.clone())).await;
    commit(Write::EndSessionsOf { person: person.clone() }).await;
    assert_eq!(store.sessions(&person).await.unwrap(), []);
}

pub(super) async fn tokens_are_revoked(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    let unit = people()
        .with(Write::AddToken(token(1, "nightly export")))
        .with(Write::AddToken(token(2, "calendar")));
    store.commit(unit).await.unwrap();
    let commit = async |write| store.commit(UnitOfWork::named("suite").with(write)).await;
    let same_name = commit(Write::AddToken(token(3, "calendar"))).await;
    assert_eq!(same_name, Err(CommitError::Duplicate(UniqueKey::TokenName)));
    let revoke = |token: u8| Write::RevokeToken { token_hash: [token; 32], at: Micros(9) };
    commit(revoke(1)).await.unwrap();
    let revoked = TokenRow { revoked_at: Some(Micros(9)), ..token(1, "nightly export") };
    assert_eq!(store.token(&[1; 32]).await.unwrap(), Some(revoked.clone()));
    let person = PersonId::new("person_1");
    assert_eq!(store.tokens(&person).await.unwrap(), [token(2, "calendar"), revoked]);
    let absent = commit(revoke(9)).await;
    assert!(matches!(absent, Err(CommitError::Missing { thing: Thing::Token, .. })), "{absent:?}");
}

pub(super) async fn failures_to_sign_in_are_counted(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    let fail = async |at: i64, since: i64| {
        let (key, at, since) = ("li".to_owned(), Micros(at), Micros(since));
        let write = Write::CountLoginFailure { key, at, since };
        store.commit(UnitOfWork::named("suite").with(write)).await.unwrap();
    };
    fail(10, 0).await;
    fail(20, 0).await;
    let counted = |failures, first_at, last_at| LoginFailureRow {
        key: "li".to_owned(),
        failures,
        first_at: Micros(first_at),
        last_at: Micros(last_at),
    };
    assert_eq!(store.login_failures("li").await.unwrap(), Some(counted(2, 10, 20)));
    fail(90, 50).await;
    assert_eq!(store.login_failures("li").await.unwrap(), Some(counted(1, 90, 90)), "a new window");
    let clear = Write::ClearLoginFailures { key: "li".to_owned() };
    store.commit(UnitOfWork::named("suite").with(clear)).await.unwrap();
    assert_eq!(store.login_failures("li").await.unwrap(), None);
}
