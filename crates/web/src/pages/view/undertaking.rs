//! The provider confirms its undertakings, each with the clause in which it stands.

use texts::Text;

use super::case::Head;
use crate::pages::Form;

/// The page on which a provider confirms its undertakings.
#[derive(Clone, Debug)]
pub struct UndertakingPage {
    /// The case.
    pub head: Head,
    /// The article, in full.
    pub citation: Text,
    /// What confirming brings about.
    pub effect: Text,
    /// The undertakings.
    pub rows: Vec<UndertakingRow>,
    /// The form: its fields, such as the declaration, stand beneath the undertakings.
    pub form: Form,
}

/// An undertaking.
#[derive(Clone, Debug)]
pub struct UndertakingRow {
    /// What is sent.
    pub value: String,
    /// What is undertaken.
    pub name: Text,
    /// The clause in the agreement; empty where the operator has not named it yet.
    pub clause: String,
    /// Whether the provider has confirmed it.
    pub is_confirmed: bool,
}

impl UndertakingRow {
    /// Whether it can be confirmed now.
    pub(crate) fn is_open(&self) -> bool {
        !self.is_confirmed && !self.clause.trim().is_empty()
    }
}

crate::pages::page!(UndertakingPage, "undertaking.html");
