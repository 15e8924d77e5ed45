//! Lists of cases: the desk, the docket, the cases of a party. A list shows what single reads
//! would, and nothing is counted.

use std::collections::BTreeSet;
use std::sync::Arc;

use access::Seat;
use procedure::Date;
use procedure::act::ActName;
use procedure::case::TermName;
use procedure::clock::{self, Clock, ClockState};
use procedure::party::Capacity;
use procedure::turn::{self, Turn, Who};
use store::rows::CaseRow;
use store::{
    CaseId, Desk as StoredDesk, DocketQuery, Page, PageSize, PartyQuery, Place, SearchQuery,
    SearchScope, Standing,
};

use crate::acts::WaitingAct;
use crate::app::{App, Caller};
use crate::case_file::CaseFile;
use crate::error::AppError;

/// How many cases a desk shows at once; the docket has the others. A body with a part in a thousand
/// cases has about twenty open, so that a desk costs the same however many there are.
pub const DESK_CASES: usize = 25;
/// So many places of a desk are for what others have to do, however much is one's own to do.
const DESK_OTHERS: usize = 5;
/// So many pages are read for one section of a desk, where the gate leaves cases out.
const SECTION_PAGES: usize = 4;

/// What somebody owes, by when; what stands still; what they wait for.
#[derive(Clone, Debug, Default)]
pub struct DeskView {
    /// Mine to do, most urgent first.
    pub mine: Vec<DeskItem>,
    /// Acts of my organisation that wait for a signature.
    pub to_sign: Vec<SignItem>,
    /// Acts that I prepared and that came back with a remark.
    pub returned: Vec<SignItem>,
    /// Clocks that stand still.
    pub stopped: Vec<DeskItem>,
    /// What others have to do in my cases.
    pub waiting: Vec<DeskItem>,
    /// Where the next page starts, if there are more cases.
    pub next: Option<Place>,
}

/// Something to be done in a case.
#[derive(Clone, Debug)]
pub struct DeskItem {
    /// The case.
    pub file: Arc<CaseFile>,
    /// Who has to do what.
    pub turns: Vec<Turn>,
    /// The act of the first of them.
    pub act: ActName,
    /// The clock within which it falls, as it stands.
    pub clock: Option<Clock>,
}

/// An act that waits for a signature.
#[derive(Clone, Debug)]
pub struct SignItem {
    /// Its case; without events where the act opens it.
    pub file: Arc<CaseFile>,
    /// The act.
    pub waiting: WaitingAct,
}

impl SignItem {
    /// The title of the case, or of the one that the act would open.
    pub fn title(&self) -> &str {
        if self.waiting.opens() { self.waiting.body.title() } else { self.file.case.title() }
    }
}

/// Which cases a list shows.
#[derive(Clone, Debug, Default)]
pub struct CasesQuery {
    /// Only those whose number or title begins with this.
    pub text: Option<String>,
    /// Only those at this stage (for the Office).
    pub stage: Option<String>,
    /// Those that have ended, instead of those that have not.
    pub ended: bool,
    /// Where the page starts.
    pub after: Option<String>,
    /// How many.
    pub size: Option<usize>,
}

/// A page of cases, most urgent first.
#[derive(Clone, Debug)]
pub struct CasesPage {
    /// The cases.
    pub rows: Vec<CaseRow>,
    /// Where the next page starts.
    pub next: Option<String>,
}

