//! Steps, ways and kept terms as words, with the provision that each rests on.

use procedure::timetable::{Kept, Step, Way};
use texts::Text;

pub(in crate::cli) fn step(step: Step) -> Text {
    match step {
        Step::Filed => texts::step_filed(),
        Step::Determined => texts::step_determined(),
        Step::Circulated => texts::step_circulated(),
        Step::Replied => texts::step_replied(),
        Step::SpecialOpened => texts::step_special_opened(),
        Step::Concluded => texts::step_concluded(),
    }
}

/// Whether a step kept its term.
pub(in crate::cli) fn kept(kept: Kept) -> Text {
    match kept {
        Kept::Early(0) => texts::timetable_kept_last_day(),
        Kept::Early(days) => texts::timetable_kept_early(texts::working_days(days)),
        Kept::Late(0) => texts::timetable_missed_rest_day(),
        Kept::Late(days) => texts::timetable_missed(texts::working_days(days)),
    }
}

pub(super) fn way_key(way: Way) -> &'static str {
    match way {
        Way::NotRequired => "not-required",
        Way::Agreement => "agreement",
        Way::Special => "special",
    }
}
