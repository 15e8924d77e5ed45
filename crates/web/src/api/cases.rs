//! The list of cases, and opening one.

#![expect(unused_qualifications, reason = "the macro of the description writes one out")]

use app::lists::CasesQuery;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use procedure::party::PersonId;
use serde::Deserialize;
use utoipa::IntoParams;

use super::acts::{ActAnswer, ActRequestBody};
use super::body::{Asked, Sent};
use super::form::{CaseRowForm, ListForm, Teller};
use crate::limits;
use crate::problem::{Failure, ProblemDocument};
use crate::session::SignedIn;
use crate::state::WebState;

/// Which cases.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct CasesAsked {
    /// Only those whose number or title begins with this.
    q: Option<String>,
    /// Only those at this stage; for the Office.
    stage: Option<String>,
    /// Those that have ended, instead of those that have not.
    #[serde(default)]
    ended: bool,
    /// Where the page starts: `next` of the page before.
    after: Option<String>,
    /// How many, at most 200.
    limit: Option<usize>,
}

/// The asker's cases, most urgent first.
#[utoipa::path(
    get, path = "/api/v1/cases", tag = "cases", params(CasesAsked),
    responses(
        (status = 200, body = ListForm<CaseRowForm>),
        (status = 401, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 422, body = ProblemDocument, content_type = "application/problem+json"),
    ),
    security(("token" = []), ("session" = [])),
)]
pub(crate) async fn list(
    State(state): State<WebState>,
    SignedIn(caller): SignedIn,
    Asked(asked): Asked<CasesAsked>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let app = state.app();
    let CasesAsked { q, stage, ended, after, limit } = asked;
    let size = Some(limit.unwrap_or(50).min(limits::PAGE.max));
    let page = app.cases(&caller, CasesQuery { text: q, stage, ended, after, size }).await?;
    let nobody: [&PersonId; 0] = [];
    let names = state.directory().names(app, nobody).await?;
    let teller = Teller::new(&headers, app.regime_for_new()?, &names);
    let items = page.rows.iter().map(|row| CaseRowForm::new(row, &teller)).collect();
    Ok(super::json(StatusCode::OK, &ListForm { items, next: page.next }))
}

/// Opens a case by its first act: `draft` or `call_for_review`.
#[utoipa::path(
    post, path = "/api/v1/cases", tag = "cases", request_body = ActRequestBody,
    params(("Idempotency-Key" = Option<String>, Header, description = "One effect for one key")),
    responses(
        (status = 201, body = ActAnswer, headers(("location" = String), ("etag" = String))),
        (status = 401, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 403, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 409, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 413, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 415, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 422, body = ProblemDocument, content_type = "application/problem+json"),
    ),
    security(("token" = []), ("session" = [])),
)]
pub(crate) async fn open(
    State(state): State<WebState>,
    SignedIn(caller): SignedIn,
    sent: Sent,
) -> Result<Response, Failure> {
    let request = super::acts::request(&sent)?;
    let names = super::acts::names(&state, &caller).await?;
    let performed = state.app().open(&caller, request).await?;
    let answer =
        super::acts::Answering::new(&state, &caller, &sent.headers, &names, StatusCode::CREATED);
    Ok(answer.response(&performed))
}
