//! Every crate takes the lints of the workspace and says at its root what it is.

use crate::faults::{Fault, assert_none, report};
use crate::tree;

#[test]
fn every_crate_takes_the_lints() {
    let manifests = tree::sources_in("crates/", "/Cargo.toml");
    assert!(!manifests.is_empty(), "no crate was found: the paths have moved");
    let faults: Vec<_> =
        manifests.iter().filter_map(|source| lint_fault(&source.path, &source.text)).collect();
    assert_none(&faults);
}

#[test]
fn every_crate_says_what_it_is() {
    let is_root = |path: &str| path.ends_with("/src/lib.rs") || path.ends_with("/src/main.rs");
    let mut roots = tree::sources_in("crates/", ".rs");
    roots.retain(|source| is_root(&source.path));
    assert!(!roots.is_empty(), "no crate root was found: the paths have moved");
    let faults: Vec<_> =
        roots.iter().filter_map(|source| doc_fault(&source.path, &source.text)).collect();
    assert_none(&faults);
}

fn lint_fault(path: &str, manifest: &str) -> Option<Fault> {
    let parsed: toml::Table = match manifest.parse() {
        Ok(parsed) => parsed,
        Err(error) => return Some(Fault::new(path, 1, format!("not TOML: {error}"))),
    };
    let lints = parsed.get("lints").and_then(|lints| lints.get("workspace"));
    let takes_them = lints.and_then(toml::Value::as_bool) == Some(true);
    let fault = Fault::new(path, 1, "no lints: add `[lints]` with `workspace = true`");
    (!takes_them).then_some(fault)
}

fn doc_fault(path: &str, source: &str) -> Option<Fault> {
    let says = source.lines().next().is_some_and(|line| line.starts_with("//! "));
    let fault =
        Fault::new(path, 1, "no module doc: begin with `//!`, what it is and what it never does");
    (!says).then_some(fault)
}

#[test]
fn planted_faults_are_found() {
    let manifests = ["[lints]\nworkspace = true\n", "[lints]\nworkspace = false\n", "[package]\n"];
    let found = manifests.map(|manifest| lint_fault("Cargo.toml", manifest).is_some());
    assert_eq!(found, [false, true, true]);
    let roots = ["//! What it is.\n", "mod a;\n", ""];
    assert_eq!(roots.map(|root| doc_fault("lib.rs", root).is_some()), [false, true, true]);
    let faults: Vec<_> = doc_fault("lib.rs", "").into_iter().collect();
    assert_eq!(
        report(&faults),
        "lib.rs:1: no module doc: begin with `//!`, what it is and what it never does"
    );
}
