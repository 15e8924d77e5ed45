//! The calculator and the planner, for everybody. Their questions stand in the address, so that an
//! answer can be kept and passed on.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use procedure::timetable::{Scenario, Step, Way, ways};
use words::Words;
use working_days::{CountError, Stop, Stops};

use super::address;
use super::answers::{day, number};
use super::form::{line, parse};
use super::shell::shell;
use super::{show, wrong};
use crate::input::{no_timetable, not_counted};
use crate::language;
use crate::limits;
use crate::pages::present::{self, Filled};
use crate::pages::{Calculator, CountResult, Field, Form, Input, Planner, StopRow};
use crate::problem::{Failure, Problem};
use crate::session::Visitor;
use crate::state::WebState;

/// So many working days from a day.
pub(crate) async fn calculator(
    State(state): State<WebState>,
    Visitor(visitor): Visitor,
    headers: HeaderMap,
    uri: Uri,
) -> Result<Response, Failure> {
    let asked = parse(uri.query().unwrap_or_default().as_bytes())?;
    let value = line(&asked, "days");
    let days = Input::Number { value, unit: texts::unit_working_days() };
    let fields = vec![
        Field::new("from", texts::calculator_from(), Input::Day(line(&asked, "from"))),
        Field::new("days", texts::calculator_days(), days),
    ];
    let mut page = Calculator {
        form: Form::new("/calculator", fields, texts::calculator_count()),
        stops: typed_stops(&asked),
        result: None,
    };
    let mut status = StatusCode::OK;
    if !line(&asked, "from").is_empty() || !line(&asked, "days").is_empty() {
        match count(&state, &asked) {
            Ok(result) => page.result = Some(result),
            Err(problem) => {
                wrong::problem_into_form(&mut page.form, &problem);
                status = StatusCode::UNPROCESSABLE_ENTITY;
            }
        }
    }
    Ok(show(status, &page, &shell(&state, visitor.as_deref(), &headers, &uri)))
}

fn count(state: &WebState, asked: &Filled) -> Result<CountResult, Problem> {
    let from = day("from", &line(asked, "from"))?;
    let days: u32 = number(asked, "days")?;
    if days as usize > limits::SHOWN_DAYS.max {
        let max = limits::SHOWN_DAYS.max;
        return Err(Problem::invalid("days", &app::Problem::TooLong { max }));
    }
    let calendar = state.app().calendar();
    let term = calendar.term(from, days, &stops(asked)?).map_err(|error| not_counted(&error))?;
    Ok(CountResult {
        why: present::count(&term, &calendar),
        known: texts::calculator_known(calendar.official_through()),
    })
}

/// The stops as they were typed, and room for one more.
fn typed_stops(asked: &Filled) -> Vec<StopRow> {
    let mut rows: Vec<StopRow> = pairs(asked).map(|(from, to)| StopRow { from, to }).collect();
    rows.truncate(limits::CALCULATION.max);
    rows.push(StopRow::default());
    rows
}

fn pairs(asked: &Filled) -> impl Iterator<Item = (String, String)> {
    let all = |name: &str| asked.0.get(name).cloned().unwrap_or_default().into_iter();
    let pairs = all("stop-from").zip(all("stop-to"));
    pairs.filter(|(from, to)| !from.trim().is_empty() || !to.trim().is_empty())
}

fn stops(asked: &Filled) -> Result<Stops, Problem> {
    let mut stops = Vec::new();
    for (from, to) in pairs(asked) {
        if stops.len() == limits::CALCULATION.max {
            let fault = app::Problem::TooLong { max: limits::CALCULATION.max };
            return Err(Problem::invalid("stops", &fault));
        }
        let (from, to) = (day("stop-from", from.trim())?, day("stop-to", to.trim())?);
        let reversed = CountError::Reversed { after: from, through: to };
        stops.push(Stop::new(from, to).map_err(|_| not_counted(&reversed))?);
    }
    Ok(stops.into_iter().collect())
}

