//! Tests of the store in a folder: the shared suite, and what only this back end promises.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails, in its helpers too"
)]

mod crash;
mod failing;
mod opening;
mod plans;
mod suite;
mod support;
