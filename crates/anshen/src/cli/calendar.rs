//! `calendar`: the notices on working days, a year of them, and the check of a file.

mod check;
mod faults;
mod list;
mod show;

use clap::{Args, Subcommand};
use texts::Lang;

use super::parse::{self, Format};
use crate::outcome::{Done, Refused};

pub(super) const LIST_FORMATS: [Format; 3] = [Format::Text, Format::Json, Format::Csv];
pub(super) const SHOW_FORMATS: [Format; 5] =
    [Format::Text, Format::Json, Format::Svg, Format::Csv, Format::Ics];
pub(super) const CHECK_FORMATS: [Format; 2] = [Format::Text, Format::Json];

/// The arguments of `calendar`.
#[derive(Debug, Args)]
pub(super) struct Calendar {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    List(List),
    Show(Show),
    Check(Check),
}

/// The arguments of `calendar list`.
#[derive(Debug, Args)]
struct List {
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// The arguments of `calendar show`.
#[derive(Debug, Args)]
struct Show {
    #[arg(value_parser = parse::year)]
    year: i16,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// The arguments of `calendar check`.
#[derive(Debug, Args)]
struct Check {
    file: String,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

impl Calendar {
    pub(super) fn run(&self, lang: Lang) -> Result<Done, Refused> {
        match &self.verb {
            Verb::List(list) => list.run(lang),
            Verb::Show(show) => show.run(lang),
            Verb::Check(check) => check.run(lang),
        }
    }
}
