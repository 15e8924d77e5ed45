//! Documents: sealed into the vault first, recorded second; read only through the gate, and every
//! read leaves a trace (articles 16 and 21).

use std::fmt::Write as _;

use bytes::Bytes;
use futures_util::{Stream, StreamExt};
use procedure::act::{Act, ActName, Command};
use procedure::papers::DocumentId;
use sha2::{Digest as _, Sha256};
use store::records::{OutcomeRecord, OutcomeV1};
use store::rows::{DocumentRow, ReadEntry, ReadRow};
use store::{CaseId, Digest, Page, PageSize, UnitOfWork, Write};
use vault::{Place, PutError, Sealed};

use crate::acts::{RequestKey, check_title, same_request};
use crate::advance::Advanced;
use crate::app::{App, Caller};
use crate::error::{AppError, Problem};

/// What comes with an upload.
#[derive(Clone, Debug, Default)]
pub struct Upload {
    /// The title.
    pub title: String,
    /// The name of the file.
    pub file_name: String,
    /// Its media type.
    pub media_type: String,
    /// The declaration that it holds no state secret (article 21).
    pub declared_free_of_state_secrets: bool,
    /// By which the same upload is known again; its digest is of what the request says beside this
    /// and the content, which is taken into account when it has come.
    pub key: Option<RequestKey>,
}

/// A stored document, open for reading.
pub struct Opened<S> {
    /// How it is kept.
    pub row: DocumentRow,
    /// Its content, checked while it is read.
    pub content: S,
}

impl App {
    /// Takes a document into a case: streamed, sealed, then recorded.
    ///
    /// # Errors
    /// When the declaration is missing, the file carries a mark of secrecy, is too large or breaks
    /// off; nothing is kept then. When the same was uploaded under the same key before, nothing is
    /// stored again.
    pub async fn upload<E>(
        &self,
        caller: &Caller,
        case: &CaseId,
        upload: Upload,
        content: impl Stream<Item = Result<Bytes, E>> + Send,
    ) -> Result<DocumentId, AppError>
    where
        E: std::error::Error + Send + Sync + 'static,
    {
        if let Some(key) = &upload.key
            && let Some(first) = self.store.answer(caller.subject.person.as_str(), &key.key).await?
        {
            let sha256 = self.only_digest(content).await?;
            return document_of(&same_request(first, &upload.known_by(key, case, &sha256))?);
        }
        let file = self.case(caller, case).await?;
        self.policy.may_act(&caller.subject, file.matter(), ActName::AddDocument)?;
        if upload.title.trim().is_empty() {
            return Err(AppError::invalid("title", Problem::Missing));
        }
        check_title("title", &upload.title)?;
        // Refused before anything is stored: the decision is asked for with an empty digest first.
        let id = DocumentId::new(self.new_id("doc"));
        self.decide_upload(caller, &file, &id, &upload, "")?;
        let place = Place { case: case.to_string(), document: id.clone() };
        let sealed = self
            .vault
            .put(&place, &upload.file_name, content, self.settings.document_bytes)
            .await
            .map_err(|error| AppError::Upload(Box::new(error)))?;
        // What the vault holds of it goes with the next sweep.
        if sealed.size == 0 {
            return Err(AppError::invalid("file", Problem::Empty));
        }
        match self.record_upload(caller, case, &id, upload, sealed).await {
            Ok(()) => Ok(id),
            // The same came twice at the same time: what this one has stored is swept later.
            Err(AppError::Repeated(first)) => document_of(&first),
            Err(error) => Err(error),
        }
    }

    /// The digest of a content that is read and not kept.
    async fn only_digest<E>(
        &self,
        content: impl Stream<Item = Result<Bytes, E>> + Send,
    ) -> Result<Digest, AppError> {
        let mut content = std::pin::pin!(content);
        let mut hash = Sha256::new();
        let mut size = 0_u64;
        while let Some(piece) = content.next().await {
            let piece = piece.map_err(|_| broken())?;
            size = size.saturating_add(piece.len() as u64);
            if size > self.settings.document_bytes {
                let limit_bytes = self.settings.document_bytes;
                return Err(AppError::Upload(Box::new(PutError::TooLarge { limit_bytes })));
            }
            hash.update(&piece);
        }
        Ok(hash.finalize().into())
    }

    /// A document, if the caller may read it; the read is recorded before the first byte leaves.
    ///
    /// # Errors
    /// [`AppError::NotFound`] where there is none that the caller may know of.
    pub async fn open_document(
        &self,
        caller: &Caller,
        case: &CaseId,
        id: &DocumentId,
    ) -> Result<
        Opened<impl Stream<Item = Result<Bytes, vault::ReadError>> + Send + 'static>,
        AppError,
    > {
        let file = self.case(caller, case).await?;
        let ground = self.policy.may_read_document(&caller.subject, file.matter(), id)?;
        let row = self.store.document(id).await?.filter(|row| row.case == *case);
        let row = row.ok_or(AppError::NotFound)?;
        let entry = ReadEntry {
            document: id.clone(),
            person: caller.subject.person.clone(),
            organisation: caller.subject.organisation.clone(),
            seat: caller.seat_key().to_owned(),
            stage: crate::projection::stage_key(file.case.stage.name()).to_owned(),
            rule: ground.rule.key().to_owned(),
            at: self.now(),
        };
        let mut unit = UnitOfWork::named("document.read").with(Write::RecordRead(entry));
        unit.writes.push(self.audit(caller, "document.read", Some(case), "done", id.to_string()));
        self.store.commit(unit).await?;
        let sealed = Sealed {
            key: row.vault_key.clone(),
            sha256: row.sha256,
            size: row.size_bytes,
            header: row.sealed.clone(),
        };
        let place = Place { case: case.to_string(), document: id.clone() };
        let content = self
            .vault
            .get(&sealed, &place)
            .await
            .map_err(|error| AppError::Document(Box::new(error)))?;
        Ok(Opened { row, content })
    }

