//! What lists need to know of a case, worked out from its events. Never a source.

use std::collections::BTreeMap;

use procedure::case::{Case, StageName, TermName};
use procedure::clock::{self, Clock, ClockState};
use procedure::party::{Capacity, OrganisationId, Recipient};
use procedure::regime::Regime;
use procedure::turn::{self, Who};
use procedure::{Date, Event, Fact};
use store::rows::{CaseOfficerRow, CasePartyRow, CaseRow, OfficerStanding};
use store::{CaseId, Micros};
use working_days::Calendar;

use crate::bodies::Bodies;

/// The rows that stand for a case in lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Projection {
    /// The case itself.
    pub row: CaseRow,
    /// Its parties.
    pub parties: Vec<CasePartyRow>,
    /// Its officers.
    pub officers: Vec<CaseOfficerRow>,
}

/// Works the rows out.
#[expect(clippy::too_many_arguments, reason = "all that the rows depend on, and nothing ambient")]
pub fn project(
    id: &CaseId,
    case: &Case,
    events: &[Event],
    today: Date,
    changed_at: Micros,
    regime: &Regime,
    calendar: &Calendar,
    bodies: &Bodies,
) -> Projection {
    let clocks = clock::clocks(case, today, regime, calendar).unwrap_or_default();
    let opened_on = events.first().map_or(today, |event| event.happened_on);
    let row = CaseRow {
        id: id.clone(),
        number: None,
        version: u64::from(case.events),
        regime: case.regime.clone(),
        stage: stage_key(case.stage.name()).to_owned(),
        title: case.title().to_owned(),
        operator: case.operator.clone(),
        provider: case.provider.clone(),
        opened_on,
        stage_since: case.stage_since,
        due_on: office_due(&clocks),
        received: is_received(case),
        ended: case.stage.name().is_end(),
        changed_at,
    };
    Projection {
        row,
        parties: parties(id, case, events, &clocks, bodies),
        officers: officers(id, case),
    }
}

/// Whether the Office has received the case: what was never filed is the Operator's alone.
pub fn is_received(case: &Case) -> bool {
    case.call().is_some() || case.terms.contains_key(&TermName::Determination)
}

/// The earliest last day of a clock that runs and that the Office has to keep or watch.
fn office_due(clocks: &[Clock]) -> Option<Date> {
    let running = clocks.iter().filter(|clock| is_running(clock.state));
    running.map(|clock| clock.limit.due_on()).min()
}

fn is_running(state: ClockState) -> bool {
    matches!(state, ClockState::Running { .. } | ClockState::Overdue { .. })
}

fn parties(
    id: &CaseId,
    case: &Case,
    events: &[Event],
    clocks: &[Clock],
    bodies: &Bodies,
) -> Vec<CasePartyRow> {
    let turns = turn::turns(case);
    let mut since = BTreeMap::new();
    for (capacity, organisation, number) in entries(case, events, bodies) {
        since.entry((organisation, capacity_key(&capacity))).or_insert((number, capacity));
    }
    since
        .into_iter()
        .map(|((organisation, key), (since_event, capacity))| {
            let mine = |who: &Who| is_mine(who, &capacity, &organisation);
            let mut own = turns.iter().filter(|turn| mine(&turn.who)).peekable();
            let turn = own.peek().is_some();
            let due_on = own
                .filter_map(|turn| turn.term.as_ref())
                .filter_map(|term| clocks.iter().find(|clock| clock.name == *term))
                .filter(|clock| is_running(clock.state))
                .map(|clock| clock.limit.due_on())
                .min();
            CasePartyRow {
                case: id.clone(),
                organisation,
                capacity: key,
                since_event,
                due_on,
                turn,
            }
        })
        .collect()
}

