//! Whether the rows of every case are what its events make of it. Changes nothing.

use procedure::Event;
use procedure::replay_events;
use store::rows::{CaseOfficerRow, CasePartyRow, CaseRow};
use store::{CaseId, EventRecord, Micros, PageSize, StoredCase};

use crate::app::App;
use crate::bodies::Bodies;
use crate::clock::day_of;
use crate::error::AppError;
use crate::projection::{Projection, project};

/// So many differences are kept for the report; each is told as it is found.
const KEPT: usize = 1_000;
/// Progress is told every so many cases.
const STEP: u64 = 100;

/// A stored row that is not what the events make of the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The case.
    pub case: CaseId,
    /// The field: `stage`, `party:org_…:operator`, `officer:person_…`.
    pub field: String,
    /// What is stored.
    pub stored: String,
    /// What the events make of it.
    pub expected: String,
}

/// What is told while the check runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckEvent {
    /// So many cases are checked.
    Checked(u64),
    /// A difference was found.
    Found(Difference),
}

/// What a check found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckReport {
    /// How many cases were checked.
    pub cases: u64,
    /// How many events they have.
    pub events: u64,
    /// How many differences there are.
    pub found: u64,
    /// The first of them.
    pub differences: Vec<Difference>,
}

impl App {
    /// Replays every case from its events and compares the rows that lists use. Cases may change
    /// meanwhile: each is read as of one instant.
    ///
    /// # Errors
    /// When the store does not answer, or holds an event that cannot be read.
    pub async fn check(
        &self,
        tell: &mut (dyn FnMut(CheckEvent) + Send),
    ) -> Result<CheckReport, AppError> {
        let bodies = self.bodies().await?;
        let mut report = CheckReport::default();
        let mut after = None;
        loop {
            let page = self.store.all_cases(after.as_ref(), PageSize::new(500)).await?;
            for row in page.rows {
                let Some(stored) = self.store.load(&row.id).await? else { continue };
                report.cases += 1;
                report.events += stored.events.len() as u64;
                for difference in self.differences(stored, &bodies)? {
                    report.note(difference, tell);
                }
                if report.cases.is_multiple_of(STEP) {
                    tell(CheckEvent::Checked(report.cases));
                }
            }
            match page.next {
                Some(next) => after = Some(next),
                None => break,
            }
        }
        tell(CheckEvent::Checked(report.cases));
        Ok(report)
    }

    fn differences(
        &self,
        stored: StoredCase,
        bodies: &Bodies,
    ) -> Result<Vec<Difference>, AppError> {
        let StoredCase { row, events, parties, officers } = stored;
        let id = row.id.clone();
        let mut found = Comparison { case: id.clone(), found: Vec::new() };
        let last = events.iter().map(EventRecord::recorded_at).max().unwrap_or_default();
        let events: Vec<Event> = events.into_iter().map(Event::from).collect();
        found.gaps(&events);
        let Ok(regime) = self.regime(&row.regime) else {
            found.field("regime", &row.regime, &"a version that is installed");
            return Ok(found.found);
        };
        let case = replay_events(row.regime.clone(), &events);
        let calendar = self.calendar();
        // Due dates depend on the day on which the row was written, while a clock stands still.
        let written_on = day_of(row.changed_at);
        let expected =
            project(&id, &case, &events, written_on, row.changed_at, regime, &calendar, bodies);
        found.row(&row, &expected.row, last);
        found.lists(&parties, &officers, &expected);
        Ok(found.found)
    }
}

impl CheckReport {
    fn note(&mut self, difference: Difference, tell: &mut (dyn FnMut(CheckEvent) + Send)) {
        self.found += 1;
        if self.differences.len() < KEPT {
            self.differences.push(difference.clone());
        }
        tell(CheckEvent::Found(difference));
    }
}

struct Comparison {
    case: CaseId,
    found: Vec<Difference>,
}

impl Comparison {
    /// One line a field of the row.
    fn row(&mut self, stored: &CaseRow, expected: &CaseRow, last: Micros) {
        self.field("version", &stored.version, &expected.version);
        self.field("stage", &stored.stage, &expected.stage);
        self.field("title", &stored.title, &expected.title);
        self.field("operator", &or_none(&stored.operator), &or_none(&expected.operator));
        self.field("provider", &or_none(&stored.provider), &or_none(&expected.provider));
        self.field("opened_on", &stored.opened_on, &expected.opened_on);
        self.field("stage_since", &or_none(&stored.stage_since), &or_none(&expected.stage_since));
        self.field("due_on", &or_none(&stored.due_on), &or_none(&expected.due_on));
        self.field("received", &stored.received, &expected.received);
        self.field("ended", &stored.ended, &expected.ended);
        self.field("numbered", &stored.number.is_some(), &expected.received);
        self.field("changed_at", &stored.changed_at.0, &stored.changed_at.0.max(last.0));
    }

    fn lists(
        &mut self,
        parties: &[CasePartyRow],
        officers: &[CaseOfficerRow],
        expected: &Projection,
    ) {
        let party = |row: &CasePartyRow| {
            let key = format!("party:{}:{}", row.organisation, row.capacity);
            let due_on = or_none(&row.due_on);
            (key, format!("since event {}, due {due_on}, turn {}", row.since_event, row.turn))
        };
        self.list(parties.iter().map(party), expected.parties.iter().map(party));
        let officer = |row: &CaseOfficerRow| {
            (format!("officer:{}", row.person), format!("{:?}", row.standing))
        };
        self.list(officers.iter().map(officer), expected.officers.iter().map(officer));
    }

    /// Compares two lists by key.
    fn list(
        &mut self,
        stored: impl Iterator<Item = (String, String)>,
        expected: impl Iterator<Item = (String, String)>,
    ) {
        let mut expected: std::collections::BTreeMap<String, String> = expected.collect();
        for (key, value) in stored {
            let due = expected.remove(&key).unwrap_or_else(|| "none".to_owned());
            self.field(&key, &value, &due);
        }
        for (key, due) in expected {
            self.field(&key, &"none", &due);
        }
    }

    /// The numbers of the events follow on from 1.
    fn gaps(&mut self, events: &[Event]) {
        for (number, event) in (1_u32..).zip(events) {
            self.field(&format!("event:{number}"), &event.number, &number);
        }
    }

    fn field(&mut self, field: &str, stored: &impl ToString, expected: &impl ToString) {
        let (stored, expected) = (stored.to_string(), expected.to_string());
        if stored != expected {
            let (case, field) = (self.case.clone(), field.to_owned());
            self.found.push(Difference { case, field, stored, expected });
        }
    }
}

fn or_none<T: ToString>(value: &Option<T>) -> String {
    value.as_ref().map_or_else(|| "none".to_owned(), ToString::to_string)
}
