//! A year of the calendar, for everybody.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Serialize;
use utoipa::ToSchema;

use super::form::{DayForm, calendar_day};
use crate::language;
use crate::problem::{Failure, Problem, ProblemDocument};
use crate::state::WebState;

/// A year of the calendar.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct YearForm {
    /// The year.
    year: i16,
    /// Whether some of its days have no notice yet.
    provisional: bool,
    /// How many of its days are working days.
    working_days: usize,
    /// Its days.
    days: Vec<DayForm>,
}

/// The working days and days off of a year, each with its reason.
#[utoipa::path(
    get, path = "/api/v1/calendar/{year}", tag = "calculator",
    params(("year" = i16, Path, description = "The year")),
    responses(
        (status = 200, body = YearForm),
        (status = 404, body = ProblemDocument, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn year(
    State(state): State<WebState>,
    Path(year): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let year: i16 = year.parse().map_err(|_| Problem::not_found())?;
    let calendar = state.app().calendar();
    let days = calendar.year(year).map_err(|_| Problem::not_found())?;
    let lang = language::of(&headers);
    let form = YearForm {
        year,
        provisional: days.iter().any(working_days::Day::is_provisional),
        working_days: days.iter().filter(|day| day.is_working()).count(),
        days: days.iter().map(|day| calendar_day(day, lang)).collect(),
    };
    Ok(super::json(StatusCode::OK, &form))
}
