//! The conclusion and its notice (articles 11(2) and 12 of 2020).

use crate::case::{Stage, TermName};
use crate::consultation::{Answer, Conclusion, Outcome, Position};
use crate::decide::{Context, Ruling};
use crate::event::Fact;
use crate::law::Provision;
use crate::refusal::{Missing, Reason, Refusal};
use crate::rules::{all_given, filing::after_term, given, require};

/// Article 11(2): the Operator is notified of the conclusions that found agreement; article 12:
/// of those that the Commission approved. No other outcome can be notified, but conditions that
/// consulted bodies asked for may make a pass conditional.
pub(crate) fn conclude(
    context: &Context<'_>,
    outcome: Outcome,
    conditions: &[String],
    reasons: &str,
) -> Ruling {
    let special = matches!(context.case.stage, Stage::SpecialReview(_));
    let provision = if special { Provision::SpecialReview } else { Provision::Consistency };
    let conditional = outcome == Outcome::PassedWithConditions;
    require(
        provision,
        [
            (given(reasons), Missing::Reasons),
            (!conditional || all_given(conditions), Missing::Conditions),
        ],
    )?;
    if let Some(round) = context.case.round() {
        let proposed = round.proposal.outcome;
        let made_conditional = proposed == Outcome::Passed
            && conditional
            && !special
            && round.replies.values().any(|reply| asks_for_conditions(&reply.answer));
        if outcome != proposed && !made_conditional {
            let reason = Reason::OutcomeDiffers { proposed, given: outcome };
            return Err(Refusal::new(provision, reason));
        }
    }
    let conditions = if conditional { conditions.to_vec() } else { Vec::new() };
    let conclusion = Conclusion { outcome, conditions, on: context.on };
    let cautions = if special { after_term(context, &TermName::Special) } else { Vec::new() };
    Ok((vec![Fact::Concluded { conclusion, reasons: reasons.to_owned() }], cautions))
}

fn asks_for_conditions(answer: &Answer) -> bool {
    matches!(answer, Answer::Opinion { opinion, .. }
        if opinion.position == Position::AgreeWithConditions)
}
