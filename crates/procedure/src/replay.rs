//! A history of dates: which term was kept or missed, and what cannot be said.
//!
//! Published cases give little more than a beginning and an end. Supplements (article 14) are
//! not published, so a review that took longer than its terms proves nothing by itself.

use std::collections::BTreeMap;

use serde::Deserialize;
use working_days::{Calendar, CountError, Date, Stop, Stops, Term};

use crate::case::TermName;
use crate::clock::{days_of, provision_of};
use crate::law::Provision;
use crate::party::Recipient;
use crate::regime::{Bilingual, Regime};
use crate::timetable::{Kept, Step, kept, stops_before};

/// A history as it is written in a file.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct History {
    /// The name of the case.
    pub title: Bilingual,
    /// The version of the Measures under which it was opened.
    pub regime: String,
    /// The day up to which the history is known, for a case that has not ended.
    #[serde(default, deserialize_with = "crate::regime::optional_date")]
    pub known_until: Option<Date>,
    /// What is worth knowing besides, in both languages.
    #[serde(default)]
    pub remarks: Vec<Bilingual>,
    /// What happened.
    #[serde(rename = "event")]
    pub events: Vec<HistoricEvent>,
    /// Times with whoever owed supplements, as far as they are known.
    #[serde(rename = "stop", default)]
    pub stops: Vec<HistoricStop>,
    /// How far the preliminary and the special review were extended, in working days.
    #[serde(default)]
    pub extension: HistoricExtension,
}

/// Something that happened on a day.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HistoricEvent {
    /// The step.
    pub step: HistoricStep,
    /// The day.
    #[serde(deserialize_with = "crate::regime::date")]
    pub on: Date,
    /// What was announced, in both languages.
    pub note: Option<Bilingual>,
}

/// The steps that a history may tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HistoricStep {
    /// The filing was received.
    Filed,
    /// A review was found to be required, or the notice started one.
    Determined,
    /// The conclusions went to everybody consulted.
    Circulated,
    /// The last opinion came in.
    Replied,
    /// The special review was opened.
    SpecialOpened,
    /// The conclusion was notified or published.
    Concluded,
    /// Something else that is told without a term.
    Other,
}

impl HistoricStep {
    /// The step of the procedure, if it is one.
    pub fn step(self) -> Option<Step> {
        match self {
            HistoricStep::Filed => Some(Step::Filed),
            HistoricStep::Determined => Some(Step::Determined),
            HistoricStep::Circulated => Some(Step::Circulated),
            HistoricStep::Replied => Some(Step::Replied),
            HistoricStep::SpecialOpened => Some(Step::SpecialOpened),
            HistoricStep::Concluded => Some(Step::Concluded),
            HistoricStep::Other => None,
        }
    }
}

/// A time that does not count (article 14).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HistoricStop {
    /// The day of the request.
    #[serde(deserialize_with = "crate::regime::date")]
    pub asked_on: Date,
    /// The day of the complete answer.
    #[serde(deserialize_with = "crate::regime::date")]
    pub answered_on: Date,
}

/// Extensions that were declared, in working days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HistoricExtension {
    /// Of the preliminary review (article 10).
    #[serde(default)]
    pub preliminary: u32,
    /// Of the special review (article 13).
    #[serde(default)]
    pub special: u32,
}

/// What can be said of a history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replay {
    /// The first day told.
    pub from: Date,
    /// The last day told, or up to which it is known.
    pub until: Date,
    /// Whether the review has ended.
    pub concluded: bool,
    /// Calendar days between the two.
    pub calendar_days: i32,
    /// Working days between the two.
    pub working_days: u32,
    /// What can be said of each term that began.
    pub terms: Vec<TermFinding>,
    /// Where the terms, one after the other, would have ended, had each been used up.
    pub marks: Vec<Mark>,
}

