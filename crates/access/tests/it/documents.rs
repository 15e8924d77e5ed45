//! Material belongs to whoever supplied it (article 16).

use std::collections::BTreeSet;
use std::fmt::Write;

use access::{Reason, Rule};
use procedure::Act;
use procedure::case::StageName;
use procedure::consultation::Outcome;
use procedure::papers::ConsentAnswer;
use testkit::parties::{member, office, operator, provider};
use testkit::{Scenario, acts, samples};

use crate::cast::{Told, at, everybody, policy, somebody, start, submitted};

fn enclosing(ids: &[&str]) -> procedure::consultation::Proposal {
    let enclosed = ids.iter().map(|id| samples::document(id)).collect();
    procedure::consultation::Proposal { enclosed, ..samples::proposal(Outcome::Passed) }
}

/// A consultation with a document of each owner; some are shared, some enclosed.
fn case() -> Told {
    let mut s = start();
    s.file().act(&provider(), acts::add_document("source code"));
    s.act(&provider(), acts::add_document("datasheet"));
    s.act(&provider(), acts::share("datasheet", operator().organisation.as_str()));
    s.act(&operator(), acts::add_document("network plan"));
    s.act(&operator(), acts::add_document("tender"));
    s.act(&operator(), acts::share("tender", provider().organisation.as_str()));
    s.act(&office(), acts::determine()).act(&office(), acts::add_document("working paper"));
    crate::cast::staff(s.assess_all());
    let to = s.recipients();
    let proposal = enclosing(&["datasheet", "network plan", "working paper"]);
    s.act(&office(), acts::circulate_proposal(proposal, &to, None));
    s.act(&member("MIIT"), acts::add_document("MIIT annex"));
    Told::of(s)
}

fn readers(told: &Told, id: &str) -> String {
    let mut readers = String::new();
    for (name, subject) in everybody() {
        let answer = policy().may_read_document(&subject, told.matter(), &samples::document(id));
        if let Ok(ground) = answer {
            write!(readers, "{name} by rule {}; ", ground.rule.number()).unwrap();
        }
    }
    readers.trim_end_matches("; ").to_owned()
}

const OFFICE: &str = "officer by rule 3; director by rule 3";
const BODIES: &str = "member by rule 4; department by rule 4; calling member by rule 4";

#[test]
fn each_document_has_its_readers() {
    let told = case();
    let readers = |id| readers(&told, id);
    assert_eq!(readers("source code"), format!("provider by rule 2; {OFFICE}"));
    assert_eq!(
        readers("datasheet"),
        format!("operator by rule 2; provider by rule 2; {OFFICE}; {BODIES}")
    );
    assert_eq!(readers("network plan"), format!("operator by rule 2; {OFFICE}; {BODIES}"));
    assert_eq!(readers("tender"), format!("operator by rule 2; provider by rule 2; {OFFICE}"));
    assert_eq!(readers("working paper"), format!("{OFFICE}; {BODIES}"));
    assert_eq!(readers("MIIT annex"), format!("{OFFICE}; member by rule 2"));
    assert_eq!(readers("no such document"), "");
}

#[test]
fn the_intake_desk_reads_the_filing_and_nothing_of_the_provider() {
    let mut s = start();
    s.file().act(&provider(), acts::add_document("source code"));
    crate::cast::staff(s.act(&operator(), acts::add_document("network plan")));
    let told = Told::of(s);
    assert!(readers(&told, "network plan").contains("intake by rule 3"));
    assert_eq!(readers(&told, "source code"), format!("provider by rule 2; {OFFICE}"));
}

#[test]
fn rule_5_the_commission_reads_what_was_enclosed_with_what_is_submitted() {
    let mut s = start();
    s.reviewed().act(&operator(), acts::add_document("network plan"));
    s.act(&provider(), acts::add_document("source code")).assess_all();
    let to = s.recipients();
    s.act(&office(), acts::circulate_proposal(enclosing(&["network plan"]), &to, None));
    s.opinions_differ().act(&office(), acts::open_special_review()).act(&office(), acts::hear());
    s.act(&office(), acts::circulate(Outcome::NotPassed, &to, Some("2020-07-30")));
    s.all_opine(procedure::consultation::Position::Agree);
    assert!(!readers(&Told::of(s.clone()), "network plan").contains("commission"));
    s.act(&office(), acts::submit());
    let told = Told::of(s);
    assert!(readers(&told, "network plan").contains("commission by rule 5"));
    assert!(!readers(&told, "source code").contains("commission"));
}

