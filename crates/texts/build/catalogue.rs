//! One Fluent file, parsed and found to use only the part of Fluent this project allows:
//! messages and terms with a value, variables, selectors and the function `NUMERAL`.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Message, Resource, Term};
use fluent_syntax::{parser, serializer};

use crate::variables::{References, references};

/// Functions that the run time offers to the Fluent files.
const FUNCTIONS: [&str; 1] = ["NUMERAL"];
/// A sentence with more facts than this is two sentences.
const MOST_VARIABLES: usize = 7;
/// Words that cannot name a function in Rust and are likely as a message.
const RESERVED: [&str; 12] =
    ["as", "const", "else", "for", "if", "in", "loop", "match", "move", "return", "type", "where"];
/// Functions that `texts` has besides the messages, which a message would hide behind.
const TAKEN: [&str; 5] =
    ["article_label", "chinese_numeral", "date_in_prose", "samples", "weekday_name"];

/// The messages of one language.
#[derive(Debug)]
pub(crate) struct Catalogue {
    /// Path as it is shown in errors, from the repository root.
    pub(crate) file: String,
    /// By message id.
    pub(crate) messages: BTreeMap<String, Entered>,
}

/// One message as it stands in its file.
#[derive(Debug)]
pub(crate) struct Entered {
    /// One-based line of its first character.
    pub(crate) line: usize,
    /// The pattern in canonical Fluent, without the id.
    pub(crate) pattern: String,
    /// What the pattern refers to.
    pub(crate) references: References,
}

impl Catalogue {
    /// Parses `source`; `file` is only used in errors.
    ///
    /// # Errors
    ///
    /// Every fault found, each as `file:line: message: what is wrong and what to do`.
    pub(crate) fn parse(file: &str, source: &str) -> Result<Self, Vec<String>> {
        let resource = parser::parse(source).map_err(|(_, errors)| {
            let fault = |error: &parser::ParserError| {
                format!("{file}:{}: {error}", line_at(source, error.pos.start))
            };
            errors.iter().map(fault).collect::<Vec<_>>()
        })?;
        let mut reader = Reader { file, source, faults: Vec::new(), messages: BTreeMap::new() };
        let terms = reader.terms(&resource);
        for entry in resource.body {
            if let Entry::Message(message) = entry {
                reader.message(message, &terms);
            }
        }
        if reader.faults.is_empty() {
            Ok(Self { file: file.to_owned(), messages: reader.messages })
        } else {
            Err(reader.faults)
        }
    }
}

/// The Rust name of the function of message `id`.
pub(crate) fn function_name(id: &str) -> String {
    id.replace('-', "_")
}

struct Reader<'a> {
    file: &'a str,
    source: &'a str,
    faults: Vec<String>,
    messages: BTreeMap<String, Entered>,
}

impl Reader<'_> {
    fn terms(&mut self, resource: &Resource<&str>) -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        for entry in &resource.body {
            if let Entry::Term(term) = entry {
                self.term(term);
                names.insert(term.id.name.to_owned());
            }
        }
        names
    }

    fn term(&mut self, term: &Term<&str>) {
        let id = format!("-{}", term.id.name);
        let found = references(&term.value);
        if !found.variables.is_empty() || !found.terms.is_empty() || !found.messages.is_empty() {
            self.fault(&id, "a term is fixed words: take variables and references out of it");
        }
    }

    fn message(&mut self, message: Message<&str>, terms: &BTreeSet<String>) {
        let id = message.id.name;
        let Some(value) = &message.value else {
            return self.fault(id, "has no text: give it one");
        };
        let references = references(value);
        self.check_name(id, &message);
        self.check_references(id, &references, terms);
        let pattern = pattern_of(message);
        let line = line_of(self.source, id);
        let entered = Entered { line, pattern, references };
        if self.messages.insert(id.to_owned(), entered).is_some() {
            self.fault(id, "stands twice: keep one");
        }
    }

    fn check_name(&mut self, id: &str, message: &Message<&str>) {
        let name = function_name(id);
        let plain = id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        if !plain || RESERVED.contains(&name.as_str()) {
            self.fault(id, "cannot name a function: use lower-case words joined by hyphens");
        }
        if TAKEN.contains(&name.as_str()) {
            self.fault(id, "is the name of a function of `texts`: choose another");
        }
        if !message.attributes.is_empty() {
            self.fault(id, "has attributes: make each a message of its own");
        }
    }

    fn check_references(&mut self, id: &str, found: &References, terms: &BTreeSet<String>) {
        for message in &found.messages {
            let advice = "make it a term, or pass its text as a variable";
            self.fault(id, &format!("refers to the message `{message}`: {advice}"));
        }
        for term in found.terms.difference(terms) {
            self.fault(id, &format!("refers to `-{term}`, which this file does not have"));
        }
        for function in &found.functions {
            if !FUNCTIONS.contains(&function.as_str()) {
                self.fault(id, &format!("calls {function}: only {} exists", FUNCTIONS.join(", ")));
            }
        }
        for variable in found.variables.keys() {
            let plain = variable.chars().all(|c| c.is_ascii_lowercase() || c == '_');
            if !plain || RESERVED.contains(&variable.as_str()) {
                let advice = "use lower-case words joined by underscores";
                self.fault(id, &format!("variable ${variable} cannot name an argument: {advice}"));
            }
        }
        if found.variables.len() > MOST_VARIABLES {
            self.fault(id, &format!("has more than {MOST_VARIABLES} variables: split it in two"));
        }
    }

    fn fault(&mut self, id: &str, what: &str) {
        let line = line_of(self.source, id);
        self.faults.push(format!("{}:{line}: {id}: {what}", self.file));
    }
}

fn pattern_of(mut message: Message<&str>) -> String {
    message.comment = None;
    let start = format!("{} =", message.id.name);
    let text = serializer::serialize(&Resource { body: vec![Entry::Message(message)] });
    text.strip_prefix(&start).unwrap_or(&text).trim().to_owned()
}

/// The one-based line on which entry `id` begins; 1 when it is nowhere.
fn line_of(source: &str, id: &str) -> usize {
    let begins =
        |line: &str| line.strip_prefix(id).is_some_and(|rest| rest.trim_start().starts_with('='));
    source.lines().position(begins).map_or(1, |index| index + 1)
}

fn line_at(source: &str, byte: usize) -> usize {
    source.bytes().take(byte).filter(|b| *b == b'\n').count() + 1
}
