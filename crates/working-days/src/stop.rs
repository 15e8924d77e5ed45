//! Intervals in which working days do not count. A set of stops is always their union, so two that
//! overlap stop a term once.

use std::sync::Arc;

use jiff::civil::Date;

use crate::error::StopReversed;

/// The days after `after` up to and including `through`. INVARIANT: `after <= through`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stop {
    after: Date,
    through: Date,
}

/// The union of any number of stops: sorted, apart from each other, none empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Stops {
    union: Option<Arc<[Stop]>>,
}

impl Stop {
    /// A stop that begins during `after`, which still counts, and ends with `through`, which does not.
    /// When both are the same day the stop is empty and changes nothing.
    ///
    /// # Errors
    /// When `through` lies before `after`.
    pub fn new(after: Date, through: Date) -> Result<Stop, StopReversed> {
        if through < after {
            return Err(StopReversed { after, through });
        }
        Ok(Stop { after, through })
    }

    /// The day on which the stop begins; it still counts.
    pub fn after(self) -> Date {
        self.after
    }

    /// The last day that does not count.
    pub fn through(self) -> Date {
        self.through
    }

    /// Whether `date` lies in the stop.
    pub fn contains(self, date: Date) -> bool {
        self.after < date && date <= self.through
    }

    fn is_empty(self) -> bool {
        self.after == self.through
    }
}

impl Stops {
    /// No stop at all.
    pub fn none() -> Stops {
        Stops { union: None }
    }

    /// The stops in order of time; those that overlapped or touched have become one.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Stop> + '_ {
        self.as_slice().iter().copied()
    }

    /// Whether there is no stop.
    pub fn is_empty(&self) -> bool {
        self.union.is_none()
    }

    pub(crate) fn as_slice(&self) -> &[Stop] {
        self.union.as_deref().unwrap_or_default()
    }
}

impl FromIterator<Stop> for Stops {
    fn from_iter<I: IntoIterator<Item = Stop>>(stops: I) -> Stops {
        let mut sorted: Vec<Stop> = stops.into_iter().filter(|stop| !stop.is_empty()).collect();
        sorted.sort_unstable();
        let mut union: Vec<Stop> = Vec::with_capacity(sorted.len());
        for stop in sorted {
            match union.last_mut() {
                Some(last) if stop.after <= last.through => {
                    last.through = last.through.max(stop.through);
                }
                _ => union.push(stop),
            }
        }
        Stops { union: (!union.is_empty()).then(|| union.into()) }
    }
}
