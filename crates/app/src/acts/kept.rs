//! A prepared act as it is kept until it is signed, and who is asked where an act names nobody.

use std::collections::BTreeSet;

use procedure::case::Case;
use procedure::party::Recipient;
use procedure::regime::Regime;
use serde::{Deserialize, Serialize};
use store::rows::PreparedRow;

use super::PaperBody;
use crate::error::AppError;
use crate::wire::ActBody;

/// A prepared act as it is kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoredAct {
    /// The act.
    pub body: ActBody,
    /// What took place on paper.
    pub paper: Option<PaperBody>,
}

/// The act of a prepared row.
///
/// # Errors
/// When the row cannot be read.
pub fn stored_act(row: &PreparedRow) -> Result<StoredAct, AppError> {
    serde_json::from_str(&row.act).map_err(|_| AppError::NotSignable(row.id.clone()))
}

/// Everybody who must be asked for an opinion: in a further round those of the first.
pub fn recipients(case: &Case, regime: &Regime) -> BTreeSet<Recipient> {
    if let Some(round) = case.round() {
        return round.replies.keys().cloned().collect();
    }
    let members = regime.consulted_members().map(|body| Recipient::Member(body.code.clone()));
    members.chain(case.departments.iter().cloned().map(Recipient::Department)).collect()
}
