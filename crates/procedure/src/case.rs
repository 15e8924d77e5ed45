//! A case: what its events have made of it. Nothing is kept that can be worked out.

use std::collections::{BTreeMap, BTreeSet};

use working_days::Date;

use crate::consultation::{Assessment, Conclusion, Finding, Hearing, Round};
use crate::filing::{Call, Filing};
use crate::papers::{Consent, Document, DocumentId, RequestNumber, SupplementRequest};
use crate::party::{BodyCode, OrganisationId, PersonId, Recipient};
use crate::regime::{FactorId, RegimeId, UndertakingId};

/// A case.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Case {
    /// The version of the Measures that governs it, for life.
    pub regime: RegimeId,
    /// How many events have happened.
    pub events: u32,
    /// Where it stands.
    pub stage: Stage,
    /// Since when it stands there.
    pub stage_since: Option<Date>,
    /// The party under review, where there is a single one.
    pub operator: Option<OrganisationId>,
    /// The provider, where it is a party in the system.
    pub provider: Option<OrganisationId>,
    /// What it is about.
    pub matter: Option<Matter>,
    /// The terms that have begun.
    pub terms: BTreeMap<TermName, TermRecord>,
    /// Returns of an incomplete filing that stop the clock.
    pub returns: Vec<ReturnPeriod>,
    /// Requests for supplements, by number.
    pub requests: Vec<SupplementRequest>,
    /// The protection or relevant departments to be asked besides the members (article 11).
    pub departments: BTreeSet<BodyCode>,
    /// The day on which the Provider last confirmed an undertaking.
    pub confirmed_on: Option<Date>,
    /// The day to which the last assessment of a factor is dated.
    pub assessed_on: Option<Date>,
    /// The Office's assessment of each factor.
    pub assessments: BTreeMap<FactorId, Assessment>,
    /// Rounds of consultation, oldest first.
    pub rounds: Vec<Round>,
    /// Hearings of the special review.
    pub hearings: Vec<Hearing>,
    /// The officers to whom it is assigned.
    pub officers: BTreeSet<PersonId>,
    /// Officers recused for a conflict of interest.
    pub recused: BTreeSet<PersonId>,
    /// Its documents.
    pub documents: BTreeMap<DocumentId, Document>,
    /// Disclosures for which an owner was asked, in order.
    pub consents: Vec<Consent>,
    /// Since when the Operator asks to withdraw the filing.
    pub withdrawal_asked_on: Option<Date>,
}

/// What a case is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Matter {
    /// A filing (article 5).
    Filing(Filing),
    /// A call for a review (article 15).
    Call(Call),
}

/// Where a case stands. A state owns what is valid in it alone.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Nothing has happened yet.
    Empty,
    /// The Operator drafts its filing; also after a return.
    Draft {
        /// The undertakings that the Provider has confirmed.
        confirmed: BTreeSet<UndertakingId>,
    },
    /// The Office determines whether a review is required (article 8).
    Determination,
    /// A member has called for a review (article 15).
    Called {
        /// Whether the Commission has been asked.
        submitted: bool,
    },
    /// The Commission has approved the call; the written notice is due.
    Authorised,
    /// The preliminary review (article 10).
    PreliminaryReview,
    /// Opinions are sought (article 11).
    Consultation,
    /// The opinions were found to agree or to differ (article 11).
    Compared(Finding),
    /// The special review procedure (article 12).
    SpecialReview(SpecialStep),
    /// Ended: the Operator has been notified of the conclusion.
    Concluded(Conclusion),
    /// Ended: no review is required (article 8).
    NotRequired,
    /// Ended: the filing was withdrawn.
    Withdrawn,
    /// Ended: the Commission did not approve the call for a review.
    NotTakenUp,
}

/// How far a special review has come (article 12).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SpecialStep {
    /// Hearing and analysing.
    Analysis,
    /// The new conclusions are with the consulted bodies.
    SecondRound,
    /// They are with the Commission.
    Submitted,
    /// The Commission has approved them.
    Approved,
}

/// The stages by name, for tables and screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum StageName {
    /// See [`Stage::Empty`].
    Empty,
    /// See [`Stage::Draft`].
    Draft,
    /// See [`Stage::Determination`].
    Determination,
    /// See [`Stage::Called`].
    Called,
    /// See [`Stage::Authorised`].
    Authorised,
    /// See [`Stage::PreliminaryReview`].
    PreliminaryReview,
    /// See [`Stage::Consultation`].
    Consultation,
    /// The opinions agree.
    Agreed,
    /// The opinions differ.
    Differing,
    /// The opinions agree against the conclusions.
    Against,
    /// See [`SpecialStep::Analysis`].
    SpecialAnalysis,
    /// See [`SpecialStep::SecondRound`].
    SecondRound,
    /// See [`SpecialStep::Submitted`].
    Submitted,
    /// See [`SpecialStep::Approved`].
    Approved,
    /// See [`Stage::Concluded`].
    Concluded,
    /// See [`Stage::NotRequired`].
    NotRequired,
    /// See [`Stage::Withdrawn`].
    Withdrawn,
    /// See [`Stage::NotTakenUp`].
    NotTakenUp,
}

