//! A case as it was loaded: its events, what they made of it, and what access needs besides.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use access::{Matter, Ties};
use hashlink::LruCache;
use procedure::case::{Case, StageName};
use procedure::regime::{Regime, RegimeId};
use procedure::{Event, replay_events};
use store::{CaseId, Mark, Micros, StoredCase};

use crate::app::{App, Caller};
use crate::error::AppError;
use crate::papers::Papers;

/// A loaded case. It never changes; a newer version is another file.
#[derive(Clone, Debug)]
pub struct CaseFile {
    /// Its identity.
    pub id: CaseId,
    /// Its number, once it has one.
    pub number: Option<String>,
    /// What its events have made of it.
    pub case: Case,
    /// Who called for the review, what was submitted, whom a notice addressed.
    pub ties: Ties,
    /// Its events, in order.
    pub events: Vec<Event>,
    /// When each was entered.
    pub recorded_at: Vec<Micros>,
}

impl CaseFile {
    /// How many events it has: its version.
    pub fn version(&self) -> u64 {
        u64::from(self.case.events)
    }

    /// What access looks at.
    pub fn matter(&self) -> Matter<'_> {
        Matter { case: &self.case, ties: &self.ties }
    }

    /// A case as it is stored.
    fn of(stored: StoredCase) -> Self {
        let StoredCase { row, events, .. } = stored;
        let recorded_at = events.iter().map(store::EventRecord::recorded_at).collect();
        let events = events.into_iter().map(Event::from).collect();
        CaseFile::replayed(row.id, row.number, row.regime, events, recorded_at)
    }

    /// A case as its events have made it.
    fn replayed(
        id: CaseId,
        number: Option<String>,
        regime: RegimeId,
        events: Vec<Event>,
        recorded_at: Vec<Micros>,
    ) -> Self {
        let (case, ties) = (replay_events(regime, &events), Ties::of(&events));
        CaseFile { id, number, case, ties, events, recorded_at }
    }

    /// The event with this number, and the time at which it was entered.
    pub(crate) fn numbered(&self, number: u32) -> Option<(&Event, Micros)> {
        let place = (number as usize).checked_sub(1)?;
        Some((self.events.get(place)?, self.recorded_at.get(place).copied().unwrap_or_default()))
    }

    /// The stage at which the case stood at a version.
    pub(crate) fn stage_at(&self, version: u64) -> StageName {
        replay_events(self.case.regime.clone(), self.until(version)).stage.name()
    }

    /// The events up to a version.
    fn until(&self, version: u64) -> impl Iterator<Item = &Event> {
        self.events.iter().take_while(move |event| u64::from(event.number) <= version)
    }

    /// The case that has no events yet.
    pub(crate) fn empty(id: CaseId, regime: &Regime) -> Self {
        CaseFile::replayed(id, None, regime.id.clone(), Vec::new(), Vec::new())
    }

    /// The case after further events.
    #[must_use]
    pub(crate) fn after(mut self, events: &[Event], at: Micros) -> Self {
        for event in events {
            self.case = procedure::apply(self.case, event);
            self.ties.note(event);
            self.events.push(event.clone());
            self.recorded_at.push(at);
        }
        self
    }

    /// The case as it was when it had only this many events.
    pub(crate) fn at_version(&self, version: u64) -> Self {
        let events: Vec<Event> = self.until(version).cloned().collect();
        let recorded_at = self.recorded_at.iter().take(events.len()).copied().collect();
        let (id, number) = (self.id.clone(), self.number.clone());
        CaseFile::replayed(id, number, self.case.regime.clone(), events, recorded_at)
    }
}

/// Loaded cases, kept while there is room; the one that was used longest ago goes first. A hit counts
/// while nothing has been committed to the case since the mark that it bears; otherwise it is checked
/// against the stored version, so that another server's writes are seen.
pub(crate) struct CaseCache {
    /// How many events the cases may have together.
    room: usize,
    kept: Mutex<Kept>,
}

struct Kept {
    cases: LruCache<CaseId, KeptCase>,
    events: usize,
}

