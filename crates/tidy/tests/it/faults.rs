//! A broken rule: where, and what to do about it.

use std::fmt;

/// One broken rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// Path from the repository root.
    pub(crate) file: String,
    /// One-based.
    pub(crate) line: usize,
    /// What is wrong, a colon, and what to do.
    pub(crate) advice: String,
}

impl Fault {
    pub(crate) fn new(file: &str, line: usize, advice: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line, advice: advice.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.advice)
    }
}

/// All faults, one a line.
pub(crate) fn report(faults: &[Fault]) -> String {
    let lines: Vec<_> = faults.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

/// Fails, with every fault on its own line, when there is one.
#[track_caller]
pub(crate) fn assert_none(faults: &[Fault]) {
    assert!(faults.is_empty(), "{} broken rules:\n{}", faults.len(), report(faults));
}
