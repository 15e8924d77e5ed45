//! Every notice there is, and the calendar that could be known on a given day.

use std::sync::{Arc, OnceLock};

use jiff::civil::Date;

use crate::assemble::{Sources, assemble};
use crate::calendar::Calendar;
use crate::check;
use crate::draft::Draft;
use crate::error::NothingKnown;
use crate::fault::Fault;
use crate::notice::{Forecast, Notice, Statute};
use crate::read::read;

/// Every notice known, in order of issue, with the forecasts and the holiday rules behind them.
#[derive(Debug)]
pub struct Notices {
    notices: Vec<Arc<Notice>>,
    forecasts: Vec<Forecast>,
    statutes: Vec<Statute>,
    /// One calendar for each day on which something became known, in order. INVARIANT: not empty.
    calendars: Vec<Edition>,
    latest: Calendar,
}

/// What was known from one day on; put together when first asked for.
#[derive(Debug)]
struct Edition {
    from: Date,
    calendar: OnceLock<Calendar>,
}

macro_rules! bundled_files {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!("../calendars/", $name)))),*]
    };
}

const BUNDLED: &[(&str, &str)] = &bundled_files![
    "2020.toml",
    "2020-amendment.toml",
    "2021.toml",
    "2022.toml",
    "2023.toml",
    "2024.toml",
    "2025.toml",
    "2026.toml",
    "forecast-2027.toml",
    "statute-2014.toml",
    "statute-2025.toml",
];

impl Notices {
    /// Reads calendar files, given as name and text, and checks each by itself and against the others.
    ///
    /// # Errors
    /// All faults of all files.
    pub fn load<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Notices, Vec<Fault>> {
        let mut drafts = Vec::new();
        let mut faults = Vec::new();
        let mut all_read = true;
        for (name, text) in files {
            let (draft, found) = read(name, text);
            all_read &= draft.is_some();
            drafts.extend(draft);
            faults.extend(found);
        }
        faults.extend(check::check(&drafts, all_read));
        if !faults.is_empty() {
            faults.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
            return Err(faults);
        }
        Notices::from_drafts(drafts).ok_or_else(|| vec![check::no_notice()])
    }

    /// The notices this crate is published with.
    #[expect(clippy::panic, reason = "the files are part of the program, and a test loads them")]
    pub fn bundled() -> &'static Notices {
        static LOADED: OnceLock<Notices> = OnceLock::new();
        LOADED.get_or_init(|| match Notices::load(BUNDLED.iter().copied()) {
            Ok(notices) => notices,
            Err(faults) => panic!("the bundled calendars are faulty: {faults:?}"),
        })
    }

    /// The files behind [`Notices::bundled`], by name and text, for whoever adds one to them.
    pub fn bundled_files() -> &'static [(&'static str, &'static str)] {
        BUNDLED
    }

    /// The notices in order of issue.
    pub fn iter(&self) -> impl Iterator<Item = &Notice> {
        self.notices.iter().map(AsRef::as_ref)
    }

    /// The calendar as it could be known on `day`: from what had been issued by then.
    ///
    /// # Errors
    /// When no notice had been issued by then.
    pub fn known_on(&self, day: Date) -> Result<Calendar, NothingKnown> {
        let known = self.calendars.partition_point(|edition| edition.from <= day);
        let edition = known.checked_sub(1).and_then(|last| self.calendars.get(last));
        let edition = edition.ok_or_else(|| NothingKnown { day, first: self.first_known() })?;
        let assembled = || assemble(&self.sources(edition.from)).unwrap_or_else(|| self.latest());
        Ok(edition.calendar.get_or_init(assembled).clone())
    }

    /// The calendar of everything that is known.
    pub fn latest(&self) -> Calendar {
        self.latest.clone()
    }

    fn from_drafts(drafts: Vec<Draft>) -> Option<Notices> {
        let (mut notices, mut forecasts, mut statutes) = (Vec::new(), Vec::new(), Vec::new());
        for draft in drafts {
            match draft {
                Draft::Notice(draft) => notices.push(Arc::new(draft.into_notice())),
                Draft::Forecast(draft) => forecasts.push(draft.forecast),
                Draft::Statute(statute) => statutes.push(statute),
            }
        }
        notices.sort_by_key(|notice| (notice.issued_on, notice.amends.is_some()));
        let latest = assemble(&Sources {
            notices: notices.iter().collect(),
            forecasts: forecasts.iter().collect(),
            statutes: statutes.iter().collect(),
        })?;
        let mut notices = Notices { notices, forecasts, statutes, calendars: Vec::new(), latest };
        notices.calendars = notices.editions();
        Some(notices)
    }

    fn editions(&self) -> Vec<Edition> {
        let first = self.first_known();
        let issued = self.notices.iter().map(|notice| notice.issued_on);
        let forecast = self.forecasts.iter().map(|forecast| forecast.known_from);
        let ruled = self.statutes.iter().map(|statute| statute.issued_on);
        let mut days: Vec<Date> =
            issued.chain(forecast).chain(ruled).map(|day| day.max(first)).collect();
        days.sort_unstable();
        days.dedup();
        days.into_iter().map(|from| Edition { from, calendar: OnceLock::new() }).collect()
    }

    fn first_known(&self) -> Date {
        self.notices.first().map_or(Date::MAX, |notice| notice.issued_on)
    }

    fn sources(&self, day: Date) -> Sources<'_> {
        Sources {
            notices: self.notices.iter().filter(|notice| notice.issued_on <= day).collect(),
            forecasts: self.forecasts.iter().filter(|f| f.known_from <= day).collect(),
            statutes: self.statutes.iter().filter(|statute| statute.issued_on <= day).collect(),
        }
    }
}
