//! The planner: the timetable of a review, by each way through it.

use texts::Text;
use working_days::Date;

use crate::pages::Form;

/// The planner.
#[derive(Clone, Debug)]
pub struct Planner {
    /// The day of the filing, the version of the Measures, known days, stops, extensions.
    pub form: Form,
    /// What came out, once something was asked.
    pub result: Option<PlannerResult>,
}

/// What came out.
#[derive(Clone, Debug)]
pub struct PlannerResult {
    /// The best, the plain and the worst way, side by side.
    pub ways: Vec<WayCard>,
    /// The picture of the chosen way, made by us; it is put into the page as it is.
    pub svg: String,
    /// The steps of the chosen way.
    pub rows: Vec<PlannerRow>,
    /// What to bear in mind: provisional days, the version of the Measures.
    pub remarks: Vec<Text>,
    /// The same in other forms: name and address.
    pub other_forms: Vec<(Text, String)>,
}

/// One way through.
#[derive(Clone, Debug)]
pub struct WayCard {
    /// Its name.
    pub name: Text,
    /// The day on which it ends.
    pub ends_on: Date,
    /// The working days of its terms.
    pub days: Text,
    /// Whether that day can still move.
    pub is_provisional: bool,
    /// Whether it is the way shown beneath.
    pub is_chosen: bool,
    /// Where it is shown.
    pub href: String,
}

/// A step.
#[derive(Clone, Debug)]
pub struct PlannerRow {
    /// Its name.
    pub step: Text,
    /// The article.
    pub article: Text,
    /// Its day.
    pub on: Date,
    /// Whether the day was given or is the last that the law allows.
    pub basis: Text,
    /// The term, where there is one.
    pub term: Option<Text>,
    /// Whether the day can still move, and between which days.
    pub provisional: Option<Text>,
}

crate::pages::page!(Planner, "planner.html");
