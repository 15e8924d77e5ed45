//! Doing an act: load, authorize, decide, append, commit. The one door through which a case changes.

mod entry;
mod kept;
mod prepared;
mod repeated;

use std::sync::Arc;

use access::Signing;
use procedure::act::{ActName, Command, Paper};
use procedure::case::{Case, StageName};
use procedure::consultation::Round;
use procedure::party::{Actor, Capacity, OrganisationId, PersonId, Recipient};
use procedure::regime::Regime;
use procedure::{Caution, Decision};
use procedure::{Date, Event, Refusal};
use serde::{Deserialize, Serialize};
use store::records::OutcomeV1;
use store::rows::{AuditEntry, PreparedRow};
use store::{CaseId, Digest, PreparedId, UnitOfWork, Write};
use utoipa::ToSchema;

use crate::advance::Advanced;
use crate::app::{App, Caller};
use crate::case_cache::Marked;
use crate::case_file::CaseFile;
use crate::error::{AppError, Problem};
use crate::projection::is_received;
pub use entry::{AbsentParty, Entry};
pub use kept::{StoredAct, recipients, stored_act};
pub use prepared::{SignRequest, WaitingAct};
pub(crate) use repeated::same_request;

use crate::wire::{ActBody, Recipient as RecipientWord};

/// What is asked of a case.
#[derive(Clone, Debug)]
pub struct ActRequest {
    /// The act.
    pub body: ActBody,
    /// Set when the Office enters what took place on paper.
    pub paper: Option<PaperBody>,
    /// The version that the caller saw.
    pub seen: Option<u64>,
    /// By which the same request is known again.
    pub key: Option<RequestKey>,
}

/// What took place on paper, as the Office enters it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PaperBody {
    /// The legal date.
    #[serde(with = "crate::wire::date")]
    #[schema(value_type = String, format = Date)]
    pub on: Date,
    /// Why it was not done in the system.
    pub reason: String,
    /// Whose act it was: `operator`, `provider`, `commission`, `member:MIIT`; the Office's own
    /// where it is missing.
    #[serde(default)]
    pub on_behalf_of: Option<String>,
}

/// By which the same request is known again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestKey {
    /// The key that the client chose.
    pub key: String,
    /// The digest of what was asked.
    pub digest: Digest,
}

/// What came of an act.
#[derive(Clone, Debug)]
pub enum Performed {
    /// It is done.
    Done(Box<Done>),
    /// It is prepared and waits for the signature of another person.
    Prepared(PreparedId),
}

/// An act that is done.
#[derive(Clone, Debug)]
pub struct Done {
    /// The case after it.
    pub file: Arc<CaseFile>,
    /// What happened.
    pub events: Vec<Event>,
    /// What the actor should know.
    pub cautions: Vec<Caution>,
}

impl App {
    /// Does an act, or prepares it for the signature of another person.
    ///
    /// # Errors
    /// What access, the procedure or the store say; nothing has changed then.
    pub async fn act(
        &self,
        caller: &Caller,
        id: &CaseId,
        request: ActRequest,
    ) -> Result<Performed, AppError> {
        let key = request.key.clone();
        let came = self.act_first(caller, id, request).await;
        self.or_as_before(caller, key, came).await
    }

    async fn act_first(
        &self,
        caller: &Caller,
        id: &CaseId,
        request: ActRequest,
    ) -> Result<Performed, AppError> {
        let before = self.load_marked(id).await?;
        self.policy.sees_case(&caller.subject, before.file.matter())?;
        check_seen(request.seen, &before.file)?;
        self.run(caller, before, request, None).await
    }

    /// Opens a case by its first act: a draft, or a call for a review.
    ///
    /// # Errors
    /// As for [`App::act`]; other acts cannot open a case.
    pub async fn open(&self, caller: &Caller, request: ActRequest) -> Result<Performed, AppError> {
        let key = request.key.clone();
        let before = self.unopened(CaseId::new(self.new_id("case")))?;
        let came = self.run(caller, before, request, None).await;
        self.or_as_before(caller, key, came).await
    }

    /// How far the caller may go with an act that opens a case.
    ///
    /// # Errors
    /// When the act does not belong to the caller's seats.
    pub fn may_open(&self, caller: &Caller, act: ActName) -> Result<Signing, AppError> {
        let regime = self.regime_for_new()?;
        let file = CaseFile::empty(CaseId::new("case_new"), regime);
        Ok(self.policy.may_act(&caller.subject, file.matter(), act)?)
    }

