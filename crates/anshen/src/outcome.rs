//! How a run of the program ends: what it prints, what it complains of, and its exit status.

use std::io;

use texts::{Lang, Text};

use crate::running::reason::reason;

/// The exit status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status {
    Done,
    /// The law, or a check, says no.
    No,
    WrongUsage,
    /// A file or another thing outside cannot be had.
    Cannot,
}

/// What a verb did.
#[derive(Clone, Debug)]
pub(crate) struct Done {
    pub(crate) output: String,
    pub(crate) status: Status,
    /// A sentence for standard error.
    pub(crate) remark: Option<Text>,
}

/// Why a verb did nothing.
#[derive(Clone, Debug)]
pub(crate) struct Refused {
    pub(crate) sentence: Text,
    pub(crate) status: Status,
}

/// A run of the program in text.
#[derive(Clone, Debug)]
pub(crate) struct Outcome {
    pub(crate) output: String,
    pub(crate) message: String,
    pub(crate) status: Status,
    lang: Lang,
}

impl Status {
    pub(crate) fn code(self) -> u8 {
        match self {
            Status::Done => 0,
            Status::No => 1,
            Status::WrongUsage => 2,
            Status::Cannot => 3,
        }
    }
}

impl Done {
    pub(crate) fn new(output: String) -> Self {
        Self { output, status: Status::Done, remark: None }
    }
}

impl Refused {
    pub(crate) fn usage(sentence: Text) -> Self {
        Self { sentence, status: Status::WrongUsage }
    }

    pub(crate) fn cannot(sentence: Text) -> Self {
        Self { sentence, status: Status::Cannot }
    }
}

impl Outcome {
    pub(crate) fn of(result: Result<Done, Refused>, lang: Lang) -> Self {
        match result {
            Ok(Done { output, status, remark }) => {
                let message = remark.map(|remark| message(&remark, lang)).unwrap_or_default();
                Self { output, message, status, lang }
            }
            Err(Refused { sentence, status }) => {
                Self { output: String::new(), message: message(&sentence, lang), status, lang }
            }
        }
    }

    /// The outcome when the output could not be written.
    pub(crate) fn cannot_write(&self, error: &io::Error) -> Self {
        let refused = Refused::cannot(texts::cli_cannot_write(reason(error)));
        Self::of(Err(refused), self.lang)
    }
}

fn message(sentence: &Text, lang: Lang) -> String {
    format!("anshen: {}\n", sentence.render(lang))
}
