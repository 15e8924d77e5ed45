//! The description of the interface for programs, for people to read.

use std::fmt::Write as _;

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};

use crate::language;
use crate::problem::Shown;

/// Every operation with its sentence, from the same description that programs read.
pub(crate) async fn page(headers: HeaderMap) -> Response {
    let lang = language::of(&headers);
    let described = serde_json::to_value(super::document()).unwrap_or_default();
    let mut rows = String::new();
    let paths = described.get("paths").and_then(|paths| paths.as_object());
    for (path, item) in paths.into_iter().flatten() {
        for (method, operation) in item.as_object().into_iter().flatten() {
            let summary = operation.get("summary").and_then(|text| text.as_str());
            let _ = write!(
                rows,
                "<tr><th scope=\"row\">{} {}</th><td lang=\"en\">{}</td></tr>",
                method.to_uppercase(),
                escaped(path),
                escaped(summary.unwrap_or_default()),
            );
        }
    }
    let (title, lead) = (texts::api_title().render(lang), texts::api_lead().render(lang));
    let body = format!(
        "<!doctype html><html lang=\"{tag}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>{title}</title><link rel=\"icon\" href=\"data:,\">\
         <link rel=\"stylesheet\" href=\"/static/anshen.css\"></head>\
         <body><main id=\"content\"><h1>{title}</h1><p>{lead} \
         <a href=\"/api/v1/openapi.json\">/api/v1/openapi.json</a></p>\
         <div class=\"scroll\"><table>{rows}</table></div></main></body></html>",
        tag = lang.tag(),
        title = escaped(&title),
        lead = escaped(&lead),
    );
    let mut response =
        (StatusCode::OK, [(header::CACHE_CONTROL, "no-store")], Html(body)).into_response();
    response.extensions_mut().insert(Shown);
    response
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
