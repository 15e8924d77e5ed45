//! Reads a file that the user names.

use std::fs;
use std::io::ErrorKind;

use crate::outcome::Refused;
use crate::running::reason::reason;

/// The text of a file.
///
/// # Errors
/// When it cannot be read or is not text, with a sentence that says why.
pub(super) fn read(path: &str) -> Result<String, Refused> {
    fs::read_to_string(path).map_err(|error| {
        Refused::cannot(match error.kind() {
            ErrorKind::NotFound => texts::cli_file_missing(path),
            ErrorKind::PermissionDenied => texts::cli_file_denied(path),
            ErrorKind::InvalidData => texts::cli_file_not_text(path),
            _ => texts::cli_file_unreadable(reason(&error), path),
        })
    })
}
