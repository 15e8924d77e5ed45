//! The one trait of storage. Absence is `None`, never an error.

use std::collections::{BTreeMap, BTreeSet};

use async_trait::async_trait;
use procedure::papers::DocumentId;
use procedure::party::{BodyCode, OrganisationId, PersonId};

use crate::changes::Changes;
use crate::error::{CommitError, ReadError};
use crate::id::{CaseId, Digest, Micros, PreparedId};
use crate::query::{
    DocketQuery, Health, Page, PageSize, PartyCase, PartyQuery, Place, SearchQuery, StoredCase,
};
use crate::records::EventRecord;
use crate::rows::{
    Account, AnswerRow, AuditRow, CaseOfficerRow, CasePartyRow, CaseRow, DocumentRow, LeaseRow,
    LoginFailureRow, MessageRow, OrganisationRow, PersonRow, PreparedRow, ReadRow, SessionRow,
    TokenRow,
};
use crate::unit::{Committed, UnitOfWork};

/// Storage. A read sees every unit whose commit was answered before the read began.
///
/// Every method returns [`ReadError`] when the store cannot answer or holds what it cannot read.
/// Rows come unfiltered by rights: whoever calls asks `access` before anything is shown.
#[async_trait]
pub trait Store: Send + Sync {
    /// Commits a unit, whole or not at all, and answers when it is on stable storage.
    ///
    /// Dropping the future does not take the unit back.
    async fn commit(&self, unit: UnitOfWork) -> Result<Committed, CommitError>;

    /// What has changed since the process began; `None` where other processes write too, so that
    /// whatever is kept has to be compared with what is stored.
    fn changes(&self) -> Option<&Changes>;

    /// A case with events, parties and officers, as of one instant.
    async fn load(&self, case: &CaseId) -> Result<Option<StoredCase>, ReadError>;
    /// Several cases, each as [`Store::load`] answers it, as of one instant and in one read; those
    /// that are not there are left out.
    async fn load_all(&self, cases: &[CaseId]) -> Result<Vec<StoredCase>, ReadError>;
    /// The row of a case.
    async fn case(&self, case: &CaseId) -> Result<Option<CaseRow>, ReadError>;
    /// The row of the case with this number.
    async fn case_by_number(&self, number: &str) -> Result<Option<CaseRow>, ReadError>;
    /// The events of a case from a number on, in order, at most a page.
    async fn events(
        &self,
        case: &CaseId,
        from_number: u32,
        size: PageSize,
    ) -> Result<Vec<EventRecord>, ReadError>;
    /// The parties of a case, by organisation and capacity.
    async fn parties(&self, case: &CaseId) -> Result<Vec<CasePartyRow>, ReadError>;
    /// The officers of a case, by person.
    async fn officers(&self, case: &CaseId) -> Result<Vec<CaseOfficerRow>, ReadError>;
    /// The cases of an organisation, most urgent first.
    async fn party_cases(&self, query: PartyQuery) -> Result<Page<PartyCase, Place>, ReadError>;
    /// The cases on a desk of the Office, most urgent first.
    async fn docket(&self, query: DocketQuery) -> Result<Page<CaseRow, Place>, ReadError>;
    /// Cases whose number or title begins with a text, by case.
    async fn search(&self, query: SearchQuery) -> Result<Page<CaseRow, CaseId>, ReadError>;
    /// Every case by identity, for sweeps that work something out anew.
    async fn all_cases(
        &self,
        after: Option<&CaseId>,
        size: PageSize,
    ) -> Result<Page<CaseRow, CaseId>, ReadError>;

