//! The questions of each act's form. The names are those under which the answers are sent; the
//! reader of a form turns them into an [`procedure::Act`].

use procedure::ActName;
use procedure::case::StageName;
use procedure::consultation::Answer;
use procedure::party::Recipient;
use procedure::regime::SubjectKind;

pub use super::choices::{Choices, Filled};
use super::parts;
use super::{View, recipient_key};
use crate::pages::{Choice, Field, Input, RecipientRow};

/// The name of the field that says whose act is entered from paper.
pub const ON_BEHALF_OF: &str = "on_behalf_of";

/// The fields of an act, with what was typed so far. Acts that have pages of their own (the draft
/// of a filing, the undertakings, the upload of a document) have none here.
#[must_use]
pub fn fields(view: &View<'_>, act: ActName, choices: &Choices, filled: &Filled) -> Vec<Field> {
    let reasons = || filled.area("reasons", texts::field_reasons());
    match act {
        ActName::Draft | ActName::Undertake | ActName::AddDocument | ActName::File => Vec::new(),
        ActName::Withdraw | ActName::OpenSpecialReview | ActName::Decline => vec![reasons()],
        ActName::ReturnIncomplete => {
            vec![filled.texts("gaps", texts::field_gaps()).hint(texts::field_gaps_hint())]
        }
        ActName::Determine => determine(view, choices, filled),
        ActName::CallForReview => call(view, choices, filled),
        ActName::BeginReview => begin(view, choices, filled),
        ActName::AssessFactor => assess(view, filled),
        ActName::Extend => extend(view, filled),
        ActName::RequestSupplements => vec![
            filled.one("addressee", texts::field_addressee(), parts::addressees(view)),
            filled.texts("items", texts::field_items()).hint(texts::field_items_hint()),
            filled.one("stops", texts::field_stops(), parts::stops()),
        ],
        ActName::Supply => supply(view, choices, filled),
        ActName::CloseRequest => vec![request(view, filled), reasons()],
        ActName::Circulate => circulate(view, choices, filled),
        ActName::RecordReceipt => {
            let open = parts::recipients(view, |reply| reply.received_on.is_none());
            vec![filled.select("recipient", texts::field_recipient(), open)]
        }
        ActName::Opine => vec![
            filled.one("position", texts::field_position(), parts::positions()),
            filled.area("text", texts::field_opinion()),
            filled.texts("conditions", texts::field_conditions()).optional(),
        ],
        ActName::RecordNoOpinion => no_opinion(view, filled),
        ActName::DetermineConsistency => {
            vec![filled.one("finding", texts::field_finding(), parts::findings()), reasons()]
        }
        ActName::Hear => vec![
            filled.texts("heard", texts::field_heard()),
            filled
                .select("body", texts::field_heard_body(), heard_bodies(view, choices))
                .hint(texts::field_heard_body_hint())
                .optional(),
            filled.area("record", texts::field_record()),
        ],
        ActName::SubmitForApproval => {
            vec![filled.area("summary", texts::field_summary_submission())]
        }
        ActName::Approve => vec![filled.area("remarks", texts::field_remarks()).optional()],
        ActName::Conclude => vec![
            filled.one("outcome", texts::field_outcome(), parts::outcomes()),
            conditions(filled).hint(texts::field_conclusion_conditions_hint()),
            reasons().hint(texts::field_reasons_hint()),
        ],
        ActName::Assign | ActName::Recuse => people(view, act, choices, filled),
        ActName::Share | ActName::AskConsent | ActName::AnswerConsent => {
            disclosure(view, act, choices, filled)
        }
        ActName::Correct => correct(view, filled),
    }
}

/// What the Office adds when it enters what took place on paper.
#[must_use]
pub fn paper_fields(filled: &Filled) -> Vec<Field> {
    vec![
        filled.day("paper_on", texts::field_paper_on()).hint(texts::field_paper_hint()).optional(),
        filled.line("paper_reason", texts::field_paper_reason()).optional(),
    ]
}

