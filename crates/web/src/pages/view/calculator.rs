//! The public calculator: so many working days from a day, with stops.

use texts::Text;

use super::why::Why;
use crate::pages::Form;

/// The public calculator.
#[derive(Clone, Debug)]
pub struct Calculator {
    /// From when, how many days. Stops stand in rows of their own.
    pub form: Form,
    /// Times that do not count.
    pub stops: Vec<StopRow>,
    /// What came out, once something was asked.
    pub result: Option<CountResult>,
}

/// A time that does not count, as it was typed.
#[derive(Clone, Debug, Default)]
pub struct StopRow {
    /// The day of the request.
    pub from: String,
    /// The day of the complete answer.
    pub to: String,
}

/// What came out.
#[derive(Clone, Debug)]
pub struct CountResult {
    /// The last day, explained.
    pub why: Why,
    /// Which notices are known up to when.
    pub known: Text,
}

crate::pages::page!(Calculator, "calculator.html");
