//! The application: what every use case needs, handed in once.

use std::sync::atomic::AtomicUsize;
use std::sync::{Arc, PoisonError, RwLock};

use access::{Policy, Seat, Subject};
use procedure::Date;
use procedure::regime::{self, Regime, RegimeId};
use store::rows::{OrganisationRow, PersonRow};
use store::{Micros, PageSize, Store};
use vault::Vault;
use working_days::Calendar;

use crate::accounts::KnownCallers;
use crate::bodies::Bodies;
use crate::case_cache::CaseCache;
use crate::clock::{Clock, day_of};
use crate::error::AppError;
use crate::ids::{Entropy, new_id};
use crate::limits;

/// The application.
pub struct App {
    pub(crate) store: Arc<dyn Store>,
    pub(crate) vault: Vault,
    pub(crate) policy: &'static Policy,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) entropy: Arc<dyn Entropy>,
    pub(crate) settings: Settings,
    pub(crate) cases: CaseCache,
    pub(crate) callers: KnownCallers,
    pub(crate) hashing: tokio::sync::Semaphore,
    /// How many passwords wait to be checked.
    pub(crate) waiting_for_hashing: AtomicUsize,
    calendar: RwLock<Calendar>,
    bodies: RwLock<KnownBodies>,
}

/// Which organisation is which body, as of one state of the register.
#[derive(Default)]
struct KnownBodies {
    /// Grows with each change of the register.
    state: u64,
    known: Option<Arc<Bodies>>,
}

/// How many events are kept in memory if nothing else is chosen: about two kilobytes each, of the
/// cases at work in the same minutes.
pub const CACHED_EVENTS: usize = 5_000;

/// What an installation may choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Under which version of the Measures new cases are opened; `None` is what is in force that
    /// day (article 22).
    pub new_cases_under: Option<RegimeId>,
    /// How many bytes an uploaded document may have.
    pub document_bytes: u64,
    /// How many events the cases may have together that are kept in memory, ready to be read.
    pub cached_events: usize,
    /// How many passwords are checked at once.
    pub hashing_at_once: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            new_cases_under: Some(RegimeId::new("cn-2020")),
            document_bytes: limits::DOCUMENT_BYTES,
            cached_events: CACHED_EVENTS,
            hashing_at_once: limits::HASHING_AT_ONCE,
        }
    }
}

/// Whoever is signed in.
#[derive(Clone, Debug)]
pub struct Caller {
    /// The person.
    pub person: PersonRow,
    /// The organisation for which the person acts.
    pub organisation: OrganisationRow,
    /// What access knows of both.
    pub subject: Subject,
}

impl Caller {
    /// Whether the caller holds a seat.
    pub fn has_seat(&self, seat: Seat) -> bool {
        self.subject.seats.contains(&seat)
    }

    /// The seat under which acts and reads are recorded: the first of those held.
    pub fn seat_key(&self) -> &'static str {
        self.subject.seats.first().map_or("none", |seat| seat.key())
    }
}

impl App {
    /// Puts the application together.
    pub fn new(
        store: Arc<dyn Store>,
        vault: Vault,
        clock: Arc<dyn Clock>,
        entropy: Arc<dyn Entropy>,
        calendar: Calendar,
        settings: Settings,
    ) -> Self {
        App {
            store,
            vault,
            policy: Policy::bundled(),
            clock,
            entropy,
            cases: CaseCache::holding(settings.cached_events),
            callers: KnownCallers::default(),
            hashing: tokio::sync::Semaphore::new(settings.hashing_at_once),
            waiting_for_hashing: AtomicUsize::new(0),
            settings,
            calendar: RwLock::new(calendar),
            bodies: RwLock::default(),
        }
    }

    /// Now.
    pub fn now(&self) -> Micros {
        self.clock.now()
    }

    /// The legal day.
    pub fn today(&self) -> Date {
        day_of(self.now())
    }

    /// The calendar as it is known.
    pub fn calendar(&self) -> Calendar {
        self.calendar.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The settings.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The storage, for those who watch over the system.
    pub fn store(&self) -> &dyn Store {
        self.store.as_ref()
    }

    /// The version of the Measures with this name.
    pub fn regime(&self, id: &RegimeId) -> Result<&'static Regime, AppError> {
        regime::find(regime::bundled(), id)
            .ok_or(AppError::Setup("a case is governed by a version that is not installed"))
    }

    /// The version under which a new case is opened.
    pub fn regime_for_new(&self) -> Result<&'static Regime, AppError> {
        match &self.settings.new_cases_under {
            Some(id) => self.regime(id),
            None => regime::in_force_on(regime::bundled(), self.today())
                .ok_or(AppError::Setup("no version of the Measures is in force on this day")),
        }
    }

    /// A new identifier of a kind.
    pub(crate) fn new_id(&self, kind: &str) -> String {
        new_id(kind, self.now(), self.entropy.as_ref())
    }

    /// Which organisation is which body of the Measures.
    pub(crate) async fn bodies(&self) -> Result<Arc<Bodies>, AppError> {
        let state = {
            let slot = self.bodies.read().unwrap_or_else(PoisonError::into_inner);
            if let Some(known) = &slot.known {
                return Ok(Arc::clone(known));
            }
            slot.state
        };
        let bodies = Arc::new(Bodies::gather(&self.organisations().await?));
        let mut slot = self.bodies.write().unwrap_or_else(PoisonError::into_inner);
        // Not what was read before the register changed.
        if slot.state == state {
            slot.known = Some(Arc::clone(&bodies));
        }
        Ok(bodies)
    }

    /// Forgets which organisation is which body, because the register has changed.
    pub(crate) fn forget_bodies(&self) {
        let mut slot = self.bodies.write().unwrap_or_else(PoisonError::into_inner);
        slot.state += 1;
        slot.known = None;
    }

    /// Every organisation of the installation.
    pub async fn organisations(&self) -> Result<Vec<OrganisationRow>, AppError> {
        let mut all = Vec::new();
        let mut after = None;
        loop {
            let page = self.store.organisations(after.as_ref(), PageSize::new(500)).await?;
            all.extend(page.rows);
            match page.next {
                Some(next) => after = Some(next),
                None => return Ok(all),
            }
        }
    }
}
