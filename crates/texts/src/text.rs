//! A sentence as a value, and the facts it can carry.

use jiff::civil::Date;

use crate::bundles;
use crate::lang::Lang;

/// One sentence or phrase, not yet in any language: a message and its facts.
///
/// It is made by the generated functions, so the message exists and no fact is missing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Text {
    id: &'static str,
    facts: Vec<(&'static str, Value)>,
}

/// A fact inside a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// Words that are the same in every language, such as a name or an id.
    Verbatim(String),
    /// A whole number, printed without grouping; it chooses plural forms.
    Number(i64),
    /// A day, printed as `2021-10-28`; for prose use [`crate::date_in_prose`].
    Day(Date),
    /// Another sentence or phrase, rendered in the same language.
    Text(Box<Text>),
    /// Several facts, joined as the language joins them: `甲、乙` and `A, B`.
    List(Vec<Value>),
}

impl Text {
    pub(crate) fn new(id: &'static str, facts: Vec<(&'static str, Value)>) -> Self {
        Self { id, facts }
    }

    /// The id of the message, as it stands in the Fluent files.
    #[must_use]
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// The facts by name, in alphabetical order.
    #[must_use]
    pub fn facts(&self) -> &[(&'static str, Value)] {
        &self.facts
    }

    /// The sentence in words.
    #[must_use]
    pub fn render(&self, lang: Lang) -> String {
        bundles::format(lang, self).0
    }

    /// What Fluent finds wrong when it renders this text; empty in a sound catalogue.
    ///
    /// The build proves ids and variables, so this is for tests over [`crate::samples`].
    #[must_use]
    pub fn problems(&self, lang: Lang) -> Vec<String> {
        bundles::format(lang, self).1
    }
}

impl From<&str> for Value {
    fn from(words: &str) -> Self {
        Self::Verbatim(words.to_owned())
    }
}

impl From<String> for Value {
    fn from(words: String) -> Self {
        Self::Verbatim(words)
    }
}

impl From<&String> for Value {
    fn from(words: &String) -> Self {
        Self::Verbatim(words.clone())
    }
}

impl From<Date> for Value {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

impl From<Text> for Value {
    fn from(text: Text) -> Self {
        Self::Text(Box::new(text))
    }
}

impl From<&Text> for Value {
    fn from(text: &Text) -> Self {
        Self::from(text.clone())
    }
}

impl<T: Into<Value>> From<Vec<T>> for Value {
    fn from(values: Vec<T>) -> Self {
        Self::List(values.into_iter().map(Into::into).collect())
    }
}

macro_rules! number {
    ($($kind:ty),+) => {$(
        impl From<$kind> for Value {
            fn from(number: $kind) -> Self {
                Self::Number(i64::from(number))
            }
        }
    )+};
}

number!(i8, i16, i32, i64, u8, u16, u32);

/// Numbers past `i64::MAX`, which no sentence counts to, stop there.
impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// Numbers past `i64::MAX`, which no sentence counts to, stop there.
impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}
