//! One sample case, walked from its draft as far as the days until today allow.

use std::collections::{BTreeMap, BTreeSet};

use procedure::act::Command;
use procedure::consultation::{
    Assessment, Finding, Opinion, Outcome, Position, Proposal, Risk, Round, SilenceTreatment,
};
use procedure::papers::{Addressee, DocumentId, RequestNumber, StoppedClocks};
use procedure::party::{Actor, Capacity, OrganisationId, PersonId, Recipient};
use procedure::{Act, Case, Date, Event};
use working_days::Stops;

use super::chance::Chance;
use super::filing::filing;
use super::parties::Ground;
use super::words::{CONDITION, QUESTIONS, REASONS};
use crate::acts::recipients;

/// Why a walk goes no further: the day has not come, or the case has ended.
struct Halt;

type Step = Result<(), Halt>;

/// A case on its way.
pub(super) struct Walk<'a> {
    ground: &'a Ground<'a>,
    id: &'a str,
    chance: Chance,
    case: Case,
    events: Vec<Event>,
    on: Date,
    operator: Actor,
    provider: Actor,
    office: Actor,
}

impl<'a> Walk<'a> {
    pub(super) fn new(ground: &'a Ground<'a>, id: &'a str, mut chance: Chance) -> Self {
        let parties = ground.parties;
        let of = |organisation: Option<&OrganisationId>, capacity| Actor {
            person: PersonId::new("person_seed"),
            organisation: organisation.cloned().unwrap_or_else(|| OrganisationId::new("org_seed")),
            capacity,
        };
        let operator = of(chance.pick(&parties.operators), Capacity::Operator);
        let provider = of(chance.pick(&parties.providers), Capacity::Provider);
        let officer = chance.pick(&parties.officers).cloned();
        let office = Actor {
            person: officer.unwrap_or_else(|| PersonId::new("person_seed")),
            organisation: parties.office.clone(),
            capacity: Capacity::Office,
        };
        let case = Case::new(ground.regime.id.clone());
        let (events, on) = (Vec::new(), ground.today);
        Walk { ground, id, chance, case, events, on, operator, provider, office }
    }

    /// Walks from the day on which the case is opened.
    pub(super) fn run(mut self, opened_on: Date) -> (Case, Vec<Event>) {
        self.on = opened_on;
        // Where it halts is where the case stands today.
        let _: Step = self.whole();
        (self.case, self.events)
    }

    fn whole(&mut self) -> Step {
        self.filing()?;
        self.determination()?;
        self.preliminary()?;
        self.consultation()?;
        let outcome = self.case.round().map_or(Outcome::Passed, |round| round.proposal.outcome);
        if self
            .case
            .round()
            .and_then(Round::suggestion)
            .is_some_and(|suggestion| suggestion.allows(Finding::Agree))
        {
            self.office(Act::DetermineConsistency { finding: Finding::Agree, reasons: text() })?;
            self.wait(1, 5)?;
            return self.conclude(outcome);
        }
        self.special()
    }

    fn filing(&mut self) -> Step {
        let papers: BTreeMap<_, _> = self
            .ground
            .regime
            .materials
            .iter()
            .filter(|material| material.required)
            .zip(1..)
            .map(|(material, number)| {
                let id = DocumentId::new(format!("doc_{}_{number}", self.id));
                (material.id.clone(), (id, material.name.zh.clone()))
            })
            .collect();
        let materials = papers
            .iter()
            .map(|(material, (id, _))| (material.clone(), BTreeSet::from([id.clone()])))
            .collect();
        let provider = self.provider.organisation.clone();
        let filing = filing(self.ground, &mut self.chance, &provider, materials);
        self.act(&self.operator.clone(), Act::Draft(Box::new(filing)))?;
        for (document, title) in papers.into_values() {
            let digest = format!("{:064x}", self.chance.below(u32::MAX));
            let act =
                Act::AddDocument { document, title, digest, declared_free_of_state_secrets: true };
            self.act(&self.operator.clone(), act)?;
        }
        if self.chance.percent(4) {
            return Err(Halt);
        }
        self.wait(1, 8)?;
        let undertakings =
            self.ground.regime.undertakings.iter().map(|undertaking| undertaking.id.clone());
        self.act(&self.provider.clone(), Act::Undertake { undertakings: undertakings.collect() })?;
        self.wait(0, 4)?;
        let signatory = self.operator.person.clone();
        self.act(&self.operator.clone(), Act::File { signatory })?;
        let officer = self.office.person.clone();
        self.office(Act::Assign { officer })
    }

