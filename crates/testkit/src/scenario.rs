//! Drives one case through the procedure, day by day, and keeps its history.

use std::collections::BTreeSet;

use procedure::act::Paper;
use procedure::case::StageName;
use procedure::law::Provision;
use procedure::party::{Actor, Recipient};
use procedure::regime::{self, Regime};
use procedure::turn::turns;
use procedure::{Act, Case, Command, Date, Decision, Event, Refusal, apply, clocks, decide};
use working_days::{Calendar, Notices};

use crate::parties::office;
use crate::samples::{day, refuse};
use crate::tell::{self, tell};

/// A case, its history, and the day on which it stands.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// The case as its events have made it.
    pub case: Case,
    /// Its events, oldest first.
    pub events: Vec<Event>,
    /// The day.
    pub today: Date,
    /// The version of the Measures.
    pub regime: Regime,
    /// The calendar.
    pub calendar: Calendar,
}

impl Scenario {
    /// An empty case on a day, under a version of the Measures and the bundled calendar.
    pub fn new(regime: &Regime, today: &str) -> Self {
        Scenario {
            case: Case::new(regime.id.clone()),
            events: Vec::new(),
            today: day(today),
            regime: regime.clone(),
            calendar: Notices::bundled().latest(),
        }
    }

    /// An empty case under the Measures of 2020.
    pub fn cn_2020(today: &str) -> Self {
        Scenario::new(bundled("cn-2020"), today)
    }

    /// An empty case under the Measures of 2022.
    pub fn cn_2022(today: &str) -> Self {
        Scenario::new(bundled("cn-2022"), today)
    }

    /// The same case on another day.
    pub fn on(&mut self, today: &str) -> &mut Self {
        self.today = day(today);
        self
    }

    /// Asks for an act today and, if it is allowed, applies what follows from it.
    ///
    /// # Errors
    /// The refusal; the case is then as before.
    pub fn attempt(&mut self, actor: &Actor, act: Act) -> Result<Decision, Refusal> {
        self.command(actor, &Command { act, on: self.today, paper: None })
    }

    /// As [`Scenario::attempt`], for an act that the Office enters from paper.
    ///
    /// # Errors
    /// The refusal; the case is then as before.
    pub fn attempt_on_paper(
        &mut self,
        on: &str,
        behalf: Option<&Actor>,
        act: Act,
    ) -> Result<Decision, Refusal> {
        let paper = Paper { reason: "Came by courier.".to_owned(), on_behalf_of: behalf.cloned() };
        self.command(&office(), &Command { act, on: day(on), paper: Some(paper) })
    }

    /// As [`Scenario::attempt`], for a whole command.
    ///
    /// # Errors
    /// The refusal; the case is then as before.
    pub fn command(&mut self, actor: &Actor, command: &Command) -> Result<Decision, Refusal> {
        let decision =
            decide(&self.case, command, actor, self.today, &self.regime, &self.calendar)?;
        for event in &decision.events {
            self.case = apply(self.case.clone(), event);
            self.events.push(event.clone());
        }
        Ok(decision)
    }

    /// An act that must be allowed.
    ///
    /// # Panics
    /// When it is refused.
    #[track_caller]
    pub fn act(&mut self, actor: &Actor, act: Act) -> &mut Self {
        let name = act.name();
        if let Err(refused) = self.attempt(actor, act) {
            refuse(&format!("{name:?} on {}: {}", self.today, tell::refusal(&refused)));
        }
        self
    }

    /// An act from paper that must be allowed.
    ///
    /// # Panics
    /// When it is refused.
    #[track_caller]
    pub fn on_paper(&mut self, on: &str, behalf: Option<&Actor>, act: Act) -> &mut Self {
        let name = act.name();
        if let Err(refused) = self.attempt_on_paper(on, behalf, act) {
            refuse(&format!("{name:?} on paper of {on}: {}", tell::refusal(&refused)));
        }
        self
    }

