//! The trait over the queue of the writer and the connections that read. Every method hands over;
//! what it does stands in `write` and `read`.

use std::collections::{BTreeMap, BTreeSet};

use async_trait::async_trait;
use procedure::papers::DocumentId;
use procedure::party::{BodyCode, OrganisationId, PersonId};
use store::rows::{
    Account, AnswerRow, AuditRow, CaseOfficerRow, CasePartyRow, CaseRow, DocumentRow, LeaseRow,
    LoginFailureRow, MessageRow, OrganisationRow, PersonRow, PreparedRow, ReadRow, SessionRow,
    TokenRow,
};
use store::{
    CaseId, Changes, CommitError, Committed, Digest, DocketQuery, EventRecord, Health, Micros,
    Page, PageSize, PartyCase, PartyQuery, Place, PreparedId, ReadError, SearchQuery, Store,
    StoredCase, UnitOfWork,
};

use crate::migrate;
use crate::open::SqliteStore;
use crate::read::{account, case, list, paper, person, system};

#[async_trait]
impl Store for SqliteStore {
    async fn commit(&self, unit: UnitOfWork) -> Result<Committed, CommitError> {
        self.writer.commit(unit).await
    }

    fn changes(&self) -> Option<&Changes> {
        Some(self.writer.changes())
    }

    async fn load(&self, case: &CaseId) -> Result<Option<StoredCase>, ReadError> {
        let case = case.clone();
        self.readers.read("event", move |connection| case::load(connection, &case)).await
    }

    async fn case(&self, case: &CaseId) -> Result<Option<CaseRow>, ReadError> {
        let case = case.clone();
        self.readers.read_few("case_file", move |connection| case::case(connection, &case)).await
    }

    async fn case_by_number(&self, number: &str) -> Result<Option<CaseRow>, ReadError> {
        let number = number.to_owned();
        self.readers
            .read_few("case_file", move |connection| case::by_number(connection, &number))
            .await
    }

    async fn events(
        &self,
        case: &CaseId,
        from_number: u32,
        size: PageSize,
    ) -> Result<Vec<EventRecord>, ReadError> {
        let case = case.clone();
        self.readers
            .read("event", move |connection| case::events(connection, &case, from_number, size))
            .await
    }

    async fn parties(&self, case: &CaseId) -> Result<Vec<CasePartyRow>, ReadError> {
        let case = case.clone();
        self.readers.read("case_party", move |connection| case::parties(connection, &case)).await
    }

    async fn load_all(&self, cases: &[CaseId]) -> Result<Vec<StoredCase>, ReadError> {
        let cases = cases.to_vec();
        self.readers.read("event", move |connection| case::load_all(connection, &cases)).await
    }

    async fn officers(&self, case: &CaseId) -> Result<Vec<CaseOfficerRow>, ReadError> {
        let case = case.clone();
        self.readers.read("case_officer", move |connection| case::officers(connection, &case)).await
    }

    async fn party_cases(&self, query: PartyQuery) -> Result<Page<PartyCase, Place>, ReadError> {
        self.readers.read("case_party", move |connection| list::of_party(connection, &query)).await
    }

    async fn docket(&self, query: DocketQuery) -> Result<Page<CaseRow, Place>, ReadError> {
        self.readers.read("case_file", move |connection| list::docket(connection, &query)).await
    }

    async fn search(&self, query: SearchQuery) -> Result<Page<CaseRow, CaseId>, ReadError> {
        self.readers.read("case_file", move |connection| list::search(connection, &query)).await
    }

    async fn all_cases(
        &self,
        after: Option<&CaseId>,
        size: PageSize,
    ) -> Result<Page<CaseRow, CaseId>, ReadError> {
        let after = after.cloned();
        self.readers
            .read("case_file", move |connection| list::all(connection, after.as_ref(), size))
            .await
    }

    async fn prepared(&self, id: &PreparedId) -> Result<Option<PreparedRow>, ReadError> {
        let id = id.clone();
        self.readers.read_few("prepared", move |connection| paper::prepared(connection, &id)).await
    }

    async fn prepared_in_case(&self, case: &CaseId) -> Result<Vec<PreparedRow>, ReadError> {
        let case = case.clone();
        self.readers
            .read_few("prepared", move |connection| paper::prepared_in_case(connection, &case))
            .await
    }

    async fn prepared_by_organisation(
        &self,
        organisation: &OrganisationId,
    ) -> Result<Vec<PreparedRow>, ReadError> {
        let organisation = organisation.clone();
        self.readers
            .read("prepared", move |connection| {
                paper::prepared_by_organisation(connection, &organisation)
            })
            .await
    }

    async fn document(&self, id: &DocumentId) -> Result<Option<DocumentRow>, ReadError> {
        let id = id.clone();
        self.readers.read_few("document", move |connection| paper::document(connection, &id)).await
    }

    async fn documents(&self, case: &CaseId) -> Result<Vec<DocumentRow>, ReadError> {
        let case = case.clone();
        self.readers
            .read_few("document", move |connection| paper::documents(connection, &case))
            .await
    }

    async fn vault_keys_known(
        &self,
        keys: BTreeSet<String>,
    ) -> Result<BTreeSet<String>, ReadError> {
        self.readers
            .read("document", move |connection| paper::vault_keys_known(connection, keys))
            .await
    }

    async fn reads(
        &self,
        document: &DocumentId,
        before: Option<u64>,
        size: PageSize,
    ) -> Result<Page<ReadRow, u64>, ReadError> {
        let document = document.clone();
        self.readers
            .read("document_read", move |connection| {
                paper::reads(connection, &document, before, size)
            })
            .await
    }

