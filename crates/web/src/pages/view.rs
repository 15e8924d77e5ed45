//! The contexts, one file a page.

pub(crate) mod act;
pub(crate) mod calculator;
pub(crate) mod case;
pub(crate) mod consultation;
pub(crate) mod design;
pub(crate) mod desk;
pub(crate) mod docket;
pub(crate) mod filing;
pub(crate) mod home;
pub(crate) mod operations;
pub(crate) mod planner;
pub(crate) mod problem;
pub(crate) mod sign_in;
pub(crate) mod undertaking;
pub(crate) mod why;
