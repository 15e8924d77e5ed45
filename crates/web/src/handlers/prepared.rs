//! An act that waits for a signature: read, signed, or given back.

use app::acts::Performed;
use app::view::WaitingAct;
use app::{AppError, Caller};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use serde_json::Value;
use store::{CaseId, PreparedId};
use texts::Text;

use super::act::declaration;
use super::form::{SentForm, after_act, way_again, way_on, with_key};
use super::looked::Looked;
use super::shell::{below_case, shell};
use super::{preview, see, show, wrong};
use crate::language;
use crate::pages::present::Filled;
use crate::pages::{ActPage, Form, Prepared, Shell};
use crate::problem::{Failure, Problem};
use crate::session::PageCaller;
use crate::state::WebState;

/// The page on which a signatory reads what was prepared.
pub(crate) async fn page(
    State(state): State<WebState>,
    PageCaller(caller): PageCaller,
    Path((id, prepared)): Path<(String, String)>,
    headers: HeaderMap,
    uri: Uri,
) -> Result<Response, Failure> {
    let looked = Looked::at(&state, &caller, &CaseId::new(id), language::of(&headers)).await?;
    let waiting = find(&looked, &prepared)?;
    let sign = sign_form(&state, &caller, &looked, waiting);
    let shell = around(&state, &caller, &looked, waiting, (&headers, &uri));
    let preview = preview::of(&state, &caller, &looked, waiting.body.clone()).await;
    let page = ActPage { preview, ..context(&looked, &caller, waiting, sign) };
    Ok(show(StatusCode::OK, &page, &shell))
}

/// Signs; with that the act is done.
pub(crate) async fn sign(
    State(state): State<WebState>,
    PageCaller(caller): PageCaller,
    Path((id, prepared)): Path<(String, String)>,
    headers: HeaderMap,
    uri: Uri,
    sent: SentForm,
) -> Result<Response, Failure> {
    let looked = Looked::at(&state, &caller, &CaseId::new(&id), language::of(&headers)).await?;
    let key = sent.key()?;
    let Ok(waiting) = find(&looked, &prepared) else {
        return again_or_gone(&state, &caller, &prepared, key).await;
    };
    let act = waiting.body.name();
    let mut form = sign_form(&state, &caller, &looked, waiting);
    if sent.line("signed").is_empty() {
        wrong::problem_into_form(&mut form, &Problem::invalid("signed", &app::Problem::Missing));
    } else {
        let place = |done: &Performed| after_act(done, &id, act);
        let respond = |done: &Performed| way_on(&place(done));
        match state.app().sign(&caller, &waiting.row.id, key, &respond).await {
            Ok(performed) => return Ok(see(&place(&performed))),
            Err(AppError::Repeated { response, .. }) => return Ok(way_again(&response)),
            Err(error) => wrong::into_form(&mut form, error, looked.words())?,
        }
    }
    let shell = around(&state, &caller, &looked, waiting, (&headers, &uri));
    let page = context(&looked, &caller, waiting, form);
    Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &page, &shell))
}

/// A form that is sent again after its act was done is answered as before.
async fn again_or_gone(
    state: &WebState,
    caller: &Caller,
    prepared: &str,
    key: Option<app::acts::RequestKey>,
) -> Result<Response, Failure> {
    let respond = |_: &Performed| way_on("/");
    match state.app().sign(caller, &PreparedId::new(prepared), key, &respond).await {
        Err(AppError::Repeated { response, .. }) => Ok(way_again(&response)),
        Ok(_) => Ok(see("/")),
        Err(error) => Err(error.into()),
    }
}

/// Gives a prepared act back: it is taken away without being done.
pub(crate) async fn give_back(
    State(state): State<WebState>,
    PageCaller(caller): PageCaller,
    Path((id, prepared)): Path<(String, String)>,
) -> Result<Response, Failure> {
    state.app().drop_prepared(&caller, &PreparedId::new(prepared)).await?;
    Ok(see(&format!("/cases/{id}")))
}

fn find<'l>(looked: &'l Looked, prepared: &str) -> Result<&'l WaitingAct, Problem> {
    let is_it = |waiting: &&WaitingAct| waiting.row.id.as_str() == prepared;
    looked.view.prepared.iter().find(is_it).ok_or_else(Problem::not_found)
}

fn around(
    state: &WebState,
    caller: &Caller,
    looked: &Looked,
    waiting: &WaitingAct,
    (headers, uri): (&HeaderMap, &Uri),
) -> Shell {
    let title = looked.words().act_name(waiting.body.name());
    let shell = shell(state, Some(caller), headers, uri);
    below_case(shell, (looked.number(), &looked.href), Some(title))
}

