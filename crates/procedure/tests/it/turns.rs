//! Whose turn it is at every step of a case.

use procedure::consultation::{Finding, Outcome, Position};
use procedure::law::Provision;
use procedure::papers::Addressee;
use testkit::acts::{
    ask_consent, begin_review, circulate, circulate_on_paper, conclude, draft, find, hear,
    open_special_review, opine, request, submit, undertake, withdraw,
};
use testkit::parties::{body, commission, member, office, operator, provider};
use testkit::scenario::bundled;
use testkit::{Scenario, samples};

#[test]
fn in_a_draft_the_operator_files_and_the_provider_undertakes() {
    let mut scenario = Scenario::cn_2020("2021-09-01");
    assert_eq!(scenario.turns(), "");
    scenario.act(&operator(), draft(samples::filing(bundled("cn-2020"))));
    assert_eq!(
        scenario.turns(),
        "Operator: File since 2021-09-01\nProvider: Undertake since 2021-09-01"
    );
    let clauses = ["cooperate", "no_user_data", "no_control", "no_interruption"];
    scenario.act(&provider(), undertake(&clauses));
    assert_eq!(scenario.turns(), "Operator: File since 2021-09-01");
}

#[test]
fn supplements_are_the_addressees_turn() {
    let mut scenario = Scenario::cn_2020("2021-09-01");
    scenario.reviewed().on("2021-09-02").act(&office(), request(Addressee::Provider));
    assert_eq!(scenario.turns(), "Provider: Supply since 2021-09-02");
    scenario.act(&operator(), withdraw());
    assert_eq!(
        scenario.turns(),
        "Provider: Supply since 2021-09-02\nOffice: Withdraw since 2021-09-02"
    );
    scenario.act(&office(), withdraw());
    assert_eq!(scenario.turns(), "", "nobody owes a withdrawn case anything");
    assert_eq!(scenario.events[0].provision, Provision::PreAssessment);
}

#[test]
fn a_review_called_for_goes_from_office_to_commission_and_back() {
    let mut scenario = Scenario::cn_2020("2021-09-01");
    scenario.called();
    assert_eq!(scenario.turns(), "Office: SubmitForApproval since 2021-09-01");
    scenario.on("2021-09-03").act(&office(), submit());
    assert_eq!(scenario.turns(), "Commission: Approve since 2021-09-03");
    scenario.on("2021-09-06").act(&commission(), testkit::acts::approve());
    assert_eq!(scenario.turns(), "Office: BeginReview since 2021-09-06");
    scenario.act(&office(), begin_review(&[Addressee::Operator]));
    assert_eq!(scenario.turns(), "Office: Circulate since 2021-09-06 (Preliminary)");
}

#[test]
fn each_recipient_has_its_turn_until_it_has_answered() {
    let mut scenario = Scenario::cn_2020("2021-09-01");
    scenario.file();
    assert_eq!(scenario.turns(), "Office: Determine since 2021-09-01 (Determination)");
    scenario.act(&office(), testkit::acts::determine()).assess_all();
    let to = scenario.recipients();
    let mut on_paper = scenario.clone();
    on_paper.act(&office(), circulate_on_paper(Outcome::Passed, &to));
    assert_eq!(on_paper.turns().lines().next(), Some("CAC: RecordReceipt since 2021-09-01"));
    let received = testkit::acts::record_receipt(testkit::parties::to_member("CAC"));
    on_paper.on("2021-09-03").act(&office(), received);
    assert_eq!(
        on_paper.turns().lines().next(),
        Some("CAC: Opine since 2021-09-03 (Opinion 1 CAC)"),
        "a body owes its opinion from its own receipt on"
    );
    scenario.circulate(Outcome::Passed);
    assert_eq!(scenario.turns().lines().count(), 13);
    assert_eq!(
        scenario.turns().lines().next(),
        Some("CAC: Opine since 2021-09-01 (Opinion 1 CAC)")
    );
    scenario.act(&member("CAC"), opine(Position::Agree)).on("2021-09-02");
    scenario.act(&office(), request(Addressee::Operator));
    assert_eq!(scenario.turns().lines().count(), 13, "a request and twelve answers");
    scenario.act(&office(), testkit::acts::close_request(1)).all_opine(Position::Agree);
    assert_eq!(scenario.turns(), "Office: DetermineConsistency since 2021-09-01");
    scenario.act(&office(), find(Finding::Agree));
    assert_eq!(scenario.turns(), "Office: Conclude since 2021-09-02");
    scenario.act(&office(), conclude(Outcome::Passed));
    assert_eq!(scenario.turns(), "");
}

