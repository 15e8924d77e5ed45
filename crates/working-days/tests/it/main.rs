//! Behaviour of the crate, from calendar files to due dates: plain data in, text out.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on fails, in its helpers too"
)]

mod bundled;
mod knowledge;
mod laws;
mod loading;
mod range;
mod range_by_rules;
mod reference;
mod support;
mod vectors;
