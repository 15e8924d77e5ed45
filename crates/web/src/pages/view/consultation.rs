//! The consultation of a case: one row a body.

use texts::Text;
use working_days::Date;

use super::case::{ActRow, Head, StateTag};

/// The consultation of a case.
#[derive(Clone, Debug)]
pub struct ConsultationPage {
    /// The case.
    pub head: Head,
    /// The rounds, the latest first.
    pub rounds: Vec<RoundView>,
    /// What the reader may do here.
    pub acts: Vec<ActRow>,
}

/// One round: one version of the proposed conclusion.
#[derive(Clone, Debug)]
pub struct RoundView {
    /// Its heading.
    pub title: Text,
    /// The day on which it was sent.
    pub sent_on: Date,
    /// The outcome proposed.
    pub outcome: Text,
    /// The conditions proposed.
    pub conditions: Vec<String>,
    /// The reasoning.
    pub summary: String,
    /// The Office's own date for the replies.
    pub reply_by: Option<Date>,
    /// How many have replied, of how many.
    pub count: Option<Text>,
    /// What the replies suggest; only once all are in.
    pub suggestion: Option<Text>,
    /// What was found.
    pub finding: Option<Text>,
    /// One row a body.
    pub rows: Vec<ReplyRow>,
}

/// One body.
#[derive(Clone, Debug)]
pub struct ReplyRow {
    /// Its name and capacity.
    pub body: Text,
    /// When it received the proposal.
    pub received_on: Option<Date>,
    /// Its last day.
    pub due_on: Option<Date>,
    /// How its term stands.
    pub tag: StateTag,
    /// Its position; none while it is outstanding.
    pub position: Option<Text>,
    /// Its reasons, as far as the reader may see them.
    pub text: Option<String>,
    /// Its conditions.
    pub conditions: Vec<String>,
    /// What the reader can do about it: record the receipt, record its silence.
    pub acts: Vec<(Text, String)>,
    /// The page that explains its last day.
    pub why_href: Option<String>,
}

crate::pages::page!(ConsultationPage, "consultation.html");
