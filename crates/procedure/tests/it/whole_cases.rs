//! Whole cases from the first draft to the notice, with everybody at once.

use procedure::consultation::{Finding, Outcome, Position};
use procedure::law::Provision;
use procedure::papers::{Addressee, ConsentAnswer};
use testkit::acts::{
    add_document, answer_consent, approve, ask_consent, assign, begin_review, circulate, conclude,
    determine, draft, extend, file, find, hear, no_opinion, open_special_review, opine, recuse,
    request, return_incomplete, share, submit, supply, undertake, withdraw,
};
use testkit::parties::{commission, department, member, office, operator, provider, to_member};
use testkit::scenario::bundled;
use testkit::{Scenario, samples};

/// The provisions under which something happened, once each, in order of the Measures.
fn provisions(scenario: &Scenario) -> Vec<Provision> {
    let happened =
        |provision: &Provision| scenario.events.iter().any(|event| event.provision == *provision);
    Provision::ALL.into_iter().filter(happened).collect()
}

#[test]
fn a_case_of_2020_by_agreement_with_supplement_and_extension() {
    let mut scenario = Scenario::cn_2020("2020-06-01");
    scenario
        .act(&operator(), draft(samples::filing(bundled("cn-2020"))))
        .act(&operator(), add_document("filing_form"))
        .act(&operator(), add_document("impact_report"))
        .act(&operator(), add_document("procurement_documents"))
        .on("2020-06-03")
        .act(&provider(), undertake(&["cooperate", "no_control"]))
        .act(&provider(), undertake(&["no_user_data", "no_interruption"]))
        .act(&operator(), file())
        .act(&office(), assign("first officer"))
        .on("2020-06-10")
        .act(&office(), determine())
        .act(&office(), recuse("first officer"))
        .act(&office(), assign("second officer"))
        .on("2020-06-22")
        .act(&office(), request(Addressee::Provider))
        .on("2020-07-01")
        .act(&provider(), add_document("source_list"))
        .act(&provider(), supply(1, 1, "source_list"))
        .act(&provider(), share("source_list", "power-grid"))
        .act(&office(), ask_consent("source_list"))
        .act(&provider(), answer_consent(1, ConsentAnswer::Granted))
        .assess_all()
        .on("2020-07-31")
        .act(&office(), extend(15))
        .on("2020-08-20")
        .circulate(Outcome::PassedWithConditions)
        .on("2020-09-10")
        .all_opine(Position::Agree)
        .act(&office(), find(Finding::Agree))
        .on("2020-09-14")
        .act(&office(), conclude(Outcome::PassedWithConditions));
    insta::assert_snapshot!(scenario.clocks().lines().take(3).collect::<Vec<_>>().join("\n"), @r"
    Determination: from 2020-06-03, 10 days, due 2020-06-17, met 2020-06-10, 5 early
    Preliminary: from 2020-06-10, 45 days (6 stopped), due 2020-08-21, met 2020-08-20, 1 early
    Opinion 1 CAC: from 2020-08-20, 15 days, due 2020-09-10, met 2020-09-10, 0 early
    ");
    insta::assert_snapshot!(scenario.history(), @r"
    1 2020-06-01 Drafted art. 5(1)
    2 2020-06-01 DocumentAdded art. 16
    3 2020-06-01 DocumentAdded art. 16
    4 2020-06-01 DocumentAdded art. 16
    5 2020-06-03 UndertakingsConfirmed art. 6
    6 2020-06-03 UndertakingsConfirmed art. 6
    7 2020-06-03 Filed art. 5(1)
    8 2020-06-03 Assigned art. 4(2)
    9 2020-06-10 ReviewRequired art. 8
    10 2020-06-10 Recused art. 16
    11 2020-06-10 Assigned art. 4(2)
    12 2020-06-22 SupplementsRequested art. 14
    13 2020-07-01 DocumentAdded art. 16
    14 2020-07-01 Supplied art. 14
    15 2020-07-01 Shared art. 16
    16 2020-07-01 ConsentAsked art. 16
    17 2020-07-01 ConsentAnswered art. 16
    18 2020-07-01 FactorAssessed art. 9
    19 2020-07-01 FactorAssessed art. 9
    20 2020-07-01 FactorAssessed art. 9
    21 2020-07-01 FactorAssessed art. 9
    22 2020-07-01 FactorAssessed art. 9
    23 2020-07-31 Extended art. 10
    24 2020-08-20 Circulated art. 10
    25 2020-09-10 OpinionGiven art. 11(1)
    26 2020-09-10 OpinionGiven art. 11(1)
    27 2020-09-10 OpinionGiven art. 11(1)
    28 2020-09-10 OpinionGiven art. 11(1)
    29 2020-09-10 OpinionGiven art. 11(1)
    30 2020-09-10 OpinionGiven art. 11(1)
    31 2020-09-10 OpinionGiven art. 11(1)
    32 2020-09-10 OpinionGiven art. 11(1)
    33 2020-09-10 OpinionGiven art. 11(1)
    34 2020-09-10 OpinionGiven art. 11(1)
    35 2020-09-10 OpinionGiven art. 11(1)
    36 2020-09-10 OpinionGiven art. 11(1)
    37 2020-09-10 OpinionGiven art. 11(1)
    38 2020-09-10 ConsistencyDetermined art. 11(2)
    39 2020-09-14 Concluded art. 11(2)
    ");
    assert_eq!(
        provisions(&scenario),
        [
            Provision::Office,
            Provision::PreAssessment,
            Provision::Undertakings,
            Provision::Determination,
            Provision::Factors,
            Provision::PreliminaryReview,
            Provision::Extension,
            Provision::Opinions,
            Provision::Consistency,
            Provision::Supplements,
            Provision::Confidentiality,
        ]
    );
}

#[test]
fn a_case_of_2020_through_special_review() {
    let mut scenario = Scenario::cn_2020("2020-06-01");
    scenario
        .reviewed()
        .assess_all()
        .on("2020-07-13")
        .circulate(Outcome::Passed)
        .on("2020-08-03")
        .act(&member("MSS"), opine(Position::Disagree));
    for recipient in scenario.outstanding() {
        if recipient != to_member("NRTA") {
            scenario.act(&testkit::parties::body(recipient), opine(Position::Agree));
        }
    }
    scenario
        .on("2020-08-05")
        .act(&office(), no_opinion(to_member("NRTA")))
        .act(&office(), find(Finding::Differ))
        .act(&office(), open_special_review())
        .act(&member("NRTA"), opine(Position::Agree))
        .on("2020-08-20")
        .act(&office(), hear());
    let to = scenario.recipients();
    scenario
        .on("2020-09-01")
        .act(&office(), circulate(Outcome::PassedWithConditions, &to, Some("2020-09-15")))
        .on("2020-09-10")
        .act(&member("MSS"), opine(Position::Disagree))
        .all_opine(Position::Agree)
        .act(&office(), submit())
        .on("2020-09-24")
        .act(&commission(), testkit::acts::decline())
        .act(&office(), extend(10))
        .act(&office(), circulate(Outcome::NotPassed, &to, Some("2020-10-12")))
        .on("2020-10-12")
        .all_opine(Position::Agree)
        .act(&office(), submit())
        .on("2020-10-20")
        .act(&commission(), approve())
        .on("2020-10-22")
        .act(&office(), conclude(Outcome::NotPassed));
    assert_eq!(
        scenario.clock("Special"),
        "from 2020-08-05, 55 days, due 2020-10-27, met 2020-10-22, 3 early"
    );
    let special: Vec<_> = scenario
        .events
        .iter()
        .filter(|event| {
            matches!(event.provision, Provision::SpecialReview | Provision::SpecialTerm)
        })
        .map(|event| format!("{} {}", event.happened_on, testkit::tell::fact(&event.fact)))
        .collect();
    assert_eq!(
        special,
        [
            "2020-08-20 Heard",
            "2020-09-01 Circulated",
            "2020-09-10 SubmittedForApproval",
            "2020-09-24 Declined",
            "2020-09-24 Extended",
            "2020-09-24 Circulated",
            "2020-10-12 SubmittedForApproval",
            "2020-10-20 Approved",
            "2020-10-22 Concluded",
        ]
    );
}

#[test]
fn a_case_of_2020_that_a_member_called_for() {
    let mut scenario = Scenario::cn_2020("2021-07-01");
    scenario
        .called()
        .on("2021-07-05")
        .act(&office(), submit())
        .on("2021-07-20")
        .act(&commission(), approve())
        .on("2021-07-23")
        .act(&office(), begin_review(&[Addressee::Operator, Addressee::Provider]))
        .assess_all()
        .act(&office(), request(Addressee::Operator))
        .on("2021-08-02")
        .act(&operator(), add_document("log"))
        .act(&operator(), supply(1, 1, "log"))
        .circulate(Outcome::NotPassed)
        .all_opine(Position::Agree)
        .act(&office(), find(Finding::Agree))
        .act(&office(), conclude(Outcome::NotPassed));
    assert_eq!(scenario.regime.article(Provision::OwnMotion), Some("15"));
    insta::assert_snapshot!(scenario.history(), @r"
    1 2021-07-01 ReviewCalled art. 15
    2 2021-07-05 SubmittedForApproval art. 15
    3 2021-07-20 Approved art. 15
    4 2021-07-23 ReviewBegun art. 15
    5 2021-07-23 FactorAssessed art. 9
    6 2021-07-23 FactorAssessed art. 9
    7 2021-07-23 FactorAssessed art. 9
    8 2021-07-23 FactorAssessed art. 9
    9 2021-07-23 FactorAssessed art. 9
    10 2021-07-23 SupplementsRequested art. 14
    11 2021-08-02 DocumentAdded art. 16
    12 2021-08-02 Supplied art. 14
    13 2021-08-02 Circulated art. 10
    14 2021-08-02 OpinionGiven art. 11(1)
    15 2021-08-02 OpinionGiven art. 11(1)
    16 2021-08-02 OpinionGiven art. 11(1)
    17 2021-08-02 OpinionGiven art. 11(1)
    18 2021-08-02 OpinionGiven art. 11(1)
    19 2021-08-02 OpinionGiven art. 11(1)
    20 2021-08-02 OpinionGiven art. 11(1)
    21 2021-08-02 OpinionGiven art. 11(1)
    22 2021-08-02 OpinionGiven art. 11(1)
    23 2021-08-02 OpinionGiven art. 11(1)
    24 2021-08-02 OpinionGiven art. 11(1)
    25 2021-08-02 OpinionGiven art. 11(1)
    26 2021-08-02 OpinionGiven art. 11(1)
    27 2021-08-02 ConsistencyDetermined art. 11(2)
    28 2021-08-02 Concluded art. 11(2)
    ");
    assert!(scenario.clock("Preliminary").contains("30 days (6 stopped)"));
}

#[test]
fn a_listing_abroad_under_2022_with_a_return_and_the_thirteenth_member() {
    let mut scenario = Scenario::cn_2022("2022-02-15");
    let regime = bundled("cn-2022");
    scenario
        .draft(&samples::listing_filing(regime, 20_000_000))
        .act(&operator(), file())
        .on("2022-02-17")
        .act(&office(), return_incomplete())
        .on("2022-02-22")
        .act(&operator(), file());
    assert_eq!(
        scenario.clock("Determination"),
        "from 2022-02-22, 10 days, due 2022-03-08, running, 10 left",
        "{:?}: complete receipt",
        Provision::Determination
    );
    scenario.on("2022-03-01").act(&office(), determine()).assess_all();
    assert_eq!(scenario.case.assessments.len(), 7, "{:?}", Provision::Factors);
    let to = scenario.recipients();
    assert_eq!(to.len(), 13, "{:?}: no department need be asked", Provision::Opinions);
    scenario
        .circulate(Outcome::Passed)
        .act(&member("CSRC"), opine(Position::Disagree))
        .all_opine(Position::Agree)
        .act(&office(), find(Finding::Differ))
        .act(&office(), open_special_review());
    assert_eq!(
        scenario.clock("Special"),
        "from 2022-03-01, 90 days, due 2022-07-08, running, 90 left",
        "{:?}",
        Provision::SpecialTerm
    );
    scenario
        .act(&office(), hear())
        .act(&office(), circulate(Outcome::NotPassed, &to, Some("2022-03-31")))
        .all_opine(Position::Agree)
        .act(&office(), submit())
        .act(&commission(), approve())
        .on("2022-07-08")
        .act(&office(), conclude(Outcome::NotPassed));
    assert!(scenario.clock("Special").ends_with("met 2022-07-08, 0 early"));
    insta::assert_snapshot!(scenario.history(), @r"
    1 2022-02-15 Drafted art. 5(1)
    2 2022-02-15 DocumentAdded art. 17
    3 2022-02-15 DocumentAdded art. 17
    4 2022-02-15 DocumentAdded art. 17
    5 2022-02-15 Filed art. 5(1)
    6 2022-02-17 Returned art. 8
    7 2022-02-22 Filed art. 5(1)
    8 2022-03-01 ReviewRequired art. 9
    9 2022-03-01 FactorAssessed art. 10
    10 2022-03-01 FactorAssessed art. 10
    11 2022-03-01 FactorAssessed art. 10
    12 2022-03-01 FactorAssessed art. 10
    13 2022-03-01 FactorAssessed art. 10
    14 2022-03-01 FactorAssessed art. 10
    15 2022-03-01 FactorAssessed art. 10
    16 2022-03-01 Circulated art. 11
    17 2022-03-01 OpinionGiven art. 12(1)
    18 2022-03-01 OpinionGiven art. 12(1)
    19 2022-03-01 OpinionGiven art. 12(1)
    20 2022-03-01 OpinionGiven art. 12(1)
    21 2022-03-01 OpinionGiven art. 12(1)
    22 2022-03-01 OpinionGiven art. 12(1)
    23 2022-03-01 OpinionGiven art. 12(1)
    24 2022-03-01 OpinionGiven art. 12(1)
    25 2022-03-01 OpinionGiven art. 12(1)
    26 2022-03-01 OpinionGiven art. 12(1)
    27 2022-03-01 OpinionGiven art. 12(1)
    28 2022-03-01 OpinionGiven art. 12(1)
    29 2022-03-01 OpinionGiven art. 12(1)
    30 2022-03-01 ConsistencyDetermined art. 12(2)
    31 2022-03-01 SpecialReviewOpened art. 12(2)
    32 2022-03-01 Heard art. 13
    33 2022-03-01 Circulated art. 13
    34 2022-03-01 OpinionGiven art. 12(1)
    35 2022-03-01 OpinionGiven art. 12(1)
    36 2022-03-01 OpinionGiven art. 12(1)
    37 2022-03-01 OpinionGiven art. 12(1)
    38 2022-03-01 OpinionGiven art. 12(1)
    39 2022-03-01 OpinionGiven art. 12(1)
    40 2022-03-01 OpinionGiven art. 12(1)
    41 2022-03-01 OpinionGiven art. 12(1)
    42 2022-03-01 OpinionGiven art. 12(1)
    43 2022-03-01 OpinionGiven art. 12(1)
    44 2022-03-01 OpinionGiven art. 12(1)
    45 2022-03-01 OpinionGiven art. 12(1)
    46 2022-03-01 OpinionGiven art. 12(1)
    47 2022-03-01 SubmittedForApproval art. 13
    48 2022-03-01 Approved art. 13
    49 2022-07-08 Concluded art. 13
    ");
    assert_eq!(regime.article(Provision::ForeignListing), Some("7"));
}

#[test]
fn a_procurement_under_2022_by_agreement() {
    let mut scenario = Scenario::cn_2022("2022-03-01");
    scenario.reviewed().assess_all();
    assert_eq!(scenario.recipients().len(), 14, "thirteen members and the department");
    scenario
        .circulate(Outcome::Passed)
        .act(&department("NEA"), opine(Position::NoCompetence))
        .all_opine(Position::Agree)
        .act(&office(), find(Finding::Agree))
        .act(&office(), conclude(Outcome::Passed));
    let articles: Vec<_> = [
        Provision::Determination,
        Provision::PreliminaryReview,
        Provision::Opinions,
        Provision::Consistency,
    ]
    .map(|provision| scenario.regime.article(provision).unwrap_or_default())
    .to_vec();
    assert_eq!(articles, ["9", "11", "12(1)", "12(2)"]);
}

#[test]
fn a_platform_withdraws_and_files_anew() {
    let mut scenario = Scenario::cn_2022("2022-03-01");
    let regime = bundled("cn-2022");
    scenario
        .file_this(&samples::data_filing(regime))
        .act(&operator(), withdraw())
        .act(&office(), withdraw());
    let mut anew = Scenario::cn_2022("2022-04-01");
    let mut filing = samples::data_filing(regime);
    filing.follows = Some("the first case".to_owned());
    anew.file_this(&filing);
    assert_eq!(anew.case.filing().unwrap().follows.as_deref(), Some("the first case"));
    assert_eq!(anew.events[0].provision, Provision::PreAssessment);
}
