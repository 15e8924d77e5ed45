//! The procedure in words: every stage, act, term, refusal, caution and entry of the record as a
//! sentence in Chinese and English, for pages, notices, answers of the API and the command line.
//!
//! It takes values of `procedure` and `working_days` and returns [`Text`]s. It decides nothing and
//! never reads a clock, a file or the environment. Figures come from the version of the Measures,
//! names of people and organisations from whoever calls it, through [`Names`].

mod act;
mod caution;
mod choice;
mod clock;
mod day;
mod in_full;
mod law;
mod names;
mod party;
mod record;
mod refusal;
mod stage;
mod timetable;
mod turn;

pub use choice::*;
pub use clock::{StateKind, certainty, state_kind, state_label};
pub use day::count_error;
pub use in_full::InFull;
pub use names::{Bare, Names};
pub use stage::{stage, stage_note};
pub use texts::{Lang, Text};
pub use timetable::{step, way};

use procedure::regime::{Bilingual, Regime};

/// The words for cases under one version of the Measures.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    regime: &'a Regime,
    names: &'a dyn Names,
}

impl<'a> Words<'a> {
    /// Words under `regime`, with people and organisations named by `names`.
    #[must_use]
    pub fn new(regime: &'a Regime, names: &'a dyn Names) -> Self {
        Words { regime, names }
    }

    /// Words under `regime` in which people and organisations appear by their identifiers.
    #[must_use]
    pub fn bare(regime: &'a Regime) -> Self {
        Words { regime, names: &Bare }
    }

    /// The version of the Measures.
    #[must_use]
    pub fn regime(&self) -> &'a Regime {
        self.regime
    }
}

impl std::fmt::Debug for Words<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("regime", &self.regime.id).finish_non_exhaustive()
    }
}

/// A name that stands in both languages.
#[must_use]
pub fn bilingual(name: &Bilingual) -> Text {
    texts::bilingual(name.en.as_str(), name.zh.as_str())
}
