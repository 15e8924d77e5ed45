//! Pages and the programming interface over HTTP.
//!
//! A handler translates a request for the use cases and hands what comes back to a page, which
//! renders what it is given. Nothing here decides what is allowed, counts a day or reads a clock.

pub mod limits;
pub mod pages;

mod api;
mod handlers;
mod input;
mod language;
mod output;
mod problem;
mod roles;
mod routes;
mod server;
mod session;
mod state;
mod streams;

pub use api::document;
pub use problem::{Problem, ProblemDocument, ProblemParts};
pub use routes::router;
pub use server::{Peer, ServerLimits, serve};
pub use state::{DemoAccount, Demonstration, Options, WebState};
