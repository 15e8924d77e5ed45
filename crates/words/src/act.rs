//! The acts by name, and what each starts or stops.

use procedure::act::ActName;
use procedure::case::StageName;
use procedure::party::Role;
use procedure::regime::ClockStart;
use texts::Text;

use crate::Words;

impl Words<'_> {
    /// What an act is called at a stage, to whoever may do it in this role.
    #[must_use]
    pub fn act(&self, act: ActName, stage: StageName, role: Role) -> Text {
        match (act, stage, role) {
            (ActName::Withdraw, _, Role::Office) => texts::act_consent_to_withdrawal(),
            (ActName::Withdraw, StageName::Draft, _) => texts::act_withdraw_draft(),
            (ActName::Extend, stage, _) if is_special(stage) => texts::act_extend_special(),
            (ActName::Circulate, StageName::SpecialAnalysis, _) => texts::act_circulate_again(),
            _ => self.act_name(act),
        }
    }

    /// What an act is called, whatever the stage.
    #[must_use]
    pub fn act_name(&self, act: ActName) -> Text {
        match act {
            ActName::Draft => texts::act_draft(),
            ActName::Undertake => texts::act_undertake(),
            ActName::AddDocument => texts::act_add_document(),
            ActName::File => texts::act_file(),
            ActName::Withdraw => texts::act_withdraw(),
            ActName::ReturnIncomplete => texts::act_return_incomplete(),
            ActName::Determine => texts::act_determine(),
            ActName::CallForReview => texts::act_call_for_review(),
            ActName::BeginReview => texts::act_begin_review(),
            ActName::AssessFactor => texts::act_assess_factor(),
            ActName::Extend => texts::act_extend(),
            ActName::RequestSupplements => texts::act_request_supplements(),
            ActName::Supply => texts::act_supply(),
            ActName::CloseRequest => texts::act_close_request(),
            ActName::Circulate => texts::act_circulate(),
            ActName::RecordReceipt => texts::act_record_receipt(),
            ActName::Opine => texts::act_opine(),
            ActName::RecordNoOpinion => texts::act_record_no_opinion(),
            ActName::DetermineConsistency => texts::act_determine_consistency(),
            ActName::OpenSpecialReview => texts::act_open_special_review(),
            ActName::Hear => texts::act_hear(),
            ActName::SubmitForApproval => texts::act_submit_for_approval(),
            ActName::Approve => texts::act_approve(),
            ActName::Decline => texts::act_decline(),
            ActName::Conclude => texts::act_conclude(),
            ActName::Assign => texts::act_assign(),
            ActName::Recuse => texts::act_recuse(),
            ActName::Share => texts::act_share(),
            ActName::AskConsent => texts::act_ask_consent(),
            ActName::AnswerConsent => texts::act_answer_consent(),
            ActName::Correct => texts::act_correct(),
        }
    }

    /// What an act starts or stops at a stage, with the figures of this version of the Measures.
    #[must_use]
    pub fn effect(&self, act: ActName, stage: StageName, role: Role) -> Text {
        match act {
            ActName::Draft => texts::effect_draft(),
            ActName::Undertake => texts::effect_undertake(),
            ActName::AddDocument => texts::effect_add_document(),
            ActName::File => texts::effect_file(self.regime.terms.determination),
            ActName::Withdraw if role == Role::Office => texts::effect_consent_to_withdrawal(),
            ActName::Withdraw if stage == StageName::Draft => texts::effect_withdraw_draft(),
            ActName::Withdraw => texts::effect_withdraw(),
            ActName::Assign => texts::effect_assign(),
            ActName::Recuse => texts::effect_recuse(),
            ActName::Share => texts::effect_share(),
            ActName::AskConsent => texts::effect_ask_consent(),
            ActName::AnswerConsent => texts::effect_answer_consent(),
            ActName::Correct => texts::effect_correct(),
            _ => self.effect_of_office(act, stage),
        }
    }

    /// The acts of the Office, the consulted bodies and the Commission that carry a review on.
    fn effect_of_office(&self, act: ActName, stage: StageName) -> Text {
        let terms = &self.regime.terms;
        let called = stage == StageName::Called;
        match act {
            ActName::ReturnIncomplete => match self.regime.clock_start {
                ClockStart::Receipt => texts::effect_return_receipt(),
                ClockStart::CompleteReceipt => texts::effect_return_complete(),
            },
            ActName::Determine => texts::effect_determine(terms.preliminary),
            ActName::CallForReview => texts::effect_call_for_review(),
            ActName::BeginReview => texts::effect_begin_review(terms.preliminary),
            ActName::AssessFactor => texts::effect_assess_factor(),
            ActName::Extend if is_special(stage) => texts::effect_extend_special(),
            ActName::Extend => texts::effect_extend(terms.preliminary_extension),
            ActName::RequestSupplements => texts::effect_request_supplements(),
            ActName::Supply => texts::effect_supply(),
            ActName::CloseRequest => texts::effect_close_request(),
            ActName::Circulate => match stage {
                StageName::SpecialAnalysis => texts::effect_circulate_again(),
                StageName::Against => texts::effect_circulate_revised(terms.opinion),
                _ => texts::effect_circulate(terms.opinion),
            },
            ActName::RecordReceipt if stage == StageName::SecondRound => {
                texts::effect_record_receipt_again()
            }
            ActName::RecordReceipt => texts::effect_record_receipt(terms.opinion),
            ActName::Opine => texts::effect_opine(),
            ActName::RecordNoOpinion => texts::effect_record_no_opinion(),
            ActName::DetermineConsistency => texts::effect_determine_consistency(),
            ActName::OpenSpecialReview => {
                texts::effect_open_special_review(terms.special, self.the_role(Role::Operator))
            }
            ActName::Hear => texts::effect_hear(),
            ActName::SubmitForApproval if called => texts::effect_submit_call(),
            ActName::SubmitForApproval => texts::effect_submit(),
            ActName::Approve if called => texts::effect_approve_call(),
            ActName::Approve => texts::effect_approve(),
            ActName::Decline if called => texts::effect_decline_call(),
            ActName::Decline => texts::effect_decline(),
            ActName::Conclude => texts::effect_conclude(),
            // These have their own arms in `effect`.
            ActName::Draft
            | ActName::Undertake
            | ActName::AddDocument
            | ActName::File
            | ActName::Withdraw
            | ActName::Assign
            | ActName::Recuse
            | ActName::Share
            | ActName::AskConsent
            | ActName::AnswerConsent
            | ActName::Correct => texts::effect_draft(),
        }
    }
}

/// Whether the special review runs at this stage.
fn is_special(stage: StageName) -> bool {
    matches!(
        stage,
        StageName::SpecialAnalysis
            | StageName::SecondRound
            | StageName::Submitted
            | StageName::Approved
    )
}
