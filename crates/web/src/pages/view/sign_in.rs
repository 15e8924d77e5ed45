//! Signing in.

use texts::Text;

use crate::pages::Form;

/// The page to sign in.
#[derive(Clone, Debug)]
pub struct SignIn {
    /// User name and password.
    pub form: Form,
    /// In an installation of samples, an account for every seat, by organisation.
    pub demo: Vec<DemoOrganisation>,
    /// The password of all of them, where it is the same; it is no secret there.
    pub demo_password: Option<String>,
}

/// The accounts of one organisation of samples.
#[derive(Clone, Debug)]
pub struct DemoOrganisation {
    /// Its name.
    pub name: String,
    /// Its accounts.
    pub seats: Vec<DemoSeat>,
}

/// An account of an installation of samples.
#[derive(Clone, Debug)]
pub struct DemoSeat {
    /// The seats that it holds.
    pub seats: Vec<Text>,
    /// The user name.
    pub user: String,
    /// The password, where it is not the same for all.
    pub password: Option<String>,
}

crate::pages::page!(SignIn, "sign-in.html");
