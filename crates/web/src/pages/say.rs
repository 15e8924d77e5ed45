//! How templates turn words into the reader's language.

use texts::{Lang, Text, Value};
use working_days::Date;

/// Words behind any number of references.
pub(crate) trait Spoken {
    fn spoken(&self, lang: Lang) -> String;
}

impl Spoken for Text {
    fn spoken(&self, lang: Lang) -> String {
        self.render(lang)
    }
}

impl<T: Spoken> Spoken for &T {
    fn spoken(&self, lang: Lang) -> String {
        (**self).spoken(lang)
    }
}

/// A fact behind any number of references.
pub(crate) trait Known {
    fn known(&self) -> Value;
}

impl<T: Known> Known for &T {
    fn known(&self) -> Value {
        (**self).known()
    }
}

macro_rules! known {
    ($($kind:ty),+) => {$(
        impl Known for $kind {
            fn known(&self) -> Value {
                Value::from(self.clone())
            }
        }
    )+};
}

known!(Date, u32, usize, String, Text);

/// The reader's language, as templates use it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Say(pub(crate) Lang);

impl Say {
    /// Words in the reader's language.
    pub(crate) fn s(&self, text: impl Spoken) -> String {
        text.spoken(self.0)
    }

    /// A fact for a sentence; templates hold facts behind references.
    pub(crate) fn v(&self, fact: impl Known) -> Value {
        fact.known()
    }

    /// A day in prose, with its weekday.
    pub(crate) fn day(&self, day: &Date) -> String {
        texts::date_in_prose(*day).render(self.0)
    }

    /// Several words as one list.
    pub(crate) fn list(&self, texts: &[Text]) -> String {
        let words: Vec<String> = texts.iter().map(|text| text.render(self.0)).collect();
        words.join(self.0.list_separator())
    }

    /// What stands between the members of a list.
    pub(crate) fn separator(&self) -> &'static str {
        self.0.list_separator()
    }

    /// The short names of the weekdays, Monday first.
    pub(crate) fn weekdays(&self) -> Vec<String> {
        (1..=7).map(|weekday| texts::why_weekday(weekday).render(self.0)).collect()
    }

    /// The tag of the other language.
    pub(crate) fn other_tag(&self) -> &'static str {
        self.other().tag()
    }

    /// The other language by its own name.
    pub(crate) fn other_name(&self) -> &'static str {
        match self.other() {
            Lang::Zh => "中文",
            Lang::En => "English",
        }
    }

    fn other(&self) -> Lang {
        match self.0 {
            Lang::Zh => Lang::En,
            Lang::En => Lang::Zh,
        }
    }

    /// The language tag of the document.
    pub(crate) fn tag(&self) -> &'static str {
        self.0.tag()
    }
}

/// A template as text. Writing to memory cannot fail, so that the fall-back is never reached.
pub(crate) fn written(template: &impl askama::Template) -> String {
    template.render().unwrap_or_else(|error| error.to_string())
}
