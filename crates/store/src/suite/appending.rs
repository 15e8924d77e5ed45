//! Events: appended once, whole, in order, for good.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Fixture, sample};
use crate::error::{CommitError, Thing};
use crate::id::CaseId;
use crate::query::PageSize;
use crate::records::EventRecord;
use crate::unit::{Expect, UnitOfWork, Write};

pub(super) async fn what_is_appended_is_read_back(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    let row = sample::case("case_1", 3);
    let parties = vec![sample::party("case_1", "org_operator", "operator", Some("2026-12-01"))];
    let unit = UnitOfWork::named("suite")
        .with(sample::append("case_1", 0, 3))
        .with(Write::PutCase(row.clone()))
        .with(Write::PutParties { case: row.id.clone(), parties: parties.clone() });
    store.commit(unit).await.unwrap();

    let stored = store.load(&row.id).await.unwrap().unwrap();
    assert_eq!(stored.row, row);
    assert_eq!(stored.parties, parties);
    let numbers: Vec<u32> = stored.events.iter().map(EventRecord::number).collect();
    assert_eq!(numbers, [1, 2, 3]);
    assert_eq!(stored.events[1], sample::event(2, "event 2"));
    let later = store.events(&row.id, 2, PageSize::new(1)).await.unwrap();
    assert_eq!(later, [sample::event(2, "event 2")]);
    assert_eq!(store.load(&CaseId::new("case_2")).await.unwrap(), None);
}

pub(super) async fn one_of_eight_racing_writers_wins(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    store.commit(sample::opening(sample::case("case_1", 1))).await.unwrap();
    let mut race = tokio::task::JoinSet::new();
    for writer in 0..8 {
        let store = Arc::clone(&store);
        race.spawn(async move {
            let event = sample::event(2, &format!("writer {writer}"));
            let append = Write::AppendEvents {
                case: CaseId::new("case_1"),
                expected_version: 1,
                events: vec![event],
            };
            let row = Write::PutCase(sample::case("case_1", 2));
            (writer, store.commit(UnitOfWork::named("race").with(append).with(row)).await)
        });
    }
    let results = race.join_all().await;
    let (winners, losers): (Vec<_>, Vec<_>) = results.into_iter().partition(|(_, r)| r.is_ok());
    assert_eq!(winners.len(), 1, "exactly one writer wins");
    for (_, lost) in losers {
        assert_eq!(lost, Err(conflict(1, 2)));
    }
    let stored = store.load(&CaseId::new("case_1")).await.unwrap().unwrap();
    assert_eq!(stored.events.len(), 2);
    assert_eq!(stored.events[1], sample::event(2, &format!("writer {}", winners[0].0)));
}

pub(super) async fn a_failing_write_leaves_nothing(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    let unit = sample::opening(sample::case("case_1", 1))
        .with(Write::Audit(sample::audit("must not stay")))
        .with(Write::Outbox(sample::message("message_1", 0)))
        .with(Write::PutSetting { key: "a".to_owned(), value: Some("b".to_owned()) })
        .answering(sample::answer("key", 1, 1))
        .with(Write::TakePrepared { case: "case_1".into(), id: "prepared_1".into() });
    let missing = CommitError::Missing { thing: Thing::Prepared, id: "prepared_1".to_owned() };
    assert_eq!(store.commit(unit).await, Err(missing));

    assert_eq!(store.load(&CaseId::new("case_1")).await.unwrap(), None);
    let one = PageSize::new(1);
    assert!(store.audit(None, None, one).await.unwrap().rows.is_empty());
    assert!(store.messages_due(crate::Micros(9), one).await.unwrap().is_empty());
    assert_eq!(store.setting("a").await.unwrap(), None);
    assert_eq!(store.answer("person_1", "key").await.unwrap(), None);
    // The same unit without the failing write goes through afterwards.
    store.commit(sample::opening(sample::case("case_1", 1))).await.unwrap();
}