    async fn run(
        &self,
        caller: &Caller,
        before: Marked,
        request: ActRequest,
        prepared: Option<&PreparedRow>,
    ) -> Result<Performed, AppError> {
        let file = before.file.as_ref();
        let regime = self.regime(&file.case.regime)?;
        let name = request.body.name();
        let for_another = is_for_another(request.paper.as_ref());
        let signing = self.authorize(caller, file, name, for_another, prepared)?;
        if let ActBody::Share { document, with } = &request.body {
            let (document, with) = (document.as_str().into(), with.as_str().into());
            self.policy.may_share(&caller.subject, file.matter(), &document, &with)?;
        }
        let actor = self.actor(caller, file, name, request.paper.is_some());
        let command = self.command(&request, caller, file, regime).await?;
        let mut decision = self.decide(file, &command, &actor, regime)?;
        let prepared_by = match signing {
            _ if prepared.is_some() => prepared.map(|row| row.prepared_by.clone()),
            // No legal effect.
            Signing::AtOnce => None,
            // One person may do both, visibly.
            Signing::SignAlone => Some(caller.subject.person.clone()),
            // Four eyes: another person of the organisation signs.
            Signing::PrepareOnly | Signing::PrepareOrSign => {
                return self.prepare(caller, file, &request, command.on).await;
            }
            Signing::SignOnly => return Err(AppError::NotPrepared(name)),
        };
        for event in &mut decision.events {
            event.prepared_by.clone_from(&prepared_by);
        }
        self.commit(caller, before, name, decision, request.key, prepared).await
    }

    fn authorize(
        &self,
        caller: &Caller,
        file: &CaseFile,
        name: ActName,
        for_another: bool,
        prepared: Option<&PreparedRow>,
    ) -> Result<Signing, AppError> {
        let subject = &caller.subject;
        let matter = file.matter();
        let signing = if for_another {
            self.policy.may_enter(subject, matter, name)?
        } else {
            self.policy.may_act(subject, matter, name)?
        };
        if let Some(row) = prepared {
            let by = access::Prepared {
                person: row.prepared_by.clone(),
                organisation: row.organisation.clone(),
            };
            if for_another {
                self.policy.may_sign_entry(subject, matter, name, &by)?;
            } else {
                self.policy.may_sign(subject, matter, name, &by)?;
            }
        }
        Ok(signing)
    }

    /// In which capacity the caller acts: one that the act belongs to, if there is one.
    pub(crate) fn actor(
        &self,
        caller: &Caller,
        file: &CaseFile,
        name: ActName,
        on_paper: bool,
    ) -> Actor {
        let opens = file.case.stage.name() == StageName::Empty;
        let capacities = if opens {
            caller.subject.capacities()
        } else {
            let actors = self.policy.actors(&caller.subject, file.matter());
            actors.into_iter().map(|actor| actor.capacity).collect()
        };
        let fits = |capacity: &&Capacity| on_paper || name.roles().contains(&capacity.role());
        let owes = |capacity: &&Capacity| fits(capacity) && owes_an_opinion(&file.case, capacity);
        let capacity = capacities
            .iter()
            .find(owes)
            .or_else(|| capacities.iter().find(fits))
            .or(capacities.first())
            .cloned();
        Actor {
            person: caller.subject.person.clone(),
            organisation: caller.subject.organisation.clone(),
            capacity: capacity.unwrap_or(Capacity::Operator),
        }
    }

    async fn command(
        &self,
        request: &ActRequest,
        caller: &Caller,
        file: &CaseFile,
        regime: &Regime,
    ) -> Result<Command, AppError> {
        check_title("title", request.body.title())?;
        if let ActBody::Hear { body: Some(code), .. } = &request.body
            && self.bodies().await?.organisation(&code.as_str().into()).is_none()
        {
            return Err(AppError::invalid("body", Problem::Unknown(code.clone())));
        }
        let signatory = &caller.subject.person;
        let act = request.body.clone().into_act(signatory, || recipients(&file.case, regime));
        let Some(body) = &request.paper else {
            return Ok(Command { act, on: self.today(), paper: None });
        };
        let on_behalf_of = match &body.on_behalf_of {
            None => None,
            Some(word) => Some(self.absent_actor(word, file).await?),
        };
        let paper = Paper { reason: body.reason.clone(), on_behalf_of };
        Ok(Command { act, on: body.on, paper: Some(paper) })
    }

    /// The party whose act the Office enters from paper.
    async fn absent_actor(&self, word: &str, file: &CaseFile) -> Result<Actor, AppError> {
        let unknown = || AppError::invalid("on_behalf_of", Problem::Unknown(word.to_owned()));
        let bodies = self.bodies().await?;
        let (capacity, organisation): (Capacity, Option<OrganisationId>) = match word {
            "operator" => (Capacity::Operator, file.case.operator.clone()),
            "provider" => (Capacity::Provider, file.case.provider.clone()),
            "commission" => (Capacity::Commission, bodies.commission()),
            other => {
                let word = RecipientWord::try_from(other.to_owned()).map_err(|_| unknown())?;
                let recipient: Recipient = word.into();
                let organisation = bodies.organisation(recipient.body());
                (Capacity::Consulted(recipient), organisation)
            }
        };
        let organisation = organisation.ok_or_else(unknown)?;
        Ok(Actor { person: PersonId::new("on-paper"), organisation, capacity })
    }

