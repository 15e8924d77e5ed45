//! Acts of other parties that took place on paper, as the Office enters them: the list on the page
//! of a case, and the form.

use access::Signing;
use app::acts::{ActRequest, Entry, PaperBody, Performed};
use app::{AppError, Caller};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use procedure::ActName;
use procedure::party::Role;
use store::CaseId;
use texts::Text;

use super::act::{button, named, needs_second_person, paper_row};
use super::form::{SEEN, SentForm, after_act, parse, with_key};
use super::looked::Looked;
use super::shell::{below_case, shell};
use super::{answers, see, show, wrong};
use crate::language;
use crate::pages::present::{self, Choices, Filled, ON_BEHALF_OF};
use crate::pages::{ActPage, ActRow, Choice, Form, Shell};
use crate::problem::{Failure, Problem};
use crate::session::PageCaller;
use crate::state::WebState;

/// Acts that take pages of their own: a draft has seven, a document comes with its file. The
/// Office records a receipt as its own act, whoever received.
const ELSEWHERE: [ActName; 3] = [ActName::Draft, ActName::AddDocument, ActName::RecordReceipt];

/// What the reader may enter now; what its seat only signs, another person prepares.
pub(crate) async fn entries(
    state: &WebState,
    caller: &Caller,
    looked: &Looked,
) -> Result<Vec<Entry>, AppError> {
    let mut entries = state.app().entries(caller, &looked.file).await?;
    entries.retain(|entry| entry.signing != Signing::SignOnly && !ELSEWHERE.contains(&entry.name));
    Ok(entries)
}

/// An act in the list of a case, with the parties for whom it may be entered.
pub(crate) fn row(looked: &Looked, entry: &Entry) -> ActRow {
    let words = looked.words();
    let parties: Vec<Text> =
        entry.parties.iter().map(|party| words.capacity(party.capacity())).collect();
    ActRow {
        article: words.article(entry.name.provision_at(looked.view.stage())),
        title: title(looked, entry),
        effect: texts::on_paper_for(parties),
        button: Some((texts::on_paper_enter(), href(looked, entry.name))),
        why_not: None,
        is_due: false,
    }
}

/// The page on which an act is entered from paper.
pub(crate) async fn page(
    State(state): State<WebState>,
    PageCaller(caller): PageCaller,
    Path((id, key)): Path<(String, String)>,
    headers: HeaderMap,
    uri: Uri,
) -> Result<Response, Failure> {
    let act = named(&key)?;
    let looked = Looked::at(&state, &caller, &CaseId::new(id), language::of(&headers)).await?;
    let entry = entry(&state, &caller, &looked, act).await?;
    let filled = parse(uri.query().unwrap_or_default().as_bytes())?;
    let form = form(&state, &caller, (&looked, &entry), &filled);
    let shell = around(&state, &caller, (&looked, &entry), (&headers, &uri));
    Ok(show(StatusCode::OK, &context(&looked, &entry, form), &shell))
}

/// Enters an act from paper, or prepares the entry for the signature of another person.
pub(crate) async fn submit(
    State(state): State<WebState>,
    PageCaller(caller): PageCaller,
    Path((id, key)): Path<(String, String)>,
    headers: HeaderMap,
    uri: Uri,
    sent: SentForm,
) -> Result<Response, Failure> {
    let act = named(&key)?;
    let case = CaseId::new(id);
    let error = match request(act, &sent)? {
        Err(problem) => Ok(problem),
        Ok(request) => {
            let place = |done: &Performed| after_act(done, case.as_str(), act);
            match state.app().act(&caller, &case, request).await {
                Ok(performed) => return Ok(see(&place(&performed))),
                Err(error) => Err(error),
            }
        }
    };
    let looked = Looked::at(&state, &caller, &case, language::of(&headers)).await?;
    if matches!(error, Err(AppError::Stale { .. })) {
        let shell = shell(&state, Some(&caller), &headers, &uri);
        let shell = below_case(shell, (looked.number(), &looked.href), None);
        return Ok(wrong::moved_on(&looked.href, &shell));
    }
    let entry = entry(&state, &caller, &looked, act).await?;
    let shell = around(&state, &caller, (&looked, &entry), (&headers, &uri));
    let mut form = form(&state, &caller, (&looked, &entry), &sent.filled);
    match error {
        Ok(problem) => wrong::problem_into_form(&mut form, &problem),
        Err(error) => wrong::into_form(&mut form, error, looked.words())?,
    }
    Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &context(&looked, &entry, form), &shell))
}

