//! What happened, as stored: one variant a kind of fact.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    AddresseeV1, AssessmentV1, CallV1, ConclusionV1, ConsentAnswerV1, CorrectionV1, FilingClockV1,
    FilingV1, FindingV1, HearingV1, IsoDate, OpinionV1, ProposalV1, RecipientV1,
    SilenceTreatmentV1, StartNoticeV1, StoppedClocksV1, TermNameV1,
};

/// A stored [`Fact`](procedure::Fact).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[expect(missing_docs, reason = "the variants are those of the type it stores")]
pub enum FactV1 {
    Drafted(Box<FilingV1>),
    UndertakingsConfirmed {
        undertakings: BTreeSet<String>,
    },
    DocumentAdded {
        document: String,
        owner: String,
        title: String,
        digest: String,
    },
    Filed {
        signatory: String,
        clock: FilingClockV1,
    },
    WithdrawalAsked {
        reasons: String,
    },
    Withdrawn {
        reasons: String,
    },
    Returned {
        gaps: Vec<String>,
    },
    ReviewRequired {
        reasons: String,
        departments: BTreeSet<String>,
    },
    ReviewNotRequired {
        reasons: String,
    },
    ReviewCalled {
        call: Box<CallV1>,
        member: String,
    },
    ReviewBegun {
        notice: StartNoticeV1,
        departments: BTreeSet<String>,
    },
    FactorAssessed {
        factor: String,
        assessment: AssessmentV1,
    },
    Extended {
        term: TermNameV1,
        days: u32,
        reasons: String,
    },
    SupplementsRequested {
        request: u32,
        addressee: AddresseeV1,
        items: Vec<String>,
        stops: StoppedClocksV1,
    },
    Supplied {
        request: u32,
        answers: BTreeMap<u32, BTreeSet<String>>,
    },
    RequestClosed {
        request: u32,
        reasons: String,
    },
    Circulated {
        round: u32,
        proposal: ProposalV1,
        to: BTreeSet<RecipientV1>,
        on_paper: BTreeSet<RecipientV1>,
        reply_by: Option<IsoDate>,
    },
    Received {
        recipient: RecipientV1,
    },
    OpinionGiven {
        recipient: RecipientV1,
        round: u32,
        opinion: OpinionV1,
    },
    OpinionWithoutEffect {
        recipient: RecipientV1,
        opinion: OpinionV1,
    },
    SilenceRecorded {
        recipient: RecipientV1,
        treatment: SilenceTreatmentV1,
        reasons: String,
    },
    ConsistencyDetermined {
        finding: FindingV1,
        reasons: String,
    },
    SpecialReviewOpened {
        reasons: String,
    },
    Heard(HearingV1),
    SubmittedForApproval {
        summary: String,
    },
    Approved {
        remarks: String,
    },
    Declined {
        reasons: String,
    },
    Concluded {
        conclusion: ConclusionV1,
        reasons: String,
    },
    Assigned {
        officer: String,
    },
    Recused {
        officer: String,
        reasons: String,
    },
    Shared {
        document: String,
        with: String,
    },
    ConsentAsked {
        document: String,
        to: String,
        purpose: String,
        until: Option<IsoDate>,
    },
    ConsentAnswered {
        consent: u32,
        answer: ConsentAnswerV1,
    },
    Corrected {
        correction: CorrectionV1,
        reasons: String,
    },
}

macro_rules! kinds {
    ($($variant:ident $key:literal,)*) => {
        impl FactV1 {
            /// The name of every kind of fact, in the order of a case.
            pub const KINDS: &'static [&'static str] = &[$($key,)*];

            /// The name of this kind, as in the record.
            pub fn kind(&self) -> &'static str {
                match self { $(FactV1::$variant { .. } => $key,)* }
            }
        }
    };
}

kinds! {
    Drafted "drafted",
    UndertakingsConfirmed "undertakings_confirmed",
    DocumentAdded "document_added",
    Filed "filed",
    WithdrawalAsked "withdrawal_asked",
    Withdrawn "withdrawn",
    Returned "returned",
    ReviewRequired "review_required",
    ReviewNotRequired "review_not_required",
    ReviewCalled "review_called",
    ReviewBegun "review_begun",
    FactorAssessed "factor_assessed",
    Extended "extended",
    SupplementsRequested "supplements_requested",
    Supplied "supplied",
    RequestClosed "request_closed",
    Circulated "circulated",
    Received "received",
    OpinionGiven "opinion_given",
    OpinionWithoutEffect "opinion_without_effect",
    SilenceRecorded "silence_recorded",
    ConsistencyDetermined "consistency_determined",
    SpecialReviewOpened "special_review_opened",
    Heard "heard",
    SubmittedForApproval "submitted_for_approval",
    Approved "approved",
    Declined "declined",
    Concluded "concluded",
    Assigned "assigned",
    Recused "recused",
    Shared "shared",
    ConsentAsked "consent_asked",
    ConsentAnswered "consent_answered",
    Corrected "corrected",
}
