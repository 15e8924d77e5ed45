//! The front door: the front page, signing in and out, the language, the style sheet.

use app::AppError;
use axum::extract::{Extension, Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use texts::{Lang, Text};

use super::form::{SentForm, line, parse};
use super::shell::shell;
use super::{address, desk, see, show};
use crate::language;
use crate::limits;
use crate::pages::{self, DemoOrganisation, DemoSeat, Field, Form, Home, Input, SignIn};
use crate::problem::{Failure, Problem, seat};
use crate::server::Peer;
use crate::session::{Visitor, cookie};
use crate::state::{DemoAccount, WebState};

/// The desk of whoever is signed in; the public front page for everybody else.
pub(crate) async fn front(
    State(state): State<WebState>,
    Visitor(visitor): Visitor,
    headers: HeaderMap,
    uri: Uri,
) -> Result<Response, Failure> {
    match visitor {
        Some(caller) => desk::page(&state, &caller, &headers, &uri).await,
        None => Ok(show(StatusCode::OK, &Home::usual(), &shell(&state, None, &headers, &uri))),
    }
}

/// The page to sign in.
pub(crate) async fn sign_in_page(
    State(state): State<WebState>,
    headers: HeaderMap,
    uri: Uri,
) -> Result<Response, Failure> {
    let asked = parse(uri.query().unwrap_or_default().as_bytes())?;
    let page = sign_in_form(&state, language::of(&headers), "", &line(&asked, "next"), None);
    Ok(show(StatusCode::OK, &page, &shell(&state, None, &headers, &uri)))
}

fn sign_in_form(
    state: &WebState,
    lang: Lang,
    user: &str,
    next: &str,
    wrong: Option<Text>,
) -> SignIn {
    let fields = vec![
        Field::new("user", texts::sign_in_user(), Input::Line(user.to_owned())),
        Field::new("password", texts::sign_in_password(), Input::Password),
    ];
    let mut form = Form::new("/sign-in", fields, texts::sign_in_title());
    form.hidden.push(("next".to_owned(), address::own(next).to_owned()));
    if let Some(wrong) = wrong {
        form.wrong(None, wrong);
    }
    let accounts = state.options().demonstration.as_ref().map_or(&[][..], |demo| &demo.accounts);
    let first = accounts.first().map(|account| account.password.clone());
    let demo_password =
        first.filter(|first| accounts.iter().all(|account| account.password == *first));
    SignIn { form, demo: demo(accounts, lang, demo_password.is_some()), demo_password }
}

/// The accounts by organisation; whoever holds several seats stands once.
fn demo(accounts: &[DemoAccount], lang: Lang, one_password: bool) -> Vec<DemoOrganisation> {
    let mut organisations: Vec<DemoOrganisation> = Vec::new();
    for of_one in accounts.chunk_by(|left, right| left.organisation == right.organisation) {
        let seats = of_one.chunk_by(|left, right| left.user == right.user).filter_map(|same| {
            let first = same.first()?;
            Some(DemoSeat {
                seats: same.iter().map(|account| seat(account.seat)).collect(),
                user: first.user.clone(),
                password: (!one_password).then(|| first.password.clone()),
            })
        });
        let Some(first) = of_one.first() else { continue };
        let name = match lang {
            Lang::Zh => first.organisation.0.clone(),
            Lang::En => first.organisation.1.clone(),
        };
        organisations.push(DemoOrganisation { name, seats: seats.collect() });
    }
    organisations
}

/// Signs somebody in.
pub(crate) async fn sign_in(
    State(state): State<WebState>,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    uri: Uri,
    sent: SentForm,
) -> Result<Response, Failure> {
    let (user, next) = (sent.line("user"), sent.line("next"));
    let password = sent.filled.0.get("password").and_then(|values| values.first());
    let password = password.map_or("", String::as_str);
    let too_long = user.len() > limits::CREDENTIAL.max || password.len() > limits::CREDENTIAL.max;
    let address = peer.map_or_else(String::new, |Extension(Peer(peer))| peer.ip().to_string());
    let signed_in = if too_long {
        Err(AppError::NotSignedIn)
    } else {
        state.app().sign_in(&user, password, &address).await
    };
    let again = |status: StatusCode, wrong: Text| {
        let page = sign_in_form(&state, language::of(&headers), &user, &next, Some(wrong));
        show(status, &page, &shell(&state, None, &headers, &uri))
    };
    match signed_in {
        Ok(signed_in) => {
            let mut response = see(address::own(&next));
            if let Some(cookie) = cookie::begin(&state, &signed_in.secret) {
                response.headers_mut().append(header::SET_COOKIE, cookie);
            }
            Ok(response)
        }
        Err(AppError::NotSignedIn) => Ok(again(StatusCode::UNAUTHORIZED, texts::sign_in_wrong())),
        Err(AppError::TooMany { seconds }) => {
            let wrong = texts::trouble_too_many_detail(seconds);
            let mut response = again(StatusCode::TOO_MANY_REQUESTS, wrong);
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
            Ok(response)
        }
        Err(error) => Err(error.into()),
    }
}

/// Ends the session.
pub(crate) async fn sign_out(
    State(state): State<WebState>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    if let Some(secret) = language::cookie(&headers, cookie::name(&state)) {
        state.app().sign_out(secret).await?;
    }
    let mut response = see("/");
    if let Some(cookie) = cookie::end(&state) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

/// Keeps a choice of language, and leads back to the page.
pub(crate) async fn language(
    State(state): State<WebState>,
    Path(lang): Path<String>,
    uri: Uri,
) -> Result<Response, Failure> {
    let lang: Lang = lang.parse().map_err(|_| Problem::not_found())?;
    let asked = parse(uri.query().unwrap_or_default().as_bytes())?;
    let mut response = see(address::own(&line(&asked, "next")));
    if let Some(cookie) = cookie::language(&state, lang) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

/// The style sheet of every page.
pub(crate) async fn style() -> Response {
    static STYLE: std::sync::OnceLock<String> = std::sync::OnceLock::new();
    let style = STYLE.get_or_init(pages::stylesheet);
    let headers = [
        (header::CONTENT_TYPE, "text/css; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=300"),
    ];
    (headers, style.as_str()).into_response()
}
