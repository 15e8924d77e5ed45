//! Whose turn it is, to do what, since when, and within which term.

use working_days::Date;

use crate::act::ActName;
use crate::case::{Case, SpecialStep, Stage, TermName};
use crate::consultation::{Finding, Round};
use crate::papers::Addressee;
use crate::party::{OrganisationId, Recipient};

/// Something that somebody has to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Who.
    pub who: Who,
    /// What.
    pub act: ActName,
    /// Since when.
    pub since: Option<Date>,
    /// Within which term, where the Measures set one.
    pub term: Option<TermName>,
}

/// Whoever has to act.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Who {
    /// The operator.
    Operator,
    /// The provider.
    Provider,
    /// The Office.
    Office,
    /// The Central Commission.
    Commission,
    /// A consulted body.
    Consulted(Recipient),
    /// The owner of a document.
    Owner(OrganisationId),
}

/// What is to be done next in a case, and by whom. Ended cases have no turns but consents.
pub fn turns(case: &Case) -> Vec<Turn> {
    let mut turns = supplements(case);
    if case.open_requests().is_empty() || is_answering(case) {
        turns.extend(next_steps(case));
    }
    if let Some(since) = case.withdrawal_asked_on.filter(|_| !case.stage.name().is_end()) {
        turns.push(Turn { since: Some(since), ..turn(case, Who::Office, ActName::Withdraw, None) });
    }
    turns.extend(consents(case));
    turns
}

/// Consulted bodies may answer while the clocks stand still.
fn is_answering(case: &Case) -> bool {
    matches!(case.stage, Stage::Consultation | Stage::SpecialReview(SpecialStep::SecondRound))
}

fn supplements(case: &Case) -> Vec<Turn> {
    let open = case.requests.iter().filter(|request| request.is_open());
    open.map(|request| {
        let who = match request.addressee {
            Addressee::Operator => Who::Operator,
            Addressee::Provider => Who::Provider,
        };
        Turn { since: Some(request.asked_on), ..turn(case, who, ActName::Supply, None) }
    })
    .collect()
}

fn consents(case: &Case) -> Vec<Turn> {
    let open = case.consents.iter().filter(|consent| consent.answer.is_none());
    open.filter_map(|consent| case.documents.get(&consent.document))
        .map(|document| {
            let who = Who::Owner(document.owner.clone());
            Turn { since: None, ..turn(case, who, ActName::AnswerConsent, None) }
        })
        .collect()
}

/// One arm a stage.
fn next_steps(case: &Case) -> Vec<Turn> {
    let office = |act, term| vec![turn(case, Who::Office, act, term)];
    let special = Some(TermName::Special);
    match &case.stage {
        Stage::Empty => Vec::new(),
        Stage::Draft { confirmed } => {
            let clauses = case.filing().map_or(0, |filing| filing.clauses.len());
            let mut turns = vec![turn(case, Who::Operator, ActName::File, None)];
            if clauses > confirmed.len() && case.provider.is_some() {
                turns.push(turn(case, Who::Provider, ActName::Undertake, None));
            }
            turns
        }
        Stage::Determination => office(ActName::Determine, Some(TermName::Determination)),
        Stage::Called { submitted: false } => office(ActName::SubmitForApproval, None),
        Stage::Called { submitted: true } => {
            vec![turn(case, Who::Commission, ActName::Approve, None)]
        }
        Stage::Authorised => office(ActName::BeginReview, None),
        Stage::PreliminaryReview => office(ActName::Circulate, Some(TermName::Preliminary)),
        Stage::Consultation => gathering(case, ActName::DetermineConsistency, None),
        Stage::Compared(Finding::Agree) => office(ActName::Conclude, None),
        Stage::Compared(Finding::Differ) => office(ActName::OpenSpecialReview, None),
        Stage::Compared(Finding::AgreeAgainst) => office(ActName::Circulate, None),
        Stage::SpecialReview(SpecialStep::Analysis) if case.hearings.is_empty() => {
            office(ActName::Hear, special)
        }
        Stage::SpecialReview(SpecialStep::Analysis) => office(ActName::Circulate, special),
        Stage::SpecialReview(SpecialStep::SecondRound) => {
            gathering(case, ActName::SubmitForApproval, special)
        }
        Stage::SpecialReview(SpecialStep::Submitted) => {
            vec![turn(case, Who::Commission, ActName::Approve, special)]
        }
        Stage::SpecialReview(SpecialStep::Approved) => office(ActName::Conclude, special),
        Stage::Concluded(_) | Stage::NotRequired | Stage::Withdrawn | Stage::NotTakenUp => {
            Vec::new()
        }
    }
}

/// The outstanding recipients have to answer; once all have, the Office goes on.
fn gathering(case: &Case, then: ActName, term: Option<TermName>) -> Vec<Turn> {
    let Some(round) = case.round() else { return Vec::new() };
    let answers: Vec<Turn> =
        round.outstanding().map(|recipient| answer(case, round, recipient)).collect();
    if answers.is_empty() && case.open_requests().is_empty() {
        return vec![turn(case, Who::Office, then, term)];
    }
    answers
}

fn answer(case: &Case, round: &Round, recipient: &Recipient) -> Turn {
    let received_on = round.replies.get(recipient).and_then(|reply| reply.received_on);
    let act = if received_on.is_some() { ActName::Opine } else { ActName::RecordReceipt };
    let name = TermName::Opinion { round: round.number, recipient: recipient.clone() };
    let term = received_on.map(|_| name);
    let since = received_on.or(Some(round.sent_on));
    Turn { since, ..turn(case, Who::Consulted(recipient.clone()), act, term) }
}

fn turn(case: &Case, who: Who, act: ActName, term: Option<TermName>) -> Turn {
    Turn { who, act, since: case.stage_since, term }
}
