//! A filing, one step a page, saved at each step.

mod read;
mod steps;

use app::acts::{ActRequest, Performed};
use app::simulate::SimulatedAct;
use app::wire::{self, ActBody};
use app::{AppError, Caller};
use axum::extract::{Multipart, Path, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use procedure::case::StageName;
use procedure::refusal::Reason;
use procedure::regime::Regime;
use store::CaseId;
use texts::Text;
use words::Words;

use super::form::{SEEN, SentForm, with_key};
use super::looked::Looked;
use super::paper::{self, Beside};
use super::shell::shell;
use super::{preview, see, show, wrong};
use crate::language;
use crate::pages::{FilingPage, Form, GapRow, StepState};
use crate::problem::{Failure, Problem};
use crate::session::PageCaller;
use crate::state::WebState;
use steps::{Step, Steps};

/// The first step of a filing that is not there yet.
pub(crate) async fn begin_page(
    State(state): State<WebState>,
    PageCaller(caller): PageCaller,
    headers: HeaderMap,
    uri: Uri,
) -> Result<Response, Failure> {
    let page = beginning(&state, &caller, &wire::Filing::default()).await?;
    Ok(show(StatusCode::OK, &page, &shell(&state, Some(&caller), &headers, &uri)))
}

/// Opens a filing by its first step.
pub(crate) async fn begin(
    State(state): State<WebState>,
    PageCaller(caller): PageCaller,
    headers: HeaderMap,
    uri: Uri,
    sent: SentForm,
) -> Result<Response, Failure> {
    let regime = state.app().regime_for_new()?;
    let mut filing = wire::Filing::default();
    let fault = read::step(Step::Procurement, &sent.filled, &mut filing, regime).err();
    let error = match fault {
        Some(problem) => Ok(problem),
        None => {
            let body = ActBody::Draft { filing: Box::new(filing.clone()) };
            let request = ActRequest { body, paper: None, seen: None, key: sent.key()? };
            let leaves = sent.line("then") == "leave";
            let place = |done: &Performed| after_begin(done, leaves);
            match state.app().open(&caller, request).await {
                Ok(performed) => return Ok(see(&place(&performed))),
                Err(error) => Err(error),
            }
        }
    };
    let mut page = beginning(&state, &caller, &filing).await?;
    if let Some(form) = &mut page.form {
        into_form(form, error, regime)?;
    }
    let shell = shell(&state, Some(&caller), &headers, &uri);
    Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &page, &shell))
}

fn after_begin(performed: &Performed, leaves: bool) -> String {
    match performed {
        Performed::Done(done) if leaves => format!("/cases/{}", done.file.id),
        Performed::Done(done) => format!("/filings/{}/2", done.file.id),
        Performed::Prepared(_) => "/".to_owned(),
    }
}

async fn beginning(
    state: &WebState,
    caller: &Caller,
    filing: &wire::Filing,
) -> Result<FilingPage, Failure> {
    let regime = state.app().regime_for_new()?;
    let names = state.directory().names(state.app(), [&caller.subject.person]).await?;
    let steps = Steps { regime, names: &names, filing, href: None };
    let step = Step::Procurement;
    let form = step_form(state, caller, &steps, step, "/filings/new");
    Ok(steps.page(step, |_| StepState::Open, Some(form)))
}

/// One step of a filing.
pub(crate) async fn page(
    State(state): State<WebState>,
    PageCaller(caller): PageCaller,
    Path((id, step)): Path<(String, String)>,
    headers: HeaderMap,
    uri: Uri,
) -> Result<Response, Failure> {
    let draft = Draft::at(&state, &caller, &CaseId::new(id), &step, &headers).await?;
    let page = draft.page(draft.filing.clone(), Beside::default()).await?;
    Ok(show(StatusCode::OK, &page, &shell(&state, Some(&caller), &headers, &uri)))
}

