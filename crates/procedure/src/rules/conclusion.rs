//! The conclusion and its notice (articles 11(2) and 12 of 2020).

use crate::case::{Stage, TermName};
use crate::consultation::{Answer, Conclusion, Outcome, Position, Proposal};
use crate::event::Fact;
use crate::law::Provision;
use crate::refusal::{Missing, Reason, Refusal};
use crate::rules::{after_term, all_given, given, require};
use crate::ruling::{Context, Ruling};

/// Article 11(2): the Operator is notified of the conclusions that found agreement; article 12:
/// of those that the Commission approved. No other outcome can be notified, and no fewer
/// conditions; a notice that names none has those of the conclusions. Only where opinions agreed
/// and one of them asked for conditions may a pass be made conditional, or have further ones.
pub(crate) fn conclude(
    context: &Context<'_>,
    outcome: Outcome,
    conditions: &[String],
    reasons: &str,
) -> Ruling {
    let special = matches!(context.case.stage, Stage::SpecialReview(_));
    let provision = if special { Provision::SpecialReview } else { Provision::Consistency };
    let conditional = outcome == Outcome::PassedWithConditions;
    let round = context.case.round();
    let further = !special
        && conditional
        && round.is_some_and(|round| {
            round.replies.values().any(|reply| asks_for_conditions(&reply.answer))
        });
    let circulated = round.map_or(&[][..], |round| conditions_of(&round.proposal));
    let conditions: Vec<String> = match conditions {
        [] if conditional => circulated.to_vec(),
        named => named.iter().map(|condition| condition.trim().to_owned()).collect(),
    };
    require(
        provision,
        [
            (given(reasons), Missing::Reasons),
            (!conditional || all_given(&conditions), Missing::Conditions),
        ],
    )?;
    if let Some(proposed) = round.map(|round| round.proposal.outcome) {
        let made_conditional = proposed == Outcome::Passed && further;
        if outcome != proposed && !made_conditional {
            let reason = Reason::OutcomeDiffers { proposed, given: outcome };
            return Err(Refusal::new(provision, reason));
        }
    }
    check_conditions(circulated, &conditions, further)
        .map_err(|reason| Refusal::new(provision, reason))?;
    let conditions = if conditional { conditions } else { Vec::new() };
    let conclusion = Conclusion { outcome, conditions, on: context.on };
    let cautions = if special { after_term(context, &TermName::Special) } else { Vec::new() };
    Ok((vec![Fact::Concluded { conclusion, reasons: reasons.to_owned() }], cautions))
}

/// The conditions that the conclusions put to the bodies hold.
fn conditions_of(proposal: &Proposal) -> &[String] {
    match proposal.outcome {
        Outcome::PassedWithConditions => &proposal.conditions,
        Outcome::Passed | Outcome::NotPassed => &[],
    }
}

/// Whether the notice holds the conditions of the conclusions and, where that is allowed, further
/// ones. Their order does not matter, nor space around them.
fn check_conditions(circulated: &[String], named: &[String], further: bool) -> Result<(), Reason> {
    let without = |these: &[String], those: &[String]| -> Vec<String> {
        let lacks = |one: &&String| !those.iter().any(|other| other.trim() == one.trim());
        these.iter().filter(|one| given(one)).filter(lacks).cloned().collect()
    };
    let omitted = without(circulated, named);
    if !omitted.is_empty() {
        return Err(Reason::ConditionsOmitted(omitted));
    }
    let added = without(named, circulated);
    if !further && !added.is_empty() {
        return Err(Reason::ConditionsAdded(added));
    }
    Ok(())
}

fn asks_for_conditions(answer: &Answer) -> bool {
    matches!(answer, Answer::Opinion { opinion, .. }
        if opinion.position == Position::AgreeWithConditions)
}
