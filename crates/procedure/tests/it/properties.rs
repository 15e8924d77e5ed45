//! What holds for every case, whatever is tried: random walks, mostly along open acts, some against
//! closed doors, some on paper of an earlier day.
#![expect(clippy::unwrap_used, reason = "a date of the walk that cannot be is to fail the test")]

use procedure::act::{Command, Paper};
use procedure::case::{Case, StageName, TermEnd};
use procedure::law::Provision;
use procedure::party::Actor;
use procedure::regime::Regime;
use procedure::turn::turns;
use procedure::{Act, ActName, Date, Event, Refusal, apply, clocks, decide, may, replay_events};
use proptest::prelude::*;
use testkit::parties::{commission, department, member, office, operator, provider, stranger};
use testkit::{Scenario, acts, regimes, samples};
use working_days::DayStatus;

use crate::states::alphabet::{Move, alphabet};

const FIRST: &str = "2021-09-15";
const HORIZON: i64 = 40;

/// Which moves a step chooses from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Aim {
    /// Those whose turn it is, where they are allowed.
    Onwards,
    /// All that are allowed.
    Allowed,
    /// Whatever comes to mind.
    Any,
}

/// One step of a walk: which move, how many days later, how many days back on paper.
#[derive(Clone, Copy, Debug)]
struct Choice {
    pick: usize,
    aim: Aim,
    days: u8,
    paper: Option<u8>,
}

fn choice() -> impl Strategy<Value = Choice> {
    let days = prop_oneof![6 => Just(0), 2 => 1..3_u8, 1 => 3..9_u8];
    let paper = prop_oneof![5 => Just(None), 1 => (0..6_u8).prop_map(Some)];
    let aim = prop_oneof![5 => Just(Aim::Onwards), 3 => Just(Aim::Allowed), 2 => Just(Aim::Any)];
    (any::<usize>(), aim, days, paper).prop_map(|(pick, aim, days, paper)| Choice {
        pick,
        aim,
        days,
        paper,
    })
}

fn walk() -> impl Strategy<Value = Vec<Choice>> {
    prop::collection::vec(choice(), 1..60)
}

/// Everything that is tried: the alphabet of the small case, and what it leaves out.
fn moves(regime: &Regime) -> Vec<Move> {
    let by = |by: Actor, act: Act| Move { by, act };
    let mut moves = alphabet("2021-12-01");
    moves.extend([
        by(operator(), acts::draft(samples::filing(regime))),
        by(operator(), acts::add_document("form")),
        by(provider(), acts::add_document("secret")),
        by(provider(), acts::share("secret", "power-grid")),
        by(office(), acts::ask_consent("secret")),
        by(provider(), acts::answer_consent(1, procedure::papers::ConsentAnswer::Granted)),
        by(member("ONE"), acts::call_for_review(samples::call(regime))),
        by(member("NONE"), acts::call_for_review(samples::call(regime))),
        by(department("NEA"), acts::opine(procedure::consultation::Position::Agree)),
        by(office(), acts::no_opinion(testkit::parties::to_department("NEA"))),
        by(office(), acts::extend(2)),
        by(office(), acts::extend(u32::MAX)),
        by(office(), acts::assign("first officer")),
        by(office(), acts::recuse("first officer")),
        by(office(), acts::correct_wording(1, "Words")),
        by(office(), acts::correct_receipt(testkit::parties::to_member("ONE"), FIRST)),
        by(stranger(operator().capacity), acts::withdraw()),
        by(commission(), acts::file()),
        by(office(), acts::close_request(2)),
    ]);
    let all = [testkit::parties::to_member("ONE"), testkit::parties::to_member("TWO")];
    let mut all: std::collections::BTreeSet<_> = all.into();
    all.insert(testkit::parties::to_department("NEA"));
    for reply_by in [None, Some("2021-12-01")] {
        let outcome = procedure::consultation::Outcome::Passed;
        moves.push(by(office(), acts::circulate(outcome, &all, reply_by)));
    }
    moves
}

fn command(tried: &Move, today: Date, back: Option<u8>) -> (Actor, Command) {
    let act = tried.act.clone();
    match back {
        None => (tried.by.clone(), Command { act, on: today, paper: None }),
        Some(back) => {
            let on = (0..back).fold(today, |day, _| day.yesterday().unwrap());
            let on_behalf_of = Some(tried.by.clone());
            let paper = Some(Paper { reason: "By post.".to_owned(), on_behalf_of });
            (office(), Command { act, on, paper })
        }
    }
}

