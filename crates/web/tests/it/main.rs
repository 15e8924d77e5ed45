//! Contexts in, documents out; requests in, answers out.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has to stop, in its helpers too"
)]

mod html;
mod page_samples;
mod pages;

mod bad_input;
mod desks;
mod hidden;
mod installation;
mod interface;
mod reading;
mod site;
mod slow;
mod town;
