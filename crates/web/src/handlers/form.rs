//! Forms as they are sent: names with their values, within limits, and the key of the request.

use std::collections::BTreeMap;

use app::acts::{Performed, RequestKey};
use axum::extract::{FromRequest, Request};
use axum::http::{Method, header};
use sha2::{Digest, Sha256};

use crate::input::read;
use crate::limits;
use crate::pages::Form;
use crate::pages::present::Filled;
use crate::problem::{Failure, Problem};
use crate::session::key;
use crate::state::WebState;

/// The name of the field with the version of the case that the reader saw.
pub(crate) const SEEN: &str = "seen";
/// The name of the field with the key against doing it twice.
pub(crate) const KEY: &str = "key";

/// A form as it was sent.
pub(crate) struct SentForm {
    pub(crate) filled: Filled,
    method: Method,
    path: String,
    body: Vec<u8>,
}

impl SentForm {
    /// The first value of a name, without space around it.
    pub(crate) fn line(&self, name: &str) -> String {
        line(&self.filled, name)
    }

    /// The version of the case that the reader saw.
    pub(crate) fn seen(&self) -> Option<u64> {
        self.line(SEEN).parse().ok()
    }

    /// The key of the form: sent again, it is answered as before.
    pub(crate) fn key(&self) -> Result<Option<RequestKey>, Problem> {
        match self.line(KEY) {
            text if text.is_empty() => Ok(None),
            text => key::named(&text, &self.method, &self.path, &self.body).map(Some),
        }
    }
}

/// The first value of a name, without space around it.
pub(crate) fn line(filled: &Filled, name: &str) -> String {
    let values = filled.0.get(name);
    values.and_then(|values| values.first()).map_or("", String::as_str).trim().to_owned()
}

/// Every value of a name that is not empty, without space around it.
pub(crate) fn lines(filled: &Filled, name: &str) -> Vec<String> {
    let values = filled.0.get(name).into_iter().flatten();
    values.map(|value| value.trim().to_owned()).filter(|value| !value.is_empty()).collect()
}

/// Names with their values out of an encoded text.
pub(crate) fn parse(encoded: &[u8]) -> Result<Filled, Problem> {
    let mut filled = BTreeMap::<String, Vec<String>>::new();
    let mut count = 0;
    for (name, value) in form_urlencoded::parse(encoded) {
        count += 1;
        if count > limits::FORM_FIELDS.max {
            let fault = app::Problem::TooLong { max: limits::FORM_FIELDS.max };
            return Err(Problem::invalid("form", &fault));
        }
        filled.entry(name.into_owned()).or_default().push(value.into_owned());
    }
    Ok(Filled(filled))
}

impl FromRequest<WebState> for SentForm {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &WebState) -> Result<Self, Failure> {
        let (parts, body) = request.into_parts();
        let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let essence = kind.and_then(|kind| kind.split(';').next()).unwrap_or_default().trim();
        if !essence.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
            return Err(Problem::media_type("application/x-www-form-urlencoded").into());
        }
        let body = read(body, state.options().body_bytes).await?.to_vec();
        let filled = parse(&body)?;
        Ok(SentForm { filled, method: parts.method, path: parts.uri.path().to_owned(), body })
    }
}

/// Adds the key of a new form. Keys need not be secret: each counts for one person only.
pub(crate) fn with_key(mut form: Form, state: &WebState, person: &str) -> Form {
    let mut digest = Sha256::new();
    let now = state.app().now().0;
    for part in [person.as_bytes(), form.action.as_bytes()] {
        digest.update(part);
        digest.update([0]);
    }
    digest.update(now.to_be_bytes());
    digest.update(state.next_form().to_be_bytes());
    let key = digest.finalize().iter().take(16).fold(String::from("form-"), |mut key, byte| {
        use std::fmt::Write as _;
        let _ = write!(key, "{byte:02x}");
        key
    });
    form.hidden.push((KEY.to_owned(), key));
    form
}

/// Where an act leads: back to the case, which says what has come of it.
pub(crate) fn after_act(performed: &Performed, case: &str, act: procedure::ActName) -> String {
    match performed {
        Performed::Done(done) => format!("/cases/{}?done={}", done.file.id, act.key()),
        Performed::Prepared(_) => format!("/cases/{case}?sent={}", act.key()),
    }
}
