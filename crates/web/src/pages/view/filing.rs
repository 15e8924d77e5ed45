//! A filing, one step a page, saved at each step.

use texts::Text;

use super::case::{FactRow, PaperItem};
use crate::pages::Form;

/// One step of a filing.
#[derive(Clone, Debug)]
pub struct FilingPage {
    /// The title of the filing, as far as it has one.
    pub title: Text,
    /// All steps.
    pub steps: Vec<StepRow>,
    /// The number of this step, from 1.
    pub number: u32,
    /// What this step asks.
    pub question: Text,
    /// The article it rests on.
    pub article: Text,
    /// What helps to answer.
    pub note: Option<Text>,
    /// What signing starts, once nothing is missing.
    pub preview: Vec<Text>,
    /// The form of the step.
    pub form: Option<Form>,
    /// Documents uploaded so far, at the step of the materials.
    pub papers: Vec<PaperItem>,
    /// What has been answered, at the step of the check.
    pub facts: Vec<FactRow>,
    /// What is still missing, at the last two steps; each with the step where it is given.
    pub gaps: Vec<GapRow>,
    /// The warnings that go with the filing.
    pub cautions: Vec<Text>,
    /// When the draft was saved last.
    pub saved: Option<Text>,
    /// The step before.
    pub back_href: Option<String>,
}

/// A step.
#[derive(Clone, Debug)]
pub struct StepRow {
    /// Its name.
    pub name: Text,
    /// Its address.
    pub href: String,
    /// Where it stands.
    pub state: StepState,
}

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Everything it asks is answered.
    Complete,
    /// The reader is here.
    Here,
    /// Something is missing.
    Open,
}

/// Something that is missing.
#[derive(Clone, Debug)]
pub struct GapRow {
    /// What.
    pub what: Text,
    /// Where it is given.
    pub href: String,
}

impl StepState {
    pub(crate) fn is_here(self) -> bool {
        self == StepState::Here
    }

    pub(crate) fn is_complete(self) -> bool {
        self == StepState::Complete
    }

    /// What is said of it besides its name.
    pub(crate) fn word(self) -> Text {
        match self {
            StepState::Complete => texts::filing_step_complete(),
            StepState::Here => texts::filing_step_here(),
            StepState::Open => texts::filing_step_open(),
        }
    }
}

crate::pages::page!(FilingPage, "filing.html");
