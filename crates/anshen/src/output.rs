//! The forms in which results leave the program. They know nothing of terms or of the law.

pub(crate) mod csv;
pub(crate) mod ics;
pub(crate) mod json;
pub(crate) mod table;

use texts::{Lang, Text};

/// Sentences, a line each.
pub(crate) fn lines(sentences: &[Text], lang: Lang) -> String {
    sentences.iter().map(|sentence| sentence.render(lang) + "\n").collect()
}
