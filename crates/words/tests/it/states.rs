//! Stages, provisions and clocks by name.

use std::fmt::Write;

use procedure::case::{StageName, TermName};
use procedure::clock::ClockState;
use procedure::law::Provision;
use testkit::parties::to_member;
use testkit::samples::day;
use words::{Words, stage, stage_note};

use crate::support::{both, regime};

const STAGES: [StageName; 18] = [
    StageName::Empty,
    StageName::Draft,
    StageName::Determination,
    StageName::Called,
    StageName::Authorised,
    StageName::PreliminaryReview,
    StageName::Consultation,
    StageName::Agreed,
    StageName::Differing,
    StageName::Against,
    StageName::SpecialAnalysis,
    StageName::SecondRound,
    StageName::Submitted,
    StageName::Approved,
    StageName::Concluded,
    StageName::NotRequired,
    StageName::Withdrawn,
    StageName::NotTakenUp,
];

#[test]
fn every_stage_says_what_happens() {
    let mut told = String::new();
    for name in STAGES {
        // Writing to a String cannot fail.
        let _ = writeln!(told, "{name:?}\n  {}\n  {}", both(&stage(name)), both(&stage_note(name)));
    }
    insta::assert_snapshot!("stages", told);
}

#[test]
fn every_provision_has_its_article_in_each_version() {
    let mut told = String::new();
    for id in ["cn-2020", "cn-2022"] {
        let words = Words::bare(regime(id));
        for provision in Provision::ALL {
            let article = both(&words.article(provision)).replace("\n    ", " / ");
            let heading = both(&words.heading(provision)).replace("\n    ", " / ");
            // Writing to a String cannot fail.
            let _ = writeln!(told, "{id} {provision:?}: {article}: {heading}");
        }
    }
    insta::assert_snapshot!("provisions", told);
}

#[test]
fn a_provision_is_cited_in_full() {
    let words = Words::bare(regime("cn-2020"));
    assert_eq!(
        both(&words.citation(Provision::Consistency)),
        "《网络安全审查办法（2020年版）》第十一条第二款\n    \
         Measures for Cybersecurity Review (2020), art. 11(2)"
    );
}

#[test]
fn a_clock_says_how_it_stands() {
    let words = Words::bare(regime("cn-2020"));
    let on = day("2025-11-19");
    let states = [
        ClockState::Running { left: 6 },
        ClockState::Running { left: 1 },
        ClockState::Running { left: 0 },
        ClockState::Stopped { since: on, left: 20 },
        ClockState::Met { on, early: 3 },
        ClockState::Met { on, early: 0 },
        ClockState::MetLate { on, late: 1 },
        ClockState::Overdue { by: 2 },
        ClockState::Overdue { by: 0 },
        ClockState::Moot { on },
    ];
    let told: Vec<String> = states.iter().map(|state| both(&words.state(*state))).collect();
    insta::assert_snapshot!("clock_states", told.join("\n"));
}

#[test]
fn the_term_of_a_body_names_it_and_a_later_round() {
    let words = Words::bare(regime("cn-2020"));
    let term = |round| words.term(&TermName::Opinion { round, recipient: to_member("MIIT") });
    assert_eq!(
        both(&term(1)),
        "工业和信息化部（成员单位）书面回复\n    \
         Written reply of Ministry of Industry and Information Technology (member)"
    );
    assert_eq!(
        both(&term(2)),
        "工业和信息化部（成员单位）书面回复（第 2 轮）\n    \
         Written reply of Ministry of Industry and Information Technology (member), round 2"
    );
}
