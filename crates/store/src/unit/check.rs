//! Limits and inner consistency of a unit, checked before it is taken in.

use procedure::party::{BodyCode, OrganisationId, PersonId};

use crate::error::CommitError;
use crate::id::CaseId;
use crate::limits::{self, Limit};
use crate::records::{EventRecord, OutcomeRecord, OutcomeV1};
use crate::rows::{
    AnswerRow, AuditEntry, CaseOfficerRow, CasePartyRow, CaseRow, DocumentRow, MessageRow,
    OrganisationRow, PersonRow, PreparedRow, ReadEntry,
};
use crate::unit::{Expect, UnitOfWork, Write};

type Checked = Result<(), CommitError>;

pub(super) fn unit(unit: &UnitOfWork) -> Checked {
    count(limits::UNIT_WRITES, unit.writes.len() + unit.expects.len())?;
    unit.answer.as_ref().map_or(Ok(()), answer)?;
    unit.expects.iter().try_for_each(expect)?;
    unit.writes.iter().try_for_each(write)
}

fn expect(expect: &Expect) -> Checked {
    match expect {
        Expect::CaseVersion { case, .. } => id(case.as_str()),
        Expect::Lease { name, .. } => id(name),
        Expect::PersonEnabled { person } => id(person.as_str()),
    }
}

/// One arm a write.
fn write(write: &Write) -> Checked {
    match write {
        Write::AppendEvents { case, expected_version, events } => {
            append(case, *expected_version, events)
        }
        Write::PutCase(row) => case(row),
        Write::PutParties { case, parties: rows } => parties(case, rows),
        Write::PutOfficers { case, officers: rows } => officers(case, rows),
        Write::NumberCase { case, series, .. } => ids([case.as_str(), series]),
        Write::PutPrepared(row) => prepared(row),
        Write::TakePrepared { case, id: taken } => ids([case.as_str(), taken.as_str()]),
        Write::AddDocument(row) => document(row),
        Write::RecordRead(entry) => read(entry),
        Write::PutOrganisation(row) => organisation(row),
        Write::PutPerson(row) => person(row),
        Write::PutSeats { person, seats } => {
            count(limits::SEATS, seats.len())?;
            id(person.as_str())?;
            ids(seats.iter().map(String::as_str))
        }
        Write::AddSession(row) => id(row.person.as_str()),
        Write::EndSessionsOf { person } => id(person.as_str()),
        Write::AddToken(row) => {
            id(row.person.as_str())?;
            text(limits::NAME, &row.name)
        }
        Write::CountLoginFailure { key, .. } | Write::ClearLoginFailures { key } => {
            text(limits::NAME, key)
        }
        Write::Audit(entry) => audit(entry),
        Write::Outbox(row) => message(row),
        Write::MessageTried { id: tried, .. } => id(tried.as_str()),
        Write::PutSetting { key, value } => {
            id(key)?;
            text(limits::SETTING, value.as_deref().unwrap_or_default())
        }
        Write::TakeLease { name, holder, .. } => ids([name.as_str(), holder]),
        Write::TouchSession { .. }
        | Write::EndSession { .. }
        | Write::SweepSessions { .. }
        | Write::RevokeToken { .. }
        | Write::SweepMessages { .. }
        | Write::SweepAnswers { .. } => Ok(()),
    }
}

/// Numbers follow on from the version expected, without a gap.
fn append(case: &CaseId, expected_version: u64, events: &[EventRecord]) -> Checked {
    id(case.as_str())?;
    count(limits::UNIT_EVENTS, events.len())?;
    if events.is_empty() {
        return Err(malformed(format!("no event is appended to `{case}`")));
    }
    for (number, event) in (expected_version + 1..).zip(events) {
        if u64::from(event.number()) != number {
            let found = event.number();
            return Err(malformed(format!("event {found} of `{case}` stands at {number}")));
        }
        count(limits::CASE_EVENTS, usize::try_from(number).unwrap_or(usize::MAX))?;
    }
    Ok(())
}

fn case(row: &CaseRow) -> Checked {
    ids([row.id.as_str(), row.regime.as_str(), &row.stage])?;
    ids(row.operator.iter().chain(&row.provider).map(OrganisationId::as_str))?;
    ids(row.number.as_deref())?;
    text(limits::TITLE, &row.title)
}

fn parties(case: &CaseId, rows: &[CasePartyRow]) -> Checked {
    count(limits::CASE_PARTIES, rows.len())?;
    for row in rows {
        same_case(case, &row.case)?;
        ids([row.organisation.as_str(), &row.capacity])?;
    }
    distinct(case, rows.iter().map(|row| (row.organisation.as_str(), row.capacity.as_str())))
}

