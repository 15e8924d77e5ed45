//! Supplementary materials, whose time does not count (article 14 of 2020, 15 of 2022).

use procedure::consultation::{Outcome, Position};
use procedure::law::Provision;
use procedure::papers::{Addressee, RequestNumber, StoppedClocks};
use procedure::{Act, ActName, may};
use std::collections::{BTreeMap, BTreeSet};
use testkit::Scenario;
use testkit::acts::{
    add_document, circulate, circulate_on_paper, close_request, draft, opine, request,
    request_items, supply, withdraw,
};
use testkit::parties::{member, office, operator, provider, to_department};
use testkit::samples::{self, document};

fn reviewed(on: &str) -> Scenario {
    let mut scenario = Scenario::cn_2020(on);
    scenario.reviewed();
    scenario
}

#[test]
fn a_request_stops_the_clock_until_all_is_in() {
    let mut scenario = reviewed("2021-09-01");
    scenario.on("2021-09-10");
    let two = request_items(Addressee::Operator, &["A list", "A plan"], StoppedClocks::All);
    assert_eq!(scenario.tells(&office(), two), "SupplementsRequested -> PreliminaryReview");
    assert_eq!(scenario.events.last().unwrap().provision, Provision::Supplements);
    scenario.on("2021-09-15").act(&operator(), add_document("list"));
    assert_eq!(scenario.tells(&operator(), supply(1, 1, "list")), "Supplied -> PreliminaryReview");
    assert!(scenario.clock("Preliminary").ends_with("stopped since 2021-09-10, 23 left"));
    scenario.on("2021-09-22").act(&operator(), add_document("plan"));
    scenario.act(&operator(), supply(1, 2, "plan"));
    assert_eq!(
        scenario.clock("Preliminary"),
        "from 2021-09-01, 30 days (7 stopped), due 2021-10-28, running, 23 left"
    );
}

#[test]
fn a_request_names_items_and_a_party_of_the_case() {
    let mut scenario = reviewed("2021-09-01");
    scenario
        .refuses(
            &office(),
            request_items(Addressee::Operator, &[], StoppedClocks::All),
            Provision::Supplements,
            "Missing([Items])",
        )
        .refuses(
            &office(),
            request_items(Addressee::Operator, &["A", " "], StoppedClocks::All),
            Provision::Supplements,
            "Missing([Items])",
        )
        .refuses(
            &operator(),
            request(Addressee::Provider),
            Provision::Supplements,
            "WrongParty { act: RequestSupplements, needed: [Office] }",
        );
    let mut listing = Scenario::cn_2022("2022-03-01");
    let filing = samples::listing_filing(&listing.regime.clone(), 2_000_000);
    listing.file_this(&filing).refuses(
        &office(),
        request(Addressee::Provider),
        Provision::Supplements,
        "Missing([Addressee])",
    );
    let filing = samples::filing(&scenario.regime);
    Scenario::cn_2020("2021-09-01").act(&operator(), draft(filing)).refuses(
        &office(),
        request(Addressee::Operator),
        Provision::Supplements,
        "WrongStage { act: RequestSupplements, stage: Draft, needed: [Determination, \
         PreliminaryReview, Consultation, SpecialAnalysis, SecondRound, Submitted, Approved] }",
    );
}

#[test]
fn where_no_clock_runs_there_is_nothing_to_stop() {
    let mut scenario = reviewed("2021-09-01");
    let to = scenario.assess_all().recipients();
    scenario.act(&office(), circulate_on_paper(Outcome::Passed, &to)).refuses(
        &office(),
        request(Addressee::Operator),
        Provision::Supplements,
        "NoClockRuns",
    );
}

