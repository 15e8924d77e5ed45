//! What happens when the disk fails, and when too much waits.

use std::sync::Arc;

use store::suite::sample;
use store::{CaseId, CommitError, ReadError, Store, Write};
use store_sqlite::{Planted, SqliteStore};

use crate::support;

#[tokio::test]
async fn after_a_failed_commit_the_fate_is_unknown_and_nothing_more_is_taken() {
    let folder = tempfile::tempdir().unwrap();
    let (options, notes) = support::noting();
    let options = options.planted(Planted::FailCommitAfter(1));
    let store = SqliteStore::open(folder.path(), &options).unwrap();
    store.commit(sample::opening(sample::case("case_1", 1))).await.unwrap();
    let lost = store.commit(sample::opening(sample::case("case_2", 1))).await;
    assert!(matches!(lost, Err(CommitError::Unknown { .. })), "{lost:?}");
    let after = store.commit(sample::opening(sample::case("case_3", 1))).await;
    assert!(matches!(after, Err(CommitError::Unavailable { .. })), "{after:?}");
    assert!(!store.health().await.unwrap().writable);
    drop(store);
    let notes = notes.lock().unwrap().clone();
    assert_eq!(notes.len(), 1, "{notes:?}");
    assert!(notes[0].starts_with("the commit failed: "), "{notes:?}");

    let store = support::open(folder.path());
    assert!(store.load(&CaseId::new("case_1")).await.unwrap().is_some());
}

#[tokio::test]
async fn too_many_units_are_refused_and_the_others_are_done() {
    let folder = tempfile::tempdir().unwrap();
    let store = Arc::new(support::open(folder.path()));
    let mut units = tokio::task::JoinSet::new();
    for number in 0..store::limits::QUEUED_UNITS.max * 3 {
        let store = Arc::clone(&store);
        let unit = sample::opening(sample::case(&format!("case_{number}"), 1));
        units.spawn(async move { (number, store.commit(unit).await) });
    }
    let (mut done, mut refused) = (Vec::new(), 0);
    for (number, answer) in units.join_all().await {
        match answer {
            Ok(_) => done.push(number),
            Err(CommitError::Unavailable { reason }) => {
                assert_eq!(reason, "too many units wait");
                refused += 1;
            }
            Err(other) => panic!("{other}"),
        }
    }
    assert!(refused > 0 && done.len() >= store::limits::QUEUED_UNITS.max);
    let last = CaseId::new(format!("case_{}", done.last().unwrap()));
    assert!(store.load(&last).await.unwrap().is_some());
}

#[tokio::test]
async fn a_damaged_row_is_named_and_the_rest_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let store = support::open(folder.path());
    store.commit(sample::opening(sample::case("case_1", 1))).await.unwrap();
    store.commit(sample::opening(sample::case("case_2", 1))).await.unwrap();
    let sql = "UPDATE case_file SET opened_on = 'someday' WHERE id = 'case_1'";
    support::raw(folder.path()).execute(sql, ()).unwrap();
    let damaged = store.case(&CaseId::new("case_1")).await.unwrap_err();
    assert!(matches!(damaged, ReadError::Damaged { table: "case_file", .. }), "{damaged:?}");
    assert!(store.case(&CaseId::new("case_2")).await.unwrap().is_some());
}

#[tokio::test]
async fn neighbours_of_a_unit_refused_half_done_are_committed() {
    let folder = tempfile::tempdir().unwrap();
    let store = Arc::new(support::open(folder.path()));
    let mut units = tokio::task::JoinSet::new();
    for number in 0..200 {
        let store = Arc::clone(&store);
        let mut unit = sample::opening(sample::case(&format!("case_{number}"), 1));
        if number % 3 == 0 {
            // The last of its writes is refused, when the others stand already.
            unit =
                unit.with(Write::TakePrepared { case: "case_1".into(), id: "prepared_1".into() });
        }
        units.spawn(async move { (number, store.commit(unit).await.is_ok()) });
    }
    for (number, is_committed) in units.join_all().await {
        assert_eq!(is_committed, number % 3 != 0, "case_{number}");
        let case = store.load(&CaseId::new(format!("case_{number}"))).await.unwrap();
        assert_eq!(case.is_some(), is_committed, "case_{number}");
    }
}
