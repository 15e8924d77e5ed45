//! The files of the repository, as git sees them, and the packages, as cargo sees them.

#![expect(clippy::expect_used, reason = "a test that cannot read the tree has to stop")]

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

/// A text file of the repository.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    /// Path from the repository root, with forward slashes.
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Source {
    pub(crate) fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }
}

/// The folder that holds the workspace manifest: cargo runs tests in the folder of their crate.
pub(crate) fn root() -> PathBuf {
    PathBuf::from("../..")
}

/// Every text file that is committed or could be, ignored files, links and binary files left out.
pub(crate) fn sources() -> Vec<Source> {
    let listing = output("git", &["ls-files", "--cached", "--others", "--exclude-standard", "-z"]);
    let mut paths: Vec<_> = listing.split('\0').filter(|path| !path.is_empty()).collect();
    paths.sort_unstable();
    paths.dedup();
    paths.into_iter().filter_map(read).collect()
}

/// The text files whose path begins with `start` and ends with `end`.
pub(crate) fn sources_in(start: &str, end: &str) -> Vec<Source> {
    let mut sources = sources();
    sources.retain(|source| source.path.starts_with(start) && source.path.ends_with(end));
    sources
}

/// The packages of the workspace, from `cargo metadata`.
pub(crate) fn packages() -> Vec<Value> {
    let arguments = ["metadata", "--no-deps", "--offline", "--format-version", "1"];
    let metadata: Value =
        serde_json::from_str(&output(env!("CARGO"), &arguments)).expect("cargo prints JSON");
    metadata.get("packages").and_then(Value::as_array).expect("cargo lists packages").clone()
}

fn read(path: &str) -> Option<Source> {
    let place = root().join(path);
    let is_file = fs::symlink_metadata(&place).is_ok_and(|found| found.is_file());
    let text = fs::read_to_string(place).ok().filter(|_| is_file)?;
    Some(Source::new(path, &text))
}

fn output(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program)
        .args(arguments)
        .current_dir(root())
        .output()
        .expect("git and cargo are installed where tests run");
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} {}: {complaint}", arguments.join(" "));
    String::from_utf8(output.stdout).expect("paths are UTF-8")
}

#[test]
fn this_file_is_in_the_tree() {
    let sources = sources_in("crates/tidy/", "tree.rs");
    let paths: Vec<_> = sources.iter().map(|source| source.path.as_str()).collect();
    assert_eq!(paths, ["crates/tidy/tests/it/tree.rs"]);
}
