//! What no file may contain, and how long a source file may be.

use crate::faults::{Fault, assert_none, report};
use crate::tree::{self, Source};

const MOST_LINES: usize = 500;

/// Folders that exist on one machine only. Written in halves, so that this file passes itself.
const MACHINE_PATHS: [&str; 3] =
    [concat!("/wo", "rk/"), concat!("/ho", "me/"), concat!("/ro", "ot/")];
/// Marks of unfinished work, as whole words.
const UNFINISHED: [&str; 3] = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X")];
/// What Rust code may not hold, with what to do instead.
const IN_RUST: [(&str, &str); 5] = [
    (concat!("unimple", "mented!"), "write it, or refuse with an error"),
    (concat!("to", "do!("), "write it, or refuse with an error"),
    (concat!("#[ig", "nore"), "assert today's answer and note why it is wrong"),
    (concat!("#[al", "low("), "use `expect` with a reason"),
    (concat!("#![al", "low("), "use `expect` with a reason"),
];

#[test]
fn every_file_is_tidy() {
    let faults: Vec<_> = tree::sources().iter().flat_map(faults).collect();
    assert_none(&faults);
}

fn faults(source: &Source) -> Vec<Fault> {
    let is_rust = source.path.ends_with(".rs");
    let mut faults = Vec::new();
    for (line, text) in (1..).zip(source.text.lines()) {
        let found = text_faults(text).into_iter().chain(rust_faults(text).filter(|_| is_rust));
        faults.extend(found.map(|advice| Fault::new(&source.path, line, advice)));
    }
    let lines = source.text.lines().count();
    if is_rust && lines > MOST_LINES {
        let advice = format!(
            "{lines} lines, more than {MOST_LINES}: cut the file where it tells two stories"
        );
        faults.push(Fault::new(&source.path, MOST_LINES + 1, advice));
    }
    faults
}

fn text_faults(text: &str) -> Vec<String> {
    let paths =
        MACHINE_PATHS.iter().filter(|path| contains_apart(text, path, is_of_path, |_| false));
    let path_faults =
        paths.map(|path| format!("`{path}` exists on one machine: use a path from the root"));
    let words = UNFINISHED.iter().filter(|word| contains_apart(text, word, is_of_word, is_of_word));
    let word_faults =
        words.map(|word| format!("`{word}`: do it now, or write down the limit for the reader"));
    path_faults.chain(word_faults).collect()
}

fn rust_faults(text: &str) -> impl Iterator<Item = String> {
    let found = IN_RUST.iter().filter(move |(what, _)| text.contains(what));
    found.map(|(what, advice)| format!("`{what}`: {advice}"))
}

/// Whether `what` stands in `text` with no such character just before or just after it.
fn contains_apart(
    text: &str,
    what: &str,
    joined_before: impl Fn(char) -> bool,
    joined_after: impl Fn(char) -> bool,
) -> bool {
    text.match_indices(what).any(|(at, _)| {
        let (before, rest) = text.split_at(at);
        let after = rest.strip_prefix(what).and_then(|rest| rest.chars().next());
        !before.chars().next_back().is_some_and(&joined_before) && !after.is_some_and(&joined_after)
    })
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// In `example.org/home/` the folder belongs to an address.
fn is_of_path(c: char) -> bool {
    is_of_word(c) || matches!(c, '.' | '-' | '}' | '>')
}

#[test]
fn planted_faults_are_found() {
    let [path, ..] = MACHINE_PATHS;
    let [_, fix, _] = UNFINISHED;
    let text = format!("// see {path}a\n// {fix}: b\nlet url = \"x.org{path}\"; // {fix}ED\n");
    assert_eq!(
        report(&faults(&Source::new("a.rs", &text))),
        format!(
            "a.rs:1: `{path}` exists on one machine: use a path from the root\n\
             a.rs:2: `{fix}`: do it now, or write down the limit for the reader"
        )
    );
}

#[test]
fn planted_rust_is_found_in_rust_only() {
    let text: String = IN_RUST.iter().map(|(what, _)| format!("{what}\n")).collect();
    let advice = IN_RUST.map(|(what, advice)| format!("`{what}`: {advice}"));
    let found = faults(&Source::new("a.rs", &text));
    assert_eq!(found.iter().map(|fault| fault.advice.clone()).collect::<Vec<_>>(), advice);
    assert_eq!(faults(&Source::new("a.md", &text)), []);
}

#[test]
fn a_long_file_is_found() {
    let fits = Source::new("a.rs", &"x\n".repeat(MOST_LINES));
    let long = Source::new("a.rs", &"x\n".repeat(MOST_LINES + 1));
    assert_eq!(faults(&fits), []);
    assert_eq!(
        report(&faults(&long)),
        "a.rs:501: 501 lines, more than 500: cut the file where it tells two stories"
    );
}
