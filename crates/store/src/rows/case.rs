//! A case as lists show it, its parties and its officers.

use procedure::party::{OrganisationId, PersonId};
use procedure::regime::RegimeId;
use working_days::Date;

use crate::id::{CaseId, Micros};

/// A case as lists show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseRow {
    /// Its identity.
    pub id: CaseId,
    /// Its number (`CSR-2026-0137`), once it has one. `None` in a write leaves the number alone.
    pub number: Option<String>,
    /// How many events it has; equal to the version after the events of the same unit.
    pub version: u64,
    /// The version of the Measures that governs it.
    pub regime: RegimeId,
    /// The key of its stage.
    pub stage: String,
    /// The title by which people recognise it.
    pub title: String,
    /// The party under review, where there is a single one.
    pub operator: Option<OrganisationId>,
    /// The provider, where it is a party in the system.
    pub provider: Option<OrganisationId>,
    /// The day of its first event.
    pub opened_on: Date,
    /// Since when it stands at its stage.
    pub stage_since: Option<Date>,
    /// The earliest last day of a running clock of the Office; an index for lists, worked out anew
    /// from events and calendar, never a source.
    pub due_on: Option<Date>,
    /// Whether the Office has received it: what has never been filed is not on its docket.
    pub received: bool,
    /// Whether it has ended.
    pub ended: bool,
    /// When this row was last written.
    pub changed_at: Micros,
}

/// The part of an organisation in a case, in one capacity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CasePartyRow {
    /// The case.
    pub case: CaseId,
    /// The organisation.
    pub organisation: OrganisationId,
    /// The key of the capacity (`operator`, `member:MIIT`); an organisation may have two.
    pub capacity: String,
    /// The number of the event by which it became a party.
    pub since_event: u32,
    /// The last day of its next obligation, where it has one with a term.
    pub due_on: Option<Date>,
    /// Whether it is its turn to act.
    pub turn: bool,
}

/// An officer of the Office in a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseOfficerRow {
    /// The case.
    pub case: CaseId,
    /// The officer.
    pub person: PersonId,
    /// Whether the case is on the officer's desk or kept from it.
    pub standing: OfficerStanding,
}

/// How an officer stands to a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OfficerStanding {
    /// The case is assigned to the officer.
    Assigned,
    /// The officer is recused: the case is on no list of that person.
    Recused,
}
