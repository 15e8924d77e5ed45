//! Lists, and cases as lists show them.

use serde::Serialize;
use store::rows::CaseRow;
use utoipa::ToSchema;

use super::said::{NameForm, Teller, WordForm};
use crate::output::STAGES;

/// A page of a list.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ListForm<T> {
    /// The rows.
    pub(crate) items: Vec<T>,
    /// Where the next page starts: send it as `after`. Missing on the last page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) next: Option<String>,
}

/// A case as lists show it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CaseRowForm {
    /// Its identity.
    id: String,
    /// Its number, once it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<String>,
    /// Its title.
    title: String,
    /// Its version.
    version: u64,
    /// Where it stands.
    stage: WordForm,
    /// Since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    stage_since: Option<String>,
    /// The party under review.
    #[serde(skip_serializing_if = "Option::is_none")]
    operator: Option<NameForm>,
    /// The provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    provider: Option<NameForm>,
    /// The version of the Measures that governs it.
    regime: String,
    /// Whether it has ended.
    ended: bool,
}

impl CaseRowForm {
    /// A row in words. Its due date is the Office's own and is not among what a row tells.
    pub(crate) fn new(row: &CaseRow, teller: &Teller<'_>) -> Self {
        CaseRowForm {
            id: row.id.to_string(),
            number: row.number.clone(),
            title: row.title.clone(),
            version: row.version,
            stage: stage_word(&row.stage, teller),
            stage_since: row.stage_since.map(|day| day.to_string()),
            operator: row.operator.as_ref().map(|id| teller.organisation(id)),
            provider: row.provider.as_ref().map(|id| teller.organisation(id)),
            regime: row.regime.to_string(),
            ended: row.ended,
        }
    }
}

/// A stage by its key.
fn stage_word(key: &str, teller: &Teller<'_>) -> WordForm {
    let known = STAGES.iter().find(|stage| app::projection::stage_key(**stage) == key);
    let text = known.map_or_else(|| texts::as_written(key), |stage| words::stage(*stage));
    teller.word(key, &text)
}
