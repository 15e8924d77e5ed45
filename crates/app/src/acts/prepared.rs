//! Four eyes (rule 13): an act waits as it was prepared, until another person signs it, or gives it
//! back. Nothing has happened before the signature: a case that the act would open is not there.

use std::sync::Arc;

use procedure::Date;
use store::records::OutcomeV1;
use store::rows::{PreparedRow, Returned};
use store::{CaseId, PreparedId, UnitOfWork, Write};

use super::{
    ActRequest, PaperBody, Performed, RequestKey, StoredAct, check_seen, is_for_another, stored_act,
};
use crate::app::{App, Caller};
use crate::case_cache::Marked;
use crate::case_file::CaseFile;
use crate::error::{AppError, MovedOn, Problem};
use crate::limits;
use crate::view::RecordEntry;
use crate::wire::ActBody;

/// What a signatory asks for.
#[derive(Clone, Debug, Default)]
pub struct SignRequest {
    /// The version of the case that the signatory looked at, if it says so.
    pub seen: Option<u64>,
    /// By which the same request is known again.
    pub key: Option<RequestKey>,
}

/// An act that waits for a signature.
#[derive(Clone, Debug)]
pub struct WaitingAct {
    /// As it is kept.
    pub row: PreparedRow,
    /// The act.
    pub body: ActBody,
    /// What took place on paper.
    pub paper: Option<PaperBody>,
    /// Whether the caller may sign it.
    pub signable: bool,
    /// What has happened since it was prepared, as far as the caller sees it.
    pub since: Vec<RecordEntry>,
}

impl WaitingAct {
    /// Whether the act would open its case, which is not there yet.
    pub fn opens(&self) -> bool {
        self.row.expected_version == 0
    }
}

impl App {
    /// Signs an act that another person of the same organisation has prepared.
    ///
    /// # Errors
    /// As for [`App::act`], when the act may not be signed by this person, and
    /// [`AppError::MovedOn`] when something has happened since that the person sees and does not
    /// say to have looked at.
    pub async fn sign(
        &self,
        caller: &Caller,
        id: &PreparedId,
        asked: SignRequest,
    ) -> Result<Performed, AppError> {
        let key = asked.key.clone();
        let came = self.sign_first(caller, id, asked).await;
        self.or_as_before(caller, key, came).await
    }

    async fn sign_first(
        &self,
        caller: &Caller,
        id: &PreparedId,
        asked: SignRequest,
    ) -> Result<Performed, AppError> {
        let prepared = self.prepared(caller, id).await?;
        let before = self.marked_file_of(&prepared).await?;
        let file = before.file.as_ref();
        if prepared.returned.is_some() {
            return Err(AppError::Returned);
        }
        let stored = stored_act(&prepared)?;
        let for_another = is_for_another(stored.paper.as_ref());
        self.authorize(caller, file, stored.body.name(), for_another, Some(&prepared))?;
        match asked.seen {
            Some(_) => check_seen(asked.seen, file)?,
            None => self.check_unmoved(caller, file, &prepared)?,
        }
        let request =
            ActRequest { body: stored.body, paper: stored.paper, seen: None, key: asked.key };
        self.run(caller, before, request, Some(&prepared)).await
    }

    /// Gives a prepared act back to whoever prepared it, with what should be changed. It is not
    /// signed any more; preparing the same act anew in the case puts it away.
    ///
    /// # Errors
    /// When the remark is missing or too long, when the caller is not among those who may sign the
    /// act, and when it was given back before.
    pub async fn return_prepared(
        &self,
        caller: &Caller,
        id: &PreparedId,
        remark: &str,
    ) -> Result<(), AppError> {
        let prepared = self.prepared(caller, id).await?;
        if prepared.returned.is_some() {
            return Err(AppError::Returned);
        }
        self.check_signs(caller, &prepared).await?;
        let remark = remark.trim();
        if remark.is_empty() {
            return Err(AppError::invalid("remark", Problem::Missing));
        }
        if remark.len() > limits::REMARK_BYTES {
            return Err(AppError::invalid(
                "remark",
                Problem::TooLong { max: limits::REMARK_BYTES },
            ));
        }
        let (by, at) = (caller.subject.person.clone(), self.now());
        let returned = Some(Returned { by, at, remark: remark.to_owned() });
        let detail = format!("prepared by {}", prepared.prepared_by);
        let audit = self.audit(caller, "act.return", Some(&prepared.case), "done", detail);
        // Taken first, so that an act that was signed meanwhile does not come back.
        let unit = UnitOfWork::named("act.return")
            .with(Write::TakePrepared { case: prepared.case.clone(), id: id.clone() })
            .with(Write::PutPrepared(PreparedRow { returned, ..prepared }))
            .with(audit);
        self.store.commit(unit).await?;
        Ok(())
    }

    /// Takes a prepared act away without doing it: for whoever prepared it, or may sign it.
    ///
    /// # Errors
    /// When there is no such act for the caller's organisation, or the seat does not allow it.
    pub async fn drop_prepared(&self, caller: &Caller, id: &PreparedId) -> Result<(), AppError> {
        let prepared = self.prepared(caller, id).await?;
        if prepared.prepared_by != caller.subject.person {
            self.check_signs(caller, &prepared).await?;
        }
        let take = Write::TakePrepared { case: prepared.case.clone(), id: id.clone() };
        let mut unit = UnitOfWork::named("act.drop").with(take);
        let detail = format!("prepared by {}", prepared.prepared_by);
        unit.writes.push(self.audit(caller, "act.drop", Some(&prepared.case), "done", detail));
        self.store.commit(unit).await?;
        Ok(())
    }

