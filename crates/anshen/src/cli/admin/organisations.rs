//! `anshen admin org`: organisations.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use access::OrganisationKind;
use app::accounts::{BodyCapacity, ONE_PERSON};
use app::admin::{Admin, NewBody, NewOrganisation};
use clap::{Args, Subcommand};
use texts::Lang;

use super::{Folder, refused, tell_progress};
use crate::outcome::{Done, Refused};

#[derive(Debug, Args)]
pub(super) struct Org {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    List(Folder),
    Add(Add),
}

#[derive(Debug, Args)]
struct Add {
    #[command(flatten)]
    folder: Folder,
    #[arg(long)]
    kind: String,
    #[arg(long)]
    zh: String,
    #[arg(long)]
    en: String,
    #[arg(long)]
    body: Option<String>,
    #[arg(long = "as", requires = "body")]
    capacity: Vec<String>,
    #[arg(long)]
    one_person: bool,
}

impl Org {
    pub(super) fn run(&self, _lang: Lang) -> Result<Done, Refused> {
        match &self.task {
            Task::List(folder) => folder.with(async |app| {
                let rows = app.organisations().await.map_err(|error| refused(&error))?;
                let mut told = String::new();
                for row in rows {
                    let alone = row.settings.contains_key(ONE_PERSON);
                    let mark = if alone { "  --one-person" } else { "" };
                    let _ = writeln!(
                        told,
                        "{}  {}  {} / {}{mark}",
                        row.id, row.kind, row.name_zh, row.name_en
                    );
                }
                Ok(Done::new(told))
            }),
            Task::Add(add) => add.run(),
        }
    }
}

impl Add {
    fn run(&self) -> Result<Done, Refused> {
        let new = NewOrganisation {
            kind: kind(&self.kind)?,
            name_zh: self.zh.clone(),
            name_en: self.en.clone(),
            body: self.new_body()?,
            one_person: self.one_person,
        };
        self.folder.with(async |app| {
            let mut tell = |cases| tell_progress(cases, None);
            let row = app.create_organisation_telling(Admin::Console, new, &mut tell).await;
            let row = row.map_err(|error| refused(&error))?;
            Ok(Done::new(format!("{}\n", row.id)))
        })
    }

    fn new_body(&self) -> Result<Option<NewBody>, Refused> {
        let Some(code) = &self.body else { return Ok(None) };
        let capacities: Result<BTreeSet<BodyCapacity>, Refused> =
            self.capacity.iter().map(|word| capacity(word)).collect();
        Ok(Some(NewBody { code: code.as_str().into(), capacities: capacities? }))
    }
}

fn kind(word: &str) -> Result<OrganisationKind, Refused> {
    word.parse().map_err(|_| {
        let kinds: Vec<&str> = OrganisationKind::ALL.iter().map(|kind| kind.key()).collect();
        Refused::usage(texts::admin_unknown_kind(word, kinds.join(", ")))
    })
}

fn capacity(word: &str) -> Result<BodyCapacity, Refused> {
    let all = BodyCapacity::ALL;
    all.iter().copied().find(|capacity| capacity.key() == word).ok_or_else(|| {
        let words: Vec<&str> = all.iter().map(|capacity| capacity.key()).collect();
        Refused::usage(texts::admin_unknown_kind(word, words.join(", ")))
    })
}
