//! A review that a member calls for (article 15 of 2020, 16 of 2022).

use procedure::Act;
use procedure::filing::{Call, Subject};
use procedure::law::Provision;
use procedure::papers::Addressee;
use testkit::acts::{
    approve, begin_review, begin_review_in_public, call_for_review, decline, determine, submit,
};
use testkit::parties::{commission, department, member, office, operator};
use testkit::scenario::bundled;
use testkit::{Scenario, samples};

fn start() -> Scenario {
    Scenario::cn_2020("2023-03-31")
}

fn sample() -> Call {
    samples::call(bundled("cn-2020"))
}

#[test]
fn a_member_calls_and_the_commission_approves() {
    let mut scenario = start();
    assert_eq!(
        scenario.tells(&member("MIIT"), call_for_review(sample())),
        "ReviewCalled -> Called"
    );
    assert_eq!(scenario.tells(&office(), submit()), "SubmittedForApproval -> Called");
    assert_eq!(scenario.tells(&commission(), approve()), "Approved -> Authorised");
    assert!(scenario.clocks().is_empty(), "no clock of article 8 runs");
    scenario.on("2023-04-03");
    assert_eq!(
        scenario.tells(&office(), begin_review(&[Addressee::Operator, Addressee::Provider])),
        "ReviewBegun -> PreliminaryReview"
    );
    assert!(scenario.events.iter().all(|event| event.provision == Provision::OwnMotion));
}

#[test]
fn the_notice_starts_the_preliminary_clock() {
    let mut scenario = start();
    scenario.authorised().act(&office(), begin_review(&[Addressee::Provider]));
    assert_eq!(
        scenario.clocks(),
        "Preliminary: from 2023-03-31, 30 days, due 2023-05-16, running, 30 left"
    );
    scenario.act(&office(), testkit::acts::extend(15));
    assert!(scenario.clocks().contains("due 2023-06-06"), "{}", scenario.clocks());
}

#[test]
fn a_call_that_is_not_approved_ends() {
    let mut scenario = start();
    scenario.called().act(&office(), submit());
    let bare = Act::Decline { reasons: String::new() };
    scenario.refuses(&commission(), bare, Provision::OwnMotion, "Missing([Reasons])");
    assert_eq!(scenario.tells(&commission(), decline()), "Declined -> NotTakenUp");
}

#[test]
fn only_members_call() {
    let by_others = "WrongParty { act: CallForReview, needed: [Member] }";
    start()
        .refuses(&office(), call_for_review(sample()), Provision::OwnMotion, by_others)
        .refuses(&department("NEA"), call_for_review(sample()), Provision::OwnMotion, by_others)
        .refuses(
            &member("CSRC"),
            call_for_review(sample()),
            Provision::OwnMotion,
            "Unknown(Member(CSRC))",
        );
    let mut scenario = Scenario::cn_2022("2023-03-31");
    let call = samples::call(bundled("cn-2022"));
    assert_eq!(scenario.tells(&member("CSRC"), call_for_review(call)), "ReviewCalled -> Called");
}

#[test]
fn subject_and_grounds_are_named() {
    let mut call = sample();
    call.title.clear();
    call.grounds.clear();
    call.subject = Subject::ProductLine(String::new());
    start().refuses(
        &member("MIIT"),
        call_for_review(call),
        Provision::OwnMotion,
        "Missing([Title, Subject, Reasons])",
    );
}

#[test]
fn data_processing_is_called_for_only_since_2022() {
    let call = Call { subject: Subject::DataProcessing("Rides".to_owned()), ..sample() };
    start().refuses(
        &member("MIIT"),
        call_for_review(call.clone()),
        Provision::OwnMotion,
        "SubjectMismatch { trigger: own_motion, subject: DataProcessing }",
    );
    let mut scenario = Scenario::cn_2022("2023-03-31");
    assert_eq!(scenario.tells(&member("MIIT"), call_for_review(call)), "ReviewCalled -> Called");
}

#[test]
fn the_commission_decides_on_what_was_submitted_once() {
    let mut scenario = start();
    scenario
        .called()
        .refuses(&commission(), approve(), Provision::OwnMotion, "Submission { made: false }")
        .refuses(&commission(), decline(), Provision::OwnMotion, "Submission { made: false }")
        .refuses(
            &office(),
            Act::SubmitForApproval { summary: String::new() },
            Provision::OwnMotion,
            "Missing([Reasons])",
        )
        .act(&office(), submit())
        .refuses(&office(), submit(), Provision::OwnMotion, "Submission { made: true }")
        .refuses(
            &office(),
            approve(),
            Provision::OwnMotion,
            "WrongParty { act: Approve, needed: [Commission] }",
        );
}

#[test]
fn an_approval_does_not_come_before_the_submission() {
    let mut scenario = start();
    scenario.called().on("2023-04-10").act(&office(), submit()).on("2023-04-12").refuses_on_paper(
        "2023-04-06",
        Some(&commission()),
        approve(),
        Provision::OwnMotion,
        "TooEarly { on: 2023-04-06, earliest: 2023-04-10 }",
    );
}

#[test]
fn the_notice_has_an_addressee_or_is_public() {
    let mut scenario = start();
    scenario
        .act(&member("MIIT"), call_for_review(samples::call_at_large()))
        .refuses(
            &office(),
            begin_review(&[Addressee::Operator]),
            Provision::OwnMotion,
            "WrongStage { act: BeginReview, stage: Called, needed: [Authorised] }",
        )
        .act(&office(), submit())
        .act(&commission(), approve())
        .refuses(&office(), begin_review(&[]), Provision::OwnMotion, "Missing([Addressee])")
        .refuses(
            &office(),
            begin_review(&[Addressee::Operator]),
            Provision::OwnMotion,
            "Missing([Addressee])",
        )
        .refuses(
            &office(),
            begin_review_in_public(" "),
            Provision::OwnMotion,
            "Missing([Addressee])",
        )
        .refuses(
            &operator(),
            begin_review_in_public("Notice"),
            Provision::OwnMotion,
            "WrongParty { act: BeginReview, needed: [Office] }",
        );
    assert_eq!(
        scenario.tells(&office(), begin_review_in_public("Notice of a review")),
        "ReviewBegun -> PreliminaryReview"
    );
}

#[test]
fn the_department_of_a_known_operator_is_asked() {
    let call = Call { departments: Vec::new(), ..sample() };
    let mut scenario = start();
    scenario
        .act(&member("MIIT"), call_for_review(call))
        .act(&office(), submit())
        .act(&commission(), approve())
        .refuses(
            &office(),
            begin_review(&[Addressee::Operator]),
            Provision::Opinions,
            "NoDepartment",
        );
}

#[test]
fn there_is_no_step_of_article_8() {
    let stage = "WrongStage { act: Determine, stage: Authorised, needed: [Determination] }";
    start().authorised().refuses(&office(), determine(), Provision::Determination, stage);
}