struct KeptCase {
    marked: Marked,
    /// The rows beside it, as of a mark.
    papers: Option<(Mark, Arc<Papers>)>,
}

/// A case, and up to where it is known to be as it is stored.
#[derive(Clone)]
pub(crate) struct Marked {
    pub(crate) file: Arc<CaseFile>,
    pub(crate) mark: Option<Mark>,
}

impl Kept {
    fn let_go(&mut self, id: &CaseId) {
        let gone = self.cases.remove(id);
        self.events -= gone.map_or(0, |gone| gone.marked.file.events.len());
    }

    fn let_oldest_go(&mut self) -> bool {
        let oldest = self.cases.remove_lru();
        self.events -= oldest.as_ref().map_or(0, |(_, gone)| gone.marked.file.events.len());
        oldest.is_some()
    }
}

impl CaseCache {
    pub(crate) fn holding(events: usize) -> Self {
        let kept = Kept { cases: LruCache::new_unbounded(), events: 0 };
        CaseCache { room: events, kept: Mutex::new(kept) }
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn get(&self, id: &CaseId) -> Option<Marked> {
        self.kept().cases.get(id).map(|kept| kept.marked.clone())
    }

    /// The rows beside a case, if they are known as of this mark.
    pub(crate) fn papers(&self, id: &CaseId, mark: Option<Mark>) -> Option<Arc<Papers>> {
        let mut kept = self.kept();
        let (known, papers) = kept.cases.get(id)?.papers.as_ref()?;
        (mark == Some(*known)).then(|| Arc::clone(papers))
    }

    /// Keeps the rows beside a case that is kept. The mark is where the counter stood before they
    /// were read.
    pub(crate) fn put_papers(&self, id: &CaseId, mark: Option<Mark>, papers: &Arc<Papers>) {
        if let Some((kept, mark)) = self.kept().cases.get_mut(id).zip(mark) {
            kept.papers = Some((mark, Arc::clone(papers)));
        }
    }

    /// Lets a case go that is about to change: whoever changes it then holds it alone, and need not
    /// copy it.
    pub(crate) fn release(&self, id: &CaseId) {
        self.kept().let_go(id);
    }

    /// Keeps a case. One that alone has more events than there is room for is kept until the next
    /// one comes.
    pub(crate) fn put(&self, marked: Marked) {
        let mut kept = self.kept();
        let (id, events) = (marked.file.id.clone(), marked.file.events.len());
        kept.let_go(&id);
        while kept.events + events > self.room && kept.let_oldest_go() {}
        kept.events += events;
        kept.cases.insert(id, KeptCase { marked, papers: None });
    }
}

impl App {
    /// Loads a case, whoever asks. Only for use cases that ask the gate next.
    pub(crate) async fn load(&self, id: &CaseId) -> Result<Arc<CaseFile>, AppError> {
        Ok(self.load_marked(id).await?.file)
    }

    /// The same, with the mark under which it was found to be as it is stored.
    pub(crate) async fn load_marked(&self, id: &CaseId) -> Result<Marked, AppError> {
        // Looked at before anything is read: what is committed meanwhile moves the counter on.
        let mark = self.mark(id);
        if let Some(known) = self.cases.get(id) {
            if mark.is_some() && known.mark == mark {
                return Ok(known);
            }
            let row = self.store.case(id).await?.ok_or(AppError::NotFound)?;
            if row.version == known.file.version() {
                let known = Marked { mark, ..known };
                self.cases.put(known.clone());
                return Ok(known);
            }
        }
        let stored = self.store.load(id).await?.ok_or(AppError::NotFound)?;
        let loaded = Marked { file: Arc::new(CaseFile::of(stored)), mark };
        self.cases.put(loaded.clone());
        Ok(loaded)
    }

    /// A case that a first act would open.
    pub(crate) fn unopened(&self, id: CaseId) -> Result<Marked, AppError> {
        let mark = self.mark(&id);
        let file = Arc::new(CaseFile::empty(id, self.regime_for_new()?));
        Ok(Marked { file, mark })
    }

