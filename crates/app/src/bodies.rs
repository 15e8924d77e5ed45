//! Which organisation of the installation is which body of the Measures.

use std::collections::BTreeMap;

use procedure::party::{BodyCode, OrganisationId};
use store::rows::OrganisationRow;

use crate::limits::CODE_BYTES;

/// The organisations that are bodies, the Commission and the Office, by what they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bodies {
    by_code: BTreeMap<BodyCode, OrganisationId>,
    commission: Option<OrganisationId>,
    office: Option<OrganisationId>,
}

impl Bodies {
    /// Gathers them from the register of organisations.
    pub fn gather<'a>(rows: impl IntoIterator<Item = &'a OrganisationRow>) -> Self {
        let mut bodies = Bodies::default();
        for row in rows {
            match row.kind.as_str() {
                "commission" => bodies.commission = Some(row.id.clone()),
                "office" => bodies.office = Some(row.id.clone()),
                _ => {}
            }
            if let Some(code) = &row.body {
                bodies.by_code.insert(code.clone(), row.id.clone());
            }
        }
        bodies
    }

    /// The organisation that is this body.
    pub fn organisation(&self, code: &BodyCode) -> Option<OrganisationId> {
        self.by_code.get(code).cloned()
    }

    /// Who holds the place of this body among the parties of a case: the organisation, or its
    /// stand-in while none is registered, by which a later registration finds the case. Nobody for a
    /// code that no organisation can have.
    pub(crate) fn place_of(&self, code: &BodyCode) -> Option<OrganisationId> {
        self.organisation(code).or_else(|| is_code(code).then(|| stand_in(code)))
    }

    /// The same for the Central Commission.
    pub(crate) fn place_of_commission(&self) -> OrganisationId {
        self.commission().unwrap_or_else(stand_in_of_commission)
    }

    /// The stand-ins of those that are registered: they hold no place any more.
    pub(crate) fn replaced(&self) -> Vec<OrganisationId> {
        let commission = self.commission.iter().map(|_| stand_in_of_commission());
        self.by_code.keys().map(stand_in).chain(commission).collect()
    }

    /// The Central Commission.
    pub fn commission(&self) -> Option<OrganisationId> {
        self.commission.clone()
    }

    /// The Office.
    pub fn office(&self) -> Option<OrganisationId> {
        self.office.clone()
    }
}

/// Whether an organisation can be registered under this code.
pub(crate) fn is_code(code: &BodyCode) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
    let code = code.as_str();
    (1..=CODE_BYTES).contains(&code.len()) && code.bytes().all(is_plain)
}

/// No organisation has an identity with a colon.
fn stand_in(code: &BodyCode) -> OrganisationId {
    OrganisationId::new(format!("awaited:{code}"))
}

/// No code of a body has a colon.
fn stand_in_of_commission() -> OrganisationId {
    OrganisationId::new("awaited::commission")
}
