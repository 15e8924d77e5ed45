//! The faults of a calendar file as sentences.

use texts::Text;
use working_days::FaultReason;

use super::super::toml_words;

pub(super) fn sentence(reason: &FaultReason) -> Text {
    match reason {
        FaultReason::BadToml { message } => {
            texts::calendar_fault_bad_toml(toml_words::sentence(message))
        }
        FaultReason::UnknownKind { kind } => texts::calendar_fault_unknown_kind(kind),
        FaultReason::UnknownField { field } => texts::calendar_fault_unknown_field(field),
        FaultReason::MissingField { field } => texts::calendar_fault_missing_field(*field),
        FaultReason::EmptyField { field } => texts::calendar_fault_empty_field(*field),
        FaultReason::WrongType { field, expected } => {
            texts::calendar_fault_wrong_type(expected_key(expected), *field)
        }
        FaultReason::BadDate { text } => texts::calendar_fault_bad_date(text),
        FaultReason::BadMonthDay { text } => texts::calendar_fault_bad_month_day(text),
        FaultReason::SpanReversed { first, last } => {
            texts::calendar_fault_span_reversed(*first, *last)
        }
        FaultReason::OutsideYear { date, year } => texts::calendar_fault_outside_year(*date, *year),
        FaultReason::IssuedAfterYear { issued_on, year } => {
            texts::calendar_fault_issued_after_year(*issued_on, *year)
        }
        FaultReason::WorkOnWeekday { date } => texts::calendar_fault_work_on_weekday(*date),
        FaultReason::OffAndWork { date } => texts::calendar_fault_off_and_work(*date),
        FaultReason::Overlap { date, first, second } if first == second => {
            texts::calendar_fault_day_twice(*date, first)
        }
        FaultReason::Overlap { date, first, second } => {
            texts::calendar_fault_overlap(*date, first, second)
        }
        FaultReason::DuplicateHoliday { name } => texts::calendar_fault_duplicate_holiday(name),
        FaultReason::DuplicateNumber { number, other_file } => {
            texts::calendar_fault_duplicate_number(number, other_file)
        }
        FaultReason::SecondNotice { year, other_file } => {
            texts::calendar_fault_second_notice(other_file, *year)
        }
        FaultReason::SecondForecast { year, other_file } => {
            texts::calendar_fault_second_forecast(other_file, *year)
        }
        FaultReason::YearGap { missing } => texts::calendar_fault_year_gap(*missing),
        FaultReason::AmendsUnknown { number } => texts::calendar_fault_amends_unknown(number),
        FaultReason::AmendsOtherYear { number, year } => {
            texts::calendar_fault_amends_other_year(number, *year)
        }
        FaultReason::AmendsLater { number, issued_on } => {
            texts::calendar_fault_amends_later(*issued_on, number)
        }
        FaultReason::NoSuchHoliday { name, number } => {
            texts::calendar_fault_no_such_holiday(name, number)
        }
        FaultReason::BridgingOnRestDay { date } => {
            texts::calendar_fault_bridging_on_rest_day(*date)
        }
        FaultReason::NoMakeupWindow => texts::calendar_fault_no_makeup_window(),
        FaultReason::NoNotice => texts::calendar_fault_no_notice(),
    }
}

/// The variant of the message for what a field must be.
fn expected_key(expected: &str) -> &'static str {
    match expected {
        "a list of days or spans" => "spans",
        "a list of days" => "days",
        "a list of days of the year" => "month-days",
        "a list of tables" => "tables",
        _ if expected.starts_with("a date") => "date",
        _ if expected.starts_with("a year") => "year",
        _ if expected.starts_with("a whole number") => "number",
        _ => "text",
    }
}
