//! The preliminary review: factors and extension (articles 9, 10 and 13 of 2020).

use procedure::consultation::{Assessment, Outcome, Risk};
use procedure::law::Provision;
use procedure::papers::Addressee;
use procedure::{Act, ActName};
use testkit::Scenario;
use testkit::acts::{assess, circulate, extend, request};
use testkit::parties::{office, operator};

fn reviewed() -> Scenario {
    let mut scenario = Scenario::cn_2020("2020-06-15");
    scenario.reviewed();
    scenario
}

#[test]
fn each_factor_is_assessed_with_reasons() {
    let mut scenario = reviewed();
    assert_eq!(scenario.tells(&office(), assess("control")), "FactorAssessed -> PreliminaryReview");
    assert_eq!(scenario.events.last().unwrap().provision, Provision::Factors);
    let bare = Assessment { risk: Risk::None, reasons: " ".to_owned() };
    scenario
        .refuses(
            &office(),
            Act::AssessFactor { factor: "control".into(), assessment: bare },
            Provision::Factors,
            "Missing([Reasons])",
        )
        .refuses(&office(), assess("listing"), Provision::Factors, "Unknown(Factor(listing))")
        .refuses(
            &operator(),
            assess("control"),
            Provision::Factors,
            "WrongParty { act: AssessFactor, needed: [Office] }",
        );
    Scenario::cn_2020("2020-06-15").file().refuses(
        &office(),
        assess("control"),
        Provision::Factors,
        "WrongStage { act: AssessFactor, stage: Determination, \
         needed: [PreliminaryReview, SpecialAnalysis] }",
    );
}

#[test]
fn a_factor_may_be_assessed_again() {
    let mut scenario = reviewed();
    scenario.assess_all().act(&office(), assess("control"));
    assert_eq!(scenario.case.assessments.len(), 5);
}

#[test]
fn conclusions_wait_for_every_factor() {
    let mut scenario = reviewed();
    scenario.act(&office(), assess("control")).act(&office(), assess("other"));
    let to = scenario.recipients();
    scenario.refuses(
        &office(),
        circulate(Outcome::Passed, &to, None),
        Provision::Factors,
        "FactorsNotAssessed([continuity, supply_chain, compliance])",
    );
}

#[test]
fn the_preliminary_review_is_extended_once_by_the_figure_of_the_law() {
    let mut scenario = reviewed();
    scenario
        .refuses(
            &office(),
            extend(16),
            Provision::Extension,
            "ExtensionFigure { days: 15, asked: 16 }",
        )
        .refuses(
            &office(),
            Act::Extend { days: 0, reasons: String::new() },
            Provision::Extension,
            "Missing([Reasons, Days])",
        )
        .refuses(
            &operator(),
            extend(15),
            Provision::Extension,
            "WrongParty { act: Extend, needed: [Office] }",
        );
    assert_eq!(scenario.tells(&office(), extend(15)), "Extended -> PreliminaryReview");
    assert_eq!(
        scenario.clock("Preliminary"),
        "from 2020-06-15, 45 days, due 2020-08-18, running, 45 left"
    );
    scenario.refuses(&office(), extend(15), Provision::Extension, "ExtensionsUsedUp { times: 1 }");
}

#[test]
fn an_extension_is_declared_before_the_term_ends() {
    let mut scenario = reviewed();
    scenario.on("2020-07-28");
    assert_eq!(scenario.clone().tells(&office(), extend(15)), "Extended -> PreliminaryReview");
    scenario.on("2020-07-29").refuses(
        &office(),
        extend(15),
        Provision::Extension,
        "TermOver { due_on: 2020-07-28 }",
    );
}

#[test]
fn a_clock_that_stands_still_can_be_extended_past_its_old_end() {
    let mut scenario = reviewed();
    scenario.on("2020-07-28").act(&office(), request(Addressee::Operator)).on("2020-08-03");
    assert_eq!(scenario.tells(&office(), extend(15)), "Extended -> PreliminaryReview");
}

#[test]
fn there_is_nothing_to_extend_at_other_stages() {
    let mut scenario = Scenario::cn_2020("2020-06-15");
    scenario.file().refuses(
        &office(),
        extend(15),
        Provision::Extension,
        "WrongStage { act: Extend, stage: Determination, needed: [PreliminaryReview, \
         SpecialAnalysis, SecondRound, Submitted, Approved] }",
    );
    assert_eq!(ActName::Extend.key(), "extend");
}
