//! Acts that wait for a signature, documents, and who has read them.

use procedure::papers::DocumentId;
use procedure::party::{OrganisationId, PersonId};
use working_days::Date;

use crate::id::{CaseId, Digest, Micros, PreparedId};

/// An act prepared by one person, waiting for the signature of another.
///
/// One that opens a case (`expected_version` 0) names a case that is there only once it is signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreparedRow {
    /// Its identity.
    pub id: PreparedId,
    /// The case.
    pub case: CaseId,
    /// Who prepared it.
    pub prepared_by: PersonId,
    /// For which organisation.
    pub organisation: OrganisationId,
    /// The act as JSON; the caller knows its form.
    pub act: String,
    /// The legal date it was prepared for.
    pub on: Date,
    /// As JSON, why it took place on paper, where it did.
    pub paper: Option<String>,
    /// When it was prepared.
    pub prepared_at: Micros,
    /// The version of the case for which it was prepared; 0 where the act opens the case.
    pub expected_version: u64,
    /// Set when it went back to whoever prepared it, unsigned.
    pub returned: Option<Returned>,
}

/// A prepared act went back, unsigned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Returned {
    /// Who gave it back.
    pub by: PersonId,
    /// When.
    pub at: Micros,
    /// What should be changed.
    pub remark: String,
}

/// A document in the vault. Its bytes are elsewhere and sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentRow {
    /// Its identity.
    pub id: DocumentId,
    /// The case.
    pub case: CaseId,
    /// Who supplied it and owns it (article 16).
    pub owner: OrganisationId,
    /// Its title, as the owner gave it.
    pub title: String,
    /// Its media type, as the owner gave it.
    pub media_type: String,
    /// The length of its content in bytes.
    pub size_bytes: u64,
    /// The digest of its content.
    pub sha256: Digest,
    /// Under which key the vault keeps it.
    pub vault_key: String,
    /// What the vault needs to open it, in the vault's own form.
    pub sealed: Vec<u8>,
    /// When it was uploaded.
    pub uploaded_at: Micros,
    /// By whom.
    pub uploaded_by: PersonId,
}

/// Somebody opened or exported a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadEntry {
    /// The document.
    pub document: DocumentId,
    /// Who.
    pub person: PersonId,
    /// For which organisation.
    pub organisation: OrganisationId,
    /// From which seat.
    pub seat: String,
    /// At which stage of the case.
    pub stage: String,
    /// By which rule it was allowed.
    pub rule: String,
    /// When.
    pub at: Micros,
}

/// A stored [`ReadEntry`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadRow {
    /// Its place in the order of recording; also the cursor of lists.
    pub seq: u64,
    /// What was recorded.
    pub entry: ReadEntry,
}
