//! No figure of the law stands in code: terms and sums are settings of a regime, in `regimes/`.

use crate::faults::{Fault, assert_none, report};
use crate::rust::{code_tokens, whole_number};
use crate::tree::{self, Source};

const LAW: &str = "crates/procedure/src/";
/// The terms of the Measures in working days, and the highest fine in yuan.
const FIGURES: [u64; 6] = [10, 15, 30, 45, 90, 1_000_000];

/// A place where one of these numbers is not a figure of the law. The list only shrinks.
struct Exception {
    file: &'static str,
    figure: u64,
    /// Why it is something else; for the reader, and never empty.
    reason: &'static str,
}

const EXCEPTIONS: [Exception; 0] = [];

#[test]
fn no_figure_of_the_law_is_in_code() {
    let sources = tree::sources_in(LAW, ".rs");
    assert!(!sources.is_empty(), "no source was found in {LAW}: the path has moved");
    assert_none(&faults(&sources, &EXCEPTIONS));
}

fn faults(sources: &[Source], exceptions: &[Exception]) -> Vec<Fault> {
    let mut found = Vec::new();
    let mut used = vec![false; exceptions.len()];
    for source in sources {
        for (line, figure) in figures(&source.text) {
            let excused = |e: &Exception| e.file == source.path && e.figure == figure;
            match exceptions.iter().position(excused).and_then(|at| used.get_mut(at)) {
                Some(used) => *used = true,
                None => found.push(in_code(&source.path, line, figure)),
            }
        }
    }
    let stale = exceptions.iter().zip(used).filter(|(_, used)| !used);
    found.extend(stale.map(|(exception, _)| is_stale(exception)));
    found.extend(exceptions.iter().filter(|e| e.reason.is_empty()).map(has_no_reason));
    found
}

fn figures(source: &str) -> Vec<(usize, u64)> {
    let numbers = code_tokens(source)
        .into_iter()
        .filter_map(|token| whole_number(&token.text).map(|number| (token.line, number)));
    numbers.filter(|(_, number)| FIGURES.contains(number)).collect()
}

fn in_code(path: &str, line: usize, figure: u64) -> Fault {
    let advice = "may be a figure of the law: read it from the regime, or add a reasoned exception";
    Fault::new(path, line, format!("{figure} {advice}"))
}

fn is_stale(exception: &Exception) -> Fault {
    let advice = format!("the exception for {} matches nothing: remove it", exception.figure);
    Fault::new(exception.file, 1, advice)
}

fn has_no_reason(exception: &Exception) -> Fault {
    let advice = format!("the exception for {} has no reason: give one", exception.figure);
    Fault::new(exception.file, 1, advice)
}

#[test]
fn a_planted_figure_is_found() {
    let sources = [Source::new(
        "law.rs",
        "// article 10: 30 days\nconst TERM: u32 = 30;\nlet fine = 1_000_000u64;\nlet two = 2;\n\
         #[cfg(test)]\nconst DAYS: u32 = 45;\n",
    )];
    let advice = "may be a figure of the law: read it from the regime, or add a reasoned exception";
    assert_eq!(
        report(&faults(&sources, &[])),
        format!("law.rs:2: 30 {advice}\nlaw.rs:3: 1000000 {advice}")
    );
}

#[test]
fn an_exception_is_used_or_removed() {
    let sources = [Source::new("clocks.rs", "let percent = 90;")];
    let exception = |figure, reason| Exception { file: "clocks.rs", figure, reason };
    assert_eq!(faults(&sources, &[exception(90, "a share in per cent")]), []);
    assert_eq!(
        report(&faults(&sources, &[exception(90, "a share in per cent"), exception(45, "")])),
        "clocks.rs:1: the exception for 45 matches nothing: remove it\n\
         clocks.rs:1: the exception for 45 has no reason: give one"
    );
}
