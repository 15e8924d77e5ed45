//! A case as one caller may see it. What is not theirs to see is not in the view.

use std::collections::BTreeMap;
use std::sync::Arc;

use access::{Extent, Form, Part, Relation, Signing};
use procedure::act::ActName;
use procedure::case::{Case, Stage, StageName};
use procedure::clock::{self, Clock};
use procedure::consultation::{Assessment, Hearing, Reply, Round};
use procedure::filing::{Call, Filing, Procurement, Subject};
use procedure::law::Provision;
use procedure::papers::{Document, DocumentId, SupplementRequest};
use procedure::party::{PersonId, Recipient};
use procedure::regime::{FactorId, Regime};
use procedure::turn::{self, Turn};
use procedure::{Date, Event, Refusal};
use store::rows::{DocumentRow, PreparedRow};
use store::{CaseId, Micros, PreparedId};
use working_days::Calendar;

pub use crate::acts::WaitingAct;
use crate::app::{App, Caller};
use crate::case_file::CaseFile;
use crate::error::AppError;

/// A case as one caller may see it.
#[derive(Clone, Debug)]
pub struct CaseView {
    /// The case as loaded; to be shown only through the fields below.
    file: Arc<CaseFile>,
    /// The version of the Measures that governs it.
    pub regime: &'static Regime,
    /// How the caller stands to it.
    pub relation: Relation,
    /// The legal day on which this is the view.
    pub today: Date,
    /// Whose turn it is, to do what.
    pub turns: Vec<Turn>,
    /// The clocks that the caller sees.
    pub clocks: Vec<Clock>,
    /// The acts of the caller's side, open or not yet.
    pub acts: Vec<OpenAct>,
    /// Acts of the caller's organisation that wait for a signature.
    pub prepared: Vec<WaitingAct>,
    /// The documents whose title and content the caller may see.
    pub documents: Vec<VisibleDocument>,
    /// The filing, where the caller may see it.
    pub filing: Option<Filing>,
    /// The call for a review, where the caller may see it.
    pub call: Option<Call>,
    /// The Office's assessment of the factors, where the caller may see it.
    pub assessments: BTreeMap<FactorId, Assessment>,
    /// The rounds of consultation that the caller sees, each with the replies that it sees.
    pub rounds: Vec<Round>,
    /// Hearings, for the Office.
    pub hearings: Vec<Hearing>,
    /// Requests for supplements that the caller sees.
    pub requests: Vec<SupplementRequest>,
    /// The numbers of the events that the caller sees.
    seen: Vec<u32>,
    /// The officers, for the Office.
    pub officers: Vec<PersonId>,
}

/// An act of the caller's side.
#[derive(Clone, Debug)]
pub struct OpenAct {
    /// The act.
    pub name: ActName,
    /// The provision by which it is done at this stage.
    pub provision: Provision,
    /// Who has to do what for it.
    pub signing: Signing,
    /// Why it cannot be done yet, if so.
    pub refusal: Option<Refusal>,
}

/// A document that the caller may see.
#[derive(Clone, Debug)]
pub struct VisibleDocument {
    /// Its identity.
    pub id: DocumentId,
    /// What the case knows of it.
    pub document: Document,
    /// How it is kept.
    pub row: Option<DocumentRow>,
    /// Whether the caller's organisation owns it.
    pub own: bool,
}

/// An event in the record.
#[derive(Clone, Debug)]
pub struct RecordEntry {
    /// The event.
    pub event: Event,
    /// When it was entered.
    pub recorded_at: Micros,
}

impl CaseView {
    /// The identity of the case.
    pub fn id(&self) -> &CaseId {
        &self.file.id
    }

    /// The number of the case, once it has one.
    pub fn number(&self) -> Option<&str> {
        self.file.number.as_deref()
    }

