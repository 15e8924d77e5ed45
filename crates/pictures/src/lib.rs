//! Terms of working days as SVG: what a person would rather see than read.
//!
//! Three pictures: the days of one term ([`term_calendar`]), the working days of a year
//! ([`year_calendar`]) and terms over time ([`timeline`]). Every state differs by shape, pattern or
//! word and not by colour alone, so that the pictures can be printed. Equal input gives equal bytes.
//!
//! The caller hands over days, terms and sentences. Nothing here counts a day, reads a clock or a
//! file, or knows where a picture goes.

mod cell;
mod frame;
mod legend;
mod measure;
mod month;
mod paint;
mod svg;
mod term_calendar;
mod timeline;
mod words;
mod year_calendar;

pub use frame::{Frame, Setting};
pub use paint::stylesheet;
pub use term_calendar::term_calendar;
pub use timeline::{Bar, Hold, Look, Row, Timeline, timeline};
pub use words::{day_ground, day_words, name_words, range_words};
pub use year_calendar::year_calendar;
