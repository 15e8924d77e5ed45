//! The description of the interface for programs, for people to read.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use serde_json::Value;

use crate::handlers::shell::shell;
use crate::handlers::show;
use crate::pages::{OperationRow, Operations};
use crate::session::Visitor;
use crate::state::WebState;

/// Every operation with its sentence, from the same description that programs read.
pub(crate) async fn page(
    State(state): State<WebState>,
    Visitor(visitor): Visitor,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    let described = serde_json::to_value(super::document()).unwrap_or_default();
    let paths = described.get("paths").and_then(Value::as_object).into_iter().flatten();
    let rows = paths.flat_map(|(path, item)| {
        let operations = item.as_object().into_iter().flatten();
        operations.map(move |(method, operation)| {
            let summary = operation.get("summary").and_then(Value::as_str).unwrap_or_default();
            OperationRow {
                method: method.to_uppercase(),
                path: path.clone(),
                // A page has no marks for words of the interface.
                summary: summary.replace('`', ""),
            }
        })
    });
    let page = Operations { rows: rows.collect() };
    show(StatusCode::OK, &page, &shell(&state, visitor.as_deref(), &headers, &uri))
}