    /// The record of acts that the caller sees: what happened, and when it was entered.
    pub fn record(&self) -> impl DoubleEndedIterator<Item = (&Event, Micros)> {
        self.seen.iter().filter_map(|number| self.file.numbered(*number))
    }

    /// The people whom the view names.
    pub fn people(&self) -> Vec<&PersonId> {
        let preparers = self.prepared.iter().map(|waiting| &waiting.row.prepared_by);
        let returned = self.prepared.iter().filter_map(|waiting| waiting.row.returned.as_ref());
        let preparers = preparers.chain(returned.map(|returned| &returned.by));
        let actors = self.record().map(|(event, _)| &event.by.person);
        let before = self.record().filter_map(|(event, _)| event.prepared_by.as_ref());
        self.officers.iter().chain(preparers).chain(actors).chain(before).collect()
    }

    /// How many events it has: the version for `If-Match`.
    pub fn version(&self) -> u64 {
        self.file.version()
    }

    /// The title.
    pub fn title(&self) -> &str {
        self.file.case.title()
    }

    /// Where it stands.
    pub fn stage(&self) -> StageName {
        self.file.case.stage.name()
    }

    /// Since when it stands there.
    pub fn stage_since(&self) -> Option<Date> {
        self.file.case.stage_since
    }

    /// The conclusion, once it is notified; shown to whoever sees the notices.
    pub fn conclusion(&self) -> Option<&procedure::consultation::Conclusion> {
        match &self.file.case.stage {
            Stage::Concluded(conclusion) => Some(conclusion),
            _ => None,
        }
    }

    /// The party under review.
    pub fn operator(&self) -> Option<&procedure::party::OrganisationId> {
        self.file.case.operator.as_ref()
    }

    /// The provider.
    pub fn provider(&self) -> Option<&procedure::party::OrganisationId> {
        self.file.case.provider.as_ref()
    }

    /// The undertakings that the Provider has confirmed, while the filing is drafted.
    pub fn confirmed(
        &self,
    ) -> Option<&std::collections::BTreeSet<procedure::regime::UndertakingId>> {
        match &self.file.case.stage {
            Stage::Draft { confirmed } => Some(confirmed),
            _ => None,
        }
    }
}

impl App {
    /// An act that waits for a signature, with the view of its case; where the act opens the case,
    /// that is the view of a case without events.
    ///
    /// # Errors
    /// [`AppError::NotFound`] where there is none that the caller may know of.
    pub async fn view_waiting(
        &self,
        caller: &Caller,
        id: &PreparedId,
    ) -> Result<(CaseView, WaitingAct), AppError> {
        let (file, waiting) = self.waiting(caller, id).await?;
        Ok((self.view_of(caller, file).await?, waiting))
    }

    /// A case as the caller may see it.
    ///
    /// # Errors
    /// [`AppError::NotFound`] where there is none, or none that the caller may know of.
    pub async fn view(&self, caller: &Caller, id: &CaseId) -> Result<CaseView, AppError> {
        let file = self.case(caller, id).await?;
        self.view_of(caller, file).await
    }

    /// The view of a case that was just loaded.
    pub async fn view_of(
        &self,
        caller: &Caller,
        file: Arc<CaseFile>,
    ) -> Result<CaseView, AppError> {
        let regime = self.regime(&file.case.regime)?;
        let calendar = self.calendar();
        let today = self.today();
        let papers = self.papers(&file.id).await?;
        let gate = Gate { app: self, caller, file: &file };
        let clocks = clock::clocks(&file.case, today, regime, &calendar).map_err(|error| {
            AppError::invalid("calendar", crate::error::Problem::Form(error.to_string()))
        })?;
        Ok(CaseView {
            regime,
            relation: self.policy.relation(&caller.subject, file.matter()),
            today,
            turns: turn::turns(&file.case),
            clocks: gate.clocks(clocks),
            acts: gate.acts(today, regime, &calendar),
            prepared: gate.prepared(&papers.prepared),
            documents: gate.documents(&papers.documents),
            filing: gate.filing(),
            call: gate.call(),
            assessments: gate.assessments(),
            rounds: gate.rounds(),
            hearings: gate.hearings(),
            requests: gate.requests(),
            seen: gate.seen(),
            officers: gate.officers(),
            file,
        })
    }