    async fn organisation(
        &self,
        id: &OrganisationId,
    ) -> Result<Option<OrganisationRow>, ReadError> {
        let id = id.clone();
        self.readers
            .read_few("organisation", move |connection| person::organisation(connection, &id))
            .await
    }

    async fn organisation_by_body(
        &self,
        body: &BodyCode,
    ) -> Result<Option<OrganisationRow>, ReadError> {
        let body = body.clone();
        self.readers
            .read_few("organisation", move |connection| {
                person::organisation_by_body(connection, &body)
            })
            .await
    }

    async fn organisations(
        &self,
        after: Option<&OrganisationId>,
        size: PageSize,
    ) -> Result<Page<OrganisationRow, OrganisationId>, ReadError> {
        let after = after.cloned();
        self.readers
            .read("organisation", move |connection| {
                person::organisations(connection, after.as_ref(), size)
            })
            .await
    }

    async fn person(&self, id: &PersonId) -> Result<Option<PersonRow>, ReadError> {
        let id = id.clone();
        self.readers.read_few("person", move |connection| person::person(connection, &id)).await
    }

    async fn account(&self, id: &PersonId) -> Result<Option<Account>, ReadError> {
        let id = id.clone();
        self.readers.read_few("person", move |connection| person::account(connection, &id)).await
    }

    async fn person_by_user_name(&self, user_name: &str) -> Result<Option<PersonRow>, ReadError> {
        let user_name = user_name.to_owned();
        self.readers
            .read_few("person", move |connection| person::by_user_name(connection, &user_name))
            .await
    }

    async fn people(
        &self,
        organisation: &OrganisationId,
        after: Option<&PersonId>,
        size: PageSize,
    ) -> Result<Page<PersonRow, PersonId>, ReadError> {
        let organisation = organisation.clone();
        let after = after.cloned();
        self.readers
            .read("person", move |connection| {
                person::people(connection, &organisation, after.as_ref(), size)
            })
            .await
    }

    async fn seats(&self, person: &PersonId) -> Result<BTreeSet<String>, ReadError> {
        let person = person.clone();
        self.readers.read_few("seat", move |connection| person::seats(connection, &person)).await
    }

    async fn holders(&self, seat: &str) -> Result<Vec<PersonId>, ReadError> {
        let seat = seat.to_owned();
        self.readers.read("seat", move |connection| person::holders(connection, &seat)).await
    }

    async fn session(&self, token_hash: &Digest) -> Result<Option<SessionRow>, ReadError> {
        let hash = *token_hash;
        self.readers
            .read_few("session", move |connection| account::session(connection, &hash))
            .await
    }

    async fn sessions(&self, person: &PersonId) -> Result<Vec<SessionRow>, ReadError> {
        let person = person.clone();
        self.readers.read("session", move |connection| account::sessions(connection, &person)).await
    }

    async fn token(&self, token_hash: &Digest) -> Result<Option<TokenRow>, ReadError> {
        let hash = *token_hash;
        self.readers.read_few("token", move |connection| account::token(connection, &hash)).await
    }

    async fn tokens(&self, person: &PersonId) -> Result<Vec<TokenRow>, ReadError> {
        let person = person.clone();
        self.readers.read("token", move |connection| account::tokens(connection, &person)).await
    }

    async fn login_failures(&self, key: &str) -> Result<Option<LoginFailureRow>, ReadError> {
        let key = key.to_owned();
        self.readers
            .read("login_failure", move |connection| account::login_failures(connection, &key))
            .await
    }

    async fn answer(&self, principal: &str, key: &str) -> Result<Option<AnswerRow>, ReadError> {
        let principal = principal.to_owned();
        let key = key.to_owned();
        self.readers
            .read_few("answer", move |connection| system::answer(connection, &principal, &key))
            .await
    }

    async fn audit(
        &self,
        case: Option<&CaseId>,
        before: Option<u64>,
        size: PageSize,
    ) -> Result<Page<AuditRow, u64>, ReadError> {
        let case = case.cloned();
        self.readers
            .read("audit", move |connection| system::audit(connection, case.as_ref(), before, size))
            .await
    }

    async fn messages_due(
        &self,
        now: Micros,
        size: PageSize,
    ) -> Result<Vec<MessageRow>, ReadError> {
        self.readers
            .read("message", move |connection| system::messages_due(connection, now, size))
            .await
    }

    async fn setting(&self, key: &str) -> Result<Option<String>, ReadError> {
        let key = key.to_owned();
        self.readers.read_few("setting", move |connection| system::setting(connection, &key)).await
    }

    async fn settings(&self) -> Result<BTreeMap<String, String>, ReadError> {
        self.readers.read("setting", system::settings).await
    }

    async fn lease(&self, name: &str) -> Result<Option<LeaseRow>, ReadError> {
        let name = name.to_owned();
        self.readers.read("lease", move |connection| system::lease(connection, &name)).await
    }

    async fn health(&self) -> Result<Health, ReadError> {
        // A read proves that the file can be read; whether units are taken, the writer knows.
        self.readers.read("setting", |connection| system::setting(connection, "health")).await?;
        Ok(Health {
            schema: migrate::KNOWN,
            writable: self.writer.is_alive(),
            queued: self.writer.queued(),
            log_bytes: self.checkpointer.handle().log_bytes(),
        })
    }
}
