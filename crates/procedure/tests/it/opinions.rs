//! Opinions and silence (article 11(1) of 2020).

use procedure::Act;
use procedure::consultation::{Finding, Opinion, Outcome, Position, SilenceTreatment};
use procedure::law::Provision;
use procedure::papers::{Addressee, StoppedClocks};
use testkit::Scenario;
use testkit::acts::{
    circulate_on_paper, conclude, find, no_objection, no_opinion, opine, opine_with,
    record_receipt, request_items, silence,
};
use testkit::parties::{department, member, office, to_member};

fn assessed() -> Scenario {
    let mut scenario = Scenario::cn_2020("2021-12-30");
    scenario.reviewed().assess_all();
    scenario
}

fn consulted() -> Scenario {
    let mut scenario = Scenario::cn_2020("2021-12-30");
    scenario.consulted();
    scenario
}

/// Everybody answered or fell silent but MIIT; the last day of all was 2022-01-21.
fn silent_but_for_the_rest() -> Scenario {
    let mut scenario = consulted();
    for recipient in scenario.outstanding() {
        if recipient != to_member("MIIT") {
            scenario.act(&testkit::parties::body(recipient), opine(Position::Agree));
        }
    }
    scenario.on("2022-01-24");
    scenario
}

#[test]
fn an_opinion_is_written_once_by_whoever_was_asked() {
    let mut scenario = consulted();
    let bare = Opinion {
        position: Position::AgreeWithConditions,
        text: String::new(),
        conditions: vec![String::new()],
    };
    scenario
        .refuses(
            &member("MIIT"),
            opine_with(bare),
            Provision::Opinions,
            "Missing([Reasons, Conditions])",
        )
        .refuses(&member("CSRC"), opine(Position::Agree), Provision::Opinions, "NotParty")
        .refuses(
            &office(),
            opine(Position::Agree),
            Provision::Opinions,
            "WrongParty { act: Opine, needed: [Member, Department, OtherBody] }",
        );
    assert_eq!(
        scenario.tells(&member("MIIT"), opine(Position::Agree)),
        "OpinionGiven -> Consultation"
    );
    scenario.refuses(
        &member("MIIT"),
        opine(Position::Disagree),
        Provision::Opinions,
        "AlreadyAnswered { recipient: Member(MIIT), on: 2021-12-30 }",
    );
    assert_eq!(
        scenario.tells(&department("NEA"), opine(Position::AgreeWithConditions)),
        "OpinionGiven -> Consultation"
    );
    assessed().refuses(
        &member("MIIT"),
        opine(Position::Agree),
        Provision::Opinions,
        "WrongStage { act: Opine, stage: PreliminaryReview, needed: [Consultation, Agreed, \
         Differing, Against, SpecialAnalysis, SecondRound, Submitted, Approved, Concluded] }",
    );
}

#[test]
fn one_institution_answers_in_each_of_its_capacities() {
    let mut scenario = Scenario::cn_2020("2021-12-30");
    let mut filing = testkit::samples::filing(&scenario.regime.clone());
    filing.recognitions[0].department = "MIIT".into();
    scenario.file_this(&filing).act(&office(), testkit::acts::determine()).assess_all();
    scenario.circulate(Outcome::Passed).act(&member("MIIT"), opine(Position::Agree));
    assert_eq!(
        scenario.tells(&department("MIIT"), opine(Position::Disagree)),
        "OpinionGiven -> Consultation"
    );
    assert_eq!(scenario.events.last().unwrap().provision, Provision::Opinions);
}

#[test]
fn an_opinion_follows_the_receipt() {
    let mut scenario = assessed();
    let to = scenario.recipients();
    scenario.act(&office(), circulate_on_paper(Outcome::Passed, &to)).refuses(
        &member("MIIT"),
        opine(Position::Agree),
        Provision::Opinions,
        "ReceiptUnknown(Member(MIIT))",
    );
    scenario.on("2022-01-05").act(&office(), record_receipt(to_member("MIIT"))).refuses_on_paper(
        "2022-01-04",
        Some(&member("MIIT")),
        opine(Position::Agree),
        Provision::Opinions,
        "TooEarly { on: 2022-01-04, earliest: 2022-01-05 }",
    );
}

