//! Supplementary materials, whose time does not count (article 14 of 2020, 15 of 2022).

use std::collections::{BTreeMap, BTreeSet};

use crate::clock::{due_of, is_stopped_by};
use crate::event::Fact;
use crate::law::Provision;
use crate::papers::{Addressee, DocumentId, RequestNumber, StoppedClocks, SupplementRequest};
use crate::party::Role;
use crate::refusal::{Missing, Reason, Refusal};
use crate::rules::{all_given, fact, given, order::not_before, require};
use crate::ruling::{Caution, Context, Ruling};

/// The Office may ask while a clock of the review runs.
pub(crate) fn may_request(context: &Context<'_>) -> Result<(), Refusal> {
    if context.case.running_terms().next().is_none() {
        return Err(refusal(Reason::NoClockRuns));
    }
    Ok(())
}

/// Article 14: the clocks stop on the day after the request, until all that was asked is in.
pub(crate) fn request(
    context: &Context<'_>,
    addressee: Addressee,
    items: &[String],
    stops: StoppedClocks,
) -> Ruling {
    let known = match addressee {
        Addressee::Operator => context.case.operator.is_some(),
        Addressee::Provider => context.case.provider.is_some(),
    };
    require(
        Provision::Supplements,
        [(all_given(items), Missing::Items), (known, Missing::Addressee)],
    )?;
    let last_number = context.case.requests.last().map_or(0, |request| request.number.0);
    let request = RequestNumber(last_number + 1);
    let last_day = is_last_day(context, stops);
    let cautions = if last_day { vec![Caution::LastDayRequest] } else { Vec::new() };
    let items = items.to_vec();
    Ok((vec![Fact::SupplementsRequested { request, addressee, items, stops }], cautions))
}

/// Whoever would answer or drop a request needs one that is open.
pub(crate) fn may_answer(context: &Context<'_>) -> Result<(), Refusal> {
    let mut open = context.case.requests.iter().filter(|request| request.is_open());
    let mine = |request: &SupplementRequest| match context.actor.capacity.role() {
        Role::Operator => request.addressee == Addressee::Operator,
        Role::Provider => request.addressee == Addressee::Provider,
        _ => true,
    };
    match context.case.requests.last() {
        None => Err(refusal(Reason::NoRequests)),
        Some(_) if open.any(mine) => Ok(()),
        Some(last) => match last.closed_on {
            Some(on) => Err(refusal(Reason::RequestClosed { request: last.number, on })),
            None => Err(refusal(Reason::RequestOfOther { addressee: last.addressee })),
        },
    }
}

/// The addressee answers items; the clocks run again after the last of them.
pub(crate) fn supply(
    context: &Context<'_>,
    number: RequestNumber,
    answers: &BTreeMap<u32, BTreeSet<DocumentId>>,
) -> Ruling {
    let request = open_request(context, number)?;
    let addressed = match request.addressee {
        Addressee::Operator => Role::Operator,
        Addressee::Provider => Role::Provider,
    };
    if context.actor.capacity.role() != addressed {
        return Err(refusal(Reason::RequestOfOther { addressee: request.addressee }));
    }
    let documented = answers.values().all(|documents| !documents.is_empty());
    require(Provision::Supplements, [(!answers.is_empty() && documented, Missing::Items)])?;
    for (item, documents) in answers {
        let index = item.checked_sub(1).and_then(|index| usize::try_from(index).ok());
        let asked = index.and_then(|index| request.items.get(index));
        if asked.is_none_or(|asked| asked.answered_on.is_some()) {
            return Err(refusal(Reason::NoSuchItem { item: *item }));
        }
        for document in documents {
            owned_document(context, document)?;
        }
    }
    fact(Fact::Supplied { request: number, answers: answers.clone() })
}

/// The Office drops a request; the clocks run again.
pub(crate) fn close(context: &Context<'_>, number: RequestNumber, reasons: &str) -> Ruling {
    let answered = open_request(context, number)?.items.iter().filter_map(|item| item.answered_on);
    not_before(context, answered.max(), Provision::Supplements)?;
    require(Provision::Supplements, [(given(reasons), Missing::Reasons)])?;
    fact(Fact::RequestClosed { request: number, reasons: reasons.to_owned() })
}

fn open_request<'a>(
    context: &Context<'a>,
    number: RequestNumber,
) -> Result<&'a SupplementRequest, Refusal> {
    let request =
        context.case.request(number).ok_or_else(|| refusal(Reason::NoSuchRequest(number)))?;
    if let Some(on) = request.closed_on {
        return Err(refusal(Reason::RequestClosed { request: number, on }));
    }
    not_before(context, Some(request.asked_on), Provision::Supplements)?;
    Ok(request)
}

fn owned_document(context: &Context<'_>, id: &DocumentId) -> Result<(), Refusal> {
    let document = context.case.documents.get(id);
    match document.filter(|document| document.owner == context.actor.organisation) {
        Some(_) => Ok(()),
        None => Err(refusal(Reason::NoSuchDocument(id.clone()))),
    }
}

/// A request on the last day of a term leaves none: the term then ends with the answer.
fn is_last_day(context: &Context<'_>, stops: StoppedClocks) -> bool {
    let mut stopped =
        context.case.running_terms().filter(|(term, _)| is_stopped_by(context.case, term, stops));
    stopped.any(|(term, _)| {
        due_of(context.case, term, context.on, context.regime, context.calendar) == Some(context.on)
    })
}

fn refusal(reason: Reason) -> Refusal {
    Refusal::new(Provision::Supplements, reason)
}
