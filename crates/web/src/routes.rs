//! Every address of the server, and what each request passes on its way in and out.

use axum::response::IntoResponse;
use axum::{Router, middleware};
use tower_http::catch_panic::CatchPanicLayer;

use crate::session::{cross_site, guard, headers};
use crate::state::WebState;
use crate::{api, handlers, problem};

/// The whole interface: pages, programs, operations.
pub fn router(state: WebState) -> Router {
    Router::new()
        .merge(api::routes())
        .merge(handlers::routes())
        .fallback(async || problem::Problem::not_found())
        // From the outside in, and all in one: each layer by itself boxes every request again.
        .layer((
            middleware::from_fn(headers::secure),
            middleware::from_fn_with_state(state.clone(), problem::show),
            middleware::from_fn_with_state(state.clone(), guard::room),
            CatchPanicLayer::custom(|_| problem::Problem::internal().into_response()),
            cross_site(),
        ))
        .with_state(state)
}
