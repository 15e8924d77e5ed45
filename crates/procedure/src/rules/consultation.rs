//! Circulating conclusions and gathering opinions (articles 10, 11 and 12 of 2020).

use std::collections::BTreeSet;

use working_days::Date;

use crate::case::{Stage, StageName, TermName};
use crate::clock::due_of;
use crate::consultation::{
    Answer, Finding, Opinion, Outcome, Position, Proposal, Reply, Round, SilenceTreatment,
};
use crate::event::Fact;
use crate::law::Provision;
use crate::party::Recipient;
use crate::refusal::{Missing, Reason, Refusal};
use crate::rules::{after_term, all_given, fact, given, must_be_asked, require};
use crate::ruling::{Caution, Context, Ruling};

/// Article 10: conclusions are sent once every factor is assessed; article 12: in a special
/// review once somebody was heard.
pub(crate) fn may_circulate(context: &Context<'_>) -> Result<(), Refusal> {
    let assessed = &context.case.assessments;
    let open = context.regime.factors.iter().filter(|factor| !assessed.contains_key(&factor.id));
    let open: Vec<_> = open.map(|factor| factor.id.clone()).collect();
    if !open.is_empty() {
        return Err(Refusal::new(Provision::Factors, Reason::FactorsNotAssessed(open)));
    }
    let special = matches!(context.case.stage, Stage::SpecialReview(_));
    if special && context.case.hearings.is_empty() {
        return Err(Refusal::new(Provision::SpecialReview, Reason::NobodyHeard));
    }
    super::no_open_request(context, Provision::Supplements)
}

/// Article 10: the conclusions go to every member and to the department concerned; article 12:
/// the second round asks the same recipients. More may be asked in a case.
pub(crate) fn circulate(
    context: &Context<'_>,
    proposal: &Proposal,
    to: &BTreeSet<Recipient>,
    on_paper: &BTreeSet<Recipient>,
    reply_by: Option<Date>,
) -> Ruling {
    let special = matches!(context.case.stage, Stage::SpecialReview(_));
    let provision = if special { Provision::SpecialReview } else { Provision::PreliminaryReview };
    check_proposal(context, proposal, provision)?;
    let earlier = context.case.round().map(|round| round.replies.keys().cloned().collect());
    let due = earlier.unwrap_or_else(|| must_be_asked(context));
    let missing: Vec<Recipient> = due.difference(to).cloned().collect();
    if !missing.is_empty() {
        return Err(Refusal::new(provision, Reason::RecipientsMissing(missing)));
    }
    if !on_paper.is_subset(to) {
        return Err(Refusal::new(provision, Reason::NotRecipient));
    }
    if special {
        require(provision, [(reply_by.is_some_and(|by| by >= context.on), Missing::ReplyBy)])?;
    }
    let cautions = match context.case.stage {
        Stage::SpecialReview(_) => after_term(context, &TermName::Special),
        // The term was met by the conclusions that are now revised.
        Stage::Compared(_) => Vec::new(),
        _ => after_term(context, &TermName::Preliminary),
    };
    let circulated = Fact::Circulated {
        round: context.case.round().map_or(1, |round| round.number + 1),
        proposal: proposal.clone(),
        to: to.clone(),
        on_paper: on_paper.clone(),
        reply_by: reply_by.filter(|_| special),
    };
    Ok((vec![circulated], cautions))
}

/// Article 11: the term of a recipient runs from its own receipt.
pub(crate) fn record_receipt(context: &Context<'_>, recipient: &Recipient) -> Ruling {
    let (_, reply) = reply_of(context, recipient)?;
    if context.actor.capacity.recipient().is_some_and(|own| own != recipient) {
        return Err(refusal(Reason::NotRecipient));
    }
    if let Some(on) = reply.received_on {
        return Err(refusal(Reason::ReceiptKnown { recipient: recipient.clone(), on }));
    }
    fact(Fact::Received { recipient: recipient.clone() })
}

/// A body that was asked and has not answered may answer, late too.
pub(crate) fn may_opine(context: &Context<'_>) -> Result<(), Refusal> {
    let Some(recipient) = context.actor.capacity.recipient() else {
        return Err(refusal(Reason::NotRecipient));
    };
    let (_, reply) = reply_of(context, recipient)?;
    match &reply.answer {
        Answer::Opinion { on, .. } => {
            Err(refusal(Reason::AlreadyAnswered { recipient: recipient.clone(), on: *on }))
        }
        Answer::Outstanding | Answer::Silent { .. } => match reply.received_on {
            None => Err(refusal(Reason::ReceiptUnknown(recipient.clone()))),
            Some(_) => Ok(()),
        },
    }
}

