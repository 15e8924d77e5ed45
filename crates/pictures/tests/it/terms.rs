//! The picture of one term.

use pictures::{Frame, Setting, term_calendar};
use texts::Lang;
use working_days::Term;

use crate::support::{assert_inside, calendar, groups, ids, stop, term};

fn picture(term: &Term, frame: &Frame<'_>) -> String {
    term_calendar(term, &calendar().explain(term), frame)
}

#[test]
fn every_day_shows_its_date_its_mark_and_its_reason() {
    let term = term("2021-09-16", 2, &[stop("2021-09-17", "2021-09-18")]);
    let groups = groups(&picture(&term, &Frame::alone(Lang::Zh)));
    assert_eq!(groups.len(), 30, "one group a day of September");
    let shown: Vec<String> = groups[14..23]
        .iter()
        .map(|(title, marks)| format!("{title} | {}", marks.join(" ")))
        .collect();
    assert_eq!(
        shown.join("\n"),
        "2021年9月15日（周三）：不在期限内 | 15\n\
         2021年9月16日（周四）：起算当日，不计入（《民法典》第二百零一条：开始的当日不计入） | 16 起\n\
         2021年9月17日（周五）：第 1 日 | 17 1\n\
         2021年9月18日（周六）：中秋节调休上班；补充材料期间，不计入（国办发明电〔2020〕27号） | 18 班 停\n\
         2021年9月19日（周日）：中秋节放假（国办发明电〔2020〕27号） | 19 休\n\
         2021年9月20日（周一）：中秋节放假（国办发明电〔2020〕27号） | 20 休\n\
         2021年9月21日（周二）：中秋节放假（国办发明电〔2020〕27号） | 21 休\n\
         2021年9月22日（周三）：第 2 日 | 22 2\n\
         2021年9月23日（周四）：不在期限内 | 23"
    );
}

#[test]
fn a_term_of_any_length_stays_inside_its_picture() {
    for days in [1, 10, 30, 45, 90, 250, 790] {
        for lang in Lang::ALL {
            for across in 1..=4 {
                let term = term("2021-09-29", days, &[stop("2021-09-30", "2021-10-12")]);
                let frame = Frame { across, ..Frame::alone(lang) };
                let markup = picture(&term, &frame);
                assert_inside(&markup);
                // One frame round the last day, one in the legend.
                let outer = markup.matches("stroke=\"#b3261e\" stroke-width=\"3\"").count();
                assert_eq!(outer, 2, "{days} days");
            }
        }
    }
}

#[test]
fn days_that_a_notice_can_make_the_last_are_marked() {
    let term = term("2027-01-20", 10, &[]);
    let groups = groups(&picture(&term, &Frame::alone(Lang::En)));
    let marked: Vec<&str> = groups
        .iter()
        .filter(|(_, marks)| marks.iter().any(|mark| mark == "?"))
        .map(|(title, _)| title.as_str())
        .collect();
    assert_eq!(
        marked,
        [
            "Mon 1 February 2027: day 8 (no notice yet for this year)",
            "Tue 2 February 2027: day 9 (no notice yet for this year)"
        ]
    );
}

#[test]
fn pictures_in_one_page_share_no_id_and_bring_no_style() {
    let (one, two) = (term("2021-09-01", 10, &[]), term("2021-10-01", 10, &[]));
    let one = picture(&one, &Frame::inline("first", Lang::Zh));
    let two = picture(&two, &Frame::inline("second", Lang::Zh));
    assert!(ids(&one).iter().all(|id| id.starts_with("first-")), "{:?}", ids(&one));
    assert!(ids(&one).is_disjoint(&ids(&two)));
    assert!(!one.contains("<style") && !one.contains("style="));
}

#[test]
fn a_picture_that_stands_alone_has_heading_and_both_schemes() {
    let term = term("2021-09-01", 30, &[stop("2021-09-10", "2021-09-22")]);
    let markup = picture(&term, &Frame::alone(Lang::En));
    assert_eq!(Frame::alone(Lang::En).setting, Setting::Alone);
    for part in [
        ">Thu 28 October 2021 is the last day</title>",
        ">30 working days from Wed 1 September 2021, which does not count; stopped for 7 working days.</desc>",
        "@media screen and (prefers-color-scheme:dark)",
        "lang=\"en\"",
    ] {
        assert!(markup.contains(part), "{part}");
    }
    assert_eq!(markup, picture(&term, &Frame::alone(Lang::En)), "equal input, equal bytes");
}