#[test]
fn only_the_addressee_answers_with_papers_of_its_own() {
    let mut scenario = reviewed("2021-09-01");
    scenario
        .refuses(&operator(), supply(1, 1, "list"), Provision::Supplements, "NoRequests")
        .act(&office(), request(Addressee::Provider))
        .refuses(
            &operator(),
            supply(1, 1, "list"),
            Provision::Supplements,
            "RequestOfOther { addressee: Provider }",
        )
        .refuses(&provider(), supply(2, 1, "list"), Provision::Supplements, "NoSuchRequest(2)")
        .refuses(&provider(), supply(1, 1, "list"), Provision::Supplements, "NoSuchDocument(list)")
        .refuses(
            &provider(),
            supply(1, 1, "filing_form"),
            Provision::Supplements,
            "NoSuchDocument(filing_form)",
        );
    scenario.act(&provider(), add_document("list"));
    for item in [0, 2, u32::MAX] {
        let why = format!("NoSuchItem {{ item: {item} }}");
        scenario.refuses(&provider(), supply(1, item, "list"), Provision::Supplements, &why);
    }
    for answers in [BTreeMap::new(), BTreeMap::from([(1, BTreeSet::new())])] {
        let empty = Act::Supply { request: RequestNumber(1), answers };
        scenario.refuses(&provider(), empty, Provision::Supplements, "Missing([Items])");
    }
    scenario
        .refuses(
            &office(),
            supply(1, 1, "list"),
            Provision::Supplements,
            "WrongParty { act: Supply, needed: [Operator, Provider] }",
        )
        .act(&provider(), supply(1, 1, "list"))
        .refuses(
            &provider(),
            supply(1, 1, "list"),
            Provision::Supplements,
            "RequestClosed { request: 1, on: 2021-09-01 }",
        );
}

#[test]
fn both_addressees_answer_for_themselves_alone() {
    let mut scenario = reviewed("2021-09-01");
    scenario
        .act(&office(), request(Addressee::Provider))
        .act(&office(), request(Addressee::Operator))
        .act(&operator(), add_document("list"))
        .refuses(
            &operator(),
            supply(1, 1, "list"),
            Provision::Supplements,
            "RequestOfOther { addressee: Provider }",
        )
        .act(&operator(), supply(2, 1, "list"))
        .refuses(
            &operator(),
            supply(2, 1, "list"),
            Provision::Supplements,
            "RequestClosed { request: 2, on: 2021-09-01 }",
        );
}

#[test]
fn an_item_is_answered_once() {
    let mut scenario = reviewed("2021-09-01");
    scenario
        .act(&office(), request_items(Addressee::Operator, &["A", "B"], StoppedClocks::All))
        .act(&operator(), add_document("a"))
        .act(&operator(), supply(1, 1, "a"))
        .refuses(&operator(), supply(1, 1, "a"), Provision::Supplements, "NoSuchItem { item: 1 }");
}

#[test]
fn the_office_may_drop_a_request() {
    let mut scenario = reviewed("2021-09-01");
    scenario
        .refuses(&office(), close_request(1), Provision::Supplements, "NoRequests")
        .act(&office(), request(Addressee::Provider))
        .on("2021-09-06");
    let bare = Act::CloseRequest { request: RequestNumber(1), reasons: String::new() };
    scenario.refuses(&office(), bare, Provision::Supplements, "Missing([Reasons])").refuses(
        &provider(),
        close_request(1),
        Provision::Supplements,
        "WrongParty { act: CloseRequest, needed: [Office] }",
    );
    assert_eq!(scenario.tells(&office(), close_request(1)), "RequestClosed -> PreliminaryReview");
    assert!(scenario.clock("Preliminary").contains("30 days (3 stopped)"));
    scenario.refuses(
        &office(),
        close_request(1),
        Provision::Supplements,
        "RequestClosed { request: 1, on: 2021-09-06 }",
    );
}

