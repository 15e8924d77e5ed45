//! By which the same request is known again: `Idempotency-Key`, and the digest of what was asked.

use app::acts::RequestKey;
use axum::http::{HeaderMap, Method};
use sha2::{Digest, Sha256};

use crate::limits;
use crate::problem::Problem;

const HEADER: &str = "idempotency-key";

/// The key of a request, with the digest of its method, address and body.
///
/// # Errors
/// When the key is empty, too long, or not plain printable ASCII.
pub(crate) fn of(
    headers: &HeaderMap,
    method: &Method,
    path: &str,
    body: &[u8],
) -> Result<Option<RequestKey>, Problem> {
    let Some(value) = headers.get(HEADER) else { return Ok(None) };
    let text = value.to_str().unwrap_or_default();
    named(text, method, path, body).map(Some)
}

/// The key named by a text, as a header or as the hidden field of a form.
pub(crate) fn named(
    text: &str,
    method: &Method,
    path: &str,
    body: &[u8],
) -> Result<RequestKey, Problem> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_graphic());
    if text.is_empty() || !is_plain {
        let detail = texts::problem_key_form_detail(limits::KEY.max);
        return Err(Problem::at("Idempotency-Key", "wrong-form", detail));
    }
    if text.len() > limits::KEY.max {
        let detail = texts::problem_too_long_detail("Idempotency-Key", limits::KEY.max);
        return Err(Problem::at("Idempotency-Key", "too-long", detail));
    }
    let mut digest = Sha256::new();
    for part in [method.as_str().as_bytes(), path.as_bytes()] {
        digest.update(part);
        digest.update([0]);
    }
    digest.update(body);
    Ok(RequestKey { key: text.to_owned(), digest: digest.finalize().into() })
}
