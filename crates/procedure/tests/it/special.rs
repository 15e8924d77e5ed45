//! The special review procedure and its term (articles 11(2), 12 and 13 of 2020).

use procedure::Act;
use procedure::case::TermName;
use procedure::clock::{Clock, Limit, clocks};
use procedure::consultation::{Finding, Outcome, Position};
use procedure::law::Provision;
use procedure::papers::Addressee;
use testkit::Scenario;
use testkit::acts::{
    circulate, close_request, extend, find, hear, no_opinion, open_special_review, opine, request,
    submit,
};
use testkit::parties::{member, office, operator, to_member};

fn special() -> Scenario {
    let mut scenario = Scenario::cn_2020("2021-01-11");
    scenario.special();
    scenario
}

#[test]
fn it_follows_from_opinions_that_differ() {
    let mut scenario = Scenario::cn_2020("2021-01-11");
    scenario.consulted().opinions_differ();
    let bare = Act::OpenSpecialReview { reasons: String::new() };
    scenario.refuses(&office(), bare, Provision::Consistency, "Missing([Reasons])").refuses(
        &operator(),
        open_special_review(),
        Provision::Consistency,
        "WrongParty { act: OpenSpecialReview, needed: [Office] }",
    );
    assert_eq!(
        scenario.tells(&office(), open_special_review()),
        "SpecialReviewOpened -> SpecialAnalysis"
    );
    assert_eq!(
        scenario.clock("Special"),
        "from 2021-01-11, 45 days, due 2021-03-18, running, 45 left"
    );
}

#[test]
fn it_never_follows_from_agreement_or_silence() {
    let mut scenario = Scenario::cn_2020("2021-01-11");
    scenario.consulted().refuses(
        &office(),
        open_special_review(),
        Provision::Consistency,
        "WrongStage { act: OpenSpecialReview, stage: Consultation, needed: [Differing, Against] }",
    );
    scenario.all_opine(Position::Agree).act(&office(), find(Finding::Agree)).refuses(
        &office(),
        open_special_review(),
        Provision::Consistency,
        "WrongStage { act: OpenSpecialReview, stage: Agreed, needed: [Differing, Against] }",
    );
}

#[test]
fn under_2022_it_generally_takes_ninety_days() {
    let mut scenario = Scenario::cn_2022("2022-03-01");
    scenario.special();
    assert_eq!(
        scenario.clock("Special"),
        "from 2022-03-01, 90 days, due 2022-07-08, running, 90 left"
    );
    assert_eq!(scenario.regime.article(Provision::SpecialTerm), Some("14"));
}

#[test]
fn departments_and_entities_are_heard() {
    let mut scenario = special();
    let bare = Act::Hear { heard: Vec::new(), body: None, record: String::new() };
    scenario
        .refuses(&office(), bare, Provision::SpecialReview, "Missing([Heard, Reasons])")
        .refuses(
            &operator(),
            hear(),
            Provision::SpecialReview,
            "WrongParty { act: Hear, needed: [Office] }",
        );
    assert_eq!(scenario.tells(&office(), hear()), "Heard -> SpecialAnalysis");
    let mut consulted = Scenario::cn_2020("2021-01-11");
    consulted.consulted().refuses(
        &office(),
        hear(),
        Provision::SpecialReview,
        "WrongStage { act: Hear, stage: Consultation, needed: [SpecialAnalysis, SecondRound] }",
    );
}

#[test]
fn new_conclusions_follow_the_hearing() {
    let mut scenario = special();
    let to = scenario.recipients();
    let again = || circulate(Outcome::NotPassed, &to, Some("2021-02-05"));
    scenario
        .refuses(&office(), again(), Provision::SpecialReview, "NobodyHeard")
        .on("2021-01-18")
        .act(&office(), hear())
        .on("2021-01-20")
        .refuses_on_paper(
            "2021-01-15",
            None,
            again(),
            Provision::SpecialReview,
            "TooEarly { on: 2021-01-15, earliest: 2021-01-18 }",
        );
    assert_eq!(scenario.tells(&office(), again()), "Circulated -> SecondRound");
    assert_eq!(scenario.case.rounds.len(), 2);
}

#[test]
fn the_second_round_asks_the_same_recipients_by_a_date_of_the_office() {
    let mut scenario = special();
    scenario.act(&office(), hear());
    let mut to = scenario.recipients();
    scenario
        .refuses(
            &office(),
            circulate(Outcome::Passed, &to, None),
            Provision::SpecialReview,
            "Missing([ReplyBy])",
        )
        .refuses(
            &office(),
            circulate(Outcome::Passed, &to, Some("2021-01-10")),
            Provision::SpecialReview,
            "Missing([ReplyBy])",
        );
    to.remove(&to_member("MSS"));
    scenario.refuses(
        &office(),
        circulate(Outcome::Passed, &to, Some("2021-02-05")),
        Provision::SpecialReview,
        "RecipientsMissing([Member(MSS)])",
    );
}

