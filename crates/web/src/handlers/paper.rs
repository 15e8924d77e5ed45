//! Documents: submitted through a form, read as downloads, and who has read them.

use app::documents::Upload;
use app::{AppError, Caller};
use axum::body::Body;
use axum::extract::multipart::Field as Part;
use axum::extract::{Multipart, Path, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use procedure::ActName;
use procedure::papers::DocumentId;
use store::CaseId;

use super::looked::Looked;
use super::shell::{below_case, shell};
use super::{see, show, wrong};
use crate::language;
use crate::limits;
use crate::pages::{ActPage, Choice, Field, Form, Input};
use crate::problem::{Failure, Problem, seat};
use crate::session::{PageCaller, SignedIn};
use crate::state::WebState;
use crate::streams;

/// What was filled in beside the file.
#[derive(Debug, Default)]
pub(crate) struct Beside {
    pub(crate) title: String,
    pub(crate) material: String,
    pub(crate) no_secret: bool,
}

/// The fields of an upload. The file stands last, so that all else is known when it comes.
pub(crate) fn fields(beside: &Beside, materials: Option<Vec<Choice>>) -> Vec<Field> {
    let statement = texts::filing_field_no_secret_statement();
    let declare = Input::Declare { statement, is_given: beside.no_secret };
    let chosen = |choice: Choice| {
        if choice.value == beside.material { choice.chosen() } else { choice }
    };
    let material = materials.map(|materials| {
        let choices = materials.into_iter().map(chosen).collect();
        Field::new("material", texts::filing_field_material(), Input::Select(choices))
    });
    let title = Input::Line(beside.title.clone());
    let rest = [
        Field::new("title", texts::filing_field_file_title(), title),
        Field::new("no_secret", texts::filing_field_no_secret(), declare),
        Field::new("file", texts::filing_field_file(), Input::File),
    ];
    material.into_iter().chain(rest).collect()
}

/// What came of an upload, with what was filled in beside it.
pub(crate) type Taken = (Beside, Result<DocumentId, AppError>);

/// Takes the one file of a form into a case, as it comes in.
pub(crate) async fn take(
    state: &WebState,
    caller: &Caller,
    case: &CaseId,
    mut parts: Multipart,
) -> Result<Taken, Failure> {
    let mut beside = Beside::default();
    let mut size = 0;
    loop {
        let part = parts.next_field().await.map_err(|_| Problem::broken_upload())?;
        let Some(part) = part else {
            let missing = AppError::invalid("file", app::Problem::Missing);
            return Ok((beside, Err(missing)));
        };
        match part.name().unwrap_or_default() {
            "title" => beside.title = text(part, &mut size).await?,
            "material" => beside.material = text(part, &mut size).await?,
            "no_secret" => beside.no_secret = text(part, &mut size).await? == "yes",
            "file" => {
                let taken = file(state, caller, case, &beside, part).await;
                return Ok((beside, taken));
            }
            _ => drop(text(part, &mut size).await?),
        }
    }
}

async fn text(mut part: Part<'_>, size: &mut usize) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    while let Some(piece) = part.chunk().await.map_err(|_| Problem::broken_upload())? {
        *size += piece.len();
        if *size > limits::UPLOAD_FIELDS.max {
            return Err(Problem::too_large(limits::UPLOAD_FIELDS.max as u64).into());
        }
        bytes.extend_from_slice(&piece);
    }
    Ok(String::from_utf8_lossy(&bytes).trim().to_owned())
}

async fn file(
    state: &WebState,
    caller: &Caller,
    case: &CaseId,
    beside: &Beside,
    part: Part<'_>,
) -> Result<DocumentId, AppError> {
    let file_name = part.file_name().unwrap_or_default().to_owned();
    if file_name.is_empty() {
        return Err(AppError::invalid("file", app::Problem::Missing));
    }
    let upload = Upload {
        title: beside.title.clone(),
        file_name,
        media_type: part.content_type().unwrap_or("application/octet-stream").to_owned(),
        declared_free_of_state_secrets: beside.no_secret,
        key: None,
    };
    state.app().upload(caller, case, upload, streams::in_time(part)).await
}

/// Puts what stands in the way of an upload into its form.
pub(crate) fn into_form(form: &mut Form, error: AppError, looked: &Looked) -> Result<(), Failure> {
    let is_about_file = matches!(error, AppError::Upload(_));
    let undeclared = matches!(&error, AppError::Refused { refusal, .. }
        if refusal.reason == procedure::refusal::Reason::SecretsNotExcluded);
    if is_about_file {
        form.wrong(Some("file"), Problem::from(error).detail.clone());
        return Ok(());
    }
    if undeclared {
        form.wrong(Some("no_secret"), Problem::from(error).detail.clone());
        return Ok(());
    }
    wrong::into_form(form, error, looked.words())
}

