//! An act: its form, and what comes of it.

use access::{OrganisationKind, Signing};
use app::acts::{ActRequest, Performed};
use app::view::OpenAct;
use app::{AppError, Caller};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use procedure::party::Role;
use procedure::{ActName, Case};
use store::CaseId;
use texts::Text;
use words::Words;

use super::form::{SEEN, SentForm, after_act, parse, with_key};
use super::looked::Looked;
use super::shell::{below_case, shell};
use super::{answers, preview, see, show, wrong};
use crate::language;
use crate::pages::present::{self, Choices, Filled, View};
use crate::pages::{
    ActPage, Field, Form, Input, Page, PaperRow, Shell, UndertakingPage, UndertakingRow,
};
use crate::problem::{Failure, Problem};
use crate::session::PageCaller;
use crate::state::WebState;

/// The page of an act of a case.
pub(crate) async fn page(
    State(state): State<WebState>,
    PageCaller(caller): PageCaller,
    Path((id, key)): Path<(String, String)>,
    headers: HeaderMap,
    uri: Uri,
) -> Result<Response, Failure> {
    let act = named(&key)?;
    let looked = Looked::at(&state, &caller, &CaseId::new(id), language::of(&headers)).await?;
    match act {
        ActName::Draft => return Ok(see(&format!("/filings/{}/1", looked.view.id()))),
        ActName::File => return Ok(see(&format!("/filings/{}/7", looked.view.id()))),
        ActName::AddDocument => return Ok(see(&format!("{}/documents", looked.href))),
        _ => {}
    }
    let filled = parse(uri.query().unwrap_or_default().as_bytes())?;
    let asked = Asked { state: &state, caller: &caller, looked: &looked, act };
    let form = asked.form(&filled).await?;
    let shell = asked.shell(&headers, &uri);
    let preview = preview::of_act(&state, &caller, &looked, act).await;
    Ok(show(StatusCode::OK, asked.page(form, preview)?.as_ref(), &shell))
}

/// Does an act, or prepares it for the signature of another person.
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
    let performed = match answers::act(act, &sent.filled) {
        Err(problem) => Err(Ok(problem)),
        Ok(body) => match answers::paper(&sent.filled) {
            Err(problem) => Err(Ok(problem)),
            Ok(paper) => {
                let key = sent.key()?;
                let request = ActRequest { body, paper, seen: sent.seen(), key };
                state.app().act(&caller, &case, request).await.map_err(Err)
            }
        },
    };
    let error = match performed {
        Ok(performed) => return Ok(see(&after_act(&performed, case.as_str(), act))),
        Err(error) => error,
    };
    let looked = Looked::at(&state, &caller, &case, language::of(&headers)).await?;
    let asked = Asked { state: &state, caller: &caller, looked: &looked, act };
    let shell = asked.shell(&headers, &uri);
    if matches!(error, Err(AppError::Stale { .. })) {
        return Ok(wrong::moved_on(&looked.href, &shell));
    }
    let mut form = asked.form(&sent.filled).await?;
    match error {
        Ok(problem) => wrong::problem_into_form(&mut form, &problem),
        Err(error) => wrong::into_form(&mut form, error, looked.words())?,
    }
    let preview = preview::of_act(&state, &caller, &looked, act).await;
    Ok(show(StatusCode::UNPROCESSABLE_ENTITY, asked.page(form, preview)?.as_ref(), &shell))
}

pub(crate) fn named(key: &str) -> Result<ActName, Problem> {
    ActName::ALL.iter().copied().find(|act| act.key() == key).ok_or_else(Problem::not_found)
}

/// An act that somebody asks for in a case.
struct Asked<'a> {
    state: &'a WebState,
    caller: &'a Caller,
    looked: &'a Looked,
    act: ActName,
}

