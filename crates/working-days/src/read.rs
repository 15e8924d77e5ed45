//! Reads one calendar file: a notice, a forecast or a statute. Knows nothing of the other files.

use jiff::civil::Date;

use crate::draft::{At, Draft, ForecastDraft, HolidayDraft, NoticeDraft};
use crate::fault::{Fault, FaultReason};
use crate::notice::{
    ExpectedHoliday, FixedHoliday, Forecast, Leeway, MovableHoliday, Name, Span, Statute,
};
use crate::table::is_weekend;
use crate::toml_file::{Table, TomlFile};

const STATUTE_HOLIDAY: [&str; 6] = ["zh", "en", "days", "window", "swaps", "work_window"];

/// Reads `text`; the faults of a file that has any come with whatever could still be made out.
pub(crate) fn read(name: &str, text: &str) -> (Option<Draft>, Vec<Fault>) {
    let mut file = TomlFile::new(name, text);
    let draft = read_file(&mut file);
    (draft, file.faults)
}

fn read_file(file: &mut TomlFile<'_>) -> Option<Draft> {
    let parsed = file.parse()?;
    let table = parsed.get_ref();
    let kind = match file.field(table, "kind") {
        Some(kind) => file.text(&kind)?,
        None => At { value: "notice".to_owned(), line: 1 },
    };
    match kind.value.as_str() {
        "notice" => notice(file, table).map(Draft::Notice),
        "forecast" => forecast(file, table).map(Draft::Forecast),
        "statute" => statute(file, table).map(Draft::Statute),
        _ => {
            file.fault(kind.line, FaultReason::UnknownKind { kind: kind.value });
            None
        }
    }
}

fn notice(file: &mut TomlFile<'_>, table: &Table<'_>) -> Option<NoticeDraft> {
    file.only_fields(table, &["kind", "number", "issued_on", "year", "amends", "holiday"]);
    let number = file.required(table, 1, "number").and_then(|field| file.text(&field));
    let issued_on = file.required(table, 1, "issued_on").and_then(|field| file.date(&field));
    let year = file.required(table, 1, "year").and_then(|field| file.year(&field));
    let amends = file.field(table, "amends").and_then(|field| file.text(&field));
    let mut holidays = Vec::new();
    for (table, line) in tables(file, table, "holiday") {
        holidays.extend(holiday(file, table, line));
    }
    Some(NoticeDraft {
        file: file.name.to_owned(),
        number: number?,
        issued_on: issued_on?.value,
        year: year?,
        amends,
        holidays,
    })
}

fn holiday(file: &mut TomlFile<'_>, table: &Table<'_>, line: usize) -> Option<HolidayDraft> {
    file.only_fields(table, &["zh", "en", "off", "work"]);
    let name = name(file, table, line);
    let off = file.required(table, line, "off").map(|field| file.spans(&field));
    let work = file.field(table, "work").map(|field| file.days(&field));
    Some(HolidayDraft { name: name?, off: off?, work: work.unwrap_or_default() })
}

fn forecast(file: &mut TomlFile<'_>, table: &Table<'_>) -> Option<ForecastDraft> {
    file.only_fields(table, &["kind", "year", "known_from", "holiday"]);
    let year = file.required(table, 1, "year").and_then(|field| file.year(&field));
    let known_from = file.required(table, 1, "known_from").and_then(|field| file.date(&field));
    let mut holidays = Vec::new();
    for (table, line) in tables(file, table, "holiday") {
        holidays.extend(expected_holiday(file, table, line, year));
    }
    let (year, known_from) = (year?, known_from?.value);
    let forecast = Forecast { year: year.value, known_from, holidays };
    Some(ForecastDraft { file: file.name.to_owned(), year, forecast })
}