/// The timetable of a review by each way through it.
pub(crate) async fn planner(
    State(state): State<WebState>,
    Visitor(visitor): Visitor,
    headers: HeaderMap,
    uri: Uri,
) -> Result<Response, Failure> {
    let asked = parse(uri.query().unwrap_or_default().as_bytes())?;
    let lang = language::of(&headers);
    let mut page = Planner { form: plan_form(&asked), result: None };
    let mut status = StatusCode::OK;
    if !line(&asked, "filed").is_empty() {
        match plan(&state, &asked, lang) {
            Ok(result) => page.result = Some(result),
            Err(problem) => {
                wrong::problem_into_form(&mut page.form, &problem);
                status = StatusCode::UNPROCESSABLE_ENTITY;
            }
        }
    }
    Ok(show(status, &page, &shell(&state, visitor.as_deref(), &headers, &uri)))
}

/// The steps whose day can be given, besides the first.
const GIVEN: [Step; 5] =
    [Step::Determined, Step::Circulated, Step::Replied, Step::SpecialOpened, Step::Concluded];

fn plan_form(asked: &Filled) -> Form {
    let statement = texts::planner_extended_statement();
    let is_given = !line(asked, "extended").is_empty();
    let value = line(asked, "special_extend");
    let days = Input::Number { value, unit: texts::unit_working_days() };
    let mut fields = vec![
        Field::new("filed", texts::planner_filed(), Input::Day(line(asked, "filed"))),
        Field::new("extended", texts::planner_extended(), Input::Declare { statement, is_given })
            .optional(),
        Field::new("special_extend", texts::planner_special_extension(), days).optional(),
    ];
    fields.extend(GIVEN.into_iter().map(|step| {
        let label = texts::planner_known(words::step(step));
        Field::new(step.key(), label, Input::Day(line(asked, step.key()))).optional()
    }));
    Form::new("/planner", fields, texts::planner_count())
}

fn plan(
    state: &WebState,
    asked: &Filled,
    lang: texts::Lang,
) -> Result<crate::pages::PlannerResult, Problem> {
    let app = state.app();
    let regime = app.regime_for_new()?;
    let chosen = match line(asked, "way").as_str() {
        "not_required" => Way::NotRequired,
        "agreement" => Way::Agreement,
        _ => Way::Special,
    };
    let special_extension = match line(asked, "special_extend") {
        text if text.is_empty() => 0,
        _ => number(asked, "special_extend")?,
    };
    if special_extension as usize > limits::SHOWN_DAYS.max {
        let max = limits::SHOWN_DAYS.max;
        return Err(Problem::invalid("special_extend", &app::Problem::TooLong { max }));
    }
    let mut known = BTreeMap::new();
    for step in GIVEN {
        let text = line(asked, step.key());
        if !text.is_empty() {
            known.insert(step, day(step.key(), &text)?);
        }
    }
    let scenario = Scenario {
        first: (Step::Filed, day("filed", &line(asked, "filed"))?),
        way: chosen,
        known,
        stops: Stops::none(),
        extended: !line(asked, "extended").is_empty(),
        special_extension,
    };
    let calendar = app.calendar();
    let wrong = |error| no_timetable(&error);
    let mut found = ways(&scenario, regime, &calendar).map_err(wrong)?;
    // The way that is shown keeps the days that were given.
    let shown = procedure::timetable::timetable(&scenario, regime, &calendar).map_err(wrong)?;
    for (way, table) in &mut found {
        if *way == chosen {
            *table = shown.clone();
        }
    }
    let words = Words::bare(regime);
    Ok(present::planner(words, &found, chosen, &calendar, lang, |way| way_href(asked, way)))
}

fn way_href(asked: &Filled, way: Way) -> String {
    let key = match way {
        Way::NotRequired => "not_required",
        Way::Agreement => "agreement",
        Way::Special => "special",
    };
    let mut href = format!("/planner?way={key}");
    for (name, values) in asked.0.iter().filter(|(name, _)| name.as_str() != "way") {
        for value in values.iter().filter(|value| !value.is_empty()) {
            href.push_str(&format!("&{}={}", address::escaped(name), address::escaped(value)));
        }
    }
    href
}