    pub(crate) fn decide(
        &self,
        file: &CaseFile,
        command: &Command,
        actor: &Actor,
        regime: &Regime,
    ) -> Result<Decision, AppError> {
        let calendar = self.calendar();
        procedure::decide(&file.case, command, actor, self.today(), regime, &calendar)
            .map_err(|refusal| refused(refusal, regime))
    }

    async fn commit(
        &self,
        caller: &Caller,
        before: Marked,
        name: ActName,
        decision: Decision,
        key: Option<RequestKey>,
        prepared: Option<&PreparedRow>,
    ) -> Result<Performed, AppError> {
        let Decision { events, cautions } = decision;
        let Advanced { mut file, writes, mark } = self.advance(before, &events, self.now()).await?;
        let mut unit = UnitOfWork { writes, ..UnitOfWork::named("case.act") };
        if file.number.is_none() && is_received(&file.case) {
            let (series, year) = ("CSR".to_owned(), self.today().year());
            unit.writes.push(Write::NumberCase { case: file.id.clone(), series, year });
        }
        if let Some(row) = prepared {
            let (case, id) = (row.case.clone(), row.id.clone());
            unit.writes.push(Write::TakePrepared { case, id });
        }
        let detail =
            prepared.map_or_else(String::new, |row| format!("prepared by {}", row.prepared_by));
        let act = format!("case.{}", name.key());
        unit.writes.push(self.audit(caller, &act, Some(&file.id), "done", detail));
        unit.answer = key.map(|key| self.answer(caller, key, done(&file, &events, &cautions)));
        let committed = self.store.commit(unit).await?;
        if let Some((_, number)) = committed.numbers.into_iter().next() {
            file.number = Some(number);
        }
        let file = self.keep(file, mark);
        Ok(Performed::Done(Box::new(Done { file, events, cautions })))
    }

    /// An entry of the audit trail: who did what, without content.
    pub(crate) fn audit(
        &self,
        caller: &Caller,
        act: &str,
        case: Option<&CaseId>,
        outcome: &str,
        detail: String,
    ) -> Write {
        Write::Audit(AuditEntry {
            at: self.now(),
            person: Some(caller.subject.person.clone()),
            organisation: Some(caller.subject.organisation.clone()),
            act: act.to_owned(),
            case: case.cloned(),
            outcome: outcome.to_owned(),
            detail,
        })
    }
}

/// What came of an act, as it is remembered.
fn done(file: &CaseFile, events: &[Event], cautions: &[Caution]) -> OutcomeV1 {
    OutcomeV1::Done {
        case: file.id.to_string(),
        first_event: events.first().map_or(file.case.events, |event| event.number),
        last_event: file.case.events,
        cautions: cautions.iter().copied().map(Into::into).collect(),
    }
}

/// Whether an act is entered for another party; one of the Office itself that took place on paper
/// takes the same hands as any other of its acts.
pub(crate) fn is_for_another(paper: Option<&PaperBody>) -> bool {
    paper.is_some_and(|paper| paper.on_behalf_of.is_some())
}

/// Whether a body still owes its opinion in this capacity.
fn owes_an_opinion(case: &Case, capacity: &Capacity) -> bool {
    let outstanding = case.round().into_iter().flat_map(Round::outstanding);
    capacity
        .recipient()
        .is_some_and(|own| outstanding.into_iter().any(|recipient| recipient == own))
}

/// A title stands on every list: it is no longer than the store keeps, and carries no mark of
/// secrecy (article 21).
pub(crate) fn check_title(field: &str, title: &str) -> Result<(), AppError> {
    let max = store::limits::TITLE.max;
    if title.len() > max {
        return Err(AppError::invalid(field, Problem::TooLong { max }));
    }
    vault::secrecy::check_name(title)
        .map_err(|mark| AppError::Upload(Box::new(vault::PutError::Mark(mark))))
}

fn check_seen(seen: Option<u64>, file: &CaseFile) -> Result<(), AppError> {
    match seen {
        Some(seen) if seen != file.version() => {
            Err(AppError::Stale { seen, current: file.version() })
        }
        _ => Ok(()),
    }
}

pub(crate) fn refused(refusal: Refusal, regime: &Regime) -> AppError {
    AppError::Refused { refusal: Box::new(refusal), regime: regime.id.clone() }
}

impl ActBody {
    /// The title of the case that the act opens; empty for acts that open none.
    pub fn title(&self) -> &str {
        match self {
            ActBody::Draft { filing } => &filing.title,
            ActBody::CallForReview { call } => &call.title,
            _ => "",
        }
    }
}
