//! `docs/law.md`: every article of every version of the Measures with the rules and tests that
//! realise it, generated from the sources; and the lists of provisions without a rule.
//!
//! `UPDATE=1 cargo test -p tidy law_index` writes the file anew.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use procedure::law::Provision;
use procedure::regime::{self, Regime};

use crate::tree::{self, Source};

const INDEX: &str = "docs/law.md";

/// Provisions for which no rule is needed, and why.
const NO_RULE: [(Provision, &str); 5] = [
    (Provision::Purpose, "a purpose: nothing to decide"),
    (Provision::Principles, "principles: the rules of the other articles carry them"),
    (Provision::Mechanism, "the members are data: `[[member]]` of the version's file"),
    (
        Provision::ForeignListing,
        "data alone: the trigger `foreign_listing` and its number of users",
    ),
    (Provision::OtherReviews, "other reviews have rules and systems of their own"),
];

/// Provisions that later work will realise. This list only shrinks.
const LATER: [(Provision, &str); 6] = [
    (Provision::Guidelines, "guidelines of protection departments"),
    (Provision::InterimMeasures, "obligations of the party while the review runs"),
    (Provision::Complaints, "reports about reviewers, walled off from whom they name"),
    (Provision::Performance, "the operator's reports on its provider's performance"),
    (Provision::Monitoring, "tip-offs, checks and the follow-up of conditions"),
    (Provision::Penalties, "referral to the competent department, with the range of the fine"),
];

/// The longest that [`LATER`] may be.
const LATER_AT_MOST: usize = 6;

/// Functions by file that name a provision.
type Mentions = BTreeMap<String, BTreeSet<(String, String)>>;

#[test]
#[expect(clippy::disallowed_methods, reason = "the switch that regenerates a committed file")]
fn the_index_of_the_law_is_current() {
    let expected = index(&tree::sources_in("crates/", ".rs"));
    let place = tree::root().join(INDEX);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&place, &expected).unwrap();
    }
    let found = fs::read_to_string(&place).unwrap_or_default();
    assert_eq!(found, expected, "run `UPDATE=1 cargo test -p tidy law_index` and commit {INDEX}");
}

#[test]
fn every_provision_has_a_rule_and_a_test_or_a_reason() {
    let sources = tree::sources_in("crates/", ".rs");
    let (rules, tests) = (mentions(&sources, is_rule), mentions(&sources, is_test));
    for provision in Provision::ALL {
        let name = format!("{provision:?}");
        let excused = reason(&NO_RULE, provision).or(reason(&LATER, provision)).is_some();
        let realised = rules.contains_key(&name) && tests.contains_key(&name);
        assert!(realised || excused, "`{name}` needs a rule and a test that names it, or a reason");
    }
}

#[test]
fn later_work_only_shrinks() {
    let count = LATER.iter().filter(|(_, what)| !what.is_empty()).count();
    assert!(count <= LATER_AT_MOST, "lower LATER_AT_MOST when an entry goes, never raise it");
}

#[test]
fn a_provision_is_found_in_the_function_that_names_it() {
    let text = "/// Doc.\npub(crate) fn determine() {\n    let p = Provision::Determination;\n}\n";
    let sources = [Source::new("crates/procedure/src/rules/determination.rs", text)];
    let found = mentions(&sources, is_rule);
    let place = ("crates/procedure/src/rules/determination.rs".to_owned(), "determine".to_owned());
    assert_eq!(found["Determination"], BTreeSet::from([place]));
    assert_eq!(mentions(&sources, is_test), BTreeMap::new());
}

fn index(sources: &[Source]) -> String {
    let rules = mentions(sources, is_rule);
    let tests = mentions(sources, is_test);
    let subjects = subjects(sources);
    let mut text = String::from(
        "# The law in the code\n\nGenerated from the sources by `UPDATE=1 cargo test -p tidy law_index`; do not edit.\n\
         Each article leads to its provisions (`crates/procedure/src/law.rs`), the rules that realise them and the tests that name them.\n",
    );
    for regime in regime::bundled() {
        let _ = write!(text, "\n## {} ({})\n", regime.title.en, regime.id);
        for article in 1..=regime.article_count {
            let _ = write!(text, "\n### Article {article}\n");
            for provision in regime.provisions_of(article) {
                text.push_str(&entry(regime, provision, &subjects, &rules, &tests));
            }
        }
    }
    text
}

