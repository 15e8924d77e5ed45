//! Folds events into a case. Never refuses: what happened, happened.

use std::collections::BTreeSet;

use working_days::Date;

use crate::act::Correction;
use crate::case::{Case, Matter, ReturnPeriod, SpecialStep, Stage, TermEnd, TermName, TermRecord};
use crate::consultation::{Answer, Proposal, Reply, Round};
use crate::event::{Event, Fact, FilingClock};
use crate::filing::Filing;
use crate::papers::{Consent, Document, Item, SupplementRequest};
use crate::party::{Capacity, Recipient};
use crate::regime::{RegimeId, UndertakingId};

/// The case after the event.
pub fn apply(mut case: Case, event: &Event) -> Case {
    case.events = event.number;
    let before = case.stage.name();
    case.take(event);
    if case.stage.name() != before {
        case.stage_since = Some(event.happened_on);
    }
    case
}

/// The case that a history has made, under the version of the Measures that governs it.
pub fn replay_events<'a>(regime: RegimeId, events: impl IntoIterator<Item = &'a Event>) -> Case {
    events.into_iter().fold(Case::new(regime), apply)
}

impl Case {
    fn take(&mut self, event: &Event) {
        let on = event.happened_on;
        match &event.fact {
            Fact::Drafted(filing) => self.drafted(event, filing),
            Fact::UndertakingsConfirmed { undertakings } => self.confirmed(undertakings, on),
            Fact::DocumentAdded { document, owner, title, digest } => {
                let (owner, title, digest) = (owner.clone(), title.clone(), digest.clone());
                let shared_with = BTreeSet::new();
                let added = Document { owner, title, shared_with, digest };
                self.documents.insert(document.clone(), added);
            }
            Fact::Filed { clock, .. } => self.filed(on, *clock),
            Fact::WithdrawalAsked { .. } => self.withdrawal_asked_on = Some(on),
            Fact::Withdrawn { .. } => self.end(Stage::Withdrawn, on),
            Fact::Returned { .. } => self.returned(on),
            Fact::ReviewRequired { departments, .. } => {
                self.finish(&TermName::Determination, on);
                self.departments.clone_from(departments);
                self.begin_preliminary(on);
            }
            Fact::ReviewNotRequired { .. } => {
                self.finish(&TermName::Determination, on);
                self.end(Stage::NotRequired, on);
            }
            Fact::ReviewCalled { call, .. } => {
                self.operator.clone_from(&call.operator);
                self.provider.clone_from(&call.provider);
                self.matter = Some(Matter::Call(call.as_ref().clone()));
                self.stage = Stage::Called { submitted: false };
            }
            Fact::ReviewBegun { departments, .. } => {
                self.departments.clone_from(departments);
                self.begin_preliminary(on);
            }
            Fact::FactorAssessed { factor, assessment } => {
                self.assessed_on = self.assessed_on.max(Some(on));
                self.assessments.insert(factor.clone(), assessment.clone());
            }
            Fact::Extended { term, days, .. } => {
                if let Some(record) = self.terms.get_mut(term) {
                    record.extended_by = record.extended_by.saturating_add(*days);
                    record.extensions = record.extensions.saturating_add(1);
                }
            }
            Fact::SupplementsRequested { request, addressee, items, stops } => {
                let items =
                    items.iter().cloned().map(|question| Item { question, answered_on: None });
                self.requests.push(SupplementRequest {
                    number: *request,
                    addressee: *addressee,
                    asked_on: on,
                    items: items.collect(),
                    stops: *stops,
                    closed_on: None,
                });
            }
            Fact::Supplied { request, answers } => {
                for asked in self.requests.iter_mut().filter(|asked| asked.number == *request) {
                    for (number, item) in (1..).zip(&mut asked.items) {
                        if answers.contains_key(&number) {
                            item.answered_on = Some(on);
                        }
                    }
                    if asked.items.iter().all(|item| item.answered_on.is_some()) {
                        // An earlier answer on paper may be entered last.
                        asked.closed_on = asked.items.iter().filter_map(|i| i.answered_on).max();
                    }
                }
            }
            Fact::RequestClosed { request, .. } => {
                for asked in self.requests.iter_mut().filter(|asked| asked.number == *request) {
                    asked.closed_on = Some(on);
                }
            }
            Fact::Circulated { round, proposal, to, on_paper, reply_by } => {
                self.circulated(on, *round, proposal, to, on_paper, *reply_by);
            }
            Fact::Received { recipient } => self.received(recipient, on),
            Fact::OpinionGiven { recipient, opinion, .. } => {
                self.answered(
                    recipient,
                    Answer::Opinion { opinion: opinion.clone(), on },
                    TermEnd::Done(on),
                );
            }
            Fact::SilenceRecorded { recipient, treatment, .. } => {
                self.answered(
                    recipient,
                    Answer::Silent { treatment: treatment.clone(), on },
                    TermEnd::Moot(on),
                );
            }
            Fact::OpinionWithoutEffect { .. } => {}
            Fact::ConsistencyDetermined { finding, .. } => self.stage = Stage::Compared(*finding),
            Fact::SpecialReviewOpened { .. } => {
                self.terms.insert(TermName::Special, TermRecord::starting(on));
                self.stage = Stage::SpecialReview(SpecialStep::Analysis);
            }
            Fact::Heard(hearing) => self.hearings.push(hearing.clone()),
            Fact::SubmittedForApproval { .. } => self.submitted(on),
            Fact::Approved { .. } => self.approved(),
            Fact::Declined { .. } => self.declined(on),
            Fact::Concluded { conclusion, .. } => {
                self.finish(&TermName::Special, on);
                self.end(Stage::Concluded(conclusion.clone()), on);
            }
            Fact::Assigned { officer } => {
                self.officers.insert(officer.clone());
            }
            Fact::Recused { officer, .. } => {
                self.officers.remove(officer);
                self.recused.insert(officer.clone());
            }
            Fact::Shared { document, with } => {
                if let Some(document) = self.documents.get_mut(document) {
                    document.shared_with.insert(with.clone());
                }
            }
            Fact::ConsentAsked { document, to, purpose, until } => self.consents.push(Consent {
                document: document.clone(),
                to: to.clone(),
                purpose: purpose.clone(),
                until: *until,
                asked_on: on,
                answer: None,
            }),
            Fact::ConsentAnswered { consent, answer } => {
                let asked = (1..).zip(&mut self.consents).find(|(number, _)| *number == consent.0);
                if let Some((_, asked)) = asked {
                    asked.answer = Some(*answer);
                }
            }
            Fact::Corrected { correction, .. } => self.corrected(correction),
        }
    }

