//! The desk: what the reader owes, by when; what stands still; what it waits for.

use access::{OrganisationKind, Policy, Reason, Seat, Signing};
use app::lists::{DeskItem, DeskView, SignItem};
use app::{AppError, Caller};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use procedure::clock::{Clock, ClockState};
use procedure::party::{PersonId, Role};
use procedure::turn::{Turn, Who};
use procedure::{ActName, Date, may};
use texts::{Text, Value};
use words::{StateKind, Words, state_label};

use super::form::{line, parse};
use super::shell::{flash, shell};
use super::show;
use crate::language;
use crate::pages::present;
use crate::pages::{Desk, DeskCount, DeskRow, StateTag, WaitingRow};
use crate::problem::{Failure, seat};
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
    let lang = language::of(headers);
    let teller = Teller { state, caller, names: &names, today: app.today(), lang };
    // What is prepared already stands there, so that nobody prepares it twice.
    let open = desk.mine.iter().filter(|item| !is_prepared(&desk, item));
    let (own, others): (Vec<_>, Vec<_>) = open.partition(|item| teller.begins(item));
    let (to_sign, drafted): (Vec<_>, Vec<_>) =
        desk.to_sign.iter().partition(|item| item.waiting.signable);
    let mut mine = rows(own, &teller)?;
    let mut to_sign = teller.sign_rows(to_sign, &desk)?;
    if let Some(first) = to_sign.first_mut().or(mine.first_mut()) {
        first.is_first = true;
    }
    let returned: Result<Vec<_>, _> =
        desk.returned.iter().map(|item| teller.returned_row(item)).collect();
    let waiting: Result<Vec<_>, _> =
        desk.waiting.iter().map(|item| teller.waiting_row(item)).collect();
    let (empty, way_on) = empty(caller);
    let page = Desk {
        today: teller.today,
        working_day: working_day(state, teller.today),
        mine,
        to_sign,
        returned: returned?,
        drafted: teller.sign_rows(drafted, &desk)?,
        colleagues: rows(others, &teller)?,
        stopped: rows(&desk.stopped, &teller)?,
        waiting: waiting?,
        begin: begin(caller),
        empty,
        way_on,
        more: desk.next.as_ref().map(|_| (texts::desk_all_cases(), "/cases".to_owned())),
    };
    let mut shell = shell(state, Some(caller), headers, uri);
    shell.flash = sent(uri, &names)?.map(flash);
    Ok(show(StatusCode::OK, &page, &shell))
}

/// What the act that led here has brought about: one that opens a case leads to the desk.
fn sent(uri: &Uri, names: &Named) -> Result<Option<Text>, Failure> {
    let asked = parse(uri.query().unwrap_or_default().as_bytes())?;
    let key = line(&asked, "sent");
    let act = ActName::ALL.iter().copied().find(|act| act.key() == key);
    let regime = procedure::regime::bundled().first();
    Ok(act.zip(regime).map(|(act, regime)| {
        texts::act_sent_for_signature(Words::new(regime, names).act_name(act))
    }))
}

fn rows<'a>(
    items: impl IntoIterator<Item = &'a DeskItem>,
    teller: &Teller<'_>,
) -> Result<Vec<DeskRow>, AppError> {
    items.into_iter().map(|item| teller.row(item)).collect()
}

/// Whether the same act of the same case waits for a signature.
fn is_prepared(desk: &DeskView, item: &DeskItem) -> bool {
    desk.to_sign
        .iter()
        .any(|sign| sign.file.id == item.file.id && sign.waiting.body.name() == item.act)
}

/// What is said when nothing is to be done, and where to go on.
fn empty(caller: &Caller) -> (Text, Option<(Text, String)>) {
    if caller.subject.kind == OrganisationKind::Installation {
        return (texts::desk_installation("anshen admin"), None);
    }
    (texts::desk_mine_empty(), Some((texts::desk_all_cases(), "/cases".to_owned())))
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
            Some((texts::act_call_for_review(), "/calls/new".to_owned()))
        }
        _ => None,
    }
}

struct Teller<'a> {
    state: &'a WebState,
    caller: &'a Caller,
    names: &'a Named,
    today: Date,
    lang: texts::Lang,
}