fn officers(case: &CaseId, rows: &[CaseOfficerRow]) -> Checked {
    count(limits::CASE_PARTIES, rows.len())?;
    for row in rows {
        same_case(case, &row.case)?;
        id(row.person.as_str())?;
    }
    distinct(case, rows.iter().map(|row| (row.person.as_str(), "")))
}

fn same_case(case: &CaseId, found: &CaseId) -> Checked {
    if case == found {
        return Ok(());
    }
    Err(malformed(format!("a row of `{found}` is put into `{case}`")))
}

fn distinct<'a>(case: &CaseId, keys: impl Iterator<Item = (&'a str, &'a str)>) -> Checked {
    let mut seen = std::collections::BTreeSet::new();
    for key in keys {
        if !seen.insert(key) {
            return Err(malformed(format!("`{}` stands twice in `{case}`", key.0)));
        }
    }
    Ok(())
}

fn prepared(row: &PreparedRow) -> Checked {
    ids([row.id.as_str(), row.case.as_str(), row.prepared_by.as_str(), row.organisation.as_str()])?;
    text(limits::PREPARED, &row.act)?;
    text(limits::DETAIL, row.paper.as_deref().unwrap_or_default())?;
    let Some(returned) = &row.returned else { return Ok(()) };
    id(returned.by.as_str())?;
    text(limits::DETAIL, &returned.remark)
}

fn document(row: &DocumentRow) -> Checked {
    ids([row.id.as_str(), row.case.as_str(), row.owner.as_str(), row.uploaded_by.as_str()])?;
    text(limits::TITLE, &row.title)?;
    text(limits::TITLE, &row.media_type)?;
    text(limits::TITLE, &row.vault_key)?;
    count(limits::SEALED, row.sealed.len())
}

fn read(entry: &ReadEntry) -> Checked {
    ids([
        entry.document.as_str(),
        entry.person.as_str(),
        entry.organisation.as_str(),
        &entry.seat,
        &entry.stage,
    ])?;
    text(limits::DETAIL, &entry.rule)
}

fn organisation(row: &OrganisationRow) -> Checked {
    ids([row.id.as_str(), &row.kind])?;
    ids(row.body.as_ref().map(BodyCode::as_str))?;
    text(limits::NAME, &row.name_zh)?;
    text(limits::NAME, &row.name_en)?;
    count(limits::SETTINGS, row.settings.len())?;
    ids(row.settings.keys().map(String::as_str))?;
    row.settings.values().try_for_each(|value| text(limits::SETTING, value))
}

fn person(row: &PersonRow) -> Checked {
    ids([row.id.as_str(), row.organisation.as_str()])?;
    text(limits::NAME, &row.user_name)?;
    text(limits::NAME, &row.name_zh)?;
    text(limits::NAME, &row.name_en)?;
    text(limits::NAME, row.password_hash.as_deref().unwrap_or_default())
}

fn answer(row: &AnswerRow) -> Checked {
    id(&row.principal)?;
    text(limits::ANSWER_KEY, &row.key)?;
    outcome(&row.outcome)
}

fn outcome(record: &OutcomeRecord) -> Checked {
    match &record.what {
        OutcomeV1::Done { case, cautions, .. } => {
            count(limits::CAUTIONS, cautions.len())?;
            id(case)
        }
        OutcomeV1::Prepared(it) | OutcomeV1::Uploaded(it) => id(it),
    }
}

fn audit(entry: &AuditEntry) -> Checked {
    ids([entry.act.as_str(), &entry.outcome])?;
    ids(entry.person.as_ref().map(PersonId::as_str))?;
    ids(entry.organisation.as_ref().map(OrganisationId::as_str))?;
    ids(entry.case.as_ref().map(CaseId::as_str))?;
    text(limits::DETAIL, &entry.detail)
}

fn message(row: &MessageRow) -> Checked {
    ids([row.id.as_str(), &row.topic])?;
    ids(row.case.as_ref().map(CaseId::as_str))?;
    count(limits::MESSAGE, row.payload.len())
}

fn ids<'a>(texts: impl IntoIterator<Item = &'a str>) -> Checked {
    texts.into_iter().try_for_each(id)
}

/// An identifier is short and has no letter that could end it in a cursor or a log line.
fn id(text: &str) -> Checked {
    count(limits::ID, text.len())?;
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_-.:".contains(&byte);
    if text.is_empty() || !text.bytes().all(is_plain) {
        return Err(malformed(format!("`{text}` is no identifier")));
    }
    Ok(())
}

fn text(limit: Limit, text: &str) -> Checked {
    count(limit, text.len())
}

fn count(limit: Limit, found: usize) -> Checked {
    if found <= limit.max {
        return Ok(());
    }
    Err(CommitError::TooLarge { limit: limit.name, max: limit.max, found })
}

fn malformed(reason: String) -> CommitError {
    CommitError::Malformed { reason }
}
