//! Rust source cut into words, numbers and signs, with comments and literal text left out.
//!
//! It is a scanner for repository rules, not a parser: it knows just enough to tell code from text.

/// A piece of code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// One-based.
    pub(crate) line: usize,
    pub(crate) text: String,
}

/// The tokens of `source` before its first `#[cfg(test)]`: tests stand last in a file.
pub(crate) fn code_tokens(source: &str) -> Vec<Token> {
    let code = source.split("\n#[cfg(test)]").next().unwrap_or(source);
    tokens(code)
}

/// The tokens of `source`, without comments, strings, characters and lifetimes.
pub(crate) fn tokens(source: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut line = 1;
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let (kind, length) = piece(rest, first);
        let (text, after) = rest.split_at(length);
        if kind == Piece::Code {
            found.push(Token { line, text: text.to_owned() });
        }
        line += text.matches('\n').count();
        rest = after;
    }
    found
}

/// The value of a whole decimal number such as `1_000_000` or `30u32`; `None` for other tokens.
pub(crate) fn whole_number(token: &str) -> Option<u64> {
    let digits: String = token
        .chars()
        .take_while(|c| c.is_ascii_digit() || *c == '_')
        .filter(|c| *c != '_')
        .collect();
    let suffix = token.trim_start_matches(|c: char| c.is_ascii_digit() || c == '_');
    let known = suffix.is_empty() || suffix.starts_with(['u', 'i']);
    digits.parse().ok().filter(|_| known)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Piece {
    Code,
    Skipped,
}

/// What `rest`, beginning with `first`, starts with, and its length in bytes.
fn piece(rest: &str, first: char) -> (Piece, usize) {
    if rest.starts_with("//") {
        return (Piece::Skipped, rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return (Piece::Skipped, block_comment(rest));
    }
    if let Some(length) = raw_string(rest) {
        return (Piece::Skipped, length);
    }
    if first == '"' || rest.starts_with("b\"") {
        return (Piece::Skipped, quoted(rest, '"'));
    }
    if first == '\'' {
        return (Piece::Skipped, character_or_lifetime(rest));
    }
    if first.is_whitespace() {
        return (Piece::Skipped, first.len_utf8());
    }
    if is_word(first) {
        return (Piece::Code, rest.find(|c| !is_word(c)).unwrap_or(rest.len()));
    }
    if rest.starts_with("::") {
        return (Piece::Code, 2);
    }
    (Piece::Code, first.len_utf8())
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn block_comment(rest: &str) -> usize {
    let mut depth = 0_usize;
    for (at, _) in rest.char_indices() {
        let here = rest.split_at(at).1;
        if here.starts_with("/*") {
            depth += 1;
        } else if here.starts_with("*/") {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                return at + 2;
            }
        }
    }
    rest.len()
}

/// The length of a raw string such as `r#"..."#`, when there is one.
fn raw_string(rest: &str) -> Option<usize> {
    let start = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'))?;
    let hashes: String = start.chars().take_while(|c| *c == '#').collect();
    let body = start.strip_prefix(&hashes)?.strip_prefix('"')?;
    let end = body.find(&format!("\"{hashes}")).map_or(body.len(), |at| at + 1 + hashes.len());
    Some(rest.len() - body.len() + end)
}

/// The length of a text between `quote`s, escapes minded.
fn quoted(rest: &str, quote: char) -> usize {
    let mut inside = false;
    let mut escaped = false;
    for (at, c) in rest.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote && inside => return at + c.len_utf8(),
            _ if c == quote => inside = true,
            _ => {}
        }
    }
    rest.len()
}

fn character_or_lifetime(rest: &str) -> usize {
    let mut following = rest.chars().skip(1);
    let (next, after) = (following.next(), following.next());
    let is_character = next == Some('\\') || (next.is_some() && after == Some('\''));
    if is_character {
        return quoted(rest, '\'');
    }
    let name = rest.trim_start_matches('\'');
    1 + name.find(|c| !is_word(c)).unwrap_or(name.len())
}

fn words(source: &str) -> String {
    let found: Vec<_> = tokens(source).into_iter().map(|token| token.text).collect();
    found.join(" ")
}

#[test]
fn code_stays_and_text_goes() {
    assert_eq!(words("let a = 30; // 45"), "let a = 30 ;");
    assert_eq!(words("a /* 1 /* 2 */ 3 */ b"), "a b");
    assert_eq!(words(r#"f("a \" 30", b"x", 'x', '\'', b'"')"#), "f ( , , , , b )");
    assert_eq!(words("r#\"30 \" 45\"# r\"x\" run"), "run");
    assert_eq!(words("fn f<'a>(x: &'a str)"), "fn f < > ( x : & str )");
    assert_eq!(words("std::fs::read"), "std :: fs :: read");
}

#[test]
fn lines_are_counted_through_text() {
    let found = tokens("\"a\nb\"\n/* \n */ x");
    assert_eq!(found.first().map(|token| token.line), Some(4));
}

#[test]
fn tests_at_the_end_are_no_code() {
    assert_eq!(code_tokens("a\n#[cfg(test)]\nmod tests {}").len(), 1);
}

#[test]
fn numbers_are_read_with_separators_and_suffixes() {
    let read = ["30", "1_000_000", "45u32", "0x1E", "x30", "3e1"].map(whole_number);
    assert_eq!(read, [Some(30), Some(1_000_000), Some(45), None, None, None]);
}
