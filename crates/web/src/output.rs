//! What goes out alike in answers and on pages.

use jiff::Timestamp;
use jiff::tz::Offset;
use procedure::case::StageName;
use store::Micros;

/// An instant as RFC 3339, in Beijing time.
pub(crate) fn moment(instant: Micros) -> String {
    let Ok(timestamp) = Timestamp::from_microsecond(instant.0) else { return String::new() };
    let offset = Offset::constant(8);
    timestamp.display_with_offset(offset).to_string()
}

/// Every stage.
pub(crate) const STAGES: [StageName; 18] = [
    StageName::Empty,
    StageName::Draft,
    StageName::Determination,
    StageName::Called,
    StageName::Authorised,
    StageName::PreliminaryReview,
    StageName::Consultation,
    StageName::Agreed,
    StageName::Differing,
    StageName::Against,
    StageName::SpecialAnalysis,
    StageName::SecondRound,
    StageName::Submitted,
    StageName::Approved,
    StageName::Concluded,
    StageName::NotRequired,
    StageName::Withdrawn,
    StageName::NotTakenUp,
];
