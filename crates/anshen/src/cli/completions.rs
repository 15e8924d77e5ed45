//! `completions`: the script that completes arguments in a shell.

use clap::Args;
use clap_complete::Shell;
use texts::Lang;

use crate::outcome::Done;

/// The arguments of `completions`.
#[derive(Debug, Args)]
pub(super) struct Completions {
    shell: Shell,
}

impl Completions {
    pub(super) fn run(&self, lang: Lang) -> Done {
        let mut script = Vec::new();
        let mut command = super::command(lang);
        clap_complete::generate(self.shell, &mut command, "anshen", &mut script);
        Done::new(String::from_utf8_lossy(&script).into_owned())
    }
}
