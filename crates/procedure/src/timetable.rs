//! The whole timetable of a review without a case: given the dates that are known and, for the
//! rest, as late as the law allows.

use std::collections::BTreeMap;

use working_days::{Calendar, Certainty, CountError, Date, Stop, Stops, Term};

use crate::case::TermName;
use crate::clock::{days_of, provision_of};
use crate::law::Provision;
use crate::party::Recipient;
use crate::regime::Regime;

/// The steps of a review that have a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// The filing materials are received (article 7).
    Filed,
    /// The Office has determined and notified (article 8); also the notice that starts a review
    /// called for by a member (article 15).
    Determined,
    /// The conclusions are sent to everybody consulted (article 10).
    Circulated,
    /// The last opinion is in (article 11).
    Replied,
    /// The special review is opened (article 11(2)).
    SpecialOpened,
    /// The conclusion is notified (articles 11(2), 12).
    Concluded,
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Step; 6] = [
        Step::Filed,
        Step::Determined,
        Step::Circulated,
        Step::Replied,
        Step::SpecialOpened,
        Step::Concluded,
    ];

    /// The name in the interfaces.
    pub fn key(self) -> &'static str {
        match self {
            Step::Filed => "filed",
            Step::Determined => "determined",
            Step::Circulated => "circulated",
            Step::Replied => "replied",
            Step::SpecialOpened => "special-opened",
            Step::Concluded => "concluded",
        }
    }
}

/// How a review goes, as far as it is not left to the law.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// The first step and its day: the filing, or the notice of a review called for.
    pub first: (Step, Date),
    /// The last step on the way.
    pub way: Way,
    /// Days that are known; every other step is as late as the law allows.
    pub known: BTreeMap<Step, Date>,
    /// The times with whoever owes supplements (article 14).
    pub stops: Stops,
    /// Whether the preliminary review is extended (article 10).
    pub extended: bool,
    /// Working days by which the special review is extended (article 13).
    pub special_extension: u32,
}

/// The ways through the procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Way {
    /// No review is required.
    NotRequired,
    /// The opinions agree.
    Agreement,
    /// The opinions differ and the special review follows.
    Special,
}

impl Way {
    /// Whether the step is on the way.
    pub fn leads_over(self, step: Step) -> bool {
        match self {
            Way::NotRequired => step <= Step::Determined,
            Way::Agreement => step != Step::SpecialOpened,
            Way::Special => true,
        }
    }
}

/// A step with its date and the term within which it falls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The step.
    pub step: Step,
    /// The provision that sets its term, or by which it is done where there is none.
    pub provision: Provision,
    /// Its day.
    pub on: Date,
    /// Whether the day was given, and not taken from the law.
    pub given: bool,
    /// The term that the step had to keep, where the law sets one.
    pub term: Option<RowTerm>,
}

/// A term in a timetable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowTerm {
    /// Its start, length, stops and last day. Where the start itself is uncertain, so is the last
    /// day, by as much more.
    pub term: Term,
    /// How the step stands to it.
    pub kept: Kept,
}

/// Whether a term was kept, in working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kept {
    /// By so many days; 0 on the last day.
    Early(u32),
    /// Missed by so many days; 0 on a rest day just after the end.
    Late(u32),
}

/// A timetable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timetable {
    /// The steps in order.
    pub rows: Vec<Row>,
    /// The working days of all terms together, stops left out.
    pub term_days: u32,
}

/// A timetable as far as the calendar reaches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    /// The steps that could be worked out, from the first.
    pub timetable: Timetable,
    /// The term at which the calendar ends, where it does; its step and those after it are left out.
    pub beyond: Option<CountError>,
}

/// Why there is no timetable.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TimetableError {
    /// A step lies before the one that it follows.
    #[error("`{}` on {on} lies before `{}` on {earlier_on}; give it a later day", step.key(), earlier.key())]
    OutOfOrder {
        /// The step.
        step: Step,
        /// Its day.
        on: Date,
        /// The step before it.
        earlier: Step,
        /// The day of that.
        earlier_on: Date,
    },
    /// A day was given for a step that is not on this way.
    #[error("`{}` is not on this way; leave it out or choose another way", .0.key())]
    NotOnTheWay(Step),
    /// The calendar cannot count so far.
    #[error(transparent)]
    Calendar(#[from] CountError),
}

