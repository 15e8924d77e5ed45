//! A timetable as text, JSON, CSV and calendar events.

use pictures::range_words;
use procedure::regime::Regime;
use procedure::timetable::{Kept, Reach, Row, RowTerm, Scenario, Step, Timetable, Way};
use serde::Serialize;
use texts::{Lang, Text};
use working_days::{Calendar, Certainty, CountError, Date};

use super::super::counting::{is_provisional, reminder, worked_out};
use super::super::provisions;
use super::super::shapes::{self, RangeJson, StopJson};
use super::words;
use crate::output::ics::Event;
use crate::output::table::Table;
use crate::output::{csv, ics, json, lines};

/// A timetable and what is said of it.
pub(super) struct Told {
    pub(super) reach: Reach,
    pub(super) ways: Vec<(Way, Reach)>,
    pub(super) scenario: Scenario,
    pub(super) regime: &'static Regime,
    pub(super) calendar: Calendar,
    pub(super) lang: Lang,
}

#[derive(Serialize)]
struct TimetableJson {
    regime: String,
    filed: String,
    way: &'static str,
    extended: bool,
    special_extension: u32,
    stops: Vec<StopJson>,
    term_days: u32,
    steps: Vec<StepJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    calendar_ends: Option<String>,
    ways: Vec<WayJson>,
}

#[derive(Serialize)]
struct WayJson {
    way: &'static str,
    extended: bool,
    term_days: u32,
    steps: Vec<StepJson>,
    /// The last day of the calendar, where steps are left out because they lie past it.
    #[serde(skip_serializing_if = "Option::is_none")]
    calendar_ends: Option<String>,
}

#[derive(Serialize)]
struct StepJson {
    step: &'static str,
    on: String,
    given: bool,
    article: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    term: Option<TermJson>,
}

#[derive(Serialize)]
struct TermJson {
    start: String,
    days: u32,
    due: String,
    provisional: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    range: Option<RangeJson>,
    kept: bool,
    /// Working days before the last day, or after it.
    by: u32,
}

impl Told {
    pub(super) fn say(&self, text: &Text) -> String {
        text.render(self.lang)
    }

    pub(super) fn title(&self) -> Text {
        texts::timetable_title(provisions::title(self.regime))
    }

    /// That the version was not yet, or no more, in force on the day of the filing (article 22).
    fn force(&self) -> Option<Text> {
        let (_, filed) = self.scenario.first;
        let from = self.regime.effective_on;
        if filed < from {
            return Some(texts::timetable_not_yet_in_force(from));
        }
        let replaced_on = self.regime.replaced_on.filter(|day| *day <= filed)?;
        Some(texts::timetable_replaced(replaced_on))
    }

    pub(super) fn way(&self) -> Text {
        let way = way_words(self.scenario.way);
        if self.scenario.extended {
            texts::timetable_way_extended(way)
        } else {
            texts::timetable_way(way)
        }
    }

    /// The total of the terms, which is that of the steps listed where the calendar ends.
    pub(super) fn total(&self) -> Text {
        let days = texts::working_days(self.reach.timetable.term_days);
        match self.reach.beyond {
            None => texts::timetable_total(days),
            Some(_) => texts::timetable_total_listed(days),
        }
    }

    /// Where the calendar ends before the timetable does, or before one of the ways.
    pub(super) fn beyond(&self) -> Option<Text> {
        let reaches = [&self.reach].into_iter().chain(self.ways.iter().map(|(_, reach)| reach));
        reaches.filter_map(|reach| reach.beyond).next().map(|error| match error {
            CountError::PastLastDay { start, days, last } => {
                texts::timetable_beyond(days, last, start)
            }
            other => worked_out(other),
        })
    }

    pub(super) fn article(&self, row: &Row) -> Text {
        provisions::article(self.regime, row.provision)
    }

