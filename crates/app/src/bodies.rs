//! Which organisation of the installation is which body of the Measures.

use std::collections::BTreeMap;

use procedure::party::{BodyCode, OrganisationId};
use store::rows::OrganisationRow;

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

    /// The Central Commission.
    pub fn commission(&self) -> Option<OrganisationId> {
        self.commission.clone()
    }

    /// The Office.
    pub fn office(&self) -> Option<OrganisationId> {
        self.office.clone()
    }
}
