//! Clocks and turns.

use app::view::clock_key;
use procedure::case::StageName;
use procedure::clock::{Clock, ClockState, Limit};
use procedure::turn::{Turn, Who};
use serde::Serialize;
use utoipa::ToSchema;
use working_days::Certainty;

use super::said::{Teller, WordForm};

/// A clock as it stands. Numbers are working days.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ClockForm {
    /// Which term it measures; the key is its name in addresses.
    term: WordForm,
    /// The article that sets it.
    article: String,
    /// `statutory`, `general` (article 13) or `internal`, a date of the Office's own.
    kind: &'static str,
    /// How it stands: `running`, `stopped`, `met`, `met_late`, `overdue` or `moot`.
    state: WordForm,
    /// The day of the event that starts it; it does not count.
    #[schema(value_type = String, format = Date)]
    started_on: String,
    /// Its last day, as far as known.
    #[schema(value_type = String, format = Date)]
    due_on: String,
    /// Its length, extensions with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    days: Option<u32>,
    /// Days left: 0 on the last day, below 0 once it is over.
    #[serde(skip_serializing_if = "Option::is_none")]
    left: Option<i64>,
    /// The day on which it was met or ceased to matter.
    #[serde(skip_serializing_if = "Option::is_none")]
    ended_on: Option<String>,
    /// Days charged so far.
    used: u32,
    /// Days that did not count because of stops.
    stopped: u32,
    /// Whether the last day hangs on a calendar that is not published yet.
    provisional: bool,
    /// Between which days the last day can still move.
    #[serde(skip_serializing_if = "Option::is_none")]
    range: Option<RangeForm>,
}

/// Between which days something lies.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct RangeForm {
    /// The earliest day.
    #[schema(value_type = String, format = Date)]
    pub(crate) earliest: String,
    /// The latest day.
    #[schema(value_type = String, format = Date)]
    pub(crate) latest: String,
}

/// The range of a provisional day.
pub(crate) fn range(certainty: Certainty) -> Option<RangeForm> {
    match certainty {
        Certainty::Official => None,
        Certainty::Provisional { earliest, latest } => {
            Some(RangeForm { earliest: earliest.to_string(), latest: latest.to_string() })
        }
    }
}

impl ClockForm {
    /// A clock in words.
    pub(crate) fn new(clock: &Clock, teller: &Teller<'_>) -> Self {
        let range = clock.limit.term().and_then(|term| range(term.certainty));
        ClockForm {
            term: teller.word(clock_key(clock), &teller.words.term(&clock.name)),
            article: teller.article(clock.provision),
            kind: match clock.limit {
                Limit::Statutory(_) => "statutory",
                Limit::General(_) => "general",
                Limit::Internal { .. } => "internal",
            },
            state: teller.word(state_key(clock.state), &teller.words.state(clock.state)),
            started_on: clock.limit.start().to_string(),
            due_on: clock.limit.due_on().to_string(),
            days: clock.limit.term().map(|term| term.days),
            left: left(clock.state),
            ended_on: ended_on(clock.state),
            used: clock.used,
            stopped: clock.stopped,
            provisional: range.is_some(),
            range,
        }
    }
}

fn state_key(state: ClockState) -> &'static str {
    match state {
        ClockState::Running { .. } => "running",
        ClockState::Stopped { .. } => "stopped",
        ClockState::Met { .. } => "met",
        ClockState::MetLate { .. } => "met_late",
        ClockState::Overdue { .. } => "overdue",
        ClockState::Moot { .. } => "moot",
    }
}

fn left(state: ClockState) -> Option<i64> {
    match state {
        ClockState::Running { left } | ClockState::Stopped { left, .. } => Some(i64::from(left)),
        ClockState::Met { early, .. } => Some(i64::from(early)),
        ClockState::MetLate { late, .. } => Some(-i64::from(late)),
        ClockState::Overdue { by } => Some(-i64::from(by)),
        ClockState::Moot { .. } => None,
    }
}

fn ended_on(state: ClockState) -> Option<String> {
    match state {
        ClockState::Met { on, .. } | ClockState::MetLate { on, .. } | ClockState::Moot { on } => {
            Some(on.to_string())
        }
        ClockState::Running { .. } | ClockState::Stopped { .. } | ClockState::Overdue { .. } => {
            None
        }
    }
}

/// Something that somebody has to do next.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct TurnForm {
    /// Who: `operator`, `provider`, `office`, `commission`, `member:MIIT`, or the owner of a paper.
    who: WordForm,
    /// The act.
    act: WordForm,
    /// Since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<String>,
}

impl TurnForm {
    /// A turn in words.
    pub(crate) fn new(turn: &Turn, stage: StageName, teller: &Teller<'_>) -> Self {
        TurnForm {
            who: teller.word(who_key(&turn.who), &teller.words.who(&turn.who)),
            act: teller.word(turn.act.key(), &teller.words.turn(turn, stage)),
            since: turn.since.map(|since| since.to_string()),
        }
    }
}

fn who_key(who: &Who) -> String {
    match who {
        Who::Operator => "operator".to_owned(),
        Who::Provider => "provider".to_owned(),
        Who::Office => "office".to_owned(),
        Who::Commission => "commission".to_owned(),
        Who::Consulted(recipient) => app::wire::Recipient::from(recipient).into(),
        Who::Owner(owner) => owner.to_string(),
    }
}
