//! The cases at work, kept in memory, with what lies beside their events.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use hashlink::LruCache;
use store::rows::{DocumentRow, PreparedRow};
use store::{CaseId, Mark};

use crate::case_file::CaseFile;

/// Loaded cases, kept while there is room; the one that was used longest ago goes first. A hit counts
/// while nothing has been committed to the case since the mark that it bears; otherwise it is checked
/// against the stored version, so that another server's writes are seen.
pub(crate) struct CaseCache {
    /// How many events the cases may have together.
    room: usize,
    kept: Mutex<Kept>,
}

/// What lies beside the events of a case: how its documents are kept, and the acts that wait for a
/// signature. Both are read with every look at a case.
#[derive(Clone, Debug)]
pub(crate) struct Papers {
    pub(crate) documents: Vec<DocumentRow>,
    pub(crate) prepared: Vec<PreparedRow>,
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

    pub(crate) fn get(&self, id: &CaseId) -> Option<Marked> {
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

#[cfg(test)]
mod tests {
    use procedure::law::Provision;
    use procedure::party::{Actor, Capacity};
    use procedure::regime;
    use procedure::{Event, Fact};

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
        let mut file = CaseFile::empty(CaseId::new(name), &regime::bundled()[0]);
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
