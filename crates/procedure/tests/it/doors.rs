//! What every act must pass: the version of the Measures, the date, the party, the paper.

use procedure::act::Paper;
use procedure::consultation::Outcome;
use procedure::law::Provision;
use procedure::party::Actor;
use procedure::regime::Regime;
use procedure::{ActName, Command, may};
use testkit::acts::{assess, determine, draft, extend, file, withdraw};
use testkit::parties::{office, operator, stranger};
use testkit::samples::{self, day};
use testkit::scenario::bundled;
use testkit::{Scenario, tell, tell::plain};

fn filed() -> Scenario {
    let mut scenario = Scenario::cn_2020("2021-09-01");
    scenario.file();
    scenario
}

#[test]
fn a_case_keeps_its_version_for_life() {
    let mut scenario = filed();
    scenario.regime = bundled("cn-2022").clone();
    scenario.on("2022-03-01").refuses(
        &office(),
        determine(),
        Provision::Commencement,
        "WrongRegime",
    );
}

#[test]
fn nothing_happens_in_the_future() {
    let mut scenario = filed();
    let command = Command { act: determine(), on: day("2021-09-02"), paper: None };
    assert_eq!(
        tell(&scenario.command(&office(), &command)),
        format!("{:?}: InFuture {{ on: 2021-09-02, today: 2021-09-01 }}", Provision::Determination)
    );
    scenario.refuses_on_paper(
        "2021-09-02",
        None,
        determine(),
        Provision::Determination,
        "InFuture { on: 2021-09-02, today: 2021-09-01 }",
    );
}

#[test]
fn only_paper_lies_in_the_past() {
    let mut scenario = filed();
    scenario.on("2021-09-08");
    let command = Command { act: determine(), on: day("2021-09-07"), paper: None };
    assert_eq!(
        tell(&scenario.command(&office(), &command)),
        format!("{:?}: InPast {{ on: 2021-09-07, today: 2021-09-08 }}", Provision::Determination)
    );
    assert_eq!(
        scenario.tells_on_paper("2021-09-07", None, determine()),
        "ReviewRequired -> PreliminaryReview"
    );
    let event = scenario.events.last().unwrap();
    assert_eq!((event.happened_on, event.recorded_on), (day("2021-09-07"), day("2021-09-08")));
    assert_eq!(event.paper.as_ref().unwrap().reason, "Came by courier.");
}

#[test]
fn a_date_is_refused_by_the_article_of_the_stage() {
    let mut scenario = Scenario::cn_2020("2021-09-01");
    scenario.special().on("2021-09-08");
    let command = Command { act: extend(5), on: day("2021-09-07"), paper: None };
    assert_eq!(
        tell(&scenario.command(&office(), &command)),
        format!("{:?}: InPast {{ on: 2021-09-07, today: 2021-09-08 }}", Provision::SpecialTerm)
    );
}

#[test]
fn only_the_office_enters_paper_and_says_why() {
    let mut scenario = filed();
    let paper = |reason: &str| {
        let paper = Paper { reason: reason.to_owned(), on_behalf_of: Some(operator()) };
        Command { act: withdraw(), on: day("2021-09-01"), paper: Some(paper) }
    };
    assert_eq!(
        tell(&scenario.command(&operator(), &paper("By post."))),
        format!("{:?}: PaperByOthers", Provision::Office)
    );
    assert_eq!(
        tell(&scenario.command(&office(), &paper(" "))),
        format!("{:?}: Missing([Reasons])", Provision::Office)
    );
    assert_eq!(tell(&scenario.command(&office(), &paper("By post."))), "WithdrawalAsked");
}

#[test]
fn the_office_files_for_an_operator_that_came_with_paper() {
    let mut scenario = Scenario::cn_2020("2021-09-08");
    let filing = samples::filing(bundled("cn-2020"));
    assert_eq!(
        scenario.tells_on_paper("2021-09-01", Some(&operator()), draft(filing.clone())),
        "Drafted -> Draft"
    );
    assert_eq!(scenario.case.operator, Some(operator().organisation));
    scenario.refuses_on_paper(
        "2021-09-01",
        None,
        draft(filing),
        Provision::PreAssessment,
        "WrongParty { act: Draft, needed: [Operator] }",
    );
}

#[test]
fn an_act_does_not_come_before_its_stage() {
    let mut scenario = filed();
    scenario.on("2021-09-08").refuses_on_paper(
        "2021-08-31",
        None,
        determine(),
        Provision::Determination,
        "TooEarly { on: 2021-08-31, earliest: 2021-09-01 }",
    );
}

#[test]
fn an_act_lies_within_the_calendar() {
    let mut scenario = Scenario::cn_2020("2021-09-01");
    let filing = samples::filing(bundled("cn-2020"));
    scenario.refuses_on_paper(
        "2019-12-30",
        Some(&operator()),
        draft(filing),
        Provision::PreAssessment,
        "Calendar(BeforeFirstDay { date: 2019-12-30, first: 2020-01-01 })",
    );
}

#[test]
fn a_stranger_is_no_party() {
    filed().refuses(
        &stranger(operator().capacity),
        withdraw(),
        Provision::PreAssessment,
        "NotParty",
    );
}

#[test]
fn whether_an_act_is_open_is_known_without_its_fields() {
    let scenario = filed();
    let asked = |name, actor: &Actor| {
        let (today, regime, calendar) = (scenario.today, &scenario.regime, &scenario.calendar);
        may(&scenario.case, name, actor, today, regime, calendar)
            .map_err(|refusal| (refusal.provision, plain(&refusal.reason)))
    };
    assert_eq!(asked(ActName::Determine, &office()), Ok(()));
    let needed = "WrongParty { act: Determine, needed: [Office] }".to_owned();
    assert_eq!(asked(ActName::Determine, &operator()), Err((Provision::Determination, needed)));
    let asked_first = "NoWithdrawalAsked".to_owned();
    assert_eq!(asked(ActName::Withdraw, &office()), Err((Provision::PreAssessment, asked_first)));
}

#[test]
fn every_act_has_a_name_a_provision_and_an_article() {
    let keys: Vec<_> = ActName::ALL.iter().map(|act| act.key()).collect();
    let unique: std::collections::BTreeSet<_> = keys.iter().collect();
    assert_eq!(unique.len(), keys.len());
    assert_eq!(file().name().key(), "file");
    assert_eq!(assess("control").name().provision(), Provision::Factors);
    for regime in procedure::regime::bundled() {
        let has_article = |provision| has_article(regime, provision);
        assert!(ActName::ALL.iter().all(|act| has_article(act.provision())), "{}", regime.id);
    }
    let mut scenario = Scenario::cn_2020("2021-09-01");
    scenario.consulted();
    let to = scenario.recipients();
    let again = testkit::acts::circulate(Outcome::Passed, &to, None);
    assert!(scenario.attempt(&office(), again).unwrap_err().to_string().starts_with("Preliminary"));
}

fn has_article(regime: &Regime, provision: Provision) -> bool {
    regime.article(provision).is_some() || regime.elsewhere(provision).is_some()
}
