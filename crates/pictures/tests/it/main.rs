//! The pictures as another program sees them: well-formed, complete, inside their borders.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has to stop")]

mod support;
mod terms;
mod timelines;
mod years;
