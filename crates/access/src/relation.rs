//! The relation of a subject to a case: how a part in it arises, and when it ends.

use std::collections::BTreeSet;

use procedure::case::{Case, Stage};
use procedure::papers::Addressee;
use procedure::party::{Actor, Capacity, Recipient};

use crate::matter::Matter;
use crate::part::{Extent, Part};
use crate::policy::Policy;
use crate::rule::{Denial, Ground, Reason, Rule};
use crate::seat::{OrganisationKind, Seat, keyed};
use crate::subject::Subject;

/// What a subject is to a case.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Relation {
    /// Of the party under review.
    Operator,
    /// Of the provider, from its invitation: from being named in a saved draft.
    Provider,
    /// An officer to whom the case is assigned.
    Officer,
    /// A director of the Office.
    Director,
    /// The intake desk, from the filing until the determination.
    Intake,
    /// An officer or director who is recused: the case has vanished from that desk.
    Recused,
    /// Somebody of the Office to whom the case is not assigned.
    Unassigned,
    /// Of a consulted body, in the capacities in which it was asked, or of the member that called
    /// for the review.
    Consulted(BTreeSet<Recipient>),
    /// Of the Commission, from the first submission.
    Commission,
    /// Of a body that was heard in the special review.
    Heard,
    /// The auditor, who reads the log and no case.
    Auditor,
    /// Somebody without a part in the case.
    Outsider,
}

keyed! {
    /// A column of the table of who sees what.
    Column {
        /// See [`Relation::Operator`].
        Operator "operator";
        /// See [`Relation::Provider`].
        Provider "provider";
        /// See [`Relation::Officer`] and [`Relation::Director`].
        Office "office";
        /// See [`Relation::Intake`].
        Intake "intake";
        /// See [`Relation::Consulted`].
        Consulted "consulted";
        /// See [`Relation::Commission`].
        Commission "commission";
        /// See [`Relation::Heard`].
        Heard "heard";
        /// See [`Relation::Auditor`].
        Auditor "auditor";
        /// Everybody else.
        Outsider "outsider";
    }
}

impl Relation {
    /// The column of the table that says what is seen in this relation.
    pub fn column(&self) -> Column {
        match self {
            Relation::Operator => Column::Operator,
            Relation::Provider => Column::Provider,
            Relation::Officer | Relation::Director => Column::Office,
            Relation::Intake => Column::Intake,
            Relation::Consulted(_) => Column::Consulted,
            Relation::Commission => Column::Commission,
            Relation::Heard => Column::Heard,
            Relation::Auditor => Column::Auditor,
            Relation::Recused | Relation::Unassigned | Relation::Outsider => Column::Outsider,
        }
    }

    /// Whether the subject's body was asked in this capacity.
    pub(crate) fn is_asked_as(&self, recipient: &Recipient) -> bool {
        matches!(self, Relation::Consulted(asked) if asked.contains(recipient))
    }

    /// The ground on which the case is seen in this relation, or why it is not.
    fn standing(&self) -> Result<Ground, Denial> {
        match self {
            Relation::Operator | Relation::Provider => Ok(Rule::NoPart.into()),
            Relation::Officer | Relation::Director | Relation::Intake => {
                Ok(Rule::NeedToKnow.into())
            }
            Relation::Consulted(_) | Relation::Heard => Ok(Rule::Circulation.into()),
            Relation::Commission => Ok(Rule::Submission.into()),
            Relation::Recused => Err(Denial::new(Rule::NeedToKnow, Reason::Recused)),
            Relation::Unassigned => Err(Denial::new(Rule::NeedToKnow, Reason::NotOnDesk)),
            Relation::Auditor => Err(Denial::new(Rule::Administrators, Reason::NoPart)),
            Relation::Outsider => Err(Denial::new(Rule::NoPart, Reason::NoPart)),
        }
    }
}

impl Policy {
    /// What the subject is to the case.
    pub fn relation(&self, subject: &Subject, matter: Matter<'_>) -> Relation {
        if subject.kind == OrganisationKind::Installation {
            let audits = subject.holds(Seat::Auditor);
            return if audits { Relation::Auditor } else { Relation::Outsider };
        }
        if subject.kind == OrganisationKind::Office {
            return self.office(subject, matter);
        }
        if !self.looks(subject) {
            return Relation::Outsider;
        }
        match subject.kind {
            OrganisationKind::Operator | OrganisationKind::Provider => company(subject, matter),
            OrganisationKind::Body => body(subject, matter),
            OrganisationKind::Commission if matter.ties.submission().is_some() => {
                Relation::Commission
            }
            OrganisationKind::Commission
            | OrganisationKind::Office
            | OrganisationKind::Installation => Relation::Outsider,
        }
    }

