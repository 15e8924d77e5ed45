//! Whoever asks: a person with seats in one organisation.

use std::collections::BTreeSet;

use procedure::party::{Capacity, OrganisationId, PersonId, Recipient};

use crate::seat::{OrganisationKind, Seat};

/// A person at a desk, with what the person stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The person.
    pub person: PersonId,
    /// The one organisation in which the person holds seats.
    pub organisation: OrganisationId,
    /// Its kind.
    pub kind: OrganisationKind,
    /// The seats. A seat that the kind does not have gives nothing.
    pub seats: BTreeSet<Seat>,
    /// As what a body may be asked: one institution may be a member and a department.
    pub bodies: BTreeSet<Recipient>,
    /// Whether the organisation was allowed to let one person prepare and sign.
    pub alone: Alone,
}

/// Whether one person may prepare and sign (rule 13).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Alone {
    /// Two persons are needed.
    #[default]
    Never,
    /// The organisation has one person, and was allowed; the act says so visibly.
    Allowed,
}

impl Subject {
    /// The capacities in which the organisation may act, whatever the case.
    ///
    /// An institution that is a member and a department has two, and each act states in which.
    pub fn capacities(&self) -> Vec<Capacity> {
        match self.kind {
            OrganisationKind::Operator => vec![Capacity::Operator],
            OrganisationKind::Provider => vec![Capacity::Provider],
            OrganisationKind::Office => vec![Capacity::Office],
            OrganisationKind::Commission => vec![Capacity::Commission],
            OrganisationKind::Body => {
                self.bodies.iter().cloned().map(Capacity::Consulted).collect()
            }
            OrganisationKind::Installation => Vec::new(),
        }
    }

    pub(crate) fn holds(&self, seat: Seat) -> bool {
        self.seats.contains(&seat)
    }

    pub(crate) fn holds_any(&self, seats: &BTreeSet<Seat>) -> bool {
        !self.seats.is_disjoint(seats)
    }
}