/// Works out a timetable.
///
/// # Errors
/// When the given days contradict their order or the calendar does not reach so far.
pub fn timetable(
    scenario: &Scenario,
    regime: &Regime,
    calendar: &Calendar,
) -> Result<Timetable, TimetableError> {
    whole(reach(scenario, regime, calendar)?)
}

/// Works out a timetable as far as the calendar reaches.
///
/// # Errors
/// When the given days contradict their order or lie outside the calendar.
pub fn reach(
    scenario: &Scenario,
    regime: &Regime,
    calendar: &Calendar,
) -> Result<Reach, TimetableError> {
    let steps = steps(scenario);
    let stray = scenario.known.keys().find(|step| !steps.contains(step));
    if let Some(step) = stray {
        return Err(TimetableError::NotOnTheWay(*step));
    }
    let (first, start) = scenario.first;
    let mut rows = vec![Row {
        step: first,
        provision: provision_of_step(first),
        on: start,
        given: true,
        term: None,
    }];
    let mut before = (first, Day::certain(start));
    let mut beyond = None;
    for step in steps.into_iter().skip(1) {
        let given = scenario.known.get(&step).copied();
        if let Some(on) = given.filter(|on| *on < before.1.plain) {
            let (earlier, earlier_on) = (before.0, before.1.plain);
            return Err(TimetableError::OutOfOrder { step, on, earlier, earlier_on });
        }
        match row(step, before.1, given, scenario, regime, calendar) {
            Ok(row) => {
                before = (step, row.day(before.1));
                rows.push(row);
            }
            Err(error @ CountError::PastLastDay { .. }) => {
                beyond = Some(error);
                break;
            }
            Err(error) => return Err(error.into()),
        }
    }
    let term_days =
        rows.iter().filter_map(|row| row.term.as_ref()).map(|term| term.term.days).sum();
    Ok(Reach { timetable: Timetable { rows, term_days }, beyond })
}

fn whole(reach: Reach) -> Result<Timetable, TimetableError> {
    match reach.beyond {
        None => Ok(reach.timetable),
        Some(error) => Err(error.into()),
    }
}

/// The same beginning, the known days left out, by each way: no review required, agreement,
/// and extended and special.
///
/// # Errors
/// When the calendar does not reach so far.
pub fn ways(
    scenario: &Scenario,
    regime: &Regime,
    calendar: &Calendar,
) -> Result<Vec<(Way, Timetable)>, TimetableError> {
    let ways = reach_by_ways(scenario, regime, calendar)?;
    ways.into_iter().map(|(way, reach)| Ok((way, whole(reach)?))).collect()
}

/// As [`ways`], each as far as the calendar reaches.
///
/// # Errors
/// When the first day lies outside the calendar.
pub fn reach_by_ways(
    scenario: &Scenario,
    regime: &Regime,
    calendar: &Calendar,
) -> Result<Vec<(Way, Reach)>, TimetableError> {
    let mut found = Vec::new();
    for way in [Way::NotRequired, Way::Agreement, Way::Special] {
        if way == Way::NotRequired && scenario.first.0 != Step::Filed {
            continue;
        }
        let extended = way == Way::Special;
        let known = BTreeMap::new();
        let scenario = Scenario { way, known, extended, ..scenario.clone() };
        found.push((way, reach(&scenario, regime, calendar)?));
    }
    Ok(found)
}

/// The steps on the way, in order, from the first.
fn steps(scenario: &Scenario) -> Vec<Step> {
    let from = |step: &Step| *step >= scenario.first.0 && scenario.way.leads_over(*step);
    Step::ALL.into_iter().filter(from).collect()
}

/// The day of a step, and how far notices still to come can move it.
#[derive(Clone, Copy)]
struct Day {
    earliest: Date,
    plain: Date,
    latest: Date,
}

impl Day {
    fn certain(on: Date) -> Day {
        Day { earliest: on, plain: on, latest: on }
    }

    fn is_certain(self) -> bool {
        self.earliest == self.latest
    }
}

