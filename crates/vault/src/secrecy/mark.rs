//! What is a mark and what is a word.

use crate::secrecy::Grade;

const GRADES: [(&str, Grade); 3] =
    [("绝密", Grade::TopSecret), ("机密", Grade::HighlySecret), ("秘密", Grade::Secret)];
/// Secrets that are not the state's: a star after them marks something else.
const OTHER_SECRETS: [&str; 7] = ["商业", "工作", "技术", "个人", "企业", "公司", "经营"];
/// What introduces a grade.
const LABELS: [&str; 6] = ["密级", "保密级别", "保密等级", "秘密等级", "涉密等级", "定密等级"];
const STARS: [char; 4] = ['★', '☆', '✩', '✪'];
/// What stands for the star where a keyboard has none, if a term follows.
const STAR_LIKE: [char; 5] = ['*', '＊', '·', '•', '﹡'];
/// Terms in words: for long, before it is used or opened.
const TERMS: [&str; 4] = ["长期", "启用前", "开启前", "解密前"];
const UNITS: [&str; 4] = ["年", "个月", "月", "天"];
const CHINESE_DIGITS: &str = "〇零一二三四五六七八九十百";
/// What is between the choices of an empty form.
const CHOICES: [char; 8] = ['/', '／', '、', '|', '｜', '□', '☐', '或'];
const OPENING: &str = "【[（(〔《〈「『｛{<＜“\"";
const CLOSING: &str = "】]）)〕》〉」』｝}>＞”\"";
const RULES: &str = "-—–_=#*.·:：>~ ";

/// The first mark in a text.
pub(super) fn in_text(text: &str) -> Option<Grade> {
    text.split(|c: char| c.is_control() && c != '\t').find_map(|line| in_line(&squeezed(line)))
}

/// The first mark in a file name.
pub(super) fn in_name(name: &str) -> Option<Grade> {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem).trim();
    let stem = if stem.is_empty() { name } else { stem };
    in_line(&squeezed(stem)).or_else(|| in_brackets(stem)).or_else(|| apart(stem))
}

/// A line without the spaces that set marks wide: 机　密 ★ 10 年.
fn squeezed(line: &str) -> String {
    let invisible = |c: char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}');
    line.chars().filter(|c| !invisible(*c)).collect()
}

fn in_line(line: &str) -> Option<Grade> {
    if let Some(grade) = exactly(line.trim_matches(|c| is_in(c, &[OPENING, CLOSING, RULES]))) {
        return Some(grade);
    }
    GRADES.into_iter().find_map(|(word, grade)| {
        let mut found = line.match_indices(word);
        let marks = found.any(|(at, _)| {
            let (before, rest) = line.split_at(at);
            let after = rest.strip_prefix(word).unwrap_or_default();
            is_starred(before, after) || is_termed(before, after) || is_labelled(before, after)
        });
        marks.then_some(grade)
    })
}

/// 机密★10年, but not 商业秘密★.
fn is_starred(before: &str, after: &str) -> bool {
    let star = after.starts_with(STARS);
    let star_like = after.strip_prefix(STAR_LIKE).is_some_and(|rest| term(rest).is_some());
    (star || star_like) && !OTHER_SECRETS.iter().any(|other| before.ends_with(other))
}

/// 秘密5年 apart from other words, but not 保守秘密5年, nor 秘密10年来.
fn is_termed(before: &str, after: &str) -> bool {
    let joined = |c: Option<char>| c.is_some_and(is_han);
    !joined(before.chars().next_back())
        && term(after).is_some_and(|rest| !joined(rest.chars().next()))
}

/// 密级：机密, but not 密级：绝密/机密/秘密, which is a form to be filled in.
fn is_labelled(before: &str, after: &str) -> bool {
    let before = before.trim_end_matches(|c| is_in(c, &[OPENING]));
    let label = before.strip_suffix(['：', ':', '=', '为']);
    let is_choice = after.trim_start_matches('级').starts_with(CHOICES);
    label.is_some_and(|label| LABELS.iter().any(|one| label.ends_with(one))) && !is_choice
}

/// What follows the term at the beginning of the text, if there is one.
fn term(text: &str) -> Option<&str> {
    if let Some(rest) = TERMS.iter().find_map(|term| text.strip_prefix(term)) {
        return Some(rest);
    }
    let is_digit =
        |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c) || is_in(c, &[CHINESE_DIGITS]);
    let unit = text.trim_start_matches(is_digit);
    if unit.len() == text.len() {
        return None;
    }
    UNITS.iter().find_map(|name| unit.strip_prefix(name))
}

/// 报告（机密）.
fn in_brackets(stem: &str) -> Option<Grade> {
    let pieces = stem.split(|c| is_in(c, &[OPENING]));
    pieces.skip(1).find_map(|piece| {
        exactly(piece.split(|c| is_in(c, &[CLOSING])).next().unwrap_or_default().trim())
    })
}

/// 机密-报告, 报告_机密, 秘密 2021, but not 秘密保护, 机密性.
fn apart(stem: &str) -> Option<Grade> {
    let separates = |c: char| !is_han(c) && !c.is_alphabetic();
    GRADES.into_iter().find_map(|(word, grade)| {
        let leads = stem.strip_prefix(word).is_some_and(|rest| rest.starts_with(separates));
        let trails = stem.strip_suffix(word).is_some_and(|rest| rest.ends_with(separates));
        (leads || trails).then_some(grade)
    })
}

fn exactly(text: &str) -> Option<Grade> {
    let text = text.strip_suffix('级').unwrap_or(text);
    GRADES.into_iter().find(|(word, _)| *word == text).map(|(_, grade)| grade)
}

fn is_in(c: char, sets: &[&str]) -> bool {
    sets.iter().any(|set| set.contains(c))
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{323af}')
}
