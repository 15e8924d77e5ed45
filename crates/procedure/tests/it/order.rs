//! The legal date of an act from paper: never before the steps on which the act rests.

use procedure::consultation::Outcome;
use procedure::law::Provision;
use procedure::papers::{Addressee, ConsentAnswer, StoppedClocks};
use procedure::regime::UndertakingId;
use testkit::Scenario;
use testkit::acts::{
    add_document, answer_consent, ask_consent, circulate, close_request, determine, draft, file,
    request, request_items, supply, undertake,
};
use testkit::parties::{office, operator, provider};
use testkit::samples;
use testkit::tell::tell;

/// Article 6: the Provider's word comes before the filing that relies on it.
#[test]
fn a_filing_does_not_come_before_the_undertakings() {
    let mut scenario = Scenario::cn_2020("2021-09-01");
    let filing = samples::filing(&scenario.regime);
    scenario.act(&operator(), draft(filing.clone()));
    for id in filing.materials.values().flatten() {
        scenario.act(&operator(), add_document(id.as_str()));
    }
    let all: Vec<&str> = filing.clauses.keys().map(UndertakingId::as_str).collect();
    scenario.on("2021-09-03").act(&provider(), undertake(&all)).on("2021-09-06").refuses_on_paper(
        "2021-09-02",
        Some(&operator()),
        file(),
        Provision::Undertakings,
        "TooEarly { on: 2021-09-02, earliest: 2021-09-03 }",
    );
    let filed = scenario.tells_on_paper("2021-09-03", Some(&operator()), file());
    assert!(filed.ends_with("-> Determination"), "{filed}");
}

/// Article 14: a step waits for the supplements, and cannot be dated while they were outstanding.
#[test]
fn a_step_does_not_come_before_the_supplements() {
    let mut scenario = Scenario::cn_2020("2021-09-01");
    scenario.file().act(&office(), request(Addressee::Operator));
    scenario.on("2021-09-06").act(&office(), close_request(1)).on("2021-09-08").refuses_on_paper(
        "2021-09-03",
        None,
        determine(),
        Provision::Supplements,
        "TooEarly { on: 2021-09-03, earliest: 2021-09-06 }",
    );
    let determined = scenario.tells_on_paper("2021-09-06", None, determine());
    assert_eq!(determined, "ReviewRequired -> PreliminaryReview");
}

/// Articles 9 and 10: conclusions rest on the assessment of every factor.
#[test]
fn conclusions_do_not_come_before_the_last_assessment() {
    let mut scenario = Scenario::cn_2020("2021-09-01");
    scenario.reviewed().on("2021-09-10").assess_all().on("2021-09-15");
    let to = scenario.recipients();
    scenario.refuses_on_paper(
        "2021-09-09",
        None,
        circulate(Outcome::Passed, &to, None),
        Provision::Factors,
        "TooEarly { on: 2021-09-09, earliest: 2021-09-10 }",
    );
}

/// Article 14: all is in on the day of the last answer, in whatever order the answers are entered.
#[test]
fn answers_entered_out_of_order_close_a_request_with_the_last_of_them() {
    let mut scenario = Scenario::cn_2020("2021-09-01");
    let two = request_items(Addressee::Operator, &["A list", "A plan"], StoppedClocks::All);
    scenario.reviewed().on("2021-09-03").act(&office(), two);
    scenario.on("2021-09-15").act(&operator(), add_document("list"));
    scenario.act(&operator(), supply(1, 1, "list")).on("2021-09-17");
    scenario.on_paper("2021-09-06", Some(&operator()), supply(1, 2, "list"));
    assert_eq!(scenario.case.requests[0].closed_on, Some(samples::day("2021-09-15")));
}

/// Article 14: the Office drops what is left of a request, not what has come since.
#[test]
fn a_request_is_not_dropped_before_its_last_answer() {
    let mut scenario = Scenario::cn_2020("2021-09-01");
    let two = request_items(Addressee::Operator, &["A list", "A plan"], StoppedClocks::All);
    scenario.reviewed().on("2021-09-03").act(&office(), two).on("2021-09-10");
    scenario.act(&operator(), add_document("list")).act(&operator(), supply(1, 1, "list"));
    scenario.on("2021-09-15").refuses_on_paper(
        "2021-09-09",
        None,
        close_request(1),
        Provision::Supplements,
        "TooEarly { on: 2021-09-09, earliest: 2021-09-10 }",
    );
}

/// Article 16: a consent answers a question.
#[test]
fn an_answer_about_a_disclosure_does_not_come_before_the_question() {
    let mut scenario = Scenario::cn_2020("2021-09-01");
    scenario.file().on("2021-09-06").act(&office(), ask_consent("filing_form"));
    scenario.on("2021-09-08").refuses_on_paper(
        "2021-09-03",
        Some(&operator()),
        answer_consent(1, ConsentAnswer::Granted),
        Provision::Confidentiality,
        "TooEarly { on: 2021-09-03, earliest: 2021-09-06 }",
    );
}

/// Where an act rests on several steps, the last of them is named.
#[test]
fn the_earliest_date_named_is_one_that_is_allowed() {
    let mut scenario = Scenario::cn_2020("2021-09-01");
    scenario.reviewed().act(&office(), request(Addressee::Operator));
    scenario.on("2021-09-06").act(&office(), close_request(1)).on("2021-09-10").assess_all();
    let to = scenario.on("2021-09-15").recipients();
    let act = || circulate(Outcome::Passed, &to, None);
    let refused = scenario.attempt_on_paper("2021-08-31", None, act());
    assert!(tell(&refused).ends_with("earliest: 2021-09-10 }"), "{}", tell(&refused));
    let allowed = scenario.tells_on_paper("2021-09-10", None, act());
    assert_eq!(allowed, "Circulated -> Consultation");
}