/// Article 11: each recipient answers in writing. An answer that comes when the opinions have
/// been compared is filed and shown, but has no effect.
pub(crate) fn opine(context: &Context<'_>, opinion: &Opinion) -> Ruling {
    let Some(recipient) = context.actor.capacity.recipient().cloned() else {
        return Err(refusal(Reason::NotRecipient));
    };
    let conditional = opinion.position == Position::AgreeWithConditions;
    require(
        Provision::Opinions,
        [
            (given(&opinion.text), Missing::Reasons),
            (!conditional || all_given(&opinion.conditions), Missing::Conditions),
        ],
    )?;
    let round = context.case.round().map_or(0, |round| round.number);
    let opinion = opinion.clone();
    if !is_gathering(context.case.stage.name()) {
        let facts = vec![Fact::OpinionWithoutEffect { recipient, opinion }];
        return Ok((facts, vec![Caution::WithoutEffect]));
    }
    let term = TermName::Opinion { round, recipient: recipient.clone() };
    let cautions = after_term(context, &term);
    Ok((vec![Fact::OpinionGiven { recipient, round, opinion }], cautions))
}

/// Silence decides nothing by itself: once a recipient's term is over, the Office records it and
/// says how it treats it.
pub(crate) fn record_no_opinion(
    context: &Context<'_>,
    recipient: &Recipient,
    treatment: &SilenceTreatment,
    reasons: &str,
) -> Ruling {
    let ruled = match treatment {
        SilenceTreatment::NotConsistent => true,
        SilenceTreatment::NoObjection { rule } => given(rule),
    };
    require(Provision::Opinions, [(given(reasons), Missing::Reasons), (ruled, Missing::Rule)])?;
    let (round, reply) = reply_of(context, recipient)?;
    match &reply.answer {
        Answer::Opinion { on, .. } | Answer::Silent { on, .. } => {
            let recipient = recipient.clone();
            return Err(refusal(Reason::AlreadyAnswered { recipient, on: *on }));
        }
        Answer::Outstanding => {}
    }
    let term = TermName::Opinion { round: round.number, recipient: recipient.clone() };
    let due_on = due_of(context.case, &term, context.on, context.regime, context.calendar);
    if due_on.is_none_or(|due_on| context.on <= due_on) {
        return Err(refusal(Reason::NotOverdue { recipient: recipient.clone(), due_on }));
    }
    fact(Fact::SilenceRecorded {
        recipient: recipient.clone(),
        treatment: treatment.clone(),
        reasons: reasons.to_owned(),
    })
}

/// Article 11(2): opinions are compared when all are in.
pub(crate) fn may_compare(context: &Context<'_>) -> Result<(), Refusal> {
    let round = context.case.round();
    let outstanding: Vec<Recipient> =
        round.into_iter().flat_map(Round::outstanding).cloned().collect();
    if !outstanding.is_empty() {
        let reason = Reason::OpinionsOutstanding(outstanding);
        return Err(Refusal::new(Provision::Consistency, reason));
    }
    super::no_open_request(context, Provision::Supplements)
}

/// Article 11(2): a named officer determines whether the opinions agree, with reasons; the
/// opinions limit what may be found.
pub(crate) fn determine_consistency(
    context: &Context<'_>,
    finding: Finding,
    reasons: &str,
) -> Ruling {
    require(Provision::Consistency, [(given(reasons), Missing::Reasons)])?;
    match context.case.round().and_then(Round::suggestion) {
        Some(suggestion) if suggestion.allows(finding) => {
            fact(Fact::ConsistencyDetermined { finding, reasons: reasons.to_owned() })
        }
        Some(suggestion) => {
            let reason = Reason::FindingContradicts { finding, suggestion };
            Err(Refusal::new(Provision::Consistency, reason))
        }
        None => Err(Refusal::new(Provision::Consistency, Reason::OpinionsOutstanding(Vec::new()))),
    }
}

/// The day on which the last answer came in, or its absence was recorded.
pub(crate) fn last_answer_on(round: &Round) -> Option<Date> {
    round.replies.values().filter_map(|reply| answered_on(&reply.answer)).max()
}

/// The day of an answer, or of the act that recorded its absence.
pub(crate) fn answered_on(answer: &Answer) -> Option<Date> {
    match answer {
        Answer::Opinion { on, .. } | Answer::Silent { on, .. } => Some(*on),
        Answer::Outstanding => None,
    }
}

/// Whether opinions are being gathered, so that one that comes has an effect.
fn is_gathering(stage: StageName) -> bool {
    matches!(stage, StageName::Consultation | StageName::SecondRound)
}

fn check_proposal(
    context: &Context<'_>,
    proposal: &Proposal,
    provision: Provision,
) -> Result<(), Refusal> {
    let conditional = proposal.outcome == Outcome::PassedWithConditions;
    require(
        provision,
        [
            (given(&proposal.summary), Missing::Reasons),
            (!conditional || all_given(&proposal.conditions), Missing::Conditions),
        ],
    )?;
    let unknown = proposal.enclosed.iter().find(|id| !context.case.documents.contains_key(*id));
    match unknown {
        None => Ok(()),
        Some(id) => {
            Err(Refusal::new(Provision::Confidentiality, Reason::NoSuchDocument(id.clone())))
        }
    }
}

fn reply_of<'a>(
    context: &Context<'a>,
    recipient: &Recipient,
) -> Result<(&'a Round, &'a Reply), Refusal> {
    let round = context.case.round();
    let found = round.and_then(|round| round.replies.get(recipient).map(|reply| (round, reply)));
    found.ok_or_else(|| refusal(Reason::NotRecipient))
}

fn refusal(reason: Reason) -> Refusal {
    Refusal::new(Provision::Opinions, reason)
}
