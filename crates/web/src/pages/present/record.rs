//! The record of a case.

use procedure::Event;
use words::Words;

use crate::pages::RecordRow;

/// The events that the reader may see, the latest first.
#[must_use]
pub fn record<'e>(
    words: Words<'_>,
    events: impl DoubleEndedIterator<Item = &'e Event>,
) -> Vec<RecordRow> {
    let row = |event: &Event| RecordRow {
        number: event.number,
        on: event.happened_on,
        what: words.fact(&event.fact),
        by: words.hands(event),
        how: words.how_recorded(event),
        in_full: words.in_full(event),
        article: words.article(event.provision),
    };
    events.rev().map(row).collect()
}
