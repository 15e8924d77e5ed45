//! The documents of the sample cases: short, and made here.

use bytes::Bytes;

use super::pdf::pdf;

/// A document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Paper {
    /// By which the script knows it.
    pub(super) name: &'static str,
    /// Its title.
    pub(super) title: &'static str,
    /// Its form.
    pub(super) form: Form,
}

/// The form of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Pdf,
    Text,
}

/// A document as PDF.
pub(super) const fn paper(name: &'static str, title: &'static str) -> Paper {
    Paper { name, title, form: Form::Pdf }
}

/// A document as plain text.
pub(super) const fn note(name: &'static str, title: &'static str) -> Paper {
    Paper { name, title, form: Form::Text }
}

impl Paper {
    pub(super) fn file_name(self) -> String {
        match self.form {
            Form::Pdf => format!("{}.pdf", self.title),
            Form::Text => format!("{}.txt", self.title),
        }
    }

    pub(super) fn media_type(self) -> &'static str {
        match self.form {
            Form::Pdf => "application/pdf",
            Form::Text => "text/plain",
        }
    }

    /// Its content, for this case.
    pub(super) fn content(self, case_title: &str) -> Bytes {
        let lines = [
            self.title.to_owned(),
            case_title.to_owned(),
            "本文件为示例，内容虚构，仅供演示。".to_owned(),
            "This document is a sample. Its content is made up.".to_owned(),
        ];
        match self.form {
            Form::Pdf => Bytes::from(pdf(&lines)),
            Form::Text => Bytes::from(lines.join("\n") + "\n"),
        }
    }
}
