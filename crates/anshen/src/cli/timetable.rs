//! `timetable`: the whole of a review without a case, as late as the law allows.

mod picture;
mod tell;
mod words;

use std::collections::BTreeMap;

use clap::Args;
use procedure::timetable::{self, Scenario, Step, TimetableError, Way};
use texts::{Lang, Text};
use working_days::{Date, Stop};

use super::counting::{calendar, check_format, last_notice, stops, worked_out};
use super::parse::{self, Format, Setting};
use super::provisions;
use crate::outcome::{Done, Refused, Status};
use tell::Told;

pub(super) const FORMATS: [Format; 5] =
    [Format::Text, Format::Json, Format::Svg, Format::Csv, Format::Ics];

pub(super) use words::{kept as kept_words, step as step_words};

/// The arguments of `timetable`.
#[derive(Debug, Args)]
pub(super) struct Timetable {
    #[arg(long, default_value = "cn-2020")]
    regime: String,
    #[arg(long, value_parser = parse::date)]
    filed: Date,
    #[arg(long, value_parser = parse::setting)]
    set: Vec<Setting>,
    #[arg(long, value_parser = parse::stop)]
    stop: Vec<Stop>,
    #[arg(long)]
    extend: bool,
    #[arg(long)]
    special: bool,
    #[arg(long, value_parser = parse::days)]
    special_extend: Option<u32>,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

impl Timetable {
    pub(super) fn run(&self, lang: Lang) -> Result<Done, Refused> {
        check_format("timetable", self.format, &FORMATS)?;
        let regime = provisions::regime_for(&self.regime, self.filed)?;
        let calendar = calendar(None)?;
        let scenario = self.scenario()?;
        let reach = timetable::reach(&scenario, regime, &calendar).map_err(|e| refused(&e))?;
        let ways =
            timetable::reach_by_ways(&scenario, regime, &calendar).map_err(|e| refused(&e))?;
        let told = Told { reach, ways, scenario, regime, calendar, lang };
        let remark = told.beyond();
        let output = match self.format {
            Format::Text => told.text(),
            Format::Json => told.json(),
            Format::Csv => told.csv(),
            Format::Svg => picture::svg(&told),
            Format::Ics => told.ics(last_notice(None)),
        };
        Ok(Done { output, status: Status::Done, remark })
    }

    fn scenario(&self) -> Result<Scenario, Refused> {
        if self.special_extend.is_some() && !self.special {
            return Err(Refused::usage(texts::timetable_extension_without_special()));
        }
        Ok(Scenario {
            first: (Step::Filed, self.filed),
            way: if self.special { Way::Special } else { Way::Agreement },
            known: self.known()?,
            stops: stops(&self.stop),
            extended: self.extend,
            special_extension: self.special_extend.unwrap_or(0),
        })
    }

    fn known(&self) -> Result<BTreeMap<Step, Date>, Refused> {
        let mut known = BTreeMap::new();
        for Setting { step, on } in &self.set {
            if *step == Step::Filed {
                return Err(Refused::usage(texts::timetable_set_first()));
            }
            if known.insert(*step, *on).is_some() {
                return Err(Refused::usage(texts::timetable_set_twice(step.key())));
            }
        }
        Ok(known)
    }
}

fn refused(error: &TimetableError) -> Refused {
    Refused::usage(words_of(error))
}

fn words_of(error: &TimetableError) -> Text {
    match error {
        TimetableError::OutOfOrder { step, on, earlier, earlier_on } => {
            texts::timetable_out_of_order(*earlier_on, earlier.key(), *on, step.key())
        }
        TimetableError::NotOnTheWay(step) => texts::timetable_not_on_the_way(step.key()),
        TimetableError::Calendar(error) => worked_out(*error),
    }
}
