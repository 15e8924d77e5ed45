//! `count`: a term of working days, its last day, and why it ends there.

mod tell;

use clap::Args;
use texts::Lang;
use working_days::{Calendar, CountError, Date, Stop, Stops, Term};

use super::counting::{calendar, check_format, last_notice, reminder, sentence, stops};
use super::parse::{self, Format};
use crate::outcome::{Done, Refused};
use tell::Told;

pub(super) const FORMATS: [Format; 5] =
    [Format::Text, Format::Json, Format::Svg, Format::Csv, Format::Ics];

/// The arguments of `count`.
#[derive(Debug, Args)]
pub(super) struct Count {
    #[arg(long, value_parser = parse::date)]
    from: Date,
    #[arg(long, value_parser = parse::days, allow_negative_numbers = true)]
    days: u32,
    #[arg(long, value_parser = parse::stop)]
    stop: Vec<Stop>,
    #[arg(long, value_parser = parse::date)]
    as_known_on: Option<Date>,
    #[arg(long)]
    explain: bool,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

impl Count {
    pub(super) fn run(&self, lang: Lang) -> Result<Done, Refused> {
        check_format("count", self.format, &FORMATS)?;
        let calendar = calendar(self.as_known_on)?;
        let stops = stops(&self.stop);
        let term = calendar
            .term(self.from, self.days, &stops)
            .map_err(|error| refused(error, &calendar, self.from, &stops))?;
        let told =
            Told { days: calendar.explain(&term), term: &term, known_on: self.as_known_on, lang };
        Ok(Done::new(match self.format {
            Format::Text => told.text(self.explain),
            Format::Json => told.json(),
            Format::Csv => told.csv(),
            Format::Svg => told.svg(),
            Format::Ics => told.ics(last_notice(self.as_known_on), reminder(&calendar, &term)),
        }))
    }
}

/// Why the term cannot be counted; when it is too long, how long it may be.
fn refused(error: CountError, calendar: &Calendar, start: Date, stops: &Stops) -> Refused {
    let CountError::PastLastDay { days, last, .. } = error else {
        return Refused::usage(sentence(error));
    };
    Refused::usage(match longest(calendar, start, days, stops) {
        Some(term) => texts::count_more_than_reach(days, term.days, last, start),
        None => texts::count_none_fits(last, start),
    })
}

/// The longest term of fewer than `too_many` days that the calendar can count.
fn longest(calendar: &Calendar, start: Date, too_many: u32, stops: &Stops) -> Option<Term> {
    let (mut fits, mut exceeds) = (None, too_many);
    let mut least = 1;
    while least < exceeds {
        let middle = least + (exceeds - least) / 2;
        match calendar.term(start, middle, stops) {
            Ok(term) => {
                fits = Some(term);
                least = middle + 1;
            }
            Err(_) => exceeds = middle,
        }
    }
    fits
}