/// What can be said of one term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermFinding {
    /// The provision that sets it.
    pub provision: Provision,
    /// The step that would keep it.
    pub step: Step,
    /// The term.
    pub term: Term,
    /// Whether it was kept.
    pub verdict: Verdict,
}

/// Whether a term was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Kept, or missed, by the dates told.
    Told(Kept),
    /// The step that would keep it is not told, though the review went on.
    NotTold,
    /// It still runs on the last day known, or is over without the step being told.
    Open(Kept),
}

/// A point on the longest way, in working days after the beginning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The terms used up to here.
    pub terms: Vec<MarkTerm>,
    /// Working days since the beginning.
    pub days: u32,
    /// The day on which they end.
    pub on: Date,
    /// How the end of the history stands to it.
    pub reached: Kept,
}

/// A part of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MarkTerm {
    /// The determination.
    Determination,
    /// The preliminary review.
    Preliminary,
    /// Its extension.
    Extension,
    /// The opinions.
    Opinions,
    /// The special review.
    Special,
}

/// Why a history cannot be replayed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReplayError {
    /// Not TOML, or a key that is unknown, missing, of another type or no date.
    #[error("line {line}: {message}")]
    Form {
        /// The line, from 1.
        line: usize,
        /// What is wrong.
        message: String,
    },
    /// Nothing is told.
    #[error("no step with a term is told; tell at least `filed` or `determined`")]
    Nothing,
    /// A step is told twice.
    #[error("`{}` is told twice; tell each step once", .0.key())]
    Twice(Step),
    /// A step lies before the one that it follows.
    #[error("`{}` on {on} lies before `{}` on {earlier_on}; check both days", step.key(), earlier.key())]
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
    /// A stop ends before it starts.
    #[error(
        "a supplement asked on {asked_on} cannot be answered on {answered_on}; check both days"
    )]
    StopReversed {
        /// The day of the request.
        asked_on: Date,
        /// The day of the answer.
        answered_on: Date,
    },
    /// The history ends before its last step.
    #[error("it is known until {known_until}, but tells of {on}; check both days")]
    KnownTooEarly {
        /// The day up to which it is known.
        known_until: Date,
        /// The last day told.
        on: Date,
    },
    /// The calendar cannot count so far.
    #[error(transparent)]
    Calendar(#[from] CountError),
}

/// Reads a history from the text of its file.
///
/// # Errors
/// When it has not the form of a history.
pub fn parse(text: &str) -> Result<History, ReplayError> {
    toml::from_str(text).map_err(|error| {
        let offset = error.span().map_or(0, |span| span.start);
        let line = text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1;
        ReplayError::Form { line, message: error.message().replace('\n', " ") }
    })
}

/// Says of every term of a history whether it was kept.
///
/// # Errors
/// When the dates contradict one another or the calendar does not reach so far.
pub fn replay(
    history: &History,
    regime: &Regime,
    calendar: &Calendar,
) -> Result<Replay, ReplayError> {
    let told = told(history)?;
    let (first, from) =
        told.first_key_value().map(|(step, on)| (*step, *on)).ok_or(ReplayError::Nothing)?;
    let (last, last_on) =
        told.last_key_value().map(|(step, on)| (*step, *on)).ok_or(ReplayError::Nothing)?;
    let concluded = last == Step::Concluded;
    let until = match history.known_until {
        Some(known_until) if known_until < last_on => {
            return Err(ReplayError::KnownTooEarly { known_until, on: last_on });
        }
        Some(known_until) if !concluded => known_until,
        _ => last_on,
    };
    let stops = stops(history)?;
    let told = Told { steps: &told, stops: &stops, until, concluded, extension: history.extension };
    Ok(Replay {
        from,
        until,
        concluded,
        calendar_days: (until - from).get_days(),
        working_days: calendar.working_days_between(from, until)?,
        terms: told.findings(regime, calendar)?,
        marks: told.marks(first, from, regime, calendar)?,
    })
}

