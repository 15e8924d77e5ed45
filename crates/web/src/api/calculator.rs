//! The calculator, for everybody: when a term ends, and why.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use procedure::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use working_days::{Calendar, CountError, Notices, Stop, Stops, Term};

use super::body::Sent;
use super::form::{DayForm, explained, range};
use crate::input::{day, not_counted};
use crate::language;
use crate::limits;
use crate::problem::{Failure, Problem, ProblemDocument};
use crate::state::WebState;

/// A term to be counted.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CountBody {
    /// The day of the event that starts it; it does not count.
    #[schema(value_type = String, format = Date)]
    from: String,
    /// How many working days it has, at most 2,000.
    days: u32,
    /// Times that do not count.
    #[serde(default)]
    stops: Vec<StopBody>,
    /// Counts with what was known on this day only.
    #[serde(default)]
    #[schema(value_type = Option<String>, format = Date)]
    as_known_on: Option<String>,
}

/// A time that does not count (article 14): after `from`, up to and including `to`.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct StopBody {
    /// The day of the request: still a day of the term.
    #[schema(value_type = String, format = Date)]
    from: String,
    /// The day on which the last answer came in.
    #[schema(value_type = String, format = Date)]
    to: String,
}

/// A counted term.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CountForm {
    /// The day of the event that starts it.
    #[schema(value_type = String, format = Date)]
    from: String,
    /// How many working days it has.
    days: u32,
    /// Its last day.
    #[schema(value_type = String, format = Date)]
    due: String,
    /// Whether the last day hangs on a calendar that is not published yet.
    provisional: bool,
    /// Between which days the last day can still move.
    #[serde(skip_serializing_if = "Option::is_none")]
    range: Option<super::form::RangeForm>,
    /// Each of its days with its reason.
    explanation: Vec<DayForm>,
}

/// Counts a term in working days.
#[utoipa::path(
    post, path = "/api/v1/count", tag = "calculator", request_body = CountBody,
    responses(
        (status = 200, body = CountForm),
        (status = 413, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 415, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 422, body = ProblemDocument, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn count(State(state): State<WebState>, sent: Sent) -> Result<Response, Failure> {
    let body: CountBody = sent.json()?;
    if body.days as usize > limits::EXPLAINED_DAYS.max {
        let max = limits::EXPLAINED_DAYS.max;
        return Err(Problem::invalid("days", &app::Problem::TooLong { max }).into());
    }
    let calendar = match &body.as_known_on {
        None => state.app().calendar(),
        Some(text) => known_on(day("as_known_on", text)?)?,
    };
    let from = day("from", &body.from)?;
    let term: Term = calendar
        .term(from, body.days, &stops(&body.stops)?)
        .map_err(|error| not_counted(&error))?;
    let range = range(term.certainty);
    let form = CountForm {
        from: from.to_string(),
        days: body.days,
        due: term.due_on.to_string(),
        provisional: range.is_some(),
        range,
        explanation: explained(&calendar, &term, language::of(&sent.headers)),
    };
    Ok(super::json(StatusCode::OK, &form))
}

fn known_on(day: Date) -> Result<Calendar, Problem> {
    Notices::bundled()
        .known_on(day)
        .map_err(|error| Problem::invalid("as_known_on", &app::Problem::Form(error.to_string())))
}

/// Stops as they were sent.
pub(crate) fn stops(bodies: &[StopBody]) -> Result<Stops, Problem> {
    if bodies.len() > limits::CALCULATION.max {
        let fault = app::Problem::TooLong { max: limits::CALCULATION.max };
        return Err(Problem::invalid("stops", &fault));
    }
    let stop = |body: &StopBody| {
        let (from, to) = (day("stops.from", &body.from)?, day("stops.to", &body.to)?);
        Stop::new(from, to)
            .map_err(|_| not_counted(&CountError::Reversed { after: from, through: to }))
    };
    bodies.iter().map(stop).collect()
}