    /// Where the counter of changes to a case stands.
    pub(crate) fn mark(&self, id: &CaseId) -> Option<Mark> {
        self.store.changes().map(|changes| changes.case(id))
    }

    /// Loads several cases, whoever asks, in the order asked; those that are not there are left out.
    /// Only for lists that ask the gate next. The store is asked once, however many there are: for
    /// those whose version, as `versions` tells it, is not at hand.
    pub(crate) async fn load_all(
        &self,
        versions: &[(CaseId, u64)],
    ) -> Result<Vec<Arc<CaseFile>>, AppError> {
        let at_hand = |(id, version): &(CaseId, u64)| {
            let known = self.cases.get(id).map(|known| known.file);
            known.filter(|known| known.version() >= *version)
        };
        let mut found: HashMap<CaseId, Arc<CaseFile>> =
            versions.iter().filter_map(at_hand).map(|file| (file.id.clone(), file)).collect();
        let missing = versions.iter().map(|(id, _)| id).filter(|id| !found.contains_key(*id));
        let missing: Vec<CaseId> = missing.cloned().collect();
        if !missing.is_empty() {
            let marks: HashMap<&CaseId, Option<Mark>> =
                missing.iter().map(|id| (id, self.mark(id))).collect();
            for stored in self.store.load_all(&missing).await? {
                let file = Arc::new(CaseFile::of(stored));
                let mark = marks.get(&file.id).copied().flatten();
                self.cases.put(Marked { file: Arc::clone(&file), mark });
                found.insert(file.id.clone(), file);
            }
        }
        Ok(versions.iter().filter_map(|(id, _)| found.get(id).cloned()).collect())
    }

    /// A case that the caller may know of; to everybody else it does not exist.
    pub async fn case(&self, caller: &Caller, id: &CaseId) -> Result<Arc<CaseFile>, AppError> {
        let file = self.load(id).await?;
        self.policy.sees_case(&caller.subject, file.matter())?;
        Ok(file)
    }
}

#[cfg(test)]
mod tests {
    use procedure::Fact;
    use procedure::law::Provision;
    use procedure::party::{Actor, Capacity};

    use super::*;

    fn case(name: &str, events: usize) -> Marked {
        let by = Actor {
            person: "li".into(),
            organisation: "grid".into(),
            capacity: Capacity::Operator,
        };
        let day = procedure::Date::constant(2026, 11, 30);
        let event = Event {
            number: 1,
            happened_on: day,
            recorded_on: day,
            by,
            prepared_by: None,
            paper: None,
            provision: Provision::Materials,
            fact: Fact::WithdrawalAsked { reasons: String::new() },
        };
        let regime = RegimeId::new("cn-2020");
        let mut file = CaseFile::replayed(CaseId::new(name), None, regime, Vec::new(), Vec::new());
        file.events = vec![event; events];
        Marked { file: Arc::new(file), mark: None }
    }

    fn holds(cache: &CaseCache, name: &str) -> bool {
        cache.get(&CaseId::new(name)).is_some()
    }

    #[test]
    fn a_case_at_work_stays_while_others_pass() {
        let cache = CaseCache::holding(30);
        cache.put(case("at work", 3));
        for other in 0..1_000 {
            cache.put(case(&format!("other {other}"), 3));
            assert!(holds(&cache, "at work"), "gone after {other} others");
        }
        assert!(holds(&cache, "other 999") && !holds(&cache, "other 0"));
    }

    #[test]
    fn there_is_never_more_than_there_is_room_for() {
        let cache = CaseCache::holding(10);
        for round in 0..100 {
            let name = format!("case {}", round % 7);
            if round % 3 == 0 {
                cache.release(&CaseId::new(name));
            } else {
                cache.put(case(&name, round % 9));
            }
            let kept = cache.kept();
            let counted: usize =
                kept.cases.iter().map(|(_, kept)| kept.marked.file.events.len()).sum();
            assert!(counted == kept.events && counted <= 10, "{counted} of {}", kept.events);
        }
        cache.put(case("alone", 25));
        assert!(holds(&cache, "alone"), "one that is larger than the room");
    }
}
