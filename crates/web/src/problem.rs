//! Problem documents (RFC 9457): one place says how every "no" is answered.
//!
//! A [`Problem`] is what goes wrong, in both languages. It becomes JSON for programs and a page for
//! people in [`show`], at the very end, where the language of the request is known. What is
//! internal never enters it.

mod app;
mod denial;
mod input;
mod refusal;
mod show;

use std::ops::Deref;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use texts::Text;

pub(crate) use app::{Failure, happened, moved_on};
pub(crate) use denial::seat;
pub use show::ProblemDocument;
pub(crate) use show::{Shown, show};

/// Something that cannot be done as asked. Its parts are boxed: it stands in many results, and is
/// rare in all of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem(Box<ProblemParts>);

/// What a [`Problem`] says.
#[derive(Clone, Debug, PartialEq)]
pub struct ProblemParts {
    /// The HTTP status.
    pub status: StatusCode,
    /// What kind of problem, for ever the same: the last part of its `type`.
    pub key: &'static str,
    /// Its kind in words.
    pub title: Text,
    /// What is wrong here, and what to do: one sentence.
    pub detail: Text,
    /// The article that says so, where the law says no.
    pub article: Option<Text>,
    /// What would be needed, one entry each.
    pub missing: Vec<Text>,
    /// The field that cannot be taken.
    pub field: Option<String>,
    /// After how many seconds to try again.
    pub retry_after_s: Option<u32>,
    /// The version of the case as it is.
    pub version: Option<u64>,
}

impl Problem {
    /// A problem of a kind.
    pub fn new(status: StatusCode, key: &'static str, title: Text, detail: Text) -> Self {
        Problem(Box::new(ProblemParts {
            status,
            key,
            title,
            detail,
            article: None,
            missing: Vec::new(),
            field: None,
            retry_after_s: None,
            version: None,
        }))
    }

    /// The same problem, with more said of it.
    fn with(mut self, more: impl FnOnce(&mut ProblemParts)) -> Self {
        more(&mut self.0);
        self
    }

    /// There is nothing, or nothing that the asker may know of: one answer for both.
    pub fn not_found() -> Self {
        let detail = texts::problem_not_found_detail();
        Problem::new(StatusCode::NOT_FOUND, "not-found", texts::problem_not_found(), detail)
    }

    /// Nobody is signed in.
    pub fn not_signed_in() -> Self {
        let detail = texts::problem_not_signed_in_detail();
        Problem::new(
            StatusCode::UNAUTHORIZED,
            "not-signed-in",
            texts::problem_not_signed_in(),
            detail,
        )
    }

    /// Something failed inside; what it was is for the people who run the system.
    pub fn internal() -> Self {
        let detail = texts::problem_internal_detail();
        let title = texts::problem_internal();
        Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "internal", title, detail)
    }

    /// The store cannot be reached.
    pub fn unavailable() -> Self {
        let detail = texts::problem_unavailable_detail();
        let title = texts::problem_unavailable();
        let problem = Problem::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable", title, detail);
        problem.with(|parts| parts.retry_after_s = Some(1))
    }

    /// Whether an act was done is not known: the same key finds out.
    pub fn fate_unknown() -> Self {
        let detail = texts::problem_fate_unknown_detail();
        let title = texts::problem_fate_unknown();
        Problem::new(StatusCode::SERVICE_UNAVAILABLE, "fate-unknown", title, detail)
    }

    /// More requests are at work than the limit allows.
    pub fn busy() -> Self {
        let title = texts::problem_busy();
        let detail = texts::problem_busy_detail();
        let problem = Problem::new(StatusCode::SERVICE_UNAVAILABLE, "busy", title, detail);
        problem.with(|parts| parts.retry_after_s = Some(1))
    }

    /// A form was sent from another site.
    pub fn cross_site() -> Self {
        let detail = texts::problem_cross_site_detail();
        Problem::new(StatusCode::FORBIDDEN, "cross-site", texts::problem_cross_site(), detail)
    }

    /// The problem for an answer that nobody has explained, by its status.
    pub fn of_status(status: StatusCode) -> Self {
        match status {
            StatusCode::UNAUTHORIZED => Problem::not_signed_in(),
            StatusCode::FORBIDDEN => Problem::cross_site(),
            StatusCode::NOT_FOUND => Problem::not_found(),
            StatusCode::METHOD_NOT_ALLOWED => Problem::new(
                status,
                "method",
                texts::problem_method(),
                texts::problem_method_detail(),
            ),
            StatusCode::REQUEST_TIMEOUT => Problem::new(
                status,
                "timeout",
                texts::problem_timeout(),
                texts::problem_timeout_detail(),
            ),
            StatusCode::SERVICE_UNAVAILABLE => Problem::unavailable(),
            StatusCode::PAYLOAD_TOO_LARGE => Problem::too_large(crate::limits::BODY.max as u64),
            _ if status.is_client_error() => Problem::unreadable(),
            _ => Problem::internal(),
        }
    }
}

impl Deref for Problem {
    type Target = ProblemParts;

    fn deref(&self) -> &ProblemParts {
        &self.0
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}
