//! An act: its form, and the review of what somebody else has prepared.

use texts::Text;

use super::case::Head;
use crate::pages::Form;

/// The page of an act.
#[derive(Clone, Debug)]
pub struct ActPage {
    /// The case; none for acts that open one.
    pub head: Option<Head>,
    /// What is done.
    pub title: Text,
    /// The article, in full.
    pub citation: Text,
    /// What it starts or stops.
    pub effect: Text,
    /// What the actor should know before doing it.
    pub cautions: Vec<Text>,
    /// What would follow, worked out on a copy: the new last days.
    pub preview: Vec<Text>,
    /// What else helps: the replies so far, what is missing.
    pub remarks: Vec<Text>,
    /// The form; none where a signatory only reads and signs.
    pub form: Option<Form>,
    /// What was prepared, for the signatory to read.
    pub prepared: Option<Prepared>,
    /// Whether it has legal effect, so that a second person signs.
    pub needs_second_person: bool,
}

/// What somebody prepared and another signs.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// Who prepared it and when.
    pub by: Text,
    /// The answers given, as they would be recorded.
    pub answers: Vec<(Text, Vec<Text>)>,
    /// Signing: a declaration and the button; none for whoever prepared it.
    pub sign: Option<Form>,
    /// Giving it back with a remark.
    pub give_back: Option<Form>,
    /// Why the reader cannot sign.
    pub why_not: Option<Text>,
}

crate::pages::page!(ActPage, "act.html");
