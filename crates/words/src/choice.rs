//! The answers that an act may give, as they stand beside a radio button or in a table.

use procedure::act::ActName;
use procedure::consultation::{Finding, Outcome, Position, Risk, SilenceTreatment, Suggestion};
use procedure::filing::ContractState;
use procedure::papers::{ConsentAnswer, StoppedClocks};
use procedure::regime::SubjectKind;
use texts::Text;

/// The outcome of a review.
#[must_use]
pub fn outcome(outcome: Outcome) -> Text {
    match outcome {
        Outcome::Passed => texts::outcome_passed(),
        Outcome::PassedWithConditions => texts::outcome_passed_with_conditions(),
        Outcome::NotPassed => texts::outcome_not_passed(),
    }
}

/// The position of a consulted body.
#[must_use]
pub fn position(position: Position) -> Text {
    match position {
        Position::Agree => texts::position_agree(),
        Position::AgreeWithConditions => texts::position_agree_with_conditions(),
        Position::Disagree => texts::position_disagree(),
        Position::NoCompetence => texts::position_no_competence(),
    }
}

/// What an officer finds about the opinions.
#[must_use]
pub fn finding(finding: Finding) -> Text {
    match finding {
        Finding::Agree => texts::finding_agree(),
        Finding::Differ => texts::finding_differ(),
        Finding::AgreeAgainst => texts::finding_against(),
    }
}

/// What the opinions suggest, as a sentence.
#[must_use]
pub fn suggestion(suggestion: Suggestion) -> Text {
    match suggestion {
        Suggestion::Agree => texts::suggestion_agree(),
        Suggestion::AgreeIfConditionsFit => texts::suggestion_agree_if_conditions_fit(),
        Suggestion::Differ => texts::suggestion_differ(),
        Suggestion::AgreeAgainst => texts::suggestion_against(),
    }
}

/// How high a risk is.
#[must_use]
pub fn risk(risk: Risk) -> Text {
    match risk {
        Risk::None => texts::risk_none(),
        Risk::Manageable => texts::risk_manageable(),
        Risk::Unacceptable => texts::risk_unacceptable(),
    }
}

/// How far a contract has come.
#[must_use]
pub fn contract(state: ContractState) -> Text {
    match state {
        ContractState::Tender => texts::contract_tender(),
        ContractState::Draft => texts::contract_draft(),
        ContractState::SignedConditionally => texts::contract_signed_conditionally(),
        ContractState::SignedUnconditionally => texts::contract_signed_unconditionally(),
    }
}

/// A kind of subject.
#[must_use]
pub fn subject(kind: SubjectKind) -> Text {
    match kind {
        SubjectKind::Procurement => texts::subject_procurement(),
        SubjectKind::ProductLine => texts::subject_product_line(),
        SubjectKind::ProviderRange => texts::subject_provider_range(),
        SubjectKind::DataProcessing => texts::subject_data_processing(),
        SubjectKind::ForeignListing => texts::subject_foreign_listing(),
    }
}

/// Which clocks a request stops.
#[must_use]
pub fn stopped_clocks(stops: StoppedClocks) -> Text {
    match stops {
        StoppedClocks::All => texts::stops_all(),
        StoppedClocks::NotOpinions => texts::stops_not_opinions(),
    }
}

/// The owner's answer to a request for consent.
#[must_use]
pub fn consent(answer: ConsentAnswer) -> Text {
    match answer {
        ConsentAnswer::Granted => texts::consent_granted(),
        ConsentAnswer::Refused => texts::consent_refused(),
    }
}

/// How a silence is treated, inside a sentence.
#[must_use]
pub fn silence(treatment: &SilenceTreatment) -> Text {
    match treatment {
        SilenceTreatment::NotConsistent => texts::silence_not_consistent(),
        SilenceTreatment::NoObjection { rule } => texts::silence_no_objection(rule),
    }
}

/// The short word on the button of an act.
#[must_use]
pub fn button(act: ActName) -> Text {
    match act {
        ActName::Draft => texts::button_draft(),
        ActName::Undertake => texts::button_undertake(),
        ActName::AddDocument => texts::button_add_document(),
        ActName::File => texts::button_file(),
        ActName::Withdraw => texts::button_withdraw(),
        ActName::ReturnIncomplete => texts::button_return_incomplete(),
        ActName::Determine => texts::button_determine(),
        ActName::CallForReview => texts::button_call_for_review(),
        ActName::BeginReview => texts::button_begin_review(),
        ActName::AssessFactor => texts::button_assess_factor(),
        ActName::Extend => texts::button_extend(),
        ActName::RequestSupplements => texts::button_request_supplements(),
        ActName::Supply => texts::button_supply(),
        ActName::CloseRequest => texts::button_close_request(),
        ActName::Circulate => texts::button_circulate(),
        ActName::RecordReceipt => texts::button_record_receipt(),
        ActName::Opine => texts::button_opine(),
        ActName::RecordNoOpinion => texts::button_record_no_opinion(),
        ActName::DetermineConsistency => texts::button_determine_consistency(),
        ActName::OpenSpecialReview => texts::button_open_special_review(),
        ActName::Hear => texts::button_hear(),
        ActName::SubmitForApproval => texts::button_submit_for_approval(),
        ActName::Approve => texts::button_approve(),
        ActName::Decline => texts::button_decline(),
        ActName::Conclude => texts::button_conclude(),
        ActName::Assign => texts::button_assign(),
        ActName::Recuse => texts::button_recuse(),
        ActName::Share => texts::button_share(),
        ActName::AskConsent => texts::button_ask_consent(),
        ActName::AnswerConsent => texts::button_answer_consent(),
        ActName::Correct => texts::button_correct(),
    }
}
