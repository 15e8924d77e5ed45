//! One case.

use std::fmt::Write as _;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};
use store::CaseId;

use super::form::{CaseForm, Teller};
use crate::problem::{Failure, ProblemDocument};
use crate::session::SignedIn;
use crate::state::WebState;

/// How many bytes of the digest go into a tag.
const TAG_BYTES: usize = 8;

/// A case, with what the asker may do now.
#[utoipa::path(
    get, path = "/api/v1/cases/{id}", tag = "cases",
    params(
        ("id" = String, Path, description = "The case"),
        ("If-None-Match" = Option<String>, Header, description = "The tag of an earlier answer"),
    ),
    responses(
        (status = 200, body = CaseForm, headers(("etag" = String))),
        (status = 304, description = "Nothing has changed"),
        (status = 401, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, body = ProblemDocument, content_type = "application/problem+json"),
    ),
    security(("token" = []), ("session" = [])),
)]
pub(crate) async fn get(
    State(state): State<WebState>,
    SignedIn(caller): SignedIn,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let app = state.app();
    let view = app.view(&caller, &CaseId::new(id)).await?;
    let names = state.directory().names(app, view.people()).await?;
    let teller = Teller::new(&headers, view.regime, &names);
    let body = super::written(&CaseForm::new(&view, &caller, &teller));
    let tag = tag(view.version(), &body);
    if is_known(&headers, &tag) {
        return Ok(super::tagged(StatusCode::NOT_MODIFIED.into_response(), &tag));
    }
    Ok(super::tagged(super::bytes(StatusCode::OK, body), &tag))
}

/// The tag of an answer: the version, then what tells this reader's view of it apart.
fn tag(version: u64, body: &[u8]) -> String {
    let digest = Sha256::digest(body);
    let mut tag = format!("\"{version}-");
    for byte in digest.iter().take(TAG_BYTES) {
        let _ = write!(tag, "{byte:02x}");
    }
    tag.push('"');
    tag
}

fn is_known(headers: &HeaderMap, tag: &str) -> bool {
    let lines = headers.get_all(header::IF_NONE_MATCH).iter();
    let known = lines.filter_map(|line| line.to_str().ok()).flat_map(|line| line.split(','));
    known.map(str::trim).any(|known| known.trim_start_matches("W/") == tag)
}