impl App {
    /// The caller's desk.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn desk(&self, caller: &Caller) -> Result<DeskView, AppError> {
        let (files, next) = self.most_urgent(caller).await?;
        let mut desk = DeskView { next, ..DeskView::default() };
        let today = self.today();
        let calendar = self.calendar();
        for file in files {
            let regime = self.regime(&file.case.regime)?;
            let clocks = clock::clocks(&file.case, today, regime, &calendar).unwrap_or_default();
            self.place(&mut desk, caller, &file, &clocks);
        }
        let waiting = self.to_sign(caller).await?;
        let (returned, to_sign): (Vec<_>, Vec<_>) =
            waiting.into_iter().partition(|item| item.waiting.row.returned.is_some());
        let is_own = |item: &SignItem| item.waiting.row.prepared_by == caller.subject.person;
        desk.returned = returned.into_iter().filter(is_own).collect();
        desk.to_sign = to_sign;
        for list in [&mut desk.mine, &mut desk.stopped, &mut desk.waiting] {
            list.sort_by_key(|item| (due_on(item.clock.as_ref()), item.file.id.clone()));
        }
        Ok(desk)
    }

    /// The cases that the caller may list.
    ///
    /// # Errors
    /// When the cursor is none, or the store does not answer.
    pub async fn cases(&self, caller: &Caller, query: CasesQuery) -> Result<CasesPage, AppError> {
        let size = PageSize::new(query.size.unwrap_or(50));
        if let Some(text) = query.text.filter(|text| !text.trim().is_empty()) {
            let among = match office_desk(caller) {
                Some((desk, _)) => SearchScope::Desk(desk),
                None => SearchScope::Party(caller.subject.organisation.clone()),
            };
            let after = query.after.map(CaseId::new);
            let page = self.store.search(SearchQuery { among, text, after, size }).await?;
            let next = page.next.map(|case| case.to_string());
            return Ok(CasesPage { rows: self.only_visible(caller, page.rows).await?, next });
        }
        let after = match query.after {
            None => None,
            Some(text) => {
                let place = text.parse::<Place>();
                Some(place.map_err(|_| AppError::invalid("after", crate::error::Problem::Place))?)
            }
        };
        let standing = if query.ended { Standing::Ended } else { Standing::Open };
        let page = self.page(caller, standing, query.stage, false, after, size).await?;
        let next = page.next.map(|place| place.to_string());
        Ok(CasesPage { rows: self.only_visible(caller, page.rows).await?, next })
    }

    /// One page of the caller's cases by urgency, not yet gated one by one; `turn_only` is for the
    /// parties alone.
    async fn page(
        &self,
        caller: &Caller,
        standing: Standing,
        stage: Option<String>,
        turn_only: bool,
        after: Option<Place>,
        size: PageSize,
    ) -> Result<Page<CaseRow, Place>, AppError> {
        if let Some((desk, only)) = office_desk(caller) {
            let stage = only.map(str::to_owned).or(stage);
            let query = DocketQuery { desk, standing, stage, after, size };
            return Ok(self.store.docket(query).await?);
        }
        let organisation = caller.subject.organisation.clone();
        let query = PartyQuery { organisation, standing, turn_only, after, size };
        let page = self.store.party_cases(query).await?;
        let mut rows: Vec<CaseRow> = page.rows.into_iter().map(|row| row.case).collect();
        rows.dedup_by(|left, right| left.id == right.id);
        Ok(Page { rows, next: page.next })
    }

    /// The open cases on the caller's desk, and where the list of its cases goes on after them.
    async fn most_urgent(
        &self,
        caller: &Caller,
    ) -> Result<(Vec<Arc<CaseFile>>, Option<Place>), AppError> {
        if office_desk(caller).is_some() {
            return self.section(caller, false, None, DESK_CASES).await;
        }
        let own = DESK_CASES - DESK_OTHERS;
        let (mut files, own_next) = self.section(caller, true, None, own).await?;
        // A party has a last day only where it is its turn: the others stand behind those.
        let undated =
            Place { ended: false, due_on: None, case: CaseId::new(""), capacity: String::new() };
        let room = DESK_CASES.saturating_sub(files.len());
        let (others, next) = self.section(caller, false, Some(undated), room).await?;
        let mut known: BTreeSet<CaseId> = files.iter().map(|file| file.id.clone()).collect();
        files.extend(others.into_iter().filter(|file| known.insert(file.id.clone())));
        Ok((files, own_next.or(next)))
    }

    /// So many cases that the gate lets pass, most urgent first, read page by page.
    async fn section(
        &self,
        caller: &Caller,
        turn_only: bool,
        mut after: Option<Place>,
        size: usize,
    ) -> Result<(Vec<Arc<CaseFile>>, Option<Place>), AppError> {
        let mut files: Vec<Arc<CaseFile>> = Vec::new();
        for _ in 0..SECTION_PAGES {
            let room = PageSize::new(size.saturating_sub(files.len()));
            let page = self.page(caller, Standing::Open, None, turn_only, after, room).await?;
            for file in self.load_all(&versions(&page.rows)).await? {
                let sees = self.policy.sees_case(&caller.subject, file.matter()).is_ok();
                if sees && !files.iter().any(|known| known.id == file.id) {
                    files.push(file);
                }
            }
            after = page.next;
            if after.is_none() || files.len() >= size {
                break;
            }
        }
        Ok((files, after))
    }

    /// INVARIANT: a list shows exactly what single reads would allow.
    async fn only_visible(
        &self,
        caller: &Caller,
        rows: Vec<CaseRow>,
    ) -> Result<Vec<CaseRow>, AppError> {
        let files = self.load_all(&versions(&rows)).await?;
        let sees =
            |file: &&Arc<CaseFile>| self.policy.sees_case(&caller.subject, file.matter()).is_ok();
        let visible: BTreeSet<CaseId> =
            files.iter().filter(sees).map(|file| file.id.clone()).collect();
        Ok(rows.into_iter().filter(|row| visible.contains(&row.id)).collect())
    }

    fn place(&self, desk: &mut DeskView, caller: &Caller, file: &Arc<CaseFile>, clocks: &[Clock]) {
        let actors = self.policy.actors(&caller.subject, file.matter());
        let mine =
            |turn: &Turn| actors.iter().any(|actor| is_of(&turn.who, &actor.capacity, caller));
        let (own, others): (Vec<Turn>, Vec<Turn>) =
            turn::turns(&file.case).into_iter().partition(|turn| mine(turn));
        let standing_still = clocks
            .iter()
            .find(|clock| matches!(clock.state, ClockState::Stopped { .. }))
            .filter(|clock| self.sees(caller, file, &clock.name));
        if let Some(first) = own.first() {
            let clock =
                first.term.as_ref().and_then(|name| self.clock_named(caller, file, clocks, name));
            let item = DeskItem { file: Arc::clone(file), act: first.act, turns: own, clock };
            desk.mine.push(item);
            return;
        }
        let Some(first) = others.first() else { return };
        let clock = match standing_still {
            Some(clock) => Some(clock.clone()),
            None => {
                first.term.as_ref().and_then(|name| self.clock_named(caller, file, clocks, name))
            }
        };
        let item = DeskItem { file: Arc::clone(file), act: first.act, turns: others, clock };
        if standing_still.is_some() {
            desk.stopped.push(item);
        } else {
            desk.waiting.push(item);
        }
    }

    fn sees(&self, caller: &Caller, file: &CaseFile, name: &TermName) -> bool {
        self.policy.sees_clock(&caller.subject, file.matter(), name)
    }

    fn clock_named(
        &self,
        caller: &Caller,
        file: &CaseFile,
        clocks: &[Clock],
        name: &TermName,
    ) -> Option<Clock> {
        let found = clocks.iter().find(|clock| clock.name == *name);
        found.filter(|_| self.sees(caller, file, name)).cloned()
    }

    async fn to_sign(&self, caller: &Caller) -> Result<Vec<SignItem>, AppError> {
        let rows = self.store.prepared_by_organisation(&caller.subject.organisation).await?;
        let mut items = Vec::new();
        for row in rows {
            let Ok(file) = self.file_of(&row).await else { continue };
            let sees = self.policy.sees_case(&caller.subject, file.matter()).is_ok();
            if !sees && row.expected_version > 0 {
                continue;
            }
            let Some(waiting) = self.waiting_act(caller, &file, row) else { continue };
            items.push(SignItem { file, waiting });
        }
        Ok(items)
    }
}

