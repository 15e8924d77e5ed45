//! A review that a member calls for (article 15 of 2020, 16 of 2022).

use std::collections::BTreeSet;

use crate::act::StartNotice;
use crate::event::Fact;
use crate::filing::Call;
use crate::law::Provision;
use crate::papers::Addressee;
use crate::party::{BodyCode, Capacity, Recipient};
use crate::refusal::{Missing, Reason, Refusal, UnknownName};
use crate::regime::Initiator;
use crate::rules::{check_departments, fact, given, require};
use crate::ruling::{Context, Ruling};

/// A member holds that a product or service would or could affect national security.
/// The subject and the grounds are named; there may be no single Operator.
pub(crate) fn call_for_review(context: &Context<'_>, call: &Call) -> Ruling {
    let refuse = |reason| Err(Refusal::new(Provision::OwnMotion, reason));
    let member = match &context.actor.capacity {
        Capacity::Consulted(Recipient::Member(code)) if context.regime.has_member(code) => code,
        capacity => {
            let code = capacity.recipient().map(|recipient| recipient.body().clone());
            let name = code.unwrap_or_else(|| BodyCode::new(""));
            return refuse(Reason::Unknown(UnknownName::Member(name)));
        }
    };
    require(
        Provision::OwnMotion,
        [
            (given(&call.title), Missing::Title),
            (given(call.subject.description()), Missing::Subject),
            (given(&call.grounds), Missing::Reasons),
        ],
    )?;
    let subject = call.subject.kind();
    let triggers = context.regime.triggers.iter();
    let triggers: Vec<_> = triggers.filter(|one| one.initiator == Initiator::Member).collect();
    if !triggers.iter().any(|trigger| trigger.subjects.contains(&subject))
        && let Some(trigger) = triggers.first().map(|trigger| trigger.id.clone())
    {
        return refuse(Reason::SubjectMismatch { trigger, subject });
    }
    fact(Fact::ReviewCalled { call: Box::new(call.clone()), member: member.clone() })
}

/// The notice starts the preliminary review: in writing to the Operator or the Provider, in
/// public where nobody can be addressed. There is no step of article 8.
pub(crate) fn begin_review(
    context: &Context<'_>,
    notice: &StartNotice,
    departments: &BTreeSet<BodyCode>,
) -> Ruling {
    let addressed = match notice {
        StartNotice::Public { text } => given(text),
        StartNotice::Written { to } => {
            !to.is_empty() && to.iter().all(|addressee| is_known(context, *addressee))
        }
    };
    require(Provision::OwnMotion, [(addressed, Missing::Addressee)])?;
    let called = context.case.call().map(|call| call.departments.as_slice());
    let called = called.unwrap_or_default().iter().cloned();
    let departments: BTreeSet<BodyCode> = departments.iter().cloned().chain(called).collect();
    if context.case.operator.is_some() {
        check_departments(context, &departments, Provision::Opinions)?;
    }
    fact(Fact::ReviewBegun { notice: notice.clone(), departments })
}

fn is_known(context: &Context<'_>, addressee: Addressee) -> bool {
    match addressee {
        Addressee::Operator => context.case.operator.is_some(),
        Addressee::Provider => context.case.provider.is_some(),
    }
}
