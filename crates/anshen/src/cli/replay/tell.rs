//! A replayed history as text, JSON and CSV.

use procedure::regime::{Bilingual, Regime};
use procedure::replay::{HistoricEvent, History, Mark, MarkTerm, Replay, TermFinding, Verdict};
use procedure::timetable::Kept;
use serde::Serialize;
use texts::{Lang, Text, Value};
use working_days::Calendar;

use super::super::provisions;
use super::super::timetable::{kept_words, step_words};
use crate::output::table::Table;
use crate::output::{csv, json, lines};

/// A history and what was found about it.
pub(super) struct Told {
    pub(super) history: History,
    pub(super) found: Replay,
    pub(super) regime: &'static Regime,
    pub(super) calendar: Calendar,
    pub(super) lang: Lang,
}

#[derive(Serialize)]
struct ReplayJson {
    title: String,
    regime: String,
    from: String,
    until: String,
    concluded: bool,
    calendar_days: i32,
    working_days: u32,
    terms: Vec<TermJson>,
    marks: Vec<MarkJson>,
    events: Vec<EventJson>,
    remarks: Vec<String>,
}

#[derive(Serialize)]
struct TermJson {
    step: &'static str,
    article: String,
    start: String,
    days: u32,
    due: String,
    verdict: &'static str,
    /// Working days before the last day, or after it.
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<u32>,
}

#[derive(Serialize)]
struct MarkJson {
    terms: Vec<&'static str>,
    days: u32,
    on: String,
    passed: bool,
    by: u32,
}

#[derive(Serialize)]
struct EventJson {
    step: &'static str,
    on: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

impl Told {
    fn say(&self, text: &Text) -> String {
        text.render(self.lang)
    }

    pub(super) fn title(&self) -> Text {
        words(&self.history.title)
    }

    pub(super) fn summary(&self) -> Text {
        let found = &self.found;
        let calendar = texts::calendar_days(found.calendar_days);
        let working = texts::working_days(found.working_days);
        if found.concluded {
            texts::replay_summary(calendar, found.from, found.until, working)
        } else {
            texts::replay_summary_open(calendar, found.from, found.until, working)
        }
    }

    pub(super) fn text(&self) -> String {
        let head =
            lines(&[self.title(), provisions::title(self.regime), self.summary()], self.lang);
        let told = if self.found.terms.is_empty() {
            lines(&[texts::replay_nothing_told()], self.lang)
        } else {
            lines(&[texts::replay_told()], self.lang) + &self.terms_table()
        };
        let marks = lines(&[texts::replay_marks()], self.lang) + &self.marks_table();
        let events = lines(&[texts::replay_events()], self.lang) + &self.events_table();
        let mut parts = vec![head, told, marks, events];
        let remarks: Vec<Text> = self.history.remarks.iter().map(words).collect();
        if !remarks.is_empty() {
            parts.push(lines(&remarks, self.lang));
        }
        parts.join("\n")
    }

    fn terms_table(&self) -> String {
        let names = [
            texts::cli_column_step(),
            texts::cli_column_article(),
            texts::cli_column_term(),
            texts::cli_column_due(),
            texts::cli_column_result(),
        ];
        let mut table = Table::new(&names, self.lang);
        for finding in &self.found.terms {
            table.row(vec![
                self.say(&step_words(finding.step)),
                self.say(&provisions::article(self.regime, finding.provision)),
                self.say(&texts::working_days(finding.term.days)),
                finding.term.due_on.to_string(),
                self.say(&verdict_words(finding.verdict)),
            ]);
        }
        table.render()
    }

    fn marks_table(&self) -> String {
        let names = [
            texts::replay_column_parts(),
            texts::cli_column_term(),
            texts::replay_column_end(),
            texts::replay_column_reached(),
        ];
        let mut table = Table::new(&names, self.lang);
        for mark in &self.found.marks {
            table.row(vec![
                self.say(&texts::as_written(parts(mark))),
                self.say(&texts::working_days(mark.days)),
                mark.on.to_string(),
                self.say(&reached_words(mark.reached)),
            ]);
        }
        table.render()
    }

    fn events_table(&self) -> String {
        let names = [texts::cli_column_date(), texts::cli_column_step(), texts::cli_column_note()];
        let mut table = Table::new(&names, self.lang);
        for event in &self.history.events {
            let step = event.step.step().map(step_words).map(|text| self.say(&text));
            table.row(vec![
                event.on.to_string(),
                step.unwrap_or_default(),
                self.note(event).unwrap_or_default(),
            ]);
        }
        table.render()
    }

