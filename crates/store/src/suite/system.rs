//! The audit trail, the outbox, leases, settings.

use super::{Fixture, sample};
use crate::error::CommitError;
use crate::id::{CaseId, Micros};
use crate::query::PageSize;
use crate::rows::{AuditEntry, MessageState};
use crate::unit::{Expect, UnitOfWork, Write};

pub(super) async fn the_audit_trail_is_paged(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    for number in 0..5 {
        let case = (number % 2 == 0).then(|| CaseId::new("case_1"));
        let entry = AuditEntry { case, ..sample::audit(&format!("{number}")) };
        store.commit(UnitOfWork::named("suite").with(Write::Audit(entry))).await.unwrap();
    }
    let list = async |case: Option<&CaseId>| {
        let (mut text, mut before) = (String::new(), None);
        loop {
            let page = store.audit(case, before, PageSize::new(2)).await.unwrap();
            text.extend(page.rows.iter().map(|row| row.entry.detail.as_str()));
            before = page.next;
            if before.is_none() {
                return text;
            }
            text.push('|');
        }
    };
    assert_eq!(list(None).await, "43|21|0");
    assert_eq!(list(Some(&CaseId::new("case_1"))).await, "42|0");
}

pub(super) async fn messages_wait_until_they_are_delivered(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    let (a, b) = (sample::message("message_a", 10), sample::message("message_b", 5));
    let unit = UnitOfWork::named("suite").with(Write::Outbox(a)).with(Write::Outbox(b));
    store.commit(unit).await.unwrap();
    let due = async |now: i64| {
        let rows = store.messages_due(Micros(now), PageSize::new(9)).await.unwrap();
        let rows = rows.iter().map(|row| format!("{}x{}", row.id, row.attempts));
        Vec::from_iter(rows).join(" ")
    };
    assert_eq!(due(4).await, "");
    assert_eq!(due(10).await, "message_bx0 message_ax0");

    let tried = async |id: &str, state| {
        let write = Write::MessageTried { id: id.into(), state };
        store.commit(UnitOfWork::named("suite").with(write)).await
    };
    tried("message_b", MessageState::Waiting { next_at: Micros(50) }).await.unwrap();
    tried("message_a", MessageState::Delivered { at: Micros(11) }).await.unwrap();
    assert_eq!(due(49).await, "");
    assert_eq!(due(50).await, "message_bx1");
    let reason = "refused".to_owned();
    tried("message_b", MessageState::Dropped { at: Micros(60), reason }).await.unwrap();
    assert_eq!(due(99).await, "");
    let again = Write::Outbox(sample::message("message_a", 1));
    let again = store.commit(UnitOfWork::named("suite").with(again)).await;
    assert!(matches!(again, Err(CommitError::Duplicate(_))), "{again:?}");
    let sweep = Write::SweepMessages { before: Micros(60) };
    store.commit(UnitOfWork::named("suite").with(sweep)).await.unwrap();
    let gone = tried("message_a", MessageState::Delivered { at: Micros(70) }).await;
    assert!(matches!(gone, Err(CommitError::Missing { .. })), "{gone:?}");
    tried("message_b", MessageState::Delivered { at: Micros(70) }).await.unwrap();
}

pub(super) async fn a_lease_has_one_holder(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    let take = async |holder: &str, now: i64, until: i64| {
        let write = Write::TakeLease {
            name: "sweeper".to_owned(),
            holder: holder.to_owned(),
            now: Micros(now),
            until: Micros(until),
        };
        let committed = store.commit(UnitOfWork::named("suite").with(write)).await;
        committed.map(|committed| committed.lease_epoch)
    };
    let guarded = async |epoch| {
        let expect = Expect::Lease { name: "sweeper".to_owned(), epoch };
        store.commit(UnitOfWork::named("suite").expecting(expect)).await.map(|_| ())
    };
    assert_eq!(take("a", 0, 10).await, Ok(Some(1)));
    let held = CommitError::LeaseHeld { name: "sweeper".to_owned(), until: Micros(10) };
    assert_eq!(take("b", 9, 19).await, Err(held));
    assert_eq!(take("a", 9, 20).await, Ok(Some(1)), "renewed in the same epoch");
    guarded(1).await.unwrap();
    assert_eq!(take("b", 20, 30).await, Ok(Some(2)));
    let lost = CommitError::LeaseLost { name: "sweeper".to_owned() };
    assert_eq!(guarded(1).await, Err(lost));
    let lease = store.lease("sweeper").await.unwrap().unwrap();
    assert_eq!((lease.holder.as_str(), lease.epoch, lease.until), ("b", 2, Micros(30)));
}

pub(super) async fn settings_are_put_and_removed(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    let put = async |key: &str, value: Option<&str>| {
        let write = Write::PutSetting { key: key.to_owned(), value: value.map(str::to_owned) };
        store.commit(UnitOfWork::named("suite").with(write)).await.unwrap();
    };
    put("regime", Some("cn-2020")).await;
    put("name", Some("审查办公室")).await;
    put("regime", Some("cn-2022")).await;
    assert_eq!(store.setting("regime").await.unwrap().as_deref(), Some("cn-2022"));
    put("regime", None).await;
    assert_eq!(store.setting("regime").await.unwrap(), None);
    assert_eq!(store.settings().await.unwrap().len(), 1);
    let health = store.health().await.unwrap();
    assert!(health.writable && health.schema > 0, "{health:?}");
}
