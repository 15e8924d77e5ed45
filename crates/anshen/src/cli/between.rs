//! `between`: the working days after one day up to another.

use clap::Args;
use serde::Serialize;
use texts::Lang;
use working_days::Date;

use super::counting::{calendar, check_format, refused};
use super::parse::{self, Format};
use crate::outcome::{Done, Refused};
use crate::output::{csv, json, lines};

pub(super) const FORMATS: [Format; 3] = [Format::Text, Format::Json, Format::Csv];

/// The arguments of `between`.
#[derive(Debug, Args)]
pub(super) struct Between {
    #[arg(long, value_parser = parse::date)]
    from: Date,
    #[arg(long, value_parser = parse::date)]
    to: Date,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Serialize)]
struct Counted {
    from: String,
    to: String,
    working_days: u32,
    calendar_days: i32,
    provisional: bool,
}

impl Between {
    pub(super) fn run(&self, lang: Lang) -> Result<Done, Refused> {
        check_format("between", self.format, &FORMATS)?;
        let calendar = calendar(None)?;
        let working_days = calendar.working_days_between(self.from, self.to).map_err(refused)?;
        let counted = Counted {
            from: self.from.to_string(),
            to: self.to.to_string(),
            working_days,
            calendar_days: (self.to - self.from).get_days(),
            provisional: self.to > calendar.official_through(),
        };
        Ok(Done::new(match self.format {
            Format::Json => json::write(&counted),
            Format::Csv => counted.csv(),
            _ => counted.text(calendar.official_through(), lang),
        }))
    }
}

impl Counted {
    fn text(&self, official: Date, lang: Lang) -> String {
        let calendar_days = texts::calendar_days(self.calendar_days);
        let working_days = texts::working_days(self.working_days);
        let mut said =
            vec![texts::between_count(calendar_days, &self.from, &self.to, working_days)];
        if self.provisional {
            said.push(texts::between_provisional(official));
        }
        lines(&said, lang)
    }

    fn csv(&self) -> String {
        let names = ["from", "to", "working_days", "calendar_days", "provisional"];
        let row = vec![
            self.from.clone(),
            self.to.clone(),
            self.working_days.to_string(),
            self.calendar_days.to_string(),
            self.provisional.to_string(),
        ];
        csv::write(&names, &[row])
    }
}
