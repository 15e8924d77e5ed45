//! The pure crates: no clock, chance, input, output or thread, neither in their own code nor
//! through a package they use.

use serde_json::Value;

use crate::faults::{Fault, assert_none, report};
use crate::rust::{Token, code_tokens};
use crate::tree;

const PURE: [&str; 5] = ["working-days", "procedure", "access", "texts", "pictures"];

/// Packages that bring what the pure crates must not have.
const FORBIDDEN_PACKAGES: [&str; 15] = [
    "async-std",
    "axum",
    "chrono",
    "fastrand",
    "futures",
    "getrandom",
    "hyper",
    "object_store",
    "rand",
    "rayon",
    "reqwest",
    "smol",
    "sqlx",
    "time",
    "tokio",
];

/// Modules of the standard library, behind `std::`.
const FORBIDDEN_MODULES: [&str; 5] = ["env", "fs", "net", "process", "thread"];
/// Names that are not used for anything else.
const FORBIDDEN_NAMES: [&str; 6] =
    ["SystemTime", "Instant", "thread", "thread_local", "RandomState", "async"];

#[test]
fn pure_crates_use_no_impure_package() {
    let packages = tree::packages();
    let faults: Vec<_> = packages.iter().flat_map(package_faults).collect();
    assert_none(&faults);
}

#[test]
fn pure_crates_do_nothing_impure() {
    let start = |name: &str| format!("crates/{name}/src/");
    let sources: Vec<_> =
        PURE.iter().flat_map(|name| tree::sources_in(&start(name), ".rs")).collect();
    assert!(!sources.is_empty(), "no source of a pure crate was found: the paths have moved");
    let faults: Vec<_> =
        sources.iter().flat_map(|source| code_faults(&source.path, &source.text)).collect();
    assert_none(&faults);
}

/// Packages that run in the build or in tests are left alone.
fn package_faults(package: &Value) -> Vec<Fault> {
    let text = |value: &Value, key| value.get(key).and_then(Value::as_str).map(str::to_owned);
    let Some(crate_name) = text(package, "name").filter(|name| PURE.contains(&name.as_str()))
    else {
        return Vec::new();
    };
    let dependencies = package.get("dependencies").and_then(Value::as_array).into_iter().flatten();
    let of_code = dependencies.filter(|dependency| text(dependency, "kind").is_none());
    let forbidden = of_code
        .filter_map(|dependency| text(dependency, "name"))
        .filter(|name| FORBIDDEN_PACKAGES.contains(&name.as_str()));
    let file = format!("crates/{crate_name}/Cargo.toml");
    let fault = |name: String| {
        let advice =
            format!("`{crate_name}` is pure and must not use `{name}`: move that to `app`");
        Fault::new(&file, 1, advice)
    };
    forbidden.map(fault).collect()
}

fn code_faults(path: &str, source: &str) -> Vec<Fault> {
    let tokens = code_tokens(source);
    let mut faults: Vec<Fault> = Vec::new();
    let mut in_use_of_std = false;
    for (at, token) in tokens.iter().enumerate() {
        let before = |back: usize| at.checked_sub(back).and_then(|at| text_at(&tokens, at));
        match token.text.as_str() {
            "std" if before(1) == Some("use") => in_use_of_std = true,
            ";" => in_use_of_std = false,
            _ => {}
        }
        let behind_std = before(1) == Some("::") && before(2) == Some("std");
        let word = token.text.as_str();
        let module = (behind_std || in_use_of_std) && FORBIDDEN_MODULES.contains(&word);
        let clock = word == "now" && before(1) == Some("::");
        if module || clock || FORBIDDEN_NAMES.contains(&word) {
            let advice = "this crate is pure: take what is needed as an argument";
            faults.push(Fault::new(path, token.line, format!("`{word}`: {advice}")));
        }
    }
    faults
}

fn text_at(tokens: &[Token], at: usize) -> Option<&str> {
    tokens.get(at).map(|token| token.text.as_str())
}

#[test]
fn impure_code_is_found() {
    let source = "\
        use std::{collections::BTreeMap, fs};\n\
        use std::time::SystemTime; // not std::env\n\
        fn f() { std::thread::spawn(g); }\n\
        const A: &str = env!(\"A\");\n\
        const B: &str = \"std::fs\";\n\
        fn g() { Timestamp::now(); }\n\
        fn h(process: u8, now: u8) {}\n\
        #[cfg(test)] mod tests { use std::fs; }\n";
    let advice = "this crate is pure: take what is needed as an argument";
    assert_eq!(
        report(&code_faults("a.rs", source)),
        format!(
            "a.rs:1: `fs`: {advice}\n\
             a.rs:2: `SystemTime`: {advice}\n\
             a.rs:3: `thread`: {advice}\n\
             a.rs:6: `now`: {advice}"
        )
    );
}

#[test]
fn an_impure_package_is_found() {
    let package = serde_json::json!({
        "name": "procedure",
        "dependencies": [
            { "name": "jiff", "kind": null },
            { "name": "rand", "kind": null },
            { "name": "tokio", "kind": "dev" },
        ],
    });
    assert_eq!(
        report(&package_faults(&package)),
        "crates/procedure/Cargo.toml:1: `procedure` is pure and must not use `rand`: \
         move that to `app`"
    );
    let above = serde_json::json!({ "name": "web", "dependencies": [{ "name": "tokio" }] });
    assert_eq!(package_faults(&above), []);
}
