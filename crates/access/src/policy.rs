//! What is allowed to whom, as read from `policies/`.

mod check;
mod load;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use procedure::ActName;
use procedure::party::Role;
use procedure::regime::Bilingual;
use serde::Deserialize;

use crate::part::{Extent, Part};
use crate::relation::Column;
use crate::rule::{Denial, Ground, Reason, Rule};
use crate::seat::{OrganisationKind, Seat};
use crate::subject::Subject;

pub use load::{PolicyFault, PolicyFaultReason};

/// Who may see and do what. A policy that says nothing allows nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    rules: BTreeMap<Rule, Bilingual>,
    kinds: BTreeMap<OrganisationKind, Kind>,
    administrators: BTreeMap<Duty, Seat>,
    paper: Hands,
    acts: BTreeMap<ActName, ActPolicy>,
    cases: BTreeMap<Column, BTreeMap<Part, Extent>>,
}

/// The texts of the four files of a policy.
#[derive(Clone, Copy, Debug)]
pub struct PolicyFiles<'a> {
    /// The rules in words.
    pub rules: &'a str,
    /// The seats of each kind of organisation.
    pub seats: &'a str,
    /// The seats of each act.
    pub acts: &'a str,
    /// What each relation sees of a case.
    pub cases: &'a str,
}

/// A duty of the three administrators (rule 8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Duty {
    /// Keep the system running: backups, checks, calendars, settings.
    RunSystem,
    /// Register organisations and people, and grant seats.
    GrantSeats,
    /// Manage the keys of the installation.
    ManageKeys,
    /// Read the log of all acts and reads.
    ReadLog,
}

/// Why nobody may hold these seats together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SeatConflict {
    /// Two administrators in one person (rule 8).
    #[error("nobody is both {0} and {1}: give one of the seats to somebody else")]
    TwoAdministrators(Seat, Seat),
    /// An administrator with a seat at cases (rule 8).
    #[error("{0} goes with no other seat: give {1} to somebody else")]
    AdministratorAtCases(Seat, Seat),
    /// The organisation has no such seat.
    #[error("an organisation of the kind {kind} has no {seat}: choose one of its own seats")]
    NotOfKind {
        /// Its kind.
        kind: OrganisationKind,
        /// The seat.
        seat: Seat,
    },
}

/// A kind of organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Kind {
    name: Bilingual,
    seats: BTreeSet<Seat>,
    look: BTreeSet<Seat>,
}

/// An act: whether it has legal effect, and the hands it takes at each party.
#[derive(Clone, Debug, PartialEq, Eq)]
struct ActPolicy {
    legal_effect: bool,
    parties: BTreeMap<OrganisationKind, Hands>,
}

/// The hands that an act takes: either any of `by`, or one of `prepare` and then one of `sign`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Hands {
    #[serde(default)]
    pub(crate) by: BTreeSet<Seat>,
    #[serde(default)]
    pub(crate) prepare: BTreeSet<Seat>,
    #[serde(default)]
    pub(crate) sign: BTreeSet<Seat>,
}

impl Policy {
    /// The policy that comes with the program.
    pub fn bundled() -> &'static Policy {
        static BUNDLED: OnceLock<Policy> = OnceLock::new();
        BUNDLED.get_or_init(|| Policy::load(Policy::bundled_files()).unwrap_or_default())
    }

    /// The files of the policy that comes with the program.
    pub fn bundled_files() -> PolicyFiles<'static> {
        PolicyFiles {
            rules: include_str!("../policies/rules.toml"),
            seats: include_str!("../policies/seats.toml"),
            acts: include_str!("../policies/acts.toml"),
            cases: include_str!("../policies/cases.toml"),
        }
    }

    /// The sentence of a rule, in both languages.
    pub fn sentence(&self, rule: Rule) -> Option<&Bilingual> {
        self.rules.get(&rule)
    }

    /// The name of a kind of organisation, in both languages.
    pub fn kind_name(&self, kind: OrganisationKind) -> Option<&Bilingual> {
        self.kinds.get(&kind).map(|kind| &kind.name)
    }

    /// The seats that an organisation of this kind has.
    pub fn seats_of(&self, kind: OrganisationKind) -> impl Iterator<Item = Seat> {
        self.kinds.get(&kind).into_iter().flat_map(|kind| kind.seats.iter().copied())
    }

    /// Whether one person may hold these seats in an organisation of this kind (rule 8).
    ///
    /// # Errors
    /// The first two seats that do not go together, or the first that the kind does not have.
    pub fn check_seats(
        &self,
        kind: OrganisationKind,
        seats: &BTreeSet<Seat>,
    ) -> Result<(), SeatConflict> {
        let of_kind = |seat: &Seat| self.seats_of(kind).any(|own| own == *seat);
        let administrator = |seat: &&Seat| self.administrators.values().any(|one| one == *seat);
        if let Some(one) = seats.iter().find(administrator)
            && let Some(other) = seats.iter().find(|seat| *seat != one)
        {
            return Err(match administrator(&other) {
                true => SeatConflict::TwoAdministrators(*one, *other),
                false => SeatConflict::AdministratorAtCases(*one, *other),
            });
        }
        match seats.iter().find(|seat| !of_kind(seat)) {
            Some(seat) => Err(SeatConflict::NotOfKind { kind, seat: *seat }),
            None => Ok(()),
        }
    }

    /// Whether the subject has this duty of an administrator (rule 8).
    ///
    /// # Errors
    /// A [`Denial`] that names the seat which has it.
    pub fn may_administer(&self, subject: &Subject, duty: Duty) -> Result<Ground, Denial> {
        match self.administrators.get(&duty) {
            Some(seat)
                if subject.kind == OrganisationKind::Installation && subject.holds(*seat) =>
            {
                Ok(Rule::Administrators.into())
            }
            Some(seat) => {
                Err(Denial::new(Rule::Administrators, Reason::OtherAdministrator { needed: *seat }))
            }
            None => Err(Denial::new(Rule::Administrators, Reason::NoPart)),
        }
    }

    /// Whether the act has legal effect, so that it takes two persons (rule 13).
    pub fn has_legal_effect(&self, act: ActName) -> bool {
        self.acts.get(&act).is_none_or(|act| act.legal_effect)
    }

    /// Whether cases are seen at all from the subject's seats.
    pub(crate) fn looks(&self, subject: &Subject) -> bool {
        self.kinds.get(&subject.kind).is_some_and(|kind| subject.holds_any(&kind.look))
    }

    /// The hands that the act takes at a party.
    pub(crate) fn hands(&self, act: ActName, role: Role) -> Option<&Hands> {
        self.acts.get(&act)?.parties.get(&party(role))
    }

    /// The hands that it takes to enter what took place on paper.
    pub(crate) fn paper_hands(&self) -> &Hands {
        &self.paper
    }

    pub(crate) fn cell(&self, column: Column, part: Part) -> Extent {
        let row = self.cases.get(&column);
        row.and_then(|row| row.get(&part)).copied().unwrap_or(Extent::Nothing)
    }
}

/// The kind of organisation that fills a role before the law.
pub(crate) fn party(role: Role) -> OrganisationKind {
    match role {
        Role::Operator => OrganisationKind::Operator,
        Role::Provider => OrganisationKind::Provider,
        Role::Office => OrganisationKind::Office,
        Role::Member | Role::Department | Role::OtherBody => OrganisationKind::Body,
        Role::Commission => OrganisationKind::Commission,
    }
}
