//! `replay`: which terms of a history were kept, which were missed, and what cannot be said.

mod picture;
mod tell;

use clap::Args;
use procedure::replay::{self, History, Replay as Found, ReplayError, Verdict};
use procedure::timetable::Kept;
use texts::{Lang, Text};

use super::counting::{calendar, check_format, worked_out};
use super::files;
use super::parse::Format;
use super::provisions;
use super::toml_words;
use crate::outcome::{Done, Refused, Status};
use tell::Told;

pub(super) const FORMATS: [Format; 4] = [Format::Text, Format::Json, Format::Svg, Format::Csv];

/// The arguments of `replay`.
#[derive(Debug, Args)]
pub(super) struct Replay {
    file: String,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

impl Replay {
    pub(super) fn run(&self, lang: Lang) -> Result<Done, Refused> {
        check_format("replay", self.format, &FORMATS)?;
        let text = files::read(&self.file)?;
        let history: History = replay::parse(&text).map_err(|error| self.refused(&error))?;
        let regime = provisions::regime(&history.regime)?;
        let calendar = calendar(None)?;
        let found =
            replay::replay(&history, regime, &calendar).map_err(|error| self.refused(&error))?;
        let status = if was_missed(&found) { Status::No } else { Status::Done };
        let told = Told { history, found, regime, calendar, lang };
        let output = match self.format {
            Format::Json => told.json(),
            Format::Csv => told.csv(),
            Format::Svg => picture::svg(&told),
            _ => told.text(),
        };
        Ok(Done { output, status, remark: None })
    }

    fn refused(&self, error: &ReplayError) -> Refused {
        Refused::usage(self.words(error))
    }

    fn words(&self, error: &ReplayError) -> Text {
        let file = &self.file;
        match error {
            ReplayError::Form { line, message } => {
                texts::replay_line(file, *line, toml_words::sentence(message))
            }
            ReplayError::Nothing => texts::replay_nothing(file),
            ReplayError::Twice(step) => texts::replay_twice(file, step.key()),
            ReplayError::OutOfOrder { step, on, earlier, earlier_on } => {
                texts::replay_out_of_order(*earlier_on, earlier.key(), file, *on, step.key())
            }
            ReplayError::StopReversed { asked_on, answered_on } => {
                texts::replay_stop_reversed(*answered_on, *asked_on, file)
            }
            ReplayError::KnownTooEarly { known_until, on } => {
                texts::replay_known_too_early(file, *on, *known_until)
            }
            ReplayError::Calendar(error) => worked_out(*error),
        }
    }
}

/// Only a term whose end is told can have been missed: what is not published proves nothing.
fn was_missed(found: &Found) -> bool {
    let missed = |verdict| matches!(verdict, Verdict::Told(Kept::Late(_)));
    found.terms.iter().any(|term| missed(term.verdict))
}
