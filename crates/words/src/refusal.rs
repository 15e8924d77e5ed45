//! Why the procedure says no: one sentence that says what would be needed.

use procedure::Refusal;
use procedure::case::StageName;
use procedure::party::Role;
use procedure::refusal::{Missing, Reason, UnknownName};
use texts::{Text, Value};

use crate::{Words, choice, day, stage};

impl Words<'_> {
    /// The sentence of a refusal, without its provision.
    #[must_use]
    pub fn refusal(&self, refusal: &Refusal) -> Text {
        self.reason(&refusal.reason)
    }

    /// The sentence of a refusal with the article that says so.
    #[must_use]
    pub fn refusal_with_article(&self, refusal: &Refusal) -> Text {
        texts::refusal_by(self.article(refusal.provision), self.refusal(refusal))
    }

    /// What is missing, one item each, for a list beside the sentence. Empty for other reasons.
    #[must_use]
    pub fn missing_of(&self, refusal: &Refusal) -> Vec<Text> {
        match &refusal.reason {
            Reason::Missing(missing) => missing.iter().map(|what| self.missing(what)).collect(),
            Reason::FactorsNotAssessed(factors) => {
                factors.iter().map(|factor| self.factor(factor)).collect()
            }
            Reason::RecipientsMissing(recipients) | Reason::OpinionsOutstanding(recipients) => {
                recipients.iter().map(|recipient| self.recipient(recipient)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// A reason as a sentence.
    #[must_use]
    pub fn reason(&self, reason: &Reason) -> Text {
        match reason {
            Reason::WrongParty { needed, .. } => {
                texts::refusal_wrong_party(list(needed, |role| self.the_role(*role)))
            }
            Reason::NotParty => texts::refusal_not_party(),
            Reason::WrongStage { stage, needed, .. } => wrong_stage(*stage, needed),
            Reason::WrongRegime => texts::refusal_wrong_regime(),
            Reason::InFuture { on, today } => texts::refusal_in_future(*on, *today),
            Reason::InPast { on, today } => texts::refusal_in_past(*on, *today),
            Reason::TooEarly { on, earliest } => texts::refusal_too_early(*earliest, *on),
            Reason::PaperByOthers => texts::refusal_paper_by_others(),
            Reason::Missing(missing) => {
                texts::refusal_missing(list(missing, |what| self.missing(what)))
            }
            Reason::Unknown(name) => texts::refusal_unknown(unknown(name)),
            Reason::SubjectMismatch { trigger, subject } => {
                texts::refusal_subject_mismatch(choice::subject(*subject), self.trigger(trigger))
            }
            Reason::NothingToFile => texts::refusal_nothing_to_file(),
            Reason::TooFewUsers { over, users } => texts::refusal_too_few_users(*over, *users),
            Reason::AlreadyReturned => texts::refusal_already_returned(),
            Reason::NoWithdrawalAsked => {
                texts::refusal_no_withdrawal_asked(self.the_role(Role::Operator))
            }
            Reason::WithdrawalPending { since } => texts::refusal_withdrawal_pending(*since),
            Reason::FactorsNotAssessed(factors) => {
                texts::refusal_factors_not_assessed(list(factors, |factor| self.factor(factor)))
            }
            Reason::ExtensionFigure { days, asked } => {
                texts::refusal_extension_figure(*asked, *days)
            }
            Reason::ExtensionsUsedUp { times } => texts::refusal_extensions_used_up(*times),
            Reason::TermOver { due_on } => texts::refusal_term_over(*due_on),
            Reason::NoClockRuns => texts::refusal_no_clock_runs(),
            _ => self.reason_of_papers(reason),
        }
    }

    /// Reasons about requests for supplements, documents and consent.
    fn reason_of_papers(&self, reason: &Reason) -> Text {
        match reason {
            Reason::RequestsOpen(requests) => {
                let numbers: Vec<u32> = requests.iter().map(|request| request.0).collect();
                texts::refusal_requests_open(numbers)
            }
            Reason::NoRequests => texts::refusal_no_requests(),
            Reason::NoSuchRequest(request) => texts::refusal_no_such_request(request.0),
            Reason::RequestOfOther { addressee } => {
                texts::refusal_request_of_other(self.addressee(*addressee))
            }
            Reason::RequestClosed { request, on } => texts::refusal_request_closed(request.0, *on),
            Reason::NoSuchItem { item } => texts::refusal_no_such_item(*item),
            Reason::NoSuchDocument(_) => texts::refusal_no_such_document(),
            Reason::DocumentExists(_) => texts::refusal_document_exists(),
            Reason::SecretsNotExcluded => texts::refusal_secrets_not_excluded(),
            Reason::Officer(officer) => texts::refusal_officer(self.person(officer)),
            Reason::NoSuchConsent(consent) => texts::refusal_no_such_consent(consent.0),
            Reason::NoSuchEvent(number) => texts::refusal_no_such_event(*number),
            Reason::Calendar(error) => texts::refusal_calendar(day::count_error(error)),
            _ => self.reason_of_consultation(reason),
        }
    }

    /// Reasons about consultation, special review, approval and conclusion.
    fn reason_of_consultation(&self, reason: &Reason) -> Text {
        match reason {
            Reason::RecipientsMissing(recipients) => {
                texts::refusal_recipients_missing(list(recipients, |to| self.recipient(to)))
            }
            Reason::NoDepartment => texts::refusal_no_department(),
            Reason::ReceiptUnknown(recipient) => {
                texts::refusal_receipt_unknown(self.recipient(recipient))
            }
            Reason::ReceiptKnown { recipient, on } => {
                texts::refusal_receipt_known(*on, self.recipient(recipient))
            }
            Reason::AlreadyAnswered { recipient, on } => {
                texts::refusal_already_answered(*on, self.recipient(recipient))
            }
            Reason::NotOverdue { recipient, due_on: Some(due_on) } => {
                texts::refusal_not_overdue(*due_on, self.recipient(recipient))
            }
            Reason::NotOverdue { recipient, due_on: None } => {
                texts::refusal_not_overdue_unreceived(self.recipient(recipient))
            }
            Reason::OpinionsOutstanding(recipients) => {
                texts::refusal_opinions_outstanding(list(recipients, |to| self.recipient(to)))
            }
            Reason::FindingContradicts { finding, suggestion } => {
                texts::refusal_finding_contradicts(
                    choice::finding(*finding),
                    choice::suggestion(*suggestion),
                )
            }
            Reason::NobodyHeard => texts::refusal_nobody_heard(),
            Reason::Submission { made: true } => texts::refusal_submission_made(),
            Reason::Submission { made: false } => texts::refusal_submission_not_made(),
            Reason::OutcomeDiffers { proposed, given } => {
                texts::refusal_outcome_differs(choice::outcome(*given), choice::outcome(*proposed))
            }
            Reason::ConditionsOmitted(conditions) => {
                texts::refusal_conditions_omitted(conditions.clone())
            }
            Reason::ConditionsAdded(conditions) => {
                texts::refusal_conditions_added(conditions.clone())
            }
            Reason::NotRecipient => texts::refusal_not_recipient(),
            // These have their own arms above.
            Reason::WrongParty { .. }
            | Reason::NotParty
            | Reason::WrongStage { .. }
            | Reason::WrongRegime
            | Reason::InFuture { .. }
            | Reason::InPast { .. }
            | Reason::TooEarly { .. }
            | Reason::PaperByOthers
            | Reason::Missing(_)
            | Reason::Unknown(_)
            | Reason::SubjectMismatch { .. }
            | Reason::NothingToFile
            | Reason::TooFewUsers { .. }
            | Reason::AlreadyReturned
            | Reason::NoWithdrawalAsked
            | Reason::WithdrawalPending { .. }
            | Reason::FactorsNotAssessed(_)
            | Reason::ExtensionFigure { .. }
            | Reason::ExtensionsUsedUp { .. }
            | Reason::TermOver { .. }
            | Reason::NoClockRuns
            | Reason::RequestsOpen(_)
            | Reason::NoRequests
            | Reason::NoSuchRequest(_)
            | Reason::RequestOfOther { .. }
            | Reason::RequestClosed { .. }
            | Reason::NoSuchItem { .. }
            | Reason::NoSuchDocument(_)
            | Reason::DocumentExists(_)
            | Reason::SecretsNotExcluded
            | Reason::Officer(_)
            | Reason::NoSuchConsent(_)
            | Reason::NoSuchEvent(_)
            | Reason::Calendar(_) => texts::as_written(""),
        }
    }

    /// Something that is missing, as a noun.
    #[must_use]
    pub fn missing(&self, missing: &Missing) -> Text {
        match missing {
            Missing::Reasons => texts::missing_reasons(),
            Missing::Title => texts::missing_title(),
            Missing::Subject => texts::missing_subject(),
            Missing::Category => texts::missing_category(),
            Missing::WhyMajor => texts::missing_why_major(),
            Missing::Provider => texts::missing_provider(),
            Missing::Recognition => texts::missing_recognition(),
            Missing::PreAssessment(factor) => texts::missing_pre_assessment(self.factor(factor)),
            Missing::Material(material) => texts::missing_material(self.material(material)),
            Missing::Clause(undertaking) => texts::missing_clause(self.undertaking(undertaking)),
            Missing::Confirmation(undertaking) => {
                texts::missing_confirmation(self.undertaking(undertaking))
            }
            Missing::Items => texts::missing_items(),
            Missing::Conditions => texts::missing_conditions(),
            Missing::Days => texts::missing_days(),
            Missing::ReplyBy => texts::missing_reply_by(),
            Missing::Addressee => texts::missing_addressee(),
            Missing::Rule => texts::missing_rule(),
            Missing::Heard => texts::missing_heard(),
            Missing::Signatory => texts::missing_signatory(),
            Missing::Officer => texts::missing_officer(),
        }
    }
}

fn wrong_stage(now: StageName, needed: &[StageName]) -> Text {
    if now.is_end() {
        return texts::refusal_case_over(stage(now));
    }
    if now == StageName::Empty {
        return texts::refusal_not_begun();
    }
    texts::refusal_wrong_stage(list(needed, |name| stage(*name)), stage(now))
}

fn unknown(name: &UnknownName) -> Text {
    match name {
        UnknownName::Trigger(id) => texts::unknown_trigger(id.as_str()),
        UnknownName::Factor(id) => texts::unknown_factor(id.as_str()),
        UnknownName::Material(id) => texts::unknown_material(id.as_str()),
        UnknownName::Undertaking(id) => texts::unknown_undertaking(id.as_str()),
        UnknownName::Category(id) => texts::unknown_category(id.as_str()),
        UnknownName::Member(code) => texts::unknown_member(code.as_str()),
    }
}

/// Several things as one fact, joined as the language joins them.
fn list<T>(things: &[T], name: impl Fn(&T) -> Text) -> Value {
    Value::from(things.iter().map(name).collect::<Vec<_>>())
}
