//! Documents: uploaded as a stream, offered only as downloads, and who has read them.

#![expect(unused_qualifications, reason = "the macro of the description writes one out")]

use app::documents::Upload;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use procedure::papers::DocumentId;
use procedure::party::PersonId;
use serde::{Deserialize, Serialize};
use store::CaseId;
use utoipa::{IntoParams, ToSchema};

use super::body::Asked;
use super::form::{DocumentForm, ListForm, ReadForm, Teller};
use crate::problem::{Failure, ProblemDocument};
use crate::session::{SignedIn, key};
use crate::state::WebState;
use crate::streams;

/// What comes with an upload; the file itself is the body.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct UploadAsked {
    /// The title.
    title: String,
    /// The name of the file; the title where it is missing.
    file_name: Option<String>,
    /// The declaration that it holds no state secret (article 21).
    #[serde(default)]
    declared_free_of_state_secrets: bool,
}

/// A document that was taken in.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
pub(crate) struct UploadedForm {
    /// Its identity.
    id: String,
}

/// Takes a document into a case. The body is the file, and is streamed; its media type is kept as a
/// remark only.
#[utoipa::path(
    post, path = "/api/v1/cases/{id}/documents", tag = "documents",
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    params(
        ("id" = String, Path, description = "The case"),
        ("Idempotency-Key" = Option<String>, Header, description = "One effect for one key"),
        UploadAsked,
    ),
    responses(
        (status = 201, body = UploadedForm, headers(("location" = String))),
        (status = 400, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 401, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 403, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 409, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 413, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 422, body = ProblemDocument, content_type = "application/problem+json"),
    ),
    security(("token" = []), ("session" = [])),
)]
pub(crate) async fn upload(
    State(state): State<WebState>,
    SignedIn(caller): SignedIn,
    Path(id): Path<String>,
    Asked(asked): Asked<UploadAsked>,
    (uri, headers): (Uri, HeaderMap),
    body: Body,
) -> Result<Response, Failure> {
    let media_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let upload = Upload {
        file_name: asked.file_name.unwrap_or_else(|| asked.title.clone()),
        title: asked.title,
        media_type: media_type.unwrap_or("application/octet-stream").to_owned(),
        declared_free_of_state_secrets: asked.declared_free_of_state_secrets,
        // The content is added to what the key stands for when it has come.
        key: key::of(&headers, &Method::POST, uri.path(), &[])?,
    };
    let case = CaseId::new(id);
    let content = streams::pieces(body);
    let id = state.app().upload(&caller, &case, upload, content).await?.to_string();
    let location = format!("/api/v1/cases/{case}/documents/{id}");
    let mut response = super::json(StatusCode::CREATED, &UploadedForm { id });
    if let Ok(location) = HeaderValue::from_str(&location) {
        response.headers_mut().insert(header::LOCATION, location);
    }
    Ok(response)
}

/// The documents of a case that the asker may see.
#[utoipa::path(
    get, path = "/api/v1/cases/{id}/documents", tag = "documents",
    params(("id" = String, Path, description = "The case")),
    responses(
        (status = 200, body = Vec<DocumentForm>),
        (status = 401, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, body = ProblemDocument, content_type = "application/problem+json"),
    ),
    security(("token" = []), ("session" = [])),
)]
pub(crate) async fn list(
    State(state): State<WebState>,
    SignedIn(caller): SignedIn,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let view = state.app().view(&caller, &CaseId::new(id)).await?;
    let nobody: [&PersonId; 0] = [];
    let names = state.directory().names(state.app(), nobody).await?;
    let teller = Teller::new(&headers, view.regime, &names);
    let documents = view.documents.iter();
    let forms: Vec<_> = documents.map(|document| DocumentForm::new(document, &teller)).collect();
    Ok(super::json(StatusCode::OK, &forms))
}

/// The content of a document; the read is recorded before the first byte leaves.
#[utoipa::path(
    get, path = "/api/v1/cases/{id}/documents/{document}", tag = "documents",
    params(
        ("id" = String, Path, description = "The case"),
        ("document" = String, Path, description = "The document"),
    ),
    responses(
        (status = 200, body = Vec<u8>, content_type = "application/octet-stream"),
        (status = 401, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, body = ProblemDocument, content_type = "application/problem+json"),
    ),
    security(("token" = []), ("session" = [])),
)]
pub(crate) async fn download(
    State(state): State<WebState>,
    SignedIn(caller): SignedIn,
    Path((id, document)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (case, document) = (CaseId::new(id), DocumentId::new(document));
    let opened = state.app().open_document(&caller, &case, &document).await?;
    Ok(streams::download(&opened.row, Body::from_stream(opened.content)).into_response())
}

/// Which reads.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct ReadsAsked {
    /// Where the page starts: `next` of the page before.
    after: Option<u64>,
}

/// Who has read a document, latest first; for its owner and for the Office.
#[utoipa::path(
    get, path = "/api/v1/cases/{id}/documents/{document}/reads", tag = "documents",
    params(
        ("id" = String, Path, description = "The case"),
        ("document" = String, Path, description = "The document"),
        ReadsAsked,
    ),
    responses(
        (status = 200, body = ListForm<ReadForm>),
        (status = 401, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 403, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 404, body = ProblemDocument, content_type = "application/problem+json"),
    ),
    security(("token" = []), ("session" = [])),
)]
pub(crate) async fn reads(
    State(state): State<WebState>,
    SignedIn(caller): SignedIn,
    Path((id, document)): Path<(String, String)>,
    Asked(asked): Asked<ReadsAsked>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let app = state.app();
    let (case, document) = (CaseId::new(id), DocumentId::new(document));
    let page = app.reads(&caller, &case, &document, asked.after).await?;
    let people = page.rows.iter().map(|row| &row.entry.person);
    let names = state.directory().names(app, people).await?;
    let teller = Teller::new(&headers, app.regime_for_new()?, &names);
    let items = page.rows.iter().map(|row| ReadForm::new(row, &teller)).collect();
    let next = page.next.map(|next| next.to_string());
    Ok(super::json(StatusCode::OK, &ListForm { items, next }))
}
