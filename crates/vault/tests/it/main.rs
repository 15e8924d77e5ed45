//! The vault as its callers see it: what goes in comes out, nothing else does, and nothing is left.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has to stop")]

mod leftovers;
mod marks;
mod sealing;
mod support;
mod tampering;
