//! Drafting, undertaking, filing, returning and withdrawing (articles 5 to 7).

use std::collections::BTreeSet;

use crate::case::{Stage, TermName};
use crate::event::{Fact, FilingClock};
use crate::filing::{ContractState, Filing, Procurement, Subject};
use crate::law::Provision;
use crate::party::{PersonId, Role};
use crate::refusal::{Missing, Reason, Refusal, UnknownName};
use crate::regime::{ClockStart, Initiator, Regime, Trigger, UndertakingId};
use crate::rules::{all_given, fact, given, require};
use crate::ruling::{Caution, Context, Ruling};

/// Article 5: the Operator pre-assesses and prepares its filing. A draft may have gaps, but
/// names only what the version of the Measures knows.
pub(crate) fn draft(context: &Context<'_>, filing: &Filing) -> Ruling {
    check_names(context.regime, filing)?;
    fact(Fact::Drafted(Box::new(filing.clone())))
}

/// Article 6: the Provider undertakes for itself what stands in the agreement.
pub(crate) fn undertake(context: &Context<'_>, undertakings: &BTreeSet<UndertakingId>) -> Ruling {
    let clauses = context.case.filing().map(|filing| &filing.clauses);
    let unwritten = undertakings.iter().filter(|id| {
        !clauses.and_then(|clauses| clauses.get(*id)).is_some_and(|clause| given(clause))
    });
    let missing: Vec<Missing> = unwritten.cloned().map(Missing::Clause).collect();
    require(Provision::Undertakings, [(!undertakings.is_empty(), Missing::Items)])?;
    if !missing.is_empty() {
        return Err(Refusal::new(Provision::Undertakings, Reason::Missing(missing)));
    }
    fact(Fact::UndertakingsConfirmed { undertakings: undertakings.clone() })
}

/// Articles 5 to 7 and 20: what a filing must have before it is received. The portal takes no
/// filing with a gap, so that receipt and completeness coincide.
pub(crate) fn may_file(context: &Context<'_>) -> Result<(), Refusal> {
    let Some((filing, confirmed)) = drafted(context) else {
        return Err(Refusal::new(Provision::Materials, Reason::Missing(vec![Missing::Subject])));
    };
    check_names(context.regime, filing)?;
    let trigger = trigger_of(context.regime, filing)?;
    check_subject(trigger, filing)?;
    let complete = [
        (Provision::RecognisedOperator, recognition_gaps(trigger, filing)),
        (Provision::ProductCategories, category_gaps(context.regime, filing)),
        (Provision::PreAssessment, pre_assessment_gaps(context.regime, filing)),
        (Provision::Undertakings, undertaking_gaps(context.regime, filing, confirmed)),
        (Provision::Materials, material_gaps(context.regime, filing)),
    ];
    let first = complete.iter().find(|(_, gaps)| !gaps.is_empty()).map(|(provision, _)| *provision);
    if let Some(provision) = first {
        let gaps = complete.into_iter().flat_map(|(_, gaps)| gaps).collect();
        return Err(Refusal::new(provision, Reason::Missing(gaps)));
    }
    let mut filed = filing.materials.values().flatten();
    if let Some(absent) = filed.find(|id| !context.case.documents.contains_key(*id)) {
        return Err(Refusal::new(Provision::Materials, Reason::NoSuchDocument(absent.clone())));
    }
    if trigger.provision == Provision::PreAssessment && !filing.pre_assessment.may_affect() {
        return Err(Refusal::new(Provision::PreAssessment, Reason::NothingToFile));
    }
    Ok(())
}

/// Article 7: somebody signs the filing form. Article 8 starts with the receipt of these materials. After a return, the clock goes on under
/// the Measures of 2020, which count from receipt; complete materials start it anew under those
/// of 2022.
pub(crate) fn file(context: &Context<'_>, signatory: &PersonId) -> Ruling {
    require(Provision::Materials, [(given(signatory.as_str()), Missing::Signatory)])?;
    let cautions = match context.case.filing().map(|filing| &filing.subject) {
        Some(Subject::Procurement(procurement)) => contract_cautions(procurement),
        _ => Vec::new(),
    };
    let filed_again = !context.case.returns.is_empty();
    let clock = match context.regime.clock_start {
        ClockStart::Receipt if filed_again => FilingClock::GoesOn,
        ClockStart::Receipt | ClockStart::CompleteReceipt => FilingClock::Starts,
    };
    Ok((vec![Fact::Filed { signatory: signatory.clone(), clock }], cautions))
}

