//! Remembered answers, the audit trail, leases.

use procedure::party::{OrganisationId, PersonId};

use crate::id::{CaseId, Digest, Micros};
use crate::records::OutcomeRecord;

/// What came of a request with an idempotency key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerRow {
    /// Who asked: a person, as text.
    pub principal: String,
    /// The key the client chose.
    pub key: String,
    /// The digest of what was asked.
    pub digest: Digest,
    /// What came of it, from which the same answer is given again.
    pub outcome: OutcomeRecord,
    /// When.
    pub at: Micros,
}

/// Something that somebody did or tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    /// When.
    pub at: Micros,
    /// Who, where it is known.
    pub person: Option<PersonId>,
    /// For which organisation.
    pub organisation: Option<OrganisationId>,
    /// What (`case.determine`, `session.begin`).
    pub act: String,
    /// In which case.
    pub case: Option<CaseId>,
    /// What came of it (`done`, `refused`).
    pub outcome: String,
    /// Particulars without content of a case.
    pub detail: String,
}

/// A stored [`AuditEntry`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditRow {
    /// Its place in the order of recording; also the cursor of lists.
    pub seq: u64,
    /// What was recorded.
    pub entry: AuditEntry,
}

/// Who does a job that only one process may do at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeaseRow {
    /// The job.
    pub name: String,
    /// Who holds it.
    pub holder: String,
    /// Grows with each new holder; a write for the job expects it.
    pub epoch: u64,
    /// Until when it is held unless renewed.
    pub until: Micros,
}
