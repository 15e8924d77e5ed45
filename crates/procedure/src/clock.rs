//! The clocks: what runs, since when, until when, and why (articles 8, 10, 11, 13 and 14).
//!
//! A due date is never stored. It follows from the events of the case and the calendar.

use working_days::{Calendar, CountError, Date, Stop, Stops, Term};

use crate::case::{Case, TermEnd, TermName, TermRecord};
use crate::law::Provision;
use crate::papers::StoppedClocks;
use crate::regime::Regime;

/// A clock of a case as it stands on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Which term it measures.
    pub name: TermName,
    /// The provision that sets it.
    pub provision: Provision,
    /// Its start, length, stops and last day, as far as known on that day.
    pub limit: Limit,
    /// How it stands.
    pub state: ClockState,
    /// Working days charged so far; those of a stop are not.
    pub used: u32,
    /// Working days stopped so far.
    pub stopped: u32,
}

/// Until when a clock runs, and by whose will.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Limit {
    /// A term of the Measures.
    Statutory(Term),
    /// A term that the Measures set "generally" (article 13).
    General(Term),
    /// A date of the Office's own, where the Measures set none.
    Internal {
        /// The day of the event that starts it.
        start: Date,
        /// The last day.
        due_on: Date,
    },
}

impl Limit {
    /// The last day.
    pub fn due_on(&self) -> Date {
        match self {
            Limit::Statutory(term) | Limit::General(term) => term.due_on,
            Limit::Internal { due_on, .. } => *due_on,
        }
    }

    /// The day of the event that starts it; it does not count.
    pub fn start(&self) -> Date {
        match self {
            Limit::Statutory(term) | Limit::General(term) => term.start,
            Limit::Internal { start, .. } => *start,
        }
    }

    /// The counted term, where the Measures set one.
    pub fn term(&self) -> Option<&Term> {
        match self {
            Limit::Statutory(term) | Limit::General(term) => Some(term),
            Limit::Internal { .. } => None,
        }
    }
}

/// How a clock stands. Numbers are working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClockState {
    /// It runs; `left` days after today, 0 on the last day.
    Running {
        /// Days left after today.
        left: u32,
    },
    /// It stands still (article 14); the last day shown supposes an answer today.
    Stopped {
        /// The day of the request.
        since: Date,
        /// Days left once it runs again.
        left: u32,
    },
    /// Done in time.
    Met {
        /// When.
        on: Date,
        /// How many days early.
        early: u32,
    },
    /// Done, but late.
    MetLate {
        /// When.
        on: Date,
        /// How many days late.
        late: u32,
    },
    /// Over and not done. Nothing follows from it by itself.
    Overdue {
        /// By how many days; 0 on a rest day just after the end.
        by: u32,
    },
    /// It ceased to matter.
    Moot {
        /// When.
        on: Date,
    },
}

/// Every clock of the case that has begun, in the order of the procedure.
///
/// # Errors
/// When the calendar cannot count so far.
pub fn clocks(
    case: &Case,
    today: Date,
    regime: &Regime,
    calendar: &Calendar,
) -> Result<Vec<Clock>, CountError> {
    let terms = case.terms.iter();
    terms.map(|(name, record)| clock(case, name, record, today, regime, calendar)).collect()
}

/// The last day of a term that has begun, as far as known today.
pub(crate) fn due_of(
    case: &Case,
    name: &TermName,
    today: Date,
    regime: &Regime,
    calendar: &Calendar,
) -> Option<Date> {
    let record = case.terms.get(name)?;
    let limit = limit(case, name, record, today, regime, calendar).ok()?;
    Some(limit.due_on())
}

fn clock(
    case: &Case,
    name: &TermName,
    record: &TermRecord,
    today: Date,
    regime: &Regime,
    calendar: &Calendar,
) -> Result<Clock, CountError> {
    let limit = limit(case, name, record, today, regime, calendar)?;
    let through = record.ended.map_or(today, TermEnd::on).max(record.started_on);
    let passed = calendar.working_days_between(record.started_on, through)?;
    let stops = stops(case, name, record, today);
    let stopped = stopped_days(&stops, record.started_on, through, calendar)?;
    let used = passed - stopped.min(passed);
    let days = limit.term().map_or(0, |term| term.days);
    let state = match (record.ended, open_stop(case, name)) {
        (Some(TermEnd::Moot(on)), _) => ClockState::Moot { on },
        (Some(TermEnd::Done(on)), _) if on > limit.due_on() => {
            ClockState::MetLate { on, late: calendar.working_days_between(limit.due_on(), on)? }
        }
        (Some(TermEnd::Done(on)), _) => {
            ClockState::Met { on, early: calendar.working_days_between(on, limit.due_on())? }
        }
        (None, Some(since)) if since <= limit.due_on() => {
            ClockState::Stopped { since, left: days - used.min(days) }
        }
        (None, _) if today > limit.due_on() => {
            ClockState::Overdue { by: calendar.working_days_between(limit.due_on(), today)? }
        }
        (None, _) => ClockState::Running {
            left: calendar.working_days_between(today.max(limit.start()), limit.due_on())?,
        },
    };
    let provision = provision_of(name);
    Ok(Clock { name: name.clone(), provision, limit, state, used, stopped })
}

