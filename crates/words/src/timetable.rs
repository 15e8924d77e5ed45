//! The steps of a timetable and the ways through the procedure.

use procedure::timetable::{Step, Way};
use texts::Text;

/// A step by name.
#[must_use]
pub fn step(step: Step) -> Text {
    match step {
        Step::Filed => texts::step_filed(),
        Step::Determined => texts::step_determined(),
        Step::Circulated => texts::step_circulated(),
        Step::Replied => texts::step_replied(),
        Step::SpecialOpened => texts::step_special_opened(),
        Step::Concluded => texts::step_concluded(),
    }
}

/// A way through the procedure by name.
#[must_use]
pub fn way(way: Way) -> Text {
    match way {
        Way::NotRequired => texts::way_not_required(),
        Way::Agreement => texts::way_agreement(),
        Way::Special => texts::way_special(),
    }
}
