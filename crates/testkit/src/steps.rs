//! Whole steps of a case in one call, for tests that are about what comes after.

use std::collections::BTreeSet;

use procedure::consultation::{Finding, Outcome, Position};
use procedure::filing::Filing;
use procedure::party::Recipient;
use procedure::regime::UndertakingId;

use crate::acts;
use crate::parties::{body, commission, member, office, operator, provider};
use crate::samples;
use crate::scenario::Scenario;

impl Scenario {
    /// Drafts the filing, lays its documents before the Office, has the Provider undertake.
    #[track_caller]
    pub fn draft(&mut self, filing: &Filing) -> &mut Self {
        self.act(&operator(), acts::draft(filing.clone()));
        let documents: BTreeSet<_> = filing.materials.values().flatten().cloned().collect();
        for id in &documents {
            self.act(&operator(), acts::add_document(id.as_str()));
        }
        if !filing.clauses.is_empty() {
            let clauses: Vec<&str> = filing.clauses.keys().map(UndertakingId::as_str).collect();
            self.act(&provider(), acts::undertake(&clauses));
        }
        self
    }

    /// Drafts the sample filing completely and files it today.
    #[track_caller]
    pub fn file(&mut self) -> &mut Self {
        self.file_this(&samples::filing(&self.regime.clone()))
    }

    /// Drafts this filing completely and files it today.
    #[track_caller]
    pub fn file_this(&mut self, filing: &Filing) -> &mut Self {
        self.draft(filing).act(&operator(), acts::file())
    }

    /// Files, and has the Office find today that a review is required.
    #[track_caller]
    pub fn reviewed(&mut self) -> &mut Self {
        self.file().act(&office(), acts::determine())
    }

    /// Assesses every factor today.
    #[track_caller]
    pub fn assess_all(&mut self) -> &mut Self {
        let factors: Vec<_> = self.regime.factors.iter().map(|factor| factor.id.clone()).collect();
        for factor in factors {
            self.act(&office(), acts::assess(factor.as_str()));
        }
        self
    }

    /// Sends conclusions with this outcome to everybody today.
    #[track_caller]
    pub fn circulate(&mut self, outcome: Outcome) -> &mut Self {
        let to = self.recipients();
        self.act(&office(), acts::circulate(outcome, &to, None))
    }

    /// From nothing to the consultation, today.
    #[track_caller]
    pub fn consulted(&mut self) -> &mut Self {
        self.reviewed().assess_all().circulate(Outcome::Passed)
    }

    /// Every recipient that has not answered takes this position today.
    #[track_caller]
    pub fn all_opine(&mut self, position: Position) -> &mut Self {
        for recipient in self.outstanding() {
            self.act(&body(recipient), acts::opine(position));
        }
        self
    }

    /// One member disagrees today, everybody else agrees.
    #[track_caller]
    pub fn opinions_differ(&mut self) -> &mut Self {
        let first = self.regime.consulted_members().next().map(|body| body.code.to_string());
        if let Some(code) = first {
            self.act(&member(&code), acts::opine(Position::Disagree));
        }
        self.all_opine(Position::Agree).act(&office(), acts::find(Finding::Differ))
    }

    /// From nothing to the open special review, today.
    #[track_caller]
    pub fn special(&mut self) -> &mut Self {
        self.consulted().opinions_differ().act(&office(), acts::open_special_review())
    }

    /// From nothing to the second round, with a date for the answers.
    #[track_caller]
    pub fn second_round(&mut self, reply_by: &str) -> &mut Self {
        self.special().act(&office(), acts::hear());
        let to = self.recipients();
        self.act(&office(), acts::circulate(Outcome::NotPassed, &to, Some(reply_by)))
    }

    /// From nothing to the submission to the Commission, today.
    #[track_caller]
    pub fn submitted(&mut self) -> &mut Self {
        let today = self.today.to_string();
        self.second_round(&today).all_opine(Position::Agree).act(&office(), acts::submit())
    }

    /// From nothing to the approval of the Commission, today.
    #[track_caller]
    pub fn approved(&mut self) -> &mut Self {
        self.submitted().act(&commission(), acts::approve())
    }

    /// From nothing to a conclusion by agreement, today.
    #[track_caller]
    pub fn concluded(&mut self) -> &mut Self {
        self.consulted()
            .all_opine(Position::Agree)
            .act(&office(), acts::find(Finding::Agree))
            .act(&office(), acts::conclude(Outcome::Passed))
    }

    /// From nothing to a call for the sample review by a member, today.
    #[track_caller]
    pub fn called(&mut self) -> &mut Self {
        let call = samples::call(&self.regime.clone());
        let first = self.regime.members.first().map(|body| body.code.to_string());
        self.act(&member(&first.unwrap_or_default()), acts::call_for_review(call))
    }

    /// From nothing to a call that the Commission has approved, today.
    #[track_caller]
    pub fn authorised(&mut self) -> &mut Self {
        self.called().act(&office(), acts::submit()).act(&commission(), acts::approve())
    }

    /// The recipients of the latest round that have not answered.
    pub fn outstanding(&self) -> Vec<Recipient> {
        self.case.round().into_iter().flat_map(|round| round.outstanding().cloned()).collect()
    }
}