/// Until when the term runs: its figure from the Measures, extensions, stops.
fn limit(
    case: &Case,
    name: &TermName,
    record: &TermRecord,
    today: Date,
    regime: &Regime,
    calendar: &Calendar,
) -> Result<Limit, CountError> {
    let start = record.started_on;
    if let TermName::Opinion { round, .. } = name
        && let Some(due_on) = internal_date(case, *round)
    {
        return Ok(Limit::Internal { start, due_on });
    }
    let days = days_of(name, regime).saturating_add(record.extended_by);
    let term = calendar.term(start, days, &stops(case, name, record, today))?;
    Ok(match name {
        TermName::Special => Limit::General(term),
        _ => Limit::Statutory(term),
    })
}

/// The figure of the Measures for a term, in working days.
pub fn days_of(name: &TermName, regime: &Regime) -> u32 {
    match name {
        TermName::Determination => regime.terms.determination,
        TermName::Preliminary => regime.terms.preliminary,
        TermName::Opinion { .. } => regime.terms.opinion,
        TermName::Special => regime.terms.special,
    }
}

/// The provision that sets a term.
pub fn provision_of(name: &TermName) -> Provision {
    match name {
        TermName::Determination => Provision::Determination,
        TermName::Preliminary => Provision::PreliminaryReview,
        TermName::Opinion { .. } => Provision::Opinions,
        TermName::Special => Provision::SpecialTerm,
    }
}

/// Article 14: what does not count towards this term. A stop that is still open lasts, so far,
/// until today; none lasts longer than the term, and one that was asked once it had ended does
/// not touch it.
fn stops(case: &Case, name: &TermName, record: &TermRecord, today: Date) -> Stops {
    let end = record.ended.map(TermEnd::on);
    let touches = |from: Date| end.is_none_or(|end| from < end);
    let requests = case
        .requests
        .iter()
        .filter(|request| is_stopped_by(case, name, request.stops))
        .map(|request| (request.asked_on, request.closed_on));
    let returns = case
        .returns
        .iter()
        .filter(|_| *name == TermName::Determination)
        .map(|period| (period.returned_on, period.filed_again_on));
    requests
        .chain(returns)
        .filter(|(from, _)| touches(*from))
        .map(|(from, until)| (from, until.unwrap_or(today.max(from))))
        .map(|(from, until)| (from, end.map_or(until, |end| until.min(end))))
        .filter_map(|(from, until)| Stop::new(from, until).ok())
        .collect()
}

/// Whether requests of this scope stop the term; a date of the Office's own stands as it is.
pub(crate) fn is_stopped_by(case: &Case, name: &TermName, stops: StoppedClocks) -> bool {
    match (name, stops) {
        (TermName::Opinion { .. }, StoppedClocks::NotOpinions) => false,
        (TermName::Opinion { round, .. }, StoppedClocks::All) => {
            internal_date(case, *round).is_none()
        }
        (_, StoppedClocks::All | StoppedClocks::NotOpinions) => true,
    }
}

/// The Office's own date for the answers of a round, where it set one.
fn internal_date(case: &Case, round: u32) -> Option<Date> {
    case.rounds.iter().find(|candidate| candidate.number == round)?.reply_by
}

/// The day since which a running term stands still, if it does.
fn open_stop(case: &Case, name: &TermName) -> Option<Date> {
    let requests = case
        .requests
        .iter()
        .filter(|request| request.is_open() && is_stopped_by(case, name, request.stops))
        .map(|request| request.asked_on);
    let returns = case
        .returns
        .iter()
        .filter(|period| *name == TermName::Determination && period.filed_again_on.is_none())
        .map(|period| period.returned_on);
    requests.chain(returns).min()
}

/// Working days in `(start, through]` that the stops take out.
fn stopped_days(
    stops: &Stops,
    start: Date,
    through: Date,
    calendar: &Calendar,
) -> Result<u32, CountError> {
    let inside = |date: Date| date.max(start).min(through);
    let stops = stops.iter().map(|stop| (inside(stop.after()), inside(stop.through())));
    stops.map(|(from, until)| calendar.working_days_between(from, until)).sum()
}
