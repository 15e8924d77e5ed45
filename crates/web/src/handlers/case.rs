//! The page of a case.

use app::Caller;
use app::view::{VisibleDocument, WaitingAct};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use procedure::ActName;
use store::CaseId;
use texts::Text;

use super::form::{line, parse};
use super::looked::Looked;
use super::shell::{below_case, flash, shell};
use super::{on_paper, show};
use crate::language;
use crate::pages::present;
use crate::pages::{ActRow, CasePage, PaperItem, PartyRow, RecordRow, Turn};
use crate::problem::Failure;
use crate::session::PageCaller;
use crate::state::WebState;

/// A case.
pub(crate) async fn page(
    State(state): State<WebState>,
    PageCaller(caller): PageCaller,
    Path(id): Path<String>,
    headers: HeaderMap,
    uri: Uri,
) -> Result<Response, Failure> {
    let looked = Looked::at(&state, &caller, &CaseId::new(id), language::of(&headers)).await?;
    let shell = shell(&state, Some(&caller), &headers, &uri);
    let mut shell = below_case(shell, (looked.number(), &looked.href), None);
    let asked = parse(uri.query().unwrap_or_default().as_bytes())?;
    shell.flash = brought_about(&looked, &asked).map(flash);
    let entries = on_paper::entries(&state, &caller, &looked).await?;
    let on_paper = entries.iter().map(|entry| on_paper::row(&looked, entry)).collect();
    let page = CasePage { on_paper, ..context(&looked, &caller) };
    Ok(show(StatusCode::OK, &page, &shell))
}

fn context(looked: &Looked, caller: &Caller) -> CasePage {
    let head = looked.head();
    let acts = acts(looked, caller);
    let may_add = looked.view.acts.iter().any(|act| act.name == ActName::AddDocument);
    let sees_matter = looked.view.filing.is_some() || looked.view.call.is_some();
    CasePage {
        parties: parties(looked, &head.parties),
        turn: turn(looked),
        remarks: present::regime_remark(&looked.shown()).into_iter().collect(),
        terms: present::terms(&looked.shown(), &looked.view.clocks),
        open: acts.0,
        closed: acts.1,
        on_paper: Vec::new(),
        prepared: looked.view.prepared.iter().map(|act| waiting(looked, act)).collect(),
        papers: looked.view.documents.iter().map(|paper| paper_item(looked, paper)).collect(),
        add_paper_href: may_add.then(|| format!("{}/documents", looked.href)),
        notices: Vec::new(),
        facts: if sees_matter { present::facts(&looked.shown()) } else { Vec::new() },
        record: record(looked, caller),
        consultation_href: (!looked.view.rounds.is_empty())
            .then(|| format!("{}/consultation", looked.href)),
        head,
    }
}

/// Whose turn it is; a date of the Office's own has no days to be explained.
fn turn(looked: &Looked) -> Turn {
    let turn = present::turn_box(&looked.whole(), &looked.view.clocks);
    let counted = looked.view.clocks.iter().filter(|clock| clock.limit.term().is_some());
    let explained: Vec<String> =
        counted.map(|clock| looked.shown().why_href(&clock.name)).collect();
    let why_href = turn.why_href.filter(|href| explained.contains(href));
    Turn { why_href, ..turn }
}

/// The parties, and for the Office its officers.
fn parties(looked: &Looked, parties: &[PartyRow]) -> Vec<PartyRow> {
    let officers = looked.view.officers.iter().map(|person| PartyRow {
        role: texts::seat_case_officer(),
        name: looked.words().person(person),
    });
    parties.iter().cloned().chain(officers).collect()
}

/// The acts of the reader's seats: those open now, and those not yet, with the reason.
pub(crate) fn acts(looked: &Looked, caller: &Caller) -> (Vec<ActRow>, Vec<ActRow>) {
    let may_begin = |name: ActName| {
        let found = looked.view.acts.iter().find(|act| act.name == name);
        found.is_some_and(|act| act.signing != access::Signing::SignOnly)
    };
    let own_place = |name| name != ActName::AddDocument;
    let allowed = |name| may_begin(name) && own_place(name);
    let acts = present::acts(&looked.whole(), &looked.actor(caller), allowed);
    let words = looked.words();
    let stage = looked.view.stage();
    // What this seat only signs is prepared by somebody else first.
    let to_sign = looked.view.acts.iter().filter(|act| act.signing == access::Signing::SignOnly);
    let to_sign = to_sign.filter(|act| act.refusal.is_none()).map(|act| ActRow {
        article: words.article(act.provision),
        title: words.act_name(act.name),
        effect: words.effect(act.name, stage, crate::roles::of(&looked.view.relation)),
        button: None,
        why_not: Some(texts::problem_not_prepared_detail(words.act_name(act.name))),
        is_due: false,
    });
    (acts.open, acts.closed.into_iter().chain(to_sign).collect())
}

fn waiting(looked: &Looked, waiting: &WaitingAct) -> ActRow {
    let words = looked.words();
    let name = waiting.body.name();
    let stage = looked.view.stage();
    let by = words.person(&waiting.row.prepared_by);
    let href = format!("{}/prepared/{}", looked.href, waiting.row.id);
    ActRow {
        article: words.article(name.provision_at(stage)),
        title: words.act_name(name),
        effect: match &waiting.row.returned {
            None => texts::act_prepared_by(app::day_of(waiting.row.prepared_at), by),
            Some(returned) => {
                let by = words.person(&returned.by);
                texts::act_returned(by, app::day_of(returned.at), &returned.remark)
            }
        },
        button: Some((
            if waiting.signable { texts::act_sign() } else { texts::act_prepared() },
            href,
        )),
        why_not: None,
        is_due: waiting.signable,
    }
}

/// A document in the list of a case.
pub(crate) fn paper_item(looked: &Looked, paper: &VisibleDocument) -> PaperItem {
    let owner = looked.words().organisation(&paper.document.owner);
    let about = match &paper.row {
        Some(row) => texts::paper_of(app::day_of(row.uploaded_at), owner),
        None => owner,
    };
    let href = format!("{}/documents/{}", looked.href, paper.id);
    PaperItem {
        title: paper.document.title.clone(),
        about,
        reads: paper.own.then(|| (texts::paper_reads_title(), format!("{href}/reads"))),
        href: paper.row.is_some().then_some(href),
    }
}

/// The record; who of another organisation did something is told by the organisation alone.
fn record(looked: &Looked, caller: &Caller) -> Vec<RecordRow> {
    let events = || looked.view.record().map(|(event, _)| event);
    let mut rows = present::record(looked.words(), events());
    for (row, event) in rows.iter_mut().zip(events().rev()) {
        if event.by.organisation != caller.subject.organisation {
            row.by = looked.words().organisation(&event.by.organisation);
        }
    }
    rows
}

/// What the act that led here has brought about.
fn brought_about(looked: &Looked, asked: &present::Filled) -> Option<Text> {
    let name = |key: String| ActName::ALL.iter().copied().find(|act| act.key() == key);
    if let Some(act) = name(line(asked, "done")) {
        return Some(texts::act_done(looked.words().act_name(act)));
    }
    name(line(asked, "sent")).map(|act| texts::act_sent_for_signature(looked.words().act_name(act)))
}