struct Told<'a> {
    steps: &'a BTreeMap<Step, Date>,
    stops: &'a Stops,
    until: Date,
    concluded: bool,
    extension: HistoricExtension,
}

impl Told<'_> {
    /// A term is judged where the step that starts it is told.
    fn findings(
        &self,
        regime: &Regime,
        calendar: &Calendar,
    ) -> Result<Vec<TermFinding>, ReplayError> {
        let opinion =
            TermName::Opinion { round: 1, recipient: Recipient::Member(regime.host.clone()) };
        let extension = self.extension;
        let mut findings = Vec::new();
        for (start, step, name, added) in [
            (Step::Filed, Step::Determined, TermName::Determination, 0),
            (Step::Determined, Step::Circulated, TermName::Preliminary, extension.preliminary),
            (Step::Circulated, Step::Replied, opinion, 0),
            (Step::SpecialOpened, Step::Concluded, TermName::Special, extension.special),
        ] {
            let Some(start) = self.steps.get(&start).copied() else { continue };
            let done_on = self.steps.get(&step).copied();
            let stops = stops_before(self.stops, done_on);
            let term = calendar.term(start, days_of(&name, regime) + added, &stops)?;
            let verdict = self.verdict(done_on, term.due_on, calendar)?;
            findings.push(TermFinding { provision: provision_of(&name), step, term, verdict });
        }
        Ok(findings)
    }

    fn verdict(
        &self,
        done_on: Option<Date>,
        due_on: Date,
        calendar: &Calendar,
    ) -> Result<Verdict, CountError> {
        Ok(match done_on {
            Some(on) => Verdict::Told(kept(on, due_on, calendar)?),
            None if self.concluded => Verdict::NotTold,
            None => Verdict::Open(kept(self.until, due_on, calendar)?),
        })
    }

    /// The terms one after the other, each used up, with the known stops.
    fn marks(
        &self,
        first: Step,
        from: Date,
        regime: &Regime,
        calendar: &Calendar,
    ) -> Result<Vec<Mark>, ReplayError> {
        let terms = &regime.terms;
        let parts = [
            (Step::Filed, MarkTerm::Determination, terms.determination),
            (Step::Determined, MarkTerm::Preliminary, terms.preliminary),
            (Step::Determined, MarkTerm::Extension, terms.preliminary_extension),
            (Step::Circulated, MarkTerm::Opinions, terms.opinion),
            (Step::SpecialOpened, MarkTerm::Special, terms.special),
        ];
        let mut marks = Vec::new();
        let mut used = Vec::new();
        let mut days = 0;
        for (start, part, figure) in parts {
            if start < first {
                continue;
            }
            used.push(part);
            days += figure;
            let on = calendar.term(from, days, self.stops)?.due_on;
            let reached = kept(self.until, on, calendar)?;
            marks.push(Mark { terms: used.clone(), days, on, reached });
        }
        Ok(marks)
    }
}

/// The steps that are told, each once, in order.
fn told(history: &History) -> Result<BTreeMap<Step, Date>, ReplayError> {
    let mut steps = BTreeMap::new();
    for event in &history.events {
        let Some(step) = event.step.step() else { continue };
        if steps.insert(step, event.on).is_some() {
            return Err(ReplayError::Twice(step));
        }
    }
    let mut before: Option<(Step, Date)> = None;
    for (step, on) in &steps {
        if let Some((earlier, earlier_on)) = before.filter(|(_, earlier_on)| on < earlier_on) {
            return Err(ReplayError::OutOfOrder { step: *step, on: *on, earlier, earlier_on });
        }
        before = Some((*step, *on));
    }
    Ok(steps)
}

fn stops(history: &History) -> Result<Stops, ReplayError> {
    let stops = history.stops.iter().map(|stop| {
        let HistoricStop { asked_on, answered_on } = *stop;
        Stop::new(asked_on, answered_on)
            .map_err(|_| ReplayError::StopReversed { asked_on, answered_on })
    });
    stops.collect()
}