/// To answer is offered to the addressee only, and only while the request is open.
#[test]
fn the_answer_is_open_to_the_addressee_while_the_request_is() {
    let open = |scenario: &Scenario| {
        let Scenario { case, today, regime, calendar, .. } = scenario;
        [operator(), provider()]
            .map(|actor| may(case, ActName::Supply, &actor, *today, regime, calendar).is_ok())
    };
    for (addressee, expected) in
        [(Addressee::Operator, [true, false]), (Addressee::Provider, [false, true])]
    {
        let mut scenario = reviewed("2021-09-01");
        assert_eq!(open(&scenario), [false, false]);
        scenario.act(&office(), request(addressee));
        assert_eq!(open(&scenario), expected);
        scenario.act(&office(), close_request(1));
        assert_eq!(open(&scenario), [false, false]);
    }
}

#[test]
fn an_answer_does_not_come_before_the_question() {
    let mut scenario = reviewed("2021-09-01");
    scenario.on("2021-09-10").act(&office(), request(Addressee::Operator));
    let early = "TooEarly { on: 2021-09-09, earliest: 2021-09-10 }";
    scenario
        .act(&operator(), add_document("list"))
        .refuses_on_paper(
            "2021-09-09",
            Some(&operator()),
            supply(1, 1, "list"),
            Provision::Supplements,
            early,
        )
        .refuses_on_paper("2021-09-09", None, close_request(1), Provision::Supplements, early);
}

#[test]
fn what_ends_a_step_waits_for_supplements() {
    let mut scenario = reviewed("2021-09-01");
    let to = scenario.assess_all().act(&office(), request(Addressee::Operator)).recipients();
    scenario.refuses(
        &office(),
        circulate(Outcome::Passed, &to, None),
        Provision::Supplements,
        "RequestsOpen([1])",
    );
    let mut scenario = Scenario::cn_2020("2021-09-01");
    scenario.consulted().act(&office(), request(Addressee::Operator)).all_opine(Position::Agree);
    scenario.refuses(
        &office(),
        testkit::acts::find(procedure::consultation::Finding::Agree),
        Provision::Supplements,
        "RequestsOpen([1])",
    );
    let mut scenario = Scenario::cn_2020("2021-09-01");
    scenario.second_round("2021-09-01").act(&office(), request(Addressee::Operator));
    scenario.all_opine(Position::Agree).refuses(
        &office(),
        testkit::acts::submit(),
        Provision::Supplements,
        "RequestsOpen([1])",
    );
    let mut scenario = Scenario::cn_2020("2021-09-01");
    scenario.approved().act(&office(), request(Addressee::Operator)).refuses(
        &office(),
        testkit::acts::conclude(Outcome::NotPassed),
        Provision::Supplements,
        "RequestsOpen([1])",
    );
}

#[test]
fn a_request_on_the_very_last_day_is_warned_of() {
    let mut scenario = reviewed("2020-06-15");
    scenario.on("2020-07-27");
    assert_eq!(
        scenario.clone().tells(&office(), request(Addressee::Operator)),
        "SupplementsRequested -> PreliminaryReview"
    );
    scenario.on("2020-07-28");
    assert_eq!(
        scenario.tells(&office(), request(Addressee::Operator)),
        "SupplementsRequested [LastDayRequest] -> PreliminaryReview"
    );
    scenario.on("2020-08-04");
    assert_eq!(
        scenario.clock("Preliminary"),
        "from 2020-06-15, 30 days (5 stopped), due 2020-08-04, stopped since 2020-07-28, 0 left"
    );
    scenario.act(&operator(), add_document("a")).act(&operator(), supply(1, 1, "a"));
    assert!(scenario.clock("Preliminary").ends_with("due 2020-08-04, running, 0 left"));
    scenario.on("2020-08-05");
    assert!(scenario.clock("Preliminary").ends_with("due 2020-08-04, overdue by 1"));
}

