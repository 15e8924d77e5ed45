//! The description of the interface, from the code that serves it.

use std::sync::OnceLock;

use axum::response::Response;
use utoipa::openapi::OpenApi;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, Http, HttpAuthScheme, SecurityScheme};

use crate::api;

/// The frame of the description, before the operations are added.
pub(crate) fn frame() -> OpenApi {
    use utoipa::OpenApi as _;

    #[derive(utoipa::OpenApi)]
    #[openapi(
        info(
            title = "Anshen",
            description = "Cybersecurity review of network products and services, by the Measures. \
                Times are RFC 3339 with offset, dates are dates, ids are opaque. Errors are problem \
                documents (RFC 9457) with a stable `type`. A request for what the asker has no part \
                in is answered like one for what does not exist.",
            license(name = "MIT OR Apache-2.0"),
        ),
        tags(
            (name = "people", description = "Who am I, what do I owe"),
            (name = "cases", description = "Cases and their record"),
            (name = "acts", description = "What changes a case"),
            (name = "clocks", description = "What runs, until when, and why"),
            (name = "documents", description = "Papers and who has read them"),
            (name = "calculator", description = "For everybody, without an account"),
            (name = "operations", description = "For the people who run the system"),
        ),
    )]
    struct Frame;

    let mut frame = Frame::openapi();
    let components = frame.components.get_or_insert_default();
    let token = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
    let session = SecurityScheme::ApiKey(ApiKey::Cookie(ApiKeyValue::new("anshen")));
    components.add_security_scheme("token", token);
    components.add_security_scheme("session", session);
    frame
}

/// The whole description.
pub fn document() -> OpenApi {
    api::operations().into_openapi()
}

/// The description of this interface.
#[utoipa::path(
    get, path = "/api/v1/openapi.json", tag = "operations",
    responses((status = 200, body = Object, content_type = "application/json")),
)]
pub(crate) async fn openapi() -> Response {
    static WRITTEN: OnceLock<Vec<u8>> = OnceLock::new();
    let written = WRITTEN.get_or_init(|| serde_json::to_vec(&document()).unwrap_or_default());
    api::bytes(axum::http::StatusCode::OK, written.clone())
}
