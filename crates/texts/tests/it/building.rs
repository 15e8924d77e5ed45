//! What the build refuses, and what it generates.

use crate::catalogue::Catalogue;
use crate::{generate, parity};

/// What the build says about two files.
fn built(chinese: &str, english: &str) -> Result<String, String> {
    let parse = |file, source| Catalogue::parse(file, source).map_err(|faults| faults.join("\n"));
    let (chinese, english) = (parse("zh.ftl", chinese)?, parse("en.ftl", english)?);
    match parity::faults(&chinese, &english) {
        faults if faults.is_empty() => Ok(generate::messages(&english, &chinese)),
        faults => Err(faults.join("\n")),
    }
}

fn refused(chinese: &str, english: &str, expected: &str) {
    assert_eq!(built(chinese, english), Err(expected.to_owned()));
}

#[test]
fn a_message_becomes_a_function_with_the_english_pattern() {
    let code =
        built("count-due = { $date }，{ $days } 日\n", "count-due = { $days } by { $date }\n");
    let code = code.unwrap();
    let function = code.split("\n\n").next().unwrap();
    assert_eq!(
        function,
        "/// ```text\n\
         /// { $days } by { $date }\n\
         /// ```\n\
         #[must_use]\n\
         pub fn count_due(date: impl Into<Value>, days: impl Into<Value>) -> Text {\n    \
         Text::new(\"count-due\", vec![(\"date\", date.into()), (\"days\", days.into())])\n}"
    );
}

#[test]
fn samples_reach_every_variant_of_either_language() {
    let code = built("kind = { $kind }\n", "kind = { $kind ->\n    [a] A\n   *[b] B\n}\n").unwrap();
    assert!(code.contains("        kind(\"a\"),\n        kind(\"b\"),\n    ]"), "{code}");
}

#[test]
fn a_missing_message_is_named_with_its_file() {
    refused(
        "here = 甲\n",
        "here = A\n# two\nthere = B\n",
        "zh.ftl: there: the message is missing (it is at en.ftl:3, for `there()`)",
    );
    refused(
        "here = 甲\nthere = 乙\n",
        "here = A\n",
        "en.ftl: there: the message is missing (it is at zh.ftl:2, for `there()`)",
    );
}

#[test]
fn a_missing_variable_is_named_with_message_and_file() {
    refused(
        "due = 于{ $date }届满\n",
        "due = due\n",
        "en.ftl:1: due: the variable $date is missing (it is used at zh.ftl:1)",
    );
}

#[test]
fn variables_inside_variants_and_calls_count() {
    refused(
        "a = { $n ->\n    [1] { $x }\n   *[2] { NUMERAL($y) }\n}\n",
        "a = { $n }\n",
        "en.ftl:1: a: the variable $x is missing (it is used at zh.ftl:1)\n\
         en.ftl:1: a: the variable $y is missing (it is used at zh.ftl:1)",
    );
}

#[test]
fn a_word_that_one_language_does_not_know_is_refused() {
    refused(
        "a = { $k ->\n    [kept] 守\n   *[missed] 误\n}\n",
        "a = { $k ->\n    [keeps] kept\n   *[missed] missed\n}\n",
        "zh.ftl:1: a: the variant [keeps] of $k is missing (it is at en.ftl:1)\n\
         en.ftl:1: a: the variant [kept] of $k is missing (it is at zh.ftl:1)",
    );
}

#[test]
fn plural_forms_may_differ() {
    let english = "d = { $n ->\n    [one] { $n } day\n   *[other] { $n } days\n}\n";
    assert!(built("d = { $n } 天\n", english).is_ok());
}

#[test]
fn only_a_part_of_fluent_is_allowed() {
    let cases = [
        ("a = A\n    .title = T\n", "en.ftl:1: a: has attributes: make each a message of its own"),
        ("a =\n    .title = T\n", "en.ftl:1: a: has no text: give it one"),
        (
            "a = A\nb = { a }\n",
            "en.ftl:2: b: refers to the message `a`: make it a term, or pass its text as a variable",
        ),
        ("a = { -office }\n", "en.ftl:1: a: refers to `-office`, which this file does not have"),
        (
            "-office = the { $x }\n",
            "en.ftl:1: -office: a term is fixed words: take variables and references out of it",
        ),
        ("a = { LOUD($x) }\n", "en.ftl:1: a: calls LOUD: only NUMERAL exists"),
        ("a = A\na = B\n", "en.ftl:1: a: stands twice: keep one"),
        (
            "Big = A\n",
            "en.ftl:1: Big: cannot name a function: use lower-case words joined by hyphens",
        ),
        (
            "if = A\n",
            "en.ftl:1: if: cannot name a function: use lower-case words joined by hyphens",
        ),
        (
            "article-label = A\n",
            "en.ftl:1: article-label: is the name of a function of `texts`: choose another",
        ),
        (
            "a = { $camelCase }\n",
            "en.ftl:1: a: variable $camelCase cannot name an argument: \
             use lower-case words joined by underscores",
        ),
        (
            "a = {$a}{$b}{$c}{$d}{$e}{$f}{$g}{$h}\n",
            "en.ftl:1: a: has more than 7 variables: split it in two",
        ),
    ];
    for (source, expected) in cases {
        let faults = Catalogue::parse("en.ftl", source).unwrap_err();
        assert_eq!(faults.join("\n"), expected, "{source}");
    }
}

#[test]
fn a_syntax_error_is_placed() {
    let faults = Catalogue::parse("en.ftl", "a = A\n\nb = { $x\n").unwrap_err();
    assert!(faults[0].starts_with("en.ftl:3:") || faults[0].starts_with("en.ftl:4:"), "{faults:?}");
}