/// Saves a step, and goes on to the next.
pub(crate) async fn save(
    State(state): State<WebState>,
    PageCaller(caller): PageCaller,
    Path((id, step)): Path<(String, String)>,
    headers: HeaderMap,
    uri: Uri,
    sent: SentForm,
) -> Result<Response, Failure> {
    let case = CaseId::new(id);
    let draft = Draft::at(&state, &caller, &case, &step, &headers).await?;
    let mut filing = draft.filing.clone();
    let regime = draft.looked.view.regime;
    let error = match read::step(draft.step, &sent.filled, &mut filing, regime) {
        Err(problem) => Ok(problem),
        Ok(()) => {
            let leaves = sent.line("then") == "leave";
            let place =
                if leaves { format!("/cases/{case}") } else { draft.step.next_href(case.as_str()) };
            let body = ActBody::Draft { filing: Box::new(filing.clone()) };
            let request = ActRequest { body, paper: None, seen: sent.seen(), key: sent.key()? };
            match state.app().act(&caller, &case, request).await {
                Ok(_) => return Ok(see(&place)),
                Err(AppError::Stale { .. }) => {
                    let shell = shell(&state, Some(&caller), &headers, &uri);
                    return Ok(wrong::moved_on(&draft.step.href(case.as_str()), &shell));
                }
                Err(error) => Err(error),
            }
        }
    };
    let mut page = draft.page(filing, Beside::default()).await?;
    if let Some(form) = &mut page.form {
        into_form(form, error, regime)?;
    }
    let shell = shell(&state, Some(&caller), &headers, &uri);
    Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &page, &shell))
}

/// Takes a material of the filing in, and notes for what it stands.
pub(crate) async fn upload(
    State(state): State<WebState>,
    PageCaller(caller): PageCaller,
    Path(id): Path<String>,
    headers: HeaderMap,
    uri: Uri,
    parts: Multipart,
) -> Result<Response, Failure> {
    let case = CaseId::new(id);
    let step = Step::Materials.number().to_string();
    let (beside, taken) = paper::take(&state, &caller, &case, parts).await?;
    let error = match taken {
        Ok(document) => {
            let draft = Draft::at(&state, &caller, &case, &step, &headers).await?;
            let mut filing = draft.filing.clone();
            let material = filing.materials.entry(beside.material).or_default();
            material.insert(document.to_string());
            let body = ActBody::Draft { filing: Box::new(filing) };
            let request = ActRequest { body, paper: None, seen: None, key: None };
            state.app().act(&caller, &case, request).await?;
            return Ok(see(&Step::Materials.href(case.as_str())));
        }
        Err(error) => error,
    };
    let draft = Draft::at(&state, &caller, &case, &step, &headers).await?;
    let mut page = draft.page(draft.filing.clone(), beside).await?;
    if let Some(form) = &mut page.form {
        paper::into_form(form, error, &draft.looked)?;
    }
    let shell = shell(&state, Some(&caller), &headers, &uri);
    Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &page, &shell))
}

/// What stands in the way, at the field it is about.
fn into_form(
    form: &mut Form,
    error: Result<Problem, AppError>,
    regime: &Regime,
) -> Result<(), Failure> {
    match error {
        Ok(problem) => {
            wrong::problem_into_form(form, &problem);
            Ok(())
        }
        Err(error) => wrong::into_form(form, error, Words::bare(regime)),
    }
}

fn step_form(
    state: &WebState,
    caller: &Caller,
    steps: &Steps<'_>,
    step: Step,
    action: &str,
) -> Form {
    let form = steps.form(step, action);
    with_key(form, state, caller.subject.person.as_str())
}

/// A draft at one of its steps.
struct Draft<'a> {
    state: &'a WebState,
    caller: &'a Caller,
    looked: Looked,
    filing: wire::Filing,
    step: Step,
}

/// What would come of filing as things stand.
#[derive(Default)]
struct Trial {
    /// What is still missing.
    gaps: Vec<GapRow>,
    /// What it starts, if nothing is.
    starts: Vec<Text>,
}

impl<'a> Draft<'a> {
    async fn at(
        state: &'a WebState,
        caller: &'a Caller,
        case: &CaseId,
        step: &str,
        headers: &HeaderMap,
    ) -> Result<Self, Failure> {
        let looked = Looked::at(state, caller, case, language::of(headers)).await?;
        let step = Step::numbered(step).ok_or_else(Problem::not_found)?;
        let may_draft = looked.view.acts.iter().any(|act| act.name == procedure::ActName::Draft);
        let filing = looked.view.filing.as_ref().filter(|_| may_draft).map(wire::Filing::from);
        let is_draft = looked.view.stage() == StageName::Draft;
        let filing = filing.filter(|_| is_draft).ok_or_else(Problem::not_found)?;
        Ok(Draft { state, caller, looked, filing, step })
    }