    /// A confirmation stands only for the clause and the provider that were confirmed.
    fn drafted(&mut self, event: &Event, filing: &Filing) {
        let before = self.filing();
        let same_provider = before.is_some_and(|before| before.provider == filing.provider);
        let unchanged = |id: &UndertakingId| {
            same_provider
                && before.and_then(|before| before.clauses.get(id)) == filing.clauses.get(id)
        };
        let confirmed = match &self.stage {
            Stage::Draft { confirmed } => {
                confirmed.iter().filter(|id| unchanged(id)).cloned().collect()
            }
            _ => BTreeSet::new(),
        };
        self.stage = Stage::Draft { confirmed };
        if self.operator.is_none() {
            let author = event.paper.as_ref().and_then(|paper| paper.on_behalf_of.as_ref());
            let author = author.unwrap_or(&event.by);
            if author.capacity == Capacity::Operator {
                self.operator = Some(author.organisation.clone());
            }
        }
        self.provider.clone_from(&filing.provider);
        self.matter = Some(Matter::Filing(filing.clone()));
    }

    fn confirmed(&mut self, undertakings: &BTreeSet<UndertakingId>, on: Date) {
        self.confirmed_on = self.confirmed_on.max(Some(on));
        if let Stage::Draft { confirmed } = &mut self.stage {
            confirmed.extend(undertakings.iter().cloned());
        }
    }

    fn filed(&mut self, on: Date, clock: FilingClock) {
        self.stage = Stage::Determination;
        for period in self.returns.iter_mut().filter(|period| period.filed_again_on.is_none()) {
            period.filed_again_on = Some(on);
        }
        if clock == FilingClock::Starts {
            self.terms.insert(TermName::Determination, TermRecord::starting(on));
        }
    }

