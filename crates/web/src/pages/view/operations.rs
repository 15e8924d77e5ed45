//! The interface for programs, for people to read.

/// Every operation with its sentence.
#[derive(Clone, Debug)]
pub struct Operations {
    /// The operations, by address.
    pub rows: Vec<OperationRow>,
}

/// One operation.
#[derive(Clone, Debug)]
pub struct OperationRow {
    /// `GET`, `POST`.
    pub method: String,
    /// Its address below the site.
    pub path: String,
    /// What it does, in English as in the description.
    pub summary: String,
}

crate::pages::page!(Operations, "operations.html");
