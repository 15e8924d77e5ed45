//! What surrounds the pages of one reader.

use access::OrganisationKind;
use app::Caller;
use axum::http::{HeaderMap, Uri};
use texts::{Lang, Text};
use words::Names;

use super::address;
use crate::language;
use crate::pages::{Crumb, Flash, NavItem, Shell, User};
use crate::problem::seat;
use crate::state::{Named, WebState};

/// The address that shows a page in the other language.
pub(crate) fn other_language(lang: Lang, place: &str) -> String {
    let other = if lang == Lang::Zh { Lang::En } else { Lang::Zh };
    format!("/language/{}?next={}", other.code(), address::escaped(place))
}

/// The shell of a page for whoever asks.
pub(crate) fn shell(
    state: &WebState,
    caller: Option<&Caller>,
    headers: &HeaderMap,
    uri: &Uri,
) -> Shell {
    let lang = language::of(headers);
    let place = uri.path_and_query().map_or("/", |place| place.as_str());
    let mut shell = Shell::public(lang, &other_language(lang, place));
    shell.is_demo = state.options().demonstration.is_some();
    if let Some(caller) = caller {
        shell.user = Some(user(caller, lang));
        let mut nav = vec![NavItem::new(texts::nav_desk(), "/")];
        if caller.subject.kind != OrganisationKind::Installation {
            nav.push(NavItem::new(texts::nav_docket(), "/cases"));
        }
        nav.append(&mut shell.nav);
        shell.nav = nav;
    }
    shell.at(uri.path())
}

fn user(caller: &Caller, lang: Lang) -> User {
    let pick = |zh: &str, en: &str| match lang {
        Lang::Zh => zh.to_owned(),
        Lang::En => en.to_owned(),
    };
    User {
        name: pick(&caller.person.name_zh, &caller.person.name_en),
        organisation: pick(&caller.organisation.name_zh, &caller.organisation.name_en),
        seats: caller.subject.seats.iter().map(|held| seat(*held)).collect(),
    }
}

/// The way to a page below a case.
pub(crate) fn below_case(mut shell: Shell, case: (&str, &str), here: Option<Text>) -> Shell {
    let (name, href) = case;
    let crumb = |text, href: Option<&str>| Crumb { text, href: href.map(str::to_owned) };
    shell.crumbs.push(crumb(texts::nav_docket(), Some("/cases")));
    match here {
        None => shell.crumbs.push(crumb(texts::as_written(name), None)),
        Some(here) => {
            shell.crumbs.push(crumb(texts::as_written(name), Some(href)));
            shell.crumbs.push(crumb(here, None));
        }
    }
    shell
}

/// What the last act brought about.
pub(crate) fn flash(text: Text) -> Flash {
    Flash { text, cautions: Vec::new(), receipt_href: None }
}

/// An organisation by name.
pub(crate) fn organisation(names: &Named, id: &procedure::party::OrganisationId) -> Text {
    names.organisation(id)
}
