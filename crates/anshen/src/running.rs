//! The running system: puts store, vault, clock and entropy together. Nothing is decided here.

pub(crate) mod edge;
pub(crate) mod folder;
pub(crate) mod reason;
pub(crate) mod serve;
