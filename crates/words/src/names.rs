//! Names that the procedure does not know: of people, organisations and documents.

use procedure::papers::DocumentId;
use procedure::party::{BodyCode, OrganisationId, PersonId};
use texts::Text;

/// Who is called what. Each default shows the identifier as it is.
///
/// Whoever implements it answers for what the reader may see: a title that the reader may not know
/// is not given here.
pub trait Names {
    /// An organisation.
    fn organisation(&self, id: &OrganisationId) -> Text {
        texts::as_written(id.as_str())
    }

    /// A person.
    fn person(&self, id: &PersonId) -> Text {
        texts::as_written(id.as_str())
    }

    /// A body that the version of the Measures does not list, such as a protection department.
    fn body(&self, code: &BodyCode) -> Text {
        texts::as_written(code.as_str())
    }

    /// A document.
    fn document(&self, id: &DocumentId) -> Text {
        texts::as_written(id.as_str())
    }
}

/// No names at all: everything by its identifier.
#[derive(Clone, Copy, Debug, Default)]
pub struct Bare;

impl Names for Bare {}
