//! What clap finds wrong with the arguments, as one sentence in the reader's language.

use std::error::Error as _;
use std::ffi::OsString;

use clap::Command;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use texts::{Lang, Text};

use super::parse::Complaint;
use crate::outcome::{Done, Outcome, Refused};

/// The end of a run whose arguments were not parsed: help was asked for, or something is wrong.
pub(super) fn outcome(error: &Error, args: &[OsString], command: &Command, lang: Lang) -> Outcome {
    let result = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            Ok(Done::new(error.render().to_string()))
        }
        _ => Err(Refused::usage(sentence(error, args, command))),
    };
    Outcome::of(result, lang)
}

fn sentence(error: &Error, args: &[OsString], command: &Command) -> Text {
    if let Some(Complaint(text)) = error.source().and_then(|source| source.downcast_ref()) {
        return text.clone();
    }
    let (command, help) = asked(args, command);
    let said = |kind| said(error, kind).unwrap_or_default();
    let option = said(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::UnknownArgument => {
            unknown_option(&option, said(ContextKind::SuggestedArg), help)
        }
        ErrorKind::InvalidSubcommand => unknown_command(
            &said(ContextKind::InvalidSubcommand),
            said(ContextKind::SuggestedSubcommand),
            help,
        ),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let names: Vec<&str> = command.get_subcommands().map(Command::get_name).collect();
            texts::cli_missing_command(names, help)
        }
        ErrorKind::MissingRequiredArgument => {
            texts::cli_missing(help, list(error, ContextKind::InvalidArg))
        }
        ErrorKind::InvalidValue | ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues => {
            let value = said(ContextKind::InvalidValue);
            let valid = list(error, ContextKind::ValidValue);
            match (value.is_empty(), valid.is_empty()) {
                (true, _) => texts::cli_missing_value(help, option),
                (false, true) => texts::cli_bad_value(help, option, value),
                (false, false) => texts::cli_not_one_of(option, valid, value),
            }
        }
        ErrorKind::TooManyValues => {
            texts::cli_unexpected_value(help, said(ContextKind::InvalidValue))
        }
        ErrorKind::ValueValidation => {
            texts::cli_bad_value(help, option, said(ContextKind::InvalidValue))
        }
        ErrorKind::ArgumentConflict => texts::cli_once(option),
        ErrorKind::InvalidUtf8 => texts::cli_not_utf8(),
        _ => texts::cli_not_understood(help),
    }
}

/// Words without a hyphen are values, and clap calls them arguments too.
fn unknown_option(option: &str, similar: String, help: String) -> Text {
    if !option.starts_with('-') {
        texts::cli_unexpected_value(help, option)
    } else if similar.is_empty() {
        texts::cli_unknown_option(help, option)
    } else {
        texts::cli_unknown_option_similar(option, similar)
    }
}

fn unknown_command(command: &str, similar: String, help: String) -> Text {
    if similar.is_empty() {
        texts::cli_unknown_command(command, help)
    } else {
        texts::cli_unknown_command_similar(command, similar)
    }
}

/// The command that the arguments name, as far as they name one, and how to get its help.
fn asked<'a>(args: &[OsString], command: &'a Command) -> (&'a Command, String) {
    let mut found = command;
    let mut path = command.get_name().to_owned();
    for arg in args.iter().skip(1) {
        if let Some(below) = found.find_subcommand(arg) {
            found = below;
            path = format!("{path} {}", below.get_name());
        }
    }
    (found, format!("{path} --help"))
}

/// What clap says about the error, the first where it says several things.
fn said(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => texts.first().cloned(),
        _ => None,
    }
}

fn list(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}
