//! Doing an act.

use std::sync::Arc;

use app::acts::{ActRequest, Done, PaperBody, Performed};
use app::wire::ActBody;
use app::{AppError, Caller};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use procedure::regime::Regime;
use procedure::turn;
use serde::Serialize;
use serde_json::Value;
use store::CaseId;
use utoipa::ToSchema;

use super::body::Sent;
use super::form::{EventForm, Teller, TurnForm, WordForm};
use crate::input::value;
use crate::problem::{Failure, Problem, ProblemDocument};
use crate::session::SignedIn;
use crate::state::{Named, WebState};

/// An act with its fields, and what took place on paper.
#[derive(ToSchema)]
#[schema(as = ActRequest)]
#[expect(dead_code, reason = "describes the body; it is read field by field")]
pub(crate) struct ActRequestBody {
    /// The act.
    #[serde(flatten)]
    body: ActBody,
    /// Set when the Office enters what took place on paper.
    paper: Option<PaperBody>,
}

/// What came of an act.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ActAnswer {
    /// `done`, or `prepared`: it waits for the signature of another person.
    outcome: &'static str,
    /// What happened.
    events: Vec<EventForm>,
    /// What the asker should know; none of it stood in the way.
    cautions: Vec<String>,
    /// The prepared act.
    #[serde(skip_serializing_if = "Option::is_none")]
    prepared: Option<String>,
    /// The case as it is now.
    #[serde(skip_serializing_if = "Option::is_none")]
    case: Option<StateForm>,
}

/// The state of a case after an act.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct StateForm {
    /// Its identity.
    id: String,
    /// Its version.
    version: u64,
    /// Where it stands.
    stage: WordForm,
    /// Whose turn it is.
    turns: Vec<TurnForm>,
}

/// Does an act, or prepares it for the signature of another person.
#[utoipa::path(
    post, path = "/api/v1/cases/{id}/acts", tag = "acts", request_body = ActRequestBody,
    params(
        ("id" = String, Path, description = "The case"),
        ("If-Match" = Option<String>, Header, description = "The tag of the case as the asker saw it"),
        ("Idempotency-Key" = Option<String>, Header, description = "One effect for one key"),
    ),
    responses(
        (status = 200, description = "Done", body = ActAnswer, headers(("etag" = String))),
        (status = 202, description = "Prepared for another person to sign", body = ActAnswer),
        (status = 401, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 403, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 409, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 413, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 415, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 422, body = ProblemDocument, content_type = "application/problem+json"),
    ),
    security(("token" = []), ("session" = [])),
)]
pub(crate) async fn act(
    State(state): State<WebState>,
    SignedIn(caller): SignedIn,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let request = request(&sent)?;
    let names = names(&state, &caller).await?;
    let performed = state.app().act(&caller, &CaseId::new(id), request).await?;
    let answer = Answering::new(&state, &caller, &sent.headers, &names, StatusCode::OK);
    Ok(answer.response(&performed))
}

/// The request that a body stands for: the act, and beside its fields `paper`.
pub(crate) fn request(sent: &Sent) -> Result<ActRequest, Problem> {
    let mut object = sent.object()?;
    let paper = match object.remove("paper") {
        None | Some(Value::Null) => None,
        Some(paper) => Some(value::<PaperBody>(paper)?),
    };
    let body = value::<ActBody>(Value::Object(object))?;
    Ok(ActRequest { body, paper, seen: super::seen(&sent.headers)?, key: sent.key()? })
}

/// The names that an answer to an act shows.
pub(crate) async fn names(state: &WebState, caller: &Caller) -> Result<Arc<Named>, AppError> {
    state.directory().names(state.app(), [&caller.subject.person]).await
}

/// Makes the answer to an act: the same from the same, however often it is asked for.
pub(crate) struct Answering<'a> {
    state: &'a WebState,
    caller: &'a Caller,
    headers: &'a HeaderMap,
    names: &'a Named,
    done: StatusCode,
}

/// Adds the version of the case and, where it came to be with this answer, its place.
fn placed(response: Response, case: &str, version: u64) -> Response {
    let is_new = response.status() == StatusCode::CREATED;
    let mut response = super::tagged(response, &format!("\"{version}\""));
    let place = HeaderValue::from_str(&format!("/api/v1/cases/{case}"));
    if let Some(place) = place.ok().filter(|_| is_new) {
        response.headers_mut().insert(header::LOCATION, place);
    }
    response
}

impl<'a> Answering<'a> {
    pub(crate) fn new(
        state: &'a WebState,
        caller: &'a Caller,
        headers: &'a HeaderMap,
        names: &'a Named,
        done: StatusCode,
    ) -> Self {
        Answering { state, caller, headers, names, done }
    }

    pub(crate) fn response(&self, performed: &Performed) -> Response {
        match performed {
            Performed::Prepared(id) => super::json(
                StatusCode::ACCEPTED,
                &ActAnswer {
                    outcome: "prepared",
                    events: Vec::new(),
                    cautions: Vec::new(),
                    prepared: Some(id.to_string()),
                    case: None,
                },
            ),
            Performed::Done(done) => {
                let response = super::json(self.done, &self.done(done));
                placed(response, done.file.id.as_str(), done.file.version())
            }
        }
    }

    fn done(&self, done: &Done) -> ActAnswer {
        let Some(regime) = self.regime(done) else {
            return ActAnswer {
                outcome: "done",
                events: Vec::new(),
                cautions: Vec::new(),
                prepared: None,
                case: None,
            };
        };
        let teller = Teller::new(self.headers, regime, self.names);
        let recorded_at = done.file.recorded_at.last().copied().unwrap_or_default();
        let events = done.events.iter();
        let events = events.map(|event| EventForm::new(event, recorded_at, self.caller, &teller));
        let stage = done.file.case.stage.name();
        let turns = turn::turns(&done.file.case);
        ActAnswer {
            outcome: "done",
            events: events.collect(),
            cautions: done
                .cautions
                .iter()
                .map(|one| teller.say(&teller.words.caution(*one)))
                .collect(),
            prepared: None,
            case: Some(StateForm {
                id: done.file.id.to_string(),
                version: done.file.version(),
                stage: teller.word(app::projection::stage_key(stage), &words::stage(stage)),
                turns: turns.iter().map(|turn| TurnForm::new(turn, stage, &teller)).collect(),
            }),
        }
    }

    fn regime(&self, done: &Done) -> Option<&'static Regime> {
        self.state.app().regime(&done.file.case.regime).ok()
    }
}
