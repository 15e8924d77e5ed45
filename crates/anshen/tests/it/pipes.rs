//! What happens at the edges of the process: pipes that close, words that are not text.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::process::Stdio;

use crate::support::{program, text};

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let args = ["count", "--from", "2021-09-01", "--days", "9000", "--explain"];
    let mut child =
        program().args(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()));
}

#[test]
fn output_that_cannot_be_written_is_reported() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = program()
        .args(["between", "--from", "2021-09-01", "--to", "2021-09-02", "--lang", "en"])
        .stdout(full)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(3));
    let said = text(&output.stderr);
    assert!(said.starts_with("anshen: the output cannot be written ("), "{said}");
    assert!(said.ends_with("); check where it goes\n"), "{said}");
}

#[test]
fn an_argument_that_is_not_text_is_refused() {
    let output = program()
        .args(["between", "--lang", "en", "--from"])
        .arg(OsStr::from_bytes(b"2021-\xff"))
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(text(&output.stderr), "anshen: an argument is not valid UTF-8; write it in UTF-8\n");
}
