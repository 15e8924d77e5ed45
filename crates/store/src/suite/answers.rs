//! One effect for one idempotency key.

use std::sync::Arc;

use super::{Fixture, sample};
use crate::error::CommitError;
use crate::id::Micros;
use crate::query::PageSize;
use crate::unit::{UnitOfWork, Write};

pub(super) async fn a_repeated_request_gets_its_first_answer(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    let unit = |body: u8| {
        UnitOfWork::named("suite")
            .answering(sample::answer("key", body, 1))
            .with(Write::Audit(sample::audit("once")))
    };
    // Two at once, so that they may meet in one shared commit.
    let mut both = tokio::task::JoinSet::new();
    for unit in [unit(1), unit(1)] {
        let store = Arc::clone(&store);
        both.spawn(async move { store.commit(unit).await });
    }
    let outcome = Box::new(sample::answer("key", 1, 1).outcome);
    let same = CommitError::IdempotencySame { outcome };
    let answers = both.join_all().await;
    assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1, "{answers:?}");
    assert!(answers.contains(&Err(same)), "{answers:?}");
    let reused = CommitError::IdempotencyReused { key: "key".to_owned() };
    assert_eq!(store.commit(unit(2)).await, Err(reused));
    let audit = store.audit(None, None, PageSize::new(9)).await.unwrap();
    assert_eq!(audit.rows.len(), 1, "one effect");
    let remembered = store.answer("person_1", "key").await.unwrap();
    assert_eq!(remembered, Some(sample::answer("key", 1, 1)));
    assert_eq!(store.answer("person_2", "key").await.unwrap(), None, "a key belongs to one person");
}

pub(super) async fn the_answer_comes_before_the_conflict(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    let unit = || sample::opening(sample::case("case_1", 1)).answering(sample::answer("key", 1, 1));
    store.commit(unit()).await.unwrap();
    let again = store.commit(unit()).await;
    assert!(matches!(again, Err(CommitError::IdempotencySame { .. })), "{again:?}");
}

pub(super) async fn old_answers_are_swept(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    for (key, at) in [("old", 10), ("new", 20)] {
        let unit = UnitOfWork::named("suite").answering(sample::answer(key, 1, at));
        store.commit(unit).await.unwrap();
    }
    let sweep = Write::SweepAnswers { before: Micros(20) };
    store.commit(UnitOfWork::named("suite").with(sweep)).await.unwrap();
    assert_eq!(store.answer("person_1", "old").await.unwrap(), None);
    assert!(store.answer("person_1", "new").await.unwrap().is_some());
}
