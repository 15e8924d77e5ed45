//! An account of the sample installation, as it is printed.

use serde::Serialize;

/// An account. All accounts of a run share one password, made for that run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Account {
    /// The name of the organisation.
    pub organisation: String,
    /// Its kind.
    pub kind: String,
    /// The seat.
    pub seat: String,
    /// The user name.
    pub user: String,
    /// The password.
    pub password: String,
    /// A bearer token for programs.
    pub token: String,
}
