//! A file as it was read, each value with its line, before the files are checked against each other.

use jiff::civil::Date;

use crate::notice::{Forecast, Holiday, Name, Notice, Span, Statute};

/// A value and the line it stands on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct At<T> {
    pub(crate) value: T,
    pub(crate) line: usize,
}

/// One file, well formed by itself.
pub(crate) enum Draft {
    Notice(NoticeDraft),
    Forecast(ForecastDraft),
    Statute(Statute),
}

pub(crate) struct NoticeDraft {
    pub(crate) file: String,
    pub(crate) number: At<String>,
    pub(crate) issued_on: Date,
    pub(crate) year: At<i16>,
    pub(crate) amends: Option<At<String>>,
    pub(crate) holidays: Vec<HolidayDraft>,
}

pub(crate) struct ForecastDraft {
    pub(crate) file: String,
    pub(crate) year: At<i16>,
    pub(crate) forecast: Forecast,
}

pub(crate) struct HolidayDraft {
    pub(crate) name: At<Name>,
    pub(crate) off: Vec<At<Span>>,
    pub(crate) work: Vec<At<Date>>,
}

impl NoticeDraft {
    pub(crate) fn into_notice(self) -> Notice {
        let values = |holiday: HolidayDraft| Holiday {
            name: holiday.name.value,
            off: holiday.off.into_iter().map(|span| span.value).collect(),
            work: holiday.work.into_iter().map(|day| day.value).collect(),
        };
        Notice {
            number: self.number.value,
            issued_on: self.issued_on,
            year: self.year.value,
            amends: self.amends.map(|amends| amends.value),
            holidays: self.holidays.into_iter().map(values).collect(),
            file: self.file,
        }
    }
}
