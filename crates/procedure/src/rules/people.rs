//! Officers of a case and their recusal (articles 4(2) and 16 of 2020).

use crate::event::Fact;
use crate::law::Provision;
use crate::party::PersonId;
use crate::refusal::{Missing, Reason, Refusal};
use crate::rules::{fact, given, require};
use crate::ruling::{Context, Ruling};

/// The Office assigns the case to an officer who is not recused.
pub(crate) fn assign(context: &Context<'_>, officer: &PersonId) -> Ruling {
    require(Provision::Office, [(given(officer.as_str()), Missing::Officer)])?;
    let case = context.case;
    if case.officers.contains(officer) || case.recused.contains(officer) {
        return Err(Refusal::new(Provision::Office, Reason::Officer(officer.clone())));
    }
    fact(Fact::Assigned { officer: officer.clone() })
}

/// An officer with a conflict of interest is recused; the record keeps it.
pub(crate) fn recuse(context: &Context<'_>, officer: &PersonId, reasons: &str) -> Ruling {
    require(
        Provision::Confidentiality,
        [(given(officer.as_str()), Missing::Officer), (given(reasons), Missing::Reasons)],
    )?;
    if context.case.recused.contains(officer) {
        return Err(Refusal::new(Provision::Confidentiality, Reason::Officer(officer.clone())));
    }
    fact(Fact::Recused { officer: officer.clone(), reasons: reasons.to_owned() })
}
