//! The conclusion and its notice (articles 11(2) and 12 of 2020).

use procedure::Act;
use procedure::case::Stage;
use procedure::consultation::{Finding, Outcome, Position};
use procedure::law::Provision;
use testkit::Scenario;
use testkit::acts::{approve, circulate, conclude, find, hear, opine, submit};
use testkit::parties::{commission, member, office, operator};

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

/// Opinions that agree with the outcome, one of them asking for conditions.
fn agreed_with_conditions(outcome: Outcome) -> Scenario {
    let mut scenario = Scenario::cn_2020("2021-12-30");
    scenario
        .reviewed()
        .assess_all()
        .circulate(outcome)
        .act(&member("CAC"), opine(Position::AgreeWithConditions))
        .all_opine(Position::Agree)
        .act(&office(), find(Finding::Agree));
    scenario
}

#[test]
fn conditions_that_a_body_asked_for_may_make_a_pass_conditional() {
    let mut scenario = agreed_with_conditions(Outcome::Passed);
    scenario.refuses(
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

/// The notice as the Office gives it, with these conditions.
fn conditional(conditions: &[&str]) -> Act {
    let conditions = conditions.iter().map(|one| (*one).to_owned()).collect();
    let outcome = Outcome::PassedWithConditions;
    Act::Conclude { outcome, conditions, reasons: "Because.".to_owned() }
}

fn notified(scenario: &Scenario) -> Vec<String> {
    match &scenario.case.stage {
        Stage::Concluded(conclusion) => conclusion.conditions.clone(),
        other => vec![format!("{other:?}")],
    }
}

#[test]
fn the_conditions_are_those_that_found_agreement() {
    let mut scenario = agreed(Outcome::PassedWithConditions);
    scenario
        .refuses(
            &office(),
            conditional(&["Sell the works."]),
            Provision::Consistency,
            "ConditionsOmitted([\"Keep spare parts.\"])",
        )
        .refuses(
            &office(),
            conditional(&["Keep spare parts.", "Sell the works."]),
            Provision::Consistency,
            "ConditionsAdded([\"Sell the works.\"])",
        );
    assert_eq!(scenario.tells(&office(), conditional(&[])), "Concluded -> Concluded");
    assert_eq!(notified(&scenario), ["Keep spare parts."]);
    let mut scenario = agreed(Outcome::PassedWithConditions);
    scenario.act(&office(), conditional(&[" Keep spare parts. "]));
    assert_eq!(notified(&scenario), ["Keep spare parts."]);
}

#[test]
fn a_body_that_asks_for_conditions_may_be_given_further_ones() {
    let mut scenario = agreed_with_conditions(Outcome::PassedWithConditions);
    scenario
        .refuses(
            &office(),
            conditional(&["Keep a second source."]),
            Provision::Consistency,
            "ConditionsOmitted([\"Keep spare parts.\"])",
        )
        .act(&office(), conditional(&["Keep spare parts.", "Keep a second source."]));
    assert_eq!(notified(&scenario), ["Keep spare parts.", "Keep a second source."]);
}

#[test]
fn a_pass_that_is_made_conditional_names_its_conditions() {
    agreed_with_conditions(Outcome::Passed).refuses(
        &office(),
        conditional(&[]),
        Provision::Consistency,
        "Missing([Conditions])",
    );
}

#[test]
fn another_outcome_has_no_conditions() {
    let act = Act::Conclude {
        outcome: Outcome::Passed,
        conditions: vec!["Sell the works.".to_owned()],
        reasons: "Because.".to_owned(),
    };
    agreed(Outcome::Passed).refuses(
        &office(),
        act,
        Provision::Consistency,
        "ConditionsAdded([\"Sell the works.\"])",
    );
}

/// Article 12: what the Commission approved is notified, even where a body asked for more.
#[test]
fn in_a_special_review_the_conditions_are_those_approved() {
    let mut scenario = Scenario::cn_2020("2021-12-30");
    scenario.special().act(&office(), hear());
    let to = scenario.recipients();
    scenario
        .act(&office(), circulate(Outcome::PassedWithConditions, &to, Some("2022-01-20")))
        .act(&member("CAC"), opine(Position::AgreeWithConditions))
        .all_opine(Position::Agree)
        .act(&office(), submit())
        .act(&commission(), approve())
        .refuses(
            &office(),
            conditional(&["Keep spare parts.", "Sell the works."]),
            Provision::SpecialReview,
            "ConditionsAdded([\"Sell the works.\"])",
        )
        .act(&office(), conditional(&[]));
    assert_eq!(notified(&scenario), ["Keep spare parts."]);
}

#[test]
fn no_act_moves_a_case_that_has_ended() {
    let mut scenario = Scenario::cn_2020("2021-12-30");
    scenario.concluded();
    assert!(scenario.turns().is_empty());
    let refused = scenario.attempt(&office(), conclude(Outcome::Passed)).unwrap_err();
    assert_eq!(refused.provision, Provision::Consistency);
}
