//! The Fluent files in memory, one bundle a language, and the rendering of a [`Text`].

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{OnceLock, PoisonError, RwLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use unic_langid::LanguageIdentifier;

use crate::lang::Lang;
use crate::numerals::chinese_numeral;
use crate::text::{Text, Value};

type Bundle = FluentBundle<FluentResource>;

/// The messages of a language, and what Fluent has made of them: the same articles, days and counts
/// stand in most answers.
struct Catalogue {
    bundle: Bundle,
    made: RwLock<HashMap<Text, Box<str>>>,
}

/// So many words are kept; then all are forgotten, and made again when they are asked for.
const KEPT: usize = 4_096;

const CHINESE: &str = include_str!("../texts/zh-CN.ftl");
const ENGLISH: &str = include_str!("../texts/en.ftl");

/// The words of `text` in `lang`, and what went wrong on the way.
pub(crate) fn format(lang: Lang, text: &Text) -> (String, Vec<String>) {
    let (mut said, mut problems) = (String::new(), Vec::new());
    say(lang, text, &mut said, &mut problems);
    (said, problems)
}

/// The same, behind what has been said already.
fn say(lang: Lang, text: &Text, said: &mut String, problems: &mut Vec<String>) {
    let Catalogue { bundle, made } = catalogue(lang);
    let pattern = bundle.get_message(text.id()).and_then(|message| message.value());
    let Some(pattern) = pattern else {
        problems.push(format!("{}: no such message in {}", text.id(), lang.tag()));
        said.push_str(text.id());
        return;
    };
    if let Some(pieces) = pieces(pattern, text) {
        for piece in pieces {
            match piece {
                Piece::Words(words) => said.push_str(words),
                Piece::Fact(fact) => say_fact(lang, fact, said, problems),
            }
        }
        return;
    }
    if let Some(words) = made.read().unwrap_or_else(PoisonError::into_inner).get(text) {
        said.push_str(words);
        return;
    }
    let (words, found) = make(bundle, pattern, lang, text);
    said.push_str(&words);
    if found.is_empty() {
        let mut made = made.write().unwrap_or_else(PoisonError::into_inner);
        if made.len() >= KEPT {
            made.clear();
        }
        made.insert(text.clone(), words.into_boxed_str());
    }
    problems.extend(found);
}

/// What a message that needs no Fluent is put together from.
enum Piece<'a> {
    Words(&'a str),
    Fact(&'a Value),
}

/// The pieces of a message that is only words and facts, as most are: Fluent prepares for more.
fn pieces<'a>(pattern: &'a Pattern<&str>, text: &'a Text) -> Option<Vec<Piece<'a>>> {
    let piece = |element: &'a PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Some(Piece::Words(value)),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::VariableReference { id }),
        } => {
            let found = text.facts().iter().find(|(name, _)| *name == id.name);
            found.map(|(_, fact)| Piece::Fact(fact))
        }
        PatternElement::Placeable { .. } => None,
    };
    pattern.elements.iter().map(piece).collect()
}

fn make(
    bundle: &Bundle,
    pattern: &Pattern<&str>,
    lang: Lang,
    text: &Text,
) -> (String, Vec<String>) {
    let mut problems = Vec::new();
    let mut arguments = FluentArgs::with_capacity(text.facts().len());
    for (name, value) in text.facts() {
        arguments.set(*name, argument(lang, value, &mut problems));
    }
    let mut errors = Vec::new();
    let words = bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
    problems.extend(errors.iter().map(|error| format!("{}: {error}", text.id())));
    (words, problems)
}

fn argument(lang: Lang, value: &Value, problems: &mut Vec<String>) -> FluentValue<'static> {
    match value {
        Value::Number(number) => FluentValue::from(*number),
        other => {
            let mut words = String::new();
            say_fact(lang, other, &mut words, problems);
            FluentValue::String(Cow::Owned(words))
        }
    }
}

fn say_fact(lang: Lang, value: &Value, said: &mut String, problems: &mut Vec<String>) {
    match value {
        Value::Verbatim(words) => said.push_str(words),
        Value::Number(number) => said.push_str(&number.to_string()),
        Value::Day(day) => said.push_str(&day.to_string()),
        Value::Text(text) => say(lang, text, said, problems),
        Value::List(values) => {
            for (place, part) in values.iter().enumerate() {
                if place > 0 {
                    said.push_str(lang.list_separator());
                }
                say_fact(lang, part, said, problems);
            }
        }
    }
}

fn catalogue(lang: Lang) -> &'static Catalogue {
    static CATALOGUES: [OnceLock<Catalogue>; 2] = [OnceLock::new(), OnceLock::new()];
    let [chinese, english] = &CATALOGUES;
    match lang {
        Lang::Zh => chinese.get_or_init(|| read(lang, CHINESE)),
        Lang::En => english.get_or_init(|| read(lang, ENGLISH)),
    }
}

fn read(lang: Lang, source: &str) -> Catalogue {
    // The tags are constants and the sources have been parsed by the build, so that the two
    // fall-backs here are never reached; a test renders every message.
    let locale: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
    let resource = match FluentResource::try_new(source.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    // Isolation marks are invisible characters that would end up in files and comparisons.
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    let added = bundle.add_function("NUMERAL", |positional, _| numeral(positional));
    debug_assert!(added.is_ok(), "a new bundle has no function yet");
    Catalogue { bundle, made: RwLock::default() }
}

/// The Fluent function `NUMERAL`: a whole number in Chinese numerals.
fn numeral(positional: &[FluentValue]) -> FluentValue<'static> {
    match positional.first() {
        Some(FluentValue::Number(number)) => numeral_of(number.as_string().as_ref()),
        Some(FluentValue::String(words)) => numeral_of(words),
        _ => FluentValue::Error,
    }
}

fn numeral_of(digits: &str) -> FluentValue<'static> {
    let words = digits.parse().ok().and_then(chinese_numeral);
    FluentValue::String(Cow::Owned(words.unwrap_or_else(|| digits.to_owned())))
}
