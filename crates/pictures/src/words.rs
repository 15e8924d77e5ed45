//! Why a day counts or not, and what says so, as sentences. The same words stand in pictures,
//! tables and files.

use jiff::civil::Date;
use texts::Text;
use working_days::{DayStatus, ExplainedDay, Name, Reason};

/// Why a day of a term counts or not.
#[must_use]
pub fn day_words(explained: &ExplainedDay<'_>) -> Text {
    match (explained.status, explained.day.reason) {
        (DayStatus::Start, _) => texts::day_start(),
        (DayStatus::Counted(number), Reason::MakeUp { name, .. }) => {
            texts::day_counted_make_up(name_words(name), number)
        }
        (DayStatus::Counted(number), _) => texts::day_counted(number),
        (DayStatus::Stopped, Reason::MakeUp { name, .. }) => {
            texts::day_stopped_make_up(name_words(name))
        }
        (DayStatus::Stopped, _) => texts::day_stopped(),
        (DayStatus::Holiday, Reason::Holiday { name, notice: None }) => {
            texts::day_holiday_expected(name_words(name))
        }
        (DayStatus::Holiday, Reason::Holiday { name, .. }) => texts::day_holiday(name_words(name)),
        (DayStatus::Weekend | DayStatus::Holiday, _) => texts::day_weekend(),
    }
}

/// What says so: the notice, the rule of the week or of the first day; that there is no notice yet
/// where one is missing. `None` for an ordinary day that counts or is stopped.
#[must_use]
pub fn day_ground(explained: &ExplainedDay<'_>) -> Option<Text> {
    if let Some(notice) = explained.day.reason.notice() {
        return Some(texts::ground_notice(&notice.number));
    }
    match explained.status {
        DayStatus::Start => Some(texts::ground_start_day()),
        DayStatus::Weekend => Some(texts::ground_weekend()),
        _ if explained.day.is_provisional() => Some(texts::ground_not_yet()),
        DayStatus::Counted(_) | DayStatus::Holiday | DayStatus::Stopped => None,
    }
}

/// The name of a holiday in the reader's language.
#[must_use]
pub fn name_words(name: &Name) -> Text {
    texts::bilingual(&name.en, &name.zh)
}

/// What a later notice can still make of a last day.
#[must_use]
pub fn range_words(earliest: Date, latest: Date) -> Text {
    if earliest == latest {
        texts::count_provisional_one(latest)
    } else {
        texts::provisional_range(earliest, latest)
    }
}