    fn determination(&mut self) -> Step {
        if self.chance.percent(5) {
            self.wait(1, 5)?;
            self.office(Act::ReturnIncomplete {
                gaps: vec!["补充采购文件附件。".to_owned()]
            })?;
            self.wait(2, 10)?;
            let signatory = self.operator.person.clone();
            self.act(&self.operator.clone(), Act::File { signatory })?;
        }
        // One in twenty comes late.
        let late = if self.chance.percent(5) { 6 } else { 0 };
        self.wait(3, 10 + late)?;
        let review_required = self.chance.percent(60);
        let departments = BTreeSet::new();
        self.office(Act::Determine { review_required, reasons: text(), departments })?;
        if review_required { Ok(()) } else { Err(Halt) }
    }

    fn preliminary(&mut self) -> Step {
        self.wait(1, 6)?;
        self.maybe_supplements(25)?;
        self.maybe_withdraw(6)?;
        let factors: Vec<_> =
            self.ground.regime.factors.iter().map(|factor| factor.id.clone()).collect();
        for factor in factors {
            let risk = if self.chance.percent(40) { Risk::Manageable } else { Risk::None };
            let assessment = Assessment { risk, reasons: text() };
            self.office(Act::AssessFactor { factor, assessment })?;
        }
        self.wait(5, 18)?;
        if self.chance.percent(20) {
            let days = self.ground.regime.terms.preliminary_extension;
            // Refused where the term is over: then it is simply late.
            let _: Step = self.office(Act::Extend { days, reasons: text() });
            self.wait(5, 14)?;
        }
        let outcome = match self.chance.below(100) {
            0..55 => Outcome::Passed,
            55..90 => Outcome::PassedWithConditions,
            _ => Outcome::NotPassed,
        };
        self.circulate(outcome, None)
    }

    /// Everybody answers within its term, but for some who are late or never do.
    fn consultation(&mut self) -> Step {
        let differs = self.chance.percent(22);
        let silent = self.chance.percent(8);
        let outstanding: Vec<Recipient> =
            self.case.round().into_iter().flat_map(|round| round.outstanding().cloned()).collect();
        let count = u32::try_from(outstanding.len()).unwrap_or(1);
        let contrary = if differs { self.chance.below(count) } else { u32::MAX };
        for (index, recipient) in (0..).zip(outstanding) {
            if index % 4 == 0 {
                self.wait(1, 3)?;
            }
            if silent && index + 1 == count {
                self.wait(10, 16)?;
                let treatment = SilenceTreatment::NotConsistent;
                self.office(Act::RecordNoOpinion { recipient, treatment, reasons: text() })?;
                continue;
            }
            let position = match self.chance.below(10) {
                _ if index == contrary => Position::Disagree,
                0 => Position::NoCompetence,
                _ => Position::Agree,
            };
            self.opine(recipient, position)?;
        }
        self.wait(1, 4)
    }

    fn special(&mut self) -> Step {
        self.office(Act::DetermineConsistency { finding: Finding::Differ, reasons: text() })?;
        self.wait(1, 3)?;
        self.office(Act::OpenSpecialReview { reasons: text() })?;
        self.wait(5, 12)?;
        let heard = vec!["示例行业协会".to_owned()];
        self.office(Act::Hear { heard, body: None, record: text() })?;
        self.maybe_supplements(20)?;
        self.wait(2, 8)?;
        let reply_by = self.later(10);
        self.circulate(Outcome::PassedWithConditions, Some(reply_by))?;
        self.consultation()?;
        self.office(Act::SubmitForApproval { summary: text() })?;
        self.wait(3, 12)?;
        let approver = self.body_actor("org_seed_commission", Capacity::Commission);
        self.act(&approver, Act::Approve { remarks: String::new() })?;
        self.wait(1, 3)?;
        self.conclude(Outcome::PassedWithConditions)
    }

    fn conclude(&mut self, outcome: Outcome) -> Step {
        let conditions = conditions(outcome);
        self.office(Act::Conclude { outcome, conditions, reasons: text() })
    }

