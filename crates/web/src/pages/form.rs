//! Forms as lists of fields: one template draws them all, so that labels, hints and errors stand
//! the same way everywhere.

use texts::Text;

/// A form.
#[derive(Clone, Debug)]
pub struct Form {
    /// Where it is sent.
    pub action: String,
    /// Its fields, in order.
    pub fields: Vec<Field>,
    /// Values that go along unseen: the state on which the reader looked, the key against
    /// doing it twice.
    pub hidden: Vec<(String, String)>,
    /// What is wrong, for the summary at the top. An error of a field stands at the field as well.
    pub errors: Vec<FieldError>,
    /// The buttons, the main one first.
    pub buttons: Vec<Button>,
    /// Where to go without doing it.
    pub cancel_href: Option<String>,
}

/// What is wrong with a form.
#[derive(Clone, Debug)]
pub struct FieldError {
    /// The name of the field, where it is about one.
    pub field: Option<String>,
    /// What is wrong and what to do.
    pub text: Text,
}

/// A button that sends the form.
#[derive(Clone, Debug)]
pub struct Button {
    /// The name and value it sends, where there are several.
    pub value: Option<(String, String)>,
    /// What it says.
    pub text: Text,
    /// Whether it is not the main thing to do on the page.
    pub is_second: bool,
}

/// One question of a form.
#[derive(Clone, Debug)]
pub struct Field {
    /// The name under which it is sent.
    pub name: String,
    /// The question.
    pub label: Text,
    /// What helps to answer it.
    pub hint: Option<Text>,
    /// Whether it may stay empty.
    pub is_optional: bool,
    /// Whether another answer decides if it has to be answered, as its hint says.
    pub is_conditional: bool,
    /// What is wrong with the answer.
    pub error: Option<Text>,
    /// How it is answered.
    pub input: Input,
}

/// How a question is answered.
#[derive(Clone, Debug)]
pub enum Input {
    /// One line of text.
    Line(String),
    /// A secret.
    Password,
    /// Several lines of text.
    Area(String),
    /// A day, as `2021-10-28`.
    Day(String),
    /// A whole number, with its unit.
    Number {
        /// The answer so far.
        value: String,
        /// What is counted.
        unit: Text,
    },
    /// One of a few, each a card.
    One(Vec<Choice>),
    /// One of many, in a list that folds out.
    Select(Vec<Choice>),
    /// Any of a few, each a card.
    Any(Vec<Choice>),
    /// Any of many, in two columns.
    Many(Vec<Choice>),
    /// A statement to agree to.
    Declare {
        /// The statement.
        statement: Text,
        /// Whether it was agreed to.
        is_given: bool,
    },
    /// Several short texts of the same kind, each its own line; empty ones are left out.
    Texts(Vec<String>),
    /// A file to send.
    File,
    /// Documents already in the case.
    Papers(Vec<PaperRow>),
    /// Who is to be asked, and who of them gets paper.
    Recipients(Vec<RecipientRow>),
}

/// One possible answer.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What it says.
    pub label: Text,
    /// What it means.
    pub hint: Option<Text>,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

/// A document that can be chosen.
#[derive(Clone, Debug)]
pub struct PaperRow {
    /// What is sent.
    pub value: String,
    /// Its title.
    pub title: String,
    /// Whose it is, and since when it is in the case.
    pub about: Text,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

/// A body that can be asked for its opinion.
#[derive(Clone, Debug)]
pub struct RecipientRow {
    /// What is sent, as `member:MIIT`.
    pub value: String,
    /// Its name and capacity.
    pub name: Text,
    /// Whether it must be asked, so that it cannot be taken out.
    pub is_required: bool,
    /// Whether it is chosen.
    pub is_chosen: bool,
    /// Whether it gets paper.
    pub is_on_paper: bool,
}

impl Form {
    /// A form with one button.
    #[must_use]
    pub fn new(action: impl Into<String>, fields: Vec<Field>, button: Text) -> Self {
        Form {
            action: action.into(),
            fields,
            hidden: Vec::new(),
            errors: Vec::new(),
            buttons: vec![Button { value: None, text: button, is_second: false }],
            cancel_href: None,
        }
    }

    /// The same form beside another that matters more.
    #[must_use]
    pub fn second(mut self) -> Self {
        self.buttons.iter_mut().for_each(|button| button.is_second = true);
        self
    }

    /// Puts an error to the summary and to the field it is about.
    pub fn wrong(&mut self, field: Option<&str>, text: Text) {
        if let Some(name) = field
            && let Some(found) = self.fields.iter_mut().find(|candidate| candidate.name == name)
        {
            found.error = Some(text.clone());
        }
        self.errors.push(FieldError { field: field.map(str::to_owned), text });
    }

    /// How the form is encoded: with files in parts.
    pub(crate) fn encoding(&self) -> &'static str {
        if self.fields.iter().any(|field| matches!(field.input, Input::File)) {
            "multipart/form-data"
        } else {
            "application/x-www-form-urlencoded"
        }
    }
}

impl Field {
    /// A question that has to be answered.
    #[must_use]
    pub fn new(name: impl Into<String>, label: Text, input: Input) -> Self {
        let name = name.into();
        Field {
            name,
            label,
            hint: None,
            is_optional: false,
            is_conditional: false,
            error: None,
            input,
        }
    }

    /// With words that help to answer it.
    #[must_use]
    pub fn hint(self, hint: Text) -> Self {
        Field { hint: Some(hint), ..self }
    }

    /// It may stay empty.
    #[must_use]
    pub fn optional(self) -> Self {
        Field { is_optional: true, ..self }
    }

    /// It has to be answered only with some answers to another question, as the hint says.
    #[must_use]
    pub fn only(self, hint: Text) -> Self {
        Field { hint: Some(hint), is_conditional: true, ..self }
    }

    /// Whether it has to be answered whatever else is.
    pub(crate) fn is_required(&self) -> bool {
        !self.is_optional && !self.is_conditional
    }

    /// Whether it is a group of inputs, which needs a legend instead of a label.
    pub(crate) fn is_group(&self) -> bool {
        !matches!(
            self.input,
            Input::Line(_)
                | Input::Password
                | Input::Area(_)
                | Input::Day(_)
                | Input::Number { .. }
                | Input::Select(_)
                | Input::File
        )
    }

    /// The ids of what describes the input, for `aria-describedby`.
    pub(crate) fn described_by(&self) -> String {
        let mut ids = Vec::new();
        if self.hint.is_some() {
            ids.push(format!("{}-hint", self.name));
        }
        if self.error.is_some() {
            ids.push(format!("{}-error", self.name));
        }
        ids.join(" ")
    }
}

impl Choice {
    /// An answer that is not chosen.
    #[must_use]
    pub fn new(value: impl Into<String>, label: Text) -> Self {
        Choice { value: value.into(), label, hint: None, is_chosen: false }
    }

    /// With what it means.
    #[must_use]
    pub fn hint(self, hint: Text) -> Self {
        Choice { hint: Some(hint), ..self }
    }

    /// The same, chosen.
    #[must_use]
    pub fn chosen(self) -> Self {
        Choice { is_chosen: true, ..self }
    }
}
