//! The conclusion and its notice (articles 11(2) and 12 of 2020).

use procedure::Act;
use procedure::consultation::{Finding, Outcome, Position};
use procedure::law::Provision;
use testkit::Scenario;
use testkit::acts::{conclude, find, opine};
use testkit::parties::{member, office, operator};

fn agreed(outcome: Outcome) -> Scenario {
    let mut scenario = Scenario::cn_2020("2021-12-30");
    scenario.reviewed().assess_all().circulate(outcome).all_opine(Position::Agree);
    scenario.act(&office(), find(Finding::Agree));
    scenario
}

#[test]
fn the_conclusion_is_the_one_that_found_agreement() {
    for outcome in [Outcome::Passed, Outcome::PassedWithConditions, Outcome::NotPassed] {
        let mut scenario = agreed(outcome);
        for other in [Outcome::Passed, Outcome::PassedWithConditions, Outcome::NotPassed] {
            if other != outcome {
                let why = format!("OutcomeDiffers {{ proposed: {outcome:?}, given: {other:?} }}");
                scenario.refuses(&office(), conclude(other), Provision::Consistency, &why);
            }
        }
        assert_eq!(scenario.tells(&office(), conclude(outcome)), "Concluded -> Concluded");
    }
}

#[test]
fn conditions_that_a_body_asked_for_may_make_a_pass_conditional() {
    let mut scenario = Scenario::cn_2020("2021-12-30");
    scenario
        .consulted()
        .act(&member("CAC"), opine(Position::AgreeWithConditions))
        .all_opine(Position::Agree)
        .act(&office(), find(Finding::Agree))
        .refuses(
            &office(),
            conclude(Outcome::NotPassed),
            Provision::Consistency,
            "OutcomeDiffers { proposed: Passed, given: NotPassed }",
        );
    assert_eq!(
        scenario.tells(&office(), conclude(Outcome::PassedWithConditions)),
        "Concluded -> Concluded"
    );
}

#[test]
fn the_notice_has_reasons_and_a_conditional_one_its_conditions() {
    let bare = Act::Conclude {
        outcome: Outcome::PassedWithConditions,
        conditions: vec![String::new()],
        reasons: String::new(),
    };
    agreed(Outcome::PassedWithConditions)
        .refuses(&office(), bare, Provision::Consistency, "Missing([Reasons, Conditions])")
        .refuses(
            &operator(),
            conclude(Outcome::PassedWithConditions),
            Provision::Consistency,
            "WrongParty { act: Conclude, needed: [Office] }",
        );
}

#[test]
fn nothing_is_concluded_before_the_opinions_are_found_to_agree() {
    let staged = |stage: &str| {
        format!("WrongStage {{ act: Conclude, stage: {stage}, needed: [Agreed, Approved] }}")
    };
    let mut scenario = Scenario::cn_2020("2021-12-30");
    let passed = || conclude(Outcome::Passed);
    scenario.reviewed().refuses(
        &office(),
        passed(),
        Provision::Consistency,
        &staged("PreliminaryReview"),
    );
    scenario.assess_all().circulate(Outcome::Passed).all_opine(Position::Agree);
    scenario.refuses(&office(), passed(), Provision::Consistency, &staged("Consultation"));
    let mut differing = Scenario::cn_2020("2021-12-30");
    differing.consulted().opinions_differ();
    differing.refuses(&office(), passed(), Provision::Consistency, &staged("Differing"));
}

#[test]
fn in_a_special_review_the_conclusion_is_the_one_approved() {
    let mut scenario = Scenario::cn_2020("2021-12-30");
    scenario.approved();
    scenario.refuses(
        &office(),
        conclude(Outcome::Passed),
        Provision::SpecialReview,
        "OutcomeDiffers { proposed: NotPassed, given: Passed }",
    );
    assert_eq!(scenario.tells(&office(), conclude(Outcome::NotPassed)), "Concluded -> Concluded");
}

#[test]
fn no_act_moves_a_case_that_has_ended() {
    let mut scenario = Scenario::cn_2020("2021-12-30");
    scenario.concluded();
    assert!(scenario.turns().is_empty());
    let refused = scenario.attempt(&office(), conclude(Outcome::Passed)).unwrap_err();
    assert_eq!(refused.provision, Provision::Consistency);
}
