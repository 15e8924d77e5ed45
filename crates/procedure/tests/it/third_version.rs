//! A version of the Measures made of a data file alone runs a whole case.

use procedure::consultation::{Finding, Outcome, Position};
use procedure::filing::{Call, Subject};
use procedure::law::Provision;
use testkit::acts::{
    approve, begin_review_in_public, call_for_review, circulate, conclude, determine, extend, file,
    find, hear, open_special_review, opine, return_incomplete, submit,
};
use testkit::parties::{commission, member, office, operator, to_department, to_member};
use testkit::{Scenario, regimes, samples};

#[test]
fn a_filing_runs_to_its_conclusion() {
    let regime = regimes::third();
    let mut filing = samples::filing(&regime);
    filing.recognitions[0].department = "SEA".into();
    let mut scenario = Scenario::new(&regime, "2023-04-03");
    scenario
        .file_this(&filing)
        .on("2023-04-04")
        .act(&office(), return_incomplete())
        .on("2023-04-10")
        .act(&operator(), file());
    assert_eq!(
        scenario.clock("Determination"),
        "from 2023-04-10, 7 days, due 2023-04-19, running, 7 left",
        "{:?}",
        Provision::Determination
    );
    scenario.on("2023-04-14").act(&office(), determine()).assess_all();
    assert_eq!(scenario.case.assessments.len(), 3);
    scenario.act(&office(), extend(8)).act(&office(), extend(8)).refuses(
        &office(),
        extend(8),
        Provision::Extension,
        "ExtensionsUsedUp { times: 2 }",
    );
    assert!(scenario.clock("Preliminary").contains("36 days"), "{}", scenario.clocks());
    let to = scenario.recipients();
    assert!(!to.contains(&to_member("HOST")), "the host is not asked under this version");
    assert!(to.contains(&to_department("SEA")) && to.contains(&to_member("SEA")));
    scenario.circulate(Outcome::Passed);
    assert!(scenario.clock("Opinion 1 AIR").contains("12 days"), "{:?}", Provision::Opinions);
    scenario
        .act(&member("AIR"), opine(Position::Disagree))
        .all_opine(Position::Agree)
        .act(&office(), find(Finding::Differ))
        .act(&office(), open_special_review());
    assert!(scenario.clock("Special").contains("33 days"), "{:?}", Provision::SpecialTerm);
    scenario
        .act(&office(), hear())
        .act(&office(), circulate(Outcome::PassedWithConditions, &to, Some("2023-05-10")))
        .all_opine(Position::Agree)
        .act(&office(), submit())
        .act(&commission(), approve())
        .act(&office(), conclude(Outcome::PassedWithConditions));
    assert_eq!(scenario.regime.article(Provision::Consistency), Some("13"));
    insta::assert_snapshot!(scenario.history(), @r"
    1 2023-04-03 Drafted art. 5
    2 2023-04-03 DocumentAdded art. 18
    3 2023-04-03 DocumentAdded art. 18
    4 2023-04-03 UndertakingsConfirmed art. 7
    5 2023-04-03 Filed art. 5
    6 2023-04-04 Returned art. 8
    7 2023-04-10 Filed art. 5
    8 2023-04-14 ReviewRequired art. 9
    9 2023-04-14 FactorAssessed art. 10
    10 2023-04-14 FactorAssessed art. 10
    11 2023-04-14 FactorAssessed art. 10
    12 2023-04-14 Extended art. 11(2)
    13 2023-04-14 Extended art. 11(2)
    14 2023-04-14 Circulated art. 11(1)
    15 2023-04-14 OpinionGiven art. 12
    16 2023-04-14 OpinionGiven art. 12
    17 2023-04-14 OpinionGiven art. 12
    18 2023-04-14 OpinionGiven art. 12
    19 2023-04-14 ConsistencyDetermined art. 13
    20 2023-04-14 SpecialReviewOpened art. 13
    21 2023-04-14 Heard art. 14
    22 2023-04-14 Circulated art. 14
    23 2023-04-14 OpinionGiven art. 12
    24 2023-04-14 OpinionGiven art. 12
    25 2023-04-14 OpinionGiven art. 12
    26 2023-04-14 OpinionGiven art. 12
    27 2023-04-14 SubmittedForApproval art. 14
    28 2023-04-14 Approved art. 14
    29 2023-04-14 Concluded art. 14
    ");
}

#[test]
fn its_triggers_are_its_own() {
    let regime = regimes::third();
    let mut scenario = Scenario::new(&regime, "2023-04-03");
    scenario.draft(&samples::listing_filing(&regime, 500)).refuses(
        &operator(),
        file(),
        Provision::Scope,
        "TooFewUsers { over: 500, users: 500 }",
    );
    let mut scenario = Scenario::new(&regime, "2023-04-03");
    let mut filing = samples::filing(&regime);
    filing.subject = Subject::ProductLine("A line of satellites".to_owned());
    filing.clauses.clear();
    scenario.file_this(&filing);
    let mut scenario = Scenario::new(&regime, "2023-04-03");
    scenario.refuses(
        &member("LAND"),
        call_for_review(samples::call(&regime)),
        Provision::OwnMotion,
        "SubjectMismatch { trigger: called, subject: Procurement }",
    );
    let call = Call { departments: Vec::new(), ..samples::call_at_large() };
    scenario
        .act(&member("LAND"), call_for_review(call))
        .act(&office(), submit())
        .act(&commission(), approve())
        .act(&office(), begin_review_in_public("Notice"));
    assert_eq!(scenario.regime.article(Provision::OwnMotion), Some("17"));
}
