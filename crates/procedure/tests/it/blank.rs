//! What has to be written has to be readable: a blank is refused wherever words are asked for.

use procedure::Act;
use procedure::act::{Correction, StartNotice};
use procedure::consultation::{Assessment, Finding, Opinion, Outcome, Position, Proposal, Risk};
use procedure::filing::{Call, Filing, Recognition, Subject};
use procedure::law::Provision;
use procedure::papers::{Addressee, RequestNumber, StoppedClocks};
use testkit::Scenario;
use testkit::acts::{
    self, add_document, ask_consent, call_for_review, circulate_proposal, file, request,
    request_items,
};
use testkit::parties::{commission, member, office, operator};
use testkit::samples;

/// Nothing, spaces, an ideographic space, a line, and signs that nobody sees.
const BLANKS: [&str; 6] = ["", "  ", "\u{3000}", "\n\t", "\u{200b}\u{feff}", "\u{2060}\u{0}"];

#[test]
fn blanks_are_no_words_at_any_step() {
    for blank in BLANKS {
        let text = || blank.to_owned();
        let mut scenario = Scenario::cn_2020("2021-09-01");
        let filing = samples::filing(&scenario.regime);
        let factor = scenario.regime.factors[0].id.clone();
        scenario.draft(&filing).refuses(
            &operator(),
            Act::File { signatory: blank.into() },
            Provision::Materials,
            "Missing([Signatory])",
        );
        scenario.refuses(
            &operator(),
            Act::Withdraw { reasons: text() },
            Provision::PreAssessment,
            "Missing([Reasons])",
        );
        scenario.act(&operator(), file()).refuses(
            &office(),
            request_items(Addressee::Operator, &[blank], StoppedClocks::All),
            Provision::Supplements,
            "Missing([Items])",
        );
        scenario
            .refuses(
                &office(),
                Act::ReturnIncomplete { gaps: vec![text()] },
                Provision::Materials,
                "Missing([Items])",
            )
            .refuses(
                &office(),
                Act::Assign { officer: blank.into() },
                Provision::Office,
                "Missing([Officer])",
            )
            .refuses(
                &office(),
                Act::Recuse { officer: blank.into(), reasons: text() },
                Provision::Confidentiality,
                "Missing([Officer, Reasons])",
            )
            .refuses(
                &operator(),
                acts::share("filing_form", blank),
                Provision::Confidentiality,
                "Missing([Addressee])",
            );
        scenario.act(&office(), acts::determine()).refuses(
            &office(),
            Act::AssessFactor {
                factor: factor.clone(),
                assessment: Assessment { risk: Risk::None, reasons: text() },
            },
            Provision::Factors,
            "Missing([Reasons])",
        );
        scenario.act(&office(), request(Addressee::Operator)).refuses(
            &office(),
            Act::CloseRequest { request: RequestNumber(1), reasons: text() },
            Provision::Supplements,
            "Missing([Reasons])",
        );
        let correction = Correction::Wording { event: 1, text: text() };
        scenario
            .refuses(
                &office(),
                Act::Correct { correction, reasons: "A slip.".to_owned() },
                Provision::Office,
                "Missing([Items])",
            )
            .act(&office(), ask_consent("filing_form"));
    }
}

#[test]
fn blanks_are_no_words_in_conclusions_and_opinions() {
    for blank in BLANKS {
        let text = || blank.to_owned();
        let mut scenario = Scenario::cn_2020("2021-12-30");
        let to = scenario.reviewed().assess_all().recipients();
        let bare = Proposal {
            summary: text(),
            conditions: vec![text()],
            ..samples::proposal(Outcome::PassedWithConditions)
        };
        scenario.refuses(
            &office(),
            circulate_proposal(bare, &to, None),
            Provision::PreliminaryReview,
            "Missing([Reasons, Conditions])",
        );
        let bare = Opinion {
            position: Position::AgreeWithConditions,
            text: text(),
            conditions: vec![text()],
        };
        scenario.circulate(Outcome::Passed).refuses(
            &member("CAC"),
            Act::Opine { opinion: bare },
            Provision::Opinions,
            "Missing([Reasons, Conditions])",
        );
        scenario.all_opine(Position::Agree).refuses(
            &office(),
            Act::DetermineConsistency { finding: Finding::Agree, reasons: text() },
            Provision::Consistency,
            "Missing([Reasons])",
        );
    }
}

/// Article 20: a recognition names the department that gave it.
#[test]
fn a_recognition_without_a_department_is_none() {
    for blank in BLANKS {
        let mut scenario = Scenario::cn_2020("2021-09-01");
        let filing = samples::filing(&scenario.regime);
        let recognitions = filing.recognitions.iter().cloned();
        let recognitions =
            recognitions.map(|one| Recognition { department: blank.into(), ..one }).collect();
        scenario.draft(&Filing { recognitions, ..filing }).refuses(
            &operator(),
            file(),
            Provision::RecognisedOperator,
            "Missing([Recognition])",
        );
    }
}

/// Article 15: the product, the grounds and the notice of a review that a member calls for.
#[test]
fn blanks_are_no_words_in_a_call() {
    for blank in BLANKS {
        let text = || blank.to_owned();
        let mut scenario = Scenario::cn_2020("2021-09-01");
        let bare = Call {
            title: text(),
            subject: Subject::ProviderRange(text()),
            grounds: text(),
            ..samples::call_at_large()
        };
        scenario.refuses(
            &member("MIIT"),
            call_for_review(bare),
            Provision::OwnMotion,
            "Missing([Title, Subject, Reasons])",
        );
        scenario
            .act(&member("MIIT"), call_for_review(samples::call_at_large()))
            .refuses(
                &office(),
                Act::SubmitForApproval { summary: text() },
                Provision::OwnMotion,
                "Missing([Reasons])",
            )
            .act(&office(), acts::submit())
            .refuses(
                &commission(),
                Act::Decline { reasons: text() },
                Provision::OwnMotion,
                "Missing([Reasons])",
            )
            .act(&commission(), acts::approve())
            .refuses(
                &office(),
                Act::BeginReview {
                    notice: StartNotice::Public { text: text() },
                    departments: [].into(),
                },
                Provision::OwnMotion,
                "Missing([Addressee])",
            );
    }
}

/// Article 11: a department that is to be asked has a name.
#[test]
fn a_department_without_a_name_cannot_be_asked() {
    let mut scenario = Scenario::cn_2020("2021-09-01");
    scenario.file().act(&operator(), add_document("annex"));
    let nameless = Act::Determine {
        review_required: true,
        reasons: "It may affect national security.".to_owned(),
        departments: ["\u{3000}".into()].into(),
    };
    scenario.refuses(&office(), nameless, Provision::Opinions, "NoDepartment");
}
