//! The procedure as it is, and the procedure with one fault planted in it.

use procedure::act::{Act, Command};
use procedure::case::{Case, SpecialStep, Stage};
use procedure::clock::{ClockState, clocks};
use procedure::consultation::{
    Answer, Assessment, Finding, Hearing, Opinion, Outcome, Position, Risk,
};
use procedure::law::Provision;
use procedure::regime::Regime;
use procedure::{Date, Decision, Event, Fact, Refusal, apply, decide, may};
use testkit::{parties, samples};
use working_days::Calendar;

use super::alphabet::Move;

/// Which procedure is walked through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Machine {
    /// As it is.
    Law,
    /// A conclusion passes while opinions are still being gathered.
    ConcludesWithoutFinding,
    /// A conclusion passes before the Commission has approved.
    ConcludesUnapproved,
    /// Conclusions go out before the factors are assessed.
    CirculatesUnassessed,
    /// Opinions are compared before all are in.
    ComparesTooEarly,
    /// A review called for begins before the Commission has approved.
    BeginsUnapproved,
    /// The second round goes out before anybody was heard.
    SecondRoundUnheard,
    /// A special review opens from opinions that agree.
    OpensSpecialReviewOnAgreement,
    /// A day that leaves the determination overdue ends the case.
    TimeConcludes,
    /// A day that leaves an opinion overdue makes it an agreement.
    TimeAgrees,
    /// No opinion and no silence is ever taken down.
    NeverRecordsAnAnswer,
}

/// What the machine works with.
pub(crate) struct Workshop {
    pub(crate) regime: Regime,
    pub(crate) calendar: Calendar,
}

impl Machine {
    /// Decides, as the law or as the fault has it.
    pub(crate) fn decide(
        self,
        case: &Case,
        tried: &Move,
        today: Date,
        shop: &Workshop,
    ) -> Option<Decision> {
        let asked = |case: &Case| -> Result<Decision, Refusal> {
            let (name, regime, calendar) = (tried.act.name(), &shop.regime, &shop.calendar);
            may(case, name, &tried.by, today, regime, calendar)?;
            let command = Command { act: tried.act.clone(), on: today, paper: None };
            decide(case, &command, &tried.by, today, &shop.regime, &shop.calendar)
        };
        if self == Machine::NeverRecordsAnAnswer
            && matches!(tried.act, Act::Opine { .. } | Act::RecordNoOpinion { .. })
        {
            return None;
        }
        let answer = asked(case).or_else(|refusal| {
            self.as_if(case, &tried.act).map_or(Err(refusal), |other| asked(&other))
        });
        answer.ok()
    }

    /// The case that the faulty rule takes this one for.
    fn as_if(self, case: &Case, act: &Act) -> Option<Case> {
        let mut other = case.clone();
        match (self, act, &case.stage) {
            (Machine::ConcludesWithoutFinding, Act::Conclude { .. }, Stage::Consultation) => {
                other.stage = Stage::Compared(Finding::Agree);
            }
            (
                Machine::ConcludesUnapproved,
                Act::Conclude { .. },
                Stage::SpecialReview(SpecialStep::Submitted),
            ) => other.stage = Stage::SpecialReview(SpecialStep::Approved),
            (Machine::CirculatesUnassessed, Act::Circulate { .. }, _) => {
                let assessment = Assessment { risk: Risk::None, reasons: "None.".to_owned() };
                other.assessments.insert("risk".into(), assessment);
            }
            (Machine::ComparesTooEarly, Act::DetermineConsistency { .. }, _) => {
                agree_for_the_silent(&mut other)?;
            }
            (Machine::BeginsUnapproved, Act::BeginReview { .. }, Stage::Called { .. }) => {
                other.stage = Stage::Authorised;
            }
            (Machine::SecondRoundUnheard, Act::Circulate { .. }, Stage::SpecialReview(_)) => {
                let on = case.stage_since?;
                let record = String::new();
                other.hearings.push(Hearing { heard: Vec::new(), body: None, on, record });
            }
            (
                Machine::OpensSpecialReviewOnAgreement,
                Act::OpenSpecialReview { .. },
                Stage::Compared(Finding::Agree),
            ) => other.stage = Stage::Compared(Finding::Differ),
            _ => return None,
        }
        Some(other)
    }

    /// What a day does to a case. By the law: nothing.
    pub(crate) fn pass_day(self, case: Case, today: Date, shop: &Workshop) -> Case {
        let overdue =
            |clock: &procedure::clock::Clock| matches!(clock.state, ClockState::Overdue { .. });
        match self {
            Machine::TimeConcludes if case.stage == Stage::Determination => {
                let clocks = clocks(&case, today, &shop.regime, &shop.calendar).unwrap_or_default();
                if !clocks.iter().any(overdue) {
                    return case;
                }
                let event = by_itself(&case, today);
                apply(case, &event)
            }
            Machine::TimeAgrees if case.stage == Stage::Consultation => {
                let clocks = clocks(&case, today, &shop.regime, &shop.calendar).unwrap_or_default();
                let mut other = case.clone();
                if clocks.iter().any(overdue) && agree_for_the_silent(&mut other).is_some() {
                    return other;
                }
                case
            }
            _ => case,
        }
    }
}

fn agree_for_the_silent(case: &mut Case) -> Option<()> {
    let round = case.rounds.last_mut()?;
    let on = round.sent_on;
    for reply in round.replies.values_mut().filter(|reply| reply.answer == Answer::Outstanding) {
        let opinion: Opinion = samples::opinion(Position::Agree);
        reply.answer = Answer::Opinion { opinion, on };
    }
    Some(())
}

fn by_itself(case: &Case, today: Date) -> Event {
    let conclusion = procedure::consultation::Conclusion {
        outcome: Outcome::Passed,
        conditions: Vec::new(),
        on: today,
    };
    Event {
        number: case.events + 1,
        happened_on: today,
        recorded_on: today,
        by: parties::office(),
        prepared_by: None,
        paper: None,
        provision: Provision::Determination,
        fact: Fact::Concluded { conclusion, reasons: "Nobody objected.".to_owned() },
    }
}
