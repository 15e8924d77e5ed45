//! What comes in, from programs and from forms: read within limits, its faults named by field.

use std::time::Duration;

use app::wire;
use axum::body::{Body, Bytes};
use axum::http::StatusCode;
use http_body_util::{BodyExt, LengthLimitError, Limited};
use procedure::Date;
use procedure::timetable::TimetableError;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use texts::Text;
use working_days::CountError;

use crate::limits;
use crate::problem::Problem;

/// The name of the whole body, where no field of it can be named.
const WHOLE: &str = "body";

/// Reads a whole body, within its limits of size and time.
pub(crate) async fn read(body: Body, max: usize) -> Result<Bytes, Problem> {
    let time: Duration = limits::PIECE_TIME.time();
    match tokio::time::timeout(time, Limited::new(body, max).collect()).await {
        Ok(Ok(body)) => Ok(body.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(Problem::too_large(max as u64)),
        Ok(Err(_)) => Err(Problem::broke_off()),
        Err(_) => Err(Problem::of_status(StatusCode::REQUEST_TIMEOUT)),
    }
}

/// A value out of an object that was read already.
pub(crate) fn value<T: DeserializeOwned>(value: Value) -> Result<T, Problem> {
    let Value::Object(object) = &value else { return plain(value) };
    let object = object.clone();
    plain(value).map_err(|problem| match problem.field.as_deref() {
        Some(WHOLE) => at_culprit::<T>(&object).unwrap_or(problem),
        _ => problem,
    })
}

fn plain<T: DeserializeOwned>(value: Value) -> Result<T, Problem> {
    serde_path_to_error::deserialize(value).map_err(|error| fault(&error))
}

/// A tagged type tells what is wrong, but not where: it is the field without which something else
/// is wrong.
fn at_culprit<T: DeserializeOwned>(object: &Map<String, Value>) -> Option<Problem> {
    let fault_of = |object: Map<String, Value>| {
        serde_json::from_value::<T>(Value::Object(object)).err().map(|error| error.to_string())
    };
    let whole = fault_of(object.clone())?;
    let (name, _) = object.iter().filter(|(name, _)| *name != "act").find(|(name, _)| {
        let mut without = object.clone();
        without.remove(*name);
        fault_of(without).as_ref() != Some(&whole)
    })?;
    Some(field_fault(name, &whole))
}

/// What is wrong with a body, at which field.
pub(crate) fn fault(error: &serde_path_to_error::Error<serde_json::Error>) -> Problem {
    use serde_json::error::Category;
    let inner = error.inner();
    match inner.classify() {
        Category::Io | Category::Syntax | Category::Eof => Problem::no_json(inner),
        Category::Data => field_fault(&error.path().to_string(), &inner.to_string()),
    }
}

/// A fault at a field, as the reader of a form or of JSON words it.
pub(crate) fn field_fault(path: &str, message: &str) -> Problem {
    let message = message.split(" at line ").next().unwrap_or(message);
    let named = message.split('`').nth(1).unwrap_or_default();
    let path = if path == "." { "" } else { path };
    let inner = match (path, named) {
        ("", name) => name.to_owned(),
        (path, name) if path == name || path.ends_with(&format!(".{name}")) => path.to_owned(),
        (path, name) => format!("{path}.{name}"),
    };
    if message.starts_with("unknown field") {
        return Problem::unknown_field(&inner);
    }
    if message.starts_with("missing field") {
        return Problem::invalid(&inner, &app::Problem::Missing);
    }
    let at = if path.is_empty() { WHOLE } else { path };
    if message.starts_with("unknown variant") {
        let choices: Vec<String> =
            message.split('`').skip(3).step_by(2).map(str::to_owned).collect();
        let detail = texts::problem_choice_detail(choices, at, named);
        return Problem::at(at, "unknown-name", detail);
    }
    Problem::at(at, "wrong-form", wrong_form(at, named, message))
}

/// What is wrong with a value, as the reader of JSON or one of our own types words it.
fn wrong_form(at: &str, named: &str, message: &str) -> Text {
    if message.ends_with(wire::NO_DATE) {
        return texts::problem_date_detail(at, named);
    }
    if message.ends_with(wire::NO_ITEM) {
        return texts::problem_item_number_detail(at, named);
    }
    if message.ends_with(wire::NO_RECIPIENT) {
        return texts::problem_recipient_detail(at, named);
    }
    let expected = message.rsplit_once("expected ").map_or("", |(_, expected)| expected);
    let wanted = match expected {
        "u8" | "u16" | "u32" | "u64" | "usize" => texts::problem_kind_number(),
        "a string" | "string" => texts::problem_kind_text(),
        "a boolean" => texts::problem_kind_truth(),
        "a sequence" => texts::problem_kind_list(),
        "a map" => texts::problem_kind_object(),
        record if record.starts_with("struct ") => texts::problem_kind_object(),
        _ if message.contains("digit") || message.contains("integer") => {
            texts::problem_kind_number()
        }
        _ if message.contains("`true` or `false`") => texts::problem_kind_truth(),
        _ => texts::problem_kind_other(),
    };
    texts::problem_kind_detail(at, wanted)
}

/// A day as `2021-09-01`.
pub(crate) fn day(field: &str, text: &str) -> Result<Date, Problem> {
    let whole = text.len() == "2021-09-01".len();
    text.parse()
        .ok()
        .filter(|_| whole)
        .ok_or_else(|| Problem::at(field, "wrong-form", texts::problem_date_detail(field, text)))
}

/// Days that cannot be counted.
pub(crate) fn not_counted(error: &CountError) -> Problem {
    let field = match error {
        CountError::NoDays | CountError::PastLastDay { .. } => "days",
        CountError::BeforeFirstDay { .. } | CountError::AfterLastDay { .. } => "from",
        CountError::Reversed { .. } => "stops",
    };
    Problem::at(field, "not-countable", words::count_error(error))
}

/// Why there is no timetable, at the field it is about.
pub(crate) fn no_timetable(error: &TimetableError) -> Problem {
    match error {
        TimetableError::Calendar(error) => not_counted(error),
        TimetableError::OutOfOrder { step, .. } | TimetableError::NotOnTheWay(step) => {
            let field = format!("steps.{}", step.key());
            Problem::invalid(&field, &app::Problem::Form(error.to_string()))
        }
    }
}