#[test]
fn a_late_opinion_counts_while_opinions_are_gathered() {
    let mut scenario = silent_but_for_the_rest();
    assert_eq!(
        scenario.tells(&member("MIIT"), opine(Position::Agree)),
        "OpinionGiven [AfterTerm { due_on: 2022-01-21 }] -> Consultation"
    );
    assert_eq!(
        scenario.clock("Opinion 1 MIIT"),
        "from 2021-12-30, 15 days, due 2022-01-21, met 2022-01-24, 1 late"
    );
    assert_eq!(scenario.tells(&office(), find(Finding::Agree)), "ConsistencyDetermined -> Agreed");
    assert_eq!(scenario.events.last().unwrap().provision, Provision::Consistency);
}

#[test]
fn silence_is_neither_agreement_nor_disagreement() {
    let mut scenario = silent_but_for_the_rest();
    for finding in [Finding::Agree, Finding::Differ] {
        scenario.refuses(
            &office(),
            find(finding),
            Provision::Consistency,
            "OpinionsOutstanding([Member(MIIT)])",
        );
    }
}

#[test]
fn a_silence_is_recorded_as_not_consistent() {
    let mut scenario = silent_but_for_the_rest();
    assert_eq!(
        scenario.tells(&office(), no_opinion(to_member("MIIT"))),
        "SilenceRecorded -> Consultation"
    );
    scenario
        .refuses(
            &office(),
            find(Finding::Agree),
            Provision::Consistency,
            "FindingContradicts { finding: Agree, suggestion: Differ }",
        )
        .act(&office(), find(Finding::Differ));
}

#[test]
fn a_silence_is_recorded_as_no_objection_by_a_rule() {
    let mut scenario = silent_but_for_the_rest();
    let ruleless = SilenceTreatment::NoObjection { rule: " ".to_owned() };
    scenario.refuses(
        &office(),
        silence(to_member("MIIT"), ruleless),
        Provision::Opinions,
        "Missing([Rule])",
    );
    assert_eq!(
        scenario.tells(&office(), no_objection(to_member("MIIT"))),
        "SilenceRecorded -> Consultation"
    );
    scenario
        .refuses(
            &office(),
            no_objection(to_member("MIIT")),
            Provision::Opinions,
            "AlreadyAnswered { recipient: Member(MIIT), on: 2022-01-24 }",
        )
        .act(&office(), find(Finding::Agree));
}

#[test]
fn a_silence_is_recorded_only_once_the_term_is_over() {
    let mut scenario = consulted();
    scenario.on("2022-01-21").refuses(
        &office(),
        no_opinion(to_member("MIIT")),
        Provision::Opinions,
        "NotOverdue { recipient: Member(MIIT), due_on: Some(2022-01-21) }",
    );
    let bare = Act::RecordNoOpinion {
        recipient: to_member("MIIT"),
        treatment: SilenceTreatment::NotConsistent,
        reasons: String::new(),
    };
    scenario
        .refuses(&office(), bare, Provision::Opinions, "Missing([Reasons])")
        .refuses(&office(), no_opinion(to_member("CSRC")), Provision::Opinions, "NotRecipient")
        .refuses(
            &member("MIIT"),
            no_opinion(to_member("MIIT")),
            Provision::Opinions,
            "WrongParty { act: RecordNoOpinion, needed: [Office] }",
        )
        .act(&member("MIIT"), opine(Position::Agree))
        .refuses(
            &office(),
            no_opinion(to_member("MIIT")),
            Provision::Opinions,
            "AlreadyAnswered { recipient: Member(MIIT), on: 2022-01-21 }",
        );
    assessed().refuses(
        &office(),
        no_opinion(to_member("MIIT")),
        Provision::Opinions,
        "WrongStage { act: RecordNoOpinion, stage: PreliminaryReview, \
         needed: [Consultation, SecondRound] }",
    );
}

