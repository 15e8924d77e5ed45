//! An act that waits for a signature: read, signed, or given back.

use app::acts::{Performed, SignRequest, WaitingAct};
use app::wire::{ActBody, Call};
use app::{AppError, Caller};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use procedure::ActName;
use procedure::party::{BodyCode, OrganisationId, Role};
use serde_json::Value;
use store::{CaseId, PreparedId};
use texts::Text;

use super::act::{self, declaration};
use super::form::{SEEN, SentForm, after_act, with_key};
use super::looked::Looked;
use super::shell::{below_case, shell};
use super::{preview, see, show, wrong};
use crate::language;
use crate::pages::present::Filled;
use crate::pages::{ActPage, Field, Form, Input, Prepared, Shell};
use crate::problem::{Failure, Problem, happened};
use crate::session::PageCaller;
use crate::state::WebState;

/// The name of the field with the act that is signed.
const ACT: &str = "act";
/// The name of the field with what should be changed.
const REMARK: &str = "remark";

/// The page on which a signatory reads what was prepared.
pub(crate) async fn page(
    State(state): State<WebState>,
    PageCaller(caller): PageCaller,
    Path((id, prepared)): Path<(String, String)>,
    headers: HeaderMap,
    uri: Uri,
) -> Result<Response, Failure> {
    let place = (&CaseId::new(id), &PreparedId::new(prepared));
    let lang = language::of(&headers);
    let (looked, waiting) = Looked::waiting(&state, &caller, place, lang).await?;
    let sign = sign_form(&state, &caller, &looked, &waiting);
    let shell = around(&state, &caller, &looked, &waiting, (&headers, &uri));
    let preview = preview::of(&state, &caller, &looked, waiting.body.clone()).await;
    let page = ActPage { preview, ..context(&looked, &caller, &waiting, sign) };
    Ok(show(StatusCode::OK, &page, &shell))
}

/// Signs; with that the act is done. The form says which version of the case the signatory saw.
pub(crate) async fn sign(
    State(state): State<WebState>,
    PageCaller(caller): PageCaller,
    Path((id, prepared)): Path<(String, String)>,
    headers: HeaderMap,
    uri: Uri,
    sent: SentForm,
) -> Result<Response, Failure> {
    let (case, prepared) = (CaseId::new(&id), PreparedId::new(prepared));
    let key = sent.key()?;
    let looked = Looked::waiting(&state, &caller, (&case, &prepared), language::of(&headers)).await;
    let Ok((looked, waiting)) = looked else {
        let act = act::named(&sent.line(ACT))?;
        let asked = SignRequest { seen: None, key };
        // A form that is sent again after its act was done is answered as before.
        let performed = state.app().sign(&caller, &prepared, asked).await?;
        return Ok(see(&after_act(&performed, &id, act)));
    };
    let act = waiting.body.name();
    let mut form = sign_form(&state, &caller, &looked, &waiting);
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    if sent.line("signed").is_empty() {
        wrong::problem_into_form(&mut form, &Problem::invalid("signed", &app::Problem::Missing));
    } else {
        let place = |done: &Performed| after_act(done, &id, act);
        let asked = SignRequest { seen: sent.seen(), key };
        match state.app().sign(&caller, &prepared, asked).await {
            Ok(performed) => return Ok(see(&place(&performed))),
            Err(AppError::Stale { .. } | AppError::MovedOn(_)) => {
                status = StatusCode::CONFLICT;
                form.wrong(None, texts::act_moved_on_now());
            }
            Err(error) => wrong::into_form(&mut form, error, looked.words())?,
        }
    }
    let shell = around(&state, &caller, &looked, &waiting, (&headers, &uri));
    Ok(show(status, &context(&looked, &caller, &waiting, form), &shell))
}

/// Gives a prepared act back with a remark; whoever prepared it takes it back without one.
pub(crate) async fn give_back(
    State(state): State<WebState>,
    PageCaller(caller): PageCaller,
    Path((id, prepared)): Path<(String, String)>,
    headers: HeaderMap,
    uri: Uri,
    sent: SentForm,
) -> Result<Response, Failure> {
    let (case, prepared) = (CaseId::new(id), PreparedId::new(prepared));
    let place = (&case, &prepared);
    let (looked, waiting) = Looked::waiting(&state, &caller, place, language::of(&headers)).await?;
    let away = if waiting.opens() { "/".to_owned() } else { looked.href.clone() };
    if !waiting.signable {
        state.app().drop_prepared(&caller, &prepared).await?;
        return Ok(see(&away));
    }
    let remark = sent.line(REMARK);
    let Err(error) = state.app().return_prepared(&caller, &prepared, &remark).await else {
        return Ok(see(&away));
    };
    let mut back = back_form(&looked, &waiting);
    wrong::into_form(&mut back, error, looked.words())?;
    let mut page =
        context(&looked, &caller, &waiting, sign_form(&state, &caller, &looked, &waiting));
    if let Some(prepared) = &mut page.prepared {
        prepared.give_back = Some(back);
    }
    let shell = around(&state, &caller, &looked, &waiting, (&headers, &uri));
    Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &page, &shell))
}

/// For whoever signs: a remark. For whoever prepared it: a button.
fn back_form(looked: &Looked, waiting: &WaitingAct) -> Form {
    let action = format!("{}/prepared/{}/return", looked.href, waiting.row.id);
    if !waiting.signable {
        return Form::new(action, Vec::new(), texts::act_take_away()).second();
    }
    let input = Input::Area(String::new());
    let remark = Field::new(REMARK, texts::act_give_back_remark(), input);
    Form::new(action, vec![remark], texts::act_give_back()).second()
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
    // A case that the act would open has no page yet.
    if waiting.opens() {
        shell
    } else {
        below_case(shell, (looked.number(), &looked.href), Some(title))
    }
}

