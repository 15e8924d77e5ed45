//! The rules, one file a step of a case, one function an act.

pub(crate) mod approval;
pub(crate) mod conclusion;
pub(crate) mod consultation;
pub(crate) mod correction;
pub(crate) mod determination;
pub(crate) mod filing;
pub(crate) mod order;
pub(crate) mod own_motion;
pub(crate) mod papers;
pub(crate) mod people;
pub(crate) mod preliminary;
pub(crate) mod special;
pub(crate) mod supplements;

use std::collections::BTreeSet;

use working_days::Date;

use crate::act::ActName;
use crate::case::TermName;
use crate::clock::due_of;
use crate::event::Fact;
use crate::law::Provision;
use crate::party::{BodyCode, Recipient};
use crate::refusal::{Missing, Reason, Refusal};
use crate::regime::ConsultedDepartments;
use crate::ruling::{Caution, Context, Ruling};

/// What must hold before an act, whatever its fields.
pub(crate) fn standing(context: &Context<'_>, act: ActName) -> Result<(), Refusal> {
    match act {
        ActName::File => filing::may_file(context),
        ActName::Withdraw => filing::may_withdraw(context),
        ActName::ReturnIncomplete => filing::may_return(context),
        ActName::Determine => no_open_request(context, Provision::Determination),
        ActName::Circulate => consultation::may_circulate(context),
        ActName::Extend => preliminary::may_extend(context),
        ActName::RequestSupplements => supplements::may_request(context),
        ActName::Supply | ActName::CloseRequest => supplements::may_answer(context),
        ActName::Opine => consultation::may_opine(context),
        ActName::DetermineConsistency => consultation::may_compare(context),
        ActName::SubmitForApproval => approval::may_submit(context),
        ActName::Approve | ActName::Decline => approval::may_decide(context),
        ActName::Conclude => no_open_request(context, Provision::Supplements),
        ActName::AnswerConsent => papers::may_answer_consent(context),
        ActName::Draft
        | ActName::Undertake
        | ActName::AddDocument
        | ActName::CallForReview
        | ActName::BeginReview
        | ActName::AssessFactor
        | ActName::RecordReceipt
        | ActName::RecordNoOpinion
        | ActName::OpenSpecialReview
        | ActName::Hear
        | ActName::Assign
        | ActName::Recuse
        | ActName::Share
        | ActName::AskConsent
        | ActName::Correct => Ok(()),
    }
}

/// An act that ends a step waits until every request for supplements is answered or dropped.
pub(crate) fn no_open_request(context: &Context<'_>, provision: Provision) -> Result<(), Refusal> {
    match context.case.open_requests() {
        open if open.is_empty() => Ok(()),
        open => Err(Refusal::new(provision, Reason::RequestsOpen(open))),
    }
}

/// One fact, no warning.
pub(crate) fn fact(fact: Fact) -> Ruling {
    Ok((vec![fact], Vec::new()))
}

/// The last day of a term, when the act comes after it.
pub(crate) fn over(context: &Context<'_>, term: &TermName) -> Option<Date> {
    let due_on = due_of(context.case, term, context.on, context.regime, context.calendar)?;
    (context.on > due_on).then_some(due_on)
}

/// The caution of an act that comes after its term.
pub(crate) fn after_term(context: &Context<'_>, term: &TermName) -> Vec<Caution> {
    over(context, term).map(|due_on| Caution::AfterTerm { due_on }).into_iter().collect()
}

/// Refuses where something required is empty; everything that is missing at once.
pub(crate) fn require(
    provision: Provision,
    required: impl IntoIterator<Item = (bool, Missing)>,
) -> Result<(), Refusal> {
    let missing: Vec<Missing> =
        required.into_iter().filter(|(given, _)| !given).map(|(_, what)| what).collect();
    if missing.is_empty() { Ok(()) } else { Err(Refusal::new(provision, Reason::Missing(missing))) }
}

/// Whether somebody wrote something.
pub(crate) fn given(text: &str) -> bool {
    !blank(text)
}

/// Whether a text has nothing that a reader could see: spaces of any width, ends of lines,
/// control characters, marks without a width.
fn blank(text: &str) -> bool {
    let unseen = |c: char| {
        let without_width = matches!(
            c,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}'
        );
        c.is_whitespace() || c.is_control() || without_width
    };
    text.chars().all(unseen)
}

/// Whether a list says something, and no item of it is empty.
pub(crate) fn all_given(texts: &[String]) -> bool {
    !texts.is_empty() && texts.iter().all(|text| given(text))
}

/// Under the Measures of 2020 the department that protects the operator is asked (article 11).
pub(crate) fn check_departments(
    context: &Context<'_>,
    departments: &BTreeSet<BodyCode>,
    provision: Provision,
) -> Result<(), Refusal> {
    if !departments.iter().all(|code| given(code.as_str())) {
        return Err(Refusal::new(provision, Reason::NoDepartment));
    }
    match context.regime.departments {
        ConsultedDepartments::Protection if departments.is_empty() => {
            Err(Refusal::new(provision, Reason::NoDepartment))
        }
        ConsultedDepartments::Protection | ConsultedDepartments::Relevant => Ok(()),
    }
}

/// Everybody who must be asked for an opinion (article 11): the members, and the departments.
pub(crate) fn must_be_asked(context: &Context<'_>) -> BTreeSet<Recipient> {
    let members = context.regime.consulted_members().map(|body| body.code.clone());
    let departments = context.case.departments.iter().cloned();
    members.map(Recipient::Member).chain(departments.map(Recipient::Department)).collect()
}
