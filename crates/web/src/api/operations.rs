//! For the people who run the system: is it alive, is it ready, its figures.

use access::Seat;
use axum::extract::{Extension, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};

use crate::problem::{Failure, Problem, ProblemDocument};
use crate::server::Peer;
use crate::session::Visitor;
use crate::state::WebState;

/// Says that the process answers.
#[utoipa::path(
    get, path = "/healthz", tag = "operations",
    responses((status = 200, body = String, content_type = "text/plain")),
)]
pub(crate) async fn alive() -> &'static str {
    "alive\n"
}

/// Says whether acts are taken.
#[utoipa::path(
    get, path = "/readyz", tag = "operations",
    responses(
        (status = 200, body = String, content_type = "text/plain"),
        (status = 503, body = ProblemDocument, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn ready(State(state): State<WebState>) -> Result<&'static str, Failure> {
    match state.app().store().health().await {
        Ok(health) if health.writable => Ok("ready\n"),
        Ok(_) | Err(_) => Err(Problem::unavailable().into()),
    }
}

/// Figures for Prometheus; to the machine itself and to the system administrator.
#[utoipa::path(
    get, path = "/metrics", tag = "operations",
    responses(
        (status = 200, body = String, content_type = "text/plain"),
        (status = 404, body = ProblemDocument, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn metrics(
    State(state): State<WebState>,
    peer: Option<Extension<Peer>>,
    Visitor(visitor): Visitor,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let is_administrator = visitor.is_some_and(|caller| caller.has_seat(Seat::SystemAdministrator));
    if !is_administrator && !is_local(peer, &headers) {
        return Err(Problem::not_found().into());
    }
    let queued = state.app().store().health().await.ok().map(|health| health.queued);
    let free = state.room().available_permits();
    let in_flight = state.options().requests.saturating_sub(free);
    let text = state.metrics().render(in_flight, queued);
    Ok(([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], text).into_response())
}

/// Whether the asker sits at the machine itself, and not behind a proxy on it.
fn is_local(peer: Option<Extension<Peer>>, headers: &HeaderMap) -> bool {
    let loopback = peer.is_some_and(|Extension(Peer(address))| address.ip().is_loopback());
    let forwarded =
        ["x-forwarded-for", "forwarded", "via"].iter().any(|name| headers.contains_key(*name));
    loopback && !forwarded
}