fn sign_form(state: &WebState, caller: &Caller, looked: &Looked, waiting: &WaitingAct) -> Form {
    let action = format!("{}/prepared/{}/sign", looked.href, waiting.row.id);
    let form = Form::new(action, vec![declaration()], texts::act_sign());
    with_key(form, state, caller.subject.person.as_str())
}

fn context(looked: &Looked, caller: &Caller, waiting: &WaitingAct, sign: Form) -> ActPage {
    let words = looked.words();
    let name = waiting.body.name();
    let (stage, role) = (looked.view.stage(), looked.actor(caller).capacity.role());
    let own = waiting.row.prepared_by == caller.subject.person;
    let why_not = match (waiting.signable, own) {
        (true, _) => None,
        (false, true) => Some(texts::act_own_draft()),
        (false, false) => Some(texts::denied_prepared_by_signer()),
    };
    let back = Form::new(
        format!("{}/prepared/{}/return", looked.href, waiting.row.id),
        Vec::new(),
        texts::act_give_back(),
    );
    let by = words.person(&waiting.row.prepared_by);
    ActPage {
        head: Some(looked.head()),
        title: words.act(name, stage, role),
        citation: words.citation(name.provision_at(stage)),
        effect: words.effect(name, stage, role),
        cautions: Vec::new(),
        preview: Vec::new(),
        remarks: Vec::new(),
        form: None,
        prepared: Some(Prepared {
            by: texts::act_prepared_by(app::day_of(waiting.row.prepared_at), by),
            answers: answers(looked, waiting),
            sign: waiting.signable.then_some(sign),
            give_back: Some(back.second()),
            why_not,
        }),
        needs_second_person: false,
    }
}

/// The answers given, by the questions of the form; values in words where they are choices.
fn answers(looked: &Looked, waiting: &WaitingAct) -> Vec<(Text, Vec<Text>)> {
    let written = serde_json::to_value(&waiting.body).unwrap_or_default();
    let fields = crate::pages::present::fields(
        &looked.shown(),
        waiting.body.name(),
        &Default::default(),
        &Filled::default(),
    );
    let mut rows = Vec::new();
    for (name, value) in
        written.as_object().into_iter().flatten().filter(|(name, _)| *name != "act")
    {
        let field = fields.iter().find(|field| field.name == *name);
        let label = field.map_or_else(|| texts::as_written(name), |field| field.label.clone());
        let values = said(looked, value, field);
        if !values.is_empty() {
            rows.push((label, values));
        }
    }
    if let Some(paper) = &waiting.paper {
        rows.push((texts::field_paper_on(), vec![texts::as_written(paper.on.to_string())]));
        rows.push((texts::field_paper_reason(), vec![texts::as_written(&paper.reason)]));
    }
    rows
}

fn said(looked: &Looked, value: &Value, field: Option<&crate::pages::Field>) -> Vec<Text> {
    match value {
        Value::Null => Vec::new(),
        Value::String(text) if text.is_empty() => Vec::new(),
        Value::String(text) => vec![choice(text, field).unwrap_or_else(|| named(looked, text))],
        Value::Bool(true) => vec![choice("yes", field).unwrap_or_else(texts::review_required)],
        Value::Bool(false) => vec![choice("no", field).unwrap_or_else(texts::review_not_required)],
        Value::Number(number) => vec![texts::as_written(number.to_string())],
        Value::Array(values) => {
            values.iter().flat_map(|value| said(looked, value, field)).collect()
        }
        Value::Object(inner) => {
            inner.values().flat_map(|value| said(looked, value, None)).collect()
        }
    }
}

fn choice(value: &str, field: Option<&crate::pages::Field>) -> Option<Text> {
    use crate::pages::Input;
    match &field?.input {
        Input::One(choices)
        | Input::Select(choices)
        | Input::Any(choices)
        | Input::Many(choices) => {
            choices.iter().find(|choice| choice.value == value).map(|choice| choice.label.clone())
        }
        Input::Recipients(rows) => {
            rows.iter().find(|row| row.value == value).map(|row| row.name.clone())
        }
        _ => None,
    }
}

/// A document, an undertaking or a factor by its name; anything else as it was written.
fn named(looked: &Looked, text: &str) -> Text {
    let words = looked.words();
    let regime = looked.view.regime;
    if let Some(paper) = looked.view.documents.iter().find(|paper| paper.id.as_str() == text) {
        return texts::as_written(&paper.document.title);
    }
    if let Some(found) = regime.undertakings.iter().find(|one| one.id.as_str() == text) {
        return words.undertaking(&found.id);
    }
    texts::as_written(text)
}