    pub(super) fn text(&self) -> String {
        let ways = if self.scenario.known.is_empty() {
            texts::timetable_ways()
        } else {
            texts::timetable_ways_given()
        };
        let head: Vec<Text> = [self.title(), self.way()].into_iter().chain(self.force()).collect();
        format!(
            "{}\n{}\n{}\n{}\n{}",
            lines(&head, self.lang),
            self.steps_table(),
            lines(&[self.total()], self.lang),
            lines(&[ways], self.lang),
            self.ways_table()
        )
    }

    fn steps_table(&self) -> String {
        let names = [
            texts::cli_column_step(),
            texts::cli_column_on(),
            texts::cli_column_weekday(),
            texts::cli_column_article(),
            texts::cli_column_term(),
            texts::cli_column_due(),
            texts::cli_column_result(),
        ];
        let mut table = Table::new(&names, self.lang);
        for row in &self.reach.timetable.rows {
            let (term, due, result) = match &row.term {
                Some(term) => (
                    self.say(&texts::working_days(term.term.days)),
                    term.term.due_on.to_string(),
                    self.result(row, term),
                ),
                None => (self.say(&texts::timetable_no_term()), String::new(), self.given(row)),
            };
            table.row(vec![
                self.say(&words::step(row.step)),
                row.on.to_string(),
                self.say(&texts::weekday_name(row.on.weekday())),
                self.say(&self.article(row)),
                term,
                due,
                result,
            ]);
        }
        table.render()
    }

    /// For a given day whether it keeps the term; for another only what is uncertain about it.
    fn result(&self, row: &Row, term: &RowTerm) -> String {
        if row.given {
            return self.say(&words::kept(term.kept));
        }
        match term.term.certainty {
            Certainty::Official => self.say(&texts::timetable_latest()),
            Certainty::Provisional { earliest, latest } if earliest == latest => {
                self.say(&texts::timetable_provisional_one())
            }
            Certainty::Provisional { earliest, latest } => {
                self.say(&texts::timetable_provisional(earliest, latest))
            }
        }
    }

    fn given(&self, row: &Row) -> String {
        if row.given { self.say(&texts::timetable_given()) } else { String::new() }
    }

    /// A column a way, a row a step.
    fn ways_table(&self) -> String {
        let ways = self.ways.iter().map(|(way, _)| longest_words(*way));
        let names: Vec<Text> = [texts::cli_column_step()].into_iter().chain(ways).collect();
        let mut table = Table::new(&names, self.lang);
        for step in Step::ALL {
            let on = |way: Way, reach: &Reach| {
                let row = reach.timetable.rows.iter().find(|row| row.step == step);
                match row {
                    Some(row) => row.on.to_string(),
                    None if reach.beyond.is_some() && way.leads_over(step) => {
                        self.say(&texts::timetable_beyond_cell())
                    }
                    None => String::new(),
                }
            };
            let days = self.ways.iter().map(|(way, reach)| on(*way, reach));
            let cells = [self.say(&words::step(step))].into_iter().chain(days);
            table.row(cells.collect());
        }
        let totals = self.ways.iter().map(|(_, reach)| match reach.beyond {
            None => self.say(&texts::working_days(reach.timetable.term_days)),
            Some(_) => self.say(&texts::timetable_beyond_cell()),
        });
        let cells = [self.say(&texts::timetable_total_row())].into_iter().chain(totals);
        table.row(cells.collect());
        table.render()
    }

    pub(super) fn json(&self) -> String {
        let way = |(way, reach): &(Way, Reach)| WayJson {
            way: words::way_key(*way),
            extended: *way == Way::Special,
            term_days: reach.timetable.term_days,
            steps: self.steps_json(&reach.timetable),
            calendar_ends: calendar_ends(reach),
        };
        json::write(&TimetableJson {
            regime: self.regime.id.to_string(),
            filed: self.scenario.first.1.to_string(),
            way: words::way_key(self.scenario.way),
            extended: self.scenario.extended,
            special_extension: self.scenario.special_extension,
            stops: shapes::stops(&self.scenario.stops),
            term_days: self.reach.timetable.term_days,
            steps: self.steps_json(&self.reach.timetable),
            calendar_ends: calendar_ends(&self.reach),
            ways: self.ways.iter().map(way).collect(),
        })
    }