impl Asked<'_> {
    /// The act as it stands for the reader; what is not among its acts is no page.
    fn open(&self) -> Option<&OpenAct> {
        self.looked.view.acts.iter().find(|open| open.name == self.act)
    }

    fn role(&self) -> Role {
        self.looked.actor(self.caller).capacity.role()
    }

    fn title(&self) -> Text {
        self.looked.words().act(self.act, self.looked.view.stage(), self.role())
    }

    fn shell(&self, headers: &HeaderMap, uri: &Uri) -> Shell {
        let shell = shell(self.state, Some(self.caller), headers, uri);
        below_case(shell, (self.looked.number(), &self.looked.href), Some(self.title()))
    }

    fn signing(&self) -> Signing {
        self.open().map_or(Signing::SignOnly, |open| open.signing)
    }

    async fn form(&self, filled: &Filled) -> Result<Form, Failure> {
        let choices = self.choices().await?;
        // Whoever is to be an officer of the case is not among its people yet.
        let officers = &choices.officers;
        let named = self.state.directory().names(self.state.app(), officers).await?;
        let mut view = self.looked.shown();
        if self.act == ActName::Assign {
            view.words = Words::new(self.looked.view.regime, named.as_ref());
        }
        let mut fields = present::fields(&view, self.act, &choices, filled);
        // What is the Office's alone it does itself.
        let is_office = self.caller.subject.kind == OrganisationKind::Office;
        if is_office && self.act.roles() != [Role::Office] {
            fields.extend(present::paper_fields(filled));
        }
        let button = button(self.act, self.signing());
        let mut form = Form::new(view.act_href(self.act), fields, button);
        form.cancel_href = Some(self.looked.href.clone());
        form.hidden.push((SEEN.to_owned(), self.looked.view.version().to_string()));
        Ok(with_key(form, self.state, self.caller.subject.person.as_str()))
    }

    fn page(&self, form: Form, preview: Vec<Text>) -> Result<Box<dyn Page>, Problem> {
        let open = self.open().ok_or_else(Problem::not_found)?;
        if self.act == ActName::Undertake {
            return Ok(Box::new(self.undertaking(form)));
        }
        let words = self.looked.words();
        let why_not = open.refusal.as_ref().map(|refusal| words.refusal_with_article(refusal));
        let only_signs = (open.signing == Signing::SignOnly)
            .then(|| texts::problem_not_prepared_detail(words.act_name(self.act)));
        let can = why_not.is_none() && only_signs.is_none();
        // A form that was sent keeps what was typed, whatever has happened since.
        let shows = can || !form.errors.is_empty();
        Ok(Box::new(ActPage {
            head: Some(self.looked.head()),
            title: self.title(),
            citation: words.citation(open.provision),
            effect: words.effect(self.act, self.looked.view.stage(), self.role()),
            cautions: why_not.into_iter().chain(only_signs).collect(),
            preview,
            remarks: Vec::new(),
            form: shows.then_some(form),
            prepared: None,
            needs_second_person: needs_second_person(open.signing),
        }))
    }

    fn undertaking(&self, form: Form) -> UndertakingPage {
        let looked = self.looked;
        let words = looked.words();
        let clauses = looked.view.filing.as_ref().map(|filing| &filing.clauses);
        let rows = looked.view.regime.undertakings.iter().map(|undertaking| UndertakingRow {
            value: undertaking.id.to_string(),
            name: words.undertaking(&undertaking.id),
            clause: clauses.and_then(|all| all.get(&undertaking.id)).cloned().unwrap_or_default(),
            is_confirmed: looked.view.confirmed().is_some_and(|all| all.contains(&undertaking.id)),
        });
        UndertakingPage {
            head: looked.head(),
            citation: words.citation(self.act.provision()),
            effect: words.effect(self.act, looked.view.stage(), self.role()),
            rows: rows.collect(),
            form,
        }
    }

    async fn choices(&self) -> Result<Choices, Failure> {
        let looked = self.looked;
        let named = &looked.names.named;
        let is_office = self.caller.subject.kind == OrganisationKind::Office;
        let officers = match self.act {
            ActName::Assign => self.officers().await?,
            ActName::Recuse => looked.view.officers.clone(),
            _ => Vec::new(),
        };
        // The Office encloses and asks about any paper of the case; a party deals with its own.
        let mine = looked.view.documents.iter().filter(|paper| paper.own || is_office);
        let parties = looked.view.operator().into_iter().chain(looked.view.provider());
        let own = &self.caller.subject.organisation;
        Ok(Choices {
            departments: named.departments().to_vec(),
            officers,
            organisations: parties.filter(|party| *party != own).cloned().collect(),
            papers: mine.map(|paper| paper_row(looked, paper)).collect(),
        })
    }

    /// The officers to whom the case can be assigned: not those recused from it.
    async fn officers(&self) -> Result<Vec<procedure::party::PersonId>, Failure> {
        let app = self.state.app();
        let holders = app.store().holders(access::Seat::CaseOfficer.key()).await;
        let holders = holders.map_err(AppError::from)?;
        let case = &self.looked.file.case;
        let free = |person: &procedure::party::PersonId| {
            !case.recused.contains(person) && !case.officers.contains(person)
        };
        Ok(holders.into_iter().filter(free).collect())
    }
}

