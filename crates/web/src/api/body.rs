//! What a program sends: JSON bodies and query strings, whose faults name the field.

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Query, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::input::{fault, field_fault, read};
use crate::problem::{Failure, Problem};
use crate::state::WebState;

/// A body as it came, with what identifies the request.
pub(crate) struct Sent {
    pub(crate) method: Method,
    pub(crate) path: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Sent {
    /// The key by which the same request is known again.
    pub(crate) fn key(&self) -> Result<Option<app::acts::RequestKey>, Problem> {
        crate::session::key::of(&self.headers, &self.method, &self.path, &self.body)
    }

    /// The body as a value of a type.
    pub(crate) fn json<T: DeserializeOwned>(&self) -> Result<T, Problem> {
        let mut reader = serde_json::Deserializer::from_slice(&self.body);
        let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| fault(&error))?;
        reader.end().map_err(|error| Problem::no_json(&error))?;
        Ok(value)
    }

    /// The body as an object from which some fields are taken apart.
    pub(crate) fn object(&self) -> Result<Map<String, Value>, Problem> {
        self.json()
    }
}

impl FromRequest<WebState> for Sent {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &WebState) -> Result<Self, Failure> {
        let (parts, body) = request.into_parts();
        if !is_json(&parts.headers) {
            return Err(Problem::media_type("application/json").into());
        }
        let body = read(body, state.options().body_bytes).await?;
        let Parts { method, uri, headers, .. } = parts;
        Ok(Sent { method, path: uri.path().to_owned(), headers, body })
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let value = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let essence = value.and_then(|value| value.split(';').next()).unwrap_or_default();
    essence.trim().eq_ignore_ascii_case("application/json")
}

/// The query string of a request; unknown names are refused like unknown fields.
pub(crate) struct Asked<T>(pub(crate) T);

impl<T: DeserializeOwned> FromRequestParts<WebState> for Asked<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &WebState) -> Result<Self, Failure> {
        let Query(value) = Query::<T>::try_from_uri(&parts.uri).map_err(|rejection| {
            let message = rejection.body_text();
            let message = message.split(": ").skip(1).collect::<Vec<_>>().join(": ");
            let (path, rest) = message.split_once(": ").unwrap_or(("", &message));
            let is_path = !path.contains(' ') && !path.is_empty();
            if is_path { field_fault(path, rest) } else { field_fault("", &message) }
        })?;
        Ok(Asked(value))
    }
}
