//! The acts of the procedure in a few words each, complete; a test takes one thing away.

use std::collections::{BTreeMap, BTreeSet};

use procedure::Act;
use procedure::act::{Correction, StartNotice};
use procedure::consultation::{
    Assessment, Finding, Opinion, Outcome, Position, Proposal, Risk, SilenceTreatment,
};
use procedure::filing::Filing;
use procedure::papers::{Addressee, ConsentAnswer, ConsentNumber, RequestNumber, StoppedClocks};
use procedure::party::Recipient;

use crate::samples::{self, day, document};

const REASONS: &str = "Because.";

/// A draft.
pub fn draft(filing: Filing) -> Act {
    Act::Draft(Box::new(filing))
}

/// Undertakings confirmed, by name.
pub fn undertake(undertakings: &[&str]) -> Act {
    Act::Undertake { undertakings: undertakings.iter().map(|id| (*id).into()).collect() }
}

/// A document, declared free of state secrets.
pub fn add_document(id: &str) -> Act {
    Act::AddDocument {
        document: document(id),
        title: format!("Paper {id}"),
        digest: "00".to_owned(),
        declared_free_of_state_secrets: true,
    }
}

/// The filing, signed.
pub fn file() -> Act {
    Act::File { signatory: "signatory".into() }
}

/// A withdrawal, or the consent to it.
pub fn withdraw() -> Act {
    Act::Withdraw { reasons: REASONS.to_owned() }
}

/// A return for one gap.
pub fn return_incomplete() -> Act {
    Act::ReturnIncomplete { gaps: vec!["The annex.".to_owned()] }
}

/// A review is required.
pub fn determine() -> Act {
    Act::Determine {
        review_required: true,
        reasons: REASONS.to_owned(),
        departments: BTreeSet::new(),
    }
}

/// No review is required.
pub fn determine_none() -> Act {
    Act::Determine {
        review_required: false,
        reasons: REASONS.to_owned(),
        departments: BTreeSet::new(),
    }
}

/// The assessment of a factor.
pub fn assess(factor: &str) -> Act {
    let assessment = Assessment { risk: Risk::Manageable, reasons: REASONS.to_owned() };
    Act::AssessFactor { factor: factor.into(), assessment }
}

/// Conclusions to these recipients; in a special review with a date for the answers.
pub fn circulate(outcome: Outcome, to: &BTreeSet<Recipient>, reply_by: Option<&str>) -> Act {
    circulate_proposal(samples::proposal(outcome), to, reply_by)
}

/// These very conclusions to these recipients.
pub fn circulate_proposal(
    proposal: Proposal,
    to: &BTreeSet<Recipient>,
    reply_by: Option<&str>,
) -> Act {
    Act::Circulate {
        proposal,
        to: to.clone(),
        on_paper: BTreeSet::new(),
        reply_by: reply_by.map(day),
    }
}

/// Conclusions of which nobody's receipt is known yet.
pub fn circulate_on_paper(outcome: Outcome, to: &BTreeSet<Recipient>) -> Act {
    Act::Circulate {
        proposal: samples::proposal(outcome),
        to: to.clone(),
        on_paper: to.clone(),
        reply_by: None,
    }
}

/// A receipt.
pub fn record_receipt(recipient: Recipient) -> Act {
    Act::RecordReceipt { recipient }
}

/// An extension by so many working days.
pub fn extend(days: u32) -> Act {
    Act::Extend { days, reasons: REASONS.to_owned() }
}

/// A request for one item, which stops every clock.
pub fn request(addressee: Addressee) -> Act {
    request_items(addressee, &["The source list"], StoppedClocks::All)
}

/// A request for these items.
pub fn request_items(addressee: Addressee, items: &[&str], stops: StoppedClocks) -> Act {
    let items = items.iter().map(|item| (*item).to_owned()).collect();
    Act::RequestSupplements { addressee, items, stops }
}

/// An answer to one item, by one document.
pub fn supply(request: u32, item: u32, id: &str) -> Act {
    let answers = BTreeMap::from([(item, BTreeSet::from([document(id)]))]);
    Act::Supply { request: RequestNumber(request), answers }
}

