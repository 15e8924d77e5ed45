//! Pages: a request is translated for the use cases, what comes back becomes the context of a
//! page, which renders itself. Every form works without a script: what was sent is answered by a
//! redirect, what cannot be taken by the form as it was filled in.

mod act;
pub(crate) mod address;
mod answers;
mod case;
mod consultation;
mod desk;
mod docket;
mod entrance;
mod filing;
mod form;
mod looked;
mod on_paper;
mod paper;
mod plan;
mod prepared;
mod preview;
pub(crate) mod shell;
mod why;
mod wrong;

use axum::Router;
use axum::http::header::{CACHE_CONTROL, CONTENT_LANGUAGE, LOCATION};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::middleware;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};

use crate::pages::{self, Page, Shell};
use crate::problem::{Problem, Shown};
use crate::session::{self, guard};
use crate::state::WebState;

/// The routes of the pages.
pub(crate) fn routes() -> Router<WebState> {
    let timed = Router::new()
        .route("/", get(entrance::front))
        .route("/sign-in", get(entrance::sign_in_page).post(entrance::sign_in))
        .route("/sign-out", post(entrance::sign_out))
        .route("/language/{lang}", get(entrance::language))
        .route("/static/anshen.css", get(entrance::style))
        .route("/calculator", get(plan::calculator))
        .route("/planner", get(plan::planner))
        .route("/cases", get(docket::page))
        .route("/cases/{id}", get(case::page))
        .route("/cases/{id}/terms/{term}", get(why::page))
        .route("/cases/{id}/consultation", get(consultation::page))
        .route("/cases/{id}/acts/{act}", get(act::page).post(act::submit))
        .route("/cases/{id}/on-paper/{act}", get(on_paper::page).post(on_paper::submit))
        .route("/cases/{id}/prepared/{prepared}", get(prepared::page))
        .route("/cases/{id}/prepared/{prepared}/sign", post(prepared::sign))
        .route("/cases/{id}/prepared/{prepared}/return", post(prepared::give_back))
        .route("/cases/{id}/documents/{document}/reads", get(paper::reads))
        .route("/calls/new", get(act::call_page).post(act::call))
        .route("/filings/new", get(filing::begin_page).post(filing::begin))
        .route("/filings/{id}/{step}", get(filing::page).post(filing::save))
        .layer(middleware::from_fn(guard::in_time));
    Router::new()
        .route("/cases/{id}/documents", get(paper::upload_page).post(paper::upload))
        .route("/cases/{id}/documents/{document}", get(paper::download))
        .route("/filings/{id}/materials", post(filing::upload))
        .merge(timed)
}

/// A page as an answer.
pub(crate) fn show(status: StatusCode, page: &dyn Page, shell: &Shell) -> Response {
    let mut response = (status, Html(page.render(shell))).into_response();
    let lang = HeaderValue::from_static(shell.lang.tag());
    response.headers_mut().insert(CONTENT_LANGUAGE, lang);
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response.extensions_mut().insert(Shown);
    response
}

/// Leads on to another page, after something was done.
pub(crate) fn see(place: &str) -> Response {
    let place = HeaderValue::from_str(place).unwrap_or_else(|_| HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(LOCATION, place)]).into_response()
}

/// A problem as a page, with the ordinary header of whoever asks. It says nothing of the address
/// that was asked for: what is hidden looks like what is not there.
pub(crate) async fn problem_page(
    state: &WebState,
    problem: &Problem,
    headers: &HeaderMap,
) -> Response {
    let page = pages::Problem {
        title: problem.title.clone(),
        detail: problem.detail.clone(),
        citation: problem.article.clone(),
        missing: problem.missing.clone(),
        ways_on: vec![(texts::trouble_home(), "/".to_owned())],
        reference: None,
    };
    // Where the server fails or is busy, nothing more is asked of it.
    let caller = match problem.status.is_server_error() {
        true => None,
        false => session::visitor(headers, state).await,
    };
    let shell = shell::shell(state, caller.as_deref(), headers, &Uri::from_static("/")).at("");
    show(problem.status, &page, &shell)
}