    fn note(&self, event: &HistoricEvent) -> Option<String> {
        event.note.as_ref().map(|note| self.say(&words(note)))
    }

    pub(super) fn json(&self) -> String {
        let found = &self.found;
        let event = |event: &HistoricEvent| EventJson {
            step: event.step.step().map_or("other", |step| step.key()),
            on: event.on.to_string(),
            note: self.note(event),
        };
        json::write(&ReplayJson {
            title: self.say(&self.title()),
            regime: self.history.regime.clone(),
            from: found.from.to_string(),
            until: found.until.to_string(),
            concluded: found.concluded,
            calendar_days: found.calendar_days,
            working_days: found.working_days,
            terms: found.terms.iter().map(|finding| self.term_json(finding)).collect(),
            marks: found.marks.iter().map(mark_json).collect(),
            events: self.history.events.iter().map(event).collect(),
            remarks: self.history.remarks.iter().map(|text| self.say(&words(text))).collect(),
        })
    }

    fn term_json(&self, finding: &TermFinding) -> TermJson {
        let (verdict, by) = verdict_key(finding.verdict);
        TermJson {
            step: finding.step.key(),
            article: provisions::number(self.regime, finding.provision),
            start: finding.term.start.to_string(),
            days: finding.term.days,
            due: finding.term.due_on.to_string(),
            verdict,
            by,
        }
    }

    pub(super) fn csv(&self) -> String {
        let names = ["step", "article", "start", "days", "due", "verdict", "by"];
        let row = |finding: &TermFinding| {
            let TermJson { step, article, start, days, due, verdict, by } = self.term_json(finding);
            let by = by.map(|by| by.to_string()).unwrap_or_default();
            vec![step.to_owned(), article, start, days.to_string(), due, verdict.to_owned(), by]
        };
        csv::write(&names, &self.found.terms.iter().map(row).collect::<Vec<_>>())
    }
}

pub(super) fn words(text: &Bilingual) -> Text {
    texts::bilingual(&text.en, &text.zh)
}

pub(super) fn verdict_words(verdict: Verdict) -> Text {
    match verdict {
        Verdict::Told(kept) => kept_words(kept),
        Verdict::NotTold => texts::replay_not_told(),
        Verdict::Open(Kept::Early(0)) => texts::replay_open_last_day(),
        Verdict::Open(Kept::Early(days)) => texts::replay_open_running(texts::working_days(days)),
        Verdict::Open(Kept::Late(0)) => texts::replay_open_over_rest_day(),
        Verdict::Open(Kept::Late(days)) => texts::replay_open_over(texts::working_days(days)),
    }
}

fn verdict_key(verdict: Verdict) -> (&'static str, Option<u32>) {
    match verdict {
        Verdict::Told(Kept::Early(by)) => ("kept", Some(by)),
        Verdict::Told(Kept::Late(by)) => ("missed", Some(by)),
        Verdict::NotTold => ("not-told", None),
        Verdict::Open(Kept::Early(by)) => ("running", Some(by)),
        Verdict::Open(Kept::Late(by)) => ("over", Some(by)),
    }
}

/// The terms of a mark, one after the other.
pub(super) fn parts(mark: &Mark) -> Vec<Value> {
    let part = |term: &MarkTerm| match term {
        MarkTerm::Determination => texts::replay_part_determination(),
        MarkTerm::Preliminary => texts::replay_part_preliminary(),
        MarkTerm::Extension => texts::replay_part_extension(),
        MarkTerm::Opinions => texts::replay_part_opinions(),
        MarkTerm::Special => texts::replay_part_special(),
    };
    mark.terms.iter().map(|term| part(term).into()).collect()
}

pub(super) fn reached_words(reached: Kept) -> Text {
    match reached {
        Kept::Early(0) => texts::replay_mark_on(),
        Kept::Early(days) => texts::replay_mark_within(texts::working_days(days)),
        Kept::Late(0) => texts::replay_mark_after_rest_day(),
        Kept::Late(days) => texts::replay_mark_after(texts::working_days(days)),
    }
}

fn mark_json(mark: &Mark) -> MarkJson {
    let key = |term: &MarkTerm| match term {
        MarkTerm::Determination => "determination",
        MarkTerm::Preliminary => "preliminary",
        MarkTerm::Extension => "extension",
        MarkTerm::Opinions => "opinions",
        MarkTerm::Special => "special",
    };
    let (passed, by) = match mark.reached {
        Kept::Early(by) => (false, by),
        Kept::Late(by) => (true, by),
    };
    let terms = mark.terms.iter().map(key).collect();
    MarkJson { terms, days: mark.days, on: mark.on.to_string(), passed, by }
}