/// A request dropped.
pub fn close_request(request: u32) -> Act {
    Act::CloseRequest { request: RequestNumber(request), reasons: REASONS.to_owned() }
}

/// An opinion with this position.
pub fn opine(position: Position) -> Act {
    Act::Opine { opinion: samples::opinion(position) }
}

/// This very opinion.
pub fn opine_with(opinion: Opinion) -> Act {
    Act::Opine { opinion }
}

/// A silence recorded as not consistent.
pub fn no_opinion(recipient: Recipient) -> Act {
    silence(recipient, SilenceTreatment::NotConsistent)
}

/// A silence recorded as no objection, by a rule of the Office.
pub fn no_objection(recipient: Recipient) -> Act {
    silence(recipient, SilenceTreatment::NoObjection { rule: "Office rule 3".to_owned() })
}

/// A silence recorded with this treatment.
pub fn silence(recipient: Recipient, treatment: SilenceTreatment) -> Act {
    Act::RecordNoOpinion { recipient, treatment, reasons: REASONS.to_owned() }
}

/// A finding about the opinions.
pub fn find(finding: Finding) -> Act {
    Act::DetermineConsistency { finding, reasons: REASONS.to_owned() }
}

/// The special review opened.
pub fn open_special_review() -> Act {
    Act::OpenSpecialReview { reasons: REASONS.to_owned() }
}

/// A hearing.
pub fn hear() -> Act {
    Act::Hear {
        heard: vec!["An industry association".to_owned()],
        body: None,
        record: "It was said.".to_owned(),
    }
}

/// A submission to the Commission.
pub fn submit() -> Act {
    Act::SubmitForApproval { summary: "As concluded.".to_owned() }
}

/// The Commission approves.
pub fn approve() -> Act {
    Act::Approve { remarks: String::new() }
}

/// The Commission does not approve.
pub fn decline() -> Act {
    Act::Decline { reasons: REASONS.to_owned() }
}

/// The notice in writing that begins a review called for.
pub fn begin_review(to: &[Addressee]) -> Act {
    Act::BeginReview {
        notice: StartNotice::Written { to: to.iter().copied().collect() },
        departments: BTreeSet::new(),
    }
}

/// The notice in public that begins a review called for.
pub fn begin_review_in_public(text: &str) -> Act {
    Act::BeginReview {
        notice: StartNotice::Public { text: text.to_owned() },
        departments: BTreeSet::new(),
    }
}

/// A conclusion; a conditional one has one condition.
pub fn conclude(outcome: Outcome) -> Act {
    let conditions = samples::proposal(outcome).conditions;
    Act::Conclude { outcome, conditions, reasons: REASONS.to_owned() }
}

/// A call for a review.
pub fn call_for_review(call: procedure::filing::Call) -> Act {
    Act::CallForReview(Box::new(call))
}

/// An assignment.
pub fn assign(officer: &str) -> Act {
    Act::Assign { officer: officer.into() }
}

/// A recusal.
pub fn recuse(officer: &str) -> Act {
    Act::Recuse { officer: officer.into(), reasons: REASONS.to_owned() }
}

/// A document shown to another organisation.
pub fn share(id: &str, with: &str) -> Act {
    Act::Share { document: document(id), with: with.into() }
}

/// A question for consent.
pub fn ask_consent(id: &str) -> Act {
    Act::AskConsent {
        document: document(id),
        to: "An outside laboratory".to_owned(),
        purpose: "To test the product".to_owned(),
        until: None,
    }
}

/// The answer to a question for consent.
pub fn answer_consent(number: u32, answer: ConsentAnswer) -> Act {
    Act::AnswerConsent { consent: ConsentNumber(number), answer }
}

/// A receipt put right.
pub fn correct_receipt(recipient: Recipient, received_on: &str) -> Act {
    let correction = Correction::Receipt { recipient, received_on: day(received_on) };
    Act::Correct { correction, reasons: REASONS.to_owned() }
}

/// Words put right.
pub fn correct_wording(event: u32, text: &str) -> Act {
    let correction = Correction::Wording { event, text: text.to_owned() };
    Act::Correct { correction, reasons: REASONS.to_owned() }
}