fn entry(
    regime: &Regime,
    provision: Provision,
    subjects: &BTreeMap<String, String>,
    rules: &Mentions,
    tests: &Mentions,
) -> String {
    let name = format!("{provision:?}");
    let number = regime.article(provision).unwrap_or_default();
    let subject = subjects.get(&name).map_or("", String::as_str);
    let mut text = format!("\n`{name}` (art. {number}): {subject}\n\n");
    if let Some(reason) = reason(&NO_RULE, provision) {
        let _ = writeln!(text, "- no rule: {reason}");
    }
    if let Some(what) = reason(&LATER, provision) {
        let _ = writeln!(text, "- later: {what}");
    }
    for (title, mentions) in [("rule", rules), ("test", tests)] {
        for (file, functions) in by_file(mentions.get(&name)) {
            let _ = writeln!(text, "- {title}: {} in [{file}](../{file})", functions.join(", "));
        }
    }
    text
}

fn by_file(places: Option<&BTreeSet<(String, String)>>) -> BTreeMap<&str, Vec<String>> {
    let mut files: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (file, function) in places.into_iter().flatten() {
        files.entry(file).or_default().push(format!("`{function}`"));
    }
    files
}

fn reason(list: &[(Provision, &'static str)], provision: Provision) -> Option<&'static str> {
    list.iter().find(|(listed, _)| *listed == provision).map(|(_, reason)| *reason)
}

fn is_rule(path: &str) -> bool {
    path.starts_with("crates/procedure/src/") && !path.ends_with("/law.rs")
}

fn is_test(path: &str) -> bool {
    path.starts_with("crates/procedure/tests/")
}

/// Where each provision is named, by its variant.
fn mentions(sources: &[Source], wanted: fn(&str) -> bool) -> Mentions {
    let mut found = Mentions::new();
    for source in sources.iter().filter(|source| wanted(&source.path)) {
        let mut function = String::new();
        for line in source.text.lines() {
            if let Some(name) = function_name(line) {
                function = name;
            }
            let mut rest = line;
            while let Some((_, after)) = rest.split_once("Provision::") {
                let end = after.find(|c: char| !c.is_alphanumeric()).unwrap_or(after.len());
                let (variant, remainder) = after.split_at(end);
                if !function.is_empty() && variant != "ALL" {
                    let place = (source.path.clone(), function.clone());
                    found.entry(variant.to_owned()).or_default().insert(place);
                }
                rest = remainder;
            }
        }
    }
    found
}

/// The name of the function that a line begins.
fn function_name(line: &str) -> Option<String> {
    let code = line.trim_start();
    let after = code.strip_prefix("fn ").or_else(|| {
        let (modifiers, after) = code.split_once(" fn ")?;
        modifiers.starts_with("pub").then_some(after)
    })?;
    let end = after.find(|c: char| !c.is_alphanumeric() && c != '_')?;
    Some(after.get(..end)?.to_owned())
}

/// What each provision is about: its doc comment, less the numbers.
fn subjects(sources: &[Source]) -> BTreeMap<String, String> {
    let law = sources.iter().find(|source| source.path == "crates/procedure/src/law.rs");
    let mut found = BTreeMap::new();
    let mut subject = "";
    for line in law.map_or("", |law| law.text.as_str()).lines().map(str::trim) {
        if let Some(words) = line.strip_prefix("/// Article ") {
            subject = words.split_once(": ").map_or(words, |(_, words)| words);
        } else if let Some(variant) = line.strip_suffix(',').filter(|_| !subject.is_empty()) {
            found.insert(variant.to_owned(), subject.to_owned());
            subject = "";
        }
    }
    found
}
