//! A page of every kind, from real cases that went through the procedure. No real party.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a sample that cannot be made has to stop the test"
)]

mod cases;
mod cast;
mod filings;
mod forms;
mod lists;
mod public;

use texts::Lang;
use web::pages::{Crumb, Flash, Here, NavItem, Page, Shell, User};

/// Every sample: its name and the document.
pub(crate) fn all(lang: Lang) -> Vec<(String, String)> {
    let mut pages = Vec::new();
    let mut add = |name: &str, shell: &Shell, page: &dyn Page| {
        pages.push((name.to_owned(), page.render(shell)));
    };
    let public_shell = Shell::public(lang, "/?lang=en");
    for (name, page) in public::all(lang) {
        add(name, &public_shell, page.as_ref());
    }
    let shell = officer(lang);
    for (name, page) in cases::all(lang) {
        add(name, &within(&shell, name), page.as_ref());
    }
    for (name, page) in lists::all(lang) {
        add(name, &shell, page.as_ref());
    }
    for (name, page) in forms::all(lang) {
        add(&name, &shell, page.as_ref());
    }
    for (name, page) in filings::all(lang) {
        add(name, &filer(lang), page.as_ref());
    }
    pages
}

/// A shell as a case officer sees it.
pub(crate) fn officer(lang: Lang) -> Shell {
    let items = [
        (texts::nav_desk(), "/desk"),
        (texts::nav_docket(), "/cases"),
        (texts::nav_planner(), "/planner"),
        (texts::nav_calculator(), "/calculator"),
    ];
    Shell {
        user: Some(User {
            name: cast::say(lang, "林某", "Officer Lin"),
            organisation: texts::role_office().render(lang),
            seats: vec![texts::col_officers()],
        }),
        nav: items.into_iter().map(|(text, href)| NavItem::new(text, href)).collect(),
        csrf: "sample".to_owned(),
        is_demo: true,
        ..Shell::public(lang, "/desk?lang=en")
    }
    .at("/desk")
}

fn filer(lang: Lang) -> Shell {
    let mut shell = officer(lang);
    shell.nav.remove(1);
    shell.user = Some(User {
        name: cast::say(lang, "周某", "Preparer Zhou"),
        organisation: cast::say(lang, "华北电网调度中心（示例）", "North Grid Control (sample)"),
        seats: Vec::new(),
    });
    shell
}

/// With the way to the page and, on one of them, what has just been done.
fn within(shell: &Shell, name: &str) -> Shell {
    let docket = Crumb { text: texts::nav_docket(), href: Some("/cases".to_owned()) };
    let here = Crumb { text: texts::as_written("CSR-2025-0137"), href: None };
    let flash = (name == "case-stopped").then(|| Flash {
        text: texts::act_done(texts::act_request_supplements()),
        cautions: vec![texts::caution_last_day_request()],
        receipt_href: Some("/receipts/7".to_owned()),
    });
    let mut shell = Shell { crumbs: vec![docket, here], flash, ..shell.clone() }.at("/cases");
    assert!(shell.nav.iter_mut().any(|item| item.here == Here::Page));
    shell
}
