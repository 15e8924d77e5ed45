//! Acts on a copy of a case: what would the timetable be. Nothing is written.

use procedure::Date;
use procedure::act::{Command, Paper};
use procedure::clock::{self, Clock};
use store::CaseId;

use crate::acts::{recipients, refused};
use crate::app::{App, Caller};
use crate::case_file::CaseFile;
use crate::error::{AppError, Problem};
use crate::limits;
use crate::wire::ActBody;

/// An act to be tried on a copy, and on which day.
#[derive(Clone, Debug)]
pub struct SimulatedAct {
    /// The act.
    pub body: ActBody,
    /// The day on which it would be done; days only move forward.
    pub on: Date,
}

/// What would become of a case.
#[derive(Clone, Debug)]
pub struct Simulated {
    /// The copy after the acts.
    pub file: CaseFile,
    /// Its clocks on the last of those days.
    pub clocks: Vec<Clock>,
    /// The last of those days.
    pub on: Date,
}

impl App {
    /// Does acts on a copy of a case, by the same rules and the same clocks.
    ///
    /// # Errors
    /// The first act that would be refused, and why.
    pub async fn simulate(
        &self,
        caller: &Caller,
        id: &CaseId,
        acts: Vec<SimulatedAct>,
    ) -> Result<Simulated, AppError> {
        if acts.len() > limits::SIMULATED_ACTS {
            return Err(AppError::invalid(
                "acts",
                Problem::TooLong { max: limits::SIMULATED_ACTS },
            ));
        }
        let mut file = self.case(caller, id).await?.as_ref().clone();
        let regime = self.regime(&file.case.regime)?;
        let calendar = self.calendar();
        let mut on = self.today();
        for act in acts {
            on = on.max(act.on);
            let name = act.body.name();
            self.policy.may_act(&caller.subject, file.matter(), name)?;
            let actor = self.actor(caller, &file, name, false);
            let signatory = &caller.subject.person;
            let act = act.body.into_act(signatory, || recipients(&file.case, regime));
            let command = Command { act, on, paper: None::<Paper> };
            let decision = procedure::decide(&file.case, &command, &actor, on, regime, &calendar)
                .map_err(|refusal| refused(refusal, regime))?;
            file = file.after(&decision.events, self.now());
        }
        let clocks = clock::clocks(&file.case, on, regime, &calendar)
            .map_err(|error| AppError::invalid("on", Problem::Form(error.to_string())))?;
        let subject = &caller.subject;
        let visible = |clock: &Clock| self.policy.sees_clock(subject, file.matter(), &clock.name);
        let clocks = clocks.into_iter().filter(visible).collect();
        Ok(Simulated { file, clocks, on })
    }
}
