//! The record of acts, as each side of a case sees it: what it did and what was served on it.

use procedure::act::{Correction, StartNotice};
use procedure::event::{Event, Fact};
use procedure::papers::Addressee;
use procedure::party::Recipient;

use crate::matter::Matter;
use crate::part::{Extent, Part};
use crate::policy::Policy;
use crate::relation::Relation;
use crate::subject::Subject;

/// Who looks at which record.
struct View<'a> {
    policy: &'a Policy,
    subject: &'a Subject,
    matter: Matter<'a>,
    relation: Relation,
    events: &'a [Event],
}

impl Policy {
    /// The events of the case that the subject sees, in order.
    ///
    /// An event is seen whole or not at all. The auditor, who may know of acts without their
    /// content, sees none here: that seat reads the log of the installation.
    pub fn visible_events<'e>(
        &self,
        subject: &Subject,
        matter: Matter<'_>,
        events: &'e [Event],
    ) -> Vec<&'e Event> {
        let relation = self.relation(subject, matter);
        let view = View { policy: self, subject, matter, relation, events };
        events.iter().filter(|event| view.sees(event)).collect()
    }

    /// Whether the subject sees the event with this number.
    pub fn sees_event(
        &self,
        subject: &Subject,
        matter: Matter<'_>,
        events: &[Event],
        number: u32,
    ) -> bool {
        let relation = self.relation(subject, matter);
        let view = View { policy: self, subject, matter, relation, events };
        view.find(number).is_some_and(|event| view.sees(event))
    }
}

impl View<'_> {
    fn sees(&self, event: &Event) -> bool {
        match (self.policy.visible(&self.relation, Part::Record), &self.relation) {
            (Extent::All, _) => self.has_left_the_operator(event),
            (Extent::Own, Relation::Intake) => self.is_of_filing(event),
            (Extent::Own, _) => self.is_own(event) || self.is_served(event),
            _ => false,
        }
    }

    fn find(&self, number: u32) -> Option<&Event> {
        self.events.iter().find(|event| event.number == number)
    }

    /// A draft reaches the Office by being filed: of several, only the last one before a filing.
    fn has_left_the_operator(&self, event: &Event) -> bool {
        if !matches!(event.fact, Fact::Drafted(_)) || event.paper.is_some() {
            return true;
        }
        let after = self.events.iter().filter(|later| later.number > event.number);
        let next = after
            .map(|later| &later.fact)
            .find(|fact| matches!(fact, Fact::Drafted(_) | Fact::Filed { .. }));
        matches!(next, Some(Fact::Filed { .. }))
    }

    /// What the intake desk needs to register a filing and to check its form.
    fn is_of_filing(&self, event: &Event) -> bool {
        match &event.fact {
            Fact::Drafted(_) => self.has_left_the_operator(event),
            Fact::UndertakingsConfirmed { .. }
            | Fact::Filed { .. }
            | Fact::Returned { .. }
            | Fact::WithdrawalAsked { .. }
            | Fact::Withdrawn { .. } => true,
            Fact::DocumentAdded { document, .. } => {
                self.policy.may_read_document(self.subject, self.matter, document).is_ok()
            }
            Fact::Corrected { correction, .. } => self.sees_corrected(event, correction),
            _ => false,
        }
    }

    fn is_own(&self, event: &Event) -> bool {
        let on_paper = event.paper.as_ref().and_then(|paper| paper.on_behalf_of.as_ref());
        on_paper.unwrap_or(&event.by).organisation == self.subject.organisation
    }

    /// One arm a fact: to whom it was served, or whose matter it is.
    fn is_served(&self, event: &Event) -> bool {
        match &event.fact {
            // The Operator's filing, and its answers.
            Fact::UndertakingsConfirmed { .. }
            | Fact::Returned { .. }
            | Fact::ReviewRequired { .. }
            | Fact::ReviewNotRequired { .. }
            | Fact::Withdrawn { .. }
            | Fact::SpecialReviewOpened { .. } => self.relation == Relation::Operator,
            Fact::Concluded { .. } => self.is_notified_of_conclusion(),
            Fact::ReviewBegun { notice: StartNotice::Public { .. }, .. } => true,
            Fact::ReviewBegun { notice: StartNotice::Written { to }, .. } => {
                to.iter().any(|addressee| self.is(*addressee))
            }
            Fact::SupplementsRequested { addressee, .. } => self.is(*addressee),
            Fact::RequestClosed { request, .. } => {
                let request = self.matter.case.request(*request);
                request.is_some_and(|request| self.is(request.addressee))
            }
            // Whoever sees the clock sees why it moved.
            Fact::Extended { term, .. } => self.policy.sees_clock(self.subject, self.matter, term),
            // The consulted bodies, each its own.
            Fact::Circulated { to, .. } => to.iter().any(|one| self.is_asked_as(one)),
            Fact::Received { recipient }
            | Fact::OpinionGiven { recipient, .. }
            | Fact::OpinionWithoutEffect { recipient, .. }
            | Fact::SilenceRecorded { recipient, .. } => self.is_asked_as(recipient),
            Fact::Heard(hearing) => hearing
                .body
                .as_ref()
                .is_some_and(|heard| self.subject.bodies.iter().any(|own| own.body() == heard)),
            // What lies before the Commission.
            Fact::ReviewCalled { .. } | Fact::SubmittedForApproval { .. } => {
                self.relation == Relation::Commission
            }
            // Documents and their owners.
            Fact::DocumentAdded { document, .. } => {
                self.policy.may_read_document(self.subject, self.matter, document).is_ok()
            }
            Fact::Shared { with, .. } => *with == self.subject.organisation,
            Fact::ConsentAsked { document, .. } => {
                let document = self.matter.case.documents.get(document);
                document.is_some_and(|document| document.owner == self.subject.organisation)
            }
            Fact::Corrected { correction, .. } => self.sees_corrected(event, correction),
            // The party's own acts, and the Office's inner work.
            Fact::Drafted(_)
            | Fact::Filed { .. }
            | Fact::WithdrawalAsked { .. }
            | Fact::FactorAssessed { .. }
            | Fact::Supplied { .. }
            | Fact::ConsistencyDetermined { .. }
            | Fact::Approved { .. }
            | Fact::Declined { .. }
            | Fact::Assigned { .. }
            | Fact::Recused { .. }
            | Fact::ConsentAnswered { .. } => false,
        }
    }

    /// The Operator; where the review has none, the provider takes its place.
    fn is_notified_of_conclusion(&self) -> bool {
        match self.relation {
            Relation::Operator => true,
            Relation::Provider => self.matter.case.operator.is_none(),
            _ => false,
        }
    }

    /// A correction is seen by whoever sees what it corrects. It corrects something earlier, so
    /// that the search ends.
    fn sees_corrected(&self, event: &Event, correction: &Correction) -> bool {
        match correction {
            Correction::Receipt { recipient, .. } => self.is_asked_as(recipient),
            Correction::Wording { event: number, .. } if *number < event.number => {
                self.find(*number).is_some_and(|corrected| self.sees(corrected))
            }
            Correction::Wording { .. } => false,
        }
    }

    fn is(&self, addressee: Addressee) -> bool {
        match addressee {
            Addressee::Operator => self.relation == Relation::Operator,
            Addressee::Provider => self.relation == Relation::Provider,
        }
    }

    fn is_asked_as(&self, recipient: &Recipient) -> bool {
        self.relation.is_asked_as(recipient)
    }
}