    fn steps_json(&self, timetable: &Timetable) -> Vec<StepJson> {
        let step = |row: &Row| StepJson {
            step: row.step.key(),
            on: row.on.to_string(),
            given: row.given,
            article: provisions::number(self.regime, row.provision),
            term: row.term.as_ref().map(term_json),
        };
        timetable.rows.iter().map(step).collect()
    }

    pub(super) fn csv(&self) -> String {
        let names = [
            "way",
            "extended",
            "step",
            "on",
            "given",
            "article",
            "start",
            "days",
            "due",
            "provisional",
            "kept",
            "by",
        ];
        let asked = (self.scenario.way, self.scenario.extended, &self.reach.timetable);
        let rows: Vec<Vec<String>> = asked
            .2
            .rows
            .iter()
            .map(|row| {
                let mut cells = vec![
                    words::way_key(asked.0).to_owned(),
                    asked.1.to_string(),
                    row.step.key().to_owned(),
                    row.on.to_string(),
                    row.given.to_string(),
                    provisions::number(self.regime, row.provision),
                ];
                cells.extend(term_cells(row.term.as_ref()));
                cells
            })
            .collect();
        csv::write(&names, &rows)
    }

    /// One event for the last day of every term. `stamp` is the day of the last notice.
    pub(super) fn ics(&self, stamp: Date) -> String {
        let events: Vec<Event> =
            self.reach.timetable.rows.iter().filter_map(|row| self.event(row)).collect();
        ics::write(stamp, &events, self.lang)
    }

    fn event(&self, row: &Row) -> Option<Event> {
        let term = &row.term.as_ref()?.term;
        let article = self.article(row);
        let days = texts::working_days(term.days);
        let step = words::step(row.step);
        let mut description = vec![texts::timetable_event_basis(&article, days, term.start)];
        if let Certainty::Provisional { earliest, latest } = term.certainty {
            description.push(range_words(earliest, latest));
        }
        let (key, filed) = (row.step.key(), self.scenario.first.1);
        Some(Event {
            uid: format!("timetable-{}-{filed}-{key}@anshen", self.regime.id),
            on: term.due_on,
            summary: self.say(&texts::timetable_event(article, step)),
            description: lines(&description, self.lang).trim_end().to_owned(),
            remind_on: Some(reminder(&self.calendar, term)),
        })
    }
}

/// The last day of the calendar, where it ends before the timetable.
fn calendar_ends(reach: &Reach) -> Option<String> {
    match reach.beyond? {
        CountError::PastLastDay { last, .. } => Some(last.to_string()),
        _ => None,
    }
}

fn term_json(term: &RowTerm) -> TermJson {
    let (kept, by) = kept(term.kept);
    TermJson {
        start: term.term.start.to_string(),
        days: term.term.days,
        due: term.term.due_on.to_string(),
        provisional: is_provisional(term.term.certainty),
        range: shapes::range(term.term.certainty),
        kept,
        by,
    }
}

fn term_cells(term: Option<&RowTerm>) -> Vec<String> {
    let Some(term) = term else { return vec![String::new(); 6] };
    let (kept, by) = kept(term.kept);
    vec![
        term.term.start.to_string(),
        term.term.days.to_string(),
        term.term.due_on.to_string(),
        is_provisional(term.term.certainty).to_string(),
        kept.to_string(),
        by.to_string(),
    ]
}

fn kept(kept: Kept) -> (bool, u32) {
    match kept {
        Kept::Early(days) => (true, days),
        Kept::Late(days) => (false, days),
    }
}

fn way_words(way: Way) -> Text {
    match way {
        Way::NotRequired => texts::way_not_required(),
        Way::Agreement => texts::way_agreement(),
        Way::Special => texts::way_special(),
    }
}

/// A way as it stands among all of them: the special review there follows an extension.
pub(super) fn longest_words(way: Way) -> Text {
    match way {
        Way::Special => texts::timetable_way_special_longest(),
        Way::NotRequired | Way::Agreement => way_words(way),
    }
}