#[test]
fn the_warning_is_about_clocks_that_stop() {
    let mut scenario = Scenario::cn_2020("2021-12-30");
    scenario.consulted().on("2022-01-21");
    let own = request_items(Addressee::Operator, &["A"], StoppedClocks::NotOpinions);
    assert_eq!(
        scenario.clone().tells(&office(), own),
        "SupplementsRequested -> Consultation",
        "the clocks of the consulted bodies go on"
    );
    assert_eq!(
        scenario.tells(&office(), request(Addressee::Operator)),
        "SupplementsRequested [LastDayRequest] -> Consultation"
    );
    assert_eq!(scenario.events.last().unwrap().provision, Provision::Supplements);
}

#[test]
fn during_the_consultation_a_request_stops_every_open_clock_or_none_of_them() {
    let mut scenario = Scenario::cn_2020("2021-12-30");
    scenario.consulted().on("2022-01-04").act(&member("MIIT"), opine(Position::Agree));
    scenario.on("2022-01-05");
    let mut going_on = scenario.clone();
    scenario.act(&office(), request(Addressee::Operator)).on("2022-01-10");
    scenario.act(&office(), close_request(1));
    assert!(scenario.clock("Opinion 1 CAC").contains("(3 stopped), due 2022-01-26"));
    assert!(scenario.clock("Opinion 1 dept. NEA").contains("(3 stopped), due 2022-01-26"));
    assert_eq!(
        scenario.clock("Opinion 1 MIIT"),
        "from 2021-12-30, 15 days, due 2022-01-21, met 2022-01-04, 13 early"
    );
    going_on
        .act(&office(), request_items(Addressee::Operator, &["A"], StoppedClocks::NotOpinions))
        .on("2022-01-10");
    assert!(going_on.clock("Opinion 1 CAC").contains("15 days, due 2022-01-21, running"));
    assert_eq!(going_on.case.open_requests(), [RequestNumber(1)]);
    assert_eq!(scenario.regime.article(Provision::Supplements), Some("14"));
}

#[test]
fn a_body_may_answer_while_its_clock_stands_still() {
    let mut scenario = Scenario::cn_2020("2021-12-30");
    scenario.consulted().on("2022-01-05").act(&office(), request(Addressee::Operator));
    scenario.on("2022-01-07").act(&member("CAC"), opine(Position::Agree));
    let then = scenario.clock("Opinion 1 CAC");
    assert_eq!(
        then,
        "from 2021-12-30, 15 days (2 stopped), due 2022-01-25, met 2022-01-07, 12 early"
    );
    scenario.on("2022-02-09");
    assert_eq!(scenario.clock("Opinion 1 CAC"), then, "what is done does not move any more");
    assert_eq!(scenario.events.last().unwrap().provision, Provision::Opinions);
}

#[test]
fn the_end_of_a_case_closes_its_requests() {
    let mut scenario = reviewed("2021-09-01");
    scenario
        .act(&office(), request(Addressee::Operator))
        .act(&operator(), withdraw())
        .act(&office(), withdraw());
    assert!(scenario.case.open_requests().is_empty());
    scenario.refuses(
        &operator(),
        supply(1, 1, "a"),
        Provision::Supplements,
        "RequestClosed { request: 1, on: 2021-09-01 }",
    );
}

#[test]
fn an_answer_from_paper_belongs_to_the_addressee() {
    let mut scenario = reviewed("2021-09-01");
    scenario.on("2021-09-10").act(&office(), request(Addressee::Provider)).on("2021-09-30");
    scenario.on_paper("2021-09-22", Some(&provider()), add_document("list")).on_paper(
        "2021-09-22",
        Some(&provider()),
        supply(1, 1, "list"),
    );
    assert_eq!(scenario.case.documents[&document("list")].owner, provider().organisation);
    assert!(scenario.clock("Preliminary").contains("30 days (7 stopped), due 2021-10-28"));
    assert_eq!(to_department("NEA").body().as_str(), "NEA");
    assert_eq!(scenario.events.last().unwrap().provision, Provision::Supplements);
}