fn expected_holiday(
    file: &mut TomlFile<'_>,
    table: &Table<'_>,
    line: usize,
    year: Option<At<i16>>,
) -> Option<ExpectedHoliday> {
    file.only_fields(table, &["zh", "en", "off", "bridging", "makeup_window"]);
    let name = name(file, table, line);
    let off = file.required(table, line, "off").map(|field| file.spans(&field));
    let bridging = file.field(table, "bridging").map(|field| file.days(&field));
    let makeup_window = file.field(table, "makeup_window").and_then(|field| file.span(&field));
    let (off, bridging) = (off?, bridging.unwrap_or_default());
    if let Some(At { value: year, .. }) = year {
        let ends = off.iter().flat_map(|span| {
            [span.value.first(), span.value.last()].map(|value| At { value, line: span.line })
        });
        for day in ends.chain(bridging.iter().copied()).filter(|day| day.value.year() != year) {
            file.fault(day.line, FaultReason::OutsideYear { date: day.value, year });
        }
    }
    let off: Vec<Span> = off.into_iter().map(|span| span.value).collect();
    let rests = |day| is_weekend(day) || off.iter().any(|span| span.contains(day));
    for day in bridging.iter().filter(|day| rests(day.value)) {
        file.fault(day.line, FaultReason::BridgingOnRestDay { date: day.value });
    }
    let free = |day: &Date| is_weekend(*day) && !off.iter().any(|span| span.contains(*day));
    let free = makeup_window.map_or(0, |window| window.value.days().filter(free).count());
    if free < bridging.len() {
        file.fault(line, FaultReason::NoMakeupWindow);
    }
    Some(ExpectedHoliday {
        name: name?.value,
        off,
        bridging: bridging.into_iter().map(|day| day.value).collect(),
        makeup_window: makeup_window.map(|window| window.value),
    })
}

fn statute(file: &mut TomlFile<'_>, table: &Table<'_>) -> Option<Statute> {
    let known = ["kind", "number", "issued_on", "effective_from", "fixed", "movable"];
    file.only_fields(table, &known);
    let number = file.required(table, 1, "number").and_then(|field| file.text(&field));
    let issued_on = file.required(table, 1, "issued_on").and_then(|field| file.date(&field));
    let effective = file.required(table, 1, "effective_from").and_then(|field| file.date(&field));
    let mut fixed = Vec::new();
    for (table, line) in tables(file, table, "fixed") {
        fixed.extend(fixed_holiday(file, table, line));
    }
    let mut movable = Vec::new();
    for (table, line) in tables(file, table, "movable") {
        movable.extend(movable_holiday(file, table, line));
    }
    number?;
    Some(Statute { issued_on: issued_on?.value, effective_from: effective?.value, fixed, movable })
}

fn fixed_holiday(file: &mut TomlFile<'_>, table: &Table<'_>, line: usize) -> Option<FixedHoliday> {
    file.only_fields(table, &STATUTE_HOLIDAY);
    let name = name(file, table, line);
    let days = file.required(table, line, "days").map(|field| file.month_days(&field));
    let leeway = leeway(file, table, line);
    Some(FixedHoliday { name: name?.value, days: days?, leeway: leeway? })
}

fn movable_holiday(
    file: &mut TomlFile<'_>,
    table: &Table<'_>,
    line: usize,
) -> Option<MovableHoliday> {
    file.only_fields(table, &STATUTE_HOLIDAY);
    let name = name(file, table, line);
    let days = file.required(table, line, "days").and_then(|field| file.whole(&field));
    let leeway = leeway(file, table, line);
    name?;
    Some(MovableHoliday { days: days?.value, leeway: leeway? })
}

fn leeway(file: &mut TomlFile<'_>, table: &Table<'_>, line: usize) -> Option<Leeway> {
    let window = file.required(table, line, "window").and_then(|field| file.window(&field));
    let swaps = file.required(table, line, "swaps").and_then(|field| file.whole(&field));
    let work = file.required(table, line, "work_window").and_then(|field| file.window(&field));
    Some(Leeway { window: window?, swaps: swaps?.value, work_window: work? })
}

fn name(file: &mut TomlFile<'_>, table: &Table<'_>, line: usize) -> Option<At<Name>> {
    let zh = file.required(table, line, "zh").and_then(|field| file.text(&field));
    let en = file.required(table, line, "en").and_then(|field| file.text(&field));
    let (zh, en) = (zh?, en?);
    Some(At { line: zh.line, value: Name { zh: zh.value, en: en.value } })
}

fn tables<'t, 'i>(
    file: &mut TomlFile<'_>,
    table: &'t Table<'i>,
    key: &'static str,
) -> Vec<(&'t Table<'i>, usize)> {
    match file.required(table, 1, key) {
        Some(field) => file.tables(&field),
        None => Vec::new(),
    }
}