#[test]
fn a_recipient_whose_receipt_is_unknown_is_not_silent() {
    let mut scenario = assessed();
    let to = scenario.recipients();
    scenario.act(&office(), circulate_on_paper(Outcome::Passed, &to)).on("2022-03-01").refuses(
        &office(),
        no_opinion(to_member("MIIT")),
        Provision::Opinions,
        "NotOverdue { recipient: Member(MIIT), due_on: None }",
    );
}

#[test]
fn a_clock_that_stands_still_is_not_silence() {
    let mut scenario = consulted();
    scenario
        .on("2022-01-20")
        .act(&office(), testkit::acts::request(Addressee::Operator))
        .on("2022-02-10")
        .refuses(
            &office(),
            no_opinion(to_member("MIIT")),
            Provision::Opinions,
            "NotOverdue { recipient: Member(MIIT), due_on: Some(2022-02-11) }",
        );
}

#[test]
fn a_request_that_leaves_the_opinions_alone_does_not_excuse_silence() {
    let mut scenario = consulted();
    scenario
        .on("2022-01-20")
        .act(&office(), request_items(Addressee::Operator, &["A"], StoppedClocks::NotOpinions))
        .on("2022-01-24");
    assert_eq!(
        scenario.tells(&office(), no_opinion(to_member("MIIT"))),
        "SilenceRecorded -> Consultation"
    );
    assert_eq!(scenario.events.last().unwrap().provision, Provision::Opinions);
}

#[test]
fn a_request_after_the_term_does_not_excuse_silence() {
    let mut scenario = consulted();
    scenario
        .on("2022-01-24")
        .act(&office(), testkit::acts::request(Addressee::Operator))
        .on("2022-01-25");
    assert_eq!(
        scenario.tells(&office(), no_opinion(to_member("MIIT"))),
        "SilenceRecorded -> Consultation"
    );
    assert_eq!(scenario.events.last().unwrap().provision, Provision::Opinions);
}

#[test]
fn a_late_opinion_replaces_a_recorded_silence_until_the_opinions_are_compared() {
    let mut scenario = silent_but_for_the_rest();
    scenario.act(&office(), no_opinion(to_member("MIIT"))).on("2022-01-25");
    assert_eq!(
        scenario.tells(&member("MIIT"), opine(Position::Agree)),
        "OpinionGiven [AfterTerm { due_on: 2022-01-21 }] -> Consultation"
    );
    assert!(scenario.clock("Opinion 1 MIIT").ends_with("met 2022-01-25, 2 late"));
    scenario.act(&office(), find(Finding::Agree));
    assert_eq!(scenario.events.last().unwrap().provision, Provision::Consistency);
}

#[test]
fn an_opinion_after_the_comparison_is_filed_without_effect() {
    let mut scenario = silent_but_for_the_rest();
    scenario.act(&office(), no_objection(to_member("MIIT"))).act(&office(), find(Finding::Agree));
    let before = scenario.case.rounds.clone();
    assert_eq!(
        scenario.tells(&member("MIIT"), opine(Position::Disagree)),
        "OpinionWithoutEffect [WithoutEffect] -> Agreed"
    );
    scenario.act(&office(), conclude(Outcome::Passed));
    assert_eq!(
        scenario.tells(&member("MIIT"), opine(Position::Disagree)),
        "OpinionWithoutEffect [WithoutEffect] -> Concluded"
    );
    assert_eq!(scenario.case.rounds, before);
    assert_eq!(scenario.events.last().unwrap().provision, Provision::Opinions);
}
