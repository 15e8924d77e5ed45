//! Who sees and does what, tried from every seat at every stage.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has to stop")]
#![expect(clippy::disallowed_macros, reason = "a snapshot asks where its file stands")]

mod acts;
mod cast;
mod documents;
mod loading;
mod matrix;
mod properties;
mod record;
mod relations;
mod seats;
