//! Acts on a copy of a case: what would the timetable be.

use app::limits::SIMULATED_ACTS;
use app::simulate::SimulatedAct;
use app::wire::ActBody;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use procedure::party::PersonId;
use procedure::turn;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::CaseId;
use utoipa::ToSchema;

use super::body::Sent;
use super::form::{ClockForm, Teller, TurnForm, WordForm};
use crate::input::{day, value};
use crate::problem::{Failure, Problem, ProblemDocument};
use crate::session::SignedIn;
use crate::state::WebState;

/// Acts to be tried in order, each with its day.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SimulateBody {
    /// The acts, each with its fields and the day `on`.
    #[schema(value_type = Vec<SimulatedActBody>)]
    acts: Vec<Map<String, Value>>,
}

/// An act to be tried, and on which day.
#[derive(ToSchema)]
#[schema(as = SimulatedAct)]
#[expect(dead_code, reason = "describes the body; it is read field by field")]
pub(crate) struct SimulatedActBody {
    /// The act.
    #[serde(flatten)]
    body: ActBody,
    /// The day; days only move forward.
    #[schema(format = Date)]
    on: String,
}

/// What would become of the case.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SimulatedForm {
    /// The last of the days.
    #[schema(value_type = String, format = Date)]
    on: String,
    /// Where the case would stand.
    stage: WordForm,
    /// Whose turn it would be.
    turns: Vec<TurnForm>,
    /// Its clocks on that day.
    clocks: Vec<ClockForm>,
}

/// The same as acts, on a copy; nothing is written.
#[utoipa::path(
    post, path = "/api/v1/cases/{id}/simulate", tag = "clocks", request_body = SimulateBody,
    params(("id" = String, Path, description = "The case")),
    responses(
        (status = 200, body = SimulatedForm),
        (status = 401, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 403, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 409, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 415, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 422, body = ProblemDocument, content_type = "application/problem+json"),
    ),
    security(("token" = []), ("session" = [])),
)]
pub(crate) async fn simulate(
    State(state): State<WebState>,
    SignedIn(caller): SignedIn,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let app = state.app();
    let body: SimulateBody = sent.json()?;
    if body.acts.len() > SIMULATED_ACTS {
        let fault = app::Problem::TooLong { max: SIMULATED_ACTS };
        return Err(Problem::invalid("acts", &fault).into());
    }
    let acts = body.acts.into_iter().map(simulated).collect::<Result<Vec<_>, _>>()?;
    let done = app.simulate(&caller, &CaseId::new(id), acts).await?;
    let nobody: [&PersonId; 0] = [];
    let names = state.directory().names(app, nobody).await?;
    let teller = Teller::new(&sent.headers, app.regime(&done.file.case.regime)?, &names);
    let stage = done.file.case.stage.name();
    let turns = turn::turns(&done.file.case);
    let form = SimulatedForm {
        on: done.on.to_string(),
        stage: teller.word(app::projection::stage_key(stage), &words::stage(stage)),
        turns: turns.iter().map(|turn| TurnForm::new(turn, stage, &teller)).collect(),
        clocks: done.clocks.iter().map(|clock| ClockForm::new(clock, &teller)).collect(),
    };
    Ok(super::json(StatusCode::OK, &form))
}

fn simulated(mut object: Map<String, Value>) -> Result<SimulatedAct, Problem> {
    let missing = || Problem::invalid("on", &app::Problem::Missing);
    let on = object.remove("on").ok_or_else(missing)?;
    let on = day("on", on.as_str().unwrap_or_default())?;
    Ok(SimulatedAct { body: value(Value::Object(object))?, on })
}
