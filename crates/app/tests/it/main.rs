//! The use cases in process, over a store and a vault in a folder of their own.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails, in its helpers too"
)]

mod accounts;
mod administration;
mod demo;
mod desk;
mod four_eyes;
mod latecomers;
mod on_paper;
mod requests;
mod seed;
mod support;
mod town;
mod views;
mod whole_case;