impl Teller<'_> {
    fn words(&self, file: &app::case_file::CaseFile) -> Result<Words<'_>, AppError> {
        Ok(Words::new(self.state.app().regime(&file.case.regime)?, self.names))
    }

    fn row(&self, item: &DeskItem) -> Result<DeskRow, AppError> {
        let words = self.words(&item.file)?;
        let stage = item.file.case.stage.name();
        let before = self.before(item, words);
        let next = before.unwrap_or(item.act);
        let duty = words.duty(&item.turns, stage);
        let href = format!("/cases/{}", item.file.id);
        let since = item.turns.first().and_then(|turn| turn.since);
        let count = self.count(item.clock.as_ref(), since, words);
        Ok(DeskRow {
            count,
            number: self.number(item.file.number.as_ref()),
            title: item.file.case.title().to_owned(),
            what: match count {
                DeskCount::Stopped(_) => words.turns(&item.turns, stage),
                _ => match before {
                    Some(before) => texts::desk_before(words.act_name(before), duty),
                    None => duty,
                },
            },
            tags: tags(count),
            article: words.article(item.act.provision_at(stage)),
            act: Some((words::button(next), format!("{href}/acts/{}", next.key())))
                .filter(|_| !matches!(count, DeskCount::Stopped(_)) && self.begins(item)),
            by: self.done_by(item).filter(|_| !matches!(count, DeskCount::Stopped(_))),
            is_first: false,
            href,
        })
    }

    /// The act that has to come before the one that is due, where that is refused without it.
    fn before(&self, item: &DeskItem, words: Words<'_>) -> Option<ActName> {
        let (file, act) = (&item.file, item.act);
        let actors = Policy::bundled().actors(&self.caller.subject, file.matter());
        let actor = actors.iter().find(|actor| act.roles().contains(&actor.capacity.role()))?;
        let calendar = self.state.app().calendar();
        let ruling = may(&file.case, act, actor, self.today, words.regime(), &calendar);
        let before = present::remedy(&ruling.err()?.reason)?;
        may(&file.case, before, actor, self.today, words.regime(), &calendar).ok()?;
        let signing = Policy::bundled().may_act(&self.caller.subject, file.matter(), before);
        signing.is_ok().then_some(before)
    }

    /// The number of a case, or that it has none yet.
    fn number(&self, number: Option<&String>) -> String {
        number.cloned().unwrap_or_else(|| texts::case_unnumbered().render(self.lang))
    }

    /// Who does what the reader's seat does not.
    fn done_by(&self, item: &DeskItem) -> Option<Text> {
        match Policy::bundled().may_act(&self.caller.subject, item.file.matter(), item.act) {
            Ok(Signing::SignOnly) => Some(texts::desk_you_sign()),
            Ok(_) => None,
            Err(denial) => match denial.reason {
                Reason::OtherSeat { needed } => {
                    let seats: Vec<Text> = needed.iter().map(|needed| seat(*needed)).collect();
                    Some(texts::desk_done_by(Value::from(seats)))
                }
                _ => None,
            },
        }
    }

    /// Whether the reader's seat does the act, or prepares it; whoever only looks gets no button.
    fn begins(&self, item: &DeskItem) -> bool {
        let signing = Policy::bundled().may_act(&self.caller.subject, item.file.matter(), item.act);
        signing.is_ok_and(|signing| signing != Signing::SignOnly)
    }

    fn sign_rows(&self, items: Vec<&SignItem>, desk: &DeskView) -> Result<Vec<DeskRow>, AppError> {
        let lists = [&desk.mine, &desk.stopped, &desk.waiting];
        let clock = |sign: &SignItem| {
            let found = lists.into_iter().flatten().find(|item| item.file.id == sign.file.id);
            found.and_then(|item| item.clock.as_ref())
        };
        items.into_iter().map(|item| self.sign_row(item, clock(item))).collect()
    }

    fn sign_row(&self, item: &SignItem, clock: Option<&Clock>) -> Result<DeskRow, AppError> {
        let words = self.words(&item.file)?;
        let (stage, act) = (item.file.case.stage.name(), item.waiting.body.name());
        let sign_href = format!("/cases/{}/prepared/{}", item.file.id, item.waiting.row.id);
        let opens = item.waiting.opens();
        // A case that the act would open has no page yet.
        let href = if opens { sign_href.clone() } else { format!("/cases/{}", item.file.id) };
        let signable = item.waiting.signable;
        let button = if signable { texts::act_sign() } else { texts::act_prepared() };
        let prepared_on = app::day_of(item.waiting.row.prepared_at);
        let count = self.count(clock, item.file.case.stage_since.or(Some(prepared_on)), words);
        Ok(DeskRow {
            count,
            number: self.number(item.file.number.as_ref()),
            title: item.title().to_owned(),
            what: words.act(act, stage, act.roles().first().copied().unwrap_or(Role::Office)),
            tags: tags(count),
            article: words.article(act.provision_at(stage)),
            act: Some((button, sign_href)),
            by: None,
            is_first: false,
            href,
        })
    }

    fn returned_row(&self, item: &SignItem) -> Result<DeskRow, AppError> {
        let row = self.sign_row(item, None)?;
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
            number: self.number(item.file.number.as_ref()),
            title: item.file.case.title().to_owned(),
            href: format!("/cases/{}", item.file.id),
            who: self.who(item, words),
            what: words.errand(&item.turns, stage),
            since: first.and_then(|turn| turn.since),
            due_on: item.clock.as_ref().map(|clock| clock.limit.due_on()),
            no_term: first.filter(|turn| turn.term.is_none()).map(|_| texts::no_term()),
            tag: tags(count).into_iter().next(),
        })
    }

    /// Whose turn it is. Which bodies owe a reply is told to whoever sees their terms.
    fn who(&self, item: &DeskItem, words: Words<'_>) -> Text {
        let Some(first) = item.turns.first() else { return texts::turn_nobody() };
        if matches!(first.who, Who::Consulted(_)) && !self.sees_term(item, first) {
            return texts::turn_consulted();
        }
        let same = item.turns.iter().filter(|turn| turn.act == first.act);
        match same.filter(|turn| turn.who != first.who).count() {
            0 => words.who(&first.who),
            others => texts::turn_who_many(others + 1, words.who(&first.who)),
        }
    }

    fn sees_term(&self, item: &DeskItem, turn: &Turn) -> bool {
        let sees =
            |term| Policy::bundled().sees_clock(&self.caller.subject, item.file.matter(), term);
        turn.term.as_ref().is_some_and(sees)
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