/// The page on which a document is submitted.
pub(crate) async fn upload_page(
    State(state): State<WebState>,
    PageCaller(caller): PageCaller,
    Path(id): Path<String>,
    headers: HeaderMap,
    uri: Uri,
) -> Result<Response, Failure> {
    let looked = Looked::at(&state, &caller, &CaseId::new(id), language::of(&headers)).await?;
    let page = upload_form(&looked, form(&looked, &Beside::default()))?;
    let shell = shell(&state, Some(&caller), &headers, &uri);
    let shell = below_case(shell, (looked.number(), &looked.href), Some(page.title.clone()));
    Ok(show(StatusCode::OK, &page, &shell))
}

/// Takes a document into a case.
pub(crate) async fn upload(
    State(state): State<WebState>,
    PageCaller(caller): PageCaller,
    Path(id): Path<String>,
    headers: HeaderMap,
    uri: Uri,
    parts: Multipart,
) -> Result<Response, Failure> {
    let case = CaseId::new(id);
    let (beside, taken) = take(&state, &caller, &case, parts).await?;
    let Err(error) = taken else {
        let done = ActName::AddDocument.key();
        return Ok(see(&format!("/cases/{case}?done={done}")));
    };
    let looked = Looked::at(&state, &caller, &case, language::of(&headers)).await?;
    let mut form = form(&looked, &beside);
    into_form(&mut form, error, &looked)?;
    let page = upload_form(&looked, form)?;
    let shell = shell(&state, Some(&caller), &headers, &uri);
    let shell = below_case(shell, (looked.number(), &looked.href), Some(page.title.clone()));
    Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &page, &shell))
}

fn form(looked: &Looked, beside: &Beside) -> Form {
    let action = format!("{}/documents", looked.href);
    let mut form = Form::new(action, fields(beside, None), texts::filing_upload());
    form.cancel_href = Some(looked.href.clone());
    form
}

fn upload_form(looked: &Looked, form: Form) -> Result<ActPage, Problem> {
    let open = looked.view.acts.iter().find(|act| act.name == ActName::AddDocument);
    let open = open.ok_or_else(Problem::not_found)?;
    let words = looked.words();
    Ok(ActPage {
        head: Some(looked.head()),
        title: words.act_name(ActName::AddDocument),
        citation: words.citation(open.provision),
        effect: texts::upload_effect(),
        cautions: Vec::new(),
        preview: Vec::new(),
        remarks: Vec::new(),
        form: Some(form),
        prepared: None,
        needs_second_person: false,
    })
}

/// A document, as a download.
pub(crate) async fn download(
    State(state): State<WebState>,
    PageCaller(caller): PageCaller,
    Path((id, document)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (case, document) = (CaseId::new(id), DocumentId::new(document));
    let opened = state.app().open_document(&caller, &case, &document).await?;
    Ok(streams::download(&opened.row, Body::from_stream(opened.content)).into_response())
}

/// Who has read a document.
pub(crate) async fn reads(
    State(state): State<WebState>,
    SignedIn(caller): SignedIn,
    Path((id, document)): Path<(String, String)>,
    headers: HeaderMap,
    uri: Uri,
) -> Result<Response, Failure> {
    let app = state.app();
    let (case, document) = (CaseId::new(id), DocumentId::new(document));
    let read = app.reads(&caller, &case, &document, None).await?;
    let looked = Looked::at(&state, &caller, &case, language::of(&headers)).await?;
    let people = read.rows.iter().map(|row| &row.entry.person);
    let names = state.directory().names(app, people).await?;
    let words = words::Words::new(looked.view.regime, names.as_ref());
    let rows = read.rows.iter().map(|row| {
        let entry = &row.entry;
        let held = entry.seat.parse().map_or_else(|_| texts::as_written(&entry.seat), seat);
        let (organisation, person) =
            (words.organisation(&entry.organisation), words.person(&entry.person));
        let when = crate::output::moment(entry.at);
        texts::reads_row(organisation, person, &entry.rule, held, when)
    });
    let mut remarks: Vec<_> = rows.collect();
    if remarks.is_empty() {
        remarks.push(texts::reads_none());
    }
    let title = words.document(&document);
    let title = looked
        .view
        .documents
        .iter()
        .find(|paper| paper.id == document)
        .map_or(title, |paper| texts::as_written(&paper.document.title));
    let page = ActPage {
        head: Some(looked.head()),
        title: texts::reads_title(title),
        citation: words.citation(procedure::law::Provision::Confidentiality),
        effect: texts::reads_effect(),
        cautions: Vec::new(),
        preview: Vec::new(),
        remarks,
        form: None,
        prepared: None,
        needs_second_person: false,
    };
    let shell = shell(&state, Some(&caller), &headers, &uri);
    let shell = below_case(shell, (looked.number(), &looked.href), Some(page.title.clone()));
    Ok(show(StatusCode::OK, &page, &shell))
}
