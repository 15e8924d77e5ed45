//! Where a case stands.

use procedure::case::StageName;
use texts::Text;

/// A stage by name.
#[must_use]
pub fn stage(name: StageName) -> Text {
    match name {
        StageName::Empty => texts::stage_empty(),
        StageName::Draft => texts::stage_draft(),
        StageName::Determination => texts::stage_determination(),
        StageName::Called => texts::stage_called(),
        StageName::Authorised => texts::stage_authorised(),
        StageName::PreliminaryReview => texts::stage_preliminary_review(),
        StageName::Consultation => texts::stage_consultation(),
        StageName::Agreed => texts::stage_agreed(),
        StageName::Differing => texts::stage_differing(),
        StageName::Against => texts::stage_against(),
        StageName::SpecialAnalysis => texts::stage_special_analysis(),
        StageName::SecondRound => texts::stage_second_round(),
        StageName::Submitted => texts::stage_submitted(),
        StageName::Approved => texts::stage_approved(),
        StageName::Concluded => texts::stage_concluded(),
        StageName::NotRequired => texts::stage_not_required(),
        StageName::Withdrawn => texts::stage_withdrawn(),
        StageName::NotTakenUp => texts::stage_not_taken_up(),
    }
}

/// What happens at a stage, in one sentence.
#[must_use]
pub fn stage_note(name: StageName) -> Text {
    match name {
        StageName::Empty => texts::stage_empty_note(),
        StageName::Draft => texts::stage_draft_note(),
        StageName::Determination => texts::stage_determination_note(),
        StageName::Called => texts::stage_called_note(),
        StageName::Authorised => texts::stage_authorised_note(),
        StageName::PreliminaryReview => texts::stage_preliminary_review_note(),
        StageName::Consultation => texts::stage_consultation_note(),
        StageName::Agreed => texts::stage_agreed_note(),
        StageName::Differing => texts::stage_differing_note(),
        StageName::Against => texts::stage_against_note(),
        StageName::SpecialAnalysis => texts::stage_special_analysis_note(),
        StageName::SecondRound => texts::stage_second_round_note(),
        StageName::Submitted => texts::stage_submitted_note(),
        StageName::Approved => texts::stage_approved_note(),
        StageName::Concluded => texts::stage_concluded_note(),
        StageName::NotRequired => texts::stage_not_required_note(),
        StageName::Withdrawn => texts::stage_withdrawn_note(),
        StageName::NotTakenUp => texts::stage_not_taken_up_note(),
    }
}
