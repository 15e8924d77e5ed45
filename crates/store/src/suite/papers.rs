//! Prepared acts, documents, reads.

use procedure::papers::DocumentId;
use procedure::party::{OrganisationId, PersonId};

use super::{Fixture, sample};
use crate::error::{CommitError, Thing, UniqueKey};
use crate::id::{CaseId, Micros, PreparedId};
use crate::query::PageSize;
use crate::rows::{DocumentRow, PreparedRow, ReadEntry, Returned};
use crate::unit::{UnitOfWork, Write};

pub(super) fn document(id: &str) -> DocumentRow {
    DocumentRow {
        id: DocumentId::new(id),
        case: CaseId::new("case_1"),
        owner: OrganisationId::new("org_operator"),
        title: "影响分析报告".to_owned(),
        media_type: "application/pdf".to_owned(),
        size_bytes: 123_456,
        sha256: [7; 32],
        vault_key: format!("objects/{id}"),
        sealed: vec![1, 2, 3],
        uploaded_at: Micros(3),
        uploaded_by: PersonId::new("person_1"),
    }
}

pub(super) fn read(document: &str, at: i64) -> ReadEntry {
    ReadEntry {
        document: DocumentId::new(document),
        person: PersonId::new("person_2"),
        organisation: OrganisationId::new("org_office"),
        seat: "case_officer".to_owned(),
        stage: "determination".to_owned(),
        rule: "office-reads-filings".to_owned(),
        at: Micros(at),
    }
}

pub(super) fn prepared(id: &str, at: i64) -> PreparedRow {
    PreparedRow {
        id: PreparedId::new(id),
        case: CaseId::new("case_1"),
        prepared_by: PersonId::new("person_1"),
        organisation: OrganisationId::new("org_operator"),
        act: "{\"act\":\"file\"}".to_owned(),
        on: sample::date("2026-11-23"),
        paper: None,
        prepared_at: Micros(at),
        expected_version: 1,
        returned: None,
    }
}

pub(super) async fn a_prepared_act_is_taken_once(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    let unit = sample::opening(sample::case("case_1", 1))
        .with(Write::PutPrepared(prepared("prepared_b", 1)))
        .with(Write::PutPrepared(prepared("prepared_a", 2)));
    store.commit(unit).await.unwrap();
    let both = [prepared("prepared_b", 1), prepared("prepared_a", 2)];
    assert_eq!(store.prepared_in_case(&CaseId::new("case_1")).await.unwrap(), both);
    let organisation = OrganisationId::new("org_operator");
    assert_eq!(store.prepared_by_organisation(&organisation).await.unwrap(), both);

    let id = PreparedId::new("prepared_a");
    let take = || {
        UnitOfWork::named("suite")
            .with(Write::TakePrepared { case: "case_1".into(), id: id.clone() })
    };
    store.commit(take()).await.unwrap();
    let missing = CommitError::Missing { thing: Thing::Prepared, id: id.to_string() };
    assert_eq!(store.commit(take()).await, Err(missing));
    assert_eq!(store.prepared(&id).await.unwrap(), None);
}

/// An act that opens a case waits before there is a case.
pub(super) async fn a_prepared_opening_waits_without_a_case(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    let row = PreparedRow { expected_version: 0, ..prepared("prepared_1", 1) };
    let unit = UnitOfWork::named("suite").with(Write::PutPrepared(row.clone()));
    store.commit(unit).await.unwrap();
    assert_eq!(store.prepared(&row.id).await.unwrap(), Some(row.clone()));
    assert_eq!(store.case(&row.case).await.unwrap(), None);

    let signed = sample::opening(sample::case("case_1", 1))
        .with(Write::TakePrepared { case: row.case.clone(), id: row.id.clone() });
    store.commit(signed).await.unwrap();
    assert_eq!(store.prepared(&row.id).await.unwrap(), None);
    assert!(store.case(&row.case).await.unwrap().is_some());
}

pub(super) async fn a_prepared_act_goes_back_with_a_remark(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    let unit = sample::opening(sample::case("case_1", 1))
        .with(Write::PutPrepared(prepared("prepared_1", 1)));
    store.commit(unit).await.unwrap();
    let by = PersonId::new("person_2");
    let returned = Returned { by, at: Micros(2), remark: "理由不充分".to_owned() };
    let row = PreparedRow { returned: Some(returned), ..prepared("prepared_1", 1) };
    let unit = UnitOfWork::named("suite").with(Write::PutPrepared(row.clone()));
    store.commit(unit).await.unwrap();
    assert_eq!(store.prepared_in_case(&row.case).await.unwrap(), [row]);
}

pub(super) async fn documents_are_never_replaced(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    let unit = sample::opening(sample::case("case_1", 1))
        .with(Write::AddDocument(document("doc_1")))
        .with(Write::AddDocument(document("doc_2")));
    store.commit(unit).await.unwrap();
    let again = DocumentRow { vault_key: "objects/new".to_owned(), ..document("doc_1") };
    let again = UnitOfWork::named("suite").with(Write::AddDocument(again));
    assert_eq!(store.commit(again).await, Err(CommitError::Duplicate(UniqueKey::Identity)));
    let same_place = DocumentRow { id: DocumentId::new("doc_3"), ..document("doc_1") };
    let same_place = UnitOfWork::named("suite").with(Write::AddDocument(same_place));
    assert_eq!(store.commit(same_place).await, Err(CommitError::Duplicate(UniqueKey::VaultKey)));

    let listed = store.documents(&CaseId::new("case_1")).await.unwrap();
    assert_eq!(listed, [document("doc_1"), document("doc_2")]);
    assert_eq!(store.document(&DocumentId::new("doc_2")).await.unwrap(), Some(document("doc_2")));
    let asked = ["objects/doc_1", "objects/none"].map(str::to_owned).into();
    let known = store.vault_keys_known(asked).await.unwrap();
    assert_eq!(Vec::from_iter(known), ["objects/doc_1"]);
}

pub(super) async fn reads_are_listed_latest_first(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    let mut unit = sample::opening(sample::case("case_1", 1))
        .with(Write::AddDocument(document("doc_1")))
        .with(Write::AddDocument(document("doc_2")));
    for at in 1..=5 {
        unit = unit.with(Write::RecordRead(read("doc_1", at)));
    }
    store.commit(unit.with(Write::RecordRead(read("doc_2", 6)))).await.unwrap();
    let (id, two) = (DocumentId::new("doc_1"), PageSize::new(2));
    let mut times = Vec::new();
    let mut before = None;
    loop {
        let page = store.reads(&id, before, two).await.unwrap();
        times.extend(page.rows.iter().map(|row| row.entry.at.0));
        before = page.next;
        if before.is_none() {
            break;
        }
    }
    assert_eq!(times, [5, 4, 3, 2, 1]);
}
