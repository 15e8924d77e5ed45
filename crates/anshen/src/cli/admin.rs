//! `anshen admin`: setting up and looking after an installation, from its own machine.

mod organisations;
mod people;

use std::io::IsTerminal as _;
use std::path::PathBuf;

use access::SeatConflict;
use app::admin::{CheckEvent, SeedPlan, SeedProgress};
use app::{App, AppError, Problem};
use clap::{Args, Subcommand};
use texts::{Lang, Text};

use crate::outcome::{Done, Refused, Status};
use crate::running::{folder::Installation, serve};

#[derive(Debug, Args)]
pub(super) struct Admin {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Opening brings the schema up to date.
    Migrate(Folder),
    Check(Folder),
    Seed(Seed),
    Org(organisations::Org),
    User(people::User),
    Token(people::Token),
}

/// The folder of the installation.
#[derive(Debug, Args)]
pub(super) struct Folder {
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
}

#[derive(Debug, Args)]
struct Seed {
    #[command(flatten)]
    folder: Folder,
    #[arg(long)]
    cases: u64,
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

impl Admin {
    pub(super) fn run(&self, lang: Lang) -> Result<Done, Refused> {
        match &self.task {
            Task::Migrate(folder) => {
                folder.with(async |_| Ok(said(&texts::admin_migrated(), lang)))
            }
            Task::Check(folder) => folder.with(async |app| check(&app, lang).await),
            Task::Seed(seed) => seed.folder.with(async |app| seed.run(&app, lang).await),
            Task::Org(org) => org.run(lang),
            Task::User(user) => user.run(lang),
            Task::Token(token) => token.run(lang),
        }
    }
}

impl Folder {
    /// Opens the installation for one task.
    pub(super) fn with(
        &self,
        task: impl AsyncFnOnce(App) -> Result<Done, Refused>,
    ) -> Result<Done, Refused> {
        serve::runtime()?.block_on(async {
            let installation = Installation::open(&self.data)?;
            task(serve::application(&installation)).await
        })
    }
}

impl Seed {
    async fn run(&self, app: &App, lang: Lang) -> Result<Done, Refused> {
        let plan = SeedPlan { cases: self.cases, seed: self.seed };
        let mut progress = |at: SeedProgress| tell_progress(at.done, Some(at.cases));
        let seeded = app.seed(plan, &mut progress).await.map_err(|error| refused(&error))?;
        Ok(said(&texts::admin_seeded(seeded.cases, seeded.events), lang))
    }
}

/// Replays every case and compares it with what is stored.
async fn check(app: &App, lang: Lang) -> Result<Done, Refused> {
    let mut told = String::new();
    let mut hear = |event: CheckEvent| match event {
        CheckEvent::Checked(cases) => tell_progress(cases, None),
        CheckEvent::Found(difference) => {
            let (case, field) = (difference.case.to_string(), difference.field);
            let (stored, expected) = (difference.stored, difference.expected);
            told.push_str(&texts::admin_difference(case, expected, field, stored).render(lang));
            told.push('\n');
        }
    };
    let report = app.check(&mut hear).await.map_err(|error| refused(&error))?;
    told.push_str(&texts::admin_checked(report.cases, report.events, report.found).render(lang));
    told.push('\n');
    let status = if report.found == 0 { Status::Done } else { Status::No };
    Ok(Done { output: told, status, remark: None })
}

/// Long work shows progress where somebody looks at it: how much is done, and of how much if that is
/// known. What is printed next writes over it.
fn tell_progress(done: u64, of: Option<u64>) {
    if done == 0 || !std::io::stderr().is_terminal() {
        return;
    }
    match of {
        Some(of) => eprint!("{done} / {of}\r"),
        None => eprint!("{done}\r"),
    }
}

/// One line of output.
pub(super) fn said(text: &Text, lang: Lang) -> Done {
    Done::new(format!("{}\n", text.render(lang)))
}

/// Why the application did not do a task.
pub(super) fn refused(error: &AppError) -> Refused {
    match error {
        AppError::Invalid { field, problem } => Refused::usage(invalid(option(field), problem)),
        AppError::NotFound => Refused::usage(texts::admin_not_found()),
        other => Refused::cannot(texts::server_runtime(other.to_string())),
    }
}

/// What is wrong with the value of an option.
fn invalid(option: &str, problem: &Problem) -> Text {
    match problem {
        Problem::Missing | Problem::Empty => texts::problem_missing_detail(option),
        Problem::Form(reason) => texts::problem_form_detail(option, reason.as_str()),
        Problem::Unknown(name) => texts::problem_unknown_detail(option, name.as_str()),
        Problem::Place => texts::problem_place_detail(option),
        Problem::TooLong { max } => texts::problem_too_long_detail(option, *max),
        Problem::Taken(name) => texts::problem_taken_detail(name.as_str()),
        Problem::UserName => texts::problem_user_name_detail(option),
        Problem::Seats(conflict) => seats(conflict),
        Problem::WeakPassword { min } => texts::problem_weak_password_detail(*min),
    }
}

fn seats(conflict: &SeatConflict) -> Text {
    match conflict {
        SeatConflict::TwoAdministrators(first, second) => {
            texts::seats_two_administrators(first.key(), second.key())
        }
        SeatConflict::AdministratorAtCases(administrator, seat) => {
            texts::seats_administrator_at_cases(administrator.key(), seat.key())
        }
        SeatConflict::NotOfKind { kind, seat } => {
            texts::seats_of_other_kind(kind.key(), seat.key())
        }
    }
}

/// The option that gives a field.
fn option(field: &str) -> &str {
    match field {
        "kind" => "--kind",
        "name_zh" => "--zh",
        "name_en" => "--en",
        "body" => "--body",
        "organisation" => "--org",
        "user_name" => "--user",
        "seats" => "--seat",
        "name" => "--name",
        "seed" => "--seed",
        other => other,
    }
}