    /// An act that waits for a signature of the caller's organisation, with its case as it stands;
    /// where the act opens the case, that is the case without events.
    ///
    /// # Errors
    /// [`AppError::NotFound`] where there is none that the caller may know of.
    pub async fn waiting(
        &self,
        caller: &Caller,
        id: &PreparedId,
    ) -> Result<(Arc<CaseFile>, WaitingAct), AppError> {
        let row = self.prepared(caller, id).await?;
        let file = self.file_of(&row).await?;
        if row.expected_version > 0 {
            self.policy.sees_case(&caller.subject, file.matter())?;
        }
        let waiting = self.waiting_act(caller, &file, row).ok_or(AppError::NotFound)?;
        Ok((file, waiting))
    }

    /// A row as the caller sees it; `None` for one that cannot be read any more.
    pub(crate) fn waiting_act(
        &self,
        caller: &Caller,
        file: &CaseFile,
        row: PreparedRow,
    ) -> Option<WaitingAct> {
        let stored = stored_act(&row).ok()?;
        let (name, for_another) = (stored.body.name(), is_for_another(stored.paper.as_ref()));
        let signs = self.authorize(caller, file, name, for_another, Some(&row)).is_ok();
        let signable = signs && row.returned.is_none();
        let since = self.seen_since(caller, file, row.expected_version);
        Some(WaitingAct { row, body: stored.body, paper: stored.paper, signable, since })
    }

    /// The case of a row: without events where the row opens it.
    pub(crate) async fn file_of(&self, row: &PreparedRow) -> Result<Arc<CaseFile>, AppError> {
        Ok(self.marked_file_of(row).await?.file)
    }

    async fn marked_file_of(&self, row: &PreparedRow) -> Result<Marked, AppError> {
        if row.expected_version > 0 {
            return self.load_marked(&row.case).await;
        }
        self.unopened(row.case.clone())
    }

    async fn check_signs(&self, caller: &Caller, row: &PreparedRow) -> Result<(), AppError> {
        let (file, stored) = (self.file_of(row).await?, stored_act(row)?);
        let for_another = is_for_another(stored.paper.as_ref());
        self.authorize(caller, &file, stored.body.name(), for_another, Some(row))?;
        Ok(())
    }

    async fn prepared(&self, caller: &Caller, id: &PreparedId) -> Result<PreparedRow, AppError> {
        let found = self.store.prepared(id).await?;
        found
            .filter(|row| row.organisation == caller.subject.organisation)
            .ok_or(AppError::NotFound)
    }

    /// What has happened after a version, as far as the caller sees it.
    fn seen_since(&self, caller: &Caller, file: &CaseFile, version: u64) -> Vec<RecordEntry> {
        let visible = self.policy.visible_events(&caller.subject, file.matter(), &file.events);
        let later = visible.into_iter().filter(|event| u64::from(event.number) > version);
        let later = later.filter_map(|event| file.numbered(event.number));
        later
            .map(|(event, recorded_at)| RecordEntry { event: event.clone(), recorded_at })
            .collect()
    }

    /// Nobody signs about a state that it has not seen; what it cannot see does not count.
    fn check_unmoved(
        &self,
        caller: &Caller,
        file: &CaseFile,
        prepared: &PreparedRow,
    ) -> Result<(), AppError> {
        let since = self.seen_since(caller, file, prepared.expected_version);
        let stage = file.case.stage.name();
        if since.is_empty() && file.stage_at(prepared.expected_version) == stage {
            return Ok(());
        }
        Err(AppError::MovedOn(Box::new(MovedOn {
            regime: file.case.regime.clone(),
            prepared_for: prepared.expected_version,
            current: file.version(),
            stage,
            since: since.into_iter().map(|entry| entry.event).collect(),
        })))
    }

    pub(super) async fn prepare(
        &self,
        caller: &Caller,
        file: &CaseFile,
        request: &ActRequest,
        on: Date,
    ) -> Result<Performed, AppError> {
        let (id, name) = (PreparedId::new(self.new_id("act")), request.body.name());
        let stored = StoredAct { body: request.body.clone(), paper: request.paper.clone() };
        let act = serde_json::to_string(&stored)
            .map_err(|error| AppError::invalid("act", Problem::Form(error.to_string())))?;
        let row = PreparedRow {
            id: id.clone(),
            case: file.id.clone(),
            prepared_by: caller.subject.person.clone(),
            organisation: caller.subject.organisation.clone(),
            act,
            on,
            paper: None,
            prepared_at: self.now(),
            expected_version: file.version(),
            returned: None,
        };
        let mut unit = UnitOfWork::named("act.prepare").with(Write::PutPrepared(row));
        for before in self.store.prepared_in_case(&file.id).await? {
            let is_own = before.prepared_by == caller.subject.person && before.returned.is_some();
            let is_same = || stored_act(&before).is_ok_and(|act| act.body.name() == name);
            if is_own && is_same() {
                unit.writes.push(Write::TakePrepared { case: before.case, id: before.id });
            }
        }
        let detail = format!("prepared {}", name.key());
        let case: Option<&CaseId> = Some(&file.id);
        unit.writes.push(self.audit(caller, "act.prepare", case, "done", detail));
        let prepared = OutcomeV1::Prepared(id.to_string());
        unit.answer = request.key.clone().map(|key| self.answer(caller, key, prepared));
        self.store.commit(unit).await?;
        Ok(Performed::Prepared(id))
    }
}
