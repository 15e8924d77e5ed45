//! Whether a review is required (article 8 of 2020, 9 of 2022).

use procedure::Act;
use procedure::law::Provision;
use procedure::papers::Addressee;
use procedure::party::BodyCode;
use std::collections::BTreeSet;
use testkit::acts::{determine, determine_none, request};
use testkit::parties::{office, operator};
use testkit::{Scenario, samples};

fn filed() -> Scenario {
    let mut scenario = Scenario::cn_2020("2020-06-01");
    scenario.file();
    scenario
}

fn bare(reasons: &str, departments: &[&str]) -> Act {
    Act::Determine {
        review_required: true,
        reasons: reasons.to_owned(),
        departments: departments.iter().map(|code| (*code).into()).collect(),
    }
}

#[test]
fn a_required_review_starts_the_preliminary_clock() {
    let mut scenario = filed();
    scenario.on("2020-06-15");
    assert_eq!(scenario.tells(&office(), determine()), "ReviewRequired -> PreliminaryReview");
    assert_eq!(scenario.events.last().unwrap().provision, Provision::Determination);
    assert_eq!(
        scenario.clocks(),
        "Determination: from 2020-06-01, 10 days, due 2020-06-15, met 2020-06-15, 0 early\n\
         Preliminary: from 2020-06-15, 30 days, due 2020-07-28, running, 30 left"
    );
}

#[test]
fn a_review_that_is_not_required_ends_the_case() {
    let mut scenario = filed();
    scenario.on("2020-06-10");
    assert_eq!(scenario.tells(&office(), determine_none()), "ReviewNotRequired -> NotRequired");
    assert_eq!(
        scenario.clocks(),
        "Determination: from 2020-06-01, 10 days, due 2020-06-15, met 2020-06-10, 3 early"
    );
}

#[test]
fn a_late_determination_is_late_and_never_impossible() {
    let mut scenario = filed();
    scenario.on("2020-06-17");
    assert_eq!(
        scenario.clock("Determination"),
        "from 2020-06-01, 10 days, due 2020-06-15, overdue by 2"
    );
    assert_eq!(
        scenario.tells(&office(), determine()),
        "ReviewRequired [AfterTerm { due_on: 2020-06-15 }] -> PreliminaryReview"
    );
    assert_eq!(
        scenario.clock("Determination"),
        "from 2020-06-01, 10 days, due 2020-06-15, met 2020-06-17, 2 late"
    );
}

#[test]
fn the_recognising_departments_are_asked_later() {
    let mut scenario = filed();
    scenario.act(&office(), bare("Because.", &["MIIT"]));
    let departments: Vec<_> = scenario.case.departments.iter().map(BodyCode::as_str).collect();
    assert_eq!(departments, ["MIIT", "NEA"]);
}

#[test]
fn a_determination_is_the_offices_with_reasons() {
    filed()
        .refuses(&office(), bare(" ", &[]), Provision::Determination, "Missing([Reasons])")
        .refuses(
            &operator(),
            determine(),
            Provision::Determination,
            "WrongParty { act: Determine, needed: [Office] }",
        );
    let staged = "WrongStage { act: Determine, stage: PreliminaryReview, needed: [Determination] }";
    filed().act(&office(), determine()).refuses(
        &office(),
        determine(),
        Provision::Determination,
        staged,
    );
}

#[test]
fn a_determination_waits_for_supplements() {
    filed().act(&office(), request(Addressee::Provider)).refuses(
        &office(),
        determine(),
        Provision::Determination,
        "RequestsOpen([1])",
    );
}

#[test]
fn under_2022_no_department_need_be_named_for_a_listing() {
    let mut scenario = Scenario::cn_2022("2022-02-15");
    let filing = samples::listing_filing(&scenario.regime.clone(), 2_000_000);
    scenario.file_this(&filing).on("2022-03-01");
    assert_eq!(scenario.tells(&office(), determine()), "ReviewRequired -> PreliminaryReview");
    assert_eq!(scenario.case.departments, BTreeSet::new());
    assert_eq!(
        scenario.clock("Determination"),
        "from 2022-02-15, 10 days, due 2022-03-01, met 2022-03-01, 0 early"
    );
    assert_eq!(scenario.regime.article(Provision::Determination), Some("9"));
}
