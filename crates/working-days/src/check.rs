//! Checks what the files say: each against the weekdays of its year, all against each other.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::draft::{At, Draft, ForecastDraft, HolidayDraft, NoticeDraft};
use crate::fault::{Fault, FaultReason};
use crate::table::is_weekend;

/// All faults of files that could be read. `all_read` says whether none is missing for being unreadable;
/// only then can something be said to be absent.
pub(crate) fn check(drafts: &[Draft], all_read: bool) -> Vec<Fault> {
    let mut notices = Vec::new();
    let mut forecasts = Vec::new();
    for draft in drafts {
        match draft {
            Draft::Notice(notice) => notices.push(notice),
            Draft::Forecast(forecast) => forecasts.push(forecast),
            Draft::Statute(_) => {}
        }
    }
    let mut faults = Vec::new();
    for notice in &notices {
        check_dates(notice, &mut faults);
        check_names(notice, &mut faults);
        check_claims(claims(notice, |_| true), Between::HolidaysOfOneFile, &mut faults);
    }
    let notices = check_numbers(notices, &mut faults);
    check_years(&notices, all_read, &mut faults);
    check_amendments(&notices, all_read, &mut faults);
    check_neighbours(&notices, &mut faults);
    check_forecasts(&forecasts, &mut faults);
    if all_read && notices.is_empty() {
        faults.push(no_notice());
    }
    faults
}

/// The fault of having no notice at all.
pub(crate) fn no_notice() -> Fault {
    Fault { file: "calendars".to_owned(), line: 0, reason: FaultReason::NoNotice }
}

/// A day that a holiday of a file takes off or has worked.
#[derive(Clone, Copy)]
struct Claim<'a> {
    date: Date,
    line: usize,
    file: &'a str,
    holiday: &'a str,
    work: bool,
}

/// Between which claims a conflict is a fault.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Between {
    HolidaysOfOneFile,
    Files,
}

fn check_dates(notice: &NoticeDraft, faults: &mut Vec<Fault>) {
    let year = notice.year.value;
    if notice.issued_on.year() > year {
        let reason = FaultReason::IssuedAfterYear { issued_on: notice.issued_on, year };
        faults.push(fault(&notice.file, notice.year.line, reason));
    }
    for holiday in &notice.holidays {
        for At { value: span, line } in &holiday.off {
            let outside = [span.first(), span.last()].into_iter().find(|day| !may_set(year, *day));
            faults.extend(
                outside.map(|date| {
                    fault(&notice.file, *line, FaultReason::OutsideYear { date, year })
                }),
            );
        }
        for At { value: date, line } in &holiday.work {
            if !may_set(year, *date) {
                let reason = FaultReason::OutsideYear { date: *date, year };
                faults.push(fault(&notice.file, *line, reason));
            }
            if !is_weekend(*date) {
                let reason = FaultReason::WorkOnWeekday { date: *date };
                faults.push(fault(&notice.file, *line, reason));
            }
        }
    }
}

/// A notice sets days of its year and, about New Year, of the December before.
fn may_set(year: i16, date: Date) -> bool {
    date.year() == year || (date.year() == year - 1 && date.month() == 12)
}

fn check_names(notice: &NoticeDraft, faults: &mut Vec<Fault>) {
    let mut seen = Vec::new();
    for HolidayDraft { name, .. } in &notice.holidays {
        if seen.contains(&&name.value.zh) {
            let reason = FaultReason::DuplicateHoliday { name: name.value.zh.clone() };
            faults.push(fault(&notice.file, name.line, reason));
        }
        seen.push(&name.value.zh);
    }
}

/// What the holidays of `notice` that `apply` claim, days off first. A span that reaches far outside the
/// year, which is a fault of its own, claims nothing.
fn claims(notice: &NoticeDraft, apply: impl Fn(&HolidayDraft) -> bool) -> Vec<Claim<'_>> {
    let mut claims = Vec::new();
    for holiday in notice.holidays.iter().filter(|holiday| apply(holiday)) {
        let new = |date, line, work| Claim {
            date,
            line,
            file: &notice.file,
            holiday: &holiday.name.value.zh,
            work,
        };
        for At { value: span, line } in &holiday.off {
            if may_set(notice.year.value, span.first()) && may_set(notice.year.value, span.last()) {
                claims.extend(span.days().map(|date| new(date, *line, false)));
            }
        }
        claims.extend(holiday.work.iter().map(|day| new(day.value, day.line, true)));
    }
    claims.sort_by_key(|claim| claim.work);
    claims
}

