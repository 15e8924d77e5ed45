//! The program from outside: arguments in, text and exit status out.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has to stop"
)]

mod forms;
mod installation;
mod kills;
mod limits;
mod pipes;
mod server;
mod support;
mod transcripts;