/// What the Office says of an act that it enters for another party: whose it was, when, and why it
/// was not done here.
#[must_use]
pub fn entry_fields(parties: Vec<Choice>, filled: &Filled) -> Vec<Field> {
    vec![
        filled.select(ON_BEHALF_OF, texts::field_on_behalf_of(), parties),
        filled.day("paper_on", texts::field_paper_on()).hint(texts::field_paper_on_hint()),
        filled.line("paper_reason", texts::field_paper_reason()),
    ]
}

/// The undertakings of the Provider, as one question.
#[must_use]
pub fn undertakings(view: &View<'_>, filled: &Filled) -> Field {
    let all = view.words.regime().undertakings.iter();
    let all = all.map(|one| Choice::new(one.id.as_str(), view.words.undertaking(&one.id)));
    filled.many("undertakings", texts::undertaking_title(), all.collect())
}

/// The departments that can be heard as bodies of the system.
fn heard_bodies(view: &View<'_>, choices: &Choices) -> Vec<Choice> {
    let bodies = choices.departments.iter();
    let bodies = bodies.map(|code| Choice::new(code.as_str(), view.words.body(code)));
    std::iter::once(Choice::new("", texts::field_none())).chain(bodies).collect()
}

fn conditions(filled: &Filled) -> Field {
    filled
        .texts("conditions", texts::field_conditions())
        .hint(texts::field_conditions_hint())
        .optional()
}

fn departments(view: &View<'_>, choices: &Choices, filled: &Filled) -> Field {
    let bodies = choices.departments.iter();
    let choices = bodies.map(|code| Choice::new(code.as_str(), view.words.body(code))).collect();
    filled
        .many("departments", texts::field_departments(), choices)
        .hint(texts::field_departments_hint())
        .optional()
}

fn determine(view: &View<'_>, choices: &Choices, filled: &Filled) -> Vec<Field> {
    let answers = vec![
        Choice::new("yes", texts::review_required()),
        Choice::new("no", texts::review_not_required()),
    ];
    vec![
        filled.one("review_required", texts::field_review_required(), answers),
        filled.area("reasons", texts::field_reasons()).hint(texts::field_reasons_hint()),
        departments(view, choices, filled),
    ]
}

fn call(view: &View<'_>, choices: &Choices, filled: &Filled) -> Vec<Field> {
    let kinds = [
        ("procurement", SubjectKind::Procurement),
        ("product_line", SubjectKind::ProductLine),
        ("provider_range", SubjectKind::ProviderRange),
        ("data_processing", SubjectKind::DataProcessing),
    ];
    let mut triggers = view.words.regime().triggers.iter();
    let own_motion = triggers
        .find(|trigger| trigger.initiator == procedure::regime::Initiator::Member)
        .map(|trigger| trigger.subjects.clone())
        .unwrap_or_default();
    let kinds = kinds
        .into_iter()
        .filter(|(_, kind)| own_motion.contains(kind))
        .map(|(value, kind)| Choice::new(value, words::subject(kind)));
    let organisations = || {
        let named = choices.organisations.iter();
        let named = named.map(|id| Choice::new(id.as_str(), view.words.organisation(id)));
        std::iter::once(Choice::new("", texts::field_none())).chain(named).collect()
    };
    vec![
        filled.line("title", texts::field_title()).hint(texts::filing_field_title_hint()),
        filled.one("kind", texts::field_subject_kind(), kinds.collect()),
        filled.area("subject", texts::field_subject()),
        filled.area("grounds", texts::field_grounds()),
        filled.select("operator", texts::field_operator(), organisations()).optional(),
        filled.select("provider", texts::field_provider(), organisations()).optional(),
        departments(view, choices, filled),
    ]
}

fn begin(view: &View<'_>, choices: &Choices, filled: &Filled) -> Vec<Field> {
    let ways = vec![
        Choice::new("written", texts::field_notice_written()),
        Choice::new("public", texts::field_notice_public()),
    ];
    vec![
        filled.one("notice", texts::field_notice(), ways),
        filled
            .many("to", texts::field_notice_to(), parts::addressees(view))
            .only(texts::field_notice_written_hint()),
        filled.area("text", texts::field_notice_text()).only(texts::field_notice_public_hint()),
        departments(view, choices, filled),
    ]
}