#[test]
fn the_special_review_goes_step_by_step() {
    let mut scenario = Scenario::cn_2020("2021-09-01");
    scenario.consulted().opinions_differ();
    let mut turns = vec![scenario.turns()];
    scenario.act(&office(), open_special_review());
    turns.push(scenario.turns());
    scenario.act(&office(), hear());
    turns.push(scenario.turns());
    let to = scenario.recipients();
    scenario.act(&office(), circulate(Outcome::Passed, &to, Some("2021-09-15")));
    turns.push(scenario.turns().lines().next().unwrap_or_default().to_owned());
    scenario.all_opine(Position::Agree);
    turns.push(scenario.turns());
    scenario.act(&office(), submit());
    turns.push(scenario.turns());
    scenario.act(&commission(), testkit::acts::approve());
    turns.push(scenario.turns());
    assert_eq!(
        turns.join("\n"),
        "Office: OpenSpecialReview since 2021-09-01\n\
         Office: Hear since 2021-09-01 (Special)\n\
         Office: Circulate since 2021-09-01 (Special)\n\
         CAC: Opine since 2021-09-01 (Opinion 2 CAC)\n\
         Office: SubmitForApproval since 2021-09-01 (Special)\n\
         Commission: Approve since 2021-09-01 (Special)\n\
         Office: Conclude since 2021-09-01 (Special)"
    );
}

#[test]
fn conclusions_that_all_oppose_are_revised_by_the_office() {
    let mut scenario = Scenario::cn_2020("2021-09-01");
    scenario.consulted().all_opine(Position::Disagree);
    scenario.act(&office(), find(Finding::AgreeAgainst));
    assert_eq!(scenario.turns(), "Office: Circulate since 2021-09-01");
}

#[test]
fn an_owner_answers_for_its_document_after_the_end_too() {
    let mut scenario = Scenario::cn_2020("2021-09-01");
    scenario.concluded().act(&office(), ask_consent("filing_form"));
    assert_eq!(scenario.turns(), "power-grid: AnswerConsent");
    assert_eq!(scenario.events.last().unwrap().provision, Provision::Confidentiality);
}

/// Whoever has a turn may do the act, whatever its fields: no turn is a dead end.
#[test]
fn a_turn_is_always_open_to_its_party() {
    let steps: [fn(&mut Scenario); 12] = [
        |scenario| _ = scenario.file(),
        |scenario| _ = scenario.reviewed().assess_all(),
        |scenario| _ = scenario.consulted(),
        |scenario| _ = scenario.consulted().all_opine(Position::Agree),
        |scenario| _ = scenario.consulted().opinions_differ(),
        |scenario| _ = scenario.special(),
        |scenario| _ = scenario.special().act(&office(), hear()),
        |scenario| _ = scenario.second_round("2021-09-15"),
        |scenario| _ = scenario.submitted(),
        |scenario| _ = scenario.approved(),
        |scenario| _ = scenario.called(),
        |scenario| _ = scenario.authorised(),
    ];
    for step in steps {
        let mut scenario = Scenario::cn_2020("2021-09-01");
        step(&mut scenario);
        let turns = procedure::turn::turns(&scenario.case);
        assert!(!turns.is_empty(), "{:?}", scenario.stage());
        for turn in turns {
            use procedure::turn::Who;
            let who = match turn.who {
                Who::Operator => operator(),
                Who::Provider => provider(),
                Who::Office => office(),
                Who::Commission => commission(),
                Who::Consulted(recipient) => body(recipient),
                Who::Owner(_) => continue,
            };
            let (today, regime, calendar) = (scenario.today, &scenario.regime, &scenario.calendar);
            let answer = procedure::may(&scenario.case, turn.act, &who, today, regime, calendar);
            assert_eq!(answer, Ok(()), "{:?}", scenario.stage());
        }
    }
}
