//! Warnings that go with an act and do not stand in its way.

use procedure::Caution;
use texts::Text;

use crate::Words;

impl Words<'_> {
    /// A warning as a sentence.
    #[must_use]
    pub fn caution(&self, caution: Caution) -> Text {
        match caution {
            Caution::SignedUnconditionally => texts::caution_signed_unconditionally(),
            Caution::InUseBeforeConclusion => texts::caution_in_use(),
            Caution::ReturnedLate { days } => texts::caution_returned_late(days),
            Caution::LastDayRequest => texts::caution_last_day_request(),
            Caution::AfterTerm { due_on } => texts::caution_after_term(due_on),
            Caution::WithoutEffect => texts::caution_without_effect(),
        }
    }
}