pub(crate) fn paper_row(looked: &Looked, paper: &app::view::VisibleDocument) -> PaperRow {
    let item = super::case::paper_item(looked, paper);
    PaperRow { value: paper.id.to_string(), title: item.title, about: item.about, is_chosen: false }
}

/// What the button of an act says: that it is done, or that it is sent to be signed.
pub(crate) fn button(act: ActName, signing: Signing) -> Text {
    if needs_second_person(signing) { texts::act_send_for_signature() } else { words::button(act) }
}

pub(crate) fn needs_second_person(signing: Signing) -> bool {
    matches!(signing, Signing::PrepareOnly | Signing::PrepareOrSign)
}

/// The page on which a member calls for a review.
pub(crate) async fn call_page(
    State(state): State<WebState>,
    PageCaller(caller): PageCaller,
    headers: HeaderMap,
    uri: Uri,
) -> Result<Response, Failure> {
    let (page, shell) = calling(&state, &caller, &headers, &uri, &Filled::default(), None).await?;
    Ok(show(StatusCode::OK, &page, &shell))
}

/// Calls for a review.
pub(crate) async fn call(
    State(state): State<WebState>,
    PageCaller(caller): PageCaller,
    headers: HeaderMap,
    uri: Uri,
    sent: SentForm,
) -> Result<Response, Failure> {
    let act = ActName::CallForReview;
    let error = match answers::act(act, &sent.filled) {
        Err(problem) => Ok(problem),
        Ok(body) => {
            let request = ActRequest { body, paper: None, seen: None, key: sent.key()? };
            let place = |done: &Performed| match done {
                Performed::Done(_) => after_act(done, "", act),
                // The case is no case yet: it waits on the desk of whoever signs.
                Performed::Prepared(_) => format!("/?sent={}", act.key()),
            };
            match state.app().open(&caller, request).await {
                Ok(performed) => return Ok(see(&place(&performed))),
                Err(error) => Err(error),
            }
        }
    };
    let (page, shell) = calling(&state, &caller, &headers, &uri, &sent.filled, Some(error)).await?;
    Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &page, &shell))
}

async fn calling(
    state: &WebState,
    caller: &Caller,
    headers: &HeaderMap,
    uri: &Uri,
    filled: &Filled,
    error: Option<Result<Problem, AppError>>,
) -> Result<(ActPage, Shell), Failure> {
    let (act, app) = (ActName::CallForReview, state.app());
    let names = state.directory().names(app, [&caller.subject.person]).await?;
    let regime = app.regime_for_new()?;
    let words = Words::new(regime, names.as_ref());
    let case = Case::new(regime.id.clone());
    let calendar = app.calendar();
    let (today, lang) = (app.today(), language::of(headers));
    let view = View { case: &case, today, calendar: &calendar, words, lang, href: "/calls/new" };
    let organisations = names.of_kind("operator").chain(names.of_kind("provider"));
    let choices = Choices {
        departments: names.departments().to_vec(),
        organisations: organisations.cloned().collect(),
        ..Choices::default()
    };
    let fields: Vec<Field> = present::fields(&view, act, &choices, filled);
    let signing = app.may_open(caller, act)?;
    let mut form = Form::new("/calls/new", fields, button(act, signing));
    form.cancel_href = Some("/".to_owned());
    let mut form = with_key(form, state, caller.subject.person.as_str());
    match error {
        None => {}
        Some(Ok(problem)) => wrong::problem_into_form(&mut form, &problem),
        Some(Err(error)) => wrong::into_form(&mut form, error, words)?,
    }
    let (stage, role) = (case.stage.name(), Role::Member);
    let only_signs = (signing == Signing::SignOnly).then(texts::act_call_waits_on_desk);
    let shows = only_signs.is_none() || !form.errors.is_empty();
    let page = ActPage {
        head: None,
        title: words.act(act, stage, role),
        citation: words.citation(act.provision()),
        effect: words.effect(act, stage, role),
        cautions: only_signs.into_iter().collect(),
        preview: Vec::new(),
        remarks: Vec::new(),
        form: shows.then_some(form),
        prepared: None,
        needs_second_person: needs_second_person(signing),
    };
    Ok((page, shell(state, Some(caller), headers, uri)))
}

/// A statement to agree to, where somebody signs.
pub(crate) fn declaration() -> Field {
    let statement = texts::act_sign_declaration();
    Field::new("signed", texts::act_sign_title(), Input::Declare { statement, is_given: false })
}
