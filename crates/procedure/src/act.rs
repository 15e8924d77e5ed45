//! What a party may ask for: the acts, who may do them, at which stage, by which provision.

use std::collections::{BTreeMap, BTreeSet};

use working_days::Date;

use crate::case::StageName;
use crate::consultation::{Assessment, Finding, Opinion, Outcome, Proposal, SilenceTreatment};
use crate::filing::{Call, Filing};
use crate::law::Provision;
use crate::papers::{
    Addressee, ConsentAnswer, ConsentNumber, DocumentId, RequestNumber, StoppedClocks,
};
use crate::party::{Actor, BodyCode, OrganisationId, PersonId, Recipient, Role};
use crate::regime::{FactorId, UndertakingId};

/// What somebody asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    /// The act.
    pub act: Act,
    /// The legal date of the act. Only what took place on paper may lie before today.
    pub on: Date,
    /// Set when the Office enters an act that took place on paper.
    pub paper: Option<Paper>,
}

/// Why and for whom the Office enters an act that took place on paper.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Paper {
    /// Why it was not done in the system.
    pub reason: String,
    /// Whose act it was, where not the Office's own.
    pub on_behalf_of: Option<Actor>,
}

/// The acts of the procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Save the draft of a filing (articles 5 to 7).
    Draft(Box<Filing>),
    /// The Provider confirms undertakings for itself (article 6).
    Undertake {
        /// Those confirmed.
        undertakings: BTreeSet<UndertakingId>,
    },
    /// Lay a document before the Office.
    AddDocument {
        /// Its identity.
        document: DocumentId,
        /// Its title.
        title: String,
        /// The digest of its content.
        digest: String,
        /// Whether the owner declares that it holds no state secret (article 21).
        declared_free_of_state_secrets: bool,
    },
    /// File for a review (article 5).
    File {
        /// Who signs for the Operator.
        signatory: PersonId,
    },
    /// The Operator asks to withdraw its filing; the Office consents by the same act.
    Withdraw {
        /// Why.
        reasons: String,
    },
    /// Return an incomplete filing, once, with everything that is missing.
    ReturnIncomplete {
        /// Everything that is missing.
        gaps: Vec<String>,
    },
    /// Determine whether a review is required, and notify in writing (article 8).
    Determine {
        /// Whether it is.
        review_required: bool,
        /// Why.
        reasons: String,
        /// The protection or relevant departments to be asked later.
        departments: BTreeSet<BodyCode>,
    },
    /// Assess a factor (article 9).
    AssessFactor {
        /// The factor.
        factor: FactorId,
        /// The assessment.
        assessment: Assessment,
    },
    /// Send conclusions and recommendations to everybody consulted (articles 10, 12).
    Circulate {
        /// The conclusions.
        proposal: Proposal,
        /// The recipients.
        to: BTreeSet<Recipient>,
        /// Those of them who get it on paper: their receipt is recorded when it is known.
        on_paper: BTreeSet<Recipient>,
        /// In a special review, the Office's own date for the answers.
        reply_by: Option<Date>,
    },
    /// Record when a recipient received the conclusions (article 11).
    RecordReceipt {
        /// The recipient.
        recipient: Recipient,
    },
    /// Extend a term where the circumstances are complex (articles 10, 13).
    Extend {
        /// By how many working days; the preliminary review knows only its own figure.
        days: u32,
        /// Why.
        reasons: String,
    },
    /// Ask for supplementary materials (article 14).
    RequestSupplements {
        /// Who is asked.
        addressee: Addressee,
        /// What is asked.
        items: Vec<String>,
        /// Which clocks stop.
        stops: StoppedClocks,
    },
    /// Answer items of a request (article 14).
    Supply {
        /// The request.
        request: RequestNumber,
        /// The items answered, each with its documents; items count from 1.
        answers: BTreeMap<u32, BTreeSet<DocumentId>>,
    },
    /// Drop a request, so that the clocks run again (article 14).
    CloseRequest {
        /// The request.
        request: RequestNumber,
        /// Why.
        reasons: String,
    },
    /// Give a response opinion (article 11).
    Opine {
        /// The opinion.
        opinion: Opinion,
    },
    /// Record that a recipient has not answered in time (article 11).
    RecordNoOpinion {
        /// The recipient.
        recipient: Recipient,
        /// How its silence is treated.
        treatment: SilenceTreatment,
        /// Why.
        reasons: String,
    },
    /// Determine whether the opinions agree (article 11(2)).
    DetermineConsistency {
        /// The finding.
        finding: Finding,
        /// Why.
        reasons: String,
    },
    /// Open the special review, and notify the Operator of it (articles 11(2), 12).
    OpenSpecialReview {
        /// Why.
        reasons: String,
    },
    /// Record that departments and entities were heard (article 12).
    Hear {
        /// Who was heard.
        heard: Vec<String>,
        /// The body of the system that was heard, if it was one.
        body: Option<BodyCode>,
        /// What was said, in short.
        record: String,
    },
    /// Lay conclusions or a call for a review before the Commission (articles 12, 15).
    SubmitForApproval {
        /// The submission in words.
        summary: String,
    },
    /// The Commission approves (articles 12, 15).
    Approve {
        /// Remarks.
        remarks: String,
    },
    /// The Commission does not approve (articles 12, 15).
    Decline {
        /// Why.
        reasons: String,
    },
    /// Serve the written or public notice that starts a review called for (article 15).
    BeginReview {
        /// Whom the notice addresses.
        notice: StartNotice,
        /// The departments to be asked later.
        departments: BTreeSet<BodyCode>,
    },
    /// Conclude the review and notify in writing (articles 11(2), 12).
    Conclude {
        /// The outcome.
        outcome: Outcome,
        /// The conditions; none named means those of the conclusions put to the bodies.
        conditions: Vec<String>,
        /// The notice in words.
        reasons: String,
    },
    /// A member calls for a review (article 15).
    CallForReview(Box<Call>),
    /// Assign the case to an officer.
    Assign {
        /// The officer.
        officer: PersonId,
    },
    /// Recuse an officer for a conflict of interest.
    Recuse {
        /// The officer.
        officer: PersonId,
        /// The conflict.
        reasons: String,
    },
    /// The owner shows a document to another party (article 16).
    Share {
        /// The document.
        document: DocumentId,
        /// With whom.
        with: OrganisationId,
    },
    /// Ask the owner whether a document may be disclosed or used otherwise (article 16).
    AskConsent {
        /// The document.
        document: DocumentId,
        /// To whom it would be shown.
        to: String,
        /// What for.
        purpose: String,
        /// Until when.
        until: Option<Date>,
    },
    /// The owner answers (article 16).
    AnswerConsent {
        /// The question.
        consent: ConsentNumber,
        /// The answer.
        answer: ConsentAnswer,
    },
    /// Put a mistake right by a further event; the earlier one stays as it is.
    Correct {
        /// What is put right.
        correction: Correction,
        /// Why.
        reasons: String,
    },
}