fn versions(rows: &[CaseRow]) -> Vec<(CaseId, u64)> {
    rows.iter().map(|row| (row.id.clone(), row.version)).collect()
}

/// Which desk of the Office the caller has, and the one stage it is limited to.
fn office_desk(caller: &Caller) -> Option<(StoredDesk, Option<&'static str>)> {
    let person = caller.subject.person.clone();
    if caller.has_seat(Seat::Director) {
        return Some((StoredDesk::Whole { person }, None));
    }
    if caller.has_seat(Seat::CaseOfficer) {
        return Some((StoredDesk::Assigned { person }, None));
    }
    if caller.has_seat(Seat::Intake) {
        return Some((StoredDesk::Whole { person }, Some("determination")));
    }
    None
}

fn is_of(who: &Who, capacity: &Capacity, caller: &Caller) -> bool {
    match (who, capacity) {
        (Who::Operator, Capacity::Operator)
        | (Who::Provider, Capacity::Provider)
        | (Who::Office, Capacity::Office)
        | (Who::Commission, Capacity::Commission) => true,
        (Who::Consulted(recipient), Capacity::Consulted(own)) => recipient == own,
        (Who::Owner(owner), _) => *owner == caller.subject.organisation,
        _ => false,
    }
}

/// What has a last day comes first, the earliest first.
fn due_on(clock: Option<&Clock>) -> (bool, Option<Date>) {
    let due_on = clock.map(|clock| clock.limit.due_on());
    (due_on.is_none(), due_on)
}
