//! `anshen serve`: the server over a folder.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;
use texts::Lang;

use super::parse;
use crate::outcome::{Done, Refused};
use crate::running::{folder::Installation, serve};

#[derive(Debug, Args)]
pub(super) struct Serve {
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080", value_parser = parse::address)]
    listen: SocketAddr,
}

impl Serve {
    pub(super) fn run(&self, lang: Lang) -> Result<Done, Refused> {
        serve::runtime()?.block_on(async {
            let listener = serve::listen(self.listen).await?;
            let installation = Installation::open(&self.data)?;
            let app = serve::application(&installation);
            println!("{}", serve::reached_at(&listener, lang));
            serve::serve(listener, app, None).await?;
            Ok(Done::new(String::new()))
        })
    }
}