#[test]
fn the_reply_date_is_the_offices_own_and_does_not_stop() {
    let mut scenario = Scenario::cn_2020("2021-01-11");
    scenario.second_round("2021-02-05");
    assert_eq!(
        scenario.clock("Opinion 2 CAC"),
        "from 2021-01-11, internal, due 2021-02-05, running, 19 left"
    );
    scenario.act(&office(), request(Addressee::Operator)).on("2021-01-18");
    assert_eq!(
        scenario.clock("Opinion 2 CAC"),
        "from 2021-01-11, internal, due 2021-02-05, running, 14 left"
    );
    assert!(scenario.clock("Special").contains("(5 stopped), due 2021-03-25, stopped"));
    scenario.on("2021-02-08");
    assert_eq!(
        scenario.tells(&office(), no_opinion(to_member("CAC"))),
        "SilenceRecorded -> SecondRound"
    );
    scenario.act(&office(), close_request(1));
    assert_eq!(scenario.events.last().unwrap().provision, Provision::Supplements);
}

#[test]
fn the_special_term_is_extended_as_often_as_needed() {
    let mut scenario = special();
    assert_eq!(scenario.tells(&office(), extend(20)), "Extended -> SpecialAnalysis");
    scenario.act(&office(), extend(7)).refuses(
        &office(),
        extend(0),
        Provision::SpecialTerm,
        "Missing([Days])",
    );
    assert!(scenario.clock("Special").contains("72 days"), "{}", scenario.clocks());
}

#[test]
fn the_special_term_is_extended_also_when_it_is_over() {
    let mut scenario = special();
    scenario.on("2021-03-22");
    assert_eq!(scenario.clock("Special"), "from 2021-01-11, 45 days, due 2021-03-18, overdue by 2");
    assert_eq!(
        scenario.tells(&office(), extend(20)),
        "Extended [AfterTerm { due_on: 2021-03-18 }] -> SpecialAnalysis"
    );
    assert_eq!(scenario.events.last().unwrap().provision, Provision::SpecialTerm);
    assert_eq!(
        scenario.clock("Special"),
        "from 2021-01-11, 65 days, due 2021-04-16, running, 18 left"
    );
}

#[test]
fn an_extension_ends_within_the_calendar() {
    let mut scenario = special();
    for days in [20_000, u32::MAX] {
        let why = format!(
            "Calendar(PastLastDay {{ start: 2021-01-11, days: {}, last: 2079-12-31 }})",
            days.saturating_add(45)
        );
        scenario.refuses(&office(), extend(days), Provision::SpecialTerm, &why);
    }
    assert!(scenario.clock("Special").contains("45 days"));
}

#[test]
fn the_clock_of_the_special_review_runs_to_the_conclusion() {
    let mut scenario = Scenario::cn_2020("2021-01-11");
    scenario.approved().on("2021-03-22");
    assert_eq!(scenario.clock("Special"), "from 2021-01-11, 45 days, due 2021-03-18, overdue by 2");
    assert_eq!(
        scenario.tells(&office(), testkit::acts::conclude(Outcome::NotPassed)),
        "Concluded [AfterTerm { due_on: 2021-03-18 }] -> Concluded"
    );
    assert!(scenario.clock("Special").ends_with("met 2021-03-22, 2 late"));
    assert_eq!(scenario.events.last().unwrap().provision, Provision::SpecialReview);
}

#[test]
fn a_late_answer_to_the_first_round_has_no_effect() {
    let mut scenario = Scenario::cn_2020("2021-01-11");
    scenario.consulted();
    for recipient in scenario.outstanding() {
        if recipient != to_member("MIIT") {
            scenario.act(&testkit::parties::body(recipient), opine(Position::Agree));
        }
    }
    scenario
        .on("2021-02-08")
        .act(&office(), no_opinion(to_member("MIIT")))
        .act(&office(), find(Finding::Differ))
        .act(&office(), open_special_review());
    assert_eq!(
        scenario.tells(&member("MIIT"), opine(Position::Agree)),
        "OpinionWithoutEffect [WithoutEffect] -> SpecialAnalysis"
    );
    assert_eq!(scenario.events.last().unwrap().provision, Provision::Opinions);
}

#[test]
fn factors_may_be_analysed_anew() {
    let mut scenario = special();
    assert_eq!(
        scenario.tells(&office(), testkit::acts::assess("control")),
        "FactorAssessed -> SpecialAnalysis"
    );
    scenario.refuses(
        &office(),
        submit(),
        Provision::SpecialReview,
        "WrongStage { act: SubmitForApproval, stage: SpecialAnalysis, \
         needed: [Called, SecondRound] }",
    );
}

/// Article 13 says "generally": the term guides, and does not bind as the others do.
#[test]
fn its_term_is_the_general_one() {
    let scenario = special();
    let clocks = clocks(&scenario.case, scenario.today, &scenario.regime, &scenario.calendar);
    let general = |clock: &Clock| matches!(clock.limit, Limit::General(_));
    let found: Vec<_> =
        clocks.unwrap().into_iter().filter(general).map(|clock| clock.name).collect();
    assert_eq!(found, [TermName::Special]);
}

#[test]
fn a_second_round_after_its_term_is_warned_of() {
    let mut scenario = special();
    scenario.act(&office(), hear());
    let to = scenario.recipients();
    let ask = |today: &str| {
        let act = circulate(Outcome::Passed, &to, Some("2021-04-30"));
        scenario.clone().on(today).tells(&office(), act)
    };
    assert_eq!(ask("2021-03-18"), "Circulated -> SecondRound");
    assert_eq!(ask("2021-03-19"), "Circulated [AfterTerm { due_on: 2021-03-18 }] -> SecondRound");
}