    /// Who has read a document: for its owner, and for the Office.
    ///
    /// # Errors
    /// [`AppError::NotFound`] where the caller may not see it.
    pub async fn reads(
        &self,
        caller: &Caller,
        case: &CaseId,
        id: &DocumentId,
        before: Option<u64>,
    ) -> Result<Page<ReadRow, u64>, AppError> {
        let file = self.case(caller, case).await?;
        self.policy.may_see_reads(&caller.subject, file.matter(), id)?;
        Ok(self.store.reads(id, before, PageSize::new(100)).await?)
    }

    fn decide_upload(
        &self,
        caller: &Caller,
        file: &crate::case_file::CaseFile,
        id: &DocumentId,
        upload: &Upload,
        digest: &str,
    ) -> Result<procedure::Decision, AppError> {
        let regime = self.regime(&file.case.regime)?;
        let act = Act::AddDocument {
            document: id.clone(),
            title: upload.title.clone(),
            digest: digest.to_owned(),
            declared_free_of_state_secrets: upload.declared_free_of_state_secrets,
        };
        let actor = self.actor(caller, file, ActName::AddDocument, false);
        let command = Command { act, on: self.today(), paper: None };
        self.decide(file, &command, &actor, regime)
    }

    /// The row commits only after the object is safe; an object without a row is swept later. The
    /// case may have moved on meanwhile, so a lost race is run again on the newer version.
    async fn record_upload(
        &self,
        caller: &Caller,
        case: &CaseId,
        id: &DocumentId,
        upload: Upload,
        sealed: Sealed,
    ) -> Result<(), AppError> {
        const ATTEMPTS: u32 = 5;
        let mut attempt = 1;
        loop {
            match self.try_record(caller, case, id, &upload, &sealed).await {
                Err(AppError::Stale { .. }) if attempt < ATTEMPTS => attempt += 1,
                other => return other,
            }
        }
    }

    async fn try_record(
        &self,
        caller: &Caller,
        case: &CaseId,
        id: &DocumentId,
        upload: &Upload,
        sealed: &Sealed,
    ) -> Result<(), AppError> {
        let before = self.load_marked(case).await?;
        self.policy.sees_case(&caller.subject, before.file.matter())?;
        let digest = hex(&sealed.sha256);
        let decision = self.decide_upload(caller, &before.file, id, upload, &digest)?;
        let now = self.now();
        let Advanced { file, writes, mark } = self.advance(before, &decision.events, now).await?;
        let row = DocumentRow {
            id: id.clone(),
            case: case.clone(),
            owner: caller.subject.organisation.clone(),
            title: upload.title.clone(),
            media_type: upload.media_type.clone(),
            size_bytes: sealed.size,
            sha256: sealed.sha256,
            vault_key: sealed.key.clone(),
            sealed: sealed.header.clone(),
            uploaded_at: now,
            uploaded_by: caller.subject.person.clone(),
        };
        let mut unit = UnitOfWork { writes, ..UnitOfWork::named("document.add") };
        unit.writes.push(Write::AddDocument(row));
        unit.writes.push(self.audit(caller, "document.add", Some(case), "done", id.to_string()));
        unit.answer = upload.key.as_ref().map(|key| {
            let known = upload.known_by(key, case, &sealed.sha256);
            self.answer(caller, known, OutcomeV1::Uploaded(id.to_string()))
        });
        self.store.commit(unit).await?;
        self.keep(file, mark);
        Ok(())
    }
}

impl Upload {
    /// The key with the digest of all that was asked, now that the content has come.
    fn known_by(&self, asked: &RequestKey, case: &CaseId, sha256: &Digest) -> RequestKey {
        let mut digest = Sha256::new();
        digest.update(asked.digest);
        for part in [case.as_str(), &self.title, &self.file_name, &self.media_type] {
            digest.update((part.len() as u64).to_be_bytes());
            digest.update(part);
        }
        digest.update([u8::from(self.declared_free_of_state_secrets)]);
        digest.update(sha256);
        RequestKey { key: asked.key.clone(), digest: digest.finalize().into() }
    }
}

fn document_of(outcome: &OutcomeRecord) -> Result<DocumentId, AppError> {
    match &outcome.what {
        OutcomeV1::Uploaded(id) => Ok(DocumentId::new(id.as_str())),
        // An act has an address of its own, which is part of what its key stands for.
        OutcomeV1::Done { .. } | OutcomeV1::Prepared(_) => Err(AppError::NotFound),
    }
}

fn broken() -> AppError {
    let why = "the content did not come whole".into();
    AppError::Upload(Box::new(PutError::Broken(why)))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
