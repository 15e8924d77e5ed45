//! Putting a mistake right by a further event (articles 4(2) and 11 of 2020).

use procedure::Act;
use procedure::consultation::{Outcome, Position};
use procedure::law::Provision;
use testkit::Scenario;
use testkit::acts::{
    circulate_on_paper, correct_receipt, correct_wording, no_opinion, opine, record_receipt,
};
use testkit::parties::{member, office, operator, to_member};

/// MIIT's receipt was entered as of 2022-01-05.
fn received() -> Scenario {
    let mut scenario = Scenario::cn_2020("2021-12-30");
    let to = scenario.reviewed().assess_all().recipients();
    scenario
        .act(&office(), circulate_on_paper(Outcome::Passed, &to))
        .on("2022-01-05")
        .act(&office(), record_receipt(to_member("MIIT")));
    scenario
}

#[test]
fn a_receipt_put_right_moves_the_term_and_leaves_the_event() {
    let mut scenario = received();
    let before = scenario.events.clone();
    assert_eq!(
        scenario.tells(&office(), correct_receipt(to_member("MIIT"), "2022-01-04")),
        "Corrected -> Consultation"
    );
    assert_eq!(
        scenario.clock("Opinion 1 MIIT"),
        "from 2022-01-04, 15 days, due 2022-01-25, running, 14 left"
    );
    assert_eq!(scenario.events[..before.len()], before);
    assert_eq!(scenario.events.last().unwrap().provision, Provision::Office);
}

/// A paper may arrive on the day it was sent, and on the day on which the mistake is found.
#[test]
fn a_receipt_may_lie_on_the_day_of_sending_or_of_today() {
    for on in ["2021-12-30", "2022-01-05"] {
        let put_right = received().tells(&office(), correct_receipt(to_member("MIIT"), on));
        assert_eq!(put_right, "Corrected -> Consultation", "{on}");
    }
}

#[test]
fn a_receipt_put_right_contradicts_nothing() {
    let mut scenario = received();
    scenario
        .refuses(
            &office(),
            correct_receipt(to_member("MIIT"), "2021-12-29"),
            Provision::Opinions,
            "TooEarly { on: 2021-12-29, earliest: 2021-12-30 }",
        )
        .refuses(
            &office(),
            correct_receipt(to_member("MIIT"), "2022-01-06"),
            Provision::Opinions,
            "InFuture { on: 2022-01-06, today: 2022-01-05 }",
        )
        .refuses(
            &office(),
            correct_receipt(to_member("MPS"), "2022-01-04"),
            Provision::Opinions,
            "ReceiptUnknown(Member(MPS))",
        )
        .refuses(
            &office(),
            correct_receipt(to_member("CSRC"), "2022-01-04"),
            Provision::Opinions,
            "NotRecipient",
        )
        .act(&member("MIIT"), opine(Position::Agree))
        .on("2022-01-10")
        .refuses(
            &office(),
            correct_receipt(to_member("MIIT"), "2022-01-07"),
            Provision::Opinions,
            "InFuture { on: 2022-01-07, today: 2022-01-05 }",
        );
    scenario.act(&office(), correct_receipt(to_member("MIIT"), "2022-01-04"));
    assert!(scenario.clock("Opinion 1 MIIT").ends_with("met 2022-01-05, 14 early"));
}

#[test]
fn a_recorded_silence_stays_where_its_term_was_over_all_the_same() {
    let mut scenario = received();
    scenario.on("2022-02-28").act(&office(), no_opinion(to_member("MIIT")));
    scenario.act(&office(), correct_receipt(to_member("MIIT"), "2022-01-04"));
    assert!(scenario.outstanding().iter().all(|recipient| *recipient != to_member("MIIT")));
    scenario.refuses(
        &office(),
        correct_receipt(to_member("MIIT"), "2022-02-24"),
        Provision::Opinions,
        "NotOverdue { recipient: Member(MIIT), due_on: Some(2022-03-17) }",
    );
}

#[test]
fn words_are_put_right_by_the_number_of_their_event() {
    let mut scenario = received();
    let last = scenario.case.events;
    assert_eq!(
        scenario.tells(&office(), correct_wording(last, "Received by the duty desk.")),
        "Corrected -> Consultation"
    );
    for number in [0, last + 2, u32::MAX] {
        scenario.refuses(
            &office(),
            correct_wording(number, "Words"),
            Provision::Office,
            &format!("NoSuchEvent({number})"),
        );
    }
    scenario
        .refuses(&office(), correct_wording(1, " "), Provision::Office, "Missing([Items])")
        .refuses(
            &operator(),
            correct_wording(1, "Words"),
            Provision::Office,
            "WrongParty { act: Correct, needed: [Office] }",
        );
    let Act::Correct { correction, .. } = correct_wording(1, "Words") else { unreachable!() };
    let bare = Act::Correct { correction, reasons: String::new() };
    scenario.refuses(&office(), bare, Provision::Office, "Missing([Reasons])");
}
