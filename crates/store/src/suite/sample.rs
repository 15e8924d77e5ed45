//! Sample rows and events, for the suite and the back ends' own tests.

use procedure::Event;
use procedure::event::Fact;
use procedure::law::Provision;
use procedure::party::{Actor, Capacity, OrganisationId, PersonId};
use procedure::regime::RegimeId;
use working_days::Date;

use crate::id::{CaseId, Micros};
use crate::records::{EventRecord, OutcomeV1};
use crate::rows::{
    AnswerRow, AuditEntry, CasePartyRow, CaseRow, MessageRow, MessageState, OrganisationRow,
    PersonRow,
};
use crate::unit::{UnitOfWork, Write};

/// A date from text.
pub fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// The event with this number; `remark` tells it from others.
pub fn event(number: u32, remark: &str) -> EventRecord {
    let event = Event {
        number,
        happened_on: date("2026-11-23"),
        recorded_on: date("2026-11-23"),
        by: Actor {
            person: PersonId::new("person_1"),
            organisation: OrganisationId::new("org_commission"),
            capacity: Capacity::Commission,
        },
        prepared_by: None,
        paper: None,
        provision: Provision::SpecialReview,
        fact: Fact::Approved { remarks: remark.to_owned() },
    };
    EventRecord::new(&event, Micros(1_700_000_000_000_000 + i64::from(number)))
}

/// The row of a case with that many events.
pub fn case(id: &str, version: u64) -> CaseRow {
    CaseRow {
        id: CaseId::new(id),
        number: None,
        version,
        regime: RegimeId::new("cn-2020"),
        stage: "draft".to_owned(),
        title: "backbone routers".to_owned(),
        operator: Some(OrganisationId::new("org_operator")),
        provider: None,
        opened_on: date("2026-11-02"),
        stage_since: Some(date("2026-11-03")),
        due_on: None,
        received: true,
        ended: false,
        changed_at: Micros(17),
    }
}

/// A party of a case.
pub fn party(case: &str, organisation: &str, capacity: &str, due_on: Option<&str>) -> CasePartyRow {
    CasePartyRow {
        case: CaseId::new(case),
        organisation: OrganisationId::new(organisation),
        capacity: capacity.to_owned(),
        since_event: 1,
        due_on: due_on.map(date),
        turn: false,
    }
}

/// The events that take a case from one version to another, without its row.
pub fn append(case: &str, from: u64, to: u64) -> Write {
    let numbers = u32::try_from(from).unwrap() + 1..=u32::try_from(to).unwrap();
    Write::AppendEvents {
        case: CaseId::new(case),
        expected_version: from,
        events: numbers.map(|number| event(number, &format!("event {number}"))).collect(),
    }
}

/// A unit that opens a case of one event.
pub fn opening(row: CaseRow) -> UnitOfWork {
    let first = append(row.id.as_str(), 0, 1);
    UnitOfWork::named("suite.open").with(first).with(Write::PutCase(CaseRow { version: 1, ..row }))
}

/// An organisation.
pub fn organisation(id: &str) -> OrganisationRow {
    OrganisationRow {
        id: OrganisationId::new(id),
        kind: "operator".to_owned(),
        name_zh: "某运营者".to_owned(),
        name_en: "an operator".to_owned(),
        body: None,
        settings: [("language".to_owned(), "zh".to_owned())].into(),
    }
}

/// A person of an organisation.
pub fn person(id: &str, organisation: &str, user_name: &str) -> PersonRow {
    PersonRow {
        id: PersonId::new(id),
        organisation: OrganisationId::new(organisation),
        user_name: user_name.to_owned(),
        name_zh: "经办人".to_owned(),
        name_en: "clerk".to_owned(),
        password_hash: Some("$argon2id$v=19$m=8,t=1,p=1$c2FsdA$aGFzaA".to_owned()),
        disabled: false,
    }
}

/// An answer under a key; `body` stands for the request and what came of it.
pub fn answer(key: &str, body: u8, at: i64) -> AnswerRow {
    AnswerRow {
        principal: "person_1".to_owned(),
        key: key.to_owned(),
        digest: [body; 32],
        outcome: OutcomeV1::Prepared(format!("prepared_{body}")).into(),
        at: Micros(at),
    }
}

/// An entry of the audit trail.
pub fn audit(detail: &str) -> AuditEntry {
    AuditEntry {
        at: Micros(5),
        person: Some(PersonId::new("person_1")),
        organisation: Some(OrganisationId::new("org_operator")),
        act: "case.file".to_owned(),
        case: None,
        outcome: "done".to_owned(),
        detail: detail.to_owned(),
    }
}

/// A message that waits.
pub fn message(id: &str, next_at: i64) -> MessageRow {
    MessageRow {
        id: id.into(),
        topic: "mail".to_owned(),
        case: None,
        payload: b"{}".to_vec(),
        created_at: Micros(1),
        attempts: 0,
        state: MessageState::Waiting { next_at: Micros(next_at) },
    }
}
