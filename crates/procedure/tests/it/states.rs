//! Every state that a small case can reach, walked through without a gap.
//!
//! The version of the Measures is as small as can be (`testkit::regimes::tiny`): one factor, two
//! members, terms of one and two working days; the calendar has a Wednesday, a Thursday, a holiday
//! and a make-up Saturday. Anybody may do anything on any of them, from an
//! alphabet of acts that is bounded where the law is not: one request, one return, one hearing,
//! one revision, one refusal of the Commission.
//!
//! What is looked for: a conclusion without the steps that the law puts before it (`lawful`), a
//! special review that nobody disagreed into, a day that decides something, a case that can never
//! end. The same walk with a fault planted in a rule must find it.

pub(crate) mod alphabet;
mod machine;
mod model;
mod trail;

use std::collections::BTreeSet;

use stateright::{Checker, HasDiscoveries, Model};

use alphabet::Walk;
use machine::Machine;
use model::{SmallCase, dead_ends};
use procedure::case::StageName;
use procedure::law::Provision;

const THREADS: usize = 2;

fn explore(walk: Walk, machine: Machine) -> impl Checker<SmallCase> {
    SmallCase::new(walk, machine).checker().threads(THREADS).spawn_bfs().join()
}

/// Whether a walk under this machine finds the property broken; it ends as soon as it does.
fn breaks(machine: Machine, property: &'static str) -> bool {
    let checker = SmallCase::new(Walk::Opinions, machine).checker().threads(THREADS);
    let checker = checker.finish_when(HasDiscoveries::AllOf([property].into()));
    checker.spawn_bfs().join().discovery(property).is_some()
}

#[test]
fn no_reachable_state_breaks_the_law() {
    for walk in Walk::ALL {
        let checker = explore(walk, Machine::Law);
        println!("{walk:?}: {} states of a small case", checker.unique_state_count());
        assert_eq!(checker.discoveries().into_keys().collect::<Vec<_>>(), Vec::<&str>::new());
        assert!(checker.unique_state_count() > 500, "{walk:?} came to a stand early");
    }
}

#[test]
fn from_every_reachable_state_the_case_can_end() {
    let mut ends = BTreeSet::new();
    for walk in Walk::ALL {
        let graph = dead_ends(&SmallCase::new(walk, Machine::Law));
        println!("{walk:?}: {} states, {} steps, {:?}", graph.states, graph.steps, graph.ends);
        assert_eq!(graph.dead, Vec::<String>::new(), "{walk:?}");
        ends.extend(graph.ends.into_keys());
    }
    let all =
        [StageName::Concluded, StageName::NotRequired, StageName::Withdrawn, StageName::NotTakenUp];
    assert_eq!(ends, BTreeSet::from(all));
}

/// Each planted fault with the property that it must break.
#[test]
fn a_fault_planted_in_a_rule_is_found() {
    let planted = [
        (Machine::ConcludesWithoutFinding, "lawful", Provision::Consistency),
        (Machine::ConcludesUnapproved, "lawful", Provision::SpecialReview),
        (Machine::CirculatesUnassessed, "lawful", Provision::Factors),
        (Machine::ComparesTooEarly, "lawful", Provision::Opinions),
        (Machine::BeginsUnapproved, "lawful", Provision::OwnMotion),
        (Machine::SecondRoundUnheard, "lawful", Provision::SpecialReview),
        (Machine::OpensSpecialReviewOnAgreement, "differing", Provision::Consistency),
        (Machine::TimeConcludes, "patient", Provision::Determination),
        (Machine::TimeAgrees, "patient", Provision::Opinions),
    ];
    for (machine, property, provision) in planted {
        assert!(breaks(machine, property), "{machine:?} against {provision:?}");
    }
}

/// A rule that locks the Office out makes cases that never end, and the walk names them.
#[test]
fn a_case_that_cannot_end_is_found() {
    let graph = dead_ends(&SmallCase::new(Walk::Opinions, Machine::NeverRecordsAnAnswer));
    assert!(!graph.dead.is_empty());
}
