//! The record of acts, as each side sees it.

use std::fmt::Write;

use procedure::Act;
use procedure::act::Correction;
use procedure::consultation::{Outcome, Position};
use procedure::event::Fact;
use procedure::papers::{Addressee, ConsentAnswer};
use testkit::parties::{commission, department, member, office, operator, provider, to_member};
use testkit::{Scenario, acts, samples, tell};

use crate::cast::{Told, begun, everybody, policy, somebody, staff, start};

/// A case in which nearly everything happens.
fn eventful() -> Told {
    let mut s = start();
    s.act(&operator(), acts::draft(samples::filing(&s.regime.clone())));
    s.file().act(&office(), acts::return_incomplete());
    s.act(&operator(), acts::file());
    staff(&mut s).act(&provider(), acts::add_document("source code"));
    s.act(&office(), acts::determine());
    s.act(&office(), acts::request(Addressee::Provider));
    s.act(&provider(), acts::supply(1, 1, "source code"));
    s.act(&office(), acts::request(Addressee::Operator)).act(&office(), acts::close_request(2));
    s.act(&office(), acts::extend(15)).assess_all();
    s.act(&office(), acts::ask_consent("source code"));
    s.act(&provider(), acts::answer_consent(1, ConsentAnswer::Refused));
    s.act(&provider(), acts::share("source code", "power-grid"));
    s.circulate(Outcome::Passed).opinions_differ();
    s.act(&office(), acts::open_special_review()).act(&office(), hearing());
    let to = s.recipients();
    s.act(&office(), acts::circulate(Outcome::NotPassed, &to, Some("2020-07-30")));
    s.all_opine(Position::Agree).act(&office(), acts::submit());
    s.act(&commission(), acts::approve());
    s.act(&office(), acts::conclude(Outcome::NotPassed));
    Told::of(s)
}

fn hearing() -> Act {
    Act::Hear {
        heard: vec!["An association".to_owned()],
        body: Some("ASSOC".into()),
        record: "Heard.".to_owned(),
    }
}

fn seen(name: &str, told: &Told) -> Vec<String> {
    let events = policy().visible_events(&somebody(name), told.matter(), &told.scenario.events);
    let line = |event: &&procedure::Event| format!("{} {}", event.number, tell::fact(&event.fact));
    events.iter().map(line).collect()
}

#[test]
fn the_whole_record() {
    let told = eventful();
    let mut record = String::new();
    for (name, _) in everybody() {
        writeln!(record, "{name}").unwrap();
        for line in seen(name, &told) {
            writeln!(record, "  {line}").unwrap();
        }
    }
    insta::assert_snapshot!("who_sees_which_act", record);
}

#[test]
fn lists_are_what_single_reads_allow() {
    let told = eventful();
    let events = &told.scenario.events;
    for (name, subject) in everybody() {
        let listed = policy().visible_events(&subject, told.matter(), events);
        for event in events {
            let single = policy().sees_event(&subject, told.matter(), events, event.number);
            assert_eq!(listed.contains(&event), single, "{name}, {}", event.number);
        }
    }
}

#[test]
fn drafts_before_the_last_one_stay_with_the_operator() {
    let told = eventful();
    let drafts = |name: &str| {
        let seen = policy().visible_events(&somebody(name), told.matter(), &told.scenario.events);
        seen.iter().filter(|event| matches!(event.fact, Fact::Drafted(_))).count()
    };
    assert_eq!((drafts("operator"), drafts("director"), drafts("provider")), (2, 1, 0));
}

#[test]
fn nobody_but_the_office_sees_its_inner_work() {
    let told = eventful();
    let inner = |event: &&procedure::Event| {
        matches!(
            event.fact,
            Fact::FactorAssessed { .. }
                | Fact::ConsistencyDetermined { .. }
                | Fact::Assigned { .. }
                | Fact::Recused { .. }
        )
    };
    for (name, subject) in everybody() {
        let seen = policy().visible_events(&subject, told.matter(), &told.scenario.events);
        let count = seen.iter().copied().filter(|event| inner(event)).count();
        let of_office = matches!(name, "officer" | "director");
        assert_eq!(count > 0, of_office, "{name}");
    }
}

fn facts(s: &Scenario, name: &str) -> String {
    seen(name, &Told::of(s.clone())).join("; ")
}

#[test]
fn a_correction_is_seen_by_whoever_sees_what_it_corrects() {
    let mut s = start();
    s.consulted();
    let returned = s.events.len();
    let receipt = Correction::Receipt { recipient: to_member("MIIT"), received_on: s.today };
    let correct = |correction| Act::Correct { correction, reasons: "A slip.".to_owned() };
    s.act(&office(), correct(receipt));
    let opinion = samples::opinion(Position::Agree);
    s.act(&department("NEA"), acts::opine_with(opinion));
    let number = s.events.last().unwrap().number;
    s.act(&office(), acts::correct_wording(number, "Considered again."));
    assert!(facts(&s, "member").contains(&format!("{} Corrected", returned + 1)));
    assert!(!facts(&s, "department").contains(&format!("{} Corrected", returned + 1)));
    assert!(facts(&s, "department").contains(&format!("{} Corrected", number + 1)));
    assert!(!facts(&s, "member").contains(&format!("{} Corrected", number + 1)));
    assert!(!facts(&s, "operator").contains("Corrected"));
}

#[test]
fn the_calling_member_and_the_commission_see_the_call() {
    let told = begun(&[Addressee::Provider]);
    let events = |name: &str| seen(name, &told).join("; ");
    assert!(events("calling member").contains("1 ReviewCalled"));
    assert!(events("commission").contains("1 ReviewCalled"));
    assert!(!events("provider").contains("ReviewCalled"));
    assert!(events("provider").contains("ReviewBegun"));
    assert_eq!(events("operator"), "");
    assert_eq!(member("CAC").organisation, somebody("calling member").organisation);
}
