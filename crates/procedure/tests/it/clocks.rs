//! The clocks of a case: the dates worked out by hand in the Office's own tables (articles 8, 10,
//! 11, 13 and 14 of 2020), and how a clock stands day by day.

use procedure::clock::provision_of;
use procedure::consultation::{Outcome, Position};
use procedure::law::Provision;
use procedure::papers::Addressee;
use testkit::acts::{close_request, determine, extend, opine, record_receipt, request};
use testkit::parties::{member, office, to_member};
use testkit::{Scenario, tell};

fn due(clock: &str) -> &str {
    clock.split("due ").nth(1).and_then(|rest| rest.get(..10)).unwrap_or("none")
}

/// A case filed on a day, with the determination still to come.
fn filed(on: &str) -> Scenario {
    let mut scenario = Scenario::cn_2020(on);
    scenario.file();
    scenario
}

#[test]
fn the_ten_days_of_the_determination() {
    let table = [
        ("2020-06-01", "2020-06-15"),
        ("2020-06-18", "2020-07-03"),
        ("2020-06-28", "2020-07-10"),
        ("2020-12-25", "2021-01-11"),
        ("2021-02-05", "2021-02-24"),
        ("2022-01-28", "2022-02-16"),
        ("2022-02-15", "2022-03-01"),
        ("2025-01-24", "2025-02-13"),
        ("2025-09-26", "2025-10-16"),
        ("2026-02-13", "2026-03-05"),
        ("2026-02-14", "2026-03-06"),
        ("2026-09-24", "2026-10-15"),
        ("2026-12-17", "2026-12-31"),
    ];
    for (on, expected) in table {
        let clock = filed(on).clock("Determination");
        assert_eq!(due(&clock), expected, "{on}: {:?}", Provision::Determination);
    }
}

#[test]
fn the_thirty_days_of_the_preliminary_review() {
    for (on, expected, extended) in
        [("2021-09-01", "2021-10-19", "2021-11-09"), ("2023-03-31", "2023-05-16", "2023-06-06")]
    {
        let mut scenario = Scenario::cn_2020(on);
        scenario.reviewed();
        assert_eq!(due(&scenario.clock("Preliminary")), expected, "{on}");
        scenario.act(&office(), extend(15));
        assert_eq!(due(&scenario.clock("Preliminary")), extended, "{:?}", Provision::Extension);
    }
}

#[test]
fn the_fifteen_days_of_an_opinion() {
    for (on, expected) in
        [("2020-09-30", "2020-10-28"), ("2024-09-13", "2024-10-11"), ("2021-12-30", "2022-01-21")]
    {
        let mut scenario = Scenario::cn_2020(on);
        scenario.consulted();
        assert_eq!(due(&scenario.clock("Opinion 1 CAC")), expected, "{:?}", Provision::Opinions);
    }
}

