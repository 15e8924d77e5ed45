//! The two axes of time: the day that is asked about, and the day on which one asks.

use working_days::{Calendar, Notices};

use crate::support::{day, due, latest};

fn known_on(text: &str) -> Calendar {
    Notices::bundled().known_on(day(text)).unwrap()
}

/// A term begun on 2020-01-20 had another end before the epidemic extension than after it.
#[test]
fn an_amending_notice_changes_the_answer_from_its_issue_on() {
    let table = [
        ("2019-11-21", "2020-02-07"),
        ("2020-01-20", "2020-02-07"),
        ("2020-01-25", "2020-02-07"),
        ("2020-01-26", "2020-02-11"),
        ("2020-06-01", "2020-02-11"),
        ("2026-11-23", "2020-02-11"),
    ];
    for (known, expected) in table {
        assert_eq!(due(&known_on(known), "2020-01-20", 10, ""), expected, "as known on {known}");
    }
}

#[test]
fn before_the_first_notice_nothing_is_known() {
    let refused = Notices::bundled().known_on(day("2019-11-20")).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "no notice was known on `2019-11-20`: the first was issued on 2019-11-21"
    );
}

#[test]
fn a_year_is_official_from_its_notice_on() {
    let table = [
        ("2019-11-21", "2020-12-31"),
        ("2020-11-24", "2020-12-31"),
        ("2020-11-25", "2021-12-31"),
        ("2022-12-07", "2022-12-31"),
        ("2022-12-08", "2023-12-31"),
        ("2025-11-03", "2025-12-31"),
        ("2025-11-04", "2026-12-31"),
        ("2030-01-01", "2026-12-31"),
    ];
    for (known, through) in table {
        let calendar = known_on(known);
        assert_eq!(calendar.official_through(), day(through), "as known on {known}");
        assert_eq!(calendar.first_day(), day("2020-01-01"));
        assert_eq!(calendar.last_day(), day("2079-12-31"));
    }
}

/// The revision of 2024 gives 2 May off, for years that begin after it took effect.
#[test]
fn a_year_without_notice_follows_the_rules_known_then() {
    let works = |known: &str, date: &str| known_on(known).day(day(date)).unwrap().is_working();
    assert!(works("2024-11-09", "2028-05-02"));
    assert!(!works("2024-11-10", "2028-05-02"));
    assert!(works("2024-11-10", "2024-11-11"));
}

/// The forecast of 2027 rests on what was said with the notice of 2025.
#[test]
fn a_forecast_is_used_from_the_day_it_could_be_made() {
    let works = |known: &str, date: &str| known_on(known).day(day(date)).unwrap().is_working();
    assert!(works("2024-11-11", "2027-02-08"));
    assert!(!works("2024-11-12", "2027-02-08"));
}

#[test]
fn a_provisional_term_becomes_official_with_the_notice() {
    assert_eq!(
        due(&known_on("2025-11-03"), "2025-12-29", 10, ""),
        "2026-01-13 (2026-01-10 to 2026-01-14)"
    );
    assert_eq!(due(&known_on("2025-11-04"), "2025-12-29", 10, ""), "2026-01-13");
}

#[test]
fn what_is_known_is_shared_not_built_again() {
    let (first, second) = (known_on("2021-03-01"), known_on("2021-09-01"));
    assert_eq!(
        std::ptr::from_ref(first.day(day("2021-02-11")).unwrap().reason.holiday().unwrap()),
        std::ptr::from_ref(second.day(day("2021-02-11")).unwrap().reason.holiday().unwrap()),
    );
    assert_eq!(latest().official_through(), known_on("2026-11-23").official_through());
}

/// With notices only, nothing is said about the years after them.
#[test]
fn without_rules_the_calendar_ends_with_the_last_notice() {
    let only_notices =
        Notices::bundled_files().iter().copied().filter(|(name, _)| name.starts_with("202"));
    let calendar = Notices::load(only_notices).unwrap().latest();
    assert_eq!(calendar.last_day(), day("2026-12-31"));
    assert_eq!(
        due(&calendar, "2026-12-18", 10, ""),
        "a term of 10 working days from 2026-12-18 runs past 2026-12-31, the last day of the calendar"
    );
}

/// A forecast carries the calendar to its year also where no holiday rules are known.
#[test]
fn a_forecast_alone_carries_the_calendar_to_its_year() {
    let files = Notices::bundled_files().iter().copied();
    let files = files.filter(|(name, _)| name.starts_with("202") || name.starts_with("forecast"));
    let calendar = Notices::load(files).unwrap().latest();
    assert_eq!(calendar.official_through(), day("2026-12-31"));
    assert_eq!(calendar.last_day(), day("2027-12-31"));
    assert!(!calendar.day(day("2027-02-08")).unwrap().is_working());
}
