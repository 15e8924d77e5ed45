//! A case as the asker may see it.

use access::Relation;
use app::Caller;
use app::view::CaseView;
use app::wire;
use procedure::Fact;
use procedure::filing::Call;
use serde::Serialize;
use utoipa::ToSchema;

use super::act::{ActForm, WaitingForm};
use super::clock::{ClockForm, TurnForm};
use super::consultation::{AssessmentForm, ConclusionForm, HearingForm, RequestForm, RoundForm};
use super::paper::DocumentForm;
use super::said::{NameForm, Teller, WordForm};

/// A case. What the asker may not see is not in it.
#[derive(Serialize, ToSchema)]
pub(crate) struct CaseForm {
    /// Its identity.
    id: String,
    /// Its number, once it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<String>,
    /// Its title.
    title: String,
    /// How many events it has: the first part of its `ETag`.
    version: u64,
    /// The version of the Measures that governs it.
    regime: WordForm,
    /// What the asker is to it.
    relation: &'static str,
    /// Where it stands.
    stage: WordForm,
    /// Since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    stage_since: Option<String>,
    /// The legal day of this answer.
    #[schema(value_type = String, format = Date)]
    today: String,
    /// The party under review.
    #[serde(skip_serializing_if = "Option::is_none")]
    operator: Option<NameForm>,
    /// The provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    provider: Option<NameForm>,
    /// Whose turn it is, to do what.
    turns: Vec<TurnForm>,
    /// The clocks.
    clocks: Vec<ClockForm>,
    /// What the asker may do now, and what would be needed for the rest.
    acts: Vec<ActForm>,
    /// Acts of the asker's organisation that wait for a signature.
    prepared: Vec<WaitingForm>,
    /// The documents.
    documents: Vec<DocumentForm>,
    /// The filing.
    #[serde(skip_serializing_if = "Option::is_none")]
    filing: Option<wire::Filing>,
    /// The undertakings that the provider has confirmed, while the filing is drafted.
    #[serde(skip_serializing_if = "Option::is_none")]
    confirmed: Option<Vec<WordForm>>,
    /// The call for a review.
    #[serde(skip_serializing_if = "Option::is_none")]
    call: Option<wire::Call>,
    /// The Office's assessment of the factors.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    assessments: Vec<AssessmentForm>,
    /// Rounds of consultation.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    rounds: Vec<RoundForm>,
    /// Requests for supplements.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    requests: Vec<RequestForm>,
    /// Hearings.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    hearings: Vec<HearingForm>,
    /// The conclusion, once it is notified to the asker.
    #[serde(skip_serializing_if = "Option::is_none")]
    conclusion: Option<ConclusionForm>,
    /// The officers, for the Office.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    officers: Vec<NameForm>,
}

impl CaseForm {
    /// A case in words.
    pub(crate) fn new(view: &CaseView, reader: &Caller, teller: &Teller<'_>) -> Self {
        let stage = view.stage();
        let waiting = |act| WaitingForm::new(act, view.version(), reader, teller);
        let role = crate::roles::of(&view.relation);
        let undertaking = |id| teller.word(format!("{id}"), &teller.words.undertaking(id));
        CaseForm {
            id: view.id().to_string(),
            number: view.number().map(str::to_owned),
            title: view.title().to_owned(),
            version: view.version(),
            regime: teller.word(view.regime.id.as_str(), &words::bilingual(&view.regime.title)),
            relation: relation_key(&view.relation),
            stage: teller.word(app::projection::stage_key(stage), &words::stage(stage)),
            stage_since: view.stage_since().map(|day| day.to_string()),
            today: view.today.to_string(),
            operator: view.operator().map(|id| teller.organisation(id)),
            provider: view.provider().map(|id| teller.organisation(id)),
            turns: view.turns.iter().map(|turn| TurnForm::new(turn, stage, teller)).collect(),
            clocks: view.clocks.iter().map(|clock| ClockForm::new(clock, teller)).collect(),
            acts: view
                .acts
                .iter()
                .filter_map(|act| ActForm::new(act, stage, role, teller))
                .collect(),
            prepared: view.prepared.iter().map(waiting).collect(),
            documents: view.documents.iter().map(|one| DocumentForm::new(one, teller)).collect(),
            filing: view.filing.as_ref().map(Into::into),
            confirmed: view
                .confirmed()
                .filter(|_| view.filing.is_some())
                .map(|confirmed| confirmed.iter().map(undertaking).collect()),
            call: view.call.as_ref().map(call),
            assessments: view
                .assessments
                .iter()
                .map(|(factor, assessment)| AssessmentForm::new(factor, assessment, teller))
                .collect(),
            rounds: view.rounds.iter().map(|round| RoundForm::new(round, teller)).collect(),
            requests: view.requests.iter().map(RequestForm::new).collect(),
            hearings: view.hearings.iter().map(HearingForm::new).collect(),
            conclusion: view
                .conclusion()
                .filter(|_| is_notified(view))
                .map(|conclusion| ConclusionForm::new(conclusion, teller)),
            officers: view.officers.iter().map(|person| teller.person(person)).collect(),
        }
    }
}

/// Whether the record that the asker sees holds the conclusion.
fn is_notified(view: &CaseView) -> bool {
    view.record().any(|(event, _)| matches!(event.fact, Fact::Concluded { .. }))
}

fn call(call: &Call) -> wire::Call {
    wire::Call {
        title: call.title.clone(),
        subject: (&call.subject).into(),
        operator: call.operator.as_ref().map(ToString::to_string),
        provider: call.provider.as_ref().map(ToString::to_string),
        departments: call.departments.iter().map(ToString::to_string).collect(),
        grounds: call.grounds.clone(),
    }
}

fn relation_key(relation: &Relation) -> &'static str {
    match relation {
        Relation::Operator => "operator",
        Relation::Provider => "provider",
        Relation::Officer => "officer",
        Relation::Director => "director",
        Relation::Intake => "intake",
        Relation::Consulted(_) => "consulted",
        Relation::Commission => "commission",
        Relation::Heard => "heard",
        Relation::Recused | Relation::Unassigned | Relation::Auditor | Relation::Outsider => "none",
    }
}
