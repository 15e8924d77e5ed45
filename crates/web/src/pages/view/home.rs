//! The public front page: what this is, and what works without an account.

use texts::Text;

/// The public front page.
#[derive(Clone, Debug)]
pub struct Home {
    /// What works without an account.
    pub doors: Vec<Door>,
}

/// A place that is open to everybody.
#[derive(Clone, Debug)]
pub struct Door {
    /// Its name.
    pub name: Text,
    /// What is there.
    pub note: Text,
    /// Its address.
    pub href: String,
}

impl Home {
    /// The calculator and the planner.
    #[must_use]
    pub fn usual() -> Self {
        let door = |name, note, href: &str| Door { name, note, href: href.to_owned() };
        Home {
            doors: vec![
                door(texts::calculator_title(), texts::home_calculator(), "/calculator"),
                door(texts::planner_title(), texts::home_planner(), "/planner"),
            ],
        }
    }
}

crate::pages::page!(Home, "home.html");
