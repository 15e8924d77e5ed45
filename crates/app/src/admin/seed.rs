//! Filling a store with sample cases: real events, decided by the procedure, committed in batches.
//!
//! The same plan gives the same cases on the same day. It is for trials and measurements: the
//! parties are made up, and the documents of these cases have a record but no content.

mod chance;
mod filing;
mod parties;
mod walk;
mod words;

use futures_util::{StreamExt, stream};
use procedure::{Date, Fact};
use store::{CaseId, CommitError, EventRecord, Micros, UnitOfWork, Write};

use self::chance::Chance;
use self::parties::{Ground, Parties};
use self::walk::Walk;
use super::Admin;
use crate::app::App;
use crate::bodies::Bodies;
use crate::clock::start_of;
use crate::error::{AppError, Problem};
use crate::projection::project;

/// So many cases go into one unit of work: five writes each stay below the limit of a unit.
const BATCH: u64 = 150;
/// So many units are on their way at once, so that the next is made while one is synced.
const ON_THE_WAY: usize = 4;
/// The first of the cases was opened so many days ago.
const DAYS: i32 = 1_000;
const NINE_O_CLOCK: i64 = 9 * 60 * 60 * 1_000_000;
const MINUTE: i64 = 60 * 1_000_000;

/// What to fill a store with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeedPlan {
    /// How many cases.
    pub cases: u64,
    /// From which they are made; the same number cannot be used twice in one store.
    pub seed: u64,
}

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeedProgress {
    /// How many cases are stored.
    pub done: u64,
    /// How many there will be.
    pub cases: u64,
}

/// What was stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seeded {
    /// How many cases.
    pub cases: u64,
    /// How many events they have.
    pub events: u64,
}

/// All that the units are made of.
struct Field<'a> {
    plan: SeedPlan,
    ground: Ground<'a>,
    bodies: &'a Bodies,
    first: Date,
    now: Micros,
}

impl App {
    /// Fills the store with sample cases, spread over stages and over the last three years.
    ///
    /// # Errors
    /// [`AppError::Invalid`] where the store has cases of the same seed; batches before the error
    /// are stored.
    pub async fn seed(
        &self,
        plan: SeedPlan,
        tell: &mut (dyn FnMut(SeedProgress) + Send),
    ) -> Result<Seeded, AppError> {
        let regime = self.regime_for_new()?;
        let parties = Parties::ensure(self, regime).await?;
        self.hand_over(&mut |_| {}).await?;
        let bodies = self.bodies().await?;
        let (today, calendar) = (self.today(), self.calendar());
        let ground =
            Ground { regime, calendar: &calendar, parties: &parties, bodies: &bodies, today };
        let first = today.checked_sub(jiff::Span::new().days(DAYS)).unwrap_or(today);
        let first = first.max(calendar.first_day());
        let field = Field { plan, ground, bodies: &bodies, first, now: self.now() };
        let batches = (0..plan.cases).step_by(BATCH as usize);
        let mut commits = std::pin::pin!(
            stream::iter(batches).map(|from| self.commit_batch(&field, from)).buffered(ON_THE_WAY)
        );
        let mut seeded = Seeded::default();
        while let Some(batch) = commits.next().await {
            let batch = batch?;
            seeded.cases += batch.cases;
            seeded.events += batch.events;
            tell(SeedProgress { done: seeded.cases, cases: plan.cases });
        }
        Ok(seeded)
    }

    async fn commit_batch(&self, field: &Field<'_>, from: u64) -> Result<Seeded, AppError> {
        let through = from.saturating_add(BATCH).min(field.plan.cases);
        let mut unit = UnitOfWork::named("admin.seed");
        let mut seeded = Seeded::default();
        for number in from..through {
            seeded.events += field.add(&mut unit, number);
            seeded.cases += 1;
        }
        let detail = format!("cases {from} to {through} of seed {}", field.plan.seed);
        unit.writes.push(self.audit_admin(Admin::Console, "admin.seed", &detail));
        match self.store.commit(unit).await {
            Ok(_) => Ok(seeded),
            Err(CommitError::VersionConflict { .. }) => {
                Err(AppError::invalid("seed", Problem::Taken(field.plan.seed.to_string())))
            }
            Err(error) => Err(error.into()),
        }
    }
}

impl Field<'_> {
    /// Adds the writes of one case; answers how many events it has.
    fn add(&self, unit: &mut UnitOfWork, number: u64) -> u64 {
        let id = CaseId::new(format!("case_s{}n{number:08}", self.plan.seed));
        let chance = Chance::of(self.plan.seed, number);
        let (case, events) =
            Walk::new(&self.ground, id.as_str(), chance).run(self.opened_on(number));
        if events.is_empty() {
            return 0;
        }
        let Ground { regime, calendar, today, .. } = self.ground;
        let rows = project(&id, &case, &events, today, self.now, regime, calendar, self.bodies);
        let records = events.iter().zip(0..).map(|(event, minute)| {
            let at = start_of(event.recorded_on).0 + NINE_O_CLOCK + minute * MINUTE;
            EventRecord::new(event, Micros(at.min(self.now.0)))
        });
        unit.writes.push(Write::AppendEvents {
            case: id.clone(),
            expected_version: 0,
            events: records.collect(),
        });
        let received = events
            .iter()
            .find(|event| matches!(event.fact, Fact::Filed { .. } | Fact::ReviewCalled { .. }));
        unit.writes.push(Write::PutCase(rows.row));
        unit.writes.push(Write::PutParties { case: id.clone(), parties: rows.parties });
        unit.writes.push(Write::PutOfficers { case: id.clone(), officers: rows.officers });
        if let Some(event) = received {
            let (series, year) = ("CSR".to_owned(), event.happened_on.year());
            unit.writes.push(Write::NumberCase { case: id, series, year });
        }
        events.len() as u64
    }

    /// The cases are opened one after the other, so that their numbers follow their dates.
    fn opened_on(&self, number: u64) -> Date {
        let span = u64::from(
            self.ground.today.duration_since(self.first).as_hours().unsigned_abs() as u32,
        ) / 24;
        let days = span.saturating_mul(number) / self.plan.cases.max(1);
        let days = i32::try_from(days).unwrap_or(0);
        self.first.checked_add(jiff::Span::new().days(days)).unwrap_or(self.first)
    }
}
