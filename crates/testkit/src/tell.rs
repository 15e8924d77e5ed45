//! Tells what the procedure answered in a line or two of plain text.

use procedure::case::{Stage, TermName};
use procedure::clock::{Clock, ClockState};
use procedure::party::Recipient;
use procedure::turn::{Turn, Who};
use procedure::{Decision, Fact, Refusal};
use std::fmt::Debug;

/// `Filed [SignedUnconditionally]`, or the refusal as [`refusal`] tells it.
pub fn tell(answer: &Result<Decision, Refusal>) -> String {
    match answer {
        Ok(decision) => {
            let facts: Vec<_> = decision.events.iter().map(|event| fact(&event.fact)).collect();
            let facts = facts.join(", ");
            match decision.cautions.as_slice() {
                [] => facts,
                cautions => format!("{facts} {}", plain(cautions)),
            }
        }
        Err(refused) => refusal(refused),
    }
}

/// `Determination: Missing([Reasons])`.
pub fn refusal(refusal: &Refusal) -> String {
    format!("{:?}: {}", refusal.provision, plain(&refusal.reason))
}

/// The kind of a fact: `Filed`.
pub fn fact(fact: &Fact) -> String {
    first_word(fact)
}

/// A stage: `SpecialReview(SecondRound)`, `Draft`.
pub fn stage(stage: &Stage) -> String {
    format!("{:?}", stage.name())
}

/// A clock in a line: `Determination: from 2020-06-01, 10 days, due 2020-06-15, running, 3 left`.
pub fn clock(clock: &Clock) -> String {
    let (from, due_on) = (clock.limit.start(), clock.limit.due_on());
    let days =
        clock.limit.term().map_or("internal".to_owned(), |term| format!("{} days", term.days));
    let stopped =
        if clock.stopped > 0 { format!(" ({} stopped)", clock.stopped) } else { String::new() };
    let state = match clock.state {
        ClockState::Running { left } => format!("running, {left} left"),
        ClockState::Stopped { since, left } => format!("stopped since {since}, {left} left"),
        ClockState::Met { on, early } => format!("met {on}, {early} early"),
        ClockState::MetLate { on, late } => format!("met {on}, {late} late"),
        ClockState::Overdue { by } => format!("overdue by {by}"),
        ClockState::Moot { on } => format!("moot {on}"),
    };
    format!("{}: from {from}, {days}{stopped}, due {due_on}, {state}", term(&clock.name))
}

/// A term by name: `Opinion 1 MIIT`.
pub fn term(name: &TermName) -> String {
    match name {
        TermName::Opinion { round, recipient } => {
            format!("Opinion {round} {}", recipient_words(recipient))
        }
        _ => first_word(name),
    }
}

/// A turn: `Office: Determine since 2020-06-01 (Determination)`.
pub fn turn(turn: &Turn) -> String {
    let who = match &turn.who {
        Who::Consulted(recipient) => recipient_words(recipient),
        Who::Owner(owner) => owner.to_string(),
        who => format!("{who:?}"),
    };
    let since = turn.since.map_or(String::new(), |since| format!(" since {since}"));
    let within = turn.term.as_ref().map_or(String::new(), |name| format!(" ({})", term(name)));
    format!("{who}: {:?}{since}{within}", turn.act)
}

/// A member is `MIIT`, a department `dept. NEA`, another body `other X`.
pub fn recipient_words(recipient: &Recipient) -> String {
    match recipient {
        Recipient::Member(body) => body.to_string(),
        Recipient::Department(body) => format!("dept. {body}"),
        Recipient::Other(body) => format!("other {body}"),
    }
}

/// The debug text without the wrappers of identifiers: `Factor(control)`.
pub fn plain(value: &(impl Debug + ?Sized)) -> String {
    let mut text = format!("{value:?}");
    for wrapper in [
        "OrganisationId",
        "PersonId",
        "BodyCode",
        "DocumentId",
        "RegimeId",
        "FactorId",
        "MaterialId",
        "UndertakingId",
        "CategoryId",
        "TriggerId",
        "RequestNumber",
        "ConsentNumber",
    ] {
        let opening = format!("{wrapper}(");
        while let Some((before, rest)) = text.split_once(&opening) {
            let (inner, after) = rest.split_once(')').unwrap_or((rest, ""));
            text = format!("{before}{}{after}", inner.trim_matches('"'));
        }
    }
    text
}

fn first_word(value: &impl Debug) -> String {
    let text = format!("{value:?}");
    text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_owned()
}
