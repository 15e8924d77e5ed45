//! How wide words will be, estimated without the font: a little too wide rather than too narrow.

const FULL_WIDTH_EM: f64 = 1.0;
const WIDE_LETTER_EM: f64 = 0.86;
const LETTER_EM: f64 = 0.58;
const NARROW_EM: f64 = 0.34;

/// The width of `words` set in letters of `size`, in the same unit.
pub(crate) fn width(words: &str, size: f64) -> f64 {
    words.chars().map(em).sum::<f64>() * size
}

/// `words` in lines that fit into `room`. Chinese may break before any character that does not
/// close a phrase, other words only at spaces.
pub(crate) fn wrap(words: &str, size: f64, room: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for piece in pieces(words) {
        if !line.is_empty() && width(&line, size) + width(piece.trim_end(), size) > room {
            lines.push(line.trim_end().to_owned());
            line.clear();
        }
        line.push_str(&piece);
    }
    if !line.trim_end().is_empty() {
        lines.push(line.trim_end().to_owned());
    }
    lines
}

/// The parts of `words` between which a line may break.
fn pieces(words: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut before = None;
    for character in words.chars() {
        let breaks = before.is_some_and(|before| may_break(before, character));
        match pieces.last_mut() {
            Some(piece) if !breaks => piece.push(character),
            _ => pieces.push(character.to_string()),
        }
        before = Some(character);
    }
    pieces
}

fn may_break(before: char, after: char) -> bool {
    let closes = matches!(after, '，' | '。' | '；' | '：' | '、' | '）' | '》' | '〕' | ' ');
    let opens = matches!(before, '（' | '《' | '〔');
    !closes && !opens && (before == ' ' || is_full_width(before) || is_full_width(after))
}

fn em(character: char) -> f64 {
    match character {
        'm' | 'w' | 'M' | 'W' | '@' | '%' => WIDE_LETTER_EM,
        'i' | 'j' | 'l' | 't' | 'f' | 'I' | '.' | ',' | ':' | ';' | '\'' | '(' | ')' | ' ' => {
            NARROW_EM
        }
        other if is_full_width(other) => FULL_WIDTH_EM,
        _ => LETTER_EM,
    }
}

/// Chinese characters and the punctuation and signs that are set as wide.
fn is_full_width(character: char) -> bool {
    matches!(character,
        '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}'
        | '\u{ff00}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' | '\u{20000}'..='\u{3ffff}')
}
