//! In which role before the law a reader stands to a case.

use access::Relation;
use procedure::party::{Capacity, Role};

/// The role of a relation.
pub(crate) fn of(relation: &Relation) -> Role {
    match relation {
        Relation::Operator => Role::Operator,
        Relation::Provider => Role::Provider,
        Relation::Commission => Role::Commission,
        Relation::Consulted(recipients) => recipients
            .first()
            .map_or(Role::OtherBody, |first| Capacity::Consulted(first.clone()).role()),
        Relation::Heard => Role::OtherBody,
        Relation::Officer
        | Relation::Director
        | Relation::Intake
        | Relation::Recused
        | Relation::Unassigned
        | Relation::Auditor
        | Relation::Outsider => Role::Office,
    }
}
