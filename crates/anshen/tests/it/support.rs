//! Runs the program in the root of the repository, with no language in its environment.

use std::path::PathBuf;
use std::process::{Command, Output};

/// Where example files and transcripts are found from.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The program, ready to be given arguments.
pub(crate) fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_anshen"));
    command.current_dir(root());
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    command
}

pub(crate) fn run(args: &str) -> Output {
    program().args(args.split_whitespace()).output().unwrap()
}

/// What a run that succeeds prints.
pub(crate) fn printed(args: &str) -> String {
    let output = run(args);
    assert_eq!(output.status.code(), Some(0), "{args}: {}", text(&output.stderr));
    assert_eq!(text(&output.stderr), "", "{args}");
    text(&output.stdout)
}

pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}
