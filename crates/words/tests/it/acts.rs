//! Every act by name, with what it starts or stops and its button.

use std::fmt::Write;

use procedure::ActName;
use procedure::case::StageName;
use procedure::party::Role;
use words::{Words, button};

use crate::support::{both, regime};

fn told(id: &str) -> String {
    let words = Words::bare(regime(id));
    let mut told = String::new();
    for act in ActName::ALL {
        let stages = match act.stages() {
            [] => &[StageName::PreliminaryReview],
            stages => stages,
        };
        let mut said = Vec::new();
        for (stage, role) in
            stages.iter().flat_map(|stage| act.roles().iter().map(move |role| (*stage, *role)))
        {
            let text = format!(
                "{}\n  {}\n",
                both(&words.act(*act, stage, role)),
                both(&words.effect(*act, stage, role))
            );
            if !said.contains(&text) {
                // Writing to a String cannot fail.
                let _ = write!(
                    told,
                    "{} ({stage:?}, {role:?}, {})\n  {text}",
                    act.key(),
                    both(&button(*act)).replace("\n    ", " / ")
                );
                said.push(text);
            }
        }
    }
    told
}

#[test]
fn every_act_of_2020_says_what_it_starts_or_stops() {
    insta::assert_snapshot!("acts_2020", told("cn-2020"));
}

#[test]
fn the_figures_are_those_of_the_version() {
    let words = Words::bare(regime("cn-2022"));
    let effect = words.effect(ActName::OpenSpecialReview, StageName::Differing, Role::Office);
    assert_eq!(
        both(&effect),
        "起算特别审查期限，一般为 90 个工作日，并通知当事人。\n    \
         Starts the special review, generally completed within 90 working days; the party is notified."
    );
}

#[test]
fn who_files_is_called_by_the_version() {
    let role = |id| both(&Words::bare(regime(id)).role(Role::Operator));
    assert_eq!(role("cn-2020"), "运营者\n    Operator");
    assert_eq!(role("cn-2022"), "当事人\n    Party");
}
