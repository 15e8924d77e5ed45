//! How a part in a case begins and ends.

use std::collections::BTreeSet;

use access::{Form, Matter, Policy, Reason, Relation, Rule, Seat, Subject, Ties};
use procedure::Act;
use procedure::act::Paper;
use procedure::case::{StageName, TermName};
use procedure::consultation::Outcome;
use procedure::papers::Addressee;
use procedure::party::Recipient;
use testkit::parties::{commission, office, operator, to_department, to_member};
use testkit::{acts, samples};

use crate::cast::{
    Told, at, begun, of_body, of_office, of_operator, policy, somebody, staff, start, submitted,
};

fn relation(name: &str, told: &Told) -> Relation {
    policy().relation(&somebody(name), told.matter())
}

#[test]
fn rule_1_a_draft_is_the_operators_own_affair_until_it_is_filed() {
    let told = at(StageName::Draft);
    for name in ["director", "officer", "intake", "member", "commission", "other operator"] {
        let denial = policy().sees_case(&somebody(name), told.matter()).unwrap_err();
        assert!(denial.is_hidden(), "{name}");
    }
}

#[test]
fn the_provider_takes_part_from_its_invitation() {
    let mut s = start();
    let mut filing = samples::filing(&s.regime.clone());
    let provider = filing.provider.take();
    s.act(&operator(), acts::draft(filing.clone()));
    assert_eq!(relation("provider", &Told::of(s.clone())), Relation::Outsider);
    filing.provider = provider;
    s.act(&operator(), acts::draft(filing.clone()));
    assert_eq!(relation("provider", &Told::of(s.clone())), Relation::Provider);
    filing.provider = Some("rival".into());
    s.act(&operator(), acts::draft(filing));
    let told = Told::of(s);
    assert_eq!(relation("provider", &told), Relation::Outsider);
    assert_eq!(relation("other provider", &told), Relation::Provider);
}

#[test]
fn rule_1_whoever_a_call_names_learns_of_it_by_the_notice() {
    for stage in [StageName::Called, StageName::Authorised, StageName::NotTakenUp] {
        let told = at(stage);
        for name in ["operator", "provider", "member", "department"] {
            assert_eq!(relation(name, &told), Relation::Outsider, "{stage:?}, {name}");
        }
    }
    let both = begun(&[Addressee::Operator, Addressee::Provider]);
    assert_eq!(relation("operator", &both), Relation::Operator);
    assert_eq!(relation("provider", &both), Relation::Provider);
    let provider_only = begun(&[Addressee::Provider]);
    assert_eq!(relation("operator", &provider_only), Relation::Outsider);
    assert_eq!(relation("provider", &provider_only), Relation::Provider);
}

#[test]
fn a_request_brings_in_whom_it_addresses() {
    let mut told = begun(&[Addressee::Provider]);
    told.scenario.act(&office(), acts::request(Addressee::Operator));
    let told = Told::of(told.scenario);
    assert_eq!(relation("operator", &told), Relation::Operator);
}

#[test]
fn a_public_notice_is_for_both() {
    let mut s = start();
    s.authorised().act(&office(), acts::begin_review_in_public("A review is begun."));
    let told = Told::of(s);
    assert_eq!(relation("operator", &told), Relation::Operator);
    assert_eq!(relation("provider", &told), Relation::Provider);
}

#[test]
fn rule_3_the_intake_desk_sees_a_filing_until_the_determination() {
    let mut s = start();
    s.file();
    assert_eq!(relation("intake", &Told::of(s.clone())), Relation::Intake);
    let mut returned = s.clone();
    returned.act(&office(), acts::return_incomplete());
    assert_eq!(relation("intake", &Told::of(returned)), Relation::Intake);
    s.act(&office(), acts::determine());
    let told = Told::of(s);
    assert_eq!(relation("intake", &told), Relation::Unassigned);
    let denial = policy().sees_case(&somebody("intake"), told.matter()).unwrap_err();
    assert_eq!((denial.rule, denial.reason), (Rule::NeedToKnow, Reason::NotOnDesk));
    assert_eq!(relation("intake", &at(StageName::Called)), Relation::Unassigned);
}

