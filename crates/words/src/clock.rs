//! Clocks and terms: their names, from when they run, how they stand.

use procedure::case::TermName;
use procedure::clock::{Clock, ClockState, Limit};
use texts::Text;
use working_days::Certainty;

use crate::Words;

/// How a clock stands, without its figures: for tags, patterns and filters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum StateKind {
    /// It runs.
    Running,
    /// It stands still.
    Stopped,
    /// Done in time.
    Met,
    /// Done, but late.
    MetLate,
    /// Over and not done.
    Overdue,
    /// It ceased to matter.
    Moot,
}

/// The kind of a state.
#[must_use]
pub fn state_kind(state: ClockState) -> StateKind {
    match state {
        ClockState::Running { .. } => StateKind::Running,
        ClockState::Stopped { .. } => StateKind::Stopped,
        ClockState::Met { .. } => StateKind::Met,
        ClockState::MetLate { .. } => StateKind::MetLate,
        ClockState::Overdue { .. } => StateKind::Overdue,
        ClockState::Moot { .. } => StateKind::Moot,
    }
}

/// The word for a kind of state.
#[must_use]
pub fn state_label(kind: StateKind) -> Text {
    match kind {
        StateKind::Running => texts::state_running(),
        StateKind::Stopped => texts::state_stopped(),
        StateKind::Met => texts::state_met(),
        StateKind::MetLate => texts::state_met_late(),
        StateKind::Overdue => texts::state_overdue(),
        StateKind::Moot => texts::state_moot(),
    }
}

impl Words<'_> {
    /// A term by name; the opinion of one body names the body.
    #[must_use]
    pub fn term(&self, name: &TermName) -> Text {
        match name {
            TermName::Determination => texts::term_determination(),
            TermName::Preliminary => texts::term_preliminary(),
            TermName::Opinion { round: 1, recipient } => {
                texts::term_opinion(self.recipient(recipient))
            }
            TermName::Opinion { round, recipient } => {
                texts::term_opinion_round(self.recipient(recipient), *round)
            }
            TermName::Special => texts::term_special(),
        }
    }

    /// From what event a term runs.
    #[must_use]
    pub fn basis(&self, name: &TermName) -> Text {
        match name {
            TermName::Determination => texts::basis_determination(),
            TermName::Preliminary => texts::basis_preliminary(),
            TermName::Opinion { .. } => texts::basis_opinion(),
            TermName::Special => texts::basis_special(),
        }
    }

    /// The length of a term and by whose will it stands.
    #[must_use]
    pub fn limit(&self, limit: &Limit) -> Text {
        match limit {
            Limit::Statutory(term) => texts::limit_statutory(term.days),
            Limit::General(term) => texts::limit_general(term.days),
            Limit::Internal { .. } => texts::limit_internal(),
        }
    }

    /// How a clock stands, with its figures.
    #[must_use]
    pub fn state(&self, state: ClockState) -> Text {
        match state {
            ClockState::Running { left: 0 } => texts::clock_last_day(),
            ClockState::Running { left } => texts::clock_running(left),
            ClockState::Stopped { since, left } => texts::clock_stopped(left, since),
            ClockState::Met { on, early: 0 } => texts::clock_met_on_last_day(on),
            ClockState::Met { on, early } => texts::clock_met(early, on),
            ClockState::MetLate { on, late } => texts::clock_met_late(late, on),
            ClockState::Overdue { by: 0 } => texts::clock_over(),
            ClockState::Overdue { by } => texts::clock_overdue(by),
            ClockState::Moot { on } => texts::clock_moot(on),
        }
    }

    /// Between which days the last day can still move, where a notice is missing.
    #[must_use]
    pub fn provisional(&self, clock: &Clock) -> Option<Text> {
        certainty(clock.limit.term()?.certainty)
    }
}

/// Between which days a last day can still move, where a notice is missing.
#[must_use]
pub fn certainty(certainty: Certainty) -> Option<Text> {
    match certainty {
        Certainty::Official => None,
        Certainty::Provisional { earliest, latest } if earliest == latest => {
            Some(texts::provisional_same())
        }
        Certainty::Provisional { earliest, latest } => {
            Some(texts::provisional_range(earliest, latest))
        }
    }
}