    /// The page of the step, with a filing as it was typed.
    async fn page(&self, filing: wire::Filing, beside: Beside) -> Result<FilingPage, Failure> {
        let case = self.looked.view.id().as_str();
        let names = &self.looked.names.named;
        let regime = self.looked.view.regime;
        let steps = Steps { regime, names, filing: &filing, href: Some(case) };
        let Trial { gaps, starts } = self.filed_on_a_copy(case).await?;
        let state_of = |step: Step| {
            let is_open = match step {
                Step::Check => !gaps.is_empty(),
                // What is signed is no draft any more.
                Step::Sign => true,
                _ => gaps.iter().any(|gap| gap.href == step.href(case)),
            };
            if is_open { StepState::Open } else { StepState::Complete }
        };
        let form = self.form(&steps, case, &beside, gaps.is_empty());
        let mut page = steps.page(self.step, state_of, form);
        match self.step {
            Step::Materials => {
                let papers = self.looked.view.documents.iter().filter(|paper| paper.own);
                page.papers =
                    papers.map(|paper| super::case::paper_item(&self.looked, paper)).collect();
            }
            Step::Check => {
                page.facts = crate::pages::present::facts(&self.looked.shown());
                page.gaps = gaps;
            }
            Step::Sign => {
                page.preview = starts;
                page.gaps = gaps;
            }
            _ => {}
        }
        Ok(page)
    }

    fn form(
        &self,
        steps: &Steps<'_>,
        case: &str,
        beside: &Beside,
        is_complete: bool,
    ) -> Option<Form> {
        let version = || (SEEN.to_owned(), self.looked.view.version().to_string());
        match self.step {
            Step::Check => None,
            Step::Sign if !is_complete => None,
            Step::Materials => Some(steps.upload(case, beside)),
            Step::Sign => {
                let act = procedure::ActName::File;
                let mut acts = self.looked.view.acts.iter();
                let signing = acts.find(|open| open.name == act)?.signing;
                let button = super::act::button(act, signing);
                let mut form = Form::new(format!("/cases/{case}/acts/file"), Vec::new(), button);
                form.hidden.push(version());
                form.cancel_href = Some(self.looked.href.clone());
                let can = signing != access::Signing::SignOnly;
                can.then(|| with_key(form, self.state, self.caller.subject.person.as_str()))
            }
            step => {
                let action = step.href(case);
                let mut form = step_form(self.state, self.caller, steps, step, &action);
                form.hidden.push(version());
                Some(form)
            }
        }
    }

    /// What the procedure says when it is filed on a copy.
    async fn filed_on_a_copy(&self, case: &str) -> Result<Trial, Failure> {
        let app = self.state.app();
        let act = SimulatedAct { body: ActBody::File {}, on: app.today() };
        let filed = app.simulate(self.caller, self.looked.view.id(), vec![act]).await;
        let words = self.looked.words();
        match filed {
            Ok(after) => {
                let starts = preview::changes(words, &self.looked.view.clocks, &after.clocks);
                Ok(Trial { gaps: Vec::new(), starts })
            }
            Err(AppError::Refused { refusal, .. }) => {
                let gaps = match &refusal.reason {
                    Reason::Missing(missing) => missing
                        .iter()
                        .map(|what| GapRow {
                            what: words.missing(what),
                            href: Step::of(what).href(case),
                        })
                        .collect(),
                    _ => {
                        let href = Step::PreAssessment.href(case);
                        vec![GapRow { what: words.refusal(&refusal), href }]
                    }
                };
                Ok(Trial { gaps, starts: Vec::new() })
            }
            // Who may not file at all is told so when filing.
            Err(AppError::Denied(_)) => Ok(Trial::default()),
            Err(error) => Err(error.into()),
        }
    }
}
