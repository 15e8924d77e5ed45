//! What runs in a case, and why a clock ends when it ends.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use procedure::party::PersonId;
use serde::Serialize;
use store::CaseId;
use utoipa::ToSchema;

use super::form::{ClockForm, DayForm, Teller, explained};
use crate::problem::{Failure, ProblemDocument};
use crate::session::SignedIn;
use crate::state::WebState;

/// The clocks of a case that the asker sees.
#[utoipa::path(
    get, path = "/api/v1/cases/{id}/clocks", tag = "clocks",
    params(("id" = String, Path, description = "The case")),
    responses(
        (status = 200, body = Vec<ClockForm>),
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
    let nobody: [&PersonId; 0] = [];
    let names = state.directory().names(state.app(), nobody).await?;
    let teller = Teller::new(&headers, view.regime, &names);
    let clocks: Vec<_> = view.clocks.iter().map(|clock| ClockForm::new(clock, &teller)).collect();
    Ok(super::json(StatusCode::OK, &clocks))
}

/// A clock with every day of it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ClockDaysForm {
    /// The clock.
    clock: ClockForm,
    /// Its days, from the start to the last day; none where the Office itself set the date.
    days: Vec<DayForm>,
}

/// Why a clock ends when it ends: each of its days with its reason.
#[utoipa::path(
    get, path = "/api/v1/cases/{id}/clocks/{clock}/days", tag = "clocks",
    params(
        ("id" = String, Path, description = "The case"),
        ("clock" = String, Path, description = "The key of the clock's term"),
    ),
    responses(
        (status = 200, body = ClockDaysForm),
        (status = 401, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, body = ProblemDocument, content_type = "application/problem+json"),
    ),
    security(("token" = []), ("session" = [])),
)]
pub(crate) async fn days(
    State(state): State<WebState>,
    SignedIn(caller): SignedIn,
    Path((id, clock)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let app = state.app();
    let (view, clock) = app.clock(&caller, &CaseId::new(id), &clock).await?;
    let nobody: [&PersonId; 0] = [];
    let names = state.directory().names(app, nobody).await?;
    let teller = Teller::new(&headers, view.regime, &names);
    let calendar = app.calendar();
    let days = clock.limit.term().map(|term| explained(&calendar, term, teller.lang));
    let clock = ClockForm::new(&clock, &teller);
    Ok(super::json(StatusCode::OK, &ClockDaysForm { clock, days: days.unwrap_or_default() }))
}
