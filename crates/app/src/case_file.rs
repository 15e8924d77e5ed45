//! A case as it was loaded: its events, what they made of it, and what access needs besides.

use access::{Matter, Ties};
use procedure::case::{Case, StageName};
use procedure::regime::{Regime, RegimeId};
use procedure::{Event, replay_events};
use store::{CaseId, Micros, StoredCase};

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
    pub(crate) fn of(stored: StoredCase) -> Self {
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
