//! Days of a term or a year, each with its reason.

use procedure::Date;
use serde::Serialize;
use texts::Lang;
use utoipa::ToSchema;
use working_days::{Calendar, Day, DayStatus, ExplainedDay, Reason, Term};

/// A day and why it counts or not.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct DayForm {
    /// The day.
    #[schema(value_type = String, format = Date)]
    date: String,
    /// What it is: `start`, `counted`, `weekend`, `holiday` or `stopped`; in a calendar without a
    /// term `working`, `make_up`, `weekend` or `holiday`.
    status: &'static str,
    /// Which working day of the term it is, where it counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<u32>,
    /// Why.
    why: String,
    /// The number of the State Council's notice that says so, where one does.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
    /// Whether no notice has settled the day yet.
    #[serde(skip_serializing_if = "is_settled")]
    provisional: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the form that serde asks for")]
fn is_settled(provisional: &bool) -> bool {
    !provisional
}

/// Every day of a term.
pub(crate) fn explained(calendar: &Calendar, term: &Term, lang: Lang) -> Vec<DayForm> {
    calendar.explain(term).iter().map(|day| of_term(day, lang)).collect()
}

fn of_term(explained: &ExplainedDay<'_>, lang: Lang) -> DayForm {
    let (status, day) = match explained.status {
        DayStatus::Start => ("start", None),
        DayStatus::Counted(number) => ("counted", Some(number)),
        DayStatus::Weekend => ("weekend", None),
        DayStatus::Holiday => ("holiday", None),
        DayStatus::Stopped => ("stopped", None),
    };
    DayForm {
        date: explained.date.to_string(),
        status,
        day,
        why: pictures::day_words(explained).render(lang),
        source: source(explained.day.reason),
        provisional: explained.day.is_provisional(),
    }
}

/// A day of a calendar, without a term.
pub(crate) fn calendar_day(day: &Day<'_>, lang: Lang) -> DayForm {
    let (status, why) = match day.reason {
        Reason::Weekday => ("working", texts::calendar_working()),
        Reason::MakeUp { name, .. } => {
            ("make_up", texts::calendar_make_up(pictures::name_words(name)))
        }
        Reason::Weekend => ("weekend", texts::day_weekend()),
        Reason::Holiday { name, .. } => ("holiday", texts::day_holiday(pictures::name_words(name))),
    };
    DayForm {
        date: date(day.date),
        status,
        day: None,
        why: why.render(lang),
        source: source(day.reason),
        provisional: day.is_provisional(),
    }
}

fn source(reason: Reason<'_>) -> Option<String> {
    reason.notice().map(|notice| notice.number.clone())
}

fn date(date: Date) -> String {
    date.to_string()
}