fn check_claims(claims: Vec<Claim<'_>>, between: Between, faults: &mut Vec<Fault>) {
    let mut claimed: BTreeMap<Date, Claim<'_>> = BTreeMap::new();
    let mut reported = None;
    for claim in claims {
        let Some(first) = claimed.get(&claim.date).copied() else {
            claimed.insert(claim.date, claim);
            continue;
        };
        let one_file = first.file == claim.file;
        let place = Some((claim.file, claim.line, claim.work));
        if one_file != (between == Between::HolidaysOfOneFile) || reported == place {
            continue;
        }
        reported = place;
        let reason = if first.work == claim.work {
            FaultReason::Overlap {
                date: claim.date,
                first: first.holiday.to_owned(),
                second: claim.holiday.to_owned(),
            }
        } else {
            FaultReason::OffAndWork { date: claim.date }
        };
        faults.push(fault(claim.file, claim.line, reason));
    }
}

/// The notices, each once: a second file of one number would contradict the first on every day.
fn check_numbers<'a>(
    notices: Vec<&'a NoticeDraft>,
    faults: &mut Vec<Fault>,
) -> Vec<&'a NoticeDraft> {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    let mut once = Vec::new();
    for notice in notices {
        let number = notice.number.value.as_str();
        if let Some(other) = seen.get(number) {
            let (number, other_file) = (number.to_owned(), (*other).to_owned());
            let reason = FaultReason::DuplicateNumber { number, other_file };
            faults.push(fault(&notice.file, notice.number.line, reason));
        } else {
            seen.insert(number, &notice.file);
            once.push(notice);
        }
    }
    once
}

fn check_years(notices: &[&NoticeDraft], all_read: bool, faults: &mut Vec<Fault>) {
    let mut years: BTreeMap<i16, &NoticeDraft> = BTreeMap::new();
    for notice in notices.iter().filter(|notice| notice.amends.is_none()) {
        let year = notice.year.value;
        if let Some(other) = years.get(&year) {
            let reason = FaultReason::SecondNotice { year, other_file: other.file.clone() };
            faults.push(fault(&notice.file, notice.year.line, reason));
        } else {
            years.insert(year, notice);
        }
    }
    for (year, notice) in years.iter().skip(1).filter(|_| all_read) {
        if !years.contains_key(&(year - 1)) {
            let reason = FaultReason::YearGap { missing: year - 1 };
            faults.push(fault(&notice.file, notice.year.line, reason));
        }
    }
}

fn check_amendments(notices: &[&NoticeDraft], all_read: bool, faults: &mut Vec<Fault>) {
    for notice in notices {
        let Some(At { value: number, line }) = &notice.amends else { continue };
        let number = number.clone();
        let amended = notices.iter().find(|other| other.number.value == number);
        let Some(amended) = amended else {
            if all_read {
                faults.push(fault(&notice.file, *line, FaultReason::AmendsUnknown { number }));
            }
            continue;
        };
        if amended.year.value != notice.year.value {
            let reason = FaultReason::AmendsOtherYear { number, year: amended.year.value };
            faults.push(fault(&notice.file, *line, reason));
            continue;
        }
        if amended.issued_on > notice.issued_on {
            let issued_on = amended.issued_on;
            let reason = FaultReason::AmendsLater { number: number.clone(), issued_on };
            faults.push(fault(&notice.file, *line, reason));
        }
        for HolidayDraft { name, .. } in &notice.holidays {
            if !amended.holidays.iter().any(|holiday| holiday.name.value.zh == name.value.zh) {
                let name_zh = name.value.zh.clone();
                let reason = FaultReason::NoSuchHoliday { name: name_zh, number: number.clone() };
                faults.push(fault(&notice.file, name.line, reason));
            }
        }
    }
}

/// Notices of neighbouring years may both set days of one December, and an amendment may run into
/// another holiday: what is in force must not contradict itself.
fn check_neighbours(notices: &[&NoticeDraft], faults: &mut Vec<Fault>) {
    let mut in_order = notices.to_vec();
    in_order.sort_by_key(|notice| (notice.issued_on, notice.amends.is_some()));
    let replaced = |notice: &NoticeDraft, holiday: &HolidayDraft| {
        let later = in_order.iter().filter(|other| {
            other.amends.is_some()
                && other.year.value == notice.year.value
                && (notice.amends.is_none() || other.issued_on > notice.issued_on)
        });
        later
            .flat_map(|other| &other.holidays)
            .any(|other| other.name.value.zh == holiday.name.value.zh)
    };
    let mut in_force = Vec::new();
    for notice in &in_order {
        in_force.extend(claims(notice, |holiday| !replaced(notice, holiday)));
    }
    check_claims(in_force, Between::Files, faults);
}

fn check_forecasts(forecasts: &[&ForecastDraft], faults: &mut Vec<Fault>) {
    let mut years: BTreeMap<i16, &str> = BTreeMap::new();
    for forecast in forecasts {
        let year = forecast.year.value;
        if let Some(other) = years.get(&year) {
            let reason = FaultReason::SecondForecast { year, other_file: (*other).to_owned() };
            faults.push(fault(&forecast.file, forecast.year.line, reason));
        } else {
            years.insert(year, &forecast.file);
        }
    }
}

fn fault(file: &str, line: usize, reason: FaultReason) -> Fault {
    Fault { file: file.to_owned(), line, reason }
}