    /// What follows from an act, with the stage after it: `Filed [] -> Determination`.
    pub fn tells(&mut self, actor: &Actor, act: Act) -> String {
        let answer = self.attempt(actor, act);
        self.with_stage(&answer)
    }

    /// As [`Scenario::tells`], from paper.
    pub fn tells_on_paper(&mut self, on: &str, behalf: Option<&Actor>, act: Act) -> String {
        let answer = self.attempt_on_paper(on, behalf, act);
        self.with_stage(&answer)
    }

    fn with_stage(&self, answer: &Result<Decision, Refusal>) -> String {
        match answer {
            Ok(_) => format!("{} -> {}", tell(answer), tell::stage(&self.case.stage)),
            Err(_) => tell(answer),
        }
    }

    /// An act that must be refused by this provision for this reason.
    ///
    /// # Panics
    /// When it is allowed, or refused otherwise.
    #[track_caller]
    pub fn refuses(&mut self, actor: &Actor, act: Act, by: Provision, why: &str) -> &mut Self {
        let answer = self.attempt(actor, act);
        expect_refusal(&answer, by, why);
        self
    }

    /// An act from paper that must be refused by this provision for this reason.
    ///
    /// # Panics
    /// When it is allowed, or refused otherwise.
    #[track_caller]
    pub fn refuses_on_paper(
        &mut self,
        on: &str,
        behalf: Option<&Actor>,
        act: Act,
        by: Provision,
        why: &str,
    ) -> &mut Self {
        let answer = self.attempt_on_paper(on, behalf, act);
        expect_refusal(&answer, by, why);
        self
    }

    /// Where the case stands.
    pub fn stage(&self) -> StageName {
        self.case.stage.name()
    }

    /// Every clock of the case today, a line each.
    ///
    /// # Panics
    /// When the calendar cannot count so far.
    #[track_caller]
    pub fn clocks(&self) -> String {
        match clocks(&self.case, self.today, &self.regime, &self.calendar) {
            Ok(clocks) => clocks.iter().map(tell::clock).collect::<Vec<_>>().join("\n"),
            Err(error) => refuse(&error.to_string()),
        }
    }

    /// The clock whose line begins with these words.
    ///
    /// # Panics
    /// When there is none.
    #[track_caller]
    pub fn clock(&self, name: &str) -> String {
        let all = self.clocks();
        let found = all.lines().find(|line| line.starts_with(&format!("{name}:")));
        match found {
            Some(line) => line.split_once(": ").map_or(line, |(_, rest)| rest).to_owned(),
            None => refuse(&format!("no clock `{name}` among\n{all}")),
        }
    }

    /// Whose turn it is, a line each.
    pub fn turns(&self) -> String {
        turns(&self.case).iter().map(tell::turn).collect::<Vec<_>>().join("\n")
    }

    /// The history, a line an event: `1 2020-06-01 Drafted art. 5(1)`.
    pub fn history(&self) -> String {
        let lines = self.events.iter().map(|event| {
            let article = self.regime.article(event.provision).unwrap_or("elsewhere");
            let fact = tell::fact(&event.fact);
            format!("{} {} {fact} art. {article}", event.number, event.happened_on)
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    /// Everybody who is asked: the members, the departments of the case.
    pub fn recipients(&self) -> BTreeSet<Recipient> {
        let members = self.regime.consulted_members();
        let members = members.map(|body| Recipient::Member(body.code.clone()));
        let departments = self.case.departments.iter().cloned().map(Recipient::Department);
        members.chain(departments).collect()
    }
}

#[track_caller]
fn expect_refusal(answer: &Result<Decision, Refusal>, by: Provision, why: &str) {
    let expected = format!("{by:?}: {why}");
    let told = tell(answer);
    if answer.is_ok() || told != expected {
        refuse(&format!("expected refusal\n  {expected}\nbut got\n  {told}"));
    }
}

/// A bundled version of the Measures.
pub fn bundled(id: &str) -> &'static Regime {
    match regime::find(regime::bundled(), &id.into()) {
        Some(regime) => regime,
        None => refuse(&format!("no version `{id}`")),
    }
}
