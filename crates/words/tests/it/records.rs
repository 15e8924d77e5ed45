//! The record of whole cases, one line an event.

use procedure::papers::{Addressee, ConsentAnswer, StoppedClocks};
use procedure::turn::turns;
use testkit::parties::{member, office, operator, provider, to_member};
use testkit::{Scenario, acts};
use words::Words;

use crate::support::both;

fn record(case: &Scenario) -> String {
    let words = Words::bare(&case.regime);
    let lines = case.events.iter().map(|event| {
        let how = words.how_recorded(event).map(|how| format!("\n  {}", both(&how)));
        let in_full = words.in_full(event).into_iter();
        let in_full =
            in_full.map(|(name, all)| format!("\n  {}: {}", both(&name), all.join(" | ")));
        let line = format!("{} {}", event.number, both(&words.fact(&event.fact)));
        format!("{line}{}{}", how.unwrap_or_default(), in_full.collect::<String>())
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_special_review_tells_itself() {
    let mut case = Scenario::cn_2020("2025-09-02");
    case.submitted().act(&testkit::parties::commission(), acts::decline());
    insta::assert_snapshot!("special_review", record(&case));
}

#[test]
fn supplements_papers_and_people_are_told() {
    let mut case = Scenario::cn_2020("2025-09-02");
    case.reviewed();
    let items = ["Origin of the firmware", "Spare parts"];
    let request = acts::request_items(Addressee::Provider, &items, StoppedClocks::NotOpinions);
    case.act(&office(), request);
    case.on("2025-09-05").act(&provider(), acts::add_document("answer"));
    case.act(&provider(), acts::supply(1, 1, "answer"));
    case.on("2025-09-08").act(&office(), acts::close_request(1));
    case.act(&office(), acts::extend(15));
    case.act(&office(), acts::assign("lin")).act(&office(), acts::recuse("lin"));
    case.act(&operator(), acts::share("impact_report", "switch-maker"));
    case.act(&office(), acts::ask_consent("answer"));
    case.act(&provider(), acts::answer_consent(1, ConsentAnswer::Refused));
    case.act(&operator(), acts::withdraw());
    case.act(&office(), acts::correct_wording(1, "Core switch"));
    case.act(&office(), acts::withdraw());
    insta::assert_snapshot!("supplements_and_people", record(&case));
}

#[test]
fn a_call_and_paper_are_told() {
    let mut case = Scenario::cn_2020("2025-09-02");
    case.authorised().act(&office(), acts::begin_review(&[Addressee::Operator]));
    case.assess_all();
    case.circulate(procedure::consultation::Outcome::PassedWithConditions);
    case.on("2025-10-09");
    case.act(&member("CAC"), acts::opine(procedure::consultation::Position::Disagree));
    case.on_paper("2025-09-30", Some(&member("MIIT")), {
        acts::opine(procedure::consultation::Position::Agree)
    });
    case.act(&office(), acts::correct_receipt(to_member("MOF"), "2025-09-03"));
    case.on("2025-12-01").act(&office(), acts::no_opinion(to_member("MOF")));
    insta::assert_snapshot!("call_and_paper", record(&case));
}

#[test]
fn a_return_and_its_filing_are_told() {
    let mut case = Scenario::cn_2020("2025-09-02");
    case.file().act(&office(), acts::return_incomplete()).on("2025-09-08");
    case.act(&operator(), acts::file()).act(&office(), acts::determine_none());
    insta::assert_snapshot!("return", record(&case));
}

#[test]
fn whose_turn_it_is_is_one_phrase() {
    let told =
        |case: &Scenario| both(&Words::bare(&case.regime).turns(&turns(&case.case), case.stage()));
    let mut case = Scenario::cn_2020("2025-09-02");
    case.file();
    assert_eq!(
        told(&case),
        "审查办公室：确定是否需要审查\n    the Office: Determine whether a review is required"
    );
    let mut case = Scenario::cn_2020("2025-09-02");
    case.consulted();
    assert_eq!(told(&case), "等待 13 份回复\n    Waiting for 13 replies");
    let mut case = Scenario::cn_2020("2025-09-02");
    case.reviewed().act(&office(), acts::request(Addressee::Provider));
    assert_eq!(
        told(&case),
        "等待提供者补充材料\n    Waiting for supplementary materials from the provider"
    );
    let mut case = Scenario::cn_2020("2025-09-02");
    case.concluded();
    assert_eq!(told(&case), "没有待办事项\n    Nothing is due");
}
