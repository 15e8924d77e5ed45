//! Limits hold at their edge: what is as long as allowed is stored, what is longer is refused.

use std::collections::BTreeSet;

use procedure::party::PersonId;

use super::{Fixture, sample};
use crate::error::CommitError;
use crate::id::CaseId;
use crate::limits::{self, Limit};
use crate::records::{CautionV1, OutcomeV1};
use crate::rows::{
    AnswerRow, AuditEntry, CaseRow, DocumentRow, MessageRow, PersonRow, PreparedRow,
};
use crate::unit::{UnitOfWork, Write};

/// A unit that uses up so much of a limit.
type Using = fn(usize) -> UnitOfWork;

fn with(write: Write) -> UnitOfWork {
    UnitOfWork::named("suite").with(write)
}

fn text(length: usize) -> String {
    "x".repeat(length)
}

/// A unit for each limit on what is written. Those of lists and queues are not about units.
const CASES: &[(Limit, Using)] = &[
    (limits::ID, |n| with(Write::PutSetting { key: text(n), value: None })),
    (limits::ANSWER_KEY, |n| UnitOfWork::named("suite").answering(sample::answer(&text(n), 1, 1))),
    (limits::CAUTIONS, |n| {
        let cautions = vec![CautionV1::LastDayRequest; n];
        let case = "case_1".to_owned();
        let done = OutcomeV1::Done { case, first_event: 1, last_event: 1, cautions };
        let answer = AnswerRow { outcome: done.into(), ..sample::answer("k", 1, 1) };
        UnitOfWork::named("suite").answering(answer)
    }),
    (limits::NAME, |n| {
        let person = PersonRow { name_en: text(n), ..sample::person("person_9", "org_1", "name") };
        with(Write::PutOrganisation(sample::organisation("org_1"))).with(Write::PutPerson(person))
    }),
    (limits::TITLE, |n| {
        sample::opening(CaseRow { title: text(n), ..sample::case("case_title", 1) })
    }),
    (limits::SETTING, |n| with(Write::PutSetting { key: "key".to_owned(), value: Some(text(n)) })),
    (limits::SETTINGS, |n| {
        let mut organisation = sample::organisation("org_2");
        organisation.settings = (0..n).map(|key| (format!("k{key}"), String::new())).collect();
        with(Write::PutOrganisation(organisation))
    }),
    (limits::EVENT, |n| {
        let base = sample::event(1, "").to_json().unwrap().len();
        let events = vec![sample::event(1, &text(n - base))];
        let case = CaseId::new("case_event");
        with(Write::AppendEvents { case, expected_version: 0, events })
    }),
    (limits::PREPARED, |n| {
        let row = PreparedRow { act: text(n), ..super::papers::prepared("prepared_9", 1) };
        sample::opening(sample::case("case_1", 1)).with(Write::PutPrepared(row))
    }),
    (limits::SEALED, |n| {
        let row = DocumentRow { sealed: vec![0; n], ..super::papers::document("doc_9") };
        with(Write::AddDocument(row))
    }),
    (limits::DETAIL, |n| with(Write::Audit(AuditEntry { ..sample::audit(&text(n)) }))),
    (limits::MESSAGE, |n| {
        with(Write::Outbox(MessageRow { payload: vec![0; n], ..sample::message("message_9", 1) }))
    }),
    (limits::UNIT_WRITES, |n| {
        let mut unit = UnitOfWork::named("suite");
        unit.writes = vec![Write::PutSetting { key: "key".to_owned(), value: None }; n];
        unit
    }),
    (limits::UNIT_EVENTS, |n| with(sample::append("case_events", 0, n as u64))),
    (limits::CASE_PARTIES, |n| {
        let case = CaseId::new("case_parties");
        let party =
            |number| sample::party("case_parties", &format!("org_{number}"), "operator", None);
        let parties = (0..n).map(party).collect();
        sample::opening(sample::case("case_parties", 1)).with(Write::PutParties { case, parties })
    }),
    (limits::SEATS, |n| {
        let seats: BTreeSet<String> = (0..n).map(|seat| format!("seat_{seat}")).collect();
        with(Write::PutSeats { person: PersonId::new("person_9"), seats })
    }),
];

pub(super) async fn each_limit_is_kept_at_its_edge(fixture: &impl Fixture) {
    let store = fixture.fresh().await;
    for (limit, using) in CASES {
        let name = limit.name;
        let refused = store.commit(using(limit.max + 1)).await;
        let too_large = CommitError::TooLarge { limit: name, max: limit.max, found: limit.max + 1 };
        assert_eq!(refused, Err(too_large), "{name}");
        let taken = store.commit(using(limit.max)).await;
        assert!(taken.is_ok(), "{name}: {taken:?}");
    }
    let tested: BTreeSet<&str> = CASES.iter().map(|(limit, _)| limit.name).collect();
    let elsewhere = [
        // The number of events of a case is checked with that of a unit; to reach it takes 200
        // units. Pages and queues are limited by their types.
        limits::CASE_EVENTS,
        limits::PAGE_ROWS,
        limits::QUEUED_UNITS,
        limits::BATCH_UNITS,
        limits::QUEUED_READS,
    ];
    let untested: Vec<&str> = limits::ALL
        .iter()
        .filter(|limit| !tested.contains(limit.name) && !elsewhere.contains(limit))
        .map(|limit| limit.name)
        .collect();
    assert_eq!(untested, Vec::<&str>::new());
}