fn assess(view: &View<'_>, filled: &Filled) -> Vec<Field> {
    let factors = view.words.regime().factors.iter();
    let factors = factors.map(|factor| {
        let choice = Choice::new(factor.id.as_str(), words::bilingual(&factor.name));
        match view.case.assessments.get(&factor.id) {
            Some(done) => choice.hint(texts::field_factor_assessed(words::risk(done.risk))),
            None => choice,
        }
    });
    vec![
        filled.one("factor", texts::field_factor(), factors.collect()),
        filled.one("risk", texts::field_risk(), parts::risks()),
        filled.area("reasons", texts::field_reasons()),
    ]
}

/// The preliminary review is extended by the figure of the Measures, which is sent along.
fn extend(view: &View<'_>, filled: &Filled) -> Vec<Field> {
    let reasons = filled.area("reasons", texts::field_reasons());
    let figure = view.words.regime().terms.preliminary_extension;
    let value = match (view.case.stage.name(), filled.first("days")) {
        (StageName::PreliminaryReview, _) => figure.to_string(),
        (_, typed) => typed,
    };
    let input = Input::Number { value, unit: texts::unit_working_days() };
    vec![Field::new("days", texts::field_days(), input), reasons]
}

fn request(view: &View<'_>, filled: &Filled) -> Field {
    let open = view.case.requests.iter().filter(|request| request.is_open());
    let choices = open.map(|request| {
        let number = request.number.0;
        Choice::new(number.to_string(), texts::field_request_number(number))
    });
    filled.select("request", texts::field_request(), choices.collect())
}

/// Every open item of the request that was chosen, else of the first that is open.
fn supply(view: &View<'_>, choices: &Choices, filled: &Filled) -> Vec<Field> {
    let chosen = filled.first("request");
    let mut open = view.case.requests.iter().filter(|request| request.is_open());
    let found = open.find(|request| chosen.is_empty() || request.number.0.to_string() == chosen);
    let items = found.into_iter().flat_map(|request| (1_u32..).zip(&request.items));
    let fields = items.filter(|(_, item)| item.answered_on.is_none()).map(|(number, item)| {
        let label = texts::field_answered(number, &item.question);
        filled
            .papers(&format!("item-{number}"), label, &choices.papers)
            .hint(texts::field_answered_hint())
            .optional()
    });
    std::iter::once(request(view, filled)).chain(fields).collect()
}

fn circulate(view: &View<'_>, choices: &Choices, filled: &Filled) -> Vec<Field> {
    let mut fields = vec![
        filled.one("outcome", texts::field_outcome(), parts::outcomes()),
        conditions(filled),
        filled.area("summary", texts::field_summary()).hint(texts::field_summary_proposal_hint()),
        filled
            .papers("enclosed", texts::field_enclosed(), &choices.papers)
            .hint(texts::field_enclosed_hint())
            .optional(),
        asked(view, choices, filled),
    ];
    if view.case.stage.name() == StageName::SpecialAnalysis {
        fields.push(
            filled.day("reply_by", texts::field_reply_by()).hint(texts::field_reply_by_hint()),
        );
    }
    fields
}

/// The members and the departments of the case must be asked; other departments may be.
fn asked(view: &View<'_>, choices: &Choices, filled: &Filled) -> Field {
    let members = view.words.regime().consulted_members();
    let members = members.map(|body| Recipient::Member(body.code.clone()));
    let departments = view.case.departments.iter().cloned().map(Recipient::Department);
    let required: Vec<Recipient> = members.chain(departments).collect();
    let others = choices.departments.iter().filter(|code| !view.case.departments.contains(*code));
    let others = others.cloned().map(Recipient::Other);
    let row = |recipient: &Recipient, is_required: bool| {
        let value = recipient_key(recipient);
        RecipientRow {
            name: view.words.recipient(recipient),
            is_required,
            is_chosen: is_required || filled.has("to", &value),
            is_on_paper: filled.has("to-on-paper", &value),
            value,
        }
    };
    let mut rows: Vec<RecipientRow> = required.iter().map(|to| row(to, true)).collect();
    rows.extend(others.map(|to| row(&to, false)));
    Field::new("to", texts::field_recipients(), Input::Recipients(rows))
}

