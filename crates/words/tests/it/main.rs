//! Values of the procedure in, sentences in both languages out. The snapshots are there to be
//! read: they are what people will see.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has to stop")]

mod acts;
mod records;
mod refusals;
mod states;
mod support;
