//! Why not: a refusal is a value that names the provision and what would be needed.

use std::fmt;

use working_days::{CountError, Date};

use crate::act::ActName;
use crate::case::StageName;
use crate::consultation::{Finding, Outcome, Suggestion};
use crate::law::Provision;
use crate::papers::{Addressee, ConsentNumber, DocumentId, RequestNumber};
use crate::party::{BodyCode, PersonId, Recipient, Role};
use crate::regime::{CategoryId, FactorId, MaterialId, SubjectKind, TriggerId, UndertakingId};

/// The procedure says no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The provision that says so.
    pub provision: Provision,
    /// Why.
    pub reason: Reason,
}

/// The reasons for a refusal. Each says what would be needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The act belongs to others.
    WrongParty {
        /// The act.
        act: ActName,
        /// To whom it belongs.
        needed: &'static [Role],
    },
    /// The actor's organisation is no party to this case.
    NotParty,
    /// The act belongs to another stage.
    WrongStage {
        /// The act.
        act: ActName,
        /// Where the case stands.
        stage: StageName,
        /// Where it would have to stand; empty means before its end.
        needed: &'static [StageName],
    },
    /// The case is governed by another version of the Measures.
    WrongRegime,
    /// The act would lie in the future.
    InFuture {
        /// Its date.
        on: Date,
        /// Today.
        today: Date,
    },
    /// The act would lie in the past without having taken place on paper.
    InPast {
        /// Its date.
        on: Date,
        /// Today.
        today: Date,
    },
    /// The act would lie before what it follows.
    TooEarly {
        /// Its date.
        on: Date,
        /// The earliest date.
        earliest: Date,
    },
    /// Only the Office enters what took place on paper.
    PaperByOthers,
    /// Required fields are empty, or required things missing. All at once.
    Missing(Vec<Missing>),
    /// A list names what the version of the Measures does not know.
    Unknown(UnknownName),
    /// The trigger does not fit the subject.
    SubjectMismatch {
        /// The trigger.
        trigger: TriggerId,
        /// The subject.
        subject: SubjectKind,
    },
    /// The pre-assessment finds no effect, so there is nothing to file.
    NothingToFile,
    /// The number of users does not exceed the figure of the trigger.
    TooFewUsers {
        /// The figure that must be exceeded.
        over: u64,
        /// The number given.
        users: u64,
    },
    /// A filing is returned once only.
    AlreadyReturned,
    /// The Operator has not asked to withdraw, or a member called for the review.
    NoWithdrawalAsked,
    /// The Operator has asked already.
    WithdrawalPending {
        /// Since when.
        since: Date,
    },
    /// Not every factor has been assessed.
    FactorsNotAssessed(Vec<FactorId>),
    /// The figure of the extension is set by law.
    ExtensionFigure {
        /// The figure.
        days: u32,
        /// What was asked.
        asked: u32,
    },
    /// The term has been extended as often as the law allows.
    ExtensionsUsedUp {
        /// How often.
        times: u32,
    },
    /// The term is over, so that it cannot be extended or answered any more.
    TermOver {
        /// Its last day.
        due_on: Date,
    },
    /// No clock of the review runs, so there is nothing to stop.
    NoClockRuns,
    /// Supplements are outstanding; drop the requests first or wait.
    RequestsOpen(Vec<RequestNumber>),
    /// No supplements were asked for in this case.
    NoRequests,
    /// There is no such request.
    NoSuchRequest(RequestNumber),
    /// The request addresses another party.
    RequestOfOther {
        /// Whom it addresses.
        addressee: Addressee,
    },
    /// The request was answered or dropped.
    RequestClosed {
        /// The request.
        request: RequestNumber,
        /// When.
        on: Date,
    },
    /// The request has no such item, or it was answered.
    NoSuchItem {
        /// The item.
        item: u32,
    },
    /// The document is not in the case, or not the actor's.
    NoSuchDocument(DocumentId),
    /// A document of this identity is in the case.
    DocumentExists(DocumentId),
    /// State secrets stay out: the declaration is missing.
    SecretsNotExcluded,
    /// Recipients that must be asked are not among those named.
    RecipientsMissing(Vec<Recipient>),
    /// A department must be asked, and none is named.
    NoDepartment,
    /// The body is not asked in this round.
    NotRecipient,
    /// The recipient has not received the conclusions, or its receipt is known.
    ReceiptUnknown(Recipient),
    /// The receipt was recorded.
    ReceiptKnown {
        /// The recipient.
        recipient: Recipient,
        /// When it received the conclusions.
        on: Date,
    },
    /// The recipient has answered.
    AlreadyAnswered {
        /// The recipient.
        recipient: Recipient,
        /// When.
        on: Date,
    },
    /// The recipient still has time.
    NotOverdue {
        /// The recipient.
        recipient: Recipient,
        /// Its last day, if it runs.
        due_on: Option<Date>,
    },
    /// Opinions are outstanding.
    OpinionsOutstanding(Vec<Recipient>),
    /// The finding contradicts the opinions.
    FindingContradicts {
        /// The finding.
        finding: Finding,
        /// What the opinions suggest.
        suggestion: Suggestion,
    },
    /// No department or entity has been heard.
    NobodyHeard,
    /// The submission has been made, or has not.
    Submission {
        /// Whether it has been made.
        made: bool,
    },
    /// The outcome is not that which was circulated or approved.
    OutcomeDiffers {
        /// What was circulated or approved.
        proposed: Outcome,
        /// What was given.
        given: Outcome,
    },
    /// Conditions that were circulated or approved are left out.
    ConditionsOmitted(Vec<String>),
    /// Conditions were neither circulated nor approved, and no body asked for any.
    ConditionsAdded(Vec<String>),
    /// The officer is assigned or recused already, or not assigned.
    Officer(PersonId),
    /// There is no such question for consent, or it was answered.
    NoSuchConsent(ConsentNumber),
    /// There is no such event.
    NoSuchEvent(u32),
    /// The calendar cannot count so far.
    Calendar(CountError),
}

/// Something required that is missing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// Reasons.
    Reasons,
    /// A title.
    Title,
    /// The subject in words.
    Subject,
    /// The category of the product.
    Category,
    /// Why a product outside the named categories has a major impact.
    WhyMajor,
    /// The provider.
    Provider,
    /// A recognition as an operator.
    Recognition,
    /// The answer to a factor in the pre-assessment.
    PreAssessment(FactorId),
    /// A document for a required material.
    Material(MaterialId),
    /// The clause in which an undertaking stands.
    Clause(UndertakingId),
    /// The Provider's confirmation of an undertaking.
    Confirmation(UndertakingId),
    /// At least one item.
    Items,
    /// The conditions.
    Conditions,
    /// The number of working days.
    Days,
    /// The Office's own date for the answers.
    ReplyBy,
    /// At least one addressee.
    Addressee,
    /// The rule relied on.
    Rule,
    /// Who was heard.
    Heard,
    /// Who signs.
    Signatory,
    /// The officer.
    Officer,
}

/// A name that the version of the Measures does not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnknownName {
    /// A trigger.
    Trigger(TriggerId),
    /// A factor.
    Factor(FactorId),
    /// A material.
    Material(MaterialId),
    /// An undertaking.
    Undertaking(UndertakingId),
    /// A category.
    Category(CategoryId),
    /// A member.
    Member(BodyCode),
}

impl Refusal {
    pub(crate) fn new(provision: Provision, reason: Reason) -> Self {
        Refusal { provision, reason }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}: {:?}", self.provision, self.reason)
    }
}

impl std::error::Error for Refusal {}
