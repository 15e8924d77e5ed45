//! Makes contexts of what the procedure knows: cases, clocks, events, timetables.
//!
//! Whoever calls decides what the reader may see: hand over only the clocks, events and rounds
//! that access allows. Nothing here filters, and nothing decides.

mod acts;
mod case;
mod choices;
mod consultation;
mod days;
mod fields;
mod parts;
mod planner;
mod record;
mod terms;
mod turn;

pub use acts::{Acts, acts, remedy};
pub use case::{facts, head, regime_remark};
pub use consultation::{Shown, rounds};
pub use days::{count, why};
pub use fields::{Choices, Filled, ON_BEHALF_OF, entry_fields, fields, paper_fields, undertakings};
pub use planner::planner;
pub use record::record;
pub use terms::terms;
pub use turn::turn_box;

use procedure::Case;
use texts::Lang;
use words::Words;
use working_days::{Calendar, Date};

/// On what a presenter looks, and for whom.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The case.
    pub case: &'a Case,
    /// The day.
    pub today: Date,
    /// The calendar by which the clocks were counted.
    pub calendar: &'a Calendar,
    /// The words, with the names that the reader may know.
    pub words: Words<'a>,
    /// The language, for pictures; everything else is rendered later.
    pub lang: Lang,
    /// The address of the case, below which its pages stand.
    pub href: &'a str,
}

impl View<'_> {
    /// The address of the page of an act.
    #[must_use]
    pub fn act_href(&self, act: procedure::ActName) -> String {
        format!("{}/acts/{}", self.href, act.key())
    }

    /// The address of the page that explains the last day of a term.
    #[must_use]
    pub fn why_href(&self, name: &procedure::case::TermName) -> String {
        format!("{}/terms/{}", self.href, term_key(name))
    }
}

/// A term in an address: `determination`, `preliminary`, `special`, `opinion-1-member-MIIT`.
#[must_use]
pub fn term_key(name: &procedure::case::TermName) -> String {
    use procedure::case::TermName;
    match name {
        TermName::Determination => "determination".to_owned(),
        TermName::Preliminary => "preliminary".to_owned(),
        TermName::Special => "special".to_owned(),
        TermName::Opinion { round, recipient } => {
            format!("opinion-{round}-{}", recipient_key(recipient).replace(':', "-"))
        }
    }
}

/// A consulted body in a form: `member:MIIT`, `department:NEA`, `other:CCRC`.
#[must_use]
pub fn recipient_key(recipient: &procedure::party::Recipient) -> String {
    use procedure::party::Recipient;
    match recipient {
        Recipient::Member(body) => format!("member:{body}"),
        Recipient::Department(body) => format!("department:{body}"),
        Recipient::Other(body) => format!("other:{body}"),
    }
}
