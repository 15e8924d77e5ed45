//! The walk: states of a small case, steps between them, and what must hold in each.
#![expect(clippy::indexing_slicing, reason = "places in the graph come from the graph")]

use std::collections::{BTreeMap, HashMap, VecDeque};

use procedure::case::{Case, StageName, TermEnd, TermName};
use procedure::consultation::Answer;
use procedure::filing::{Call, Filing};
use procedure::{Date, apply};
use stateright::{Model, Property};
use testkit::samples::day;
use testkit::{Scenario, acts, parties, regimes, samples, tell};

use super::alphabet::{Move, Walk, alphabet, within_bounds};
use super::machine::{Machine, Workshop};
use super::trail::{Trail, is_concluded};

/// From a Wednesday to the make-up Saturday after a holiday.
const FIRST: &str = "2021-09-15";
const LAST: &str = "2021-09-18";

/// A small case under a procedure, to be walked through.
pub(crate) struct SmallCase {
    walk: Walk,
    machine: Machine,
    moves: Vec<Move>,
    shop: Workshop,
    first: Date,
    last: Date,
}

/// A case on a day, with its witness.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct State {
    pub(crate) case: Case,
    pub(crate) today: Date,
    pub(crate) trail: Trail,
    /// Whether a day, and nobody's act, changed the case.
    pub(crate) moved_by_time: bool,
}

/// A day passes, or somebody tries an act by its place in the alphabet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Step {
    Day,
    Try(usize),
}

impl SmallCase {
    pub(crate) fn new(walk: Walk, machine: Machine) -> Self {
        SmallCase {
            walk,
            machine,
            moves: alphabet(FIRST_REPLY),
            shop: Workshop { regime: regimes::tiny(), calendar: regimes::tiny_calendar() },
            first: day(FIRST),
            last: day(LAST),
        }
    }

    /// Sets the dates of what has ended to the first day. No act of today depends on them, and
    /// the walk would otherwise tell cases apart by their past alone.
    fn forget(&self, mut case: Case) -> Case {
        case.events = 0;
        case.stage_since = case.stage_since.map(|_| self.first);
        case.withdrawal_asked_on = case.withdrawal_asked_on.map(|_| self.first);
        case.confirmed_on = case.confirmed_on.map(|_| self.first);
        case.assessed_on = case.assessed_on.map(|_| self.first);
        for record in case.terms.values_mut() {
            if let Some(end) = &mut record.ended {
                record.started_on = self.first;
                *end = TermEnd::Done(self.first);
            }
        }
        let current = case.rounds.last().map(|round| round.number);
        case.terms.retain(
            |name, _| !matches!(name, TermName::Opinion { round, .. } if Some(*round) != current),
        );
        for round in &mut case.rounds {
            round.sent_on = self.first;
            let earlier = Some(round.number) != current;
            for reply in round.replies.values_mut() {
                if earlier {
                    *reply = Default::default();
                }
                match &mut reply.answer {
                    Answer::Opinion { on, .. } | Answer::Silent { on, .. } => {
                        *on = self.first;
                        reply.received_on = Some(self.first);
                    }
                    Answer::Outstanding => {}
                }
            }
        }
        for hearing in &mut case.hearings {
            hearing.on = self.first;
        }
        let runs = |case: &Case| case.running_terms().next().is_some();
        if !runs(&case) {
            for request in case.requests.iter_mut().filter(|request| !request.is_open()) {
                request.asked_on = self.first;
                request.closed_on = Some(self.first);
                for item in &mut request.items {
                    item.answered_on = item.answered_on.map(|_| self.first);
                }
            }
        }
        let determined = case.terms.get(&TermName::Determination);
        if determined.is_some_and(|record| record.ended.is_some()) {
            for period in &mut case.returns {
                period.returned_on = self.first;
                period.filed_again_on = Some(self.first);
            }
        }
        case
    }

    fn step(&self, state: &State, step: Step) -> Option<State> {
        match step {
            Step::Day => {
                let today = state.today.tomorrow().ok()?;
                let case = self.machine.pass_day(state.case.clone(), today, &self.shop);
                let moved_by_time = case != state.case;
                Some(State { case, today, trail: state.trail.clone(), moved_by_time })
            }
            Step::Try(index) => {
                let tried = self.moves.get(index)?;
                let decision = self.machine.decide(&state.case, tried, state.today, &self.shop)?;
                let mut trail = state.trail.clone();
                let mut case = state.case.clone();
                for event in &decision.events {
                    trail.follow(&event.fact, &case);
                    case = apply(case, event);
                }
                let case = self.forget(case);
                Some(State { case, today: state.today, trail, moved_by_time: false })
            }
        }
    }

