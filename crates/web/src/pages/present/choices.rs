//! What a form can offer, and what was typed into it so far.

use std::collections::BTreeMap;

use procedure::party::{BodyCode, OrganisationId, PersonId};
use texts::Text;

use crate::pages::{Choice, Field, Input, PaperRow};

/// What the forms of a case can offer besides what the case itself knows.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    /// Departments of state that can be asked besides the members.
    pub departments: Vec<BodyCode>,
    /// Officers to whom the case can be assigned.
    pub officers: Vec<PersonId>,
    /// Organisations to which a document can be shown, or that can be named in a call.
    pub organisations: Vec<OrganisationId>,
    /// The reader's own documents in the case.
    pub papers: Vec<PaperRow>,
}

/// What was typed into a form: each name with its values.
#[derive(Clone, Debug, Default)]
pub struct Filled(pub BTreeMap<String, Vec<String>>);

impl Filled {
    /// The first value of a name, or nothing.
    pub(crate) fn first(&self, name: &str) -> String {
        self.all(name).first().cloned().unwrap_or_default()
    }

    fn all(&self, name: &str) -> &[String] {
        self.0.get(name).map(Vec::as_slice).unwrap_or_default()
    }

    pub(crate) fn has(&self, name: &str, value: &str) -> bool {
        self.all(name).iter().any(|given| given == value)
    }

    pub(crate) fn line(&self, name: &str, label: Text) -> Field {
        Field::new(name, label, Input::Line(self.first(name)))
    }

    pub(crate) fn area(&self, name: &str, label: Text) -> Field {
        Field::new(name, label, Input::Area(self.first(name)))
    }

    pub(crate) fn day(&self, name: &str, label: Text) -> Field {
        Field::new(name, label, Input::Day(self.first(name)))
    }

    /// Short texts: what was typed, and room for more.
    pub(crate) fn texts(&self, name: &str, label: Text) -> Field {
        let mut values: Vec<String> =
            self.all(name).iter().filter(|value| !value.trim().is_empty()).cloned().collect();
        let room = (values.len() + 2).max(4);
        values.resize(room, String::new());
        Field::new(name, label, Input::Texts(values))
    }

    pub(crate) fn one(&self, name: &str, label: Text, choices: Vec<Choice>) -> Field {
        Field::new(name, label, Input::One(self.mark(name, choices)))
    }

    pub(crate) fn select(&self, name: &str, label: Text, choices: Vec<Choice>) -> Field {
        Field::new(name, label, Input::Select(self.mark(name, choices)))
    }

    pub(crate) fn many(&self, name: &str, label: Text, choices: Vec<Choice>) -> Field {
        Field::new(name, label, Input::Many(self.mark(name, choices)))
    }

    pub(crate) fn papers(&self, name: &str, label: Text, papers: &[PaperRow]) -> Field {
        let marked = papers
            .iter()
            .map(|paper| PaperRow { is_chosen: self.has(name, &paper.value), ..paper.clone() });
        Field::new(name, label, Input::Papers(marked.collect()))
    }

    fn mark(&self, name: &str, choices: Vec<Choice>) -> Vec<Choice> {
        let mark = |choice: Choice| Choice {
            is_chosen: choice.is_chosen || self.has(name, &choice.value),
            ..choice
        };
        choices.into_iter().map(mark).collect()
    }
}
