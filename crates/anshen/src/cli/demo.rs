//! `anshen demo`: a complete sample installation in a fresh folder, and the server over it.

use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use app::Clock as _;
use app::demo::{Account, Parts, fill};
use clap::Args;
use texts::Lang;
use web::{DemoAccount, Demonstration};
use working_days::Notices;

use super::parse;
use crate::outcome::{Done, Refused};
use crate::running::edge::{SystemClock, SystemEntropy};
use crate::running::folder::Installation;
use crate::running::reason::reason;
use crate::running::serve;

#[derive(Debug, Args)]
pub(super) struct Demo {
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080", value_parser = parse::address)]
    listen: SocketAddr,
    #[arg(long, value_name = "FILE")]
    accounts: Option<PathBuf>,
}

impl Demo {
    pub(super) fn run(&self, lang: Lang) -> Result<Done, Refused> {
        let folder = Fresh::make()?;
        serve::runtime()?.block_on(async {
            let listener = serve::listen(self.listen).await?;
            let installation = Installation::open(&folder.place)?;
            let parts = Parts {
                store: Arc::clone(&installation.store) as Arc<dyn store::Store>,
                vault: installation.vault.clone(),
                entropy: Arc::new(SystemEntropy),
                calendar: Notices::bundled().latest(),
                now: SystemClock.now(),
            };
            let accounts = fill(parts).await.map_err(|error| cannot(&error.to_string()))?;
            if let Some(file) = &self.accounts {
                write_accounts(file, &accounts)?;
            }
            let app = serve::application(&installation);
            let demonstration = demonstration(&app, &accounts).await?;
            print!("{}", greeting(&listener, &accounts, lang));
            serve::serve(listener, app, Some(demonstration)).await?;
            Ok(Done::new(String::new()))
        })
    }
}

/// A folder of its own that goes when the program ends.
struct Fresh {
    place: PathBuf,
}

impl Fresh {
    fn make() -> Result<Self, Refused> {
        let name = format!("anshen-demo-{}", std::process::id());
        let place = std::env::temp_dir().join(name);
        fs::create_dir_all(&place)
            .map_err(|error| Refused::cannot(texts::server_runtime(reason(&error))))?;
        Ok(Fresh { place })
    }
}

impl Drop for Fresh {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.place);
    }
}

fn write_accounts(file: &Path, accounts: &[Account]) -> Result<(), Refused> {
    let json =
        serde_json::to_string_pretty(accounts).map_err(|error| cannot(&error.to_string()))?;
    fs::write(file, json).map_err(|error| {
        Refused::cannot(texts::demo_accounts_unwritable(file.display().to_string(), reason(&error)))
    })
}

/// The accounts as the sign-in page offers them, with the names of their organisations.
async fn demonstration(app: &app::App, accounts: &[Account]) -> Result<Demonstration, Refused> {
    let organisations = app.organisations().await.map_err(|error| cannot(&error.to_string()))?;
    let named = |account: &Account| {
        let row = organisations.iter().find(|row| {
            row.id.as_str() == account.organisation || row.name_zh == account.organisation
        })?;
        let seat = account.seat.parse().ok()?;
        Some(DemoAccount {
            organisation: (row.name_zh.clone(), row.name_en.clone()),
            seat,
            user: account.user.clone(),
            password: account.password.clone(),
        })
    };
    Ok(Demonstration { accounts: accounts.iter().filter_map(named).collect() })
}

/// Where to go, as whom, and what to look at first.
fn greeting(listener: &tokio::net::TcpListener, accounts: &[Account], lang: Lang) -> String {
    let mut text = format!("{}\n\n", serve::reached_at(listener, lang));
    let password = accounts.first().map_or("", |account| account.password.as_str());
    text.push_str(&texts::demo_password(password).render(lang));
    text.push('\n');
    let width = |of: fn(&Account) -> &str| accounts.iter().map(|one| of(one).len()).max();
    let users = width(|account| &account.user).unwrap_or(0);
    let seats = width(|account| &account.seat).unwrap_or(0);
    for Account { user, seat, organisation, .. } in accounts {
        text.push_str(&format!("  {user:<users$}  {seat:<seats$}  {organisation}\n"));
    }
    text.push('\n');
    text.push_str(&texts::demo_look_first().render(lang));
    text.push('\n');
    text
}

fn cannot(reason: &str) -> Refused {
    Refused::cannot(texts::server_runtime(reason))
}
