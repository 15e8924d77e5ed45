//! `docs/limits.md`: the limits of every part in one table.
//!
//! `UPDATE=1 cargo test -p anshen limits` writes the file anew.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

use crate::support::root;

const PLACE: &str = "docs/limits.md";
const HEAD: &str = "# Limits

What is more, longer, larger or later than this is refused, cut off or cleared away. Generated from
the tables of the parts (`limits.rs` in each); the tests of the parts hold them to these figures.
";

/// One line of the table.
struct Limit {
    name: &'static str,
    most: String,
    reason: &'static str,
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the switch that regenerates a committed file")]
fn the_table_of_limits_is_current() {
    let expected = table();
    let place = root().join(PLACE);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&place, &expected).unwrap();
    }
    let found = fs::read_to_string(&place).unwrap_or_default();
    assert_eq!(found, expected, "run `UPDATE=1 cargo test -p anshen limits` and commit {PLACE}");
}

#[test]
fn every_limit_is_named_once_and_has_a_reason() {
    for (part, limits) in parts() {
        let names: BTreeSet<&str> = limits.iter().map(|limit| limit.name).collect();
        assert_eq!(names.len(), limits.len(), "{part}");
        for Limit { name, most, reason } in limits {
            assert!(
                reason.len() > 10 && !most.starts_with("0 "),
                "{part}, {name}: {most}, {reason}"
            );
        }
    }
}

fn table() -> String {
    let mut text = HEAD.to_owned();
    for (part, limits) in parts() {
        let _ = write!(text, "\n## `{part}`\n\n| what | limit | why |\n| --- | --- | --- |\n");
        for Limit { name, most, reason } in limits {
            let _ = writeln!(text, "| {name} | {most} | {reason} |");
        }
    }
    text
}

fn parts() -> [(&'static str, Vec<Limit>); 4] {
    [
        ("web", web::limits::ALL.iter().map(of_web).collect()),
        ("app", app::limits::ALL.iter().map(of_app).collect()),
        ("store", store::limits::ALL.iter().map(of_store).collect()),
        ("vault", vault::limits::LIMITS.iter().map(of_vault).collect()),
    ]
}

fn of_web(limit: &web::limits::Limit) -> Limit {
    let most = match limit.unit {
        web::limits::Unit::Bytes => bytes(limit.max as u64),
        web::limits::Unit::Items => limit.max.to_string(),
        web::limits::Unit::Milliseconds => time(limit.max as u64),
    };
    Limit { name: limit.name, most, reason: limit.reason }
}

fn of_app(limit: &app::limits::Limit) -> Limit {
    let max = u64::try_from(limit.max).unwrap();
    let most = match limit.unit {
        app::limits::Unit::Bytes => bytes(max),
        app::limits::Unit::KiB => bytes(max * 1024),
        app::limits::Unit::Characters => format!("{max} characters"),
        app::limits::Unit::Items => max.to_string(),
        app::limits::Unit::Days => format!("{max} days"),
        app::limits::Unit::Micros => time(max / 1_000),
    };
    Limit { name: limit.name, most, reason: limit.reason }
}

fn of_store(limit: &store::limits::Limit) -> Limit {
    let most = match limit.unit {
        store::limits::Unit::Bytes => bytes(limit.max as u64),
        store::limits::Unit::Items => limit.max.to_string(),
    };
    Limit { name: limit.name, most, reason: limit.reason }
}

fn of_vault(limit: &vault::limits::Limit) -> Limit {
    let most = match limit.unit {
        "bytes" => bytes(limit.value as u64),
        unit => format!("{} {unit}", limit.value),
    };
    Limit { name: limit.name, most, reason: limit.why }
}

fn bytes(number: u64) -> String {
    in_units(number, &[("MiB", 1024 * 1024), ("KiB", 1024), ("bytes", 1)])
}

fn time(milliseconds: u64) -> String {
    const SECOND: u64 = 1_000;
    const HOUR: u64 = 60 * 60 * SECOND;
    let units = [("days", 24 * HOUR), ("hours", HOUR), ("minutes", 60 * SECOND), ("s", SECOND)];
    in_units(milliseconds, &[&units[..], &[("ms", 1)]].concat())
}

/// In the largest unit that leaves a whole number above one, so that no unit needs a singular.
fn in_units(number: u64, units: &[(&str, u64)]) -> String {
    let fits = |(_, size): &&(&str, u64)| number.is_multiple_of(*size) && number > *size;
    let (unit, size) = units.iter().find(fits).unwrap_or(&("", 1));
    format!("{} {unit}", number / size)
}