/// Who became a party, in which capacity, by which event.
fn entries(case: &Case, events: &[Event], bodies: &Bodies) -> Vec<(Capacity, OrganisationId, u32)> {
    let mut found = Vec::new();
    for event in events {
        let number = event.number;
        match &event.fact {
            Fact::Drafted(filing) => {
                found.extend(case.operator.clone().map(|org| (Capacity::Operator, org, number)));
                found.extend(filing.provider.clone().map(|org| (Capacity::Provider, org, number)));
            }
            Fact::ReviewCalled { member, .. } => {
                let recipient = Recipient::Member(member.clone());
                found.extend(consulted(recipient, number, bodies));
            }
            Fact::ReviewBegun { .. } => {
                found.extend(case.operator.clone().map(|org| (Capacity::Operator, org, number)));
                found.extend(case.provider.clone().map(|org| (Capacity::Provider, org, number)));
            }
            Fact::Circulated { to, .. } => {
                found.extend(to.iter().filter_map(|to| consulted(to.clone(), number, bodies)));
            }
            Fact::Heard(hearing) => {
                let recipient = hearing.body.clone().map(Recipient::Other);
                found.extend(recipient.and_then(|to| consulted(to, number, bodies)));
            }
            Fact::SubmittedForApproval { .. } => {
                found.push((Capacity::Commission, bodies.place_of_commission(), number));
            }
            _ => {}
        }
    }
    found.retain(|(capacity, organisation, _)| match capacity {
        // A provider that a later draft no longer names is no party any more.
        Capacity::Provider => case.provider.as_ref() == Some(organisation),
        _ => true,
    });
    found
}

fn consulted(
    recipient: Recipient,
    number: u32,
    bodies: &Bodies,
) -> Option<(Capacity, OrganisationId, u32)> {
    let organisation = bodies.place_of(recipient.body())?;
    Some((Capacity::Consulted(recipient), organisation, number))
}

fn is_mine(who: &Who, capacity: &Capacity, organisation: &OrganisationId) -> bool {
    match (who, capacity) {
        (Who::Operator, Capacity::Operator)
        | (Who::Provider, Capacity::Provider)
        | (Who::Office, Capacity::Office)
        | (Who::Commission, Capacity::Commission) => true,
        (Who::Consulted(recipient), Capacity::Consulted(own)) => recipient == own,
        (Who::Owner(owner), _) => owner == organisation,
        _ => false,
    }
}

/// The officers of a case, assigned and recused.
pub(crate) fn officers(id: &CaseId, case: &Case) -> Vec<CaseOfficerRow> {
    let row = |person: &procedure::party::PersonId, standing| CaseOfficerRow {
        case: id.clone(),
        person: person.clone(),
        standing,
    };
    let assigned = case.officers.iter().map(|person| row(person, OfficerStanding::Assigned));
    let recused = case.recused.iter().map(|person| row(person, OfficerStanding::Recused));
    assigned.chain(recused).collect()
}

/// The key of a capacity: `operator`, `member:MIIT`.
pub fn capacity_key(capacity: &Capacity) -> String {
    match capacity {
        Capacity::Operator => "operator".to_owned(),
        Capacity::Provider => "provider".to_owned(),
        Capacity::Office => "office".to_owned(),
        Capacity::Commission => "commission".to_owned(),
        Capacity::Consulted(recipient) => crate::wire::Recipient::from(recipient).into(),
    }
}

/// The key of a stage.
pub fn stage_key(stage: StageName) -> &'static str {
    match stage {
        StageName::Empty => "empty",
        StageName::Draft => "draft",
        StageName::Determination => "determination",
        StageName::Called => "called",
        StageName::Authorised => "authorised",
        StageName::PreliminaryReview => "preliminary_review",
        StageName::Consultation => "consultation",
        StageName::Agreed => "agreed",
        StageName::Differing => "differing",
        StageName::Against => "against",
        StageName::SpecialAnalysis => "special_analysis",
        StageName::SecondRound => "second_round",
        StageName::Submitted => "submitted",
        StageName::Approved => "approved",
        StageName::Concluded => "concluded",
        StageName::NotRequired => "not_required",
        StageName::Withdrawn => "withdrawn",
        StageName::NotTakenUp => "not_taken_up",
    }
}
