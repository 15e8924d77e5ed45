//! The interface for programs, under `/api/v1`: one file an operation, described by OpenAPI 3.1
//! that is generated from the same code.
//!
//! A handler translates: a request into a call of a use case, what comes back into JSON. Nothing
//! is decided here, and no page is known.

pub(crate) mod acts;
mod body;
mod calculator;
mod calendar;
mod case;
mod cases;
mod clocks;
mod description;
mod documents;
mod events;
mod form;
mod me;
mod operations;
mod prepared;
mod rendered;
mod schema;
mod simulate;
mod timetable;

pub use description::document;

use axum::extract::DefaultBodyLimit;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Router, middleware};
use serde::Serialize;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::session::guard;
use crate::state::WebState;

/// Every operation with its description.
fn operations() -> OpenApiRouter<WebState> {
    let timed = OpenApiRouter::with_openapi(description::frame())
        .routes(routes!(me::me))
        .routes(routes!(me::desk))
        .routes(routes!(cases::list, cases::open))
        .routes(routes!(case::get))
        .routes(routes!(acts::act))
        .routes(routes!(prepared::list))
        .routes(routes!(prepared::sign))
        .routes(routes!(prepared::give_back))
        .routes(routes!(prepared::get, prepared::discard))
        .routes(routes!(events::list))
        .routes(routes!(clocks::list))
        .routes(routes!(clocks::days))
        .routes(routes!(simulate::simulate))
        .routes(routes!(documents::list))
        .routes(routes!(documents::reads))
        .routes(routes!(calendar::year))
        .routes(routes!(calculator::count))
        .routes(routes!(timetable::timetable))
        .routes(routes!(operations::alive))
        .routes(routes!(operations::ready))
        .routes(routes!(operations::metrics))
        .routes(routes!(description::openapi))
        .layer(middleware::from_fn(guard::in_time));
    // Documents take as long as they take; their pieces have a limit of their own.
    let streamed = OpenApiRouter::new()
        .routes(routes!(documents::upload))
        .routes(routes!(documents::download));
    timed.merge(streamed)
}

/// The routes of the interface.
pub(crate) fn routes() -> Router<WebState> {
    let (router, _) = operations().split_for_parts();
    router.route("/api", get(rendered::page)).layer(DefaultBodyLimit::disable())
}

/// An answer in JSON.
pub(crate) fn json<T: Serialize>(status: StatusCode, body: &T) -> Response {
    bytes(status, written(body))
}

/// A body in the form in which it is sent. It has room for a whole case from the start, since growing
/// copies.
pub(crate) fn written<T: Serialize>(body: &T) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(16 * 1024);
    if serde_json::to_writer(&mut bytes, body).is_err() {
        bytes.clear();
    }
    bytes
}

/// An answer whose JSON is written already.
pub(crate) fn bytes(status: StatusCode, body: Vec<u8>) -> Response {
    (status, [(header::CONTENT_TYPE, "application/json")], body).into_response()
}

/// The version of a case that the asker saw, from `If-Match`: the tag of an earlier answer.
pub(crate) fn seen(headers: &HeaderMap) -> Result<Option<u64>, crate::problem::Problem> {
    let Some(value) = headers.get(header::IF_MATCH) else { return Ok(None) };
    let text = value.to_str().unwrap_or_default().trim();
    if text == "*" {
        return Ok(None);
    }
    let inner = text.trim_start_matches("W/").trim_matches('"');
    let version = inner.split('-').next().and_then(|version| version.parse().ok());
    version.map(Some).ok_or_else(|| {
        let detail = texts::problem_etag_detail();
        crate::problem::Problem::at("If-Match", "wrong-form", detail)
    })
}

/// Marks an answer as the state of a version; the rest of the tag tells apart what different
/// readers see of it on different days.
pub(crate) fn tagged(mut response: Response, tag: &str) -> Response {
    if let Ok(value) = HeaderValue::from_str(tag) {
        response.headers_mut().insert(header::ETAG, value);
    }
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    response
}
