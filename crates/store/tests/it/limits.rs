//! The table of limits, and units that are refused before any back end sees them.

use std::collections::BTreeSet;

use store::limits::ALL;
use store::suite::sample;
use store::{CommitError, PageSize, UnitOfWork, Write, limits};

#[test]
fn every_limit_has_a_name_a_value_and_a_reason() {
    let names: BTreeSet<&str> = ALL.iter().map(|limit| limit.name).collect();
    assert_eq!(names.len(), ALL.len(), "names are unique");
    for limit in ALL {
        assert!(limit.max > 0 && limit.reason.len() > 10, "{limit:?}");
    }
}

#[test]
fn a_page_has_at_least_one_row_and_at_most_the_limit() {
    let rows = [0, 1, 20, usize::MAX].map(|rows| PageSize::new(rows).rows());
    assert_eq!(rows, [1, 1, 20, limits::PAGE_ROWS.max]);
}

fn refusal(write: Write) -> String {
    UnitOfWork::named("test").with(write).check().unwrap_err().to_string()
}

#[test]
fn a_unit_that_contradicts_itself_is_refused() {
    let gap = Write::AppendEvents {
        case: "case_1".into(),
        expected_version: 1,
        events: vec![sample::event(3, "")],
    };
    assert_eq!(refusal(gap), "the unit of work is malformed: event 3 of `case_1` stands at 2");
    let none =
        Write::AppendEvents { case: "case_1".into(), expected_version: 0, events: Vec::new() };
    assert_eq!(refusal(none), "the unit of work is malformed: no event is appended to `case_1`");
    let party = sample::party("case_2", "org_1", "operator", None);
    let foreign = Write::PutParties { case: "case_1".into(), parties: vec![party] };
    let text = "the unit of work is malformed: a row of `case_2` is put into `case_1`";
    assert_eq!(refusal(foreign), text);
    let party = sample::party("case_1", "org_1", "operator", None);
    let twice = Write::PutParties { case: "case_1".into(), parties: vec![party.clone(), party] };
    let text = "the unit of work is malformed: `org_1` stands twice in `case_1`";
    assert_eq!(refusal(twice), text);
}

#[test]
fn an_identifier_has_no_letter_that_could_end_it() {
    for id in ["", "a b", "a~b", "案", "a\nb", "a/b"] {
        let refused = refusal(Write::PutSetting { key: id.to_owned(), value: None });
        assert_eq!(refused, format!("the unit of work is malformed: `{id}` is no identifier"));
    }
}

#[test]
fn a_case_has_no_more_events_than_its_limit() {
    let last = limits::CASE_EVENTS.max as u64;
    let unit = |from: u64| UnitOfWork::named("test").with(sample::append("case_1", from, from + 1));
    assert_eq!(unit(last - 1).check(), Ok(()));
    let (limit, found) = (limits::CASE_EVENTS, limits::CASE_EVENTS.max + 1);
    let too_large = CommitError::TooLarge { limit: limit.name, max: limit.max, found };
    assert_eq!(unit(last).check(), Err(too_large));
}
