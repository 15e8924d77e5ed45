//! JSON, laid out for people and for programs.

use serde::Serialize;

/// `value` as JSON with a line feed at its end.
///
/// The values of this program have string keys and plain numbers, which JSON can always hold.
pub(crate) fn write(value: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
