//! Signing in.

use texts::Text;

use crate::pages::Form;

/// The page to sign in.
#[derive(Clone, Debug)]
pub struct SignIn {
    /// User name and password.
    pub form: Form,
    /// In an installation of samples, an account for every seat.
    pub demo: Vec<DemoSeat>,
}

/// An account of an installation of samples.
#[derive(Clone, Debug)]
pub struct DemoSeat {
    /// The organisation.
    pub organisation: String,
    /// The seat.
    pub seat: Text,
    /// The user name.
    pub user: String,
    /// The password, which is no secret there.
    pub password: String,
}

crate::pages::page!(SignIn, "sign-in.html");
