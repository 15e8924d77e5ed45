//! Bodies that are registered when cases already name them. Until then a stand-in holds their place
//! among the parties of those cases; here the place is handed over.

use procedure::party::OrganisationId;
use procedure::{Event, replay_events};
use store::rows::AuditEntry;
use store::{
    CaseId, CommitError, Expect, Page, PageSize, PartyCase, PartyQuery, Place, Standing,
    StoredCase, UnitOfWork, Write,
};

use crate::app::App;
use crate::bodies::Bodies;
use crate::clock::day_of;
use crate::error::AppError;
use crate::projection::project;

/// Cases handed over in one unit of work: few enough not to hold up the acts of others.
const AT_ONCE: usize = 50;
/// So often is a page tried on which somebody acts meanwhile; then it waits for the next round.
const ATTEMPTS: u32 = 5;

impl App {
    /// Makes registered bodies parties of the cases that named them before. It may be cut off at
    /// any moment and goes on when it is called again; where nothing is left to do it looks up one
    /// range of an index a body. `tell` hears how many cases are done; so does the caller.
    ///
    /// # Errors
    /// When the store does not answer; the cases done before stay done.
    pub async fn hand_over(&self, tell: &mut (dyn FnMut(u64) + Send)) -> Result<u64, AppError> {
        let bodies = self.bodies().await?;
        let mut done = 0;
        for stand_in in bodies.replaced() {
            let mut after = None;
            let mut attempts = 0;
            loop {
                let page = self.awaiting(&stand_in, after.clone()).await?;
                match self.hand_over_page(&stand_in, &page, &bodies).await {
                    Err(AppError::Stale { .. }) if attempts < ATTEMPTS => {
                        attempts += 1;
                        continue;
                    }
                    Err(AppError::Stale { .. }) => {}
                    Err(error) => return Err(error),
                    Ok(cases) => done += cases,
                }
                tell(done);
                attempts = 0;
                after = page.next;
                if after.is_none() {
                    break;
                }
            }
        }
        Ok(done)
    }

    async fn awaiting(
        &self,
        stand_in: &OrganisationId,
        after: Option<Place>,
    ) -> Result<Page<PartyCase, Place>, AppError> {
        let (organisation, standing) = (stand_in.clone(), Standing::Any);
        let size = PageSize::new(AT_ONCE);
        let query = PartyQuery { organisation, standing, turn_only: false, after, size };
        Ok(self.store.party_cases(query).await?)
    }

    /// One unit: each case as it was read, or none of them.
    async fn hand_over_page(
        &self,
        stand_in: &OrganisationId,
        page: &Page<PartyCase, Place>,
        bodies: &Bodies,
    ) -> Result<u64, AppError> {
        let mut ids: Vec<CaseId> = page.rows.iter().map(|row| row.case.id.clone()).collect();
        ids.dedup();
        if ids.is_empty() {
            return Ok(0);
        }
        let mut unit = UnitOfWork::named("admin.hand-over");
        for stored in self.store.load_all(&ids).await? {
            let (case, version) = (stored.row.id.clone(), stored.row.version);
            unit.expects.push(Expect::CaseVersion { case, version });
            unit.writes.push(self.parties_of(stored, bodies)?);
        }
        unit.writes.push(Write::Audit(AuditEntry {
            at: self.now(),
            person: None,
            organisation: None,
            act: "organisation.hand-over".to_owned(),
            case: None,
            outcome: "done".to_owned(),
            detail: format!("{stand_in}: {} cases", ids.len()),
        }));
        self.store.commit(unit).await.map_err(CommitError::into).map(|_| ids.len() as u64)
    }

    /// As of the day on which the row of the case was written: only the parties change.
    fn parties_of(&self, stored: StoredCase, bodies: &Bodies) -> Result<Write, AppError> {
        let row = stored.row;
        let events: Vec<Event> = stored.events.into_iter().map(Event::from).collect();
        let case = replay_events(row.regime.clone(), &events);
        let (regime, calendar) = (self.regime(&row.regime)?, self.calendar());
        let written_on = day_of(row.changed_at);
        let rows =
            project(&row.id, &case, &events, written_on, row.changed_at, regime, &calendar, bodies);
        Ok(Write::PutParties { case: row.id, parties: rows.parties })
    }
}
