//! The desk: what the reader owes, by when; what stands still; what it waits for.

use access::{Policy, Seat, Signing};
use app::lists::{DeskItem, SignItem};
use app::{AppError, Caller};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use procedure::Date;
use procedure::clock::{Clock, ClockState};
use procedure::party::{PersonId, Role};
use texts::Text;
use words::{StateKind, Words, state_label};

use super::form::{line, parse};
use super::shell::{flash, shell};
use super::show;
use crate::pages::{Desk, DeskCount, DeskRow, StateTag, WaitingRow};
use crate::problem::Failure;
use crate::state::{Named, WebState};

/// The desk of whoever is signed in.
pub(crate) async fn page(
    state: &WebState,
    caller: &Caller,
    headers: &HeaderMap,
    uri: &Uri,
) -> Result<Response, Failure> {
    let app = state.app();
    let desk = app.desk(caller).await?;
    let nobody: [&PersonId; 0] = [];
    let names = state.directory().names(app, nobody).await?;
    let teller = Teller { state, caller, names: &names, today: app.today() };
    let mut mine = rows(&desk.mine, &teller)?;
    if let Some(first) = mine.first_mut() {
        first.is_first = true;
    }
    let to_sign: Result<Vec<_>, _> =
        desk.to_sign.iter().map(|item| teller.sign_row(item)).collect();
    let returned: Result<Vec<_>, _> =
        desk.returned.iter().map(|item| teller.returned_row(item)).collect();
    let waiting: Result<Vec<_>, _> =
        desk.waiting.iter().map(|item| teller.waiting_row(item)).collect();
    let page = Desk {
        today: teller.today,
        working_day: working_day(state, teller.today),
        mine,
        to_sign: to_sign?,
        returned: returned?,
        stopped: rows(&desk.stopped, &teller)?,
        waiting: waiting?,
        begin: begin(caller),
    };
    let mut shell = shell(state, Some(caller), headers, uri);
    shell.flash = sent(uri, &names)?.map(flash);
    Ok(show(StatusCode::OK, &page, &shell))
}

/// What the act that led here has brought about: one that opens a case leads to the desk.
fn sent(uri: &Uri, names: &Named) -> Result<Option<Text>, Failure> {
    let asked = parse(uri.query().unwrap_or_default().as_bytes())?;
    let key = line(&asked, "sent");
    let act = procedure::ActName::ALL.iter().copied().find(|act| act.key() == key);
    let regime = procedure::regime::bundled().first();
    Ok(act.zip(regime).map(|(act, regime)| {
        texts::act_sent_for_signature(Words::new(regime, names).act_name(act))
    }))
}

fn rows(items: &[DeskItem], teller: &Teller<'_>) -> Result<Vec<DeskRow>, AppError> {
    items.iter().map(|item| teller.row(item)).collect()
}

/// The number of today among the working days of the year; none on a rest day.
fn working_day(state: &WebState, today: Date) -> Option<u32> {
    let calendar = state.app().calendar();
    calendar.day(today).ok().filter(working_days::Day::is_working)?;
    let last = today.first_of_year().yesterday().ok()?;
    calendar.working_days_between(last, today).ok()
}

/// Where the reader can begin something new.
fn begin(caller: &Caller) -> Option<(Text, String)> {
    use access::OrganisationKind;
    let drafts = caller.has_seat(Seat::Preparer) || caller.has_seat(Seat::Signatory);
    let calls = caller
        .subject
        .bodies
        .iter()
        .any(|body| matches!(body, procedure::party::Recipient::Member(_)));
    match caller.subject.kind {
        OrganisationKind::Operator if drafts => {
            Some((texts::filing_untitled(), "/filings/new".to_owned()))
        }
        OrganisationKind::Body if calls && caller.has_seat(Seat::Liaison) => {
            Some((words::button(procedure::ActName::CallForReview), "/calls/new".to_owned()))
        }
        _ => None,
    }
}

struct Teller<'a> {
    state: &'a WebState,
    caller: &'a Caller,
    names: &'a Named,
    today: Date,
}