    fn steps(&self, state: &State) -> Vec<Step> {
        if state.case.stage.name().is_end() || state.moved_by_time {
            return Vec::new();
        }
        let tries = self.moves.iter().enumerate();
        let mut steps: Vec<Step> = tries
            .filter(|(_, tried)| within_bounds(self.walk, &state.case, &tried.act))
            .map(|(index, _)| Step::Try(index))
            .collect();
        if state.today < self.last {
            steps.push(Step::Day);
        }
        steps
    }

    /// A draft that lacks the Provider's word, and a call for a review.
    fn beginnings(&self) -> Vec<State> {
        let regime = &self.shop.regime;
        let (operator, member) = (parties::operator(), parties::member("ONE"));
        let filing = Filing { recognitions: Vec::new(), ..samples::filing(regime) };
        let mut draft = Scenario::new(regime, FIRST);
        draft.act(&operator, acts::draft(filing)).act(&operator, acts::add_document("form"));
        let call = Call { departments: Vec::new(), ..samples::call(regime) };
        let mut called = Scenario::new(regime, FIRST);
        called.act(&member, acts::call_for_review(call));
        let state = |scenario: Scenario| State {
            case: self.forget(scenario.case),
            today: self.first,
            trail: Trail::default(),
            moved_by_time: false,
        };
        vec![state(draft), state(called)]
    }
}

/// The Office's own date for the answers of a second round: the last day, so that it never passes.
const FIRST_REPLY: &str = LAST;

impl Model for SmallCase {
    type State = State;
    type Action = Step;

    fn init_states(&self) -> Vec<State> {
        self.beginnings()
    }

    fn actions(&self, state: &State, actions: &mut Vec<Step>) {
        actions.extend(self.steps(state));
    }

    fn next_state(&self, state: &State, step: Step) -> Option<State> {
        self.step(state, step)
    }

    fn properties(&self) -> Vec<Property<Self>> {
        vec![
            Property::always("lawful", |_, state: &State| {
                !is_concluded(&state.case) || state.moved_by_time || state.trail.allows_conclusion()
            }),
            Property::always("differing", |_, state: &State| state.trail.allows_special_review()),
            Property::always("patient", |_, state: &State| !state.moved_by_time),
        ]
    }
}

/// What a walk over the whole graph found.
pub(crate) struct Graph {
    pub(crate) states: usize,
    pub(crate) steps: usize,
    /// How often each end was reached.
    pub(crate) ends: BTreeMap<StageName, usize>,
    /// States, in words, from which no end but a withdrawal can be reached. A withdrawal is the
    /// Operator's choice and no way out for the Office.
    pub(crate) dead: Vec<String>,
}

/// Walks forward over every state, then backward from every end.
pub(crate) fn dead_ends(model: &SmallCase) -> Graph {
    let mut states = Vec::new();
    let mut known: HashMap<State, usize> = HashMap::new();
    let mut backward: Vec<Vec<usize>> = Vec::new();
    let mut queue = VecDeque::new();
    for state in model.beginnings() {
        queue.push_back(states.len());
        known.insert(state.clone(), states.len());
        states.push(state);
        backward.push(Vec::new());
    }
    let mut steps = 0;
    while let Some(from) = queue.pop_front() {
        let state = states[from].clone();
        for next in model.steps(&state).into_iter().filter_map(|step| model.step(&state, step)) {
            steps += 1;
            let to = *known.entry(next.clone()).or_insert_with(|| {
                queue.push_back(states.len());
                states.push(next);
                backward.push(Vec::new());
                states.len() - 1
            });
            backward[to].push(from);
        }
    }
    let mut ends = BTreeMap::new();
    let mut alive = vec![false; states.len()];
    for (index, state) in states.iter().enumerate() {
        let stage = state.case.stage.name();
        if stage.is_end() {
            *ends.entry(stage).or_default() += 1;
            alive[index] = true;
            if stage != StageName::Withdrawn {
                queue.push_back(index);
            }
        }
    }
    while let Some(to) = queue.pop_front() {
        for from in &backward[to] {
            if !alive[*from] {
                alive[*from] = true;
                queue.push_back(*from);
            }
        }
    }
    let dead = states.iter().zip(alive).filter(|(_, alive)| !alive);
    let dead = dead.map(|(state, _)| format!("{} {}", state.today, tell::stage(&state.case.stage)));
    Graph { states: states.len(), steps, ends, dead: dead.collect() }
}
