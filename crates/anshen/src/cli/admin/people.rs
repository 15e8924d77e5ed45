//! `anshen admin user` and `anshen admin token`: people, seats, tokens of programs.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use access::Seat;
use app::admin::{Admin, NewPerson};
use clap::{Args, Subcommand};
use texts::Lang;

use super::{Folder, refused, said};
use crate::outcome::{Done, Refused};
use crate::running::edge::SystemEntropy;

#[derive(Debug, Args)]
pub(super) struct User {
    #[command(subcommand)]
    task: UserTask,
}

#[derive(Debug, Subcommand)]
enum UserTask {
    List(List),
    Add(Add),
    Disable(Name),
}

#[derive(Debug, Args)]
struct List {
    #[command(flatten)]
    folder: Folder,
    #[arg(long)]
    org: String,
}

#[derive(Debug, Args)]
struct Add {
    #[command(flatten)]
    folder: Folder,
    #[arg(long)]
    org: String,
    #[arg(long)]
    user: String,
    #[arg(long)]
    zh: String,
    #[arg(long)]
    en: String,
    #[arg(long = "seat", required = true)]
    seats: Vec<String>,
}

#[derive(Debug, Args)]
struct Name {
    #[command(flatten)]
    folder: Folder,
    #[arg(long)]
    user: String,
}

#[derive(Debug, Args)]
pub(super) struct Token {
    #[command(subcommand)]
    task: TokenTask,
}

#[derive(Debug, Subcommand)]
enum TokenTask {
    Add(TokenName),
    Revoke(TokenName),
}

#[derive(Debug, Args)]
struct TokenName {
    #[command(flatten)]
    folder: Folder,
    #[arg(long)]
    user: String,
    #[arg(long)]
    name: String,
}

impl User {
    pub(super) fn run(&self, lang: Lang) -> Result<Done, Refused> {
        match &self.task {
            UserTask::List(list) => list.run(),
            UserTask::Add(add) => add.run(lang),
            UserTask::Disable(name) => name.folder.with(async |app| {
                let found = app.person_by_user_name(Admin::Console, &name.user).await;
                let id = found.map_err(|error| refused(&error))?.person.id;
                app.disable_person(Admin::Console, &id).await.map_err(|error| refused(&error))?;
                Ok(said(&texts::admin_done(), lang))
            }),
        }
    }
}

impl List {
    fn run(&self) -> Result<Done, Refused> {
        self.folder.with(async |app| {
            let page = app.people(Admin::Console, &self.org.as_str().into(), None).await;
            let mut told = String::new();
            for view in page.map_err(|error| refused(&error))?.rows {
                let seats: Vec<&str> = view.seats.iter().map(|seat| seat.key()).collect();
                let person = &view.person;
                let _ = writeln!(told, "{}  {}  {}", person.id, person.user_name, seats.join(","));
            }
            Ok(Done::new(told))
        })
    }
}

impl Add {
    fn run(&self, lang: Lang) -> Result<Done, Refused> {
        let seats: Result<BTreeSet<Seat>, Refused> =
            self.seats.iter().map(|word| seat(word)).collect();
        let password = app::new_secret("pw", &SystemEntropy);
        let new = NewPerson {
            organisation: self.org.as_str().into(),
            user_name: self.user.clone(),
            name_zh: self.zh.clone(),
            name_en: self.en.clone(),
            seats: seats?,
            password: Some(password.clone()),
        };
        self.folder.with(async |app| {
            app.create_person(Admin::Console, new).await.map_err(|error| refused(&error))?;
            Ok(said(&texts::admin_password(password.as_str()), lang))
        })
    }
}

impl Token {
    pub(super) fn run(&self, lang: Lang) -> Result<Done, Refused> {
        let (TokenTask::Add(name) | TokenTask::Revoke(name)) = &self.task;
        name.folder.with(async |app| {
            let found = app.person_by_user_name(Admin::Console, &name.user).await;
            let id = found.map_err(|error| refused(&error))?.person.id;
            match &self.task {
                TokenTask::Add(_) => {
                    let made = app.create_token_for(Admin::Console, &id, &name.name, None).await;
                    let secret = made.map_err(|error| refused(&error))?.secret;
                    Ok(said(&texts::admin_token(secret.as_str()), lang))
                }
                TokenTask::Revoke(_) => {
                    let revoked = app.revoke_token_of(Admin::Console, &id, &name.name).await;
                    revoked.map_err(|error| refused(&error))?;
                    Ok(said(&texts::admin_done(), lang))
                }
            }
        })
    }
}

fn seat(word: &str) -> Result<Seat, Refused> {
    word.parse().map_err(|_| {
        let seats: Vec<&str> = Seat::ALL.iter().map(|seat| seat.key()).collect();
        Refused::usage(texts::admin_unknown_seat(word, seats.join(", ")))
    })
}
