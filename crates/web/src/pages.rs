//! The pages: for each a context of plain data and a template.
//!
//! A context holds what the reader may see, in words ([`texts::Text`]) and dates; a template puts
//! it in place and decides nothing. [`present`] makes contexts of cases, clocks and events.
//! No page needs a script, and none carries a style of its own: `static/anshen.css` has them all.

mod form;
pub mod present;
mod say;
mod shell;
mod view;

pub use form::{Button, Choice, Field, FieldError, Form, Input, PaperRow, RecipientRow};
pub use shell::{Crumb, Flash, Here, NavItem, Shell, User};
pub use view::act::{ActPage, Prepared};
pub use view::calculator::{Calculator, CountResult, StopRow};
pub use view::case::{
    ActRow, CasePage, FactRow, Head, NoticeRow, PaperItem, PartyRow, RecordRow, StateTag, TermRow,
    Terms, Turn, TurnKind,
};
pub use view::consultation::{ConsultationPage, ReplyRow, RoundView};
pub use view::design::Design;
pub use view::desk::{Desk, DeskCount, DeskRow, WaitingRow};
pub use view::docket::{Docket, DocketRow, Pager};
pub use view::filing::{FilingPage, GapRow, StepRow, StepState};
pub use view::home::{Door, Home};
pub use view::operations::{OperationRow, Operations};
pub use view::planner::{Planner, PlannerResult, PlannerRow, WayCard};
pub use view::problem::Problem;
pub use view::sign_in::{DemoOrganisation, DemoSeat, SignIn};
pub use view::undertaking::{UndertakingPage, UndertakingRow};
pub use view::why::{DayCell, DayKind, Month, ReasonRow, Why};

/// The style sheet of every page, with that of the pictures.
#[must_use]
pub fn stylesheet() -> String {
    format!("{}\n{}\n", include_str!("../static/anshen.css"), pictures::stylesheet())
}

/// A page that can be rendered inside a shell.
pub trait Page {
    /// The whole document, in the language of the shell.
    fn render(&self, shell: &Shell) -> String;
}

/// Binds a context to its template; the template knows `page`, `shell` and `t`.
macro_rules! page {
    ($context:ty, $path:literal) => {
        impl crate::pages::Page for $context {
            fn render(&self, shell: &crate::pages::Shell) -> String {
                #[derive(askama::Template)]
                #[template(path = $path)]
                struct Bound<'a> {
                    page: &'a $context,
                    shell: &'a crate::pages::Shell,
                    t: crate::pages::say::Say,
                }
                let bound = Bound { page: self, shell, t: crate::pages::say::Say(shell.lang) };
                crate::pages::say::written(&bound)
            }
        }
    };
}
use page;
