//! The forms for other programs: JSON, SVG, CSV and calendar files.

use roxmltree::Document;
use serde_json::{Value, json};

use crate::support::printed;

fn parsed(args: &str) -> Value {
    serde_json::from_str(&printed(args)).unwrap()
}

#[test]
fn a_count_as_json_has_the_agreed_shape() {
    assert_eq!(
        parsed("count --from 2021-09-17 --days 1 --stop 2021-09-17..2021-09-18 --format json"),
        json!({
            "from": "2021-09-17",
            "days": 1,
            "due": "2021-09-22",
            "provisional": false,
            "stops": [{"from": "2021-09-17", "to": "2021-09-18"}],
            "explanation": [
                {"date": "2021-09-17", "status": "start", "why": "起算当日，不计入"},
                {
                    "date": "2021-09-18",
                    "status": "stopped",
                    "why": "中秋节调休上班；补充材料期间，不计入",
                    "source": "国办发明电〔2020〕27号"
                },
                {
                    "date": "2021-09-19",
                    "status": "holiday",
                    "why": "中秋节放假",
                    "source": "国办发明电〔2020〕27号"
                },
                {
                    "date": "2021-09-20",
                    "status": "holiday",
                    "why": "中秋节放假",
                    "source": "国办发明电〔2020〕27号"
                },
                {
                    "date": "2021-09-21",
                    "status": "holiday",
                    "why": "中秋节放假",
                    "source": "国办发明电〔2020〕27号"
                },
                {"date": "2021-09-22", "status": "counted", "day": 1, "why": "第 1 日"}
            ]
        })
    );
}

#[test]
fn a_provisional_count_carries_its_range() {
    let count = parsed("count --from 2027-01-20 --days 10 --format json");
    assert_eq!(count["provisional"], json!(true));
    assert_eq!(count["range"], json!({"earliest": "2027-02-01", "latest": "2027-02-03"}));
}

#[test]
fn a_make_up_weekend_says_so() {
    let count = parsed("count --lang en --from 2022-01-28 --days 2 --format json");
    assert_eq!(
        count["explanation"][1],
        json!({
            "date": "2022-01-29",
            "status": "counted",
            "day": 1,
            "why": "day 1: a weekend worked for Spring Festival",
            "source": "国办发明电〔2021〕11号"
        })
    );
}

/// Source: the worked path of both versions of the Measures, every step on its last day.
#[test]
fn the_terms_of_both_versions_add_up() {
    for (regime, plain, longest) in [("cn-2020", 100, 115), ("cn-2022", 145, 160)] {
        let args =
            format!("timetable --regime {regime} --filed 2022-03-01 --special --format json");
        let timetable = parsed(&args);
        assert_eq!(timetable["term_days"], json!(plain), "{regime}");
        assert_eq!(timetable["ways"][2]["term_days"], json!(longest), "{regime}");
        assert_eq!(timetable["ways"][2]["steps"].as_array().unwrap().len(), 6, "{regime}");
    }
}

#[test]
fn every_picture_is_well_formed_and_says_what_it_is() {
    for args in [
        "count --from 2021-09-01 --days 30 --stop 2021-09-10..2021-09-22",
        "count --from 2021-09-01 --days 1",
        "count --from 2021-09-01 --days 790",
        "calendar show 2027",
        "timetable --filed 2020-06-01 --special --set determined=2020-06-30",
        "replay examples/didi.toml",
    ] {
        for lang in ["zh", "en"] {
            let markup = printed(&format!("{args} --format svg --lang {lang}"));
            let document = Document::parse(&markup).unwrap();
            let child = |name| document.descendants().find(|node| node.has_tag_name(name));
            assert!(!child("title").unwrap().text().unwrap().is_empty(), "{args}");
            assert!(!child("desc").unwrap().text().unwrap().is_empty(), "{args}");
            assert!(markup.ends_with("</svg>\n"), "{args}");
        }
    }
}

#[test]
fn a_calendar_file_keeps_to_its_format() {
    for args in [
        "count --from 2021-09-01 --days 30 --format ics",
        "timetable --filed 2020-06-01 --special --format ics",
        "calendar show 2026 --format ics",
    ] {
        let file = printed(args);
        assert!(file.ends_with("END:VCALENDAR\r\n"), "{args}");
        assert!(file.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{args}");
        assert_eq!(file, printed(args), "the same question, another file: {args}");
    }
}

#[test]
fn a_table_has_as_many_fields_in_every_line() {
    for args in [
        "count --from 2021-09-01 --days 30 --format csv",
        "between --from 2021-09-01 --to 2021-09-30 --format csv",
        "timetable --filed 2020-06-01 --special --format csv",
        "replay examples/micron.toml --format csv",
        "calendar list --format csv",
        "calendar show 2021 --format csv",
    ] {
        let table = printed(args);
        let fields: Vec<usize> = table.lines().map(|line| line.matches(',').count()).collect();
        assert!(fields.len() > 1, "{args}");
        assert!(fields.iter().all(|count| Some(count) == fields.first()), "{args}: {table}");
        assert!(table.ends_with("\r\n"), "{args}");
    }
}

#[test]
fn completions_know_the_verbs() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = printed(&format!("completions {shell}"));
        assert!(script.contains("timetable") && script.contains("as-known-on"), "{shell}");
    }
}
