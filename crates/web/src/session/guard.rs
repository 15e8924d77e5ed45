//! Limits of requests: how many at once, for how long; and their count.

use axum::extract::{Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::limits;
use crate::problem::Problem;
use crate::state::WebState;

/// Takes a request only while there is room, and counts its answer.
pub(crate) async fn room(State(state): State<WebState>, request: Request, next: Next) -> Response {
    let began = state.app().now();
    let Ok(_permit) = state.room().try_acquire_owned() else {
        return Problem::busy().into_response();
    };
    let response = next.run(request).await;
    let took = state.app().now().0.saturating_sub(began.0);
    state.metrics().answer(response.status().as_u16(), u64::try_from(took).unwrap_or(0));
    response
}

/// Ends a request that takes too long. What was asked of the store may still be done: the answer
/// says that its fate is not known.
pub(crate) async fn in_time(request: Request, next: Next) -> Response {
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    match tokio::time::timeout(limits::REQUEST_TIME.time(), next.run(request)).await {
        Ok(response) => response,
        Err(_) if changes => Problem::fate_unknown().into_response(),
        Err(_) => Problem::unavailable().into_response(),
    }
}
