//! The cookies: one for the session, one for the language.

use axum::http::HeaderValue;
use texts::Lang;

use crate::language;
use crate::state::WebState;

/// A year, in seconds: a choice of language is kept so long.
const YEAR: u32 = 365 * 24 * 60 * 60;

/// The name of the session's cookie. Over HTTPS the prefix keeps every other host and path from
/// setting it; a browser takes the prefix over HTTPS only.
pub(crate) fn name(state: &WebState) -> &'static str {
    if state.options().https { "__Host-anshen" } else { "anshen" }
}

/// Sets the session's cookie. The browser forgets it when it closes; the server ends it by itself.
pub(crate) fn begin(state: &WebState, secret: &str) -> Option<HeaderValue> {
    let line = format!("{}={secret}; Path=/; HttpOnly; SameSite=Lax{}", name(state), secure(state));
    HeaderValue::from_str(&line).ok()
}

/// Takes the session's cookie away.
pub(crate) fn end(state: &WebState) -> Option<HeaderValue> {
    let name = name(state);
    let line = format!("{name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax{}", secure(state));
    HeaderValue::from_str(&line).ok()
}

/// Keeps a choice of language.
pub(crate) fn language(state: &WebState, lang: Lang) -> Option<HeaderValue> {
    let (name, code) = (language::COOKIE_NAME, lang.code());
    let line =
        format!("{name}={code}; Path=/; Max-Age={YEAR}; HttpOnly; SameSite=Lax{}", secure(state));
    HeaderValue::from_str(&line).ok()
}

fn secure(state: &WebState) -> &'static str {
    if state.options().https { "; Secure" } else { "" }
}
