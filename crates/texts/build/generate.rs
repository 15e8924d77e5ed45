//! Writes the Rust code of the messages. The catalogues are equal in ids and variables by now.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::catalogue::{Catalogue, Entered, function_name};
use crate::variables::Samples;

/// The functions of all messages, then `samples`, in the order of their ids.
pub(crate) fn messages(english: &Catalogue, chinese: &Catalogue) -> String {
    let mut code = String::new();
    let mut samples = String::new();
    for (id, entered) in &english.messages {
        let translated = chinese.messages.get(id);
        let arguments = arguments(entered, translated);
        function(&mut code, id, entered, &arguments);
        sample_calls(&mut samples, id, &arguments);
    }
    let doc = "/// Every message at least once, with made-up values that reach each variant.";
    // Writing to a String cannot fail.
    let _ = write!(
        code,
        "{doc}\n#[must_use]\npub fn samples() -> Vec<Text> {{\n    vec![\n{samples}    ]\n}}\n"
    );
    code
}

fn arguments(english: &Entered, chinese: Option<&Entered>) -> Vec<(String, Samples)> {
    let merged = |(name, samples): (&String, &Samples)| {
        let mut samples = samples.clone();
        let other = chinese.and_then(|entered| entered.references.variables.get(name));
        if let Some(other) = other {
            samples.number |= other.number;
            samples.keys.extend(other.keys.iter().cloned());
        }
        (name.clone(), samples)
    };
    english.references.variables.iter().map(merged).collect()
}

fn function(code: &mut String, id: &str, entered: &Entered, arguments: &[(String, Samples)]) {
    let name = function_name(id);
    let parameters: Vec<_> =
        arguments.iter().map(|(name, _)| format!("{name}: impl Into<Value>")).collect();
    let pairs: Vec<_> =
        arguments.iter().map(|(name, _)| format!("({name:?}, {name}.into())")).collect();
    let doc = doc_comment(&entered.pattern);
    // Writing to a String cannot fail.
    let _ = write!(
        code,
        "{doc}#[must_use]\npub fn {name}({}) -> Text {{\n    Text::new({id:?}, vec![{}])\n}}\n\n",
        parameters.join(", "),
        pairs.join(", ")
    );
}

fn doc_comment(pattern: &str) -> String {
    let unindented = |line: &str| line.strip_prefix("    ").unwrap_or(line).to_owned();
    let lines: Vec<_> = pattern.lines().map(|line| format!("/// {}\n", unindented(line))).collect();
    format!("/// ```text\n{}/// ```\n", lines.concat())
}

fn sample_calls(samples: &mut String, id: &str, arguments: &[(String, Samples)]) {
    let values: Vec<_> = arguments.iter().map(|(name, kind)| sample_values(name, kind)).collect();
    let rounds = values.iter().map(Vec::len).max().unwrap_or(1);
    for round in 0..rounds {
        let chosen: Vec<_> =
            values.iter().filter_map(|of| of.get(round).or(of.last())).cloned().collect();
        // Writing to a String cannot fail.
        let _ = writeln!(samples, "        {}({}),", function_name(id), chosen.join(", "));
    }
}

fn sample_values(name: &str, kind: &Samples) -> Vec<String> {
    if kind.number {
        let fixed = kind.keys.iter().filter_map(|key| key.parse::<i64>().ok());
        let numbers: BTreeSet<i64> = fixed.chain([1, 2, 11]).collect();
        numbers.iter().map(|number| format!("{number}_i64")).collect()
    } else if kind.keys.is_empty() {
        vec![format!("{name:?}")]
    } else {
        kind.keys.iter().map(|key| format!("{key:?}")).collect()
    }
}
