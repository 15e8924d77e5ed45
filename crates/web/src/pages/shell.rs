//! What surrounds every page: the top bar, who is signed in, the way here, what just happened.

use texts::{Lang, Text};

/// What surrounds a page.
#[derive(Clone, Debug)]
pub struct Shell {
    /// The reader's language.
    pub lang: Lang,
    /// Who is signed in; nobody on the public pages.
    pub user: Option<User>,
    /// The places of the top bar, as far as this reader may go there.
    pub nav: Vec<NavItem>,
    /// The way to this page, from the outside in; the last is the page itself.
    pub crumbs: Vec<Crumb>,
    /// The address of this page in the other language.
    pub other_lang_href: String,
    /// What the last act brought about, shown once.
    pub flash: Option<Flash>,
    /// The token that every form of this session carries; empty when nobody is signed in.
    pub csrf: String,
    /// Whether the installation holds samples only, which every page then says.
    pub is_demo: bool,
}

/// Who is signed in.
#[derive(Clone, Debug)]
pub struct User {
    /// The person.
    pub name: String,
    /// The organisation.
    pub organisation: String,
    /// The seats held, in words.
    pub seats: Vec<Text>,
}

/// A place of the top bar.
#[derive(Clone, Debug)]
pub struct NavItem {
    /// Its name.
    pub text: Text,
    /// Its address.
    pub href: String,
    /// Whether the reader is there.
    pub here: Here,
}

/// Whether the reader is at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Here {
    /// At this page.
    Page,
    /// At another page.
    Elsewhere,
}

/// One step of the way to a page.
#[derive(Clone, Debug)]
pub struct Crumb {
    /// What it is.
    pub text: Text,
    /// Its address; none for the page itself.
    pub href: Option<String>,
}

/// What the last act brought about.
#[derive(Clone, Debug)]
pub struct Flash {
    /// What was done.
    pub text: Text,
    /// What the actor should know about it.
    pub cautions: Vec<Text>,
    /// Where its receipt is, if it has one.
    pub receipt_href: Option<String>,
}

impl Shell {
    /// The shell of a page for whoever has not signed in.
    #[must_use]
    pub fn public(lang: Lang, other_lang_href: &str) -> Self {
        Shell {
            lang,
            user: None,
            nav: vec![
                NavItem::new(texts::nav_calculator(), "/calculator"),
                NavItem::new(texts::nav_planner(), "/planner"),
            ],
            crumbs: Vec::new(),
            other_lang_href: other_lang_href.to_owned(),
            flash: None,
            csrf: String::new(),
            is_demo: false,
        }
    }

    /// The same shell with the place of this address marked as the current one.
    #[must_use]
    pub fn at(mut self, href: &str) -> Self {
        for item in &mut self.nav {
            item.here = if item.href == href { Here::Page } else { Here::Elsewhere };
        }
        self
    }
}

impl NavItem {
    /// A place at which the reader is not.
    #[must_use]
    pub fn new(text: Text, href: &str) -> Self {
        NavItem { text, href: href.to_owned(), here: Here::Elsewhere }
    }
}

impl Here {
    /// Whether it is this page.
    pub(crate) fn is_page(self) -> bool {
        self == Here::Page
    }
}
