//! The picture of terms over time.

use pictures::{Bar, Frame, Hold, Look, Row, Timeline, timeline};
use texts::{Lang, as_written};
use working_days::Calendar;

use crate::support::{assert_inside, calendar, day, groups, stop};

fn span(look: Look, after: &str, until: &str, due_on: Option<&str>) -> Bar {
    let stops = vec![stop("2020-06-20", "2020-07-10")];
    let (after, until, due_on) = (day(after), day(until), due_on.map(day));
    Bar::Span { look, after, until, due_on, hold: Hold::Firm, stops }
}

fn row(label: &str, bar: Bar) -> Row {
    let ground = Some(as_written("art. 10"));
    Row { label: as_written(label), ground, bar, note: Some(as_written("a note")) }
}

fn picture(rows: Vec<Row>, calendar: &Calendar, lang: Lang) -> String {
    let (title, lines) = (as_written("title"), vec![as_written("line")]);
    let drawn = Timeline { title, lines, rows, today: Some(day("2020-07-15")), calendar };
    timeline(&drawn, &Frame::alone(lang))
}

fn rows() -> Vec<Row> {
    vec![
        row("filed", Bar::Milestone { on: day("2020-06-01") }),
        row("kept", span(Look::Kept, "2020-06-01", "2020-06-12", Some("2020-06-15"))),
        row("missed", span(Look::Missed, "2020-06-15", "2020-08-20", Some("2020-08-18"))),
        row("planned", span(Look::Planned, "2020-08-20", "2020-09-10", Some("2020-09-10"))),
        row("running", span(Look::Running, "2020-06-15", "2020-07-15", Some("2020-08-18"))),
        row("open", span(Look::Open, "2020-06-15", "2020-08-18", Some("2020-08-18"))),
        row("way", span(Look::Way, "2020-06-01", "2020-12-31", None)),
        row("course", span(Look::Course, "2020-06-01", "2020-10-09", None)),
    ]
}

#[test]
fn every_row_says_what_it_shows() {
    let groups = groups(&picture(rows(), &calendar(), Lang::En));
    let shown: Vec<String> =
        groups.iter().map(|(title, words)| format!("{title} | {}", words.join(", "))).collect();
    assert_eq!(
        shown.join("\n"),
        "filed: a note. | filed, art. 10, a note\n\
         kept: a note. | kept, art. 10, ✓, last day 06-15, a note\n\
         missed: a note. | missed, art. 10, ✗, last day 08-18, a note\n\
         planned: a note. | planned, art. 10, last day 09-10, a note\n\
         running: a note. | running, art. 10, last day 08-18, a note\n\
         open: a note. | open, art. 10, last day 08-18, a note\n\
         way: a note. | way, art. 10, a note\n\
         course: a note. | course, art. 10, a note"
    );
}

#[test]
fn a_last_day_that_may_move_looks_and_reads_otherwise_than_one_that_holds() {
    let ending = |hold| {
        let (after, until) = (day("2020-06-15"), day("2020-07-15"));
        let due_on = Some(day("2020-08-18"));
        let bar = Bar::Span { look: Look::Running, after, until, due_on, hold, stops: Vec::new() };
        picture(vec![row("running", bar)], &calendar(), Lang::En)
    };
    let (firm, provisional) = (ending(Hold::Firm), ending(Hold::Provisional));
    assert!(firm.contains("last day 08-18") && !firm.contains("may still move"), "{firm}");
    assert!(provisional.contains("last day ≈ 08-18"), "{provisional}");
    assert!(provisional.contains("may still move"), "the legend is silent");
}

#[test]
fn rows_from_a_day_to_many_years_stay_inside_the_picture() {
    let calendar = calendar();
    for until in ["2020-06-02", "2020-07-31", "2021-12-31", "2045-03-01"] {
        for lang in Lang::ALL {
            let mut rows = rows();
            rows.push(row(
                "初步审查、延长、书面回复意见、特别审查以及一个很长的名称",
                span(Look::Planned, "2020-06-01", until, Some(until)),
            ));
            assert_inside(&picture(rows, &calendar, lang));
        }
    }
}

#[test]
fn without_rows_there_is_still_a_picture() {
    let calendar = calendar();
    let (title, lines) = (as_written("title"), Vec::new());
    let empty = Timeline { title, lines, rows: Vec::new(), today: None, calendar: &calendar };
    assert_inside(&timeline(&empty, &Frame::alone(Lang::Zh)));
}
