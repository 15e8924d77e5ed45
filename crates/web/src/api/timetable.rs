//! The whole timetable of a review without a case, for everybody.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use procedure::regime::{Regime, RegimeId};
use procedure::timetable::{self, Kept, Row, Scenario, Step, Timetable, Way};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::body::Sent;
use super::calculator::{StopBody, stops};
use super::form::{RangeForm, Teller, WordForm, range};
use crate::input::{day, no_timetable};
use crate::limits;
use crate::problem::{Failure, Problem, ProblemDocument};
use crate::state::{Named, WebState};

/// What is known of a review; the rest is as late as the law allows.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TimetableBody {
    /// The version of the Measures; that for new cases where it is missing.
    #[serde(default)]
    #[schema(example = "cn-2020")]
    regime: Option<String>,
    /// The day on which the materials are received.
    #[schema(value_type = String, format = Date)]
    filed: String,
    /// Days that are known, by step: `determined`, `circulated`, `replied`, `special-opened`,
    /// `concluded`.
    #[serde(default)]
    steps: BTreeMap<String, String>,
    /// Times with whoever owes supplements.
    #[serde(default)]
    stops: Vec<StopBody>,
    /// Whether the preliminary review is extended (article 10).
    #[serde(default)]
    extend: bool,
    /// Whether the opinions differ and the special review follows.
    #[serde(default)]
    special: bool,
    /// Working days by which the special review is extended (article 13).
    #[serde(default)]
    special_extend: u32,
}

/// A timetable, and beside it the ways through with nothing known.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TimetableForm {
    /// The version of the Measures.
    regime: WordForm,
    /// The steps.
    rows: Vec<RowForm>,
    /// The working days of all terms together, stops left out.
    term_days: u32,
    /// The shortest way, the plain one and the longest, as late as the law allows.
    ways: Vec<WayForm>,
}

/// A way through the procedure.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct WayForm {
    /// Which: `not_required`, `agreement` or `special`.
    way: WordForm,
    /// Its steps.
    rows: Vec<RowForm>,
    /// The working days of its terms together.
    term_days: u32,
}

/// A step with its day.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RowForm {
    /// The step.
    step: WordForm,
    /// Its day.
    #[schema(value_type = String, format = Date)]
    on: String,
    /// Whether the day was given, and not taken from the law.
    given: bool,
    /// The article by which the step is done.
    article: String,
    /// The term that it has to keep.
    #[serde(skip_serializing_if = "Option::is_none")]
    term: Option<TermForm>,
}

/// A term in a timetable.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TermForm {
    /// The article that sets it.
    article: String,
    /// The day of the event that starts it.
    #[schema(value_type = String, format = Date)]
    from: String,
    /// Its working days.
    days: u32,
    /// Its last day.
    #[schema(value_type = String, format = Date)]
    due: String,
    /// By how many working days it is kept; below 0 where it is missed.
    early: i64,
    /// Whether it is kept; a term can be missed by 0 working days, on a rest day after its end.
    kept: bool,
    /// Whether the last day hangs on a calendar that is not published yet.
    provisional: bool,
    /// Between which days the last day can still move.
    #[serde(skip_serializing_if = "Option::is_none")]
    range: Option<RangeForm>,
}

/// Works out a timetable.
#[utoipa::path(
    post, path = "/api/v1/timetable", tag = "calculator", request_body = TimetableBody,
    responses(
        (status = 200, body = TimetableForm),
        (status = 413, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 415, body = ProblemDocument, content_type = "application/problem+json"),
        (status = 422, body = ProblemDocument, content_type = "application/problem+json"),
    ),
)]
pub(crate) async fn timetable(
    State(state): State<WebState>,
    sent: Sent,
) -> Result<Response, Failure> {
    let app = state.app();
    let body: TimetableBody = sent.json()?;
    let regime = match &body.regime {
        None => app.regime_for_new()?,
        Some(name) => app
            .regime(&RegimeId::new(name.as_str()))
            .map_err(|_| Problem::invalid("regime", &app::Problem::Unknown(name.clone())))?,
    };
    let scenario = scenario(&body)?;
    let calendar = app.calendar();
    let names = Named::default();
    let teller = Teller::new(&sent.headers, regime, &names);
    let table =
        timetable::timetable(&scenario, regime, &calendar).map_err(|error| no_timetable(&error))?;
    let ways =
        timetable::ways(&scenario, regime, &calendar).map_err(|error| no_timetable(&error))?;
    let form = TimetableForm {
        regime: word_of(regime, &teller),
        rows: rows(&table, &teller),
        term_days: table.term_days,
        ways: ways.iter().map(|(way, table)| way_form(*way, table, &teller)).collect(),
    };
    Ok(super::json(StatusCode::OK, &form))
}

fn word_of(regime: &Regime, teller: &Teller<'_>) -> WordForm {
    teller.word(regime.id.as_str(), &words::bilingual(&regime.title))
}

fn scenario(body: &TimetableBody) -> Result<Scenario, Problem> {
    if body.special_extend as usize > limits::EXTENDED_DAYS.max {
        let fault = app::Problem::TooLong { max: limits::EXTENDED_DAYS.max };
        return Err(Problem::invalid("special_extend", &fault));
    }
    let mut known = BTreeMap::new();
    for (name, text) in &body.steps {
        let step = Step::ALL.into_iter().find(|step| step.key() == name);
        let step = step
            .filter(|step| *step != Step::Filed)
            .ok_or_else(|| Problem::invalid("steps", &app::Problem::Unknown(name.clone())))?;
        known.insert(step, day(&format!("steps.{name}"), text)?);
    }
    Ok(Scenario {
        first: (Step::Filed, day("filed", &body.filed)?),
        way: if body.special { Way::Special } else { Way::Agreement },
        known,
        stops: stops(&body.stops)?,
        extended: body.extend,
        special_extension: body.special_extend,
    })
}

fn way_form(way: Way, table: &Timetable, teller: &Teller<'_>) -> WayForm {
    let key = match way {
        Way::NotRequired => "not_required",
        Way::Agreement => "agreement",
        Way::Special => "special",
    };
    WayForm {
        way: teller.word(key, &words::way(way)),
        rows: rows(table, teller),
        term_days: table.term_days,
    }
}

fn rows(table: &Timetable, teller: &Teller<'_>) -> Vec<RowForm> {
    table.rows.iter().map(|row| row_form(row, teller)).collect()
}

fn row_form(row: &Row, teller: &Teller<'_>) -> RowForm {
    let term = row.term.as_ref().map(|term| {
        let range = range(term.term.certainty);
        let (early, kept) = match term.kept {
            Kept::Early(days) => (i64::from(days), true),
            Kept::Late(days) => (-i64::from(days), false),
        };
        TermForm {
            article: teller.article(row.provision),
            from: term.term.start.to_string(),
            days: term.term.days,
            due: term.term.due_on.to_string(),
            early,
            kept,
            provisional: range.is_some(),
            range,
        }
    });
    RowForm {
        step: teller.word(row.step.key(), &words::step(row.step)),
        on: row.on.to_string(),
        given: row.given,
        article: teller.article(row.provision),
        term,
    }
}
