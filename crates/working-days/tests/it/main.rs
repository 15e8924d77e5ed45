//! Behaviour of the crate, from calendar files to due dates: plain data in, text out.

mod bundled;
mod knowledge;
mod laws;
mod loading;
mod range;
mod reference;
mod support;
mod vectors;