/// The Operator may withdraw up to the conclusion; a filing that was received is withdrawn once
/// the Office consents, since it may go on by article 15.
pub(crate) fn may_withdraw(context: &Context<'_>) -> Result<(), Refusal> {
    let refuse = |reason| Err(Refusal::new(Provision::PreAssessment, reason));
    match (context.actor.capacity.role(), context.case.withdrawal_asked_on) {
        _ if context.case.filing().is_none() => refuse(Reason::NoWithdrawalAsked),
        (Role::Office, None) => refuse(Reason::NoWithdrawalAsked),
        (Role::Operator, Some(since)) => refuse(Reason::WithdrawalPending { since }),
        _ => Ok(()),
    }
}

pub(crate) fn withdraw(context: &Context<'_>, reasons: &str) -> Ruling {
    require(Provision::PreAssessment, [(given(reasons), Missing::Reasons)])?;
    let reasons = reasons.to_owned();
    let never_received = !context.case.terms.contains_key(&TermName::Determination);
    if context.actor.capacity.role() == Role::Office || never_received {
        fact(Fact::Withdrawn { reasons })
    } else {
        fact(Fact::WithdrawalAsked { reasons })
    }
}

/// Article 7: an incomplete filing goes back once, with everything that is missing.
pub(crate) fn may_return(context: &Context<'_>) -> Result<(), Refusal> {
    if !context.case.returns.is_empty() {
        return Err(Refusal::new(Provision::Materials, Reason::AlreadyReturned));
    }
    super::no_open_request(context, Provision::Materials)
}

pub(crate) fn return_incomplete(context: &Context<'_>, gaps: &[String]) -> Ruling {
    require(Provision::Materials, [(all_given(gaps), Missing::Items)])?;
    let days = context.regime.terms.return_within;
    let received_on = context.case.stage_since.unwrap_or(context.on);
    let taken = context
        .calendar
        .working_days_between(received_on, context.on)
        .map_err(|error| Refusal::new(Provision::Materials, Reason::Calendar(error)))?;
    let cautions = if taken > days { vec![Caution::ReturnedLate { days }] } else { Vec::new() };
    Ok((vec![Fact::Returned { gaps: gaps.to_vec() }], cautions))
}

fn drafted<'a>(context: &Context<'a>) -> Option<(&'a Filing, &'a BTreeSet<UndertakingId>)> {
    match (&context.case.stage, context.case.filing()) {
        (Stage::Draft { confirmed }, Some(filing)) => Some((filing, confirmed)),
        _ => None,
    }
}

fn trigger_of<'a>(regime: &'a Regime, filing: &Filing) -> Result<&'a Trigger, Refusal> {
    let known = regime.trigger(&filing.trigger);
    known.filter(|trigger| trigger.initiator == Initiator::Party).ok_or_else(|| {
        let reason = Reason::Unknown(UnknownName::Trigger(filing.trigger.clone()));
        Refusal::new(Provision::Scope, reason)
    })
}

/// Names in a draft are those of the version of the Measures.
fn check_names(regime: &Regime, filing: &Filing) -> Result<(), Refusal> {
    trigger_of(regime, filing)?;
    let unknown = |provision, name| Err(Refusal::new(provision, Reason::Unknown(name)));
    for factor in filing.pre_assessment.answers.keys() {
        if !regime.factors.iter().any(|known| known.id == *factor) {
            return unknown(Provision::Factors, UnknownName::Factor(factor.clone()));
        }
    }
    for undertaking in filing.clauses.keys() {
        if !regime.undertakings.iter().any(|known| known.id == *undertaking) {
            let name = UnknownName::Undertaking(undertaking.clone());
            return unknown(Provision::Undertakings, name);
        }
    }
    for material in filing.materials.keys() {
        if !regime.materials.iter().any(|known| known.id == *material) {
            return unknown(Provision::Materials, UnknownName::Material(material.clone()));
        }
    }
    if let Subject::Procurement(Procurement { category: Some(category), .. }) = &filing.subject
        && !regime.categories.iter().any(|known| known.id == *category)
    {
        let name = UnknownName::Category(category.clone());
        return unknown(Provision::ProductCategories, name);
    }
    Ok(())
}

