//! What a question is about: a case, and what of its history decides who has a part in it.

use std::collections::BTreeSet;

use procedure::act::StartNotice;
use procedure::event::{Event, Fact};
use procedure::papers::{Addressee, DocumentId};
use procedure::party::{BodyCode, Capacity, Recipient};
use procedure::{Case, Date};

/// A case with the ties of its parties to it.
#[derive(Clone, Copy, Debug)]
pub struct Matter<'a> {
    /// The case as its events have made it.
    pub case: &'a Case,
    /// The ties, from the same events.
    pub ties: &'a Ties,
}

/// What the events of a case tell about its circle, and the case itself does not keep.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ties {
    filed: bool,
    entered_on_paper: bool,
    called_by: Option<BodyCode>,
    papers_of_call: BTreeSet<DocumentId>,
    addressed: BTreeSet<Addressee>,
    submission: Option<Submission>,
    latest_round: u32,
}

/// The latest submission to the Commission.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Submission {
    /// The latest version of the conclusions at that time; 0 where a call was submitted.
    pub round: u32,
    /// The day.
    pub on: Date,
}

impl Ties {
    /// The ties that a history has made.
    pub fn of<'e>(events: impl IntoIterator<Item = &'e Event>) -> Self {
        let mut ties = Ties::default();
        for event in events {
            ties.note(event);
        }
        ties
    }

    /// Takes the next event of the history.
    pub fn note(&mut self, event: &Event) {
        self.entered_on_paper |= event.paper.is_some();
        match &event.fact {
            Fact::Filed { .. } => self.filed = true,
            Fact::ReviewCalled { member, .. } => self.called_by = Some(member.clone()),
            Fact::DocumentAdded { document, .. }
                if self.submission.is_none() && self.is_caller(capacity_of(event).recipient()) =>
            {
                self.papers_of_call.insert(document.clone());
            }
            Fact::ReviewBegun { notice: StartNotice::Written { to }, .. } => {
                self.addressed.extend(to.iter().copied());
            }
            Fact::ReviewBegun { notice: StartNotice::Public { .. }, .. } => {
                self.addressed.extend([Addressee::Operator, Addressee::Provider]);
            }
            Fact::SupplementsRequested { addressee, .. } => {
                self.addressed.insert(*addressee);
            }
            Fact::SpecialReviewOpened { .. } | Fact::Concluded { .. } => {
                self.addressed.insert(Addressee::Operator);
            }
            Fact::Circulated { round, .. } => self.latest_round = *round,
            Fact::SubmittedForApproval { .. } => {
                let submission = Submission { round: self.latest_round, on: event.happened_on };
                self.submission = Some(submission);
            }
            _ => {}
        }
    }

    /// The latest submission to the Commission, if there was one.
    pub fn submission(&self) -> Option<Submission> {
        self.submission
    }

    /// Whether the Office has come to know of the case: by a filing, by a call for a review, or
    /// because it enters for a party what took place on paper.
    pub(crate) fn is_with_office(&self) -> bool {
        self.filed || self.called_by.is_some() || self.entered_on_paper
    }

    /// Whether this is the member that called for the review.
    pub(crate) fn is_caller(&self, recipient: Option<&Recipient>) -> bool {
        matches!((recipient, &self.called_by),
            (Some(Recipient::Member(body)), Some(caller)) if body == caller)
    }

    /// Whether a notice or a request was addressed to the party.
    pub(crate) fn was_addressed(&self, party: Addressee) -> bool {
        self.addressed.contains(&party)
    }

    /// Whether this version of the conclusions lay before the Commission.
    pub(crate) fn was_submitted_with(&self, round: u32) -> bool {
        self.submission.is_some_and(|submission| round <= submission.round)
    }

    /// Whether the document came with the call for a review.
    pub(crate) fn is_paper_of_call(&self, document: &DocumentId) -> bool {
        self.papers_of_call.contains(document)
    }
}

/// Whose act an event is: that of the party for whom the Office entered it, or the actor's own.
pub(crate) fn capacity_of(event: &Event) -> &Capacity {
    let on_paper = event.paper.as_ref().and_then(|paper| paper.on_behalf_of.as_ref());
    &on_paper.unwrap_or(&event.by).capacity
}
