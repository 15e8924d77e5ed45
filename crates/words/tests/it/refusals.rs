//! Every reason for a refusal, everything that can be missing, and every warning.

use procedure::case::StageName;
use procedure::consultation::{Finding, Outcome, Suggestion};
use procedure::law::Provision;
use procedure::papers::{Addressee, ConsentNumber, RequestNumber};
use procedure::party::Role;
use procedure::refusal::{Missing, Reason, UnknownName};
use procedure::regime::SubjectKind;
use procedure::{ActName, Caution, Refusal};
use testkit::parties::{to_department, to_member};
use testkit::samples::day;
use words::Words;
use working_days::CountError;

use crate::support::{both, regime};

fn told<T>(things: impl IntoIterator<Item = T>, tell: impl Fn(&T) -> texts::Text) -> String {
    things.into_iter().map(|thing| both(&tell(&thing))).collect::<Vec<_>>().join("\n")
}

fn about_acts() -> Vec<Reason> {
    let (on, today) = (day("2025-09-05"), day("2025-09-02"));
    let wrong_stage = |stage, needed| Reason::WrongStage { act: ActName::Circulate, stage, needed };
    vec![
        Reason::WrongParty { act: ActName::Opine, needed: &[Role::Member, Role::Department] },
        Reason::NotParty,
        wrong_stage(StageName::Determination, &[StageName::PreliminaryReview, StageName::Against]),
        wrong_stage(StageName::Concluded, &[StageName::PreliminaryReview]),
        wrong_stage(StageName::Empty, &[StageName::PreliminaryReview]),
        Reason::WrongRegime,
        Reason::InFuture { on, today },
        Reason::InPast { on: today, today: on },
        Reason::TooEarly { on: today, earliest: on },
        Reason::PaperByOthers,
        Reason::Missing(vec![Missing::Reasons, Missing::Recognition]),
        Reason::SubjectMismatch {
            trigger: "procurement".into(),
            subject: SubjectKind::ProductLine,
        },
        Reason::NothingToFile,
        Reason::TooFewUsers { over: 1_000_000, users: 5 },
        Reason::AlreadyReturned,
        Reason::NoWithdrawalAsked,
        Reason::WithdrawalPending { since: today },
        Reason::FactorsNotAssessed(vec!["continuity".into()]),
        Reason::ExtensionFigure { days: 15, asked: 20 },
        Reason::ExtensionsUsedUp { times: 1 },
        Reason::TermOver { due_on: today },
        Reason::NoClockRuns,
        Reason::Calendar(CountError::NoDays),
    ]
}

fn about_papers_and_bodies() -> Vec<Reason> {
    let on = day("2025-09-05");
    let recipient = to_member("MIIT");
    vec![
        Reason::RequestsOpen(vec![RequestNumber(1), RequestNumber(3)]),
        Reason::NoRequests,
        Reason::NoSuchRequest(RequestNumber(4)),
        Reason::RequestOfOther { addressee: Addressee::Provider },
        Reason::RequestClosed { request: RequestNumber(1), on },
        Reason::NoSuchItem { item: 9 },
        Reason::NoSuchDocument("d".into()),
        Reason::DocumentExists("d".into()),
        Reason::SecretsNotExcluded,
        Reason::RecipientsMissing(vec![recipient.clone(), to_department("NEA")]),
        Reason::NoDepartment,
        Reason::NotRecipient,
        Reason::ReceiptUnknown(recipient.clone()),
        Reason::ReceiptKnown { recipient: recipient.clone(), on },
        Reason::AlreadyAnswered { recipient: recipient.clone(), on },
        Reason::NotOverdue { recipient: recipient.clone(), due_on: Some(on) },
        Reason::NotOverdue { recipient: recipient.clone(), due_on: None },
        Reason::OpinionsOutstanding(vec![recipient, to_member("MOF")]),
        Reason::FindingContradicts { finding: Finding::Agree, suggestion: Suggestion::Differ },
        Reason::NobodyHeard,
        Reason::Submission { made: true },
        Reason::Submission { made: false },
        Reason::OutcomeDiffers { proposed: Outcome::Passed, given: Outcome::NotPassed },
        Reason::ConditionsOmitted(vec!["Keep spare parts.".to_owned()]),
        Reason::ConditionsAdded(vec!["Sell it.".to_owned(), "Open the source.".to_owned()]),
        Reason::Officer("lin".into()),
        Reason::NoSuchConsent(ConsentNumber(2)),
        Reason::NoSuchEvent(99),
    ]
}

#[test]
fn every_reason_says_what_would_be_needed() {
    let words = Words::bare(regime("cn-2020"));
    let reasons = about_acts().into_iter().chain(about_papers_and_bodies());
    insta::assert_snapshot!("reasons", told(reasons, |reason| words.reason(reason)));
}

#[test]
fn everything_missing_has_a_name() {
    let words = Words::bare(regime("cn-2020"));
    let missing = vec![
        Missing::Reasons,
        Missing::Title,
        Missing::Subject,
        Missing::Category,
        Missing::WhyMajor,
        Missing::Provider,
        Missing::Recognition,
        Missing::PreAssessment("continuity".into()),
        Missing::Material("impact_report".into()),
        Missing::Clause("no_user_data".into()),
        Missing::Confirmation("no_control".into()),
        Missing::Items,
        Missing::Conditions,
        Missing::Days,
        Missing::ReplyBy,
        Missing::Addressee,
        Missing::Rule,
        Missing::Heard,
        Missing::Signatory,
        Missing::Officer,
    ];
    insta::assert_snapshot!("missing", told(missing, |what| words.missing(what)));
}

#[test]
fn every_unknown_name_is_told() {
    let words = Words::bare(regime("cn-2020"));
    let unknown = vec![
        UnknownName::Trigger("x".into()),
        UnknownName::Factor("x".into()),
        UnknownName::Material("x".into()),
        UnknownName::Undertaking("x".into()),
        UnknownName::Category("x".into()),
        UnknownName::Member("X".into()),
    ];
    insta::assert_snapshot!(
        "unknown",
        told(unknown, |name| words.reason(&Reason::Unknown(name.clone())))
    );
}

#[test]
fn every_warning_is_a_sentence() {
    let words = Words::bare(regime("cn-2020"));
    let cautions = vec![
        Caution::SignedUnconditionally,
        Caution::InUseBeforeConclusion,
        Caution::ReturnedLate { days: 5 },
        Caution::LastDayRequest,
        Caution::AfterTerm { due_on: day("2025-09-16") },
        Caution::WithoutEffect,
    ];
    insta::assert_snapshot!("cautions", told(cautions, |caution| words.caution(*caution)));
}

#[test]
fn a_refusal_names_its_article_and_lists_what_is_missing() {
    let words = Words::bare(regime("cn-2020"));
    let reason = Reason::Missing(vec![Missing::Title, Missing::Provider]);
    let refusal = Refusal { provision: Provision::Materials, reason };
    assert_eq!(
        both(&words.refusal_with_article(&refusal)),
        "尚缺：标题、产品和服务提供者。（第七条）\n    \
         Still missing: a title, the product or service provider. (art. 7)"
    );
    assert_eq!(
        told(words.missing_of(&refusal), Clone::clone),
        "标题\n    a title\n产品和服务提供者\n    the product or service provider"
    );
}