#[test]
fn rule_3_a_recused_officer_loses_the_case_whatever_the_seat() {
    let mut told = at(StageName::PreliminaryReview);
    for (name, reason) in
        [("recused officer", Reason::Recused), ("recused director", Reason::Recused)]
    {
        let denial = policy().sees_case(&somebody(name), told.matter()).unwrap_err();
        assert_eq!((denial.reason.clone(), denial.is_hidden()), (reason, true), "{name}");
    }
    assert_eq!(relation("officer", &told), Relation::Officer);
    told.scenario.act(&office(), acts::recuse("officer"));
    assert_eq!(relation("officer", &Told::of(told.scenario)), Relation::Recused);
}

#[test]
fn an_officer_needs_the_seat_and_the_assignment() {
    let told = at(StageName::PreliminaryReview);
    let without_seat = of_office("officer", Seat::Intake);
    assert_eq!(policy().relation(&without_seat, told.matter()), Relation::Unassigned);
    let unassigned = of_office("other officer", Seat::CaseOfficer);
    assert_eq!(policy().relation(&unassigned, told.matter()), Relation::Unassigned);
}

#[test]
fn rule_4_a_body_takes_part_in_the_capacity_in_which_it_was_asked() {
    let told = at(StageName::Consultation);
    let asked = |bodies: &[Recipient]| {
        let body = of_body(Seat::Viewer, bodies);
        policy().relation(&body, told.matter())
    };
    let member = to_member("MIIT");
    assert_eq!(asked(std::slice::from_ref(&member)), Relation::Consulted([member.clone()].into()));
    assert_eq!(asked(&[to_department("MIIT")]), Relation::Outsider);
    assert_eq!(
        asked(&[member.clone(), to_department("MIIT")]),
        Relation::Consulted([member].into())
    );
}

#[test]
fn rule_4_it_takes_part_before_its_receipt_is_known() {
    let mut s = start();
    s.reviewed().assess_all();
    let to = s.recipients();
    s.act(&office(), acts::circulate_on_paper(Outcome::Passed, &to));
    assert!(matches!(relation("member", &Told::of(s)), Relation::Consulted(_)));
}

#[test]
fn rule_5_the_commission_keeps_what_was_submitted_after_it_declined() {
    let mut s = start();
    submitted(&mut s).act(&commission(), acts::decline());
    let told = Told::of(s);
    assert_eq!(told.scenario.stage(), StageName::SpecialAnalysis);
    assert_eq!(relation("commission", &told), Relation::Commission);
    let rounds = policy().visible_rounds(&somebody("commission"), told.matter());
    assert_eq!(rounds, BTreeSet::from([1, 2]));
}

#[test]
fn rule_5_a_version_made_after_the_submission_is_not_seen() {
    let mut s = start();
    submitted(&mut s).act(&commission(), acts::decline()).act(&office(), acts::hear());
    let to = s.recipients();
    s.act(&office(), acts::circulate(Outcome::Passed, &to, Some("2020-07-30")));
    let told = Told::of(s);
    let rounds = policy().visible_rounds(&somebody("commission"), told.matter());
    assert_eq!(rounds, BTreeSet::from([1, 2]));
    let member = to_member("MIIT");
    let sees =
        |round| policy().sees_opinion(&somebody("commission"), told.matter(), round, &member);
    assert!(sees(2) && !sees(3));
}

#[test]
fn rule_4_no_body_sees_the_opinion_of_another() {
    let told = at(StageName::Submitted);
    let member = somebody("member");
    let sees = |one: &Recipient| policy().sees_opinion(&member, told.matter(), 1, one);
    assert!(sees(&to_member("MIIT")));
    for other in told.scenario.recipients().iter().filter(|one| **one != to_member("MIIT")) {
        assert!(!sees(other), "{other:?}");
    }
    let officer = somebody("officer");
    assert!(policy().sees_opinion(&officer, told.matter(), 1, &to_member("MIIT")));
    let operator = somebody("operator");
    assert!(!policy().sees_opinion(&operator, told.matter(), 1, &to_member("MIIT")));
}