/// A case before and after each step of a walk, with what was tried and answered.
struct Trace {
    scenario: Scenario,
    tried: Vec<(Actor, Command, Date)>,
    cases: Vec<Case>,
    refusals: Vec<Refusal>,
}

fn run(choices: &[Choice]) -> Trace {
    let regime = regimes::tiny();
    let moves = moves(&regime);
    let scenario = Scenario::new(&regime, FIRST);
    let (mut cases, mut tried, mut refusals) = (vec![scenario.case.clone()], vec![], vec![]);
    let mut scenario = scenario;
    let mut left = HORIZON;
    for choice in choices {
        for _ in 0..choice.days {
            if left > 0 {
                left -= 1;
                scenario.today = scenario.today.tomorrow().unwrap();
            }
        }
        let aimed = aimed(&moves, choice.aim, &scenario);
        let Some(chosen) = aimed.get(choice.pick % aimed.len().max(1)) else { continue };
        let (actor, command) = command(chosen, scenario.today, choice.paper);
        match scenario.command(&actor, &command) {
            Ok(_) => {
                tried.push((actor, command, scenario.today));
                cases.push(scenario.case.clone());
            }
            Err(refusal) => refusals.push(refusal),
        }
    }
    Trace { scenario, tried, cases, refusals }
}

fn aimed<'a>(moves: &'a [Move], aim: Aim, scenario: &Scenario) -> Vec<&'a Move> {
    let allowed = |one: &&Move| {
        let (actor, command) = command(one, scenario.today, None);
        let (case, today) = (&scenario.case, scenario.today);
        decide(case, &command, &actor, today, &scenario.regime, &scenario.calendar).is_ok()
    };
    let next: Vec<ActName> = turns(&scenario.case).into_iter().map(|turn| turn.act).collect();
    let onwards = moves.iter().filter(|one| next.contains(&one.act.name()));
    let onwards: Vec<_> = onwards.filter(allowed).collect();
    match aim {
        Aim::Onwards if !onwards.is_empty() => onwards,
        Aim::Onwards | Aim::Allowed => moves.iter().filter(allowed).collect(),
        Aim::Any => moves.iter().collect(),
    }
}

