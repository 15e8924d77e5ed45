//! Generated users against cases at every stage: whoever does not see the case sees nothing of it
//! anywhere, and no seat sees more for holding less.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use access::{Alone, Denial, Extent, OrganisationKind, Part, Prepared, Seat, Subject};
use procedure::ActName;
use procedure::party::Recipient;
use proptest::collection::btree_set;
use proptest::prelude::*;
use proptest::sample::select;
use testkit::parties::{operator, provider, to_department, to_member};
use testkit::{acts, samples};

use crate::cast::{STAGES, Told, at, policy};

fn subjects() -> impl Strategy<Value = Subject> {
    let people = ["officer", "director", "officer in conflict", "director in conflict", "x"];
    let organisations =
        ["power-grid", "switch-maker", "review-office", "commission", "miit", "nea", "stranger"];
    let bodies = [
        to_member("MIIT"),
        to_member("CAC"),
        to_department("NEA"),
        to_department("MIIT"),
        Recipient::Other("ASSOC".into()),
    ];
    (
        select(people.to_vec()),
        select(organisations.to_vec()),
        select(OrganisationKind::ALL.to_vec()),
        btree_set(select(Seat::ALL.to_vec()), 0..4),
        btree_set(select(bodies.to_vec()), 0..3),
        select(vec![Alone::Never, Alone::Allowed]),
    )
        .prop_map(|(person, organisation, kind, seats, bodies, alone)| Subject {
            person: person.into(),
            organisation: organisation.into(),
            kind,
            seats,
            bodies,
            alone,
        })
}

/// Each stage with documents of both sides, where the case has begun.
fn cases() -> &'static [Told] {
    static CASES: OnceLock<Vec<Told>> = OnceLock::new();
    CASES.get_or_init(|| STAGES.into_iter().map(at).map(with_documents).collect())
}

fn with_documents(mut told: Told) -> Told {
    for (party, id) in [(operator(), "network plan"), (provider(), "source code")] {
        if told.scenario.attempt(&party, acts::add_document(id)).is_ok() {
            let other = if id == "network plan" { "switch-maker" } else { "stranger" };
            told.scenario.act(&party, acts::share(id, other));
        }
    }
    Told::of(told.scenario)
}

proptest! {
    #[test]
    fn whoever_does_not_see_the_case_sees_nothing_of_it(subject in subjects()) {
        let listed: Vec<usize> = cases().iter().enumerate()
            .filter(|(_, told)| policy().sees_case(&subject, told.matter()).is_ok())
            .map(|(number, _)| number)
            .collect();
        for (number, told) in cases().iter().enumerate() {
            let (case, events) = (&told.scenario.case, &told.scenario.events);
            let sees = listed.contains(&number);
            let extent = policy().extent(&subject, told.matter(), Part::Existence);
            prop_assert_eq!(sees, extent == Extent::All);

            let documents = policy().visible_documents(&subject, told.matter());
            for id in case.documents.keys() {
                let read = policy().may_read_document(&subject, told.matter(), id);
                prop_assert_eq!(documents.contains(&id), read.is_ok());
                prop_assert!(read.err().is_none_or(|denial| denial.is_hidden()));
            }
            let seen = policy().visible_events(&subject, told.matter(), events);
            for event in events {
                let single = policy().sees_event(&subject, told.matter(), events, event.number);
                prop_assert_eq!(seen.contains(&event), single);
            }
            let clocks = case.terms.keys();
            let clocks = clocks.filter(|term| policy().sees_clock(&subject, told.matter(), term));
            let rounds = policy().visible_rounds(&subject, told.matter());
            if !sees {
                prop_assert!(documents.is_empty() && seen.is_empty() && rounds.is_empty());
                prop_assert_eq!(clocks.count(), 0);
            }
        }
    }

    #[test]
    fn acts_are_hidden_with_the_case_and_two_persons_sign(subject in subjects()) {
        for told in cases().iter().filter(|told| !told.scenario.events.is_empty()) {
            let sees = policy().sees_case(&subject, told.matter()).is_ok();
            for act in ActName::ALL {
                let may = policy().may_act(&subject, told.matter(), *act);
                prop_assert!(sees || may.as_ref().is_err_and(Denial::is_hidden));
                let own = Prepared {
                    person: subject.person.clone(),
                    organisation: subject.organisation.clone(),
                };
                let signs = policy().may_sign(&subject, told.matter(), *act, &own).is_ok();
                let alone = subject.alone == Alone::Allowed;
                prop_assert!(!signs || alone || !policy().has_legal_effect(*act));
            }
        }
    }

    #[test]
    fn fewer_seats_never_see_a_case_that_more_do_not(
        subject in subjects(),
        drop in select(Seat::ALL.to_vec()),
    ) {
        let mut less = subject.clone();
        less.seats.remove(&drop);
        for told in cases() {
            let count = |one: &Subject| {
                let documents = policy().visible_documents(one, told.matter());
                documents.into_iter().collect::<BTreeSet<_>>()
            };
            prop_assert!(count(&less).is_subset(&count(&subject)));
        }
    }
}

#[test]
fn the_sample_documents_are_there() {
    let told = cases();
    let with = told.iter().filter(|told| {
        told.scenario.case.documents.contains_key(&samples::document("source code"))
    });
    assert!(with.count() > 10);
}