    /// Whether the subject learns that there is such a case, and by which rule.
    ///
    /// # Errors
    /// A [`Denial`], which is always hidden.
    pub fn sees_case(&self, subject: &Subject, matter: Matter<'_>) -> Result<Ground, Denial> {
        let relation = self.relation(subject, matter);
        let ground = relation.standing()?;
        match self.visible(&relation, Part::Existence) {
            Extent::Nothing => Err(Denial::new(Rule::NoPart, Reason::NoPart)),
            _ => Ok(ground),
        }
    }

    /// The actors as which the subject may act in this case: one a capacity.
    pub fn actors(&self, subject: &Subject, matter: Matter<'_>) -> Vec<Actor> {
        let capacities = match self.relation(subject, matter) {
            _ if is_opening(matter.case) => self.opening(subject),
            // A company that reviews its own product takes part as both.
            Relation::Operator | Relation::Provider => parties(subject, matter),
            Relation::Officer | Relation::Director | Relation::Intake => vec![Capacity::Office],
            Relation::Commission => vec![Capacity::Commission],
            Relation::Consulted(asked) => asked.into_iter().map(Capacity::Consulted).collect(),
            Relation::Heard => subject.capacities(),
            Relation::Recused | Relation::Unassigned | Relation::Auditor | Relation::Outsider => {
                Vec::new()
            }
        };
        let (person, organisation) = (&subject.person, &subject.organisation);
        let actor = |capacity| Actor {
            person: person.clone(),
            organisation: organisation.clone(),
            capacity,
        };
        capacities.into_iter().map(actor).collect()
    }

    /// As what a case may be opened: by whoever sees cases at all.
    fn opening(&self, subject: &Subject) -> Vec<Capacity> {
        if self.looks(subject) { subject.capacities() } else { Vec::new() }
    }

    /// Rule 3, arm by arm.
    fn office(&self, subject: &Subject, matter: Matter<'_>) -> Relation {
        let case = matter.case;
        match () {
            // Seats of the Office from which no case is seen.
            () if !self.looks(subject) => Relation::Unassigned,
            // A conflict of interest goes before every seat.
            () if case.recused.contains(&subject.person) => Relation::Recused,
            // A draft that was never filed is the operator's own affair.
            () if !matter.ties.is_with_office() => Relation::Unassigned,
            () if subject.holds(Seat::Director) => Relation::Director,
            () if subject.holds(Seat::CaseOfficer) && case.officers.contains(&subject.person) => {
                Relation::Officer
            }
            () if subject.holds(Seat::Intake) && is_at_intake(case) => Relation::Intake,
            () => Relation::Unassigned,
        }
    }
}

/// Whether nothing has happened yet: somebody is about to open the case.
pub(crate) fn is_opening(case: &Case) -> bool {
    case.stage == Stage::Empty
}

/// Until the determination, or the end of the case before it; no call for a review comes here.
fn is_at_intake(case: &Case) -> bool {
    matches!(case.stage, Stage::Draft { .. } | Stage::Determination)
}

fn company(subject: &Subject, matter: Matter<'_>) -> Relation {
    match parties(subject, matter).first() {
        Some(Capacity::Operator) => Relation::Operator,
        Some(Capacity::Provider) => Relation::Provider,
        _ => Relation::Outsider,
    }
}

/// As which parties the organisation takes part. What a member calls a review for becomes known
/// to those whom it concerns by the notice or the request that is addressed to them.
fn parties(subject: &Subject, matter: Matter<'_>) -> Vec<Capacity> {
    let (case, own) = (matter.case, Some(&subject.organisation));
    let knows = |party| case.call().is_none() || matter.ties.was_addressed(party);
    let operator = case.operator.as_ref() == own && knows(Addressee::Operator);
    let provider = case.provider.as_ref() == own && knows(Addressee::Provider);
    let as_operator = operator.then_some(Capacity::Operator);
    as_operator.into_iter().chain(provider.then_some(Capacity::Provider)).collect()
}

fn body(subject: &Subject, matter: Matter<'_>) -> Relation {
    let case = matter.case;
    let is_asked = |recipient: &Recipient| {
        let circulated = case.rounds.iter().any(|round| round.replies.contains_key(recipient));
        circulated || matter.ties.is_caller(Some(recipient))
    };
    let asked: BTreeSet<Recipient> =
        subject.bodies.iter().filter(|recipient| is_asked(recipient)).cloned().collect();
    if !asked.is_empty() {
        return Relation::Consulted(asked);
    }
    let mut heard = case.hearings.iter().filter_map(|hearing| hearing.body.as_ref());
    if heard.any(|heard| subject.bodies.iter().any(|own| own.body() == heard)) {
        return Relation::Heard;
    }
    Relation::Outsider
}
