//! Files on their way in and out. They are never rendered here: out they go as downloads, marked
//! so that no browser shows them in our name.

use std::error::Error;
use std::fmt;

use axum::body::{Body, Bytes};
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::Response;
use futures_util::{Stream, StreamExt};
use store::rows::DocumentRow;

use crate::limits;

/// No script, no form, no frame, no origin of its own.
const SANDBOX: &str = "sandbox; default-src 'none'; frame-ancestors 'none'";

/// An upload that stopped before its end.
#[derive(Debug)]
pub(crate) struct BrokenOff(&'static str);

impl fmt::Display for BrokenOff {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Error for BrokenOff {}

/// The pieces of a body, each within its time.
pub(crate) fn pieces(body: Body) -> impl Stream<Item = Result<Bytes, BrokenOff>> + Send + 'static {
    in_time(body.into_data_stream())
}

/// Pieces that must come within their time.
pub(crate) fn in_time<'a, E: 'a>(
    pieces: impl Stream<Item = Result<Bytes, E>> + Send + 'a,
) -> impl Stream<Item = Result<Bytes, BrokenOff>> + Send + 'a {
    let pieces = futures_util::stream::unfold(Some(Box::pin(pieces)), async |rest| {
        let mut rest = rest?;
        match tokio::time::timeout(limits::PIECE_TIME.time(), rest.next()).await {
            Ok(None) => None,
            Ok(Some(Ok(piece))) => Some((Ok(piece), Some(rest))),
            Ok(Some(Err(_))) => Some((Err(BrokenOff("the connection broke off")), None)),
            Err(_) => Some((Err(BrokenOff("the next piece did not come in time")), None)),
        }
    });
    pieces.fuse()
}

/// A stored document as a download.
pub(crate) fn download(row: &DocumentRow, content: Body) -> Response {
    let mut response = Response::new(content);
    let headers = response.headers_mut();
    let fixed: [(HeaderName, &'static str); 3] = [
        (header::CONTENT_TYPE, "application/octet-stream"),
        (header::CONTENT_SECURITY_POLICY, SANDBOX),
        (header::CACHE_CONTROL, "private, no-store"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(row.size_bytes));
    let disposition = format!("attachment; filename*=UTF-8''{}", escaped(&row.title));
    let plain = HeaderValue::from_static("attachment");
    let disposition = HeaderValue::from_str(&disposition).unwrap_or(plain);
    headers.insert(header::CONTENT_DISPOSITION, disposition);
    response
}

/// A text as RFC 8187 writes it in a header.
fn escaped(text: &str) -> String {
    use std::fmt::Write as _;
    text.bytes().fold(String::new(), |mut escaped, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            let _ = write!(escaped, "%{byte:02X}");
        }
        escaped
    })
}
