//! Why a date: every day of a term, each with its reason.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use store::CaseId;

use super::looked::Looked;
use super::shell::{below_case, shell};
use super::show;
use crate::language;
use crate::pages::present;
use crate::problem::{Failure, Problem};
use crate::session::PageCaller;
use crate::state::WebState;

/// Why a clock of a case ends when it ends.
pub(crate) async fn page(
    State(state): State<WebState>,
    PageCaller(caller): PageCaller,
    Path((id, term)): Path<(String, String)>,
    headers: HeaderMap,
    uri: Uri,
) -> Result<Response, Failure> {
    let looked = Looked::at(&state, &caller, &CaseId::new(id), language::of(&headers)).await?;
    let found = looked.view.clocks.iter().find(|clock| present::term_key(&clock.name) == term);
    let found = found.and_then(|clock| Some((clock, clock.limit.term()?)));
    let (clock, term) = found.ok_or_else(Problem::not_found)?;
    let calendar = state.app().calendar();
    let page = present::why(looked.words(), &clock.name, term, &calendar);
    let here = looked.words().term(&clock.name);
    let shell = shell(&state, Some(&caller), &headers, &uri);
    let shell = below_case(shell, (looked.number(), &looked.href), Some(here));
    Ok(show(StatusCode::OK, &page, &shell))
}
