//! Withdrawing a filing (interpretation 2.8; articles 5 and 15 of 2020).

use procedure::law::Provision;
use testkit::acts::{conclude, draft, withdraw};
use testkit::parties::{office, operator, provider};
use testkit::scenario::bundled;
use testkit::{Scenario, samples};

fn start() -> Scenario {
    Scenario::cn_2020("2021-09-01")
}

#[test]
fn a_draft_is_withdrawn_by_its_author_alone() {
    let mut scenario = start();
    scenario
        .act(&operator(), draft(samples::filing(bundled("cn-2020"))))
        .refuses(&office(), withdraw(), Provision::PreAssessment, "NoWithdrawalAsked")
        .refuses(
            &operator(),
            procedure::Act::Withdraw { reasons: String::new() },
            Provision::PreAssessment,
            "Missing([Reasons])",
        );
    assert_eq!(scenario.tells(&operator(), withdraw()), "Withdrawn -> Withdrawn");
}

#[test]
fn a_filing_that_was_received_is_withdrawn_with_consent() {
    let mut scenario = start();
    scenario.file().refuses(&office(), withdraw(), Provision::PreAssessment, "NoWithdrawalAsked");
    assert_eq!(scenario.tells(&operator(), withdraw()), "WithdrawalAsked -> Determination");
    scenario.on("2021-09-02").refuses(
        &operator(),
        withdraw(),
        Provision::PreAssessment,
        "WithdrawalPending { since: 2021-09-01 }",
    );
    scenario.refuses(
        &provider(),
        withdraw(),
        Provision::PreAssessment,
        "WrongParty { act: Withdraw, needed: [Operator, Office] }",
    );
    assert_eq!(scenario.tells(&office(), withdraw()), "Withdrawn -> Withdrawn");
    assert_eq!(
        scenario.clocks(),
        "Determination: from 2021-09-01, 10 days, due 2021-09-15, moot 2021-09-02"
    );
}

#[test]
fn a_returned_filing_was_received_too() {
    let mut scenario = start();
    scenario.file().act(&office(), testkit::acts::return_incomplete());
    assert_eq!(scenario.tells(&operator(), withdraw()), "WithdrawalAsked -> Draft");
    assert_eq!(scenario.tells(&office(), withdraw()), "Withdrawn -> Withdrawn");
}

#[test]
fn a_consent_does_not_come_before_the_question() {
    let mut scenario = start();
    scenario.file().on("2021-09-06").act(&operator(), withdraw());
    scenario.on("2021-09-07").refuses_on_paper(
        "2021-09-03",
        None,
        withdraw(),
        Provision::PreAssessment,
        "TooEarly { on: 2021-09-03, earliest: 2021-09-06 }",
    );
}

#[test]
fn a_withdrawal_may_come_up_to_the_conclusion() {
    let mut scenario = start();
    scenario.approved();
    assert_eq!(scenario.tells(&operator(), withdraw()), "WithdrawalAsked -> Approved");
    scenario.act(&office(), conclude(procedure::consultation::Outcome::NotPassed));
    let stage = "WrongStage { act: Withdraw, stage: Concluded, needed: [Draft, Determination, \
                 PreliminaryReview, Consultation, Agreed, Differing, Against, SpecialAnalysis, \
                 SecondRound, Submitted, Approved] }";
    scenario.refuses(&office(), withdraw(), Provision::PreAssessment, stage);
}

#[test]
fn a_review_called_for_by_a_member_cannot_be_withdrawn() {
    use testkit::acts::begin_review;
    let mut scenario = start();
    scenario
        .authorised()
        .act(&office(), begin_review(&[procedure::papers::Addressee::Operator]))
        .refuses(&operator(), withdraw(), Provision::PreAssessment, "NoWithdrawalAsked");
}
