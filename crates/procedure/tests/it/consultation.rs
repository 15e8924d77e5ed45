//! Circulating conclusions and comparing opinions (articles 10 and 11 of 2020).

use procedure::Act;
use procedure::consultation::{Finding, Outcome, Position};
use procedure::law::Provision;
use std::collections::BTreeSet;
use testkit::Scenario;
use testkit::acts::{
    circulate, circulate_on_paper, circulate_proposal, conclude, find, opine, record_receipt,
};
use testkit::parties::{
    department, member, office, operator, other_body, to_department, to_member,
};
use testkit::samples::{document, proposal};

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

#[test]
fn conclusions_go_to_every_member_and_the_department() {
    let mut scenario = assessed();
    let to = scenario.recipients();
    assert_eq!(to.len(), 13, "twelve members and the department");
    let without: BTreeSet<_> =
        to.iter().filter(|recipient| **recipient != to_member("SCA")).cloned().collect();
    scenario.refuses(
        &office(),
        circulate(Outcome::Passed, &without, None),
        Provision::PreliminaryReview,
        "RecipientsMissing([Member(SCA)])",
    );
    let without: BTreeSet<_> =
        to.iter().filter(|recipient| **recipient != to_department("NEA")).cloned().collect();
    scenario.refuses(
        &office(),
        circulate(Outcome::Passed, &without, None),
        Provision::PreliminaryReview,
        "RecipientsMissing([Department(NEA)])",
    );
    assert_eq!(
        scenario.tells(&office(), circulate(Outcome::Passed, &to, None)),
        "Circulated -> Consultation"
    );
}

#[test]
fn more_bodies_may_be_asked_in_a_case() {
    let mut scenario = assessed();
    let mut to = scenario.recipients();
    to.insert(procedure::party::Recipient::Other("TRANSPORT".into()));
    scenario.act(&office(), circulate(Outcome::Passed, &to, None));
    assert_eq!(
        scenario.tells(&other_body("TRANSPORT"), opine(Position::NoCompetence)),
        "OpinionGiven -> Consultation"
    );
    assert_eq!(scenario.events.last().unwrap().provision, Provision::Opinions);
}

#[test]
fn conclusions_are_complete() {
    let mut scenario = assessed();
    let to = scenario.recipients();
    let mut bare = proposal(Outcome::PassedWithConditions);
    bare.summary.clear();
    bare.conditions.clear();
    scenario.refuses(
        &office(),
        circulate_proposal(bare, &to, None),
        Provision::PreliminaryReview,
        "Missing([Reasons, Conditions])",
    );
    let mut enclosing = proposal(Outcome::Passed);
    enclosing.enclosed.insert(document("unknown"));
    scenario.refuses(
        &office(),
        circulate_proposal(enclosing, &to, None),
        Provision::Confidentiality,
        "NoSuchDocument(unknown)",
    );
    let on_paper = BTreeSet::from([to_department("RAIL")]);
    let astray =
        Act::Circulate { proposal: proposal(Outcome::Passed), to, on_paper, reply_by: None };
    scenario.refuses(&office(), astray, Provision::PreliminaryReview, "NotRecipient");
    let needed = "WrongParty { act: Circulate, needed: [Office] }";
    let to = scenario.recipients();
    scenario.refuses(
        &operator(),
        circulate(Outcome::Passed, &to, None),
        Provision::PreliminaryReview,
        needed,
    );
    consulted().refuses(
        &office(),
        circulate(Outcome::Passed, &to, None),
        Provision::PreliminaryReview,
        "WrongStage { act: Circulate, stage: Consultation, \
         needed: [PreliminaryReview, Against, SpecialAnalysis] }",
    );
}

#[test]
fn late_conclusions_are_late_and_never_impossible() {
    let mut scenario = assessed();
    scenario.on("2022-03-01");
    let to = scenario.recipients();
    assert_eq!(
        scenario.tells(&office(), circulate(Outcome::Passed, &to, None)),
        "Circulated [AfterTerm { due_on: 2022-02-16 }] -> Consultation"
    );
    assert_eq!(scenario.events.last().unwrap().provision, Provision::PreliminaryReview);
}

#[test]
fn each_recipient_has_its_own_fifteen_days() {
    let mut scenario = assessed();
    let to = scenario.recipients();
    scenario.act(&office(), circulate_on_paper(Outcome::Passed, &to));
    assert!(!scenario.clocks().contains("Opinion"), "nobody's receipt is known");
    let receipts = [
        ("CAC", "2021-12-30", "2022-01-21"),
        ("NDRC", "2021-12-31", "2022-01-24"),
        ("MIIT", "2022-01-04", "2022-01-25"),
        ("MPS", "2022-01-28", "2022-02-23"),
        ("MSS", "2022-01-29", "2022-02-24"),
        ("MOF", "2022-01-30", "2022-02-25"),
    ];
    for (code, received_on, due_on) in receipts {
        scenario.on(received_on);
        assert_eq!(
            scenario.tells(&member(code), record_receipt(to_member(code))),
            "Received -> Consultation"
        );
        assert_eq!(
            scenario.clock(&format!("Opinion 1 {code}")),
            format!("from {received_on}, 15 days, due {due_on}, running, 15 left")
        );
    }
    assert_eq!(scenario.regime.article(Provision::Opinions), Some("11(1)"));
}

