//! The sample cases. Numbers are working days before today; article numbers are those of 2020.

mod concluded;
mod early;
mod listing;
mod own_motion;
mod review;

use super::cast::Cast;
use super::days::Days;
use super::script::Script;

/// Every sample case.
pub(super) fn all(days: &Days, cast: &Cast) -> Vec<Script> {
    let mut all = early::cases(days, cast);
    all.extend(review::cases(days, cast));
    all.extend(concluded::cases(days, cast));
    all.extend(own_motion::cases(days, cast));
    all.extend(listing::cases(days, cast));
    all
}
