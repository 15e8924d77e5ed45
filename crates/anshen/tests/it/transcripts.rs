//! Transcripts: files with commands and what they must print.
//!
//! A line that begins with `$ ` is a command, a setting of the environment may stand before it.
//! The lines after it are its standard output, those with `! ` its standard error, and `? n` its
//! exit status where that is not 0. To write the answers of today into the files, run the test with
//! `ANSHEN_TRANSCRIPTS=write` and read the difference.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{program, text};

#[test]
fn every_command_prints_what_its_transcript_says() {
    let files = files();
    assert!(files.len() > 5, "the transcripts have moved");
    let mut differing = Vec::new();
    for file in files {
        let expected = fs::read_to_string(&file).unwrap();
        let commands = expected.lines().filter(|line| line.starts_with("$ "));
        let found: String = commands.map(transcript).collect::<Vec<_>>().join("\n");
        assert!(!found.is_empty(), "{} has no command", file.display());
        if found != expected {
            differing.push(first_difference(&file, &expected, &found));
            if is_to_be_written() {
                fs::write(&file, found).unwrap();
            }
        }
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

/// A command with everything that comes of it.
fn transcript(line: &str) -> String {
    let mut words = line.trim_start_matches("$ ").split_whitespace().peekable();
    let mut program = program();
    while let Some((name, value)) = words.peek().and_then(|word| word.split_once('=')) {
        program.env(name, value);
        words.next();
    }
    assert_eq!(words.next(), Some("anshen"), "{line}");
    let output = program.args(words).output().unwrap();
    let mut transcript = format!("{line}\n{}", text(&output.stdout).replace('\r', ""));
    for complaint in text(&output.stderr).lines() {
        writeln!(transcript, "! {complaint}").unwrap();
    }
    match output.status.code() {
        Some(0) => {}
        code => writeln!(transcript, "? {}", code.unwrap()).unwrap(),
    }
    transcript
}

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts");
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

#[expect(clippy::disallowed_methods, reason = "the wish to rewrite comes from who runs the test")]
fn is_to_be_written() -> bool {
    std::env::var("ANSHEN_TRANSCRIPTS").is_ok_and(|wish| wish == "write")
}

fn first_difference(file: &Path, expected: &str, found: &str) -> String {
    let mut command = "";
    let mut expected = expected.lines();
    for line in found.lines() {
        if line.starts_with("$ ") {
            command = line;
        }
        let wanted = expected.next().unwrap_or("(the end)");
        if line != wanted {
            return format!("{}: {command}\n  wanted: {wanted}\n  found:  {line}", file.display());
        }
    }
    let wanted = expected.next().unwrap_or_default();
    format!("{}: {command}\n  wanted: {wanted}\n  found:  (the end)", file.display())
}
