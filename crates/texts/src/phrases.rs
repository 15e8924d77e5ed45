//! Phrases that every surface needs and that take more than one message to say.

use jiff::civil::{Date, Weekday};

use crate::messages;
use crate::text::{Text, Value};

/// A day in prose: `2021年10月28日（周四）`, `Thu 28 October 2021`.
#[must_use]
pub fn date_in_prose(day: Date) -> Text {
    let weekday = weekday_name(day.weekday());
    messages::date_prose(day.day(), day.month(), weekday, day.year())
}

/// The short name of a weekday: `周四`, `Thu`.
#[must_use]
pub fn weekday_name(weekday: Weekday) -> Text {
    messages::weekday_short(weekday.to_monday_one_offset())
}

/// A provision of the Measures by its number.
///
/// `10` is `第十条` and `art. 10`; `16(2)` is `第十六条第二款` and `art. 16(2)`, a paragraph;
/// `7 item 1` is `第七条第一项` and `art. 7, item 1`. Anything else is shown as it was given.
#[must_use]
pub fn article_label(number: &str) -> Text {
    parsed(number).unwrap_or_else(|| messages::article(number))
}

fn parsed(number: &str) -> Option<Text> {
    if let Some((article, item)) = number.split_once(" item ") {
        return Some(messages::article_item(numeral(article)?, numeral(item)?));
    }
    if let Some((article, paragraph)) = number.split_once('(') {
        let paragraph = paragraph.strip_suffix(')')?;
        return Some(messages::article_paragraph(numeral(article)?, numeral(paragraph)?));
    }
    numeral(number).map(messages::article)
}

fn numeral(digits: &str) -> Option<Value> {
    digits.parse::<u32>().ok().map(Value::from)
}
