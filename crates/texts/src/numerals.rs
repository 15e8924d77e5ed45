//! Whole numbers in Chinese numerals, as statutes number their articles.

const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
const PLACES: [(u32, &str); 4] = [(1000, "千"), (100, "百"), (10, "十"), (1, "")];

/// `number` in Chinese numerals: 10 is `十`, 16 `十六`, 201 `二百零一`.
///
/// `None` for 0 and for more than 9999: no article has such a number.
#[must_use]
pub fn chinese_numeral(number: u32) -> Option<String> {
    if !(1..=9999).contains(&number) {
        return None;
    }
    let mut words = String::new();
    let mut skipped = false;
    for (value, place) in PLACES {
        let digit = number / value % 10;
        if digit == 0 {
            skipped = !words.is_empty();
            continue;
        }
        if skipped {
            words.push('零');
            skipped = false;
        }
        // Ten to nineteen begin with 十, not 一十.
        let leading_ten = value == 10 && digit == 1 && words.is_empty();
        if !leading_ten {
            words.push_str(digit_word(digit));
        }
        words.push_str(place);
    }
    Some(words)
}

fn digit_word(digit: u32) -> &'static str {
    usize::try_from(digit).ok().and_then(|digit| DIGITS.get(digit)).copied().unwrap_or_default()
}