impl Row {
    /// Its day, when the step before it is on `before`.
    fn day(&self, before: Day) -> Day {
        match &self.term {
            _ if self.given => Day::certain(self.on),
            None => before,
            Some(term) => match term.term.certainty {
                Certainty::Official => Day::certain(self.on),
                Certainty::Provisional { earliest, latest } => {
                    Day { earliest, plain: self.on, latest }
                }
            },
        }
    }
}

fn row(
    step: Step,
    start: Day,
    given: Option<Date>,
    scenario: &Scenario,
    regime: &Regime,
    calendar: &Calendar,
) -> Result<Row, CountError> {
    let Some((name, added)) = term_of(step, scenario, regime) else {
        let provision = provision_of_step(step);
        let on = given.unwrap_or(start.plain);
        return Ok(Row { step, provision, on, given: given.is_some(), term: None });
    };
    let days = days_of(&name, regime) + added;
    let stops = stops_before(&scenario.stops, given);
    let term = term_from(start, days, &stops, calendar)?;
    let on = given.unwrap_or(term.due_on);
    let kept = kept(on, term.due_on, calendar)?;
    let provision = provision_of(&name);
    Ok(Row { step, provision, on, given: given.is_some(), term: Some(RowTerm { term, kept }) })
}

/// Counts a term from a day that may itself move. Under any one calendar a later start never ends
/// earlier, so the range reaches from the earliest end of the earliest start to the latest end of
/// the latest.
fn term_from(
    start: Day,
    days: u32,
    stops: &Stops,
    calendar: &Calendar,
) -> Result<Term, CountError> {
    let mut term = calendar.term(start.plain, days, stops)?;
    if !start.is_certain() {
        let (earliest, _) = ends(&calendar.term(start.earliest, days, stops)?);
        let (_, latest) = ends(&calendar.term(start.latest, days, stops)?);
        term.certainty = Certainty::Provisional { earliest, latest };
    }
    Ok(term)
}

fn ends(term: &Term) -> (Date, Date) {
    match term.certainty {
        Certainty::Official => (term.due_on, term.due_on),
        Certainty::Provisional { earliest, latest } => (earliest, latest),
    }
}

/// The provision by which a step without a term is done.
fn provision_of_step(step: Step) -> Provision {
    match step {
        Step::Filed => Provision::Materials,
        Step::Determined => Provision::Determination,
        Step::Circulated => Provision::PreliminaryReview,
        Step::Replied => Provision::Opinions,
        // A conclusion without a term of its own follows from opinions that agree.
        Step::SpecialOpened | Step::Concluded => Provision::Consistency,
    }
}

/// The term within which a step falls, and what an extension adds to it.
fn term_of(step: Step, scenario: &Scenario, regime: &Regime) -> Option<(TermName, u32)> {
    let special = scenario.way == Way::Special;
    match step {
        Step::Determined => Some((TermName::Determination, 0)),
        Step::Circulated => {
            let added = if scenario.extended { regime.terms.preliminary_extension } else { 0 };
            Some((TermName::Preliminary, added))
        }
        // The term is the same for every recipient; this one stands for the last to answer.
        Step::Replied => {
            let recipient = Recipient::Member(regime.host.clone());
            Some((TermName::Opinion { round: 1, recipient }, 0))
        }
        Step::Concluded if special => Some((TermName::Special, scenario.special_extension)),
        Step::Filed | Step::SpecialOpened | Step::Concluded => None,
    }
}

/// Article 14 touches only the clocks that run: what is asked after a step is done does not move
/// the term of that step.
pub(crate) fn stops_before(stops: &Stops, done_on: Option<Date>) -> Stops {
    let touches = |stop: &Stop| done_on.is_none_or(|on| stop.after() < on);
    stops.iter().filter(touches).collect()
}

pub(crate) fn kept(on: Date, due_on: Date, calendar: &Calendar) -> Result<Kept, CountError> {
    if on > due_on {
        Ok(Kept::Late(calendar.working_days_between(due_on, on)?))
    } else {
        Ok(Kept::Early(calendar.working_days_between(on, due_on)?))
    }
}
