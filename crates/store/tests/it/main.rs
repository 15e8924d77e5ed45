//! Tests of the stored records and of the limits.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails, in its helpers too")]

mod golden;
mod limits;
mod places;
mod samples;