#[test]
fn each_side_sees_its_clocks() {
    let told = at(StageName::Submitted);
    let opinion = |code: &str| TermName::Opinion { round: 1, recipient: to_member(code) };
    let sees =
        |name: &str, term: &TermName| policy().sees_clock(&somebody(name), told.matter(), term);
    let case = [TermName::Determination, TermName::Preliminary, TermName::Special];
    for term in &case {
        assert!(sees("operator", term) && sees("provider", term) && sees("officer", term));
        assert!(!sees("member", term) && !sees("heard body", term));
        assert!(!sees("other operator", term) && !sees("auditor", term));
    }
    assert!(sees("member", &opinion("MIIT")) && !sees("member", &opinion("MPS")));
    assert!(sees("officer", &opinion("MIIT")) && !sees("operator", &opinion("MIIT")));
    assert!(sees("commission", &TermName::Special) && !sees("commission", &opinion("MIIT")));
    let filed = at(StageName::Determination);
    let intake = |term| policy().sees_clock(&somebody("intake"), filed.matter(), term);
    assert!(intake(&TermName::Determination) && !intake(&TermName::Preliminary));
}

#[test]
fn a_filing_on_paper_is_on_the_desk_that_enters_it() {
    let mut s = start();
    let filing = samples::filing(&s.regime.clone());
    let paper = Paper { reason: "Came by courier.".to_owned(), on_behalf_of: Some(operator()) };
    let command = procedure::Command { act: acts::draft(filing), on: s.today, paper: Some(paper) };
    s.command(&office(), &command).unwrap();
    let told = Told::of(s);
    assert_eq!(relation("intake", &told), Relation::Intake);
    assert_eq!(relation("director", &told), Relation::Director);
    assert_eq!(relation("operator", &told), Relation::Operator);
}

#[test]
fn a_company_that_provides_to_itself_acts_as_both() {
    let mut s = start();
    let mut filing = samples::filing(&s.regime.clone());
    filing.provider = Some(operator().organisation);
    s.act(&operator(), acts::draft(filing));
    let told = Told::of(s);
    let actors = policy().actors(&of_operator(Seat::Signatory), told.matter());
    let roles: Vec<_> = actors.iter().map(|actor| actor.capacity.role()).collect();
    assert_eq!(format!("{roles:?}"), "[Operator, Provider]");
}

#[test]
fn the_form_is_whole_for_those_whose_it_is() {
    let forms = |told: &Told| {
        let form = |name| format!("{:?}", policy().form(&somebody(name), told.matter()));
        let names = ["operator", "provider", "officer", "member", "calling member", "commission"];
        names.map(form).join(" ")
    };
    assert_eq!(forms(&at(StageName::Draft)), "Whole Clauses Hidden Hidden Hidden Hidden");
    assert_eq!(forms(&at(StageName::Submitted)), "Whole Clauses Whole Title Title Title");
    let called = begun(&[Addressee::Operator, Addressee::Provider]);
    assert_eq!(forms(&called), "Title Title Whole Hidden Whole Whole");
    let intake = policy().form(&somebody("intake"), at(StageName::Determination).matter());
    assert_eq!(intake, Form::Whole);
}

#[test]
fn a_policy_that_says_nothing_allows_nothing() {
    let (empty, told) = (Policy::default(), at(StageName::Submitted));
    for (name, subject) in crate::cast::everybody() {
        assert!(empty.sees_case(&subject, told.matter()).is_err(), "{name}");
        assert!(empty.may_act(&subject, told.matter(), procedure::ActName::Opine).is_err());
    }
    assert!(empty.has_legal_effect(procedure::ActName::Draft));
}

#[test]
fn ties_are_the_same_however_they_are_taken() {
    let mut s = start();
    staff(submitted(&mut s));
    let mut ties = Ties::default();
    for event in &s.events {
        ties.note(event);
    }
    assert_eq!(ties, Ties::of(&s.events));
    let matter = Matter { case: &s.case, ties: &ties };
    assert_eq!(ties.submission().map(|submission| submission.round), Some(2));
    let subject: Subject = somebody("commission");
    assert!(policy().may_act(&subject, matter, Act::name(&acts::approve())).is_ok());
}