/// Whom the notice that starts a review addresses (interpretation 2.10).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum StartNotice {
    /// The operator, the provider, or both, in writing.
    Written {
        /// The addressees.
        to: BTreeSet<Addressee>,
    },
    /// The public, where nobody can be addressed.
    Public {
        /// The notice as published.
        text: String,
    },
}

/// What a correction puts right.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Correction {
    /// The day on which a recipient received the conclusions of the latest round.
    Receipt {
        /// The recipient.
        recipient: Recipient,
        /// The right day.
        received_on: Date,
    },
    /// Words of an earlier event, by its number; nothing that runs depends on them.
    Wording {
        /// The number of the event.
        event: u32,
        /// The right words.
        text: String,
    },
}

macro_rules! acts {
    ($($variant:ident $key:literal $provision:ident [$($role:ident)*] [$($stage:ident)*];)*) => {
        /// The acts by name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum ActName {
            $(#[doc = concat!("`", $key, "`; see the act of this name.")] $variant,)*
        }

        impl ActName {
            /// Every act, in the order of a case.
            pub const ALL: &'static [ActName] = &[$(ActName::$variant,)*];

            /// The name in the interfaces.
            pub fn key(self) -> &'static str {
                match self { $(ActName::$variant => $key,)* }
            }

            /// The provision by which the act is done.
            pub fn provision(self) -> Provision {
                match self { $(ActName::$variant => Provision::$provision,)* }
            }

            /// Who may do it.
            pub fn roles(self) -> &'static [Role] {
                match self { $(ActName::$variant => &[$(Role::$role,)*],)* }
            }

            /// At which stages; an empty list is every stage of a case that has begun.
            pub fn stages(self) -> &'static [StageName] {
                match self { $(ActName::$variant => &[$(StageName::$stage,)*],)* }
            }
        }
    };
}

