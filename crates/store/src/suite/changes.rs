//! Counters move with what was committed, so that whoever keeps what it has read notices.

use super::{Fixture, sample};
use crate::id::CaseId;
use crate::unit::{UnitOfWork, Write};

pub(super) async fn a_counter_moves_with_what_it_counts(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    // Where other processes write too, there are no counters.
    let Some(changes) = store.changes() else { return };
    let case = CaseId::new("case_1");
    let (at_first, accounts) = (changes.case(&case), changes.accounts());
    store.commit(sample::opening(sample::case("case_1", 1))).await.unwrap();
    assert_eq!(changes.case(&case), at_first.next(), "one unit, one step");
    let waits = UnitOfWork::named("suite")
        .with(Write::PutPrepared(super::papers::prepared("prepared_1", 1)));
    store.commit(waits).await.unwrap();
    assert_eq!(changes.case(&case), at_first.next().next(), "an act that waits is of its case");
    assert_eq!(changes.accounts(), accounts);

    let organisation = Write::PutOrganisation(sample::organisation("org_1"));
    store.commit(UnitOfWork::named("suite").with(organisation)).await.unwrap();
    assert_eq!(changes.accounts(), accounts.next());
}

pub(super) async fn a_refused_unit_moves_no_counter(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    let Some(changes) = store.changes() else { return };
    let case = CaseId::new("case_1");
    store.commit(sample::opening(sample::case("case_1", 1))).await.unwrap();
    let before = changes.case(&case);
    store.commit(sample::opening(sample::case("case_1", 1))).await.unwrap_err();
    assert_eq!(changes.case(&case), before);
}