fn no_opinion(view: &View<'_>, filled: &Filled) -> Vec<Field> {
    let outstanding = parts::recipients(view, |reply| reply.answer == Answer::Outstanding);
    let treatments = vec![
        Choice::new("not_consistent", texts::field_treatment_not_consistent()),
        Choice::new("no_objection", texts::field_treatment_no_objection()),
    ];
    vec![
        filled.select("recipient", texts::field_recipient(), outstanding),
        filled.one("treatment", texts::field_treatment(), treatments),
        filled.line("rule", texts::field_rule()).only(texts::field_rule_hint()),
        filled.area("reasons", texts::field_reasons()),
    ]
}

fn people(view: &View<'_>, act: ActName, choices: &Choices, filled: &Filled) -> Vec<Field> {
    let officers = choices.officers.iter();
    let officers = officers.map(|id| Choice::new(id.as_str(), view.words.person(id))).collect();
    let officer = filled.select("officer", texts::field_officer(), officers);
    match act {
        ActName::Recuse => vec![officer, filled.area("reasons", texts::field_conflict())],
        _ => vec![officer],
    }
}

fn disclosure(view: &View<'_>, act: ActName, choices: &Choices, filled: &Filled) -> Vec<Field> {
    let papers = choices.papers.iter();
    let papers = papers
        .map(|paper| Choice::new(&paper.value, texts::as_written(&paper.title)))
        .collect::<Vec<_>>();
    let document = filled.select("document", texts::field_document(), papers);
    match act {
        ActName::Share => {
            let parties = choices.organisations.iter();
            let parties =
                parties.map(|id| Choice::new(id.as_str(), view.words.organisation(id))).collect();
            vec![document, filled.select("with", texts::field_with(), parties)]
        }
        ActName::AskConsent => vec![
            document,
            filled.line("to", texts::field_to()),
            filled.area("purpose", texts::field_purpose()),
            filled.day("until", texts::field_until()).optional(),
        ],
        _ => {
            let open = (1_u32..).zip(&view.case.consents);
            let open = open.filter(|(_, consent)| consent.answer.is_none());
            let asked = open.map(|(number, consent)| {
                let document = view.words.document(&consent.document);
                let (to, purpose) = (&consent.to, &consent.purpose);
                let label = texts::field_consent_of(document, number, purpose, to);
                Choice::new(number.to_string(), label)
            });
            vec![
                filled.one("consent", texts::field_consent(), asked.collect()),
                filled.one("answer", texts::field_consent_answer(), parts::consents()),
            ]
        }
    }
}

fn correct(view: &View<'_>, filled: &Filled) -> Vec<Field> {
    let kinds = vec![
        Choice::new("receipt", texts::field_correction_receipt()),
        Choice::new("wording", texts::field_correction_wording()),
    ];
    let received = parts::recipients(view, |reply| reply.received_on.is_some());
    let entry = Input::Number { value: filled.first("event"), unit: texts::unit_entries() };
    vec![
        filled.one("correction", texts::field_correction(), kinds),
        filled
            .select("recipient", texts::field_recipient(), received)
            .only(texts::field_correction_receipt_hint()),
        filled
            .day("received_on", texts::field_received_on())
            .only(texts::field_correction_receipt_hint()),
        Field::new("event", texts::field_entry(), entry)
            .only(texts::field_correction_wording_hint()),
        filled.area("text", texts::field_text()).only(texts::field_correction_wording_hint()),
        filled.area("reasons", texts::field_reasons()),
    ]
}
