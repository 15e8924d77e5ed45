//! The procedure says no: each reason has a type of its own, and the article with it.

use axum::http::StatusCode;
use procedure::Refusal;
use procedure::refusal::Reason;
use procedure::regime::{self, RegimeId};
use words::Words;

use super::Problem;

/// Whoever asks is not the one who may.
const NOT_YOURS: StatusCode = StatusCode::FORBIDDEN;
/// The case is not where it would have to be.
const NOT_NOW: StatusCode = StatusCode::CONFLICT;
/// What was asked lacks something or contradicts itself.
const NOT_SO: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;

impl Problem {
    /// A refusal of the procedure under a version of the Measures.
    pub fn refused(refusal: &Refusal, regime: &RegimeId) -> Self {
        let (status, key) = kind(&refusal.reason);
        let bundled = regime::bundled();
        let Some(regime) = regime::find(bundled, regime).or_else(|| bundled.first()) else {
            return Problem::internal();
        };
        let words = Words::bare(regime);
        let problem = Problem::new(status, key, texts::problem_refused(), words.refusal(refusal));
        let article = Some(words.article(refusal.provision));
        problem.with(|parts| {
            parts.article = article;
            parts.missing = words.missing_of(refusal);
        })
    }
}

/// The status and the type of each reason.
fn kind(reason: &Reason) -> (StatusCode, &'static str) {
    match reason {
        Reason::WrongParty { .. } => (NOT_YOURS, "wrong-party"),
        Reason::NotParty => (NOT_YOURS, "not-party"),
        Reason::PaperByOthers => (NOT_YOURS, "paper-by-others"),
        Reason::RequestOfOther { .. } => (NOT_YOURS, "request-of-other"),
        Reason::NotRecipient => (NOT_YOURS, "not-recipient"),

        Reason::WrongStage { .. } => (NOT_NOW, "wrong-stage"),
        Reason::WrongRegime => (NOT_NOW, "wrong-regime"),
        Reason::AlreadyReturned => (NOT_NOW, "already-returned"),
        Reason::NoWithdrawalAsked => (NOT_NOW, "no-withdrawal-asked"),
        Reason::WithdrawalPending { .. } => (NOT_NOW, "withdrawal-pending"),
        Reason::FactorsNotAssessed(_) => (NOT_NOW, "factors-not-assessed"),
        Reason::ExtensionsUsedUp { .. } => (NOT_NOW, "extensions-used-up"),
        Reason::TermOver { .. } => (NOT_NOW, "term-over"),
        Reason::NoClockRuns => (NOT_NOW, "no-clock-runs"),
        Reason::RequestsOpen(_) => (NOT_NOW, "requests-open"),
        Reason::RequestClosed { .. } => (NOT_NOW, "request-closed"),
        Reason::DocumentExists(_) => (NOT_NOW, "document-exists"),
        Reason::ReceiptUnknown(_) => (NOT_NOW, "receipt-unknown"),
        Reason::ReceiptKnown { .. } => (NOT_NOW, "receipt-known"),
        Reason::AlreadyAnswered { .. } => (NOT_NOW, "already-answered"),
        Reason::NotOverdue { .. } => (NOT_NOW, "not-overdue"),
        Reason::OpinionsOutstanding(_) => (NOT_NOW, "opinions-outstanding"),
        Reason::NobodyHeard => (NOT_NOW, "nobody-heard"),
        Reason::Submission { .. } => (NOT_NOW, "submission"),
        Reason::Officer(_) => (NOT_NOW, "officer"),

        Reason::InFuture { .. } => (NOT_SO, "in-future"),
        Reason::InPast { .. } => (NOT_SO, "in-past"),
        Reason::TooEarly { .. } => (NOT_SO, "too-early"),
        Reason::Missing(_) => (NOT_SO, "missing"),
        Reason::Unknown(_) => (NOT_SO, "unknown"),
        Reason::SubjectMismatch { .. } => (NOT_SO, "subject-mismatch"),
        Reason::NothingToFile => (NOT_SO, "nothing-to-file"),
        Reason::TooFewUsers { .. } => (NOT_SO, "too-few-users"),
        Reason::ExtensionFigure { .. } => (NOT_SO, "extension-figure"),
        Reason::NoRequests | Reason::NoSuchRequest(_) => (NOT_SO, "no-such-request"),
        Reason::NoSuchItem { .. } => (NOT_SO, "no-such-item"),
        Reason::NoSuchDocument(_) => (NOT_SO, "no-such-document"),
        Reason::SecretsNotExcluded => (NOT_SO, "secrets-not-excluded"),
        Reason::RecipientsMissing(_) => (NOT_SO, "recipients-missing"),
        Reason::NoDepartment => (NOT_SO, "no-department"),
        Reason::FindingContradicts { .. } => (NOT_SO, "finding-contradicts"),
        Reason::OutcomeDiffers { .. } => (NOT_SO, "outcome-differs"),
        Reason::ConditionsOmitted(_) => (NOT_SO, "conditions-omitted"),
        Reason::ConditionsAdded(_) => (NOT_SO, "conditions-added"),
        Reason::NoSuchConsent(_) => (NOT_SO, "no-such-consent"),
        Reason::NoSuchEvent(_) => (NOT_SO, "no-such-event"),
        Reason::Calendar(_) => (NOT_SO, "calendar"),
    }
}
