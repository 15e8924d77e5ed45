//! The preliminary review: factors and extension (articles 9, 10 and 13 of 2020).

use working_days::Stops;

use crate::case::{Stage, TermName};
use crate::clock::days_of;
use crate::consultation::Assessment;
use crate::event::Fact;
use crate::law::Provision;
use crate::refusal::{Missing, Reason, Refusal, UnknownName};
use crate::regime::FactorId;
use crate::rules::{after_term, fact, given, over, require};
use crate::ruling::{Context, Ruling};

/// Article 9: the Office assesses each factor, with reasons.
pub(crate) fn assess_factor(
    context: &Context<'_>,
    factor: &FactorId,
    assessment: &Assessment,
) -> Ruling {
    if !context.regime.factors.iter().any(|known| known.id == *factor) {
        let reason = Reason::Unknown(UnknownName::Factor(factor.clone()));
        return Err(Refusal::new(Provision::Factors, reason));
    }
    require(Provision::Factors, [(given(&assessment.reasons), Missing::Reasons)])?;
    fact(Fact::FactorAssessed { factor: factor.clone(), assessment: assessment.clone() })
}

/// Article 10: the preliminary review is extended before its term ends, as often as the law says.
/// Article 13: the special review takes its days "generally", so that it is extended as often as it is
/// needed, also when they are over.
pub(crate) fn may_extend(context: &Context<'_>) -> Result<(), Refusal> {
    let (term, provision) = extended_term(context);
    let Some(record) = context.case.terms.get(&term) else {
        return Err(Refusal::new(provision, Reason::NoClockRuns));
    };
    if term == TermName::Special {
        return Ok(());
    }
    let times = context.regime.terms.preliminary_extensions;
    if record.extensions >= times {
        return Err(Refusal::new(provision, Reason::ExtensionsUsedUp { times }));
    }
    match over(context, &term) {
        Some(due_on) => Err(Refusal::new(provision, Reason::TermOver { due_on })),
        None => Ok(()),
    }
}

pub(crate) fn extend(context: &Context<'_>, days: u32, reasons: &str) -> Ruling {
    let (term, provision) = extended_term(context);
    require(provision, [(given(reasons), Missing::Reasons), (days > 0, Missing::Days)])?;
    let figure = context.regime.terms.preliminary_extension;
    if term == TermName::Preliminary && days != figure {
        let reason = Reason::ExtensionFigure { days: figure, asked: days };
        return Err(Refusal::new(provision, reason));
    }
    if let Some(record) = context.case.terms.get(&term) {
        let whole =
            days_of(&term, context.regime).saturating_add(record.extended_by).saturating_add(days);
        let counted = context.calendar.term(record.started_on, whole, &Stops::none());
        counted.map_err(|error| Refusal::new(provision, Reason::Calendar(error)))?;
    }
    let cautions = after_term(context, &term);
    Ok((vec![Fact::Extended { term, days, reasons: reasons.to_owned() }], cautions))
}

/// The term that an extension prolongs at this stage.
fn extended_term(context: &Context<'_>) -> (TermName, Provision) {
    match context.case.stage {
        Stage::SpecialReview(_) => (TermName::Special, Provision::SpecialTerm),
        _ => (TermName::Preliminary, Provision::Extension),
    }
}