    fn returned(&mut self, on: Date) {
        self.returns.push(ReturnPeriod { returned_on: on, filed_again_on: None });
        let undertakings = self.filing().map(|filing| filing.clauses.keys().cloned().collect());
        self.stage = Stage::Draft { confirmed: undertakings.unwrap_or_default() };
    }

    fn begin_preliminary(&mut self, on: Date) {
        self.terms.insert(TermName::Preliminary, TermRecord::starting(on));
        self.stage = Stage::PreliminaryReview;
    }

    fn circulated(
        &mut self,
        on: Date,
        number: u32,
        proposal: &Proposal,
        to: &BTreeSet<Recipient>,
        on_paper: &BTreeSet<Recipient>,
        reply_by: Option<Date>,
    ) {
        self.finish(&TermName::Preliminary, on);
        self.stage = match self.stage {
            Stage::SpecialReview(_) => Stage::SpecialReview(SpecialStep::SecondRound),
            _ => Stage::Consultation,
        };
        let replies = to.iter().map(|recipient| (recipient.clone(), Reply::default())).collect();
        let proposal = proposal.clone();
        self.rounds.push(Round { number, proposal, sent_on: on, reply_by, replies });
        for recipient in to.difference(on_paper) {
            self.received(recipient, on);
        }
    }

    fn received(&mut self, recipient: &Recipient, on: Date) {
        let Some(round) = self.rounds.last_mut() else { return };
        if let Some(reply) = round.replies.get_mut(recipient) {
            reply.received_on = Some(on);
            let term = TermName::Opinion { round: round.number, recipient: recipient.clone() };
            let ended = self.terms.get(&term).and_then(|record| record.ended);
            self.terms.insert(term, TermRecord { ended, ..TermRecord::starting(on) });
        }
    }

    fn answered(&mut self, recipient: &Recipient, answer: Answer, end: TermEnd) {
        let Some(round) = self.rounds.last_mut() else { return };
        if let Some(reply) = round.replies.get_mut(recipient) {
            reply.answer = answer;
            let term = TermName::Opinion { round: round.number, recipient: recipient.clone() };
            if let Some(record) = self.terms.get_mut(&term) {
                record.ended = Some(end);
            }
        }
    }

    /// A call that is submitted keeps the name of its stage, but waits for another party.
    fn submitted(&mut self, on: Date) {
        self.stage_since = Some(on);
        self.stage = match self.stage {
            Stage::Called { .. } => Stage::Called { submitted: true },
            _ => Stage::SpecialReview(SpecialStep::Submitted),
        };
    }

    fn approved(&mut self) {
        self.stage = match self.stage {
            Stage::Called { .. } => Stage::Authorised,
            _ => Stage::SpecialReview(SpecialStep::Approved),
        };
    }

    /// A call that is not approved ends; conclusions that are not approved are produced again.
    fn declined(&mut self, on: Date) {
        match self.stage {
            Stage::Called { .. } => self.end(Stage::NotTakenUp, on),
            _ => self.stage = Stage::SpecialReview(SpecialStep::Analysis),
        }
    }

    fn corrected(&mut self, correction: &Correction) {
        match correction {
            Correction::Receipt { recipient, received_on } => {
                self.received(recipient, *received_on);
            }
            Correction::Wording { .. } => {}
        }
    }

    /// What the term was set for has been done.
    fn finish(&mut self, term: &TermName, on: Date) {
        if let Some(record) = self.terms.get_mut(term)
            && record.ended.is_none()
        {
            record.ended = Some(TermEnd::Done(on));
        }
    }

    /// The case ends: what still runs ceases to matter.
    fn end(&mut self, stage: Stage, on: Date) {
        self.stage = stage;
        for record in self.terms.values_mut().filter(|record| record.ended.is_none()) {
            record.ended = Some(TermEnd::Moot(on));
        }
        for request in self.requests.iter_mut().filter(|request| request.is_open()) {
            request.closed_on = Some(on);
        }
    }
}
