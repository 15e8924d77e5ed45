//! `calendar list`: every notice known, and how far the calendar reaches.

use serde::Serialize;
use texts::Lang;
use working_days::{Notice, Notices};

use super::super::counting::check_format;
use super::super::parse::Format;
use super::{LIST_FORMATS, List};
use crate::outcome::{Done, Refused};
use crate::output::table::Table;
use crate::output::{csv, json, lines};

#[derive(Serialize)]
struct ListJson<'a> {
    first_day: String,
    official_through: String,
    last_day: String,
    notices: Vec<NoticeJson<'a>>,
}

#[derive(Serialize)]
struct NoticeJson<'a> {
    number: &'a str,
    issued: String,
    year: i16,
    #[serde(skip_serializing_if = "Option::is_none")]
    amends: Option<&'a str>,
}

impl List {
    pub(super) fn run(&self, lang: Lang) -> Result<Done, Refused> {
        check_format("calendar list", self.format, &LIST_FORMATS)?;
        let notices = Notices::bundled();
        Ok(Done::new(match self.format {
            Format::Json => as_json(notices),
            Format::Csv => as_csv(notices),
            _ => as_text(notices, lang),
        }))
    }
}

fn as_text(notices: &Notices, lang: Lang) -> String {
    let names = [
        texts::cli_column_notice(),
        texts::cli_column_issued(),
        texts::cli_column_year(),
        texts::cli_column_amends(),
    ];
    let mut table = Table::new(&names, lang);
    for notice in notices.iter() {
        table.row(row(notice));
    }
    let calendar = notices.latest();
    let official = calendar.official_through();
    let said = [
        texts::calendar_official_through(official),
        texts::calendar_reach(calendar.first_day(), calendar.last_day(), official),
    ];
    format!("{}\n{}", table.render(), lines(&said, lang))
}

fn as_csv(notices: &Notices) -> String {
    let rows: Vec<Vec<String>> = notices.iter().map(row).collect();
    csv::write(&["number", "issued", "year", "amends"], &rows)
}

fn row(notice: &Notice) -> Vec<String> {
    vec![
        notice.number.clone(),
        notice.issued_on.to_string(),
        notice.year.to_string(),
        notice.amends.clone().unwrap_or_default(),
    ]
}

fn as_json(notices: &Notices) -> String {
    let calendar = notices.latest();
    let listed = notices.iter().map(|notice| NoticeJson {
        number: &notice.number,
        issued: notice.issued_on.to_string(),
        year: notice.year,
        amends: notice.amends.as_deref(),
    });
    json::write(&ListJson {
        first_day: calendar.first_day().to_string(),
        official_through: calendar.official_through().to_string(),
        last_day: calendar.last_day().to_string(),
        notices: listed.collect(),
    })
}
