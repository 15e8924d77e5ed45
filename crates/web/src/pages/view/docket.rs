//! The docket: all cases the reader may see, by urgency.

use texts::Text;
use working_days::Date;

use super::case::StateTag;
use crate::pages::Form;

/// The docket.
#[derive(Clone, Debug)]
pub struct Docket {
    /// Search and filters; sent by `GET`.
    pub filter: Form,
    /// How many cases there are by this filter.
    pub count: Text,
    /// The cases of this page.
    pub rows: Vec<DocketRow>,
    /// The first page and the next.
    pub pager: Pager,
    /// The same as a file: name and address.
    pub files: Vec<(Text, String)>,
}

/// A case.
#[derive(Clone, Debug)]
pub struct DocketRow {
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Its address.
    pub href: String,
    /// The operator, where there is one.
    pub operator: Text,
    /// Where it stands.
    pub stage: Text,
    /// Whose turn it is.
    pub turn: Text,
    /// The last day of the term that is nearest.
    pub due_on: Option<Date>,
    /// That the Measures set no term, where that is so.
    pub no_term: Option<Text>,
    /// How that term stands.
    pub tag: Option<StateTag>,
    /// The officers.
    pub officers: Vec<String>,
}

/// The first page and the next.
#[derive(Clone, Debug, Default)]
pub struct Pager {
    /// The address of the first page, where this is another.
    pub start_href: Option<String>,
    /// The address of the page after.
    pub after_href: Option<String>,
}

crate::pages::page!(Docket, "docket.html");
