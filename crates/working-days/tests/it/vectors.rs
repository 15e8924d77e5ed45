//! Due dates worked out by hand from the notices, and by other programs, before this one existed.
//! Source: the project's table of test vectors, checked there against three independent packages.

use crate::support::{day, due, latest, stops};
use working_days::{Certainty, CountError, Stop};

#[test]
fn plain_terms() {
    let calendar = latest();
    let table = [
        ("2020-06-01", 10, "2020-06-15", "the first day of the Measures"),
        ("2020-06-18", 10, "2020-07-03", "Dragon Boat and a make-up Sunday"),
        ("2020-06-28", 10, "2020-07-10", "a start on a working Sunday"),
        ("2020-09-30", 15, "2020-10-28", "a holiday of eight days"),
        ("2020-12-25", 10, "2021-01-11", "over the end of the year"),
        ("2021-02-05", 10, "2021-02-24", "make-up days on both sides"),
        ("2021-09-01", 30, "2021-10-19", "two holidays"),
        ("2022-01-28", 10, "2022-02-16", "two make-up days in a row"),
        ("2022-02-15", 10, "2022-03-01", "the first day of the 2022 version"),
        ("2023-03-31", 30, "2023-05-16", "Micron, 30 days"),
        ("2023-03-31", 45, "2023-06-06", "Micron, 45 days"),
        ("2024-09-13", 15, "2024-10-11", "three make-up days"),
        ("2025-01-24", 10, "2025-02-13", "the rules of 2025"),
        ("2025-09-26", 10, "2025-10-16", "National Day with Mid-Autumn"),
        ("2026-02-13", 10, "2026-03-05", "a holiday of nine days"),
        ("2026-02-14", 10, "2026-03-06", "a start on a make-up Saturday"),
        ("2026-09-24", 10, "2026-10-15", "Mid-Autumn and National Day"),
        ("2026-12-17", 10, "2026-12-31", "the last official day"),
        ("2026-12-18", 10, "2027-01-04 (2027-01-04 to 2027-01-04)", "past the last official day"),
    ];
    for (start, days, expected, why) in table {
        assert_eq!(due(&calendar, start, days, ""), expected, "{why}");
    }
}

#[test]
fn terms_with_stops() {
    let calendar = latest();
    let table = [
        ("2021-09-01", 30, "2021-09-10..2021-09-22", "2021-10-28"),
        ("2021-09-01", 30, "2021-09-10..2021-09-22 2021-09-17..2021-09-29", "2021-11-05"),
        ("2021-09-01", 45, "2021-09-10..2021-09-22", "2021-11-18"),
        ("2023-04-20", 10, "2023-04-23..2023-04-28", "2023-05-12"),
        ("2023-06-25", 10, "2023-06-28..2023-06-28", "2023-07-07"),
        ("2025-09-22", 15, "2025-09-26..2025-10-09", "2025-10-23"),
    ];
    for (start, days, stopped, expected) in table {
        assert_eq!(due(&calendar, start, days, stopped), expected, "{start} {days} {stopped}");
    }
    let excluded = calendar.working_days_between(day("2021-09-10"), day("2021-09-22")).unwrap();
    assert_eq!(excluded, 7, "one of them a make-up Saturday");
}

/// Art. 11: one proposal, received on different days, 15 days each.
#[test]
fn each_recipient_has_its_own_term() {
    let calendar = latest();
    let table = [
        ("2021-12-30", "2022-01-21"),
        ("2021-12-31", "2022-01-24"),
        ("2022-01-04", "2022-01-25"),
        ("2022-01-28", "2022-02-23"),
        ("2022-01-29", "2022-02-24"),
        ("2022-01-30", "2022-02-25"),
    ];
    for (received, expected) in table {
        assert_eq!(due(&calendar, received, 15, ""), expected, "{received}");
    }
}

/// Every stage of the 2020 procedure on its last day, and terms of other lengths.
#[test]
fn stages_one_after_the_other() {
    let calendar = latest();
    let walk = |start: &str, terms: &[u32]| {
        let mut dates = vec![start.to_owned()];
        for days in terms {
            dates.push(due(&calendar, dates.last().unwrap(), *days, ""));
        }
        dates.split_off(1).join(" ")
    };
    assert_eq!(
        walk("2020-06-01", &[10, 30, 15, 45]),
        "2020-06-15 2020-07-28 2020-08-18 2020-10-26"
    );
    assert_eq!(
        walk("2020-06-01", &[10, 45, 15, 45]),
        "2020-06-15 2020-08-18 2020-09-08 2020-11-16"
    );
    assert_eq!(walk("2021-01-11", &[45]), "2021-03-18");
    assert_eq!(walk("2022-03-01", &[90]), "2022-07-08");
}