impl Teller<'_> {
    fn words(&self, file: &app::case_file::CaseFile) -> Result<Words<'_>, AppError> {
        Ok(Words::new(self.state.app().regime(&file.case.regime)?, self.names))
    }

    fn row(&self, item: &DeskItem) -> Result<DeskRow, AppError> {
        let words = self.words(&item.file)?;
        let stage = item.file.case.stage.name();
        let href = format!("/cases/{}", item.file.id);
        let since = item.turns.first().and_then(|turn| turn.since);
        let count = self.count(item.clock.as_ref(), since, words);
        Ok(DeskRow {
            count,
            number: item.file.number.clone().unwrap_or_else(|| "—".to_owned()),
            title: item.file.case.title().to_owned(),
            what: words.turns(&item.turns, stage),
            tags: tags(count),
            article: words.article(item.act.provision_at(stage)),
            act: Some((words::button(item.act), format!("{href}/acts/{}", item.act.key())))
                .filter(|_| !matches!(count, DeskCount::Stopped(_)) && self.begins(item)),
            is_first: false,
            href,
        })
    }

    /// Whether the reader's seat does the act, or prepares it; whoever only looks gets no button.
    fn begins(&self, item: &DeskItem) -> bool {
        let signing = Policy::bundled().may_act(&self.caller.subject, item.file.matter(), item.act);
        signing.is_ok_and(|signing| signing != Signing::SignOnly)
    }

    fn sign_row(&self, item: &SignItem) -> Result<DeskRow, AppError> {
        let words = self.words(&item.file)?;
        let (stage, act) = (item.file.case.stage.name(), item.waiting.body.name());
        let sign_href = format!("/cases/{}/prepared/{}", item.file.id, item.waiting.row.id);
        let opens = item.waiting.opens();
        // A case that the act would open has no page yet.
        let href = if opens { sign_href.clone() } else { format!("/cases/{}", item.file.id) };
        let signable = item.waiting.signable;
        let button = if signable { texts::act_sign() } else { texts::act_prepared() };
        let since = item.file.case.stage_since;
        let prepared_on = app::day_of(item.waiting.row.prepared_at);
        Ok(DeskRow {
            count: self.count(None, since.or(Some(prepared_on)), words),
            number: item.file.number.clone().unwrap_or_else(|| "—".to_owned()),
            title: item.title().to_owned(),
            what: words.act(act, stage, act.roles().first().copied().unwrap_or(Role::Office)),
            tags: Vec::new(),
            article: words.article(act.provision_at(stage)),
            act: Some((button, sign_href)),
            is_first: false,
            href,
        })
    }

    fn returned_row(&self, item: &SignItem) -> Result<DeskRow, AppError> {
        let row = self.sign_row(item)?;
        let returned = item.waiting.row.returned.as_ref();
        let remark =
            returned.map(|returned| texts::desk_returned_what(&returned.remark, row.what.clone()));
        let act = row.act.map(|(_, href)| (texts::desk_returned_look(), href));
        Ok(DeskRow { what: remark.unwrap_or(row.what), act, ..row })
    }

    fn waiting_row(&self, item: &DeskItem) -> Result<WaitingRow, AppError> {
        let words = self.words(&item.file)?;
        let stage = item.file.case.stage.name();
        let first = item.turns.first();
        let count = self.count(item.clock.as_ref(), None, words);
        Ok(WaitingRow {
            number: item.file.number.clone().unwrap_or_else(|| "—".to_owned()),
            title: item.file.case.title().to_owned(),
            href: format!("/cases/{}", item.file.id),
            who: first.map_or_else(texts::turn_nobody, |turn| words.who(&turn.who)),
            what: words.turns(&item.turns, stage),
            since: first.and_then(|turn| turn.since),
            due_on: item.clock.as_ref().map(|clock| clock.limit.due_on()),
            tag: tags(count).into_iter().next(),
        })
    }

    fn count(&self, clock: Option<&Clock>, since: Option<Date>, words: Words<'_>) -> DeskCount {
        let provisional = clock.is_some_and(|clock| words.provisional(clock).is_some());
        match clock.map(|clock| clock.state) {
            Some(ClockState::Running { left }) if provisional => DeskCount::LeftProvisional(left),
            Some(ClockState::Running { left }) => DeskCount::Left(left),
            Some(ClockState::Stopped { left, .. }) => DeskCount::Stopped(left),
            Some(ClockState::Overdue { by }) => DeskCount::Late(by),
            _ => {
                let days =
                    since.map_or(0, |since| self.today.duration_since(since).as_hours() / 24);
                DeskCount::Since(u32::try_from(days).unwrap_or(0))
            }
        }
    }
}

/// What is worth pointing out beside the number.
fn tags(count: DeskCount) -> Vec<StateTag> {
    match count {
        DeskCount::Late(_) => {
            vec![StateTag::of(StateKind::Overdue, state_label(StateKind::Overdue))]
        }
        DeskCount::LeftProvisional(_) => vec![StateTag::provisional()],
        DeskCount::Left(0) => vec![StateTag::last_day()],
        DeskCount::Stopped(_) => {
            vec![StateTag::of(StateKind::Stopped, state_label(StateKind::Stopped))]
        }
        DeskCount::Left(_) | DeskCount::Since(_) => Vec::new(),
    }
}
