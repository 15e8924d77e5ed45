//! What has happened. An event is never changed; a mistake is put right by a further event.

use std::collections::{BTreeMap, BTreeSet};

use working_days::Date;

use crate::act::{Correction, Paper, StartNotice};
use crate::case::TermName;
use crate::consultation::{
    Assessment, Conclusion, Finding, Hearing, Opinion, Proposal, SilenceTreatment,
};
use crate::filing::{Call, Filing};
use crate::law::Provision;
use crate::papers::{
    Addressee, ConsentAnswer, ConsentNumber, DocumentId, RequestNumber, StoppedClocks,
};
use crate::party::{Actor, BodyCode, OrganisationId, PersonId, Recipient};
use crate::regime::{FactorId, UndertakingId};

/// Something that happened to a case.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Event {
    /// Its number within the case, from 1.
    pub number: u32,
    /// The legal date.
    pub happened_on: Date,
    /// The day on which it was entered.
    pub recorded_on: Date,
    /// Who did it; where it took two persons, whoever signed.
    pub by: Actor,
    /// Who prepared it for the signature, where the act takes one: another person of the same
    /// organisation, or the signer, where the organisation was allowed to have one person do both.
    pub prepared_by: Option<PersonId>,
    /// Set when the Office entered what took place on paper.
    pub paper: Option<Paper>,
    /// The provision by which it was done.
    pub provision: Provision,
    /// What happened.
    pub fact: Fact,
}

/// What the receipt of filing materials does to the clock of article 8.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FilingClock {
    /// It starts.
    Starts,
    /// It goes on after a return, less the time with the Operator.
    GoesOn,
}

/// The kinds of things that happen. See the act of the like name for the meaning.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Fact {
    /// A draft was saved.
    Drafted(Box<Filing>),
    /// The Provider confirmed undertakings.
    UndertakingsConfirmed {
        /// Those confirmed.
        undertakings: BTreeSet<UndertakingId>,
    },
    /// A document was laid before the Office.
    DocumentAdded {
        /// Its identity.
        document: DocumentId,
        /// Who owns it.
        owner: OrganisationId,
        /// Its title.
        title: String,
        /// The digest of its content.
        digest: String,
    },
    /// The filing materials were received.
    Filed {
        /// Who signed for the Operator.
        signatory: PersonId,
        /// What the receipt does to the clock of article 8.
        clock: FilingClock,
    },
    /// The Operator asks to withdraw.
    WithdrawalAsked {
        /// Why.
        reasons: String,
    },
    /// The filing is withdrawn.
    Withdrawn {
        /// Why.
        reasons: String,
    },
    /// The filing went back for gaps.
    Returned {
        /// Everything that is missing.
        gaps: Vec<String>,
    },
    /// A review is required; the Operator was notified in writing.
    ReviewRequired {
        /// Why.
        reasons: String,
        /// The departments to be asked.
        departments: BTreeSet<BodyCode>,
    },
    /// No review is required; the Operator was notified in writing.
    ReviewNotRequired {
        /// Why.
        reasons: String,
    },
    /// A member called for a review.
    ReviewCalled {
        /// The call.
        call: Box<Call>,
        /// The member.
        member: BodyCode,
    },
    /// The notice that starts a review called for was served or published.
    ReviewBegun {
        /// Whom the notice addresses.
        notice: StartNotice,
        /// The departments to be asked.
        departments: BTreeSet<BodyCode>,
    },
    /// A factor was assessed.
    FactorAssessed {
        /// The factor.
        factor: FactorId,
        /// The assessment.
        assessment: Assessment,
    },
    /// A term was extended.
    Extended {
        /// The term.
        term: TermName,
        /// By how many working days.
        days: u32,
        /// Why.
        reasons: String,
    },
    /// Supplements were asked for.
    SupplementsRequested {
        /// The request.
        request: RequestNumber,
        /// Who is asked.
        addressee: Addressee,
        /// What is asked.
        items: Vec<String>,
        /// Which clocks stop.
        stops: StoppedClocks,
    },
    /// Items of a request were answered.
    Supplied {
        /// The request.
        request: RequestNumber,
        /// The items, each with its documents.
        answers: BTreeMap<u32, BTreeSet<DocumentId>>,
    },
    /// A request was dropped.
    RequestClosed {
        /// The request.
        request: RequestNumber,
        /// Why.
        reasons: String,
    },
    /// Conclusions were sent to everybody consulted.
    Circulated {
        /// The version, from 1.
        round: u32,
        /// The conclusions.
        proposal: Proposal,
        /// The recipients.
        to: BTreeSet<Recipient>,
        /// Those who get it on paper.
        on_paper: BTreeSet<Recipient>,
        /// The Office's own date for the answers.
        reply_by: Option<Date>,
    },
    /// A recipient received the conclusions.
    Received {
        /// The recipient.
        recipient: Recipient,
    },
    /// A recipient answered.
    OpinionGiven {
        /// The recipient.
        recipient: Recipient,
        /// The round.
        round: u32,
        /// The opinion.
        opinion: Opinion,
    },
    /// A recipient answered when the opinions had been compared: on file, without effect.
    OpinionWithoutEffect {
        /// The recipient.
        recipient: Recipient,
        /// The opinion.
        opinion: Opinion,
    },
    /// The Office recorded a recipient's silence.
    SilenceRecorded {
        /// The recipient.
        recipient: Recipient,
        /// How it is treated.
        treatment: SilenceTreatment,
        /// Why.
        reasons: String,
    },
    /// The opinions were found to agree or to differ.
    ConsistencyDetermined {
        /// The finding.
        finding: Finding,
        /// Why.
        reasons: String,
    },
    /// The special review was opened and the Operator notified of it.
    SpecialReviewOpened {
        /// Why.
        reasons: String,
    },
    /// Departments and entities were heard.
    Heard(Hearing),
    /// The Commission was asked for its approval.
    SubmittedForApproval {
        /// The submission in words.
        summary: String,
    },
    /// The Commission approved.
    Approved {
        /// Remarks.
        remarks: String,
    },
    /// The Commission did not approve.
    Declined {
        /// Why.
        reasons: String,
    },
    /// The review was concluded and the conclusion notified.
    Concluded {
        /// The conclusion.
        conclusion: Conclusion,
        /// The notice in words.
        reasons: String,
    },
    /// The case was assigned to an officer.
    Assigned {
        /// The officer.
        officer: PersonId,
    },
    /// An officer was recused.
    Recused {
        /// The officer.
        officer: PersonId,
        /// The conflict.
        reasons: String,
    },
    /// A document was shown to another party by its owner.
    Shared {
        /// The document.
        document: DocumentId,
        /// With whom.
        with: OrganisationId,
    },
    /// The owner of a document was asked for consent.
    ConsentAsked {
        /// The document.
        document: DocumentId,
        /// To whom it would be shown.
        to: String,
        /// What for.
        purpose: String,
        /// Until when.
        until: Option<Date>,
    },
    /// The owner answered.
    ConsentAnswered {
        /// The question.
        consent: ConsentNumber,
        /// The answer.
        answer: ConsentAnswer,
    },
    /// A mistake was put right.
    Corrected {
        /// What was put right.
        correction: Correction,
        /// Why.
        reasons: String,
    },
}
