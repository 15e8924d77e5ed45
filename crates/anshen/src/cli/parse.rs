//! Turns single arguments into typed values, or into a sentence that says how to write them.

use std::ffi::OsString;
use std::fmt;

use clap::ValueEnum;
use procedure::timetable::Step;
use std::net::SocketAddr;
use texts::{Lang, Text};

use working_days::{Date, Stop};

/// The longest term that may be asked for.
const MOST_DAYS: u32 = 1_000_000;

/// How a result is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Text,
    Json,
    Svg,
    Csv,
    Ics,
}

/// A step with its day, as `--set` gives it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Setting {
    pub(crate) step: Step,
    pub(crate) on: Date,
}

/// Why an argument cannot be used, as clap carries it.
#[derive(Clone, Debug)]
pub(crate) struct Complaint(pub(crate) Text);

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.render(Lang::En))
    }
}

impl std::error::Error for Complaint {}

impl Format {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Format::Text => "text",
            Format::Json => "json",
            Format::Svg => "svg",
            Format::Csv => "csv",
            Format::Ics => "ics",
        }
    }
}

/// The names of formats, for a sentence.
pub(crate) fn names(formats: &[Format]) -> Vec<&'static str> {
    formats.iter().map(|format| format.name()).collect()
}

/// The language that the arguments ask for, looked up before they are parsed, so that what is
/// wrong with them can be said in it.
pub(crate) fn asked_lang(args: &[OsString]) -> Option<Lang> {
    let mut args = args.iter().filter_map(|arg| arg.to_str()).skip(1);
    while let Some(arg) = args.next() {
        let asked = match arg.strip_prefix("--lang") {
            Some("") => args.next(),
            Some(rest) => rest.strip_prefix('='),
            None => None,
        };
        if let Some(lang) = asked.and_then(|asked| asked.parse().ok()) {
            return Some(lang);
        }
    }
    None
}

pub(crate) fn lang(value: &str) -> Result<Lang, Complaint> {
    value.parse().map_err(|_| Complaint(texts::cli_bad_lang(value)))
}

pub(crate) fn date(value: &str) -> Result<Date, Complaint> {
    if !looks_like_date(value) {
        return Err(Complaint(texts::cli_bad_date(value)));
    }
    value.parse().map_err(|_| Complaint(texts::cli_no_such_day(value)))
}

/// `FROM..TO`: asked on the first day, complete on the second.
pub(crate) fn stop(value: &str) -> Result<Stop, Complaint> {
    let days = value
        .split_once("..")
        .filter(|(after, through)| looks_like_date(after) && looks_like_date(through));
    let Some((after, through)) = days else {
        return Err(Complaint(texts::cli_bad_span(value)));
    };
    let (after, through) = (date(after)?, date(through)?);
    Stop::new(after, through).map_err(|_| Complaint(texts::count_stop_reversed(after, through)))
}

/// An address to listen on: host and port.
pub(crate) fn address(value: &str) -> Result<SocketAddr, Complaint> {
    value.parse().map_err(|_| Complaint(texts::cli_bad_address(value)))
}

/// A number of working days from 1.
pub(crate) fn days(value: &str) -> Result<u32, Complaint> {
    let days = value.parse().ok().filter(|days| (1..=MOST_DAYS).contains(days));
    days.ok_or_else(|| Complaint(texts::cli_bad_days(MOST_DAYS, value)))
}

pub(crate) fn year(value: &str) -> Result<i16, Complaint> {
    let digits = value.len() == 4 && value.bytes().all(|byte| byte.is_ascii_digit());
    let year = value.parse().ok().filter(|_| digits);
    year.ok_or_else(|| Complaint(texts::cli_bad_year(value)))
}

/// `STEP=DATE`.
pub(crate) fn setting(value: &str) -> Result<Setting, Complaint> {
    let Some((step, on)) = value.split_once('=') else {
        return Err(Complaint(texts::cli_bad_setting(value)));
    };
    let known = Step::ALL.into_iter().find(|known| known.key() == step);
    let unknown = || Complaint(texts::timetable_unknown_step(step, step_names()));
    Ok(Setting { step: known.ok_or_else(unknown)?, on: date(on)? })
}

/// The steps that `--set` can give: all but the first, which `--filed` gives.
pub(crate) fn step_names() -> Vec<&'static str> {
    Step::ALL.into_iter().filter(|step| *step != Step::Filed).map(Step::key).collect()
}

fn looks_like_date(value: &str) -> bool {
    let shape = |(at, byte): (usize, u8)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    value.len() == 10 && value.bytes().enumerate().all(shape)
}