    /// An act that waits for a signature.
    async fn prepared(&self, id: &PreparedId) -> Result<Option<PreparedRow>, ReadError>;
    /// The acts that wait in a case, oldest first, at most a page.
    async fn prepared_in_case(&self, case: &CaseId) -> Result<Vec<PreparedRow>, ReadError>;
    /// The acts that wait for an organisation, oldest first, at most a page.
    async fn prepared_by_organisation(
        &self,
        organisation: &OrganisationId,
    ) -> Result<Vec<PreparedRow>, ReadError>;
    /// A document.
    async fn document(&self, id: &DocumentId) -> Result<Option<DocumentRow>, ReadError>;
    /// The documents of a case, in the order of upload.
    async fn documents(&self, case: &CaseId) -> Result<Vec<DocumentRow>, ReadError>;
    /// The documents whose bytes the vault keeps under one of these keys; for the sweep of orphans.
    async fn vault_keys_known(&self, keys: BTreeSet<String>)
    -> Result<BTreeSet<String>, ReadError>;
    /// Who has read a document, latest first; `before` is the `seq` at which the last page ended.
    async fn reads(
        &self,
        document: &DocumentId,
        before: Option<u64>,
        size: PageSize,
    ) -> Result<Page<ReadRow, u64>, ReadError>;

    /// An organisation.
    async fn organisation(&self, id: &OrganisationId)
    -> Result<Option<OrganisationRow>, ReadError>;
    /// The organisation that is a body of the Measures.
    async fn organisation_by_body(
        &self,
        body: &BodyCode,
    ) -> Result<Option<OrganisationRow>, ReadError>;
    /// Organisations by identity.
    async fn organisations(
        &self,
        after: Option<&OrganisationId>,
        size: PageSize,
    ) -> Result<Page<OrganisationRow, OrganisationId>, ReadError>;
    /// A person.
    async fn person(&self, id: &PersonId) -> Result<Option<PersonRow>, ReadError>;
    /// A person with the organisation and the seats, all as of one moment; nothing where either is
    /// missing.
    async fn account(&self, id: &PersonId) -> Result<Option<Account>, ReadError>;
    /// The person with this user name.
    async fn person_by_user_name(&self, user_name: &str) -> Result<Option<PersonRow>, ReadError>;
    /// The people of an organisation, by identity.
    async fn people(
        &self,
        organisation: &OrganisationId,
        after: Option<&PersonId>,
        size: PageSize,
    ) -> Result<Page<PersonRow, PersonId>, ReadError>;
    /// The keys of a person's seats.
    async fn seats(&self, person: &PersonId) -> Result<BTreeSet<String>, ReadError>;
    /// The people who hold a seat, by identity, at most a page.
    async fn holders(&self, seat: &str) -> Result<Vec<PersonId>, ReadError>;

    /// The session with this token, ended or not: the caller compares its ends with the time.
    async fn session(&self, token_hash: &Digest) -> Result<Option<SessionRow>, ReadError>;
    /// The sessions of a person, latest first, at most a page.
    async fn sessions(&self, person: &PersonId) -> Result<Vec<SessionRow>, ReadError>;
    /// The token, expired or revoked or not: the caller compares.
    async fn token(&self, token_hash: &Digest) -> Result<Option<TokenRow>, ReadError>;
    /// The tokens of a person, latest first, at most a page.
    async fn tokens(&self, person: &PersonId) -> Result<Vec<TokenRow>, ReadError>;
    /// Failed attempts to sign in under a key.
    async fn login_failures(&self, key: &str) -> Result<Option<LoginFailureRow>, ReadError>;

    /// The answer remembered for a key of a principal.
    async fn answer(&self, principal: &str, key: &str) -> Result<Option<AnswerRow>, ReadError>;
    /// The audit trail, latest first; `before` is the `seq` at which the last page ended.
    async fn audit(
        &self,
        case: Option<&CaseId>,
        before: Option<u64>,
        size: PageSize,
    ) -> Result<Page<AuditRow, u64>, ReadError>;
    /// Messages that are to be tried by now, oldest first.
    async fn messages_due(&self, now: Micros, size: PageSize)
    -> Result<Vec<MessageRow>, ReadError>;
    /// A setting.
    async fn setting(&self, key: &str) -> Result<Option<String>, ReadError>;
    /// Every setting.
    async fn settings(&self) -> Result<BTreeMap<String, String>, ReadError>;
    /// Who holds a job.
    async fn lease(&self, name: &str) -> Result<Option<LeaseRow>, ReadError>;
    /// How the store is.
    async fn health(&self) -> Result<Health, ReadError>;
}
