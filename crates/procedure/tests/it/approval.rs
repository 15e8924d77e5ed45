//! What the law leaves to the Central Commission in a special review (article 12 of 2020). Its
//! approval of a call for a review is told in `own_motion`.

use procedure::Act;
use procedure::consultation::{Outcome, Position};
use procedure::law::Provision;
use procedure::papers::Addressee;
use testkit::Scenario;
use testkit::acts::{approve, circulate, conclude, decline, opine, request, submit};
use testkit::parties::{commission, member, office};

fn second_round() -> Scenario {
    let mut scenario = Scenario::cn_2020("2021-01-11");
    scenario.second_round("2021-02-05");
    scenario
}

#[test]
fn conclusions_go_to_the_commission_when_every_opinion_is_in() {
    let mut scenario = second_round();
    scenario.act(&member("CAC"), opine(Position::Disagree));
    let answer = scenario.attempt(&office(), submit()).unwrap_err();
    assert_eq!(answer.provision, Provision::SpecialReview);
    assert!(format!("{answer}").contains("OpinionsOutstanding"), "{answer}");
    scenario.all_opine(Position::Agree);
    assert_eq!(
        scenario.tells(&office(), submit()),
        "SubmittedForApproval -> Submitted",
        "the opinions of the second round need not agree"
    );
    assert_eq!(scenario.tells(&commission(), approve()), "Approved -> Approved");
    assert_eq!(scenario.events.last().unwrap().provision, Provision::SpecialReview);
}

#[test]
fn a_submission_has_words_and_is_the_offices() {
    let mut scenario = second_round();
    scenario
        .all_opine(Position::Agree)
        .refuses(
            &office(),
            Act::SubmitForApproval { summary: " ".to_owned() },
            Provision::SpecialReview,
            "Missing([Reasons])",
        )
        .refuses(
            &commission(),
            submit(),
            Provision::SpecialReview,
            "WrongParty { act: SubmitForApproval, needed: [Office] }",
        );
}

#[test]
fn a_submission_does_not_come_before_the_last_opinion() {
    let mut scenario = second_round();
    scenario.on("2021-01-25").all_opine(Position::Agree).on("2021-01-27").refuses_on_paper(
        "2021-01-20",
        None,
        submit(),
        Provision::SpecialReview,
        "TooEarly { on: 2021-01-20, earliest: 2021-01-25 }",
    );
}

#[test]
fn the_commission_decides_only_on_what_is_before_it() {
    let needed = "needed: [Called, Submitted] }";
    let mut scenario = second_round();
    scenario.refuses(
        &commission(),
        approve(),
        Provision::SpecialReview,
        &format!("WrongStage {{ act: Approve, stage: SecondRound, {needed}"),
    );
    scenario.refuses(
        &commission(),
        decline(),
        Provision::SpecialReview,
        &format!("WrongStage {{ act: Decline, stage: SecondRound, {needed}"),
    );
    scenario.all_opine(Position::Agree).act(&office(), submit()).refuses(
        &office(),
        decline(),
        Provision::SpecialReview,
        "WrongParty { act: Decline, needed: [Commission] }",
    );
    let bare = Act::Decline { reasons: String::new() };
    scenario.refuses(&commission(), bare, Provision::SpecialReview, "Missing([Reasons])");
}

#[test]
fn what_is_not_approved_is_produced_again() {
    let mut scenario = Scenario::cn_2020("2021-01-11");
    scenario.submitted();
    assert_eq!(scenario.tells(&commission(), decline()), "Declined -> SpecialAnalysis");
    scenario.refuses(
        &office(),
        conclude(Outcome::NotPassed),
        Provision::Consistency,
        "WrongStage { act: Conclude, stage: SpecialAnalysis, needed: [Agreed, Approved] }",
    );
    let to = scenario.recipients();
    scenario
        .act(&office(), circulate(Outcome::PassedWithConditions, &to, Some("2021-02-05")))
        .all_opine(Position::Agree)
        .act(&office(), submit())
        .act(&commission(), approve());
    assert_eq!(
        scenario.tells(&office(), conclude(Outcome::PassedWithConditions)),
        "Concluded -> Concluded"
    );
}

#[test]
fn a_request_may_stop_the_clock_while_the_commission_decides() {
    let mut scenario = Scenario::cn_2020("2021-01-11");
    scenario.submitted().act(&office(), request(Addressee::Operator));
    assert_eq!(scenario.tells(&commission(), approve()), "Approved -> Approved");
    scenario.refuses(
        &office(),
        conclude(Outcome::NotPassed),
        Provision::Supplements,
        "RequestsOpen([1])",
    );
}
