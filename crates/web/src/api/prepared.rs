//! Acts that wait for a signature.

use app::AppError;
use app::acts::SignRequest;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use store::{CaseId, PreparedId};
use utoipa::ToSchema;
use words::Words;

use super::acts::{ActAnswer, Answering, names};
use super::body::Sent;
use super::form::{Teller, WaitingForm};
use crate::problem::{Failure, Problem, ProblemDocument, moved_on};
use crate::session::SignedIn;
use crate::state::WebState;

/// The acts of the asker's organisation that wait in a case.
#[utoipa::path(
    get, path = "/api/v1/cases/{id}/prepared", tag = "acts",
    params(("id" = String, Path, description = "The case")),
    responses(
        (status = 200, body = Vec<WaitingForm>),
        (status = 401, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, body = ProblemDocument, content_type = "application/problem+json"),
    ),
    security(("token" = []), ("session" = [])),
)]
pub(crate) async fn list(
    State(state): State<WebState>,
    SignedIn(caller): SignedIn,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let view = state.app().view(&caller, &CaseId::new(id)).await?;
    let names = state.directory().names(state.app(), view.people()).await?;
    let teller = Teller::new(&headers, view.regime, &names);
    let form = |act| WaitingForm::new(act, view.version(), &caller, &teller);
    let forms: Vec<_> = view.prepared.iter().map(form).collect();
    Ok(super::json(StatusCode::OK, &forms))
}

/// One of them.
#[utoipa::path(
    get, path = "/api/v1/prepared/{id}", tag = "acts",
    params(("id" = String, Path, description = "The prepared act")),
    responses(
        (status = 200, body = WaitingForm, headers(("etag" = String))),
        (status = 401, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, body = ProblemDocument, content_type = "application/problem+json"),
    ),
    security(("token" = []), ("session" = [])),
)]
pub(crate) async fn get(
    State(state): State<WebState>,
    SignedIn(caller): SignedIn,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let (view, waiting) = state.app().view_waiting(&caller, &PreparedId::new(id)).await?;
    let mut shown = view.people();
    shown.push(&waiting.row.prepared_by);
    shown.extend(waiting.row.returned.as_ref().map(|returned| &returned.by));
    let names = state.directory().names(state.app(), shown).await?;
    let teller = Teller::new(&headers, view.regime, &names);
    let form = WaitingForm::new(&waiting, view.version(), &caller, &teller);
    Ok(super::tagged(super::json(StatusCode::OK, &form), &format!("\"{}\"", view.version())))
}

/// Signs an act that another person of the same organisation has prepared; with that it is done.
///
/// When something has happened in the case since it was prepared, it is signed by whoever says, by
/// `If-Match`, to have looked at the case as it is now.
#[utoipa::path(
    post, path = "/api/v1/prepared/{id}/sign", tag = "acts", request_body(content = Object, description = "An empty object"),
    params(
        ("id" = String, Path, description = "The prepared act"),
        ("If-Match" = Option<String>, Header, description = "The tag of the case as the asker saw it"),
        ("Idempotency-Key" = Option<String>, Header, description = "One effect for one key"),
    ),
    responses(
        (status = 200, body = ActAnswer),
        (status = 401, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 403, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 409, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 415, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 422, body = ProblemDocument, content_type = "application/problem+json"),
    ),
    security(("token" = []), ("session" = [])),
)]
pub(crate) async fn sign(
    State(state): State<WebState>,
    SignedIn(caller): SignedIn,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    if let Some(field) = sent.object()?.keys().next() {
        return Err(Problem::unknown_field(field).into());
    }
    let names = names(&state, &caller).await?;
    let asked = SignRequest { seen: super::seen(&sent.headers)?, key: sent.key()? };
    let id = PreparedId::new(id);
    match state.app().sign(&caller, &id, asked).await {
        Ok(performed) => {
            let answer = Answering::new(&state, &caller, &sent.headers, &names, StatusCode::OK);
            Ok(answer.response(&performed))
        }
        Err(AppError::MovedOn(moved)) => {
            let regime = state.app().regime(&moved.regime)?;
            Err(moved_on(&moved, &Words::new(regime, names.as_ref())).into())
        }
        Err(error) => Err(error.into()),
    }
}

/// What should be changed.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RemarkForm {
    /// What should be changed, for whoever prepared the act.
    remark: String,
}

/// Gives a prepared act back to whoever prepared it, with a remark; for those who may sign it.
#[utoipa::path(
    post, path = "/api/v1/prepared/{id}/return", tag = "acts", request_body = RemarkForm,
    params(("id" = String, Path, description = "The prepared act")),
    responses(
        (status = 204, description = "It is with whoever prepared it"),
        (status = 400, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 401, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 403, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 409, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 413, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 415, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 422, body = ProblemDocument, content_type = "application/problem+json"),
    ),
    security(("token" = []), ("session" = [])),
)]
pub(crate) async fn give_back(
    State(state): State<WebState>,
    SignedIn(caller): SignedIn,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let RemarkForm { remark } = sent.json()?;
    state.app().return_prepared(&caller, &PreparedId::new(id), &remark).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Takes a prepared act away without doing it: for whoever prepared it, or may sign it.
#[utoipa::path(
    delete, path = "/api/v1/prepared/{id}", tag = "acts",
    params(("id" = String, Path, description = "The prepared act")),
    responses(
        (status = 204, description = "It is gone"),
        (status = 401, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 403, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, body = ProblemDocument, content_type = "application/problem+json"),
    ),
    security(("token" = []), ("session" = [])),
)]
pub(crate) async fn discard(
    State(state): State<WebState>,
    SignedIn(caller): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    state.app().drop_prepared(&caller, &PreparedId::new(id)).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
