//! The parts of which pages are made, on one page, with samples.

use super::case::{ActRow, StateTag, Turn};
use crate::pages::Form;

/// The page of samples.
#[derive(Clone, Debug)]
pub struct Design {
    /// Boxes of every look.
    pub turns: Vec<Turn>,
    /// Tags of every state.
    pub tags: Vec<StateTag>,
    /// Acts, open and closed.
    pub acts: Vec<ActRow>,
    /// A form with every kind of field, some of them wrong.
    pub form: Form,
}

crate::pages::page!(Design, "design.html");
