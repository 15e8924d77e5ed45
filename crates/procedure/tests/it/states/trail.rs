//! What a case has been through, kept from its events alone: the witness against the case itself.

use procedure::Fact;
use procedure::case::{Case, Stage};
use procedure::consultation::{Answer, Finding};

/// The steps that the law puts before a conclusion, as the events told them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Trail {
    /// A review was found to be required (article 8).
    required: bool,
    /// How far a call for a review has come (article 15): approved, and begun by notice.
    call_approved: bool,
    begun: bool,
    /// The factor was assessed (article 9) before the first conclusions went out (article 10).
    assessed: bool,
    circulated_assessed: bool,
    /// How many rounds have gone out, and in which of them every answer was in when compared.
    rounds: u8,
    answered_round: u8,
    /// The finding about the latest round that was compared (article 11).
    finding: Option<Finding>,
    /// The finding from which the special review was opened.
    special_from: Option<Option<Finding>>,
    /// The round before which somebody was heard in the special review (article 12).
    heard_before: Option<u8>,
    /// The round that the Commission approved.
    submitted_round: u8,
    approved_round: u8,
}

impl Trail {
    /// Takes what happened, with the case as it was before.
    pub(crate) fn follow(&mut self, fact: &Fact, before: &Case) {
        match fact {
            Fact::ReviewRequired { .. } => self.required = true,
            Fact::Approved { .. } if self.rounds == 0 => self.call_approved = true,
            Fact::ReviewBegun { .. } => self.begun = self.call_approved,
            Fact::FactorAssessed { .. } => self.assessed = true,
            Fact::Circulated { .. } => {
                self.circulated_assessed = self.assessed;
                self.rounds += 1;
                self.finding = None;
            }
            Fact::ConsistencyDetermined { finding, .. } => {
                self.finding = Some(*finding);
                self.answered(before);
            }
            Fact::SpecialReviewOpened { .. } => self.special_from = Some(self.finding),
            Fact::Heard(_) => {
                self.heard_before = self.heard_before.or(Some(self.rounds + 1));
            }
            Fact::SubmittedForApproval { .. } if self.rounds > 0 => {
                self.submitted_round = self.rounds;
                self.answered(before);
            }
            Fact::Approved { .. } if self.submitted_round == self.rounds => {
                self.approved_round = self.rounds;
            }
            _ => {}
        }
    }

    fn answered(&mut self, before: &Case) {
        let all_in = before.rounds.last().is_some_and(|round| {
            round.replies.values().all(|reply| reply.answer != Answer::Outstanding)
        });
        if all_in {
            self.answered_round = self.rounds;
        }
    }

    /// Whether a case that is concluded has been through every step before it.
    pub(crate) fn allows_conclusion(&self) -> bool {
        let reviewed = self.required || self.begun;
        let consulted = self.circulated_assessed && self.rounds > 0;
        let ended = match self.special_from {
            None => self.finding == Some(Finding::Agree),
            Some(_) => {
                self.heard_before.is_some_and(|round| round <= self.rounds)
                    && self.rounds > 1
                    && self.approved_round == self.rounds
            }
        };
        reviewed && consulted && ended && self.answered_round == self.rounds
    }

    /// Whether a special review that was opened came from opinions that differ, or from opinions
    /// that agree against the conclusions.
    pub(crate) fn allows_special_review(&self) -> bool {
        match self.special_from {
            None => true,
            Some(finding) => {
                matches!(finding, Some(Finding::Differ | Finding::AgreeAgainst))
            }
        }
    }
}

/// Whether the case has been concluded.
pub(crate) fn is_concluded(case: &Case) -> bool {
    matches!(case.stage, Stage::Concluded(_))
}