#[test]
fn a_receipt_is_recorded_once_by_the_recipient_or_the_office() {
    let mut scenario = assessed();
    let to = scenario.recipients();
    scenario
        .act(&office(), circulate_on_paper(Outcome::Passed, &to))
        .refuses(
            &member("MPS"),
            record_receipt(to_member("MIIT")),
            Provision::Opinions,
            "NotRecipient",
        )
        .refuses(
            &office(),
            record_receipt(to_department("RAIL")),
            Provision::Opinions,
            "NotRecipient",
        )
        .refuses(
            &department("RAIL"),
            record_receipt(to_department("RAIL")),
            Provision::Opinions,
            "NotParty",
        )
        .refuses(
            &operator(),
            record_receipt(to_member("MIIT")),
            Provision::Opinions,
            "WrongParty { act: RecordReceipt, needed: [Office, Member, Department, OtherBody] }",
        )
        .act(&office(), record_receipt(to_member("MIIT")))
        .refuses(
            &member("MIIT"),
            record_receipt(to_member("MIIT")),
            Provision::Opinions,
            "ReceiptKnown { recipient: Member(MIIT), on: 2021-12-30 }",
        )
        .refuses_on_paper(
            "2021-12-29",
            None,
            record_receipt(to_member("MPS")),
            Provision::Opinions,
            "TooEarly { on: 2021-12-29, earliest: 2021-12-30 }",
        );
}

#[test]
fn what_was_sent_in_the_system_was_received() {
    consulted().refuses(
        &member("MIIT"),
        record_receipt(to_member("MIIT")),
        Provision::Opinions,
        "ReceiptKnown { recipient: Member(MIIT), on: 2021-12-30 }",
    );
    assessed().refuses(
        &office(),
        record_receipt(to_member("MIIT")),
        Provision::Opinions,
        "WrongStage { act: RecordReceipt, stage: PreliminaryReview, \
         needed: [Consultation, SecondRound] }",
    );
}

#[test]
fn the_opinions_limit_what_may_be_found() {
    use Finding::{Agree, AgreeAgainst, Differ};
    use Position as P;
    // What the first recipient says, what all others say, what may be found.
    let table: [(P, P, &[Finding]); 9] = [
        (P::Agree, P::Agree, &[Agree]),
        (P::NoCompetence, P::Agree, &[Agree]),
        (P::NoCompetence, P::NoCompetence, &[Agree]),
        (P::AgreeWithConditions, P::Agree, &[Agree, Differ]),
        (P::AgreeWithConditions, P::NoCompetence, &[Agree, Differ]),
        (P::Disagree, P::Agree, &[Differ]),
        (P::Disagree, P::AgreeWithConditions, &[Differ]),
        (P::Disagree, P::Disagree, &[AgreeAgainst]),
        (P::Disagree, P::NoCompetence, &[AgreeAgainst]),
    ];
    for (first, others, allowed) in table {
        let mut scenario = consulted();
        scenario.act(&member("CAC"), opine(first)).all_opine(others);
        for finding in [Agree, Differ, AgreeAgainst] {
            let answer = scenario.clone().attempt(&office(), find(finding));
            assert_eq!(
                answer.is_ok(),
                allowed.contains(&finding),
                "{first:?} {others:?} {finding:?}"
            );
            if let Err(refusal) = answer {
                assert_eq!(refusal.provision, Provision::Consistency);
            }
        }
    }
}

#[test]
fn the_comparison_is_the_offices_with_reasons() {
    let mut scenario = consulted();
    scenario.all_opine(Position::Agree);
    let bare = Act::DetermineConsistency { finding: Finding::Agree, reasons: String::new() };
    scenario.refuses(&office(), bare, Provision::Consistency, "Missing([Reasons])").refuses(
        &member("CAC"),
        find(Finding::Agree),
        Provision::Consistency,
        "WrongParty { act: DetermineConsistency, needed: [Office] }",
    );
    assessed().refuses(
        &office(),
        find(Finding::Agree),
        Provision::Consistency,
        "WrongStage { act: DetermineConsistency, stage: PreliminaryReview, \
         needed: [Consultation] }",
    );
}

#[test]
fn opinions_are_compared_once_the_last_is_in() {
    let mut scenario = consulted();
    scenario.on("2022-01-10").all_opine(Position::Agree).on("2022-01-12").refuses_on_paper(
        "2022-01-07",
        None,
        find(Finding::Agree),
        Provision::Consistency,
        "TooEarly { on: 2022-01-07, earliest: 2022-01-10 }",
    );
}

#[test]
fn conclusions_that_all_oppose_are_revised_or_go_to_special_review() {
    let mut scenario = consulted();
    scenario.all_opine(Position::Disagree).act(&office(), find(Finding::AgreeAgainst));
    scenario.refuses(
        &office(),
        conclude(Outcome::Passed),
        Provision::Consistency,
        "WrongStage { act: Conclude, stage: Against, needed: [Agreed, Approved] }",
    );
    let mut special = scenario.clone();
    assert_eq!(
        special.tells(&office(), testkit::acts::open_special_review()),
        "SpecialReviewOpened -> SpecialAnalysis"
    );
    let to = scenario.recipients();
    scenario.on("2022-03-01");
    assert_eq!(
        scenario.tells(&office(), circulate(Outcome::NotPassed, &to, None)),
        "Circulated -> Consultation",
        "the preliminary review was met by the first version"
    );
    assert_eq!(
        scenario.clock("Opinion 2 CAC"),
        "from 2022-03-01, 15 days, due 2022-03-22, running, 15 left"
    );
    assert_eq!(scenario.events.last().unwrap().provision, Provision::PreliminaryReview);
}
