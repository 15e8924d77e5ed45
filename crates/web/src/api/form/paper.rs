//! Documents and who has read them.

use app::view::VisibleDocument;
use serde::Serialize;
use store::rows::ReadRow;
use utoipa::ToSchema;

use super::said::{NameForm, Teller};
use crate::output::moment;

/// A document that the asker may see.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DocumentForm {
    /// Its identity.
    id: String,
    /// Its title, as its owner gave it.
    title: String,
    /// Who supplied it and owns it.
    owner: NameForm,
    /// Whether the asker's organisation does.
    own: bool,
    /// With whom its owner has shared it.
    shared_with: Vec<NameForm>,
    /// The SHA-256 digest of its content, in hexadecimal.
    sha256: String,
    /// Its media type, as its owner gave it; it is only ever offered as a download.
    #[serde(skip_serializing_if = "Option::is_none")]
    media_type: Option<String>,
    /// Its length in bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    size_bytes: Option<u64>,
    /// When it was uploaded.
    #[serde(skip_serializing_if = "Option::is_none")]
    uploaded_at: Option<String>,
}

impl DocumentForm {
    /// A document in words. Who else sees it is told to its owner only.
    pub(crate) fn new(visible: &VisibleDocument, teller: &Teller<'_>) -> Self {
        let shared = visible.document.shared_with.iter().filter(|_| visible.own);
        let row = visible.row.as_ref();
        DocumentForm {
            id: visible.id.to_string(),
            title: visible.document.title.clone(),
            owner: teller.organisation(&visible.document.owner),
            own: visible.own,
            shared_with: shared.map(|id| teller.organisation(id)).collect(),
            sha256: visible.document.digest.clone(),
            media_type: row.map(|row| row.media_type.clone()),
            size_bytes: row.map(|row| row.size_bytes),
            uploaded_at: row.map(|row| moment(row.uploaded_at)),
        }
    }
}

/// Somebody has read a document.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ReadForm {
    /// When.
    #[schema(value_type = String, format = DateTime)]
    at: String,
    /// For which organisation.
    organisation: NameForm,
    /// Who.
    person: NameForm,
    /// From which seat.
    seat: String,
    /// At which stage of the case.
    stage: String,
    /// By which rule of access.
    rule: String,
}

impl ReadForm {
    /// A read in words.
    pub(crate) fn new(row: &ReadRow, teller: &Teller<'_>) -> Self {
        ReadForm {
            at: moment(row.entry.at),
            organisation: teller.organisation(&row.entry.organisation),
            person: teller.person(&row.entry.person),
            seat: row.entry.seat.clone(),
            stage: row.entry.stage.clone(),
            rule: row.entry.rule.clone(),
        }
    }
}