pub(super) async fn a_version_must_be_the_one_expected(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    let early = UnitOfWork::named("suite").with(sample::append("case_1", 1, 2));
    assert_eq!(store.commit(early).await, Err(conflict(1, 0)));
    store.commit(sample::opening(sample::case("case_1", 1))).await.unwrap();
    let again = sample::opening(sample::case("case_1", 1));
    assert_eq!(store.commit(again).await, Err(conflict(0, 1)));
    let expect = Expect::CaseVersion { case: CaseId::new("case_1"), version: 2 };
    let unit = UnitOfWork::named("suite").expecting(expect);
    assert_eq!(store.commit(unit).await, Err(conflict(2, 1)));
    let row_ahead = UnitOfWork::named("suite").with(Write::PutCase(sample::case("case_1", 2)));
    let answer = store.commit(row_ahead).await;
    assert!(matches!(answer, Err(CommitError::Malformed { .. })), "{answer:?}");
}

pub(super) async fn reopening_keeps_everything(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    for number in 0..20 {
        let row = sample::case(&format!("case_{number}"), 1);
        store.commit(sample::opening(row)).await.unwrap();
    }
    store.commit(UnitOfWork::named("suite").with(sample::append("case_7", 1, 5))).await.unwrap();
    let store = fixture.reopened(store).await;
    let all = store.all_cases(None, PageSize::new(100)).await.unwrap();
    assert_eq!(all.rows.len(), 20);
    let events = store.events(&CaseId::new("case_7"), 1, PageSize::new(100)).await.unwrap();
    assert_eq!(events.len(), 5);
    let next = UnitOfWork::named("suite").with(sample::append("case_7", 5, 6));
    store.commit(next).await.unwrap();
}

pub(super) async fn appended_rows_stay_as_they_are(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    let unit = sample::opening(sample::case("case_1", 1))
        .with(Write::Audit(sample::audit("stays")))
        .with(Write::AddDocument(super::papers::document("doc_1")))
        .with(Write::RecordRead(super::papers::read("doc_1", 1)));
    store.commit(unit).await.unwrap();
    let allowing = fixture.tables_that_allow_tampering(store).await;
    assert_eq!(allowing, Vec::<String>::new());
}

pub(super) async fn numbers_have_no_gap(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    let number = |case: &str| Write::NumberCase {
        case: CaseId::new(case),
        series: "CSR".to_owned(),
        year: 2026,
    };
    let mut race = tokio::task::JoinSet::new();
    for case in ["case_1", "case_2", "case_3"] {
        let unit = sample::opening(sample::case(case, 1)).with(number(case));
        let failing = sample::opening(sample::case(&format!("{case}_failing"), 1))
            .with(number(&format!("{case}_failing")))
            .with(Write::TakePrepared { case: "case_1".into(), id: "prepared_1".into() });
        let store = Arc::clone(&store);
        race.spawn(async move {
            store.commit(failing).await.unwrap_err();
            store.commit(unit).await.unwrap().numbers[0].1.clone()
        });
    }
    let given: BTreeSet<String> = race.join_all().await.into_iter().collect();
    assert_eq!(Vec::from_iter(given), ["CSR-2026-0001", "CSR-2026-0002", "CSR-2026-0003"]);

    let again = store.commit(UnitOfWork::named("suite").with(number("case_1"))).await.unwrap();
    assert_eq!(again.numbers, [], "a case keeps its number");
    let put = UnitOfWork::named("suite").with(Write::PutCase(sample::case("case_1", 1)));
    store.commit(put).await.unwrap();
    let kept = store.case(&CaseId::new("case_1")).await.unwrap().unwrap().number.unwrap();
    let found = store.case_by_number(&kept).await.unwrap().unwrap();
    assert_eq!(found.id, CaseId::new("case_1"));
}

fn conflict(expected: u64, found: u64) -> CommitError {
    CommitError::VersionConflict { case: CaseId::new("case_1"), expected, found }
}

pub(super) async fn several_cases_are_loaded_at_once(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    for id in ["case_1", "case_2", "case_3"] {
        store.commit(sample::opening(sample::case(id, 1))).await.unwrap();
    }
    let asked = ["case_3", "case_none", "case_1"].map(CaseId::new);
    let loaded = store.load_all(&asked).await.unwrap();
    let mut singly = Vec::new();
    for id in &asked {
        singly.extend(store.load(id).await.unwrap());
    }
    assert_eq!(loaded, singly);
    assert_eq!(loaded.len(), 2);
}