    /// Why a clock of the case ends when it ends: every day of it.
    ///
    /// # Errors
    /// [`AppError::NotFound`] where the caller does not see the clock.
    pub async fn clock(
        &self,
        caller: &Caller,
        id: &CaseId,
        key: &str,
    ) -> Result<(CaseView, Clock), AppError> {
        let view = self.view(caller, id).await?;
        let found = view.clocks.iter().find(|clock| clock_key(clock) == key).cloned();
        let clock = found.ok_or(AppError::NotFound)?;
        Ok((view, clock))
    }
}

/// The key of a clock in addresses: `determination`, `opinion-1-member:MIIT`.
pub fn clock_key(clock: &Clock) -> String {
    use procedure::case::TermName;
    match &clock.name {
        TermName::Determination => "determination".to_owned(),
        TermName::Preliminary => "preliminary".to_owned(),
        TermName::Special => "special".to_owned(),
        TermName::Opinion { round, recipient } => {
            let recipient: String = crate::wire::Recipient::from(recipient).into();
            format!("opinion-{round}-{recipient}")
        }
    }
}

/// Asks access for each part of a case.
struct Gate<'a> {
    app: &'a App,
    caller: &'a Caller,
    file: &'a CaseFile,
}

impl Gate<'_> {
    fn extent(&self, part: Part) -> Extent {
        self.app.policy.extent(&self.caller.subject, self.file.matter(), part)
    }

    fn sees(&self, part: Part) -> bool {
        self.extent(part) != Extent::Nothing
    }

    fn case(&self) -> &Case {
        &self.file.case
    }

    fn clocks(&self, clocks: Vec<Clock>) -> Vec<Clock> {
        let subject = &self.caller.subject;
        let matter = self.file.matter();
        clocks
            .into_iter()
            .filter(|clock| self.app.policy.sees_clock(subject, matter, &clock.name))
            .collect()
    }

    /// The acts that belong to the caller's seats at this stage; acts of another stage are left out,
    /// those that lack something are told with what they lack.
    fn acts(&self, today: Date, regime: &Regime, calendar: &Calendar) -> Vec<OpenAct> {
        let stage = self.case().stage.name();
        let mut acts = Vec::new();
        for name in ActName::ALL.iter().copied().filter(|name| is_near(*name, stage)) {
            let subject = &self.caller.subject;
            let Ok(signing) = self.app.policy.may_act(subject, self.file.matter(), name) else {
                continue;
            };
            let actor = self.app.actor(self.caller, self.file, name, false);
            if !name.roles().contains(&actor.capacity.role()) {
                continue;
            }
            let refusal = procedure::may(self.case(), name, &actor, today, regime, calendar).err();
            let provision = name.provision_at(stage);
            acts.push(OpenAct { name, provision, signing, refusal });
        }
        acts
    }

    fn prepared(&self, rows: &[PreparedRow]) -> Vec<WaitingAct> {
        let own = rows.iter().filter(|row| row.organisation == self.caller.subject.organisation);
        own.filter_map(|row| self.app.waiting_act(self.caller, self.file, row.clone())).collect()
    }

    fn documents(&self, rows: &[DocumentRow]) -> Vec<VisibleDocument> {
        let rows: BTreeMap<&DocumentId, &DocumentRow> =
            rows.iter().map(|row| (&row.id, row)).collect();
        let visible = self.app.policy.visible_documents(&self.caller.subject, self.file.matter());
        visible
            .into_iter()
            .filter_map(|id| {
                let document = self.case().documents.get(id)?.clone();
                let own = document.owner == self.caller.subject.organisation;
                Some(VisibleDocument {
                    id: id.clone(),
                    row: rows.get(id).copied().cloned(),
                    document,
                    own,
                })
            })
            .collect()
    }

    fn form(&self) -> Form {
        self.app.policy.form(&self.caller.subject, self.file.matter())
    }

    fn filing(&self) -> Option<Filing> {
        let filing = self.case().filing()?;
        match self.form() {
            Form::Whole => Some(filing.clone()),
            // Whoever is party by the agreement sees what it agreed to, not what it is worth to
            // the Operator, nor the assessment.
            Form::Clauses => Some(Filing {
                subject: without_worth(&filing.subject),
                pre_assessment: Default::default(),
                materials: Default::default(),
                recognitions: Vec::new(),
                ..filing.clone()
            }),
            Form::Title | Form::Hidden => None,
        }
    }

    fn call(&self) -> Option<Call> {
        match self.form() {
            Form::Whole => self.case().call().cloned(),
            Form::Clauses | Form::Title | Form::Hidden => None,
        }
    }

    fn assessments(&self) -> BTreeMap<FactorId, Assessment> {
        if self.sees(Part::Assessments) { self.case().assessments.clone() } else { BTreeMap::new() }
    }

    fn rounds(&self) -> Vec<Round> {
        let (subject, matter) = (&self.caller.subject, self.file.matter());
        let visible = self.app.policy.visible_rounds(subject, matter);
        let rounds = self.case().rounds.iter().filter(|round| visible.contains(&round.number));
        rounds
            .map(|round| {
                let sees = |recipient: &Recipient| {
                    self.app.policy.sees_opinion(subject, matter, round.number, recipient)
                };
                let replies: BTreeMap<Recipient, Reply> = round
                    .replies
                    .iter()
                    .filter(|(recipient, _)| sees(recipient))
                    .map(|(recipient, reply)| (recipient.clone(), reply.clone()))
                    .collect();
                Round { replies, ..round.clone() }
            })
            .collect()
    }

    fn is_office(&self) -> bool {
        self.sees(Part::Assessments)
    }

    fn hearings(&self) -> Vec<Hearing> {
        if self.is_office() { self.case().hearings.clone() } else { Vec::new() }
    }

    fn officers(&self) -> Vec<PersonId> {
        if self.is_office() { self.case().officers.iter().cloned().collect() } else { Vec::new() }
    }

    /// The Office sees every request; a party those that address it. The other party's are told by
    /// the clock that stands still, without what is asked.
    fn requests(&self) -> Vec<SupplementRequest> {
        use procedure::papers::Addressee;
        let relation = self.app.policy.relation(&self.caller.subject, self.file.matter());
        let sees = |request: &&SupplementRequest| match relation {
            Relation::Officer | Relation::Director => true,
            Relation::Operator => request.addressee == Addressee::Operator,
            Relation::Provider => request.addressee == Addressee::Provider,
            _ => false,
        };
        self.case().requests.iter().filter(sees).cloned().collect()
    }

    fn seen(&self) -> Vec<u32> {
        let (subject, matter) = (&self.caller.subject, self.file.matter());
        let visible = self.app.policy.visible_events(subject, matter, &self.file.events);
        visible.into_iter().map(|event| event.number).collect()
    }
}

/// The subject of a filing without the amounts and the Operator's own view of it.
fn without_worth(subject: &Subject) -> Subject {
    match subject {
        Subject::Procurement(procurement) => Subject::Procurement(Procurement {
            why_major: String::new(),
            amount_cents: 0,
            ..procurement.clone()
        }),
        other => other.clone(),
    }
}

/// Whether an act is worth showing at a stage: it is of this stage, or of every stage.
fn is_near(name: ActName, stage: StageName) -> bool {
    match name.stages() {
        [] => stage != StageName::Empty && !stage.is_end(),
        stages => stages.contains(&stage),
    }
}
