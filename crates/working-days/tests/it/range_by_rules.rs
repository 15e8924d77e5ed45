//! The range of a date in a year that only holiday rules are known for: its ends are due dates of some
//! notice under rules so small that every notice can be tried.

use working_days::{Calendar, Date, Notices};

use crate::range::{World, assert_ends};
use crate::support::{day, due};

const STOPPED: [&str; 4] = [
    "",
    "2022-03-08..2022-03-09",
    "2022-02-20..2022-03-06 2022-03-09..2022-03-15 2022-03-17..2022-03-21",
    "2022-03-05..2022-03-05 2022-03-10..2022-03-12 2022-03-14..2022-03-26",
];

/// March 2022 begins on a Tuesday, so 5 and 6, 12 and 13, 19 and 20, 26 and 27 are weekends.
#[test]
fn two_holidays_in_one_window_have_their_days_together() {
    let calendar = calendar(&[
        holiday("甲", 1, "03-08..03-10", 1, "03-05..03-12"),
        holiday("乙", 1, "03-08..03-10", 1, "03-05..03-12"),
    ]);
    assert_ends(&calendar, &two_of_each(), "2022-03-02..2022-03-15", &LENGTHS, &STOPPED);
}

#[test]
fn a_holiday_that_leaves_nothing_open_changes_no_range() {
    let calendar = calendar(&[
        holiday("甲", 1, "03-08..03-10", 1, "03-05..03-12"),
        holiday("nothing to give", 0, "03-03..03-14", 0, "03-01..03-20"),
        holiday("no weekday to give", 1, "03-12..03-13", 1, "03-05..03-06"),
        holiday("乙", 1, "03-08..03-10", 1, "03-05..03-12"),
    ]);
    assert_ends(&calendar, &two_of_each(), "2022-03-02..2022-03-15", &LENGTHS, &STOPPED);
}

#[test]
fn holidays_apart_move_a_term_one_after_the_other() {
    let calendar = calendar(&[
        holiday("甲", 1, "03-03..03-04", 0, "03-05..03-05"),
        holiday("乙", 1, "03-08..03-08", 0, "03-12..03-12"),
        holiday("丙", 0, "03-14..03-15", 1, "03-19..03-20"),
        holiday("丁", 1, "03-23..03-23", 0, "03-26..03-26"),
    ]);
    let worlds = [
        notices(&[3, 4], &[], 1, 0),
        notices(&[8], &[], 1, 0),
        notices(&[14, 15], &[19, 20], 0, 1),
        notices(&[23], &[], 1, 0),
    ];
    let worlds = worlds.iter().fold(vec![World::new()], |all, more| both(&all, more));
    assert_ends(&calendar, &worlds, "2022-03-01..2022-03-28", &LENGTHS, &STOPPED);
}

/// A day named 29 February is the 28th in other years, and a window of one day is that day.
#[test]
fn the_rules_name_days_that_not_every_year_has() {
    let calendar = calendar(&[holiday("甲", 1, "02-29..02-29", 0, "03-05..03-05")]);
    let range = |start, days| due(&calendar, start, days, "");
    assert_eq!(range("2022-02-25", 1), "2022-02-28 (2022-02-28 to 2022-03-01)");
    assert_eq!(range("2022-02-24", 1), "2022-02-25 (2022-02-25 to 2022-02-25)");
    assert_eq!(range("2024-02-27", 1), "2024-02-28 (2024-02-28 to 2024-02-28)");
    assert_eq!(range("2024-02-28", 1), "2024-02-29 (2024-02-29 to 2024-03-01)");
}

const LENGTHS: [u32; 7] = [1, 2, 3, 5, 8, 12, 15];

/// Two days off and two swapped, among three weekdays and three weekend days.
fn two_of_each() -> Vec<World> {
    notices(&[8, 9, 10], &[5, 6, 12], 2, 2)
}

/// A calendar of 2021 by its notice and, from 2022 on, by rules with these holidays.
fn calendar(holidays: &[String]) -> Calendar {
    let rules = format!(
        "kind = \"statute\"\nnumber = \"S\"\nissued_on = 2013-12-11\neffective_from = 2014-01-01\nfixed = []\n{}",
        holidays.concat()
    );
    let notice = "number = \"A\"\nissued_on = 2020-11-25\nyear = 2021\nholiday = []\n";
    Notices::load([("2021.toml", notice), ("rules.toml", &rules)]).unwrap().latest()
}

fn holiday(name: &str, days: u32, window: &str, swaps: u32, work_window: &str) -> String {
    format!(
        "[[movable]]\nzh = \"{name}\"\nen = \"{name}\"\ndays = {days}\nwindow = \"{window}\"\nswaps = {swaps}\nwork_window = \"{work_window}\"\n"
    )
}

/// Every notice for March 2022 that gives up to `off` of the weekdays off, and up to `swaps` more for as
/// many of the weekend days worked.
fn notices(weekdays: &[i8], weekend: &[i8], off: usize, swaps: usize) -> Vec<World> {
    let (given, worked) = (subsets(weekdays, false), subsets(weekend, true));
    let fits = |given: &World, worked: &World| {
        worked.len() <= swaps && (worked.len()..=worked.len() + off).contains(&given.len())
    };
    let with = |given: &World| {
        let worked =
            worked.iter().filter(|worked| fits(given, worked)).cloned().collect::<Vec<_>>();
        both(std::slice::from_ref(given), &worked)
    };
    given.iter().flat_map(with).collect()
}

fn subsets(days: &[i8], worked: bool) -> Vec<World> {
    days.iter().fold(vec![World::new()], |all, day| {
        both(&all, &[World::new(), World::from([(march(*day), worked)])])
    })
}

fn both(worlds: &[World], others: &[World]) -> Vec<World> {
    let join = |world: &World, other: &World| {
        world.iter().chain(other).map(|(day, works)| (*day, *works)).collect()
    };
    worlds.iter().flat_map(|world| others.iter().map(move |other| join(world, other))).collect()
}

fn march(of_month: i8) -> Date {
    day(&format!("2022-03-{of_month:02}"))
}
