//! The consultation of a case: one row a body, as far as the reader sees it.

use access::Relation;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use procedure::ActName;
use store::CaseId;

use super::case::acts;
use super::looked::Looked;
use super::shell::{below_case, shell};
use super::show;
use crate::language;
use crate::pages::present::{self, Shown};
use crate::pages::{ActRow, ConsultationPage};
use crate::problem::{Failure, Problem};
use crate::session::PageCaller;
use crate::state::WebState;

/// The acts that belong to a consultation.
const ACTS: [ActName; 7] = [
    ActName::RecordReceipt,
    ActName::Opine,
    ActName::RecordNoOpinion,
    ActName::DetermineConsistency,
    ActName::OpenSpecialReview,
    ActName::SubmitForApproval,
    ActName::Circulate,
];

/// The rounds of a consultation.
pub(crate) async fn page(
    State(state): State<WebState>,
    PageCaller(caller): PageCaller,
    Path(id): Path<String>,
    headers: HeaderMap,
    uri: Uri,
) -> Result<Response, Failure> {
    let looked = Looked::at(&state, &caller, &CaseId::new(id), language::of(&headers)).await?;
    if looked.view.rounds.is_empty() {
        return Err(Problem::not_found().into());
    }
    let mut rounds = present::rounds(&looked.shown(), &looked.view.clocks, Shown::Opinions);
    if !is_office(&looked.view.relation) {
        // What can be done about other bodies is the Office's.
        rounds.iter_mut().flat_map(|round| &mut round.rows).for_each(|row| row.acts.clear());
    }
    if matches!(looked.view.relation, Relation::Consulted(_)) {
        // Drawn from its own reply alone it would be said of all.
        for round in &mut rounds {
            (round.suggestion, round.count) = (None, None);
        }
    }
    let (open, closed) = acts(&looked, &caller);
    let belongs = |row: &ActRow| {
        let hrefs = ACTS.iter().map(|act| looked.shown().act_href(*act));
        row.button.as_ref().is_some_and(|(_, href)| hrefs.into_iter().any(|one| one == *href))
    };
    let names = |row: &ActRow| {
        let words = looked.words();
        ACTS.iter().any(|act| row.title == words.act_name(*act))
    };
    let acts = open.into_iter().filter(belongs).chain(closed.into_iter().filter(names)).collect();
    let page = ConsultationPage { head: looked.head(), rounds, acts };
    let shell = shell(&state, Some(&caller), &headers, &uri);
    let here = texts::consultation_title();
    let shell = below_case(shell, (looked.number(), &looked.href), Some(here));
    Ok(show(StatusCode::OK, &page, &shell))
}

fn is_office(relation: &Relation) -> bool {
    matches!(relation, Relation::Officer | Relation::Director)
}
