//! Why the operating system would not, in the reader's language.

use std::io::{Error, ErrorKind};

use texts::Text;

/// The reason as part of a sentence. A rare one stays in the system's own words.
pub(crate) fn reason(error: &Error) -> Text {
    match error.kind() {
        ErrorKind::AddrInUse => texts::reason_address_in_use(),
        ErrorKind::AddrNotAvailable => texts::reason_address_elsewhere(),
        ErrorKind::PermissionDenied => texts::reason_denied(),
        ErrorKind::NotFound => texts::reason_missing(),
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => texts::reason_not_a_folder(),
        ErrorKind::IsADirectory => texts::reason_a_folder(),
        ErrorKind::ReadOnlyFilesystem => texts::reason_read_only(),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => texts::reason_full(),
        _ => texts::reason_of_the_system(error.to_string()),
    }
}
