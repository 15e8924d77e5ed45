//! Who asks: cookies of browsers, tokens of programs, and what every answer carries for safety.
//!
//! It decides nothing about cases. A cookie acts only from our own pages (see [`cross_site`]); a
//! token is for programs and comes in the `Authorization` header, where no page can forge it.

pub(crate) mod cookie;
pub(crate) mod guard;
pub(crate) mod headers;
pub(crate) mod key;
mod who;

pub(crate) use who::{PageCaller, SignedIn, Visitor, visitor};

use tower_http::csrf::CsrfLayer;

/// Refuses requests that change something and come from another site.
pub(crate) fn cross_site() -> CsrfLayer {
    CsrfLayer::new()
}
