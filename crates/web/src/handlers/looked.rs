//! A case as one reader looks at it: what access gave of it, in a form that pages take.

use std::collections::BTreeMap;
use std::sync::Arc;

use access::Relation;
use app::acts::WaitingAct;
use app::case_file::CaseFile;
use app::view::CaseView;
use app::{AppError, Caller};
use procedure::Case;
use procedure::case::Matter;
use procedure::papers::DocumentId;
use procedure::party::{Actor, BodyCode, Capacity, OrganisationId, PersonId};
use store::{CaseId, PreparedId};
use texts::{Lang, Text};
use words::{Names, Words};
use working_days::Calendar;

use crate::pages::Head;
use crate::pages::present::{self, View};
use crate::state::{Named, WebState};

/// A case as one reader looks at it.
pub(crate) struct Looked {
    pub(crate) file: Arc<CaseFile>,
    pub(crate) view: CaseView,
    pub(crate) names: CaseNames,
    pub(crate) lang: Lang,
    pub(crate) href: String,
    number: String,
    calendar: Calendar,
    /// The case with only what the reader may see in it.
    shown: Case,
}

/// The names that the reader may know: a document that it may not see has none.
pub(crate) struct CaseNames {
    pub(crate) named: Arc<Named>,
    titles: BTreeMap<DocumentId, String>,
}

impl Names for CaseNames {
    fn organisation(&self, id: &OrganisationId) -> Text {
        self.named.organisation(id)
    }

    fn person(&self, id: &PersonId) -> Text {
        self.named.person(id)
    }

    fn body(&self, code: &BodyCode) -> Text {
        self.named.body(code)
    }

    fn document(&self, id: &DocumentId) -> Text {
        texts::as_written(self.titles.get(id).map_or(id.as_str(), String::as_str))
    }
}

impl Looked {
    /// Looks at a case.
    pub(crate) async fn at(
        state: &WebState,
        caller: &Caller,
        id: &CaseId,
        lang: Lang,
    ) -> Result<Self, AppError> {
        let file = state.app().case(caller, id).await?;
        Looked::into(state, caller, file, lang).await
    }

    /// Looks at an act that waits for a signature, and at its case: without events where the act
    /// opens it.
    pub(crate) async fn waiting(
        state: &WebState,
        caller: &Caller,
        (case, prepared): (&CaseId, &PreparedId),
        lang: Lang,
    ) -> Result<(Self, WaitingAct), AppError> {
        let (file, waiting) = state.app().waiting(caller, prepared).await?;
        if file.id != *case {
            return Err(AppError::NotFound);
        }
        Ok((Looked::into(state, caller, file, lang).await?, waiting))
    }

    async fn into(
        state: &WebState,
        caller: &Caller,
        file: Arc<CaseFile>,
        lang: Lang,
    ) -> Result<Self, AppError> {
        let app = state.app();
        let view = app.view_of(caller, Arc::clone(&file)).await?;
        let mut people = view.people();
        people.extend(&file.case.recused);
        let named = state.directory().names(app, people).await?;
        let titles = view.documents.iter();
        let titles = titles.map(|one| (one.id.clone(), one.document.title.clone())).collect();
        Ok(Looked {
            shown: shown(&file.case, &view),
            number: view
                .number()
                .map_or_else(|| texts::case_unnumbered().render(lang), str::to_owned),
            names: CaseNames { named, titles },
            calendar: app.calendar(),
            href: format!("/cases/{}", file.id),
            file,
            view,
            lang,
        })
    }

    /// The words for this case.
    pub(crate) fn words(&self) -> Words<'_> {
        Words::new(self.view.regime, &self.names)
    }

    /// The case whole: only for whose turn it is and what may be done next.
    pub(crate) fn whole(&self) -> View<'_> {
        View { case: &self.file.case, ..self.shown() }
    }

    /// The case with only what the reader may see in it.
    pub(crate) fn shown(&self) -> View<'_> {
        View {
            case: &self.shown,
            today: self.view.today,
            calendar: &self.calendar,
            words: self.words(),
            lang: self.lang,
            href: &self.href,
        }
    }

    /// The head of its pages.
    pub(crate) fn head(&self) -> Head {
        present::head(&self.shown(), self.number())
    }

    /// Its number, or that it has none yet.
    pub(crate) fn number(&self) -> &str {
        &self.number
    }

    /// The reader as an actor in it, in the capacity whose turn it is.
    pub(crate) fn actor(&self, caller: &Caller) -> Actor {
        Actor {
            person: caller.subject.person.clone(),
            organisation: caller.subject.organisation.clone(),
            capacity: self.capacity(),
        }
    }

    fn capacity(&self) -> Capacity {
        match &self.view.relation {
            Relation::Operator => Capacity::Operator,
            Relation::Provider => Capacity::Provider,
            Relation::Commission => Capacity::Commission,
            Relation::Consulted(recipients) => {
                let owing: Vec<_> = self
                    .file
                    .case
                    .round()
                    .into_iter()
                    .flat_map(procedure::consultation::Round::outstanding)
                    .collect();
                let owes = recipients.iter().find(|own| owing.contains(own));
                let own = owes.or_else(|| recipients.first()).cloned();
                own.map_or(Capacity::Office, Capacity::Consulted)
            }
            _ => Capacity::Office,
        }
    }
}

fn shown(case: &Case, view: &CaseView) -> Case {
    let matter = match (&view.filing, &view.call) {
        (Some(filing), _) => Some(Matter::Filing(filing.clone())),
        (None, Some(call)) => Some(Matter::Call(call.clone())),
        (None, None) => None,
    };
    let visible = |id: &DocumentId| view.documents.iter().any(|one| one.id == *id);
    let mut shown = case.clone();
    // The title stands at the head of every page of the case, whoever reads it.
    shown.matter = matter.or_else(|| title_only(case));
    shown.assessments = view.assessments.clone();
    shown.rounds = view.rounds.clone();
    shown.hearings = view.hearings.clone();
    shown.requests = view.requests.clone();
    shown.documents.retain(|id, _| visible(id));
    shown.consents.iter_mut().filter(|consent| !visible(&consent.document)).for_each(|consent| {
        consent.to.clear();
        consent.purpose.clear();
    });
    shown
}

fn title_only(case: &Case) -> Option<Matter> {
    let subject = || procedure::filing::Subject::ProductLine(String::new());
    case.matter.as_ref().map(|_| {
        Matter::Call(procedure::filing::Call {
            title: case.title().to_owned(),
            subject: subject(),
            operator: None,
            provider: None,
            departments: Vec::new(),
            grounds: String::new(),
        })
    })
}
