//! Officers of a case and their recusal (articles 4(2) and 16 of 2020).

use procedure::Act;
use procedure::law::Provision;
use testkit::Scenario;
use testkit::acts::{assign, recuse};
use testkit::parties::{office, operator};

fn filed() -> Scenario {
    let mut scenario = Scenario::cn_2020("2021-09-01");
    scenario.file();
    scenario
}

#[test]
fn an_officer_is_assigned_once() {
    let mut scenario = filed();
    assert_eq!(scenario.tells(&office(), assign("first officer")), "Assigned -> Determination");
    scenario
        .refuses(&office(), assign("first officer"), Provision::Office, "Officer(first officer)")
        .refuses(
            &operator(),
            assign("second officer"),
            Provision::Office,
            "WrongParty { act: Assign, needed: [Office] }",
        );
}

#[test]
fn a_recused_officer_leaves_the_case_for_good() {
    let mut scenario = filed();
    scenario.act(&office(), assign("first officer"));
    let bare = Act::Recuse { officer: "first officer".into(), reasons: String::new() };
    scenario.refuses(&office(), bare, Provision::Confidentiality, "Missing([Reasons])");
    assert_eq!(scenario.tells(&office(), recuse("first officer")), "Recused -> Determination");
    assert!(scenario.case.officers.is_empty());
    scenario
        .refuses(&office(), assign("first officer"), Provision::Office, "Officer(first officer)")
        .refuses(
            &office(),
            recuse("first officer"),
            Provision::Confidentiality,
            "Officer(first officer)",
        );
}

#[test]
fn a_conflict_may_be_known_before_any_assignment() {
    let mut scenario = filed();
    assert_eq!(scenario.tells(&office(), recuse("second officer")), "Recused -> Determination");
    scenario.refuses(
        &office(),
        assign("second officer"),
        Provision::Office,
        "Officer(second officer)",
    );
}

#[test]
fn a_case_that_has_not_begun_has_no_officers() {
    Scenario::cn_2020("2021-09-01").refuses(
        &office(),
        assign("first officer"),
        Provision::Office,
        "WrongStage { act: Assign, stage: Empty, needed: [] }",
    );
}