impl Stage {
    /// The stage's name.
    pub fn name(&self) -> StageName {
        match self {
            Stage::Empty => StageName::Empty,
            Stage::Draft { .. } => StageName::Draft,
            Stage::Determination => StageName::Determination,
            Stage::Called { .. } => StageName::Called,
            Stage::Authorised => StageName::Authorised,
            Stage::PreliminaryReview => StageName::PreliminaryReview,
            Stage::Consultation => StageName::Consultation,
            Stage::Compared(Finding::Agree) => StageName::Agreed,
            Stage::Compared(Finding::Differ) => StageName::Differing,
            Stage::Compared(Finding::AgreeAgainst) => StageName::Against,
            Stage::SpecialReview(SpecialStep::Analysis) => StageName::SpecialAnalysis,
            Stage::SpecialReview(SpecialStep::SecondRound) => StageName::SecondRound,
            Stage::SpecialReview(SpecialStep::Submitted) => StageName::Submitted,
            Stage::SpecialReview(SpecialStep::Approved) => StageName::Approved,
            Stage::Concluded(_) => StageName::Concluded,
            Stage::NotRequired => StageName::NotRequired,
            Stage::Withdrawn => StageName::Withdrawn,
            Stage::NotTakenUp => StageName::NotTakenUp,
        }
    }
}

impl StageName {
    /// Whether the case has ended.
    pub fn is_end(self) -> bool {
        matches!(
            self,
            StageName::Concluded
                | StageName::NotRequired
                | StageName::Withdrawn
                | StageName::NotTakenUp
        )
    }
}

/// The terms of the Measures, one name each.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TermName {
    /// To determine whether a review is required (article 8).
    Determination,
    /// To complete the preliminary review (article 10).
    Preliminary,
    /// To answer, for one recipient in one round (article 11).
    Opinion {
        /// The round.
        round: u32,
        /// Who answers.
        recipient: Recipient,
    },
    /// To complete the special review (article 13).
    Special,
}

/// A term that has begun.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TermRecord {
    /// The day of the event that starts it; that day does not count.
    pub started_on: Date,
    /// Working days added by extensions.
    pub extended_by: u32,
    /// How often it was extended.
    pub extensions: u32,
    /// How it ended, if it has.
    pub ended: Option<TermEnd>,
}

impl TermRecord {
    /// A term that starts on this day.
    pub fn starting(started_on: Date) -> Self {
        TermRecord { started_on, extended_by: 0, extensions: 0, ended: None }
    }
}

/// How a term ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TermEnd {
    /// What it was set for was done on that day.
    Done(Date),
    /// It ceased to matter on that day.
    Moot(Date),
}

impl TermEnd {
    /// The day.
    pub fn on(self) -> Date {
        match self {
            TermEnd::Done(day) | TermEnd::Moot(day) => day,
        }
    }
}

/// The time that an incomplete filing spent with the Operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ReturnPeriod {
    /// The day of the return.
    pub returned_on: Date,
    /// The day on which it was filed again.
    pub filed_again_on: Option<Date>,
}

impl Case {
    /// A case to which nothing has happened, under a version of the Measures.
    pub fn new(regime: RegimeId) -> Self {
        Case {
            regime,
            events: 0,
            stage: Stage::Empty,
            stage_since: None,
            operator: None,
            provider: None,
            matter: None,
            terms: BTreeMap::new(),
            returns: Vec::new(),
            requests: Vec::new(),
            departments: BTreeSet::new(),
            confirmed_on: None,
            assessed_on: None,
            assessments: BTreeMap::new(),
            rounds: Vec::new(),
            hearings: Vec::new(),
            officers: BTreeSet::new(),
            recused: BTreeSet::new(),
            documents: BTreeMap::new(),
            consents: Vec::new(),
            withdrawal_asked_on: None,
        }
    }

    /// The filing, if the case began by one.
    pub fn filing(&self) -> Option<&Filing> {
        match &self.matter {
            Some(Matter::Filing(filing)) => Some(filing),
            Some(Matter::Call(_)) | None => None,
        }
    }

    /// The call for a review, if the case began by one.
    pub fn call(&self) -> Option<&Call> {
        match &self.matter {
            Some(Matter::Call(call)) => Some(call),
            Some(Matter::Filing(_)) | None => None,
        }
    }

    /// The title by which people recognise the case.
    pub fn title(&self) -> &str {
        match &self.matter {
            Some(Matter::Filing(filing)) => &filing.title,
            Some(Matter::Call(call)) => &call.title,
            None => "",
        }
    }

    /// The latest round of consultation.
    pub fn round(&self) -> Option<&Round> {
        self.rounds.last()
    }

    /// The request with this number.
    pub fn request(&self, number: RequestNumber) -> Option<&SupplementRequest> {
        self.requests.iter().find(|request| request.number == number)
    }

    /// The numbers of the requests of which something is outstanding.
    pub fn open_requests(&self) -> Vec<RequestNumber> {
        self.requests
            .iter()
            .filter(|request| request.is_open())
            .map(|request| request.number)
            .collect()
    }

    /// The terms that have begun and not ended.
    pub fn running_terms(&self) -> impl Iterator<Item = (&TermName, &TermRecord)> {
        self.terms.iter().filter(|(_, record)| record.ended.is_none())
    }
}
