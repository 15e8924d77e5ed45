//! Where a problem becomes an answer: JSON for programs, a page for people, in their language.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use texts::Lang;
use utoipa::ToSchema;

use super::Problem;
use crate::language;
use crate::state::WebState;

/// A problem document as programs read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ProblemDocument {
    /// What kind of problem; for ever the same, whatever the language.
    #[serde(rename = "type")]
    #[schema(example = "/problems/wrong-stage")]
    pub kind: String,
    /// Its kind in words.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What is wrong here, and what to do: one sentence.
    pub detail: String,
    /// The article that says so, where the law says no.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(example = "art. 10")]
    pub article: Option<String>,
    /// What would be needed, one entry each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<String>,
    /// The field that cannot be taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The version of the case as it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<u64>,
}

/// Marks an answer that holds its own page already, whatever its status.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shown;

impl Problem {
    /// The document in a language.
    pub fn document(&self, lang: Lang) -> ProblemDocument {
        ProblemDocument {
            kind: format!("/problems/{}", self.key),
            title: self.title.render(lang),
            status: self.status.as_u16(),
            detail: self.detail.render(lang),
            article: self.article.as_ref().map(|article| article.render(lang)),
            missing: self.missing.iter().map(|missing| missing.render(lang)).collect(),
            field: self.field.clone(),
            version: self.version,
        }
    }
}

/// Turns problems, and errors that nobody explained, into answers in the language of the request.
pub(crate) async fn show(State(state): State<WebState>, request: Request, next: Next) -> Response {
    let headers = request.headers().clone();
    let for_programs = is_for_programs(request.uri().path());
    let mut response = next.run(request).await;
    let problem = match response.extensions_mut().remove::<Problem>() {
        Some(problem) => problem,
        None if is_unexplained(&response) => {
            let allow = response.headers().get(header::ALLOW).cloned();
            let problem = Problem::of_status(response.status());
            let mut shown = answer(&state, &problem, &headers, for_programs).await;
            if let Some(allow) = allow {
                shown.headers_mut().insert(header::ALLOW, allow);
            }
            return shown;
        }
        None => return response,
    };
    state.metrics().problem(problem.key);
    let mut shown = answer(&state, &problem, &headers, for_programs).await;
    // Cookies set on the way stay: a session that has ended is forgotten together with the answer.
    for cookie in response.headers().get_all(header::SET_COOKIE) {
        shown.headers_mut().append(header::SET_COOKIE, cookie.clone());
    }
    shown
}

/// Whether an error has come from below the handlers, with nothing but its status.
fn is_unexplained(response: &Response) -> bool {
    let status = response.status();
    let failed = status.is_client_error() || status.is_server_error();
    failed && response.extensions().get::<Shown>().is_none()
}

fn is_for_programs(path: &str) -> bool {
    path.starts_with("/api/") || matches!(path, "/healthz" | "/readyz" | "/metrics")
}

async fn answer(
    state: &WebState,
    problem: &Problem,
    asked: &HeaderMap,
    for_programs: bool,
) -> Response {
    let lang = language::of(asked);
    let mut response = if for_programs {
        let body = serde_json::to_vec(&problem.document(lang)).unwrap_or_default();
        (problem.status, [(header::CONTENT_TYPE, "application/problem+json")], body).into_response()
    } else {
        crate::handlers::problem_page(state, problem, asked).await
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(lang.tag()));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::VARY, HeaderValue::from_static("accept-language, cookie"));
    if let Some(seconds) = problem.retry_after_s {
        headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    if problem.status == StatusCode::UNAUTHORIZED && for_programs {
        headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    response
}
