//! What lists are asked for, and where a page ends.
//!
//! A list is paged by the keys of its last row, so that a page costs the same wherever it starts
//! and nothing is shown twice or left out while rows are added. Nothing is counted.

use std::fmt;
use std::str::FromStr;

use procedure::party::{OrganisationId, PersonId};
use working_days::Date;

use crate::id::CaseId;
use crate::limits::PAGE_ROWS;
use crate::records::EventRecord;
use crate::rows::{CaseOfficerRow, CasePartyRow, CaseRow};

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T, C> {
    /// The rows.
    pub rows: Vec<T>,
    /// Where the next page starts, if there is more.
    pub next: Option<C>,
}

/// How many rows a page has, between 1 and the limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageSize(usize);

impl PageSize {
    /// This many rows; 0 becomes 1, and more than the limit becomes the limit.
    pub fn new(rows: usize) -> Self {
        PageSize(rows.clamp(1, PAGE_ROWS.max))
    }

    /// How many.
    pub fn rows(self) -> usize {
        self.0
    }
}

/// Which cases, by whether they have ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Those that have not ended.
    Open,
    /// Those that have.
    Ended,
    /// Open ones first, then ended ones.
    Any,
}

/// The cases of an organisation: open before ended, then by the last day of its own next obligation
/// (none last), case and capacity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyQuery {
    /// The organisation.
    pub organisation: OrganisationId,
    /// Which of its cases.
    pub standing: Standing,
    /// Only those where it is its turn; asks for open cases whatever `standing` says.
    pub turn_only: bool,
    /// Where the page starts.
    pub after: Option<Place>,
    /// How many rows.
    pub size: PageSize,
}

/// The cases on the Office's docket: open before ended, then by the case's due date (none last)
/// and case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocketQuery {
    /// For whom.
    pub desk: Desk,
    /// Which cases.
    pub standing: Standing,
    /// Only those at this stage.
    pub stage: Option<String>,
    /// Where the page starts.
    pub after: Option<Place>,
    /// How many rows.
    pub size: PageSize,
}

/// For which person of the Office a list is made. A case from which the person is recused is on
/// neither.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Desk {
    /// Every case received (the director, the intake desk with its stage).
    Whole {
        /// Who looks.
        person: PersonId,
    },
    /// The cases assigned to an officer.
    Assigned {
        /// The officer.
        person: PersonId,
    },
}

/// A search for cases whose number or title begins with a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchQuery {
    /// Among which cases.
    pub among: SearchScope,
    /// How the number or title begins.
    pub text: String,
    /// Where the page starts: after this case.
    pub after: Option<CaseId>,
    /// How many rows, by case.
    pub size: PageSize,
}

/// Among which cases is searched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SearchScope {
    /// Those of an organisation.
    Party(OrganisationId),
    /// Those on a desk of the Office.
    Desk(Desk),
}

/// Where a page of cases ends: the keys of its last row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Whether that case has ended.
    pub ended: bool,
    /// Its due date in this list.
    pub due_on: Option<Date>,
    /// The case.
    pub case: CaseId,
    /// The capacity; empty on the docket.
    pub capacity: String,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}~", u8::from(self.ended))?;
        match self.due_on {
            Some(due_on) => write!(f, "{due_on}~")?,
            None => f.write_str("~")?,
        }
        write!(f, "{}~{}", self.case, self.capacity)
    }
}

/// The text is no place of a list.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no place in a list: start from its beginning")]
pub struct NoPlace(pub String);

impl FromStr for Place {
    type Err = NoPlace;

    fn from_str(text: &str) -> Result<Self, NoPlace> {
        let no_place = || NoPlace(text.to_owned());
        let mut parts = text.splitn(4, '~');
        let mut next = || parts.next().ok_or_else(no_place);
        let ended = match next()? {
            "0" => false,
            "1" => true,
            _ => return Err(no_place()),
        };
        let due_on = match next()? {
            "" => None,
            date => Some(date.parse().map_err(|_| no_place())?),
        };
        let case = CaseId::new(next()?);
        Ok(Place { ended, due_on, case, capacity: next()?.to_owned() })
    }
}

/// A row of the list of an organisation's cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyCase {
    /// The case.
    pub case: CaseRow,
    /// The part of the organisation in it.
    pub party: CasePartyRow,
}

/// All that is needed to decide an act, as of one instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredCase {
    /// The row.
    pub row: CaseRow,
    /// Every event, in order.
    pub events: Vec<EventRecord>,
    /// The parties.
    pub parties: Vec<CasePartyRow>,
    /// The officers.
    pub officers: Vec<CaseOfficerRow>,
}

/// How the store is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Health {
    /// The schema.
    pub schema: u32,
    /// Whether units are taken.
    pub writable: bool,
    /// How many units wait to be committed.
    pub queued: usize,
    /// Bytes committed and not yet moved into the main file.
    pub log_bytes: u64,
}
