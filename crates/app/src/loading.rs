//! Loading cases: from memory where nothing has changed since, otherwise from the store.

use std::collections::HashMap;
use std::sync::Arc;

use store::{CaseId, Mark};

use crate::app::{App, Caller};
use crate::case_cache::{Marked, Papers};
use crate::case_file::CaseFile;
use crate::error::AppError;

impl App {
    /// Loads a case, whoever asks. Only for use cases that ask the gate next.
    pub(crate) async fn load(&self, id: &CaseId) -> Result<Arc<CaseFile>, AppError> {
        Ok(self.load_marked(id).await?.file)
    }

    /// The same, with the mark under which it was found to be as it is stored.
    pub(crate) async fn load_marked(&self, id: &CaseId) -> Result<Marked, AppError> {
        // Looked at before anything is read: what is committed meanwhile moves the counter on.
        let mark = self.mark(id);
        if let Some(known) = self.cases.get(id) {
            if mark.is_some() && known.mark == mark {
                return Ok(known);
            }
            let row = self.store.case(id).await?.ok_or(AppError::NotFound)?;
            if row.version == known.file.version() {
                let known = Marked { mark, ..known };
                self.cases.put(known.clone());
                return Ok(known);
            }
        }
        let stored = self.store.load(id).await?.ok_or(AppError::NotFound)?;
        let loaded = Marked { file: Arc::new(CaseFile::of(stored)), mark };
        self.cases.put(loaded.clone());
        Ok(loaded)
    }

    /// A case that a first act would open.
    pub(crate) fn unopened(&self, id: CaseId) -> Result<Marked, AppError> {
        let mark = self.mark(&id);
        let file = Arc::new(CaseFile::empty(id, self.regime_for_new()?));
        Ok(Marked { file, mark })
    }

    /// Where the counter of changes to a case stands.
    pub(crate) fn mark(&self, id: &CaseId) -> Option<Mark> {
        self.store.changes().map(|changes| changes.case(id))
    }

    /// Loads several cases, whoever asks, in the order asked; those that are not there are left out.
    /// Only for lists that ask the gate next. The store is asked once, however many there are: for
    /// those whose version, as `versions` tells it, is not at hand.
    pub(crate) async fn load_all(
        &self,
        versions: &[(CaseId, u64)],
    ) -> Result<Vec<Arc<CaseFile>>, AppError> {
        let at_hand = |(id, version): &(CaseId, u64)| {
            let known = self.cases.get(id).map(|known| known.file);
            known.filter(|known| known.version() >= *version)
        };
        let mut found: HashMap<CaseId, Arc<CaseFile>> =
            versions.iter().filter_map(at_hand).map(|file| (file.id.clone(), file)).collect();
        let missing = versions.iter().map(|(id, _)| id).filter(|id| !found.contains_key(*id));
        let missing: Vec<CaseId> = missing.cloned().collect();
        if !missing.is_empty() {
            let marks: HashMap<&CaseId, Option<Mark>> =
                missing.iter().map(|id| (id, self.mark(id))).collect();
            for stored in self.store.load_all(&missing).await? {
                let file = Arc::new(CaseFile::of(stored));
                let mark = marks.get(&file.id).copied().flatten();
                self.cases.put(Marked { file: Arc::clone(&file), mark });
                found.insert(file.id.clone(), file);
            }
        }
        Ok(versions.iter().filter_map(|(id, _)| found.get(id).cloned()).collect())
    }

    /// A case that the caller may know of; to everybody else it does not exist.
    pub async fn case(&self, caller: &Caller, id: &CaseId) -> Result<Arc<CaseFile>, AppError> {
        let file = self.load(id).await?;
        self.policy.sees_case(&caller.subject, file.matter())?;
        Ok(file)
    }

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
