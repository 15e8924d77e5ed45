//! What was written in an event beyond its one line in the record.

use procedure::act::StartNotice;
use procedure::consultation::{Conclusion, Opinion};
use procedure::{Event, Fact};
use texts::Text;

use crate::Words;

/// Words of an event under what they are called: one for each reason, item or condition.
pub type InFull = Vec<(Text, Vec<String>)>;

impl Words<'_> {
    /// The words of an event that its line leaves out, under what they are called. Whoever may see
    /// the event may see them.
    #[must_use]
    pub fn in_full(&self, event: &Event) -> InFull {
        let parts: InFull = match &event.fact {
            Fact::ReviewCalled { call, .. } => one(texts::field_grounds(), &call.grounds),
            Fact::ReviewBegun { notice: StartNotice::Public { text }, .. } => {
                one(texts::field_notice_text(), text)
            }
            Fact::FactorAssessed { assessment, .. } => reasons(&assessment.reasons),
            Fact::SupplementsRequested { items, .. } => vec![(texts::items_asked(), items.clone())],
            Fact::Circulated { proposal, .. } => {
                let conditions = (texts::field_conditions(), proposal.conditions.clone());
                vec![(texts::field_summary(), vec![proposal.summary.clone()]), conditions]
            }
            Fact::OpinionGiven { opinion, .. } | Fact::OpinionWithoutEffect { opinion, .. } => {
                said(opinion)
            }
            Fact::Heard(hearing) => one(texts::field_record(), &hearing.record),
            Fact::Concluded { conclusion, reasons } => concluded(conclusion, reasons),
            _ => Vec::new(),
        };
        parts.into_iter().map(without_empty).filter(|(_, words)| !words.is_empty()).collect()
    }
}

fn one(name: Text, words: &str) -> InFull {
    vec![(name, vec![words.to_owned()])]
}

fn reasons(words: &str) -> InFull {
    one(texts::field_reasons(), words)
}

fn said(opinion: &Opinion) -> InFull {
    vec![
        (texts::field_opinion(), vec![opinion.text.clone()]),
        (texts::field_conditions(), opinion.conditions.clone()),
    ]
}

fn concluded(conclusion: &Conclusion, why: &str) -> InFull {
    let mut parts = reasons(why);
    parts.push((texts::field_conditions(), conclusion.conditions.clone()));
    parts
}

fn without_empty((name, words): (Text, Vec<String>)) -> (Text, Vec<String>) {
    (name, words.into_iter().filter(|one| !one.trim().is_empty()).collect())
}
