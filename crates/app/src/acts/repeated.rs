//! Requests that are sent twice: one effect for one key, and the same answer.
//!
//! What is remembered is what came of the request; from that and the events of the case the answer
//! is given again. It is looked up only when something stands in the way of a request, for the store
//! refuses the second of two alike by itself.

use store::records::{OutcomeRecord, OutcomeV1};
use store::rows::AnswerRow;
use store::{CaseId, CommitError, PreparedId};

use super::{Done, Performed, RequestKey};
use crate::app::{App, Caller};
use crate::error::AppError;

impl App {
    /// What came of a request; where something stood in its way, what came of the same request
    /// before, if it was sent before.
    pub(super) async fn or_as_before(
        &self,
        caller: &Caller,
        key: Option<RequestKey>,
        came: Result<Performed, AppError>,
    ) -> Result<Performed, AppError> {
        let error = match came {
            Ok(performed) => return Ok(performed),
            Err(AppError::Repeated(outcome)) => {
                return self.performed_before(caller, *outcome).await;
            }
            Err(error) => error,
        };
        let Some(key) = key else { return Err(error) };
        match self.came_before(caller, &key).await? {
            Some(outcome) => self.performed_before(caller, outcome).await,
            None => Err(error),
        }
    }

    /// What came of the same request before, if it was sent before.
    async fn came_before(
        &self,
        caller: &Caller,
        asked: &RequestKey,
    ) -> Result<Option<OutcomeRecord>, AppError> {
        let known = self.store.answer(caller.subject.person.as_str(), &asked.key).await?;
        known.map(|known| same_request(known, asked)).transpose()
    }

    /// The act that was done or prepared, with the case as it was then.
    async fn performed_before(
        &self,
        caller: &Caller,
        outcome: OutcomeRecord,
    ) -> Result<Performed, AppError> {
        match outcome.what {
            OutcomeV1::Done { case, first_event, last_event, cautions } => {
                let now = self.case(caller, &CaseId::new(case)).await?;
                let file = now.at_version(last_event.into());
                let made = file.events.iter().filter(|event| event.number >= first_event);
                let events = made.cloned().collect();
                let cautions = cautions.into_iter().map(Into::into).collect();
                Ok(Performed::Done(Box::new(Done { file: file.into(), events, cautions })))
            }
            OutcomeV1::Prepared(id) => Ok(Performed::Prepared(PreparedId::new(id))),
            // An upload has an address of its own, which is part of what its key stands for.
            OutcomeV1::Uploaded(_) => Err(AppError::NotFound),
        }
    }

    /// What is remembered of a request, so that it is known again.
    pub(crate) fn answer(&self, caller: &Caller, asked: RequestKey, what: OutcomeV1) -> AnswerRow {
        let principal = caller.subject.person.to_string();
        let RequestKey { key, digest } = asked;
        AnswerRow { principal, key, digest, outcome: what.into(), at: self.now() }
    }
}

/// What came of the request that is remembered under the key of this one.
///
/// # Errors
/// [`CommitError::IdempotencyReused`] when it was another request.
pub(crate) fn same_request(
    known: AnswerRow,
    asked: &RequestKey,
) -> Result<OutcomeRecord, AppError> {
    if known.digest == asked.digest {
        return Ok(known.outcome);
    }
    let key = asked.key.clone();
    Err(AppError::Commit(CommitError::IdempotencyReused { key }))
}