// One line an act: key, provision, who, when.
acts! {
    Draft "draft" PreAssessment [Operator] [Empty Draft];
    Undertake "undertake" Undertakings [Provider] [Draft];
    AddDocument "add_document" Confidentiality [Operator Provider Office Member Department OtherBody Commission] [];
    File "file" PreAssessment [Operator] [Draft];
    Withdraw "withdraw" PreAssessment [Operator Office] [Draft Determination PreliminaryReview Consultation Agreed Differing Against SpecialAnalysis SecondRound Submitted Approved];
    ReturnIncomplete "return_incomplete" Materials [Office] [Determination];
    Determine "determine" Determination [Office] [Determination];
    CallForReview "call_for_review" OwnMotion [Member] [Empty];
    BeginReview "begin_review" OwnMotion [Office] [Authorised];
    AssessFactor "assess_factor" Factors [Office] [PreliminaryReview SpecialAnalysis];
    Extend "extend" Extension [Office] [PreliminaryReview SpecialAnalysis SecondRound Submitted Approved];
    RequestSupplements "request_supplements" Supplements [Office] [Determination PreliminaryReview Consultation SpecialAnalysis SecondRound Submitted Approved];
    Supply "supply" Supplements [Operator Provider] [];
    CloseRequest "close_request" Supplements [Office] [];
    Circulate "circulate" PreliminaryReview [Office] [PreliminaryReview Against SpecialAnalysis];
    RecordReceipt "record_receipt" Opinions [Office Member Department OtherBody] [Consultation SecondRound];
    Opine "opine" Opinions [Member Department OtherBody] [Consultation Agreed Differing Against SpecialAnalysis SecondRound Submitted Approved Concluded];
    RecordNoOpinion "record_no_opinion" Opinions [Office] [Consultation SecondRound];
    DetermineConsistency "determine_consistency" Consistency [Office] [Consultation];
    OpenSpecialReview "open_special_review" Consistency [Office] [Differing Against];
    Hear "hear" SpecialReview [Office] [SpecialAnalysis SecondRound];
    SubmitForApproval "submit_for_approval" SpecialReview [Office] [Called SecondRound];
    Approve "approve" SpecialReview [Commission] [Called Submitted];
    Decline "decline" SpecialReview [Commission] [Called Submitted];
    Conclude "conclude" Consistency [Office] [Agreed Approved];
    Assign "assign" Office [Office] [];
    Recuse "recuse" Confidentiality [Office] [];
    Share "share" Confidentiality [Operator Provider Office Member Department OtherBody Commission] [];
    AskConsent "ask_consent" Confidentiality [Office] [];
    AnswerConsent "answer_consent" Confidentiality [Operator Provider Member Department OtherBody Commission] [];
    Correct "correct" Office [Office] [];
}

impl Act {
    /// The act's name.
    pub fn name(&self) -> ActName {
        match self {
            Act::Draft(_) => ActName::Draft,
            Act::Undertake { .. } => ActName::Undertake,
            Act::AddDocument { .. } => ActName::AddDocument,
            Act::File { .. } => ActName::File,
            Act::Withdraw { .. } => ActName::Withdraw,
            Act::ReturnIncomplete { .. } => ActName::ReturnIncomplete,
            Act::Determine { .. } => ActName::Determine,
            Act::CallForReview(_) => ActName::CallForReview,
            Act::BeginReview { .. } => ActName::BeginReview,
            Act::AssessFactor { .. } => ActName::AssessFactor,
            Act::Extend { .. } => ActName::Extend,
            Act::RequestSupplements { .. } => ActName::RequestSupplements,
            Act::Supply { .. } => ActName::Supply,
            Act::CloseRequest { .. } => ActName::CloseRequest,
            Act::Circulate { .. } => ActName::Circulate,
            Act::RecordReceipt { .. } => ActName::RecordReceipt,
            Act::Opine { .. } => ActName::Opine,
            Act::RecordNoOpinion { .. } => ActName::RecordNoOpinion,
            Act::DetermineConsistency { .. } => ActName::DetermineConsistency,
            Act::OpenSpecialReview { .. } => ActName::OpenSpecialReview,
            Act::Hear { .. } => ActName::Hear,
            Act::SubmitForApproval { .. } => ActName::SubmitForApproval,
            Act::Approve { .. } => ActName::Approve,
            Act::Decline { .. } => ActName::Decline,
            Act::Conclude { .. } => ActName::Conclude,
            Act::Assign { .. } => ActName::Assign,
            Act::Recuse { .. } => ActName::Recuse,
            Act::Share { .. } => ActName::Share,
            Act::AskConsent { .. } => ActName::AskConsent,
            Act::AnswerConsent { .. } => ActName::AnswerConsent,
            Act::Correct { .. } => ActName::Correct,
        }
    }
}

impl ActName {
    /// The provision by which the act is done at this stage: an extension, a submission and a
    /// conclusion stand in more than one article.
    pub fn provision_at(self, stage: StageName) -> Provision {
        match (self, stage) {
            (
                ActName::SubmitForApproval | ActName::Approve | ActName::Decline,
                StageName::Called,
            ) => Provision::OwnMotion,
            (ActName::Conclude, StageName::Approved) => Provision::SpecialReview,
            (ActName::Circulate, StageName::SpecialAnalysis) => Provision::SpecialReview,
            (
                ActName::Extend,
                StageName::SpecialAnalysis
                | StageName::SecondRound
                | StageName::Submitted
                | StageName::Approved,
            ) => Provision::SpecialTerm,
            _ => self.provision(),
        }
    }
}
