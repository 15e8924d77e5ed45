//! `anshen admin`: setting up and looking after an installation, from its own machine.

mod organisations;
mod people;

use std::io::IsTerminal as _;
use std::path::PathBuf;

use app::admin::{CheckEvent, SeedPlan, SeedProgress};
use app::{App, AppError};
use clap::{Args, Subcommand};
use texts::Lang;

use super::outcome::{Done, Refused, Status};
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
pub(super) fn said(text: &texts::Text, lang: Lang) -> Done {
    Done::new(format!("{}\n", text.render(lang)))
}

/// Why the application did not do a task.
pub(super) fn refused(error: &AppError) -> Refused {
    match error {
        AppError::Invalid { field, problem } => {
            Refused::usage(texts::admin_invalid(field.as_str(), problem.to_string()))
        }
        AppError::NotFound => Refused::usage(texts::admin_not_found()),
        other => Refused::cannot(texts::server_runtime(other.to_string())),
    }
}
