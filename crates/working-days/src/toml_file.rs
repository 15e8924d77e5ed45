//! One TOML file, read value by value. Whatever is wrong is noted with its line, and reading goes on.

use std::ops::Range;

use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use crate::draft::At;
use crate::fault::{Fault, FaultReason};
use crate::notice::{MonthDay, Span, Window};

pub(crate) type Table<'i> = DeTable<'i>;

/// A file under its name, and what was found wrong so far.
pub(crate) struct TomlFile<'a> {
    pub(crate) name: &'a str,
    pub(crate) faults: Vec<Fault>,
    text: &'a str,
}

/// A value, the key it belongs to, and its place.
#[derive(Clone)]
pub(crate) struct Field<'t, 'i> {
    key: &'static str,
    value: &'t DeValue<'i>,
    place: Range<usize>,
}

impl<'a> TomlFile<'a> {
    pub(crate) fn new(name: &'a str, text: &'a str) -> Self {
        TomlFile { name, text, faults: Vec::new() }
    }

    /// The whole file as a table, with every error of syntax noted.
    pub(crate) fn parse(&mut self) -> Option<Spanned<Table<'a>>> {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        for error in &errors {
            let message = error.message().lines().collect::<Vec<_>>().join(", ");
            let place = error.span().unwrap_or_default().start;
            self.fault(self.line(place), FaultReason::BadToml { message });
        }
        errors.is_empty().then_some(table)
    }

    pub(crate) fn fault(&mut self, line: usize, reason: FaultReason) {
        self.faults.push(Fault { file: self.name.to_owned(), line, reason });
    }

    pub(crate) fn line(&self, offset: usize) -> usize {
        let before = self.text.as_bytes().iter().take(offset);
        1 + before.filter(|byte| **byte == b'\n').count()
    }

    pub(crate) fn only_fields(&mut self, table: &Table<'_>, known: &[&str]) {
        for key in table.keys().filter(|key| !known.contains(&key_text(key))) {
            let field = key_text(key).to_owned();
            self.fault(self.line(key.span().start), FaultReason::UnknownField { field });
        }
    }

    pub(crate) fn field<'t, 'i>(
        &self,
        table: &'t Table<'i>,
        key: &'static str,
    ) -> Option<Field<'t, 'i>> {
        let value = table.get(key)?;
        Some(Field { key, value: value.get_ref(), place: value.span() })
    }

    pub(crate) fn required<'t, 'i>(
        &mut self,
        table: &'t Table<'i>,
        line: usize,
        key: &'static str,
    ) -> Option<Field<'t, 'i>> {
        let field = self.field(table, key);
        if field.is_none() {
            self.fault(line, FaultReason::MissingField { field: key });
        }
        field
    }

    pub(crate) fn text(&mut self, field: &Field<'_, '_>) -> Option<At<String>> {
        let value = field.value.as_str().map(str::to_owned);
        let text = self.typed(field, value, "a text")?;
        if text.value.trim().is_empty() {
            self.fault(text.line, FaultReason::EmptyField { field: field.key });
            return None;
        }
        Some(text)
    }

    pub(crate) fn whole<T: TryFrom<i64>>(&mut self, field: &Field<'_, '_>) -> Option<At<T>> {
        let whole = field.value.as_integer();
        let value = whole.and_then(|whole| i64::from_str_radix(whole.as_str(), whole.radix()).ok());
        self.typed(field, value.and_then(|value| value.try_into().ok()), "a whole number in range")
    }

    pub(crate) fn year(&mut self, field: &Field<'_, '_>) -> Option<At<i16>> {
        let year = self.whole::<i16>(field)?;
        let sensible = (1949..=9000).contains(&year.value).then_some(year.value);
        self.typed(field, sensible, "a year such as 2021")
    }

    /// A TOML date.
    pub(crate) fn date(&mut self, field: &Field<'_, '_>) -> Option<At<Date>> {
        let stamp = field.value.as_datetime().filter(|stamp| stamp.time.is_none());
        let date = stamp.and_then(|stamp| stamp.date).and_then(|date| {
            let year = i16::try_from(date.year).ok()?;
            Date::new(year, i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?).ok()
        });
        self.typed(field, date, "a date without quotes, such as 2020-11-25")
    }

    /// A list of texts `2021-02-11` or `2021-02-11..2021-02-17`.
    pub(crate) fn spans(&mut self, field: &Field<'_, '_>) -> Vec<At<Span>> {
        let items = self.items(field, "a list of days or spans");
        items.iter().filter_map(|item| self.span(item)).collect()
    }

    /// A list of texts `2021-02-07`.
    pub(crate) fn days(&mut self, field: &Field<'_, '_>) -> Vec<At<Date>> {
        let items = self.items(field, "a list of days");
        let mut days = Vec::new();
        for item in &items {
            let Some(At { value, line }) = self.text(item) else { continue };
            days.extend(self.parse_date(&value, line).map(|value| At { value, line }));
        }
        days
    }

    pub(crate) fn span(&mut self, field: &Field<'_, '_>) -> Option<At<Span>> {
        let At { value, line } = self.text(field)?;
        let (first, last) = value.split_once("..").unwrap_or((&value, &value));
        let first = self.parse_date(first, line);
        let last = if value.contains("..") { self.parse_date(last, line) } else { first };
        let (first, last) = (first?, last?);
        let span = Span::new(first, last);
        if span.is_none() {
            self.fault(line, FaultReason::SpanReversed { first, last });
        }
        Some(At { value: span?, line })
    }

    /// A list of texts `05-01`.
    pub(crate) fn month_days(&mut self, field: &Field<'_, '_>) -> Vec<MonthDay> {
        let mut days = Vec::new();
        for item in &self.items(field, "a list of days of the year") {
            let Some(At { value, line }) = self.text(item) else { continue };
            days.extend(self.parse_month_day(&value, line));
        }
        days
    }

    /// A text `01-20..02-25`.
    pub(crate) fn window(&mut self, field: &Field<'_, '_>) -> Option<Window> {
        let At { value, line } = self.text(field)?;
        let (first, last) = value.split_once("..").unwrap_or((&value, &value));
        let first = self.parse_month_day(first, line);
        let last = self.parse_month_day(last, line);
        Some(Window { first: first?, last: last? })
    }

    /// The tables of a `[[list]]`, each with its line.
    pub(crate) fn tables<'t, 'i>(&mut self, field: &Field<'t, 'i>) -> Vec<(&'t Table<'i>, usize)> {
        let mut tables = Vec::new();
        for item in self.items(field, "a list of tables") {
            match item.value.as_table() {
                Some(table) => tables.push((table, self.line(item.place.start))),
                None => self.wrong_type(&item, "a list of tables"),
            }
        }
        tables
    }

    fn items<'t, 'i>(
        &mut self,
        field: &Field<'t, 'i>,
        expected: &'static str,
    ) -> Vec<Field<'t, 'i>> {
        let Some(array) = field.value.as_array() else {
            self.wrong_type(field, expected);
            return Vec::new();
        };
        let item = |value: &'t Spanned<DeValue<'i>>| Field {
            key: field.key,
            value: value.get_ref(),
            place: value.span(),
        };
        array.iter().map(item).collect()
    }

    fn parse_date(&mut self, text: &str, line: usize) -> Option<Date> {
        let date = (text.len() == 10).then(|| text.parse::<Date>().ok()).flatten();
        if date.is_none() {
            self.fault(line, FaultReason::BadDate { text: text.to_owned() });
        }
        date
    }

    fn parse_month_day(&mut self, text: &str, line: usize) -> Option<MonthDay> {
        let parsed = (text.len() == 5).then(|| text.split_once('-')).flatten();
        let parsed = parsed.and_then(|(month, day)| {
            let (month, day) = (month.parse().ok()?, day.parse().ok()?);
            Date::new(2000, month, day).is_ok().then_some(MonthDay { month, day })
        });
        if parsed.is_none() {
            self.fault(line, FaultReason::BadMonthDay { text: text.to_owned() });
        }
        parsed
    }

    fn typed<T>(
        &mut self,
        field: &Field<'_, '_>,
        value: Option<T>,
        expected: &'static str,
    ) -> Option<At<T>> {
        if value.is_none() {
            self.wrong_type(field, expected);
        }
        Some(At { value: value?, line: self.line(field.place.start) })
    }

    fn wrong_type(&mut self, field: &Field<'_, '_>, expected: &'static str) {
        let line = self.line(field.place.start);
        self.fault(line, FaultReason::WrongType { field: field.key, expected });
    }
}

fn key_text<'k>(key: &'k Spanned<DeString<'_>>) -> &'k str {
    key.get_ref()
}
