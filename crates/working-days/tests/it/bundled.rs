//! The notices the crate is published with say what the notices said.

use std::collections::BTreeMap;

use working_days::{Day, Notices, Reason, Standing};

use crate::support::{day, latest};

/// Day by day, against the exceptions to the week listed in a table made from another source.
#[test]
fn every_day_from_2020_to_2026_is_as_tabulated() {
    let table = include_str!("exceptions_2020_2026.csv");
    let exceptions: BTreeMap<&str, &str> =
        table.lines().skip(1).filter_map(|line| line.split_once(',')).collect();
    assert_eq!(exceptions.len(), 175);
    let calendar = latest();
    for year in 2020..=2026 {
        for found in calendar.year(year).unwrap() {
            let is_weekend = found.date.weekday().to_monday_zero_offset() >= 5;
            let expected = match exceptions.get(found.date.to_string().as_str()) {
                Some(kind) => *kind == "work",
                None => !is_weekend,
            };
            assert_eq!(found.is_working(), expected, "{}", found.date);
            assert_eq!(found.standing, Standing::Official);
        }
    }
}

#[test]
fn working_days_a_year() {
    let calendar = latest();
    let counts = (2020..=2026).map(|year| {
        let eve = day(&format!("{}-12-31", year - 1));
        calendar.working_days_between(eve, day(&format!("{year}-12-31"))).unwrap()
    });
    assert_eq!(counts.collect::<Vec<_>>(), [249, 250, 249, 249, 251, 248, 248]);
}

#[test]
fn days_give_their_reason() {
    let calendar = latest();
    let said = |date: &str| say(calendar.day(day(date)).unwrap());
    let table = [
        ("2020-01-31", "off, Spring Festival, 国办发明电〔2020〕1号"),
        ("2020-02-01", "off, Spring Festival, 国办发明电〔2020〕1号"),
        ("2020-10-01", "off, National Day and Mid-Autumn Festival, 国办发明电〔2019〕16号"),
        ("2021-02-06", "weekend"),
        ("2021-02-07", "made up, Spring Festival, 国办发明电〔2020〕27号"),
        ("2021-02-13", "off, Spring Festival, 国办发明电〔2020〕27号"),
        ("2021-09-26", "made up, National Day, 国办发明电〔2020〕27号"),
        ("2022-12-31", "off, New Year's Day, 国办发明电〔2022〕16号"),
        ("2024-02-09", "worked"),
        ("2026-02-23", "off, Spring Festival, 国办发明电〔2025〕7号"),
        ("2027-02-06", "off, Spring Festival, expected"),
        ("2027-02-11", "worked, expected"),
        ("2028-01-03", "off, New Year's Day, expected"),
        ("2028-02-05", "weekend, expected"),
        ("2079-12-31", "weekend, expected"),
    ];
    for (date, expected) in table {
        assert_eq!(said(date), expected, "{date}");
    }
}

#[test]
fn the_calendar_knows_where_it_ends() {
    let calendar = latest();
    assert_eq!(calendar.first_day(), day("2020-01-01"));
    assert_eq!(calendar.official_through(), day("2026-12-31"));
    assert_eq!(calendar.last_day(), day("2079-12-31"));
    let refused = |date| calendar.day(day(date)).unwrap_err().to_string();
    assert_eq!(
        refused("2019-12-31"),
        "`2019-12-31` is outside the calendar, which runs from 2020-01-01 to 2079-12-31"
    );
    assert_eq!(
        refused("2080-01-01"),
        "`2080-01-01` is outside the calendar, which runs from 2020-01-01 to 2079-12-31"
    );
    assert!(calendar.year(2019).is_err());
    assert!(calendar.year(2080).is_err());
    let refused = |year| calendar.year(year).unwrap_err().to_string();
    assert_eq!(
        refused(i16::MAX),
        "`9999-12-31` is outside the calendar, which runs from 2020-01-01 to 2079-12-31"
    );
    assert_eq!(
        refused(i16::MIN),
        "`-009999-01-01` is outside the calendar, which runs from 2020-01-01 to 2079-12-31"
    );
    assert_eq!(calendar.year(2079).unwrap().len(), 365);
}

#[test]
fn notices_come_in_order_of_issue() {
    let listed: Vec<String> = Notices::bundled()
        .iter()
        .map(|notice| format!("{} {} {}", notice.issued_on, notice.year, notice.number))
        .collect();
    assert_eq!(
        listed,
        [
            "2019-11-21 2020 国办发明电〔2019〕16号",
            "2020-01-26 2020 国办发明电〔2020〕1号",
            "2020-11-25 2021 国办发明电〔2020〕27号",
            "2021-10-25 2022 国办发明电〔2021〕11号",
            "2022-12-08 2023 国办发明电〔2022〕16号",
            "2023-10-25 2024 国办发明电〔2023〕7号",
            "2024-11-12 2025 国办发明电〔2024〕12号",
            "2025-11-04 2026 国办发明电〔2025〕7号",
        ]
    );
}

/// A new file in the folder that nobody bundled would be silently without effect.
#[test]
fn every_file_of_the_folder_is_bundled() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/calendars");
    let mut found: Vec<String> = read_dir_names(folder);
    let mut bundled: Vec<String> =
        Notices::bundled_files().iter().map(|(name, _)| (*name).to_owned()).collect();
    found.sort();
    bundled.sort();
    assert_eq!(found, bundled);
}

#[expect(clippy::disallowed_methods, reason = "only the folder itself knows its files")]
fn read_dir_names(folder: &str) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

fn say(day: Day<'_>) -> String {
    let kind = match day.reason {
        Reason::Weekday => "worked",
        Reason::Weekend => "weekend",
        Reason::MakeUp { .. } => "made up",
        Reason::Holiday { .. } => "off",
    };
    let holiday = day.reason.holiday().map(|name| name.en.as_str());
    let notice = day.reason.notice().map(|notice| notice.number.as_str());
    let standing = day.is_provisional().then_some("expected");
    [Some(kind), holiday, notice, standing].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