/// What the fields of a case must say about one another.
fn well_formed(case: &Case, events: &[Event]) {
    assert_eq!(case.events as usize, events.len());
    assert!(events.iter().zip(1..).all(|(event, number)| event.number == number));
    let numbers = case.requests.iter().zip(1..);
    assert!(numbers.into_iter().all(|(request, number)| request.number.0 == number));
    let rounds = case.rounds.iter().zip(1..);
    assert!(rounds.into_iter().all(|(round, number)| round.number == number));
    assert_eq!(case.matter.is_none(), case.stage.name() == StageName::Empty);
    if case.stage.name().is_end() {
        assert_eq!(case.running_terms().count(), 0);
        assert!(case.open_requests().is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_events_are_the_case(choices in walk()) {
        let trace = run(&choices);
        let events = &trace.scenario.events;
        well_formed(&trace.scenario.case, events);
        let regime = trace.scenario.regime.id.clone();
        prop_assert_eq!(&replay_events(regime.clone(), events), &trace.scenario.case);
        for (count, case) in trace.cases.iter().enumerate() {
            prop_assert_eq!(&replay_events(regime.clone(), events.iter().take(count)), case);
        }
    }

    #[test]
    fn no_act_lies_in_the_future_or_changes_what_happened(choices in walk()) {
        let trace = run(&choices);
        for (event, (actor, command, today)) in trace.scenario.events.iter().zip(&trace.tried) {
            prop_assert_eq!(event.happened_on, command.on);
            prop_assert_eq!(event.recorded_on, *today);
            prop_assert!(event.happened_on <= event.recorded_on);
            prop_assert_eq!(&event.by, actor);
        }
    }

    #[test]
    fn the_same_question_has_the_same_answer(choices in walk()) {
        let trace = run(&choices);
        let scenario = &trace.scenario;
        for one in moves(&scenario.regime) {
            let command = Command { act: one.act, on: scenario.today, paper: None };
            let ask = || {
                let (regime, calendar) = (&scenario.regime, &scenario.calendar);
                decide(&scenario.case, &command, &one.by, scenario.today, regime, calendar)
            };
            let answer = ask();
            prop_assert_eq!(&answer, &ask());
            if let Ok(decision) = answer {
                let first = decision.events.first().map(|event| event.number);
                prop_assert_eq!(first, Some(scenario.case.events + 1));
            }
        }
    }

    #[test]
    fn an_act_that_is_closed_is_refused_for_that_reason(choices in walk()) {
        let trace = run(&choices);
        let scenario = &trace.scenario;
        let (today, regime, calendar) = (scenario.today, &scenario.regime, &scenario.calendar);
        let everybody = [operator(), provider(), office(), commission(), member("ONE"),
            department("NEA"), stranger(provider().capacity)];
        for one in moves(regime) {
            for actor in &everybody {
                let open = may(&scenario.case, one.act.name(), actor, today, regime, calendar);
                let command = Command { act: one.act.clone(), on: today, paper: None };
                let answer = decide(&scenario.case, &command, actor, today, regime, calendar);
                if let Err(closed) = open {
                    prop_assert_eq!(answer, Err(closed));
                }
            }
        }
    }

    #[test]
    fn a_case_ends_once(choices in walk()) {
        let trace = run(&choices);
        let ends = trace.cases.iter().map(|case| case.stage.clone());
        let mut ends = ends.skip_while(|stage| !stage.name().is_end());
        if let Some(end) = ends.next() {
            prop_assert!(ends.all(|stage| stage == end));
        }
    }

    #[test]
    fn every_refusal_has_its_article(choices in walk()) {
        let trace = run(&choices);
        for regime in procedure::regime::bundled().iter().chain([&trace.scenario.regime]) {
            for refusal in &trace.refusals {
                let provision: Provision = refusal.provision;
                let found = regime.article(provision).is_some()
                    || regime.elsewhere(provision).is_some();
                prop_assert!(found, "{}: {}", regime.id, refusal);
            }
        }
    }

    #[test]
    fn every_working_day_is_charged_to_exactly_one_side(choices in walk()) {
        let trace = run(&choices);
        let Scenario { case, today, regime, calendar, .. } = &trace.scenario;
        for clock in clocks(case, *today, regime, calendar).unwrap() {
            let ended = case.terms[&clock.name].ended.map(TermEnd::on);
            let start = clock.limit.start();
            let through = ended.unwrap_or(*today).max(start);
            let passed = calendar.working_days_between(start, through).unwrap();
            prop_assert_eq!(clock.used + clock.stopped, passed, "{:?}", clock);
            let Some(term) = clock.limit.term() else { continue };
            let explained = calendar.explain(term);
            let counted =
                explained.iter().filter(|day| matches!(day.status, DayStatus::Counted(_))).count();
            let stopped =
                explained.iter().filter(|day| matches!(day.status, DayStatus::Stopped)).count();
            prop_assert_eq!(counted, term.days as usize);
            prop_assert!(counted + stopped <= explained.len());
            let working = calendar.working_days_between(start, term.due_on).unwrap() as usize;
            let resting = explained.iter().filter(|day| {
                matches!(day.status, DayStatus::Stopped) && !day.day.is_working()
            });
            prop_assert_eq!(counted + stopped - resting.count(), working, "{:?}", clock);
        }
    }

    #[test]
    fn a_shuffled_history_is_refused_and_never_panics(
        choices in walk(),
        order in prop::collection::vec(any::<usize>(), 60),
    ) {
        let trace = run(&choices);
        let mut shuffled = trace.tried.clone();
        for (index, other) in order.iter().enumerate() {
            if !shuffled.is_empty() {
                let (one, two) = (index % shuffled.len(), other % shuffled.len());
                shuffled.swap(one, two);
            }
        }
        let regime = &trace.scenario.regime;
        let mut scenario = Scenario::new(regime, FIRST);
        scenario.today = trace.scenario.today;
        for (actor, command, _) in shuffled {
            let today = scenario.today;
            let (case, calendar) = (&scenario.case, &scenario.calendar);
            let answer = decide(case, &command, &actor, today, regime, calendar);
            for event in answer.into_iter().flat_map(|decision| decision.events) {
                scenario.case = apply(scenario.case, &event);
                scenario.events.push(event);
            }
        }
        well_formed(&scenario.case, &scenario.events);
        let again = replay_events(regime.id.clone(), &scenario.events);
        prop_assert_eq!(again, scenario.case);
    }
}

/// The walks are of use only if they get somewhere.
#[test]
fn walks_reach_every_part_of_the_procedure() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut reached = std::collections::BTreeSet::new();
    for _ in 0..150 {
        let choices = walk().new_tree(&mut runner).unwrap().current();
        reached.extend(run(&choices).cases.iter().map(|case| case.stage.name()));
    }
    let missed = [
        StageName::Draft,
        StageName::Determination,
        StageName::Consultation,
        StageName::SpecialAnalysis,
        StageName::Concluded,
        StageName::Withdrawn,
    ];
    let missed: Vec<_> = missed.into_iter().filter(|stage| !reached.contains(stage)).collect();
    assert_eq!(missed, []);
}
