//! The record of a case: one line an event.

use std::collections::BTreeSet;

use procedure::act::{Correction, StartNotice};
use procedure::event::FilingClock;
use procedure::papers::{ConsentAnswer, RequestNumber, StoppedClocks};
use procedure::party::{BodyCode, Recipient, Role};
use procedure::{Event, Fact};
use texts::{Text, Value};

use crate::{Words, choice};

impl Words<'_> {
    /// What happened, in one line.
    #[must_use]
    pub fn fact(&self, fact: &Fact) -> Text {
        match fact {
            Fact::Drafted(filing) => texts::record_drafted(&filing.title),
            Fact::UndertakingsConfirmed { undertakings } => {
                texts::record_undertakings_confirmed(undertakings.len())
            }
            Fact::DocumentAdded { document, .. } => {
                texts::record_document_added(self.document(document))
            }
            Fact::Filed { signatory, clock: FilingClock::Starts } => {
                texts::record_filed(self.person(signatory))
            }
            Fact::Filed { signatory, clock: FilingClock::GoesOn } => {
                texts::record_filed_again(self.person(signatory))
            }
            Fact::WithdrawalAsked { reasons } => {
                texts::record_withdrawal_asked(self.the_role(Role::Operator), reasons)
            }
            Fact::Withdrawn { reasons } => texts::record_withdrawn(reasons),
            Fact::Returned { gaps } => texts::record_returned(words_of(gaps)),
            Fact::ReviewRequired { reasons, departments } if departments.is_empty() => {
                texts::record_review_required_alone(reasons)
            }
            Fact::ReviewRequired { reasons, departments } => {
                texts::record_review_required(self.bodies(departments), reasons)
            }
            Fact::ReviewNotRequired { reasons } => texts::record_review_not_required(reasons),
            Fact::ReviewCalled { call, member } => {
                texts::record_review_called(self.body(member), &call.title)
            }
            Fact::ReviewBegun { notice, .. } => self.begun(notice),
            Fact::FactorAssessed { factor, assessment } => {
                texts::record_factor_assessed(self.factor(factor), choice::risk(assessment.risk))
            }
            Fact::Extended { term, days, reasons } => {
                texts::record_extended(*days, reasons, self.term(term))
            }
            Fact::SupplementsRequested { request, addressee, items, stops } => {
                let to = self.addressee(*addressee);
                let stops = recorded_stops(*stops);
                texts::record_supplements_requested(to, items.len(), request.0, stops)
            }
            Fact::Supplied { request, answers } => {
                supplied(*request, &answers.keys().copied().collect::<Vec<_>>())
            }
            Fact::RequestClosed { request, reasons } => {
                texts::record_request_closed(request.0, reasons)
            }
            _ => self.fact_of_consultation(fact),
        }
    }

    /// Facts about consultation, special review, approval and conclusion.
    fn fact_of_consultation(&self, fact: &Fact) -> Text {
        match fact {
            Fact::Circulated { round, proposal, to, reply_by, .. } => {
                let outcome = choice::outcome(proposal.outcome);
                match reply_by {
                    None => texts::record_circulated(to.len(), outcome, *round),
                    Some(day) => texts::record_circulated_reply_by(to.len(), outcome, *day, *round),
                }
            }
            Fact::Received { recipient } => texts::record_received(self.recipient(recipient)),
            Fact::OpinionGiven { recipient, opinion, .. } => {
                let position = choice::position(opinion.position);
                texts::record_opinion_given(position, self.recipient(recipient))
            }
            Fact::OpinionWithoutEffect { recipient, opinion } => {
                let position = choice::position(opinion.position);
                texts::record_opinion_without_effect(position, self.recipient(recipient))
            }
            Fact::SilenceRecorded { recipient, treatment, reasons } => {
                let treatment = choice::silence(treatment);
                texts::record_silence(reasons, self.recipient(recipient), treatment)
            }
            Fact::ConsistencyDetermined { finding, reasons } => {
                texts::record_consistency(choice::finding(*finding), reasons)
            }
            Fact::SpecialReviewOpened { reasons } => texts::record_special_opened(reasons),
            Fact::Heard(hearing) => texts::record_heard(words_of(&hearing.heard)),
            Fact::SubmittedForApproval { summary } => texts::record_submitted(summary),
            Fact::Approved { remarks } if remarks.trim().is_empty() => texts::record_approved(),
            Fact::Approved { remarks } => texts::record_approved_with_remarks(remarks),
            Fact::Declined { reasons } => texts::record_declined(reasons),
            Fact::Concluded { conclusion, .. } => {
                let outcome = choice::outcome(conclusion.outcome);
                match conclusion.conditions.len() {
                    0 => texts::record_concluded(outcome),
                    count => texts::record_concluded_with_conditions(count, outcome),
                }
            }
            _ => self.fact_of_people_and_papers(fact),
        }
    }

    /// Facts about officers, disclosure, consent and corrections.
    fn fact_of_people_and_papers(&self, fact: &Fact) -> Text {
        match fact {
            Fact::Assigned { officer } => texts::record_assigned(self.person(officer)),
            Fact::Recused { officer, reasons } => {
                texts::record_recused(self.person(officer), reasons)
            }
            Fact::Shared { document, with } => {
                texts::record_shared(self.document(document), self.organisation(with))
            }
            Fact::ConsentAsked { document, to, purpose, until: None } => {
                texts::record_consent_asked(self.document(document), purpose, to)
            }
            Fact::ConsentAsked { document, to, purpose, until: Some(until) } => {
                let document = self.document(document);
                texts::record_consent_asked_until(document, purpose, to, *until)
            }
            Fact::ConsentAnswered { consent, answer: ConsentAnswer::Granted } => {
                texts::record_consent_granted(consent.0)
            }
            Fact::ConsentAnswered { consent, answer: ConsentAnswer::Refused } => {
                texts::record_consent_refused(consent.0)
            }
            Fact::Corrected { correction, reasons } => match correction {
                Correction::Receipt { recipient, received_on } => {
                    let recipient = self.recipient(recipient);
                    texts::record_corrected_receipt(*received_on, reasons, recipient)
                }
                Correction::Wording { event, text } => {
                    texts::record_corrected_wording(*event, reasons, text)
                }
            },
            // These have their own arms above.
            Fact::Drafted(_)
            | Fact::UndertakingsConfirmed { .. }
            | Fact::DocumentAdded { .. }
            | Fact::Filed { .. }
            | Fact::WithdrawalAsked { .. }
            | Fact::Withdrawn { .. }
            | Fact::Returned { .. }
            | Fact::ReviewRequired { .. }
            | Fact::ReviewNotRequired { .. }
            | Fact::ReviewCalled { .. }
            | Fact::ReviewBegun { .. }
            | Fact::FactorAssessed { .. }
            | Fact::Extended { .. }
            | Fact::SupplementsRequested { .. }
            | Fact::Supplied { .. }
            | Fact::RequestClosed { .. }
            | Fact::Circulated { .. }
            | Fact::Received { .. }
            | Fact::OpinionGiven { .. }
            | Fact::OpinionWithoutEffect { .. }
            | Fact::SilenceRecorded { .. }
            | Fact::ConsistencyDetermined { .. }
            | Fact::SpecialReviewOpened { .. }
            | Fact::Heard(_)
            | Fact::SubmittedForApproval { .. }
            | Fact::Approved { .. }
            | Fact::Declined { .. }
            | Fact::Concluded { .. } => texts::as_written(""),
        }
    }

    /// What is remarkable about how an event was recorded: from paper, or on a later day.
    #[must_use]
    pub fn how_recorded(&self, event: &Event) -> Option<Text> {
        match &event.paper {
            Some(paper) => Some(match &paper.on_behalf_of {
                Some(party) => {
                    let party = self.organisation(&party.organisation);
                    texts::record_on_paper_for(party, &paper.reason)
                }
                None => texts::record_on_paper(&paper.reason),
            }),
            None if event.recorded_on != event.happened_on => {
                Some(texts::record_entered_later(event.recorded_on))
            }
            None => None,
        }
    }

    /// Who did it; where it took a signature, who prepared it and who signed.
    #[must_use]
    pub fn hands(&self, event: &Event) -> Text {
        let by = self.actor(&event.by);
        match &event.prepared_by {
            None => by,
            Some(preparer) if *preparer == event.by.person => texts::record_signed_alone(by),
            Some(preparer) => texts::record_signed(by, self.person(preparer)),
        }
    }

    /// Several consulted bodies as one fact.
    #[must_use]
    pub fn recipients<'r>(&self, recipients: impl IntoIterator<Item = &'r Recipient>) -> Value {
        Value::from(recipients.into_iter().map(|to| self.recipient(to)).collect::<Vec<_>>())
    }

    fn bodies(&self, codes: &BTreeSet<BodyCode>) -> Value {
        Value::from(codes.iter().map(|code| self.body(code)).collect::<Vec<_>>())
    }

    fn begun(&self, notice: &StartNotice) -> Text {
        match notice {
            StartNotice::Written { to } => {
                let to: Vec<_> = to.iter().map(|addressee| self.addressee(*addressee)).collect();
                texts::record_review_begun(to)
            }
            StartNotice::Public { .. } => texts::record_review_begun_publicly(),
        }
    }
}

fn recorded_stops(stops: StoppedClocks) -> Text {
    match stops {
        StoppedClocks::All => texts::record_stops_all(),
        StoppedClocks::NotOpinions => texts::record_stops_not_opinions(),
    }
}

fn supplied(request: RequestNumber, items: &[u32]) -> Text {
    let count = items.len();
    texts::record_supplied(texts::record_items(count, items.to_vec()), request.0)
}

fn words_of(words: &[String]) -> Value {
    Value::from(words.iter().map(String::as_str).collect::<Vec<_>>())
}