#[test]
fn supplements_take_their_days_out() {
    // Start, stops, whether extended, last day.
    type Row = (&'static str, &'static [(&'static str, &'static str)], bool, &'static str);
    let table: [Row; 3] = [
        ("2021-09-01", &[("2021-09-10", "2021-09-22")], false, "2021-10-28"),
        (
            "2021-09-01",
            &[("2021-09-10", "2021-09-22"), ("2021-09-17", "2021-09-29")],
            false,
            "2021-11-05",
        ),
        ("2021-09-01", &[("2021-09-10", "2021-09-22")], true, "2021-11-18"),
    ];
    for (start, stops, extended, expected) in table {
        let mut scenario = Scenario::cn_2020(start);
        scenario.reviewed();
        if extended {
            scenario.act(&office(), extend(15));
        }
        for (asked, _) in stops {
            scenario.on(asked).act(&office(), request(Addressee::Operator));
        }
        for (number, (_, answered)) in (1..).zip(stops) {
            scenario.on(answered).act(&office(), close_request(number));
        }
        let clock = scenario.clock("Preliminary");
        assert_eq!(due(&clock), expected, "{:?}", Provision::Supplements);
    }
}

#[test]
fn supplements_take_their_days_out_of_the_determination_and_the_opinions() {
    let mut asked_on_a_make_up_sunday = filed("2023-04-20");
    asked_on_a_make_up_sunday.on("2023-04-23").act(&office(), request(Addressee::Operator));
    asked_on_a_make_up_sunday.on("2023-04-28").act(&office(), close_request(1));
    assert_eq!(due(&asked_on_a_make_up_sunday.clock("Determination")), "2023-05-12");

    let mut answered_at_once = filed("2023-06-25");
    answered_at_once.on("2023-06-28").act(&office(), request(Addressee::Operator));
    answered_at_once.act(&office(), close_request(1));
    assert_eq!(due(&answered_at_once.clock("Determination")), "2023-07-07");

    let mut around_the_holiday = Scenario::cn_2020("2025-09-22");
    around_the_holiday.consulted();
    around_the_holiday.on("2025-09-26").act(&office(), request(Addressee::Operator));
    around_the_holiday.on("2025-10-09").act(&office(), close_request(1));
    let clock = around_the_holiday.clock("Opinion 1 CAC");
    assert_eq!(due(&clock), "2025-10-23", "{:?}", Provision::Supplements);
}

#[test]
fn a_clock_counts_down_stands_still_and_runs_over() {
    let mut scenario = filed("2020-06-18");
    let mut lines = Vec::new();
    for on in ["2020-06-18", "2020-06-19", "2020-06-25", "2020-06-28"] {
        scenario.on(on);
        lines.push(format!("{on} {}", scenario.clock("Determination")));
    }
    scenario.on("2020-06-30").act(&office(), request(Addressee::Operator));
    for on in ["2020-06-30", "2020-07-02"] {
        scenario.on(on);
        lines.push(format!("{on} {}", scenario.clock("Determination")));
    }
    scenario.act(&office(), close_request(1));
    for on in ["2020-07-03", "2020-07-07", "2020-07-08", "2020-07-11"] {
        scenario.on(on);
        lines.push(format!("{on} {}", scenario.clock("Determination")));
    }
    insta::assert_snapshot!(lines.join("\n"), @r"
    2020-06-18 from 2020-06-18, 10 days, due 2020-07-03, running, 10 left
    2020-06-19 from 2020-06-18, 10 days, due 2020-07-03, running, 9 left
    2020-06-25 from 2020-06-18, 10 days, due 2020-07-03, running, 6 left
    2020-06-28 from 2020-06-18, 10 days, due 2020-07-03, running, 5 left
    2020-06-30 from 2020-06-18, 10 days, due 2020-07-03, stopped since 2020-06-30, 3 left
    2020-07-02 from 2020-06-18, 10 days (2 stopped), due 2020-07-07, stopped since 2020-06-30, 3 left
    2020-07-03 from 2020-06-18, 10 days (2 stopped), due 2020-07-07, running, 2 left
    2020-07-07 from 2020-06-18, 10 days (2 stopped), due 2020-07-07, running, 0 left
    2020-07-08 from 2020-06-18, 10 days (2 stopped), due 2020-07-07, overdue by 1
    2020-07-11 from 2020-06-18, 10 days (2 stopped), due 2020-07-07, overdue by 3
    ");
    assert_eq!(scenario.case.stage.name(), procedure::case::StageName::Determination);
    assert_eq!(scenario.regime.article(Provision::Determination), Some("8"));
}

#[test]
fn a_request_after_the_end_of_a_term_does_not_stop_it() {
    let mut scenario = filed("2020-06-01");
    // The last day was Monday the 15th; the request comes on Tuesday, on a Saturday in the next row.
    scenario.on("2020-06-16").act(&office(), request(Addressee::Operator)).on("2020-06-18");
    assert!(scenario.clock("Determination").ends_with("due 2020-06-15, overdue by 3"));
    let mut scenario = filed("2020-06-05");
    assert_eq!(due(&scenario.clock("Determination")), "2020-06-19");
    scenario.on("2020-06-20").act(&office(), request(Addressee::Operator)).on("2020-06-22");
    assert!(
        scenario.clock("Determination").ends_with("due 2020-06-19, overdue by 1"),
        "{:?}: {}",
        Provision::Supplements,
        scenario.clock("Determination")
    );
}

#[test]
fn a_date_past_the_last_notice_is_provisional() {
    let clock = |on| {
        let scenario = filed(on);
        let clocks =
            procedure::clocks(&scenario.case, scenario.today, &scenario.regime, &scenario.calendar);
        let term = clocks.unwrap()[0].limit.term().unwrap().clone();
        matches!(term.certainty, working_days::Certainty::Official)
    };
    assert!(clock("2026-12-17"));
    assert!(!clock("2026-12-18"));
    assert_eq!(tell::plain(&Provision::Determination), "Determination");
}

#[test]
fn each_term_has_its_provision() {
    let mut scenario = Scenario::cn_2020("2020-06-01");
    scenario.second_round("2020-06-15");
    let provisions: Vec<_> = scenario.case.terms.keys().map(provision_of).collect();
    for provision in [
        Provision::Determination,
        Provision::PreliminaryReview,
        Provision::Opinions,
        Provision::SpecialTerm,
    ] {
        assert!(provisions.contains(&provision), "{provision:?}");
    }
}

#[test]
fn the_whole_path_of_2020_with_every_stage_on_its_last_day() {
    assert_eq!(
        on_last_days(false),
        "Determination 2020-06-15, Preliminary 2020-07-28, Opinion 2020-08-18, Special 2020-10-26"
    );
    assert_eq!(
        on_last_days(true),
        "Determination 2020-06-15, Preliminary 2020-08-18, Opinion 2020-09-08, Special 2020-11-16",
        "{:?}",
        Provision::Extension
    );
}

/// Files on 2020-06-01 and does everything on the last day of its term.
fn on_last_days(extended: bool) -> String {
    let mut scenario = filed("2020-06-01");
    let mut dates = Vec::new();
    let mut to_last_day = |scenario: &mut Scenario, clock: &str| {
        let last = due(&scenario.clock(clock)).to_owned();
        scenario.on(&last);
        let name = clock.split(' ').next().unwrap_or(clock);
        dates.push(format!("{name} {last}"));
    };
    to_last_day(&mut scenario, "Determination");
    scenario.act(&office(), determine());
    if extended {
        scenario.act(&office(), extend(15));
    }
    to_last_day(&mut scenario, "Preliminary");
    scenario.assess_all().circulate(Outcome::NotPassed);
    to_last_day(&mut scenario, "Opinion 1 CAC");
    scenario.opinions_differ().act(&office(), testkit::acts::open_special_review());
    to_last_day(&mut scenario, "Special");
    let to = scenario.recipients();
    let last = scenario.today.to_string();
    scenario
        .act(&office(), testkit::acts::hear())
        .act(&office(), testkit::acts::circulate(Outcome::NotPassed, &to, Some(&last)))
        .all_opine(Position::Agree)
        .act(&office(), testkit::acts::submit())
        .act(&testkit::parties::commission(), testkit::acts::approve())
        .act(&office(), testkit::acts::conclude(Outcome::NotPassed));
    assert!(!scenario.clocks().contains("late"), "{}", scenario.clocks());
    dates.join(", ")
}

#[test]
fn an_answer_a_day_after_its_term_is_late_and_counts() {
    let mut scenario = Scenario::cn_2020("2021-12-30");
    let to = scenario.reviewed().assess_all().recipients();
    scenario
        .act(&office(), testkit::acts::circulate_on_paper(Outcome::Passed, &to))
        .on("2022-01-04")
        .act(&office(), record_receipt(to_member("MIIT")))
        .on("2022-01-26")
        .act(&member("MIIT"), opine(Position::Agree));
    assert!(scenario.clock("Opinion 1 MIIT").ends_with("due 2022-01-25, met 2022-01-26, 1 late"));
    assert_eq!(scenario.events.last().unwrap().provision, Provision::Opinions);
}
