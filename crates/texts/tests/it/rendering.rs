//! Texts in, words out.

use jiff::civil::{Date, Weekday, date};
use texts::{Lang, Text, Value};

fn both(text: &Text) -> String {
    format!("{} | {}", text.render(Lang::Zh), text.render(Lang::En))
}

#[test]
fn every_message_renders_in_both_languages() {
    for text in texts::samples() {
        for lang in Lang::ALL {
            let words = text.render(lang);
            assert_eq!(text.problems(lang), Vec::<String>::new(), "{}: {words}", text.id());
            assert!(!words.trim().is_empty(), "{} says nothing in {lang}", text.id());
            assert!(!words.contains('$'), "{}: an unfilled variable in `{words}`", text.id());
        }
    }
}

#[test]
fn one_working_day_is_singular_in_english_only() {
    assert_eq!(both(&texts::working_days(0)), "0 个工作日 | 0 working days");
    assert_eq!(both(&texts::working_days(1)), "1 个工作日 | 1 working day");
    assert_eq!(both(&texts::working_days(2)), "2 个工作日 | 2 working days");
    assert_eq!(both(&texts::calendar_days(1)), "1 天 | 1 day");
}

#[test]
fn numbers_are_printed_without_grouping() {
    assert_eq!(both(&texts::working_days(1_234_567)), "1234567 个工作日 | 1234567 working days");
}

#[test]
fn a_date_in_prose_names_its_weekday() {
    let day = date(2021, 10, 28);
    assert_eq!(both(&texts::date_in_prose(day)), "2021年10月28日（周四） | Thu 28 October 2021");
}

#[test]
fn every_month_has_its_name() {
    let months: Vec<_> = (1..=12)
        .map(|month| texts::date_in_prose(Date::constant(2026, month, 1)).render(Lang::En))
        .collect();
    assert_eq!(
        months.join("; "),
        "Thu 1 January 2026; Sun 1 February 2026; Sun 1 March 2026; Wed 1 April 2026; \
         Fri 1 May 2026; Mon 1 June 2026; Wed 1 July 2026; Sat 1 August 2026; \
         Tue 1 September 2026; Thu 1 October 2026; Sun 1 November 2026; Tue 1 December 2026"
    );
}

#[test]
fn every_weekday_has_its_name() {
    let names: Vec<_> = Weekday::Monday
        .cycle_forward()
        .take(7)
        .map(|weekday| both(&texts::weekday_name(weekday)))
        .collect();
    assert_eq!(
        names.join("; "),
        "周一 | Mon; 周二 | Tue; 周三 | Wed; 周四 | Thu; 周五 | Fri; 周六 | Sat; 周日 | Sun"
    );
}

#[test]
fn a_text_inside_a_text_is_rendered_in_the_same_language() {
    let inner = texts::working_days(3);
    assert_eq!(
        both(&texts::date_prose(1, 2, inner, 2026)),
        "2026年2月1日（3 个工作日） | 3 working days 1 February 2026"
    );
}

#[test]
fn a_list_is_joined_as_the_language_joins() {
    let days = vec![texts::weekday_name(Weekday::Monday), texts::weekday_name(Weekday::Tuesday)];
    assert_eq!(
        both(&texts::date_prose(1, 2, days, 2026)).split(' ').next(),
        Some("2026年2月1日（周一、周二）")
    );
    let words = Value::from(vec!["a", "b"]);
    assert_eq!(texts::date_prose(1, 1, words, 2026).render(Lang::En), "a, b 1 January 2026");
}

#[test]
fn a_day_as_a_fact_is_printed_as_digits() {
    let text = texts::date_prose(1, 1, date(2026, 1, 5), 2026);
    assert_eq!(text.render(Lang::En), "2026-01-05 1 January 2026");
}

#[test]
fn no_invisible_marks_stand_around_facts() {
    let text = texts::date_prose(1, 1, "أ", 2026);
    for lang in Lang::ALL {
        let words = text.render(lang);
        assert!(!words.contains(['\u{2068}', '\u{2069}']), "{words:?}");
    }
}

#[test]
fn articles_are_numbered_as_the_law_numbers_them() {
    let shown: Vec<_> = ["1", "10", "16(2)", "7 item 1", "22", "65", "201", "x"]
        .map(|number| both(&texts::article_label(number)))
        .into();
    assert_eq!(
        shown.join("\n"),
        "第一条 | art. 1\n\
         第十条 | art. 10\n\
         第十六条第二款 | art. 16(2)\n\
         第七条第一项 | art. 7, item 1\n\
         第二十二条 | art. 22\n\
         第六十五条 | art. 65\n\
         第二百零一条 | art. 201\n\
         第x条 | art. x"
    );
}

/// Reads numerals from 1 to 99 by their definition, independently of how they are written.
fn value_of(numeral: &str) -> Option<usize> {
    let digit = |word: &str| match word.chars().next() {
        None => Some(0),
        Some(word) => "零一二三四五六七八九".chars().position(|digit| digit == word),
    };
    match numeral.split_once('十') {
        None => digit(numeral),
        Some((tens, units)) => Some(digit(tens)?.max(1) * 10 + digit(units)?),
    }
}

#[test]
fn numerals_from_1_to_99() {
    for number in 1..=99 {
        let written = texts::chinese_numeral(number).unwrap();
        assert_eq!(value_of(&written), usize::try_from(number).ok(), "{written}");
        assert!(!written.starts_with("一十"), "{number} is {written}: 10 to 19 begin with 十");
    }
}

#[test]
fn numerals_past_99() {
    let shown: Vec<_> = [100, 101, 110, 111, 201, 1000, 1001, 1010, 1100, 1260, 9999]
        .map(|n| texts::chinese_numeral(n).unwrap())
        .into();
    assert_eq!(
        shown.join(" "),
        "一百 一百零一 一百一十 一百一十一 二百零一 一千 一千零一 一千零一十 一千一百 \
         一千二百六十 九千九百九十九"
    );
    assert_eq!([0, 10_000].map(texts::chinese_numeral), [None, None]);
}

#[test]
fn texts_are_equal_when_they_say_the_same() {
    assert_eq!(texts::working_days(3), texts::working_days(3_u32));
    assert_ne!(texts::working_days(3), texts::working_days(4));
    assert_ne!(texts::working_days(3), texts::calendar_days(3));
}
