//! One unit of work inside the open transaction: the answer first, then the expectations, then the
//! writes in their order.

mod case;
mod list;
mod message;
mod paper;
mod person;
mod session;
mod system;

use rusqlite::{Connection, OptionalExtension, params};
use store::rows::AnswerRow;
use store::{CommitError, Committed, EventRecord, Expect, Thing, UnitOfWork, Write, limits};

use crate::convert::{RequestDigest, request_digest, signed};
use crate::failure::Failure;
use crate::read;

/// A unit with its events already in the form in which they are stored, so that the one thread that
/// writes need not do it.
pub(crate) struct Encoded {
    unit: UnitOfWork,
    records: Vec<Vec<String>>,
    answer: Option<EncodedAnswer>,
}

/// What is remembered of a request.
struct EncodedAnswer {
    request: RequestDigest,
    outcome: String,
}

impl Encoded {
    pub(crate) fn new(unit: UnitOfWork) -> Result<Self, CommitError> {
        let mut records = Vec::new();
        for write in &unit.writes {
            if let Write::AppendEvents { events, .. } = write {
                let texts: Result<Vec<_>, _> = events.iter().map(encode).collect();
                records.push(texts?);
            }
        }
        let answer = unit.answer.as_ref().map(|row| {
            let outcome = serde_json::to_string(&row.outcome)?;
            Ok(EncodedAnswer { request: request_digest(&row.principal, &row.key), outcome })
        });
        let answer = answer.transpose().map_err(|error: serde_json::Error| malformed(&error))?;
        Ok(Encoded { unit, records, answer })
    }

    pub(crate) fn unit(&self) -> &UnitOfWork {
        &self.unit
    }
}

fn encode(event: &EventRecord) -> Result<String, CommitError> {
    let text = event.to_json().map_err(|error| malformed(&error))?;
    let limit = limits::EVENT;
    if text.len() > limit.max {
        let found = text.len();
        return Err(CommitError::TooLarge { limit: limit.name, max: limit.max, found });
    }
    Ok(text)
}

/// Runs the unit. Whoever calls rolls it back when it fails.
pub(crate) fn unit(connection: &Connection, encoded: &Encoded) -> Result<Committed, Failure> {
    let Encoded { unit, records, answer } = encoded;
    if let Some((row, answer)) = unit.answer.as_ref().zip(answer.as_ref()) {
        remember(connection, row, answer)?;
    }
    for expect in &unit.expects {
        expectation(connection, expect)?;
    }
    let mut committed = Committed::default();
    let mut records = records.iter();
    for write in &unit.writes {
        if let Write::AppendEvents { case, expected_version, events } = write {
            let texts = records.next().map_or(&[][..], Vec::as_slice);
            case::append(connection, case, *expected_version, events, texts)?;
        } else {
            apply(connection, write, &mut committed)?;
        }
    }
    Ok(committed)
}

/// Remembers what comes of a request, unless its key stands for one already.
fn remember(
    connection: &Connection,
    row: &AnswerRow,
    answer: &EncodedAnswer,
) -> Result<(), Failure> {
    let sql = "INSERT INTO answer (request, digest, outcome, at) VALUES (?1, ?2, ?3, ?4) \
               ON CONFLICT DO NOTHING";
    let values = params![answer.request, row.digest, answer.outcome, row.at.0];
    if connection.prepare_cached(sql)?.execute(values)? == 1 {
        return Ok(());
    }
    let known = read::system::answer(connection, &row.principal, &row.key)?;
    Err(match known.filter(|known| known.digest == row.digest) {
        Some(known) => CommitError::IdempotencySame { outcome: Box::new(known.outcome) }.into(),
        None => CommitError::IdempotencyReused { key: row.key.clone() }.into(),
    })
}

fn malformed(error: &dyn std::error::Error) -> CommitError {
    CommitError::Malformed { reason: error.to_string() }
}

fn expectation(connection: &Connection, expect: &Expect) -> Result<(), Failure> {
    match expect {
        Expect::CaseVersion { case, version } => case::expect_version(connection, case, *version),
        Expect::Lease { name, epoch } => {
            let sql = "SELECT 1 FROM lease WHERE name = ?1 AND epoch = ?2";
            let found = connection.prepare_cached(sql)?.exists(params![name, signed(*epoch)])?;
            let lost = || CommitError::LeaseLost { name: name.clone() };
            found.then_some(()).ok_or_else(|| lost().into())
        }
        Expect::PersonEnabled { person } => {
            let sql = "SELECT disabled FROM person WHERE id = ?1";
            let mut statement = connection.prepare_cached(sql)?;
            let person = person.to_string();
            match statement.query_row([&person], |row| row.get(0)).optional()? {
                Some(false) => Ok(()),
                Some(true) => Err(CommitError::PersonDisabled { person }.into()),
                None => Err(missing(Thing::Person, &person)),
            }
        }
    }
}

/// One arm a write.
fn apply(connection: &Connection, write: &Write, committed: &mut Committed) -> Result<(), Failure> {
    match write {
        // Events are appended by the caller, which holds their texts.
        Write::AppendEvents { .. } => Ok(()),
        Write::PutCase(row) => case::put(connection, row),
        Write::PutParties { case, parties } => list::put_parties(connection, case, parties),
        Write::PutOfficers { case, officers } => list::put_officers(connection, case, officers),
        Write::NumberCase { case, series, year } => {
            committed.numbers.extend(case::number(connection, case, series, *year)?);
            Ok(())
        }
        Write::PutPrepared(row) => paper::put_prepared(connection, row),
        Write::TakePrepared { id, .. } => paper::take_prepared(connection, id),
        Write::AddDocument(row) => paper::add_document(connection, row),
        Write::RecordRead(entry) => paper::record_read(connection, entry),
        Write::PutOrganisation(row) => person::put_organisation(connection, row),
        Write::PutPerson(row) => person::put(connection, row),
        Write::PutSeats { person, seats } => person::put_seats(connection, person, seats),
        Write::AddSession(row) => session::add(connection, row),
        Write::TouchSession { token_hash, last_seen_at, idle_ends_at } => {
            session::touch(connection, token_hash, *last_seen_at, *idle_ends_at)
        }
        Write::EndSession { token_hash } => session::end(connection, token_hash),
        Write::EndSessionsOf { person } => session::end_all(connection, person),
        Write::SweepSessions { now } => session::sweep(connection, *now),
        Write::AddToken(row) => session::add_token(connection, row),
        Write::RevokeToken { token_hash, at } => session::revoke_token(connection, token_hash, *at),
        Write::CountLoginFailure { key, at, since } => {
            session::count_failure(connection, key, *at, *since)
        }
        Write::ClearLoginFailures { key } => session::clear_failures(connection, key),
        Write::Audit(entry) => system::audit(connection, entry),
        Write::Outbox(row) => message::add(connection, row),
        Write::MessageTried { id, state } => message::tried(connection, id, state),
        Write::SweepMessages { before } => message::sweep(connection, *before),
        Write::SweepAnswers { before } => system::sweep_answers(connection, *before),
        Write::PutSetting { key, value } => system::put_setting(connection, key, value.as_deref()),
        Write::TakeLease { name, holder, now, until } => {
            let epoch = system::take_lease(connection, name, holder, *now, *until)?;
            committed.lease_epoch = Some(epoch);
            Ok(())
        }
    }
}

fn missing(thing: Thing, id: &str) -> Failure {
    CommitError::Missing { thing, id: id.to_owned() }.into()
}
