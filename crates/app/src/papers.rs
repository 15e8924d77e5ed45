//! What lies beside the events of a case: how its documents are kept, and the acts that wait for a
//! signature. Both are read with every look at a case.

use std::sync::Arc;

use store::CaseId;
use store::rows::{DocumentRow, PreparedRow};

use crate::app::App;
use crate::error::AppError;

/// The rows beside a case.
#[derive(Clone, Debug)]
pub(crate) struct Papers {
    pub(crate) documents: Vec<DocumentRow>,
    pub(crate) prepared: Vec<PreparedRow>,
}

impl App {
    /// The rows beside a case, whoever asks. Only for use cases that ask the gate next.
    pub(crate) async fn papers(&self, id: &CaseId) -> Result<Arc<Papers>, AppError> {
        // Looked at before anything is read: what is committed meanwhile moves the counter on.
        let mark = self.mark(id);
        if let Some(known) = self.cases.papers(id, mark) {
            return Ok(known);
        }
        let documents = self.store.documents(id).await?;
        let prepared = self.store.prepared_in_case(id).await?;
        let papers = Arc::new(Papers { documents, prepared });
        self.cases.put_papers(id, mark, &papers);
        Ok(papers)
    }
}
