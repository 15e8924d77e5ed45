//! Parts of the JSON that several verbs print.

use serde::Serialize;
use working_days::{Certainty, Stops};

/// The days between which a provisional last day will lie.
#[derive(Debug, Serialize)]
pub(super) struct RangeJson {
    earliest: String,
    latest: String,
}

/// A stop, from the day of the request to the day of the answer.
#[derive(Debug, Serialize)]
pub(super) struct StopJson {
    from: String,
    to: String,
}

/// The range of a provisional last day; none when it is official.
pub(super) fn range(certainty: Certainty) -> Option<RangeJson> {
    match certainty {
        Certainty::Official => None,
        Certainty::Provisional { earliest, latest } => {
            Some(RangeJson { earliest: earliest.to_string(), latest: latest.to_string() })
        }
    }
}

/// The stops in order of time, those that overlapped as one.
pub(super) fn stops(stops: &Stops) -> Vec<StopJson> {
    let stop = |stop: working_days::Stop| StopJson {
        from: stop.after().to_string(),
        to: stop.through().to_string(),
    };
    stops.iter().map(stop).collect()
}