fn request(act: ActName, sent: &SentForm) -> Result<Result<ActRequest, Problem>, Problem> {
    let (seen, key) = (sent.seen(), sent.key()?);
    let read = || {
        let paper = paper(sent)?;
        let body = answers::act(act, &sent.filled)?;
        Ok(ActRequest { body, paper: Some(paper), seen, key })
    };
    Ok(read())
}

/// Whose act it was, when, and why it comes on paper: all three have to be said.
fn paper(sent: &SentForm) -> Result<PaperBody, Problem> {
    let given = |name: &str| match sent.line(name) {
        text if text.is_empty() => Err(Problem::invalid(name, &app::Problem::Missing)),
        text => Ok(text),
    };
    Ok(PaperBody {
        on_behalf_of: Some(given(ON_BEHALF_OF)?),
        on: answers::day("paper_on", &given("paper_on")?)?,
        reason: given("paper_reason")?,
    })
}

/// What is not among the entries is no page.
async fn entry(
    state: &WebState,
    caller: &Caller,
    looked: &Looked,
    act: ActName,
) -> Result<Entry, Failure> {
    let mut entries = entries(state, caller, looked).await?.into_iter();
    Ok(entries.find(|entry| entry.name == act).ok_or_else(Problem::not_found)?)
}

fn href(looked: &Looked, act: ActName) -> String {
    format!("{}/on-paper/{}", looked.href, act.key())
}

fn role(entry: &Entry) -> Role {
    entry.parties.first().map_or(Role::Operator, |party| party.capacity().role())
}

fn title(looked: &Looked, entry: &Entry) -> Text {
    looked.words().act(entry.name, looked.view.stage(), role(entry))
}

fn around(
    state: &WebState,
    caller: &Caller,
    (looked, entry): (&Looked, &Entry),
    (headers, uri): (&HeaderMap, &Uri),
) -> Shell {
    let shell = shell(state, Some(caller), headers, uri);
    below_case(shell, (looked.number(), &looked.href), Some(title(looked, entry)))
}

fn form(
    state: &WebState,
    caller: &Caller,
    (looked, entry): (&Looked, &Entry),
    filled: &Filled,
) -> Form {
    let words = looked.words();
    let papers = looked.view.documents.iter().map(|paper| paper_row(looked, paper)).collect();
    let parties = entry.parties.iter().map(|party| {
        let capacity = words.capacity(party.capacity());
        let label = match party.capacity() {
            procedure::party::Capacity::Consulted(_) => capacity,
            _ => texts::on_paper_party(capacity, words.organisation(&party.actor.organisation)),
        };
        Choice::new(&party.word, label)
    });
    let choices = Choices { papers, ..Choices::default() };
    let mut fields = present::entry_fields(parties.collect(), filled);
    fields.extend(match entry.name {
        ActName::Undertake => vec![present::undertakings(&looked.shown(), filled)],
        act => present::fields(&looked.shown(), act, &choices, filled),
    });
    let mut form = Form::new(href(looked, entry.name), fields, button(entry.name, entry.signing));
    if !needs_second_person(entry.signing) {
        form.buttons.iter_mut().for_each(|button| button.text = texts::on_paper_enter());
    }
    form.cancel_href = Some(looked.href.clone());
    form.hidden.push((SEEN.to_owned(), looked.view.version().to_string()));
    with_key(form, state, caller.subject.person.as_str())
}

fn context(looked: &Looked, entry: &Entry, form: Form) -> ActPage {
    let words = looked.words();
    let stage = looked.view.stage();
    ActPage {
        head: Some(looked.head()),
        title: title(looked, entry),
        citation: words.citation(entry.name.provision_at(stage)),
        // The effect of an act is told to whoever does it, which is not the reader.
        effect: texts::on_paper_note(),
        cautions: Vec::new(),
        preview: Vec::new(),
        remarks: Vec::new(),
        form: Some(form),
        prepared: None,
        needs_second_person: needs_second_person(entry.signing),
    }
}
