//! Which crate may depend on which: nothing points back, and nothing low knows what is high.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::faults::{Fault, assert_none, report};
use crate::tree;

/// Each crate with the crates of this workspace it may use. A crate that is not here may not exist:
/// a new one, or a new edge, is a change of design and belongs into `ARCHITECTURE.md` as well.
const MAY_USE: [(&str, &[&str]); 17] = [
    ("working-days", &[]),
    ("texts", &[]),
    ("procedure", &["working-days"]),
    ("words", &["working-days", "procedure", "texts"]),
    ("pictures", &["working-days", "procedure", "texts"]),
    ("access", &["working-days", "procedure"]),
    ("notices", &["working-days", "procedure", "texts", "pictures"]),
    ("proofs", &["procedure"]),
    ("vault", &["procedure"]),
    ("store", &["working-days", "procedure"]),
    ("store-sqlite", &["working-days", "procedure", "store"]),
    ("store-postgres", &["working-days", "procedure", "store"]),
    (
        "app",
        &["working-days", "procedure", "access", "store", "vault", "proofs", "notices", "texts"],
    ),
    (
        "web",
        &[
            "working-days",
            "procedure",
            "access",
            "store",
            "vault",
            "app",
            "texts",
            "words",
            "pictures",
        ],
    ),
    (
        "anshen",
        &[
            "working-days",
            "procedure",
            "access",
            "texts",
            "words",
            "pictures",
            "notices",
            "proofs",
            "vault",
            "store",
            "store-sqlite",
            "store-postgres",
            "app",
            "web",
        ],
    ),
    (
        "testkit",
        &["working-days", "procedure", "access", "store", "vault", "proofs", "notices", "app"],
    ),
    ("tidy", &[]),
];

/// Edges of tests alone: a real back end below the use cases, the law whose index is checked.
const TESTS_MAY_USE: [(&str, &str); 3] =
    [("app", "store-sqlite"), ("web", "store-sqlite"), ("tidy", "procedure")];

/// The crate of test helpers, which only tests may use.
const FOR_TESTS: &str = "testkit";

/// One edge of the package graph.
#[derive(Clone, Debug)]
struct Edge {
    from: String,
    to: String,
    for_tests: bool,
}

#[test]
fn crates_depend_downwards_only() {
    let packages = tree::packages();
    let names: BTreeSet<_> = packages.iter().filter_map(name).collect();
    let mut faults: Vec<_> = names.iter().filter_map(|name| unknown(name)).collect();
    let edges = packages.iter().flat_map(|package| edges(package, &names));
    faults.extend(edges.filter_map(|edge| fault(&edge)));
    assert_none(&faults);
}

fn name(package: &Value) -> Option<&str> {
    package.get("name").and_then(Value::as_str)
}

fn edges(package: &Value, names: &BTreeSet<&str>) -> Vec<Edge> {
    let Some(from) = name(package) else { return Vec::new() };
    let dependencies = package.get("dependencies").and_then(Value::as_array);
    let inside = dependencies.into_iter().flatten().filter_map(|dependency| {
        let to = name(dependency).filter(|to| names.contains(to) && *to != from)?;
        let for_tests = dependency.get("kind").and_then(Value::as_str) == Some("dev");
        Some(Edge { from: from.to_owned(), to: to.to_owned(), for_tests })
    });
    inside.collect()
}

fn allowed(from: &str) -> Option<&'static [&'static str]> {
    MAY_USE.iter().find(|(name, _)| *name == from).map(|(_, uses)| *uses)
}

fn unknown(name: &str) -> Option<Fault> {
    let advice = "is not in the table of `graph.rs`: give it a place and say so in ARCHITECTURE.md";
    let fault = Fault::new(&manifest(name), 1, format!("the crate `{name}` {advice}"));
    allowed(name).is_none().then_some(fault)
}

fn fault(edge: &Edge) -> Option<Fault> {
    let Edge { from, to, for_tests } = edge;
    let is_for_tests = to == FOR_TESTS || TESTS_MAY_USE.contains(&(from.as_str(), to.as_str()));
    if (*for_tests && is_for_tests) || allowed(from)?.contains(&to.as_str()) {
        return None;
    }
    let advice = if to == FOR_TESTS {
        "make it a dev-dependency"
    } else {
        "move what is needed down, or argue for the edge in `graph.rs`"
    };
    Some(Fault::new(&manifest(from), 1, format!("`{from}` must not use `{to}`: {advice}")))
}

fn manifest(name: &str) -> String {
    format!("crates/{name}/Cargo.toml")
}

#[test]
fn an_edge_upwards_is_found() {
    let edge =
        |from: &str, to: &str, for_tests| Edge { from: from.into(), to: to.into(), for_tests };
    let edges = [
        edge("procedure", "working-days", false),
        edge("working-days", "procedure", false),
        edge("texts", "procedure", true),
        edge("store", "testkit", true),
        edge("store", "testkit", false),
    ];
    let faults: Vec<_> = edges.iter().filter_map(fault).collect();
    assert_eq!(
        report(&faults),
        "crates/working-days/Cargo.toml:1: `working-days` must not use `procedure`: \
         move what is needed down, or argue for the edge in `graph.rs`\n\
         crates/texts/Cargo.toml:1: `texts` must not use `procedure`: \
         move what is needed down, or argue for the edge in `graph.rs`\n\
         crates/store/Cargo.toml:1: `store` must not use `testkit`: make it a dev-dependency"
    );
}

#[test]
fn a_crate_without_a_place_is_found() {
    assert!(unknown("working-days").is_none());
    let fault = unknown("misc").map(|fault| fault.to_string()).unwrap_or_default();
    assert!(fault.starts_with("crates/misc/Cargo.toml:1: the crate `misc` is not in the table"));
}

#[test]
fn the_table_has_no_cycle() {
    // Each crate uses only crates that are settled before it, whatever the order of the table.
    let mut settled = BTreeSet::new();
    for _ in MAY_USE {
        for (name, uses) in MAY_USE {
            if uses.iter().all(|used| settled.contains(used)) {
                settled.insert(name);
            }
        }
    }
    let waiting: Vec<_> = MAY_USE.iter().filter(|(name, _)| !settled.contains(name)).collect();
    assert!(waiting.is_empty(), "these use each other in a circle: {waiting:?}");
}
