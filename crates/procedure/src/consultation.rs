//! Assessment, conclusions and opinions (articles 9 to 12).

use std::collections::{BTreeMap, BTreeSet};

use working_days::Date;

use crate::papers::DocumentId;
use crate::party::{BodyCode, Recipient};

/// The Office's assessment of one factor (article 9).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Assessment {
    /// How high the risk is.
    pub risk: Risk,
    /// Why.
    pub reasons: String,
}

/// How high a risk is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Risk {
    /// None that matters.
    None,
    /// One that conditions can hold.
    Manageable,
    /// One that they cannot.
    Unacceptable,
}

/// The outcome of a review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    /// Passed.
    Passed,
    /// Passed with conditions.
    PassedWithConditions,
    /// Not passed.
    NotPassed,
}

/// The conclusions and recommendations that the Office puts to the consulted bodies.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Proposal {
    /// The outcome proposed.
    pub outcome: Outcome,
    /// The conditions proposed.
    pub conditions: Vec<String>,
    /// The reasoning that the recipients read.
    pub summary: String,
    /// Papers enclosed.
    pub enclosed: BTreeSet<DocumentId>,
}

/// One round of consultation: one version of the conclusions to all recipients.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Round {
    /// The version of the conclusions, from 1.
    pub number: u32,
    /// What was circulated.
    pub proposal: Proposal,
    /// The day on which it was sent.
    pub sent_on: Date,
    /// The Office's own date for the answers in a special review, where the law sets none.
    pub reply_by: Option<Date>,
    /// Where each recipient stands.
    pub replies: BTreeMap<Recipient, Reply>,
}

impl Round {
    /// The recipients from whom nothing has come and for whom nothing was recorded.
    pub fn outstanding(&self) -> impl Iterator<Item = &Recipient> {
        self.replies
            .iter()
            .filter(|(_, reply)| reply.is_outstanding())
            .map(|(recipient, _)| recipient)
    }

    /// What the replies suggest about their consistency; `None` while some are outstanding.
    ///
    /// Article 11(2) asks whether the opinions are consistent; a named officer determines it.
    pub fn suggestion(&self) -> Option<Suggestion> {
        let mut count = Positions::default();
        for reply in self.replies.values() {
            count.add(&reply.answer)?;
        }
        Some(count.suggestion())
    }
}

/// Where one recipient stands in a round.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Reply {
    /// The day on which it received the conclusions; its term runs from there.
    pub received_on: Option<Date>,
    /// What it answered.
    pub answer: Answer,
}

impl Reply {
    fn is_outstanding(&self) -> bool {
        self.answer == Answer::Outstanding
    }
}

/// What a recipient answered, or what was recorded of its silence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Answer {
    /// Nothing yet.
    #[default]
    Outstanding,
    /// Its opinion.
    Opinion {
        /// The opinion.
        opinion: Opinion,
        /// The day on which it was given.
        on: Date,
    },
    /// It did not answer; the Office recorded so by an act of its own.
    Silent {
        /// How the silence is treated.
        treatment: SilenceTreatment,
        /// The day of that act.
        on: Date,
    },
}

/// A written response opinion.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Opinion {
    /// The position taken.
    pub position: Position,
    /// The reasons.
    pub text: String,
    /// Conditions asked for.
    pub conditions: Vec<String>,
}

/// The position that a recipient takes towards the conclusions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Position {
    /// Agrees.
    Agree,
    /// Agrees with conditions.
    AgreeWithConditions,
    /// Disagrees.
    Disagree,
    /// Holds the matter to lie outside its competence.
    NoCompetence,
}

/// How the Office treats a recipient's silence. Silence by itself decides nothing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum SilenceTreatment {
    /// As not consistent with the others.
    NotConsistent,
    /// As no objection, by the Office's own rule, which is named.
    NoObjection {
        /// The rule relied on.
        rule: String,
    },
}

/// What the opinions suggest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Suggestion {
    /// All agree with the conclusions.
    Agree,
    /// All agree, some with conditions: the officer judges whether they agree or differ.
    AgreeIfConditionsFit,
    /// They differ from one another, or a silence counts as differing.
    Differ,
    /// All that take a position are against the conclusions.
    AgreeAgainst,
}

/// What the officer determines about the opinions (article 11(2)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Finding {
    /// They agree: the Operator is notified of the conclusions.
    Agree,
    /// They differ: the special review procedure follows.
    Differ,
    /// They agree with one another against the conclusions: these are revised, or the special
    /// review procedure follows.
    AgreeAgainst,
}

impl Suggestion {
    /// Whether an officer may determine so in view of the opinions.
    pub fn allows(self, finding: Finding) -> bool {
        match (self, finding) {
            (Suggestion::Agree, Finding::Agree) => true,
            // Whether conditions can be reconciled is a judgement.
            (Suggestion::AgreeIfConditionsFit, Finding::Agree | Finding::Differ) => true,
            (Suggestion::Differ, Finding::Differ) => true,
            (Suggestion::AgreeAgainst, Finding::AgreeAgainst) => true,
            (
                Suggestion::Agree
                | Suggestion::AgreeIfConditionsFit
                | Suggestion::Differ
                | Suggestion::AgreeAgainst,
                Finding::Agree | Finding::Differ | Finding::AgreeAgainst,
            ) => false,
        }
    }
}

#[derive(Default)]
struct Positions {
    agree: u32,
    conditional: u32,
    against: u32,
    differing_silence: u32,
}

impl Positions {
    fn add(&mut self, answer: &Answer) -> Option<()> {
        match answer {
            Answer::Outstanding => return None,
            Answer::Opinion { opinion, .. } => match opinion.position {
                Position::Agree => self.agree += 1,
                Position::AgreeWithConditions => self.conditional += 1,
                Position::Disagree => self.against += 1,
                Position::NoCompetence => {}
            },
            Answer::Silent { treatment: SilenceTreatment::NotConsistent, .. } => {
                self.differing_silence += 1;
            }
            Answer::Silent { treatment: SilenceTreatment::NoObjection { .. }, .. } => {}
        }
        Some(())
    }

    fn suggestion(&self) -> Suggestion {
        match (self.agree, self.conditional, self.against, self.differing_silence) {
            // A silence that counts as not consistent cannot be consistent.
            (_, _, _, 1..) => Suggestion::Differ,
            // Only opponents.
            (0, 0, 1.., 0) => Suggestion::AgreeAgainst,
            // Opponents beside supporters.
            (_, _, 1.., 0) => Suggestion::Differ,
            // Supporters, some with conditions.
            (_, 1.., 0, 0) => Suggestion::AgreeIfConditionsFit,
            // Supporters only, or nobody with an objection.
            (_, 0, 0, 0) => Suggestion::Agree,
        }
    }
}

/// A hearing in the special review (article 12).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Hearing {
    /// Who was heard.
    pub heard: Vec<String>,
    /// The consulted body of the system that was heard, if it was one.
    pub body: Option<BodyCode>,
    /// The day.
    pub on: Date,
    /// What was said, in short.
    pub record: String,
}

/// The conclusion of a review, notified in writing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Conclusion {
    /// The outcome.
    pub outcome: Outcome,
    /// Conditions, each of which becomes an obligation.
    pub conditions: Vec<String>,
    /// The day of the written notice.
    pub on: Date,
}
