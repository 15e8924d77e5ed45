//! Who asks, out of the head of a request.

use std::sync::Arc;

use app::{AppError, Caller};
use axum::extract::FromRequestParts;
use axum::http::header::{AUTHORIZATION, LOCATION};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};

use super::cookie;
use crate::language;
use crate::problem::{Failure, Problem};
use crate::state::WebState;

/// Somebody signed in, by a token or by a session.
pub(crate) struct SignedIn(pub(crate) Arc<Caller>);

/// Somebody signed in who looks at pages; whoever is not is led to the sign-in page.
pub(crate) struct PageCaller(pub(crate) Arc<Caller>);

/// Somebody who may or may not be signed in.
pub(crate) struct Visitor(pub(crate) Option<Arc<Caller>>);

impl FromRequestParts<WebState> for SignedIn {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &WebState) -> Result<Self, Failure> {
        Ok(SignedIn(caller(&parts.headers, state).await?))
    }
}

impl FromRequestParts<WebState> for PageCaller {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &WebState) -> Result<Self, Response> {
        match caller(&parts.headers, state).await {
            Ok(caller) => Ok(PageCaller(caller)),
            Err(AppError::NotSignedIn) => Err(to_sign_in(parts)),
            Err(error) => Err(Problem::from(error).into_response()),
        }
    }
}

impl FromRequestParts<WebState> for Visitor {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &WebState) -> Result<Self, Failure> {
        match caller(&parts.headers, state).await {
            Ok(caller) => Ok(Visitor(Some(caller))),
            Err(AppError::NotSignedIn) => Ok(Visitor(None)),
            Err(error) => Err(error.into()),
        }
    }
}

/// Whoever is signed in, for what a page says around its answer; nobody where that cannot be told.
pub(crate) async fn visitor(headers: &HeaderMap, state: &WebState) -> Option<Arc<Caller>> {
    caller(headers, state).await.ok()
}

/// Whoever the head stands for. A token that is sent counts alone: where it is not valid, the
/// cookie is not looked at.
async fn caller(headers: &HeaderMap, state: &WebState) -> Result<Arc<Caller>, AppError> {
    if let Some(line) = headers.get(AUTHORIZATION) {
        let line = line.to_str().map_err(|_| AppError::NotSignedIn)?;
        let (scheme, token) = line.split_once(' ').ok_or(AppError::NotSignedIn)?;
        if !scheme.eq_ignore_ascii_case("bearer") {
            return Err(AppError::NotSignedIn);
        }
        return state.app().caller_by_token(token.trim()).await;
    }
    let secret = language::cookie(headers, cookie::name(state)).ok_or(AppError::NotSignedIn)?;
    state.app().caller_by_session(secret).await
}

/// The way to the sign-in page, and back to a page that was only looked at.
fn to_sign_in(parts: &Parts) -> Response {
    let mut location = String::from("/sign-in");
    if parts.method == Method::GET
        && let Some(path) = parts.uri.path_and_query().filter(|path| path.as_str() != "/")
    {
        location.push_str("?next=");
        location.push_str(&crate::handlers::address::escaped(path.as_str()));
    }
    let location =
        HeaderValue::from_str(&location).unwrap_or_else(|_| HeaderValue::from_static("/sign-in"));
    (StatusCode::SEE_OTHER, [(LOCATION, location)]).into_response()
}