/// Articles 2, 5 and, in 2022, 7: the subject belongs to the trigger and reaches its figure.
fn check_subject(trigger: &Trigger, filing: &Filing) -> Result<(), Refusal> {
    let subject = filing.subject.kind();
    if !trigger.subjects.contains(&subject) {
        let reason = Reason::SubjectMismatch { trigger: trigger.id.clone(), subject };
        return Err(Refusal::new(trigger.provision, reason));
    }
    if let (Some(over), Subject::ForeignListing(listing)) = (trigger.users_over, &filing.subject)
        && listing.users <= over
    {
        let reason = Reason::TooFewUsers { over, users: listing.users };
        return Err(Refusal::new(trigger.provision, reason));
    }
    Ok(())
}

/// Article 20(1): an operator is one that a protection department has recognised.
fn recognition_gaps(trigger: &Trigger, filing: &Filing) -> Vec<Missing> {
    let mut recognised = filing.recognitions.iter().map(|one| given(one.department.as_str()));
    if trigger.needs_recognition && !recognised.any(|named| named) {
        vec![Missing::Recognition]
    } else {
        Vec::new()
    }
}

/// Article 20(2): the product falls in a category, or the Operator says why it matters.
fn category_gaps(regime: &Regime, filing: &Filing) -> Vec<Missing> {
    let mut gaps = Vec::new();
    if !given(&filing.title) {
        gaps.push(Missing::Title);
    }
    if !given(filing.subject.description()) {
        gaps.push(Missing::Subject);
    }
    if let Subject::Procurement(procurement) = &filing.subject {
        let category = procurement.category.as_ref();
        match category.and_then(|id| regime.categories.iter().find(|known| known.id == *id)) {
            None => gaps.push(Missing::Category),
            Some(category) if category.open_tail && !given(&procurement.why_major) => {
                gaps.push(Missing::WhyMajor);
            }
            Some(_) => {}
        }
        if filing.provider.is_none() {
            gaps.push(Missing::Provider);
        }
    }
    gaps
}

/// Article 5 with article 9: every factor is pre-assessed with reasons.
fn pre_assessment_gaps(regime: &Regime, filing: &Filing) -> Vec<Missing> {
    let answers = &filing.pre_assessment.answers;
    let answered = |id| answers.get(id).is_some_and(|answer| given(&answer.reasons));
    let open = regime.factors.iter().filter(|factor| !answered(&factor.id));
    open.map(|factor| Missing::PreAssessment(factor.id.clone())).collect()
}

/// Article 6: each undertaking stands in a clause and is confirmed by the Provider itself.
fn undertaking_gaps(
    regime: &Regime,
    filing: &Filing,
    confirmed: &BTreeSet<UndertakingId>,
) -> Vec<Missing> {
    if !matches!(filing.subject, Subject::Procurement(_)) {
        return Vec::new();
    }
    let mut gaps = Vec::new();
    for undertaking in &regime.undertakings {
        if !filing.clauses.get(&undertaking.id).is_some_and(|clause| given(clause)) {
            gaps.push(Missing::Clause(undertaking.id.clone()));
        } else if !confirmed.contains(&undertaking.id) {
            gaps.push(Missing::Confirmation(undertaking.id.clone()));
        }
    }
    gaps
}

/// Article 7: at least one document of each required kind.
fn material_gaps(regime: &Regime, filing: &Filing) -> Vec<Missing> {
    let filed = |id| filing.materials.get(id).is_some_and(|documents| !documents.is_empty());
    let required = regime.materials.iter().filter(|material| material.required);
    required
        .filter(|material| !filed(&material.id))
        .map(|material| Missing::Material(material.id.clone()))
        .collect()
}

/// Interpretation 2.8: neither stands in the way of a filing, both are warned of.
fn contract_cautions(procurement: &Procurement) -> Vec<Caution> {
    let mut cautions = Vec::new();
    if procurement.contract == ContractState::SignedUnconditionally {
        cautions.push(Caution::SignedUnconditionally);
    }
    if procurement.in_use_since.is_some() {
        cautions.push(Caution::InUseBeforeConclusion);
    }
    cautions
}
