//! The choices that several forms share, with the value each sends.

use procedure::consultation::{Finding, Outcome, Position, Risk};
use procedure::papers::{Addressee, ConsentAnswer, StoppedClocks};
use procedure::party::Recipient;

use super::{View, recipient_key};
use crate::pages::Choice;

pub(super) fn outcomes() -> Vec<Choice> {
    [
        ("passed", Outcome::Passed),
        ("passed_with_conditions", Outcome::PassedWithConditions),
        ("not_passed", Outcome::NotPassed),
    ]
    .map(|(value, outcome)| Choice::new(value, words::outcome(outcome)))
    .into()
}

pub(super) fn positions() -> Vec<Choice> {
    [
        ("agree", Position::Agree),
        ("agree_with_conditions", Position::AgreeWithConditions),
        ("disagree", Position::Disagree),
        ("no_competence", Position::NoCompetence),
    ]
    .map(|(value, position)| Choice::new(value, words::position(position)))
    .into()
}

pub(super) fn risks() -> Vec<Choice> {
    [("none", Risk::None), ("manageable", Risk::Manageable), ("unacceptable", Risk::Unacceptable)]
        .map(|(value, risk)| Choice::new(value, words::risk(risk)))
        .into()
}

pub(super) fn findings() -> Vec<Choice> {
    let finding = |value, finding| Choice::new(value, words::finding(finding));
    vec![
        finding("agree", Finding::Agree).hint(texts::field_finding_agree_hint()),
        finding("differ", Finding::Differ).hint(texts::field_finding_differ_hint()),
        finding("agree_against", Finding::AgreeAgainst).hint(texts::field_finding_against_hint()),
    ]
}

pub(super) fn stops() -> Vec<Choice> {
    [("all", StoppedClocks::All), ("not_opinions", StoppedClocks::NotOpinions)]
        .map(|(value, stops)| Choice::new(value, words::stopped_clocks(stops)))
        .into()
}

pub(super) fn consents() -> Vec<Choice> {
    [("granted", ConsentAnswer::Granted), ("refused", ConsentAnswer::Refused)]
        .map(|(value, answer)| Choice::new(value, words::consent(answer)))
        .into()
}

/// The operator and the provider, as far as the case has them.
pub(super) fn addressees(view: &View<'_>) -> Vec<Choice> {
    let operator = view.case.operator.as_ref().map(|id| {
        let label = texts::body_as_written(
            view.words.organisation(id),
            view.words.addressee(Addressee::Operator),
        );
        Choice::new("operator", label)
    });
    let provider = view.case.provider.as_ref().map(|id| {
        let label = texts::body_as_written(
            view.words.organisation(id),
            view.words.addressee(Addressee::Provider),
        );
        Choice::new("provider", label).hint(texts::field_addressee_provider_hint())
    });
    operator.into_iter().chain(provider).collect()
}

/// Consulted bodies of the latest round that satisfy a condition.
pub(super) fn recipients(
    view: &View<'_>,
    wanted: impl Fn(&procedure::consultation::Reply) -> bool,
) -> Vec<Choice> {
    let round = view.case.round().into_iter();
    let replies = round.flat_map(|round| &round.replies);
    let choice = |to: &Recipient| Choice::new(recipient_key(to), view.words.recipient(to));
    replies.filter(|(_, reply)| wanted(reply)).map(|(to, _)| choice(to)).collect()
}
