//! Taking a case on by what was decided: the case after it, and all that is written with it.

use std::sync::Arc;

use procedure::Event;
use store::{EventRecord, Mark, Micros, Write};

use crate::app::App;
use crate::case_cache::Marked;
use crate::case_file::CaseFile;
use crate::error::AppError;
use crate::projection::{Projection, officers, project};

/// A case after further events, not yet committed.
pub(crate) struct Advanced {
    /// The case.
    pub(crate) file: CaseFile,
    /// The events and the rows, in the order in which they are written.
    pub(crate) writes: Vec<Write>,
    /// How the counter of changes stood before it.
    pub(crate) mark: Option<Mark>,
}

impl App {
    /// The case after events that were decided on it. It is not kept in memory until it is committed,
    /// so that it can be changed instead of copied.
    pub(crate) async fn advance(
        &self,
        before: Marked,
        events: &[Event],
        now: Micros,
    ) -> Result<Advanced, AppError> {
        let Marked { file, mark } = before;
        let (regime, calendar) = (self.regime(&file.case.regime)?, self.calendar());
        let bodies = self.bodies().await?;
        let (case, expected_version) = (file.id.clone(), file.version());
        let officers_before = officers(&case, &file.case);
        self.cases.release(&case);
        let file = Arc::unwrap_or_clone(file).after(events, now);
        let Projection { row, parties, officers } =
            project(&case, &file.case, &file.events, self.today(), now, regime, &calendar, &bodies);
        let records = events.iter().map(|event| EventRecord::new(event, now)).collect();
        let mut writes = vec![
            Write::AppendEvents { case: case.clone(), expected_version, events: records },
            Write::PutCase(row),
            Write::PutParties { case: case.clone(), parties },
        ];
        if officers != officers_before {
            writes.push(Write::PutOfficers { case, officers });
        }
        Ok(Advanced { file, writes, mark })
    }

    /// Keeps a case that was just committed.
    pub(crate) fn keep(&self, file: CaseFile, before: Option<Mark>) -> Arc<CaseFile> {
        let file = Arc::new(file);
        // Only if nothing but this commit has touched it since.
        let mark = before.map(Mark::next);
        self.cases.put(Marked { file: Arc::clone(&file), mark });
        file
    }
}
