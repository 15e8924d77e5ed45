//! Addresses: what goes into a query string, and where a reader may be led back to.

use std::fmt::Write as _;

/// A text inside a query string.
pub(crate) fn escaped(text: &str) -> String {
    text.bytes().fold(String::new(), |mut escaped, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            let _ = write!(escaped, "%{byte:02X}");
        }
        escaped
    })
}

/// A place on this site to lead back to, or the desk: never another site.
pub(crate) fn own(place: &str) -> &str {
    let is_own = place.starts_with('/')
        && !place.starts_with("//")
        && !place.contains('\\')
        && place.bytes().all(|byte| byte.is_ascii_graphic());
    if is_own { place } else { "/" }
}