fn sign_form(state: &WebState, caller: &Caller, looked: &Looked, waiting: &WaitingAct) -> Form {
    let action = format!("{}/prepared/{}/sign", looked.href, waiting.row.id);
    let mut form = Form::new(action, vec![declaration()], texts::act_sign());
    form.hidden.push((SEEN.to_owned(), looked.view.version().to_string()));
    form.hidden.push((ACT.to_owned(), waiting.body.name().key().to_owned()));
    with_key(form, state, caller.subject.person.as_str())
}

fn context(looked: &Looked, caller: &Caller, waiting: &WaitingAct, sign: Form) -> ActPage {
    let words = looked.words();
    let name = waiting.body.name();
    let stage = looked.view.stage();
    let role = if waiting.opens() { Role::Member } else { looked.actor(caller).capacity.role() };
    let own = waiting.row.prepared_by == caller.subject.person;
    let is_open = waiting.row.returned.is_none();
    let moved_on = (is_open && !waiting.since.is_empty()).then(texts::act_moved_on);
    let why_not = match (waiting.signable, own) {
        _ if !is_open => None,
        (true, _) => None,
        (false, true) => Some(texts::act_own_draft()),
        (false, false) => Some(texts::denied_prepared_by_signer()),
    };
    let back = (waiting.signable || own).then(|| back_form(looked, waiting));
    let returned = waiting.row.returned.as_ref().map(|returned| {
        let by = words.person(&returned.by);
        texts::act_returned(by, app::day_of(returned.at), &returned.remark)
    });
    let by = words.person(&waiting.row.prepared_by);
    ActPage {
        head: (!waiting.opens()).then(|| looked.head()),
        title: words.act(name, stage, role),
        citation: words.citation(name.provision_at(stage)),
        effect: words.effect(name, stage, role),
        cautions: returned.into_iter().chain(moved_on).collect(),
        preview: Vec::new(),
        remarks: waiting.since.iter().map(|entry| happened(&entry.event, &words)).collect(),
        form: None,
        prepared: Some(Prepared {
            by: texts::act_prepared_by(app::day_of(waiting.row.prepared_at), by),
            answers: answers(looked, waiting),
            sign: waiting.signable.then_some(sign),
            give_back: back,
            why_not,
        }),
        needs_second_person: false,
    }
}

/// The answers given, by the questions of the form; values in words where they are choices.
fn answers(looked: &Looked, waiting: &WaitingAct) -> Vec<(Text, Vec<Text>)> {
    let written = match &waiting.body {
        ActBody::CallForReview { call } => return call_answers(looked, call),
        body => serde_json::to_value(body).unwrap_or_default(),
    };
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
        if let Some(word) = &paper.on_behalf_of {
            rows.push((texts::field_on_behalf_of(), vec![on_behalf_of(looked, word)]));
        }
        rows.push((texts::field_paper_on(), vec![texts::as_written(paper.on.to_string())]));
        rows.push((texts::field_paper_reason(), vec![texts::as_written(&paper.reason)]));
    }
    rows
}

/// The party whose act it was, by the word for it.
fn on_behalf_of(looked: &Looked, word: &str) -> Text {
    let words = looked.words();
    let by_role = |id: Option<&OrganisationId>, role| match id {
        Some(id) => texts::on_paper_party(words.role(role), words.organisation(id)),
        None => words.role(role),
    };
    match word {
        "operator" => by_role(looked.view.operator(), Role::Operator),
        "provider" => by_role(looked.view.provider(), Role::Provider),
        "commission" => words.role(Role::Commission),
        other => match app::wire::Recipient::try_from(other.to_owned()) {
            Ok(recipient) => words.recipient(&recipient.into()),
            Err(_) => texts::as_written(other),
        },
    }
}

/// A call for a review, in the order of its form.
fn call_answers(looked: &Looked, call: &Call) -> Vec<(Text, Vec<Text>)> {
    let words = looked.words();
    let organisation = |id: &Option<String>| {
        let name = id.as_deref().map(|id| words.organisation(&OrganisationId::new(id)));
        name.into_iter().collect::<Vec<_>>()
    };
    let departments = call.departments.iter().map(|code| words.body(&BodyCode::new(code.as_str())));
    let kind = serde_json::to_value(call.subject.kind).unwrap_or_default();
    let shown = looked.shown();
    let (choices, filled) = (Default::default(), Filled::default());
    let fields = crate::pages::present::fields(&shown, ActName::CallForReview, &choices, &filled);
    let field = |name: &str| fields.iter().find(|field| field.name == name);
    let rows = [
        ("title", vec![texts::as_written(&call.title)]),
        ("kind", said(looked, &kind, field("kind"))),
        ("subject", vec![texts::as_written(&call.subject.description)]),
        ("grounds", vec![texts::as_written(&call.grounds)]),
        ("operator", organisation(&call.operator)),
        ("provider", organisation(&call.provider)),
        ("departments", departments.collect()),
    ];
    let labelled = rows.into_iter().filter(|(_, values)| !values.is_empty());
    labelled.filter_map(|(name, values)| Some((field(name)?.label.clone(), values))).collect()
}

fn said(looked: &Looked, value: &Value, field: Option<&Field>) -> Vec<Text> {
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

fn choice(value: &str, field: Option<&Field>) -> Option<Text> {
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