#[test]
fn rule_5_the_papers_of_a_call_go_with_it() {
    let mut s = start();
    s.called().act(&member("CAC"), acts::add_document("grounds"));
    assert!(readers(&Told::of(s.clone()), "grounds").contains("calling member by rule 2"));
    s.act(&office(), acts::submit());
    s.act(&member("CAC"), acts::add_document("afterthought"));
    let told = Told::of(s);
    assert!(readers(&told, "grounds").contains("commission by rule 5"));
    assert!(!readers(&told, "afterthought").contains("commission"));
}

#[test]
fn a_document_that_was_not_shown_does_not_exist() {
    let told = case();
    let read = |id| {
        let operator = somebody("operator");
        policy().may_read_document(&operator, told.matter(), &samples::document(id)).unwrap_err()
    };
    let (hidden, absent) = (read("source code"), read("no such document"));
    assert_eq!(hidden, absent);
    assert!(hidden.is_hidden());
}

#[test]
fn rule_6_the_owner_sees_who_read_its_own() {
    let told = case();
    let sees = |name, id| {
        policy().may_see_reads(&somebody(name), told.matter(), &samples::document(id)).is_ok()
    };
    for (name, source_code, network_plan) in [
        ("provider", true, false),
        ("operator", false, true),
        ("officer", true, true),
        ("auditor", true, true),
        ("member", false, false),
        ("intake", false, false),
        ("recused officer", false, false),
        ("other operator", false, false),
        ("system administrator", false, false),
    ] {
        assert_eq!(sees(name, "source code"), source_code, "{name}");
        assert_eq!(sees(name, "network plan"), network_plan, "{name}");
    }
    assert!(!sees("auditor", "no such document"));
}

#[test]
fn rule_2_only_the_owner_shows_it_and_only_inside_the_circle() {
    let told = case();
    let share = |name, with: &str| {
        let document = samples::document("datasheet");
        policy().may_share(&somebody(name), told.matter(), &document, &with.into())
    };
    assert!(share("provider", "power-grid").is_ok());
    assert_eq!(share("operator", "switch-maker").unwrap_err().reason, Reason::NotOwner);
    assert_eq!(share("officer", "power-grid").unwrap_err().reason, Reason::NotOwner);
    let outside = share("provider", "railway").unwrap_err();
    assert_eq!((outside.rule, outside.reason), (Rule::Consent, Reason::OutsideCircle));
    assert!(share("other operator", "power-grid").unwrap_err().is_hidden());
}

#[test]
fn rule_1_sharing_lets_nobody_into_the_case() {
    let mut told = case();
    told.scenario.act(&provider(), acts::share("datasheet", "railway"));
    let told = Told::of(told.scenario);
    assert!(!readers(&told, "datasheet").contains("other operator"));
}

/// The consent to show the sample document, until the end of 2020.
fn consent(s: &mut Scenario, until: Option<&str>, answer: ConsentAnswer) {
    let ask = Act::AskConsent {
        document: samples::document("source code"),
        to: "An institute".to_owned(),
        purpose: "A test".to_owned(),
        until: until.map(samples::day),
    };
    s.act(&office(), ask).act(&provider(), acts::answer_consent(1, answer));
}

#[test]
fn rule_7_consent_covers_its_scope_and_its_term() {
    let disclose = |told: &Told, to: &str, purpose: &str, on: &str| {
        let document = samples::document("source code");
        policy().may_disclose(told.matter(), &document, to, purpose, samples::day(on))
    };
    let mut told = case();
    let denial = disclose(&told, "An institute", "A test", "2020-07-01").unwrap_err();
    assert_eq!((denial.rule, denial.reason.clone()), (Rule::Consent, Reason::NoConsent));
    assert!(!denial.is_hidden());

    consent(&mut told.scenario, Some("2020-12-31"), ConsentAnswer::Granted);
    let granted = Told::of(told.scenario);
    assert!(disclose(&granted, "An institute", "A test", "2020-12-31").is_ok());
    assert!(disclose(&granted, "An institute", "A test", "2021-01-01").is_err());
    assert!(disclose(&granted, "Another", "A test", "2020-07-01").is_err());
    assert!(disclose(&granted, "An institute", "Training", "2020-07-01").is_err());

    let mut told = case();
    consent(&mut told.scenario, None, ConsentAnswer::Refused);
    assert!(disclose(&Told::of(told.scenario), "An institute", "A test", "2020-07-01").is_err());
}

#[test]
fn lists_are_what_single_reads_allow() {
    let mut s = start();
    submitted(&mut s);
    for told in [case(), Told::of(s), at(StageName::Called)] {
        for (name, subject) in everybody() {
            let listed: BTreeSet<_> =
                policy().visible_documents(&subject, told.matter()).into_iter().collect();
            for id in told.scenario.case.documents.keys() {
                let read = policy().may_read_document(&subject, told.matter(), id).is_ok();
                assert_eq!(listed.contains(id), read, "{name}, {id}");
            }
        }
    }
}
