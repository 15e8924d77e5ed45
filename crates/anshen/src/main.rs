//! Anshen: the one program of the system, and the only reader of arguments and environment.
//!
//! It hands them to the command line, writes what comes back in one piece, and ends with its
//! status. It decides nothing itself.

mod cli;
mod outcome;
mod output;
mod running;

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use texts::Lang;

use crate::outcome::Outcome;

/// An answer is made of many small pieces, which this takes and gives back in less time than the
/// allocator of the C library (`docs/decisions/0007-web.md`).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Where a language may be asked for, from the strongest wish to the weakest.
const LANGUAGE_VARIABLES: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

fn main() -> ExitCode {
    let outcome = cli::run(std::env::args_os(), environment_lang());
    ExitCode::from(write(&outcome))
}

/// The language of the environment; Chinese, the language of the law, when it names neither.
#[expect(clippy::disallowed_methods, reason = "here is where the environment is read")]
fn environment_lang() -> Lang {
    let values = LANGUAGE_VARIABLES.iter().filter_map(|name| std::env::var(name).ok());
    let strongest = values.into_iter().find(|value| !value.is_empty());
    strongest.and_then(|value| value.parse().ok()).unwrap_or_default()
}

/// Writes the outcome and returns the exit status. A reader that has gone away, such as `head`, is
/// no error: it has what it wanted.
fn write(outcome: &Outcome) -> u8 {
    let written = write_whole(&mut io::stdout().lock(), &outcome.output);
    // Nobody can be told when standard error itself is closed.
    let _ = write_whole(&mut io::stderr().lock(), &outcome.message);
    match written {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            let refused = outcome.cannot_write(&error);
            let _ = write_whole(&mut io::stderr().lock(), &refused.message);
            refused.status.code()
        }
        _ => outcome.status.code(),
    }
}

fn write_whole(to: &mut impl Write, text: &str) -> io::Result<()> {
    to.write_all(text.as_bytes())?;
    to.flush()
}