    fn circulate(&mut self, outcome: Outcome, reply_by: Option<Date>) -> Step {
        let proposal = Proposal {
            outcome,
            conditions: conditions(outcome),
            summary: text(),
            enclosed: BTreeSet::new(),
        };
        let to = recipients(&self.case, self.ground.regime);
        self.office(Act::Circulate { proposal, to, on_paper: BTreeSet::new(), reply_by })
    }

    fn opine(&mut self, recipient: Recipient, position: Position) -> Step {
        let organisation = self.ground.bodies.organisation(recipient.body());
        let organisation = organisation.unwrap_or_else(|| OrganisationId::new("org_seed"));
        let person = PersonId::new("person_seed");
        let actor = Actor { person, organisation, capacity: Capacity::Consulted(recipient) };
        let opinion = Opinion { position, text: text(), conditions: Vec::new() };
        self.act(&actor, Act::Opine { opinion })
    }

    fn maybe_supplements(&mut self, often: u32) -> Step {
        if !self.chance.percent(often) {
            return Ok(());
        }
        let provider = self.chance.percent(40);
        let addressee = if provider { Addressee::Provider } else { Addressee::Operator };
        let items: Vec<String> =
            QUESTIONS.iter().take(2).map(|question| (*question).to_owned()).collect();
        self.office(Act::RequestSupplements { addressee, items, stops: StoppedClocks::All })?;
        self.wait(4, 20)?;
        let request = RequestNumber(u32::try_from(self.case.requests.len()).unwrap_or(1));
        let actor = if provider { self.provider.clone() } else { self.operator.clone() };
        let document =
            DocumentId::new(format!("doc_{}_r{request:?}", self.id).replace(['(', ')'], ""));
        let paper = Act::AddDocument {
            document: document.clone(),
            title: "补充材料".to_owned(),
            digest: "0".repeat(64),
            declared_free_of_state_secrets: true,
        };
        self.act(&actor, paper)?;
        let answer = BTreeSet::from([document]);
        let answers = BTreeMap::from([(1, answer.clone()), (2, answer)]);
        self.act(&actor, Act::Supply { request, answers })?;
        self.wait(1, 4)
    }

    fn maybe_withdraw(&mut self, often: u32) -> Step {
        if !self.chance.percent(often) {
            return Ok(());
        }
        self.act(&self.operator.clone(), Act::Withdraw { reasons: text() })?;
        self.wait(1, 3)?;
        self.office(Act::Withdraw { reasons: text() })?;
        Err(Halt)
    }

    fn office(&mut self, act: Act) -> Step {
        self.act(&self.office.clone(), act)
    }

    fn act(&mut self, actor: &Actor, act: Act) -> Step {
        let command = Command { act, on: self.on, paper: None };
        let Ground { regime, calendar, .. } = *self.ground;
        let decision = procedure::decide(&self.case, &command, actor, self.on, regime, calendar);
        let decision = decision.map_err(|_| Halt)?;
        for event in decision.events {
            let case = std::mem::replace(&mut self.case, Case::new(regime.id.clone()));
            self.case = procedure::apply(case, &event);
            self.events.push(event);
        }
        if self.case.stage.name().is_end() { Err(Halt) } else { Ok(()) }
    }

    /// Lets some working days pass; halts where they reach beyond today.
    fn wait(&mut self, least: u32, most: u32) -> Step {
        let days = self.chance.between(least, most);
        let on = self.later(days);
        if on > self.ground.today {
            return Err(Halt);
        }
        self.on = on;
        Ok(())
    }

    fn later(&self, days: u32) -> Date {
        match days {
            0 => self.on,
            _ => self.ground.calendar.due_on(self.on, days, &Stops::none()).unwrap_or(Date::MAX),
        }
    }

    fn body_actor(&self, fallback: &str, capacity: Capacity) -> Actor {
        let organisation = self.ground.bodies.commission();
        let organisation = organisation.unwrap_or_else(|| OrganisationId::new(fallback));
        Actor { person: PersonId::new("person_seed"), organisation, capacity }
    }
}

fn text() -> String {
    REASONS.to_owned()
}

fn conditions(outcome: Outcome) -> Vec<String> {
    match outcome {
        Outcome::PassedWithConditions => vec![CONDITION.to_owned()],
        Outcome::Passed | Outcome::NotPassed => Vec::new(),
    }
}