/// A request on the very last day leaves no day over: the term ends with the answer, even on a Sunday.
#[test]
fn a_stop_on_the_last_day_moves_the_end() {
    let calendar = latest();
    let table = [
        ("2020-06-15..2020-06-24", "2020-06-24"),
        ("2020-06-15..2020-06-21", "2020-06-21"),
        ("2020-06-15..2020-06-19 2020-06-19..2020-06-23", "2020-06-23"),
        ("2020-06-15..2020-06-19 2020-06-20..2020-06-23", "2020-06-19"),
        ("2020-06-15..2020-06-15", "2020-06-15"),
        ("2020-06-16..2020-06-24", "2020-06-15"),
        ("2020-06-12..2020-06-14", "2020-06-15"),
        ("2020-06-12..2020-06-15", "2020-06-16"),
        ("2019-01-01..2020-06-01", "2020-06-15"),
        ("2019-01-01..2020-06-02", "2020-06-16"),
        ("2020-06-15..2027-02-06", "2027-02-06 (2027-02-06 to 2027-02-06)"),
    ];
    for (stopped, expected) in table {
        assert_eq!(due(&calendar, "2020-06-01", 10, stopped), expected, "{stopped}");
    }
    // The tenth day is a Friday: a request on the Saturday after it comes too late.
    assert_eq!(due(&calendar, "2020-05-29", 10, "2020-06-13..2020-06-30"), "2020-06-12");
}

#[test]
fn a_refusal_says_what_is_wrong() {
    let calendar = latest();
    let table = [
        ("2020-06-01", 0, "", "a term has at least one working day"),
        ("2019-12-31", 1, "", "`2019-12-31` lies before 2020-01-01, the first day of the calendar"),
        ("2080-01-01", 1, "", "`2080-01-01` lies after 2079-12-31, the last day of the calendar"),
        (
            "2079-12-29",
            9,
            "",
            "a term of 9 working days from 2079-12-29 runs past 2079-12-31, the last day of the calendar",
        ),
        (
            "2020-06-01",
            u32::MAX,
            "",
            "a term of 4294967295 working days from 2020-06-01 runs past 2079-12-31, the last day of the calendar",
        ),
        (
            "2020-06-01",
            10,
            "2020-06-05..2080-02-01",
            "a term of 10 working days from 2020-06-01 runs past 2079-12-31, the last day of the calendar",
        ),
        (
            "2020-06-01",
            10,
            "2020-06-15..2080-02-01",
            "a term of 10 working days from 2020-06-01 runs past 2079-12-31, the last day of the calendar",
        ),
        ("2020-06-01", 10, "2081-01-01..2081-02-01", "2020-06-15"),
    ];
    for (start, days, stopped, expected) in table {
        assert_eq!(due(&calendar, start, days, stopped), expected);
    }
    let between = |after, through| calendar.working_days_between(day(after), day(through));
    assert_eq!(
        between("2020-06-02", "2020-06-01").unwrap_err().to_string(),
        "`2020-06-01` lies before `2020-06-02`: name the earlier day first"
    );
    assert_eq!(between("2020-06-01", "2020-06-01"), Ok(0));
    assert_eq!(between("2019-12-31", "2020-01-02"), Ok(1));
    assert!(matches!(between("2019-12-30", "2020-01-02"), Err(CountError::BeforeFirstDay { .. })));
    assert!(matches!(between("2020-01-01", "2080-01-02"), Err(CountError::AfterLastDay { .. })));
    assert_eq!(
        Stop::new(day("2020-06-02"), day("2020-06-01")).unwrap_err().to_string(),
        "a stop that begins on `2020-06-02` cannot end on `2020-06-01`, before it"
    );
}

#[test]
fn days_left_count_down_through_zero() {
    let calendar = latest();
    let left = |today| calendar.days_left(day(today), day("2020-07-03")).unwrap();
    let found =
        ["2020-06-24", "2020-06-28", "2020-07-02", "2020-07-03", "2020-07-04", "2020-07-06"];
    assert_eq!(found.map(left), [6, 5, 1, 0, 0, -1]);
}

#[test]
fn stops_are_their_union() {
    let listed = |text: &str| {
        let union = stops(text);
        let parts = union.iter().map(|stop| format!("{}..{}", stop.after(), stop.through()));
        parts.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        listed("2021-03-05..2021-03-09 2021-03-01..2021-03-03 2021-03-03..2021-03-04"),
        "2021-03-01..2021-03-04 2021-03-05..2021-03-09"
    );
    assert_eq!(listed("2021-03-01..2021-03-09 2021-03-02..2021-03-03"), "2021-03-01..2021-03-09");
    assert_eq!(listed("2021-03-05..2021-03-05"), "");
    assert!(stops("2021-03-05..2021-03-05").is_empty());
}

#[test]
fn a_term_keeps_what_it_was_counted_with() {
    let calendar = latest();
    let term = calendar.term(day("2021-09-01"), 30, &stops("2021-09-10..2021-09-22")).unwrap();
    assert_eq!((term.start, term.days), (day("2021-09-01"), 30));
    assert_eq!(term.stops, stops("2021-09-10..2021-09-22"));
    assert_eq!(term.certainty, Certainty::Official);
    assert_eq!(term.stopped_days(&calendar), Ok(7));
}
