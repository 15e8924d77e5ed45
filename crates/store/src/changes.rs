//! What has changed since the process began: whoever keeps what it has read knows by it whether that
//! is still so, without asking the database.

use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
use std::sync::atomic::{AtomicU64, Ordering};

use crate::id::CaseId;
use crate::unit::{UnitOfWork, Write};

/// Cases share a counter when they fall into the same of these.
const STRIPES: usize = 1 << 12;

/// Counters of commits. What was read after a counter was looked at is still so while the counter
/// stands where it stood.
///
/// Only a back end whose database no other process writes to keeps them.
#[derive(Debug)]
pub struct Changes {
    accounts: AtomicU64,
    cases: Box<[AtomicU64]>,
}

/// Where a counter stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark(u64);

impl Mark {
    /// Where the counter stands after one change more: whoever has made a change itself, and finds
    /// the counter here, knows that nobody else has made one.
    #[must_use]
    pub fn next(self) -> Self {
        Mark(self.0.wrapping_add(1))
    }
}

impl Default for Changes {
    fn default() -> Self {
        let cases = (0..STRIPES).map(|_| AtomicU64::new(0)).collect();
        Changes { accounts: AtomicU64::new(0), cases }
    }
}

impl Changes {
    /// People, their seats, organisations and tokens.
    pub fn accounts(&self) -> Mark {
        Mark(self.accounts.load(Ordering::Acquire))
    }

    /// A case: its events, rows, documents, and the acts that wait in it.
    pub fn case(&self, case: &CaseId) -> Mark {
        Mark(self.stripe(case).map_or(0, |counter| counter.load(Ordering::Acquire)))
    }

    /// Notes what a unit has changed.
    ///
    /// INVARIANT: a back end calls this after the commit and before its answer, once a unit.
    pub fn note(&self, unit: &UnitOfWork) {
        let mut accounts = false;
        let mut cases: Vec<&CaseId> = Vec::new();
        for write in &unit.writes {
            match touched(write) {
                Touched::Case(case) if cases.contains(&case) => {}
                Touched::Case(case) => cases.push(case),
                Touched::Accounts => accounts = true,
                Touched::Neither => {}
            }
        }
        if accounts {
            self.accounts.fetch_add(1, Ordering::Release);
        }
        for counter in cases.into_iter().filter_map(|case| self.stripe(case)) {
            counter.fetch_add(1, Ordering::Release);
        }
    }

    fn stripe(&self, case: &CaseId) -> Option<&AtomicU64> {
        let hash = BuildHasherDefault::<DefaultHasher>::default().hash_one(case.as_str());
        self.cases.get(hash as usize % STRIPES)
    }
}

enum Touched<'w> {
    Case(&'w CaseId),
    Accounts,
    Neither,
}

/// One arm a write.
fn touched(write: &Write) -> Touched<'_> {
    match write {
        Write::AppendEvents { case, .. }
        | Write::PutParties { case, .. }
        | Write::PutOfficers { case, .. }
        | Write::NumberCase { case, .. }
        | Write::TakePrepared { case, .. } => Touched::Case(case),
        Write::PutCase(row) => Touched::Case(&row.id),
        Write::PutPrepared(row) => Touched::Case(&row.case),
        Write::AddDocument(row) => Touched::Case(&row.case),
        Write::PutOrganisation(_)
        | Write::PutPerson(_)
        | Write::PutSeats { .. }
        | Write::AddToken(_)
        | Write::RevokeToken { .. } => Touched::Accounts,
        Write::RecordRead(_)
        | Write::AddSession(_)
        | Write::TouchSession { .. }
        | Write::EndSession { .. }
        | Write::EndSessionsOf { .. }
        | Write::SweepSessions { .. }
        | Write::CountLoginFailure { .. }
        | Write::ClearLoginFailures { .. }
        | Write::Audit(_)
        | Write::Outbox(_)
        | Write::MessageTried { .. }
        | Write::SweepMessages { .. }
        | Write::SweepAnswers { .. }
        | Write::PutSetting { .. }
        | Write::TakeLease { .. } => Touched::Neither,
    }
}
