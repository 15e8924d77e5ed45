//! In which language a request is answered: the one chosen before, or the one the browser likes.

use axum::http::HeaderMap;
use axum::http::header::{ACCEPT_LANGUAGE, COOKIE};
use texts::Lang;

/// The cookie that keeps the choice.
pub(crate) const COOKIE_NAME: &str = "lang";

/// The language of a request: its cookie, then its `Accept-Language`, then Chinese.
pub(crate) fn of(headers: &HeaderMap) -> Lang {
    let chosen = cookie(headers, COOKIE_NAME).and_then(|value| value.parse().ok());
    chosen.unwrap_or_else(|| {
        let accepted = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        accepted.and_then(Lang::from_accept_language).unwrap_or_default()
    })
}

/// The value of a cookie of a request.
pub(crate) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let lines = headers.get_all(COOKIE).iter().filter_map(|line| line.to_str().ok());
    lines
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}
