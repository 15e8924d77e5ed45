//! The parts of a case, how much of each is seen, and the clocks, rounds and opinions themselves.

use std::collections::BTreeSet;

use procedure::case::TermName;
use procedure::party::Recipient;

use crate::matter::Matter;
use crate::policy::Policy;
use crate::relation::Relation;
use crate::seat::keyed;
use crate::subject::Subject;

keyed! {
    /// A part of a case.
    Part {
        /// That there is such a case.
        Existence "existence";
        /// Where it stands, and whose turn it is.
        Stage "stage";
        /// Its clocks, with every day.
        Clocks "clocks";
        /// The filing or the call, the impact report, the agreement: what the operator supplied.
        Filing "filing";
        /// What the provider supplied.
        ProviderMaterial "provider_material";
        /// The Office's assessment of the factors, and its drafts.
        Assessments "assessments";
        /// The conclusions that were circulated.
        Conclusions "conclusions";
        /// The opinions on them.
        Opinions "opinions";
        /// Notices served.
        Notices "notices";
        /// The record of acts.
        Record "record";
        /// Who read a document.
        Reads "reads";
    }
}

keyed! {
    /// How much of a part is seen.
    Extent {
        /// As if it did not exist.
        Nothing "nothing";
        /// Everything.
        All "all";
        /// What the organisation supplied or was served.
        Own "own";
        /// What its owner showed to the organisation.
        Shared "shared";
        /// What was enclosed with what was circulated or submitted to the organisation.
        Enclosed "enclosed";
        /// What was submitted for approval.
        Submitted "submitted";
        /// The terms of the case, not those of the consulted bodies.
        CaseClocks "case";
        /// The term of the determination.
        DeterminationClock "determination";
        /// Which acts there were, without their content.
        ActsOnly "acts";
    }
}

/// How much is seen of the form with which a case began: the filing, or the call for a review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Form {
    /// Nothing.
    Hidden,
    /// The title by which people recognise the case.
    Title,
    /// The title and the clauses of the undertakings, which the provider confirms.
    Clauses,
    /// All of it: the pre-assessment, the amounts, the grounds.
    Whole,
}

impl Part {
    /// Whether the word says something about this part.
    pub(crate) fn may_be(self, extent: Extent) -> bool {
        use Extent::{
            ActsOnly, All, CaseClocks, DeterminationClock, Enclosed, Nothing, Own, Shared,
            Submitted,
        };
        match self {
            Part::Existence | Part::Stage | Part::Assessments => matches!(extent, Nothing | All),
            Part::Clocks => {
                matches!(extent, Nothing | All | Own | CaseClocks | DeterminationClock)
            }
            Part::Filing | Part::ProviderMaterial => {
                matches!(extent, Nothing | All | Own | Shared | Enclosed)
            }
            Part::Conclusions | Part::Opinions => matches!(extent, Nothing | All | Own | Submitted),
            Part::Notices | Part::Reads => matches!(extent, Nothing | All | Own),
            Part::Record => matches!(extent, Nothing | All | Own | ActsOnly),
        }
    }
}

impl Policy {
    /// How much of a part is seen in this relation to the case.
    pub fn visible(&self, relation: &Relation, part: Part) -> Extent {
        self.cell(relation.column(), part)
    }

    /// How much of a part of this case the subject sees.
    pub fn extent(&self, subject: &Subject, matter: Matter<'_>, part: Part) -> Extent {
        self.visible(&self.relation(subject, matter), part)
    }

    /// How much the subject sees of the filing or of the call. It is whole for whoever wrote it,
    /// for the Office, and, if it is a call, for the Commission, before which it lay.
    pub fn form(&self, subject: &Subject, matter: Matter<'_>) -> Form {
        let relation = self.relation(subject, matter);
        let is_call = matter.case.call().is_some();
        match (self.visible(&relation, Part::Filing), &relation) {
            (Extent::Nothing, _) => Form::Hidden,
            (Extent::All, _) => Form::Whole,
            (Extent::Own, _) if !is_call => Form::Whole,
            (Extent::Shared, _) if !is_call => Form::Clauses,
            (_, Relation::Commission) if is_call => Form::Whole,
            (_, Relation::Consulted(asked))
                if asked.iter().any(|one| matter.ties.is_caller(Some(one))) =>
            {
                Form::Whole
            }
            _ => Form::Title,
        }
    }

    /// Whether the subject sees the clock of this term, with every day of it.
    ///
    /// `own` is the term for an opinion that is asked of the subject's own organisation; for the
    /// Commission it is that of the special review, within which its approval is asked.
    pub fn sees_clock(&self, subject: &Subject, matter: Matter<'_>, term: &TermName) -> bool {
        let relation = self.relation(subject, matter);
        match (self.visible(&relation, Part::Clocks), term) {
            (Extent::All, _) => true,
            (Extent::CaseClocks, TermName::Opinion { .. }) => false,
            (
                Extent::CaseClocks,
                TermName::Determination | TermName::Preliminary | TermName::Special,
            ) => true,
            (Extent::DeterminationClock, TermName::Determination) => true,
            (Extent::Own, TermName::Opinion { recipient, .. }) => relation.is_asked_as(recipient),
            (Extent::Own, TermName::Special) => relation == Relation::Commission,
            _ => false,
        }
    }

    /// The rounds of consultation whose version of the conclusions the subject sees.
    pub fn visible_rounds(&self, subject: &Subject, matter: Matter<'_>) -> BTreeSet<u32> {
        let relation = self.relation(subject, matter);
        let extent = self.visible(&relation, Part::Conclusions);
        let rounds = matter.case.rounds.iter().filter(|round| match extent {
            Extent::All => true,
            Extent::Own => round.replies.keys().any(|recipient| relation.is_asked_as(recipient)),
            Extent::Submitted => matter.ties.was_submitted_with(round.number),
            _ => false,
        });
        rounds.map(|round| round.number).collect()
    }

    /// Whether the subject sees what this recipient answered in this round.
    pub fn sees_opinion(
        &self,
        subject: &Subject,
        matter: Matter<'_>,
        round: u32,
        recipient: &Recipient,
    ) -> bool {
        let relation = self.relation(subject, matter);
        match self.visible(&relation, Part::Opinions) {
            Extent::All => true,
            Extent::Own => relation.is_asked_as(recipient),
            Extent::Submitted => matter.ties.was_submitted_with(round),
            _ => false,
        }
    }
}
