//! The command line: reads the arguments, runs one verb, and turns what comes of it into text and
//! an exit status. One file a verb. It reads no clock and no environment.

mod admin;
mod between;
mod calendar;
mod completions;
mod count;
mod counting;
mod demo;
mod files;
mod help;
mod parse;
mod provisions;
mod replay;
mod serve;
mod shapes;
mod timetable;
mod toml_words;
mod usage;

use std::ffi::OsString;

use clap::{ArgAction, CommandFactory, FromArgMatches, Parser, Subcommand};
use texts::Lang;

use crate::outcome::{Done, Outcome, Refused};

/// Options that every verb has stand after its own.
const LAST: usize = 100;

/// What may be asked of the program.
#[derive(Debug, Parser)]
#[command(
    name = "anshen",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
struct Cli {
    #[arg(long, global = true, display_order = LAST, value_parser = parse::lang)]
    lang: Option<Lang>,
    #[arg(short, long, global = true, display_order = LAST, action = ArgAction::Help)]
    help: Option<bool>,
    #[arg(short = 'V', long, display_order = LAST, action = ArgAction::Version)]
    version: Option<bool>,
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    Count(count::Count),
    Between(between::Between),
    Timetable(timetable::Timetable),
    Replay(replay::Replay),
    Calendar(calendar::Calendar),
    Demo(demo::Demo),
    Serve(serve::Serve),
    Admin(admin::Admin),
    Completions(completions::Completions),
}

/// Runs the program. `environment` is the language to speak when none is asked for.
pub(crate) fn run(args: impl IntoIterator<Item = OsString>, environment: Lang) -> Outcome {
    let args: Vec<OsString> = args.into_iter().collect();
    let lang = parse::asked_lang(&args).unwrap_or(environment);
    let mut command = command(lang);
    let cli = command.try_get_matches_from_mut(&args).and_then(|matches| {
        Cli::from_arg_matches(&matches).map_err(|error| error.format(&mut command))
    });
    match cli {
        Ok(cli) => Outcome::of(cli.verb.run(lang), lang),
        Err(error) => usage::outcome(&error, &args, &command, lang),
    }
}

/// The definition of the command line with its texts in `lang`.
fn command(lang: Lang) -> clap::Command {
    help::localised(Cli::command(), lang)
}

impl Verb {
    fn run(&self, lang: Lang) -> Result<Done, Refused> {
        match self {
            Verb::Count(count) => count.run(lang),
            Verb::Between(between) => between.run(lang),
            Verb::Timetable(timetable) => timetable.run(lang),
            Verb::Replay(replay) => replay.run(lang),
            Verb::Calendar(calendar) => calendar.run(lang),
            Verb::Demo(demo) => demo.run(lang),
            Verb::Serve(serve) => serve.run(lang),
            Verb::Admin(admin) => admin.run(lang),
            Verb::Completions(completions) => Ok(completions.run(lang)),
        }
    }
}
