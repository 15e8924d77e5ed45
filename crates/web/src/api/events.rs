//! What happened in a case.

#![expect(unused_qualifications, reason = "the macro of the description writes one out")]

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Deserialize;
use store::CaseId;
use utoipa::IntoParams;

use super::body::Asked;
use super::form::{EventForm, ListForm, Teller};
use crate::limits;
use crate::problem::{Failure, ProblemDocument};
use crate::session::SignedIn;
use crate::state::WebState;

/// Which events.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct EventsAsked {
    /// Only those after this number.
    after: Option<u32>,
    /// How many, at most 200.
    limit: Option<usize>,
}

/// The record of a case, as far as the asker sees it, oldest first.
#[utoipa::path(
    get, path = "/api/v1/cases/{id}/events", tag = "cases",
    params(("id" = String, Path, description = "The case"), EventsAsked),
    responses(
        (status = 200, body = ListForm<EventForm>),
        (status = 401, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 422, body = ProblemDocument, content_type = "application/problem+json"),
    ),
    security(("token" = []), ("session" = [])),
)]
pub(crate) async fn list(
    State(state): State<WebState>,
    SignedIn(caller): SignedIn,
    Path(id): Path<String>,
    Asked(asked): Asked<EventsAsked>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let view = state.app().view(&caller, &CaseId::new(id)).await?;
    let names = state.directory().names(state.app(), view.people()).await?;
    let teller = Teller::new(&headers, view.regime, &names);
    let limit = asked.limit.unwrap_or(limits::PAGE.max).clamp(1, limits::PAGE.max);
    let after = asked.after.unwrap_or(0);
    let mut rest = view.record().filter(|(event, _)| event.number > after).peekable();
    let mut items = Vec::new();
    let mut last = None;
    while items.len() < limit
        && let Some((event, recorded_at)) = rest.next()
    {
        last = Some(event.number);
        items.push(EventForm::new(event, recorded_at, &caller, &teller));
    }
    let next = last.filter(|_| rest.peek().is_some()).map(|number| number.to_string());
    Ok(super::json(StatusCode::OK, &ListForm { items, next }))
}
