//! The steps of a filing: what each asks, and what has been answered so far.

use app::wire::{self, ContractState};
use procedure::law::Provision;
use procedure::refusal::Missing;
use procedure::regime::Regime;
use texts::Text;
use words::{Names, Words};

use super::super::paper::{self, Beside};
use crate::pages::{Button, Choice, Field, FilingPage, Form, Input, StepRow, StepState};
use crate::state::Named;

/// A step of a filing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    /// What is procured.
    Procurement,
    /// By whom the operator was recognised.
    Recognition,
    /// What each factor may affect.
    PreAssessment,
    /// Where the undertakings stand.
    Undertakings,
    /// The materials.
    Materials,
    /// Whether everything is there.
    Check,
    /// The signature.
    Sign,
}

impl Step {
    const ALL: [Step; 7] = [
        Step::Procurement,
        Step::Recognition,
        Step::PreAssessment,
        Step::Undertakings,
        Step::Materials,
        Step::Check,
        Step::Sign,
    ];

    /// The step with this number, from 1.
    pub(super) fn numbered(text: &str) -> Option<Step> {
        Step::ALL.into_iter().find(|step| step.number().to_string() == text)
    }

    /// Its number, from 1.
    pub(super) fn number(self) -> u32 {
        let place = Step::ALL.iter().position(|step| *step == self).unwrap_or(0);
        u32::try_from(place + 1).unwrap_or(1)
    }

    /// Its address in the filing of a case.
    pub(super) fn href(self, case: &str) -> String {
        format!("/filings/{case}/{}", self.number())
    }

    /// The address of the step after it.
    pub(super) fn next_href(self, case: &str) -> String {
        let next = Step::ALL.into_iter().find(|step| *step > self);
        next.unwrap_or(Step::Sign).href(case)
    }

    fn before(self) -> Option<Step> {
        Step::ALL.into_iter().rev().find(|step| *step < self)
    }

    /// The step at which something missing is given.
    pub(super) fn of(missing: &Missing) -> Step {
        match missing {
            Missing::Recognition => Step::Recognition,
            Missing::PreAssessment(_) | Missing::Reasons => Step::PreAssessment,
            Missing::Clause(_) | Missing::Confirmation(_) => Step::Undertakings,
            Missing::Material(_) => Step::Materials,
            _ => Step::Procurement,
        }
    }

    fn name(self) -> Text {
        match self {
            Step::Procurement => texts::filing_step_procurement(),
            Step::Recognition => texts::filing_step_recognition(),
            Step::PreAssessment => texts::filing_step_pre_assessment(),
            Step::Undertakings => texts::filing_step_undertakings(),
            Step::Materials => texts::filing_step_materials(),
            Step::Check => texts::filing_step_check(),
            Step::Sign => texts::filing_step_sign(),
        }
    }

    fn question(self) -> Text {
        match self {
            Step::Procurement => texts::filing_q_procurement(),
            Step::Recognition => texts::filing_q_recognition(),
            Step::PreAssessment => texts::filing_q_factor(),
            Step::Undertakings => texts::filing_q_undertakings(),
            Step::Materials => texts::filing_q_materials(),
            Step::Check => texts::filing_q_check(),
            Step::Sign => texts::filing_q_sign(),
        }
    }

    fn provision(self) -> Provision {
        match self {
            Step::Procurement => Provision::ProductCategories,
            Step::Recognition => Provision::RecognisedOperator,
            Step::PreAssessment | Step::Sign => Provision::PreAssessment,
            Step::Undertakings => Provision::Undertakings,
            Step::Materials | Step::Check => Provision::Materials,
        }
    }

    fn note(self) -> Option<Text> {
        match self {
            Step::PreAssessment => Some(texts::filing_note_pre_assessment()),
            Step::Undertakings => Some(texts::filing_note_undertakings()),
            Step::Sign => Some(texts::filing_note_sign()),
            Step::Procurement | Step::Recognition | Step::Materials | Step::Check => None,
        }
    }
}

/// A filing as it stands, under a version of the Measures.
pub(super) struct Steps<'a> {
    pub(super) regime: &'a Regime,
    pub(super) names: &'a Named,
    pub(super) filing: &'a wire::Filing,
    /// The case, once there is one.
    pub(super) href: Option<&'a str>,
}

impl Steps<'_> {
    /// The page of a step.
    pub(super) fn page(
        &self,
        here: Step,
        state_of: impl Fn(Step) -> StepState,
        form: Option<Form>,
    ) -> FilingPage {
        let row = |step: Step| StepRow {
            name: step.name(),
            href: self.href.map_or_else(|| "/filings/new".to_owned(), |case| step.href(case)),
            state: if step == here { StepState::Here } else { state_of(step) },
        };
        let title = self.filing.title.as_str();
        FilingPage {
            title: if title.is_empty() {
                texts::filing_untitled()
            } else {
                texts::as_written(title)
            },
            steps: Step::ALL.into_iter().map(row).collect(),
            number: here.number(),
            question: here.question(),
            article: self.words().article(here.provision()),
            note: here.note(),
            preview: Vec::new(),
            form,
            papers: Vec::new(),
            facts: Vec::new(),
            gaps: Vec::new(),
            cautions: self.cautions(here),
            saved: None,
            back_href: here.before().and_then(|step| Some(step.href(self.href?))),
        }
    }

    fn words(&self) -> Words<'_> {
        Words::new(self.regime, self.names)
    }

    /// The warnings that go with the contract as it stands.
    fn cautions(&self, here: Step) -> Vec<Text> {
        let signed = self.filing.subject.contract == ContractState::SignedUnconditionally;
        let warns = signed && matches!(here, Step::Check | Step::Sign);
        warns.then(texts::caution_signed_unconditionally).into_iter().collect()
    }

    /// The form of a step that is saved by itself.
    pub(super) fn form(&self, step: Step, action: &str) -> Form {
        let mut form = Form::new(action, self.fields(step), texts::filing_save_and_go());
        form.buttons.push(Button {
            value: Some(("then".to_owned(), "leave".to_owned())),
            text: texts::filing_save(),
            is_second: true,
        });
        form
    }

    /// The form by which a material is uploaded.
    pub(super) fn upload(&self, case: &str, beside: &Beside) -> Form {
        let kinds = self.regime.materials.iter();
        let kinds = kinds.map(|kind| Choice::new(kind.id.as_str(), words::bilingual(&kind.name)));
        let fields = paper::fields(beside, Some(kinds.collect()));
        let mut form =
            Form::new(format!("/filings/{case}/materials"), fields, texts::filing_upload());
        form.cancel_href = Some(Step::Check.href(case));
        form
    }

    fn fields(&self, step: Step) -> Vec<Field> {
        match step {
            Step::Procurement => self.procurement(),
            Step::Recognition => self.recognition(),
            Step::PreAssessment => self.pre_assessment(),
            Step::Undertakings => self.undertakings(),
            Step::Materials | Step::Check | Step::Sign => Vec::new(),
        }
    }

    fn procurement(&self) -> Vec<Field> {
        let subject = &self.filing.subject;
        let line =
            |name: &str, label, value: &str| Field::new(name, label, Input::Line(value.to_owned()));
        let categories = self.regime.categories.iter();
        let categories = categories.map(|category| {
            let choice = Choice::new(category.id.as_str(), words::bilingual(&category.name));
            marked(choice, subject.category.as_deref())
        });
        let providers = self.names.of_kind("provider").map(|id| {
            marked(
                Choice::new(id.as_str(), self.names.organisation(id)),
                self.filing.provider.as_deref(),
            )
        });
        let none = Choice::new("", texts::field_none());
        let providers = std::iter::once(none).chain(providers).collect();
        let why_major = Input::Area(subject.why_major.clone());
        let in_use = subject.in_use_since.map_or_else(String::new, |day| day.to_string());
        vec![
            line("title", texts::filing_field_title(), &self.filing.title)
                .hint(texts::filing_field_title_hint()),
            line("product", texts::filing_field_product(), &subject.description),
            line("version", texts::filing_field_version(), &subject.version).optional(),
            Field::new(
                "category",
                texts::filing_field_category(),
                Input::One(categories.collect()),
            )
            .optional(),
            Field::new("why_major", texts::filing_field_why_major(), why_major)
                .hint(texts::filing_field_why_major_hint())
                .optional(),
            Field::new("provider", texts::filing_field_provider(), Input::Select(providers))
                .optional(),
            line("amount", texts::filing_field_amount(), &amount(subject.amount_cents)).optional(),
            line("currency", texts::filing_field_currency(), &subject.currency).optional(),
            Field::new("contract", texts::filing_field_contract(), Input::One(contracts(subject)))
                .hint(texts::filing_field_contract_hint()),
            Field::new("in_use_since", texts::filing_field_in_use(), Input::Day(in_use)).optional(),
        ]
    }

    fn recognition(&self) -> Vec<Field> {
        let given = self.filing.recognitions.first();
        let department = given.map(|given| given.department.as_str());
        let departments = self
            .names
            .departments()
            .iter()
            .map(|code| marked(Choice::new(code.as_str(), self.names.body(code)), department));
        let notice = given.map_or_else(String::new, |given| given.notice.clone());
        let on = given.map_or_else(String::new, |given| given.on.to_string());
        let guideline = self.filing.guideline.clone().unwrap_or_default();
        let departments = Input::Select(departments.collect());
        vec![
            Field::new("department", texts::filing_field_department(), departments),
            Field::new("notice", texts::filing_field_notice(), Input::Line(notice)),
            Field::new("notice_on", texts::filing_field_notice_on(), Input::Day(on)),
            Field::new("guideline", texts::filing_field_guideline(), Input::Line(guideline))
                .optional(),
        ]
    }

    fn pre_assessment(&self) -> Vec<Field> {
        let factors = self.regime.factors.iter();
        factors
            .flat_map(|factor| {
                let id = factor.id.as_str();
                let given = self.filing.pre_assessment.get(id);
                let chosen =
                    given.map(|given| if given.may_affect { "may_affect" } else { "no_effect" });
                let answers = [
                    Choice::new("may_affect", texts::may_affect()),
                    Choice::new("no_effect", texts::no_effect()),
                ];
                let answers = answers.map(|choice| marked(choice, chosen)).into();
                let name = words::bilingual(&factor.name);
                let reasons =
                    Input::Area(given.map_or_else(String::new, |given| given.reasons.clone()));
                let label = texts::filing_field_reasons();
                [
                    Field::new(format!("effect-{id}"), name, Input::One(answers)).optional(),
                    Field::new(format!("reasons-{id}"), label, reasons).optional(),
                ]
            })
            .collect()
    }

    fn undertakings(&self) -> Vec<Field> {
        let undertakings = self.regime.undertakings.iter();
        undertakings
            .map(|undertaking| {
                let id = undertaking.id.as_str();
                let clause = self.filing.clauses.get(id).cloned().unwrap_or_default();
                let label = words::bilingual(&undertaking.name);
                Field::new(format!("clause-{id}"), label, Input::Line(clause))
                    .hint(texts::filing_field_clause_hint())
                    .optional()
            })
            .collect()
    }
}

fn contracts(subject: &wire::Subject) -> Vec<Choice> {
    use ContractState::{Draft, SignedConditionally, SignedUnconditionally, Tender};
    [
        ("tender", Tender),
        ("draft", Draft),
        ("signed_conditionally", SignedConditionally),
        ("signed_unconditionally", SignedUnconditionally),
    ]
    .map(|(value, state)| {
        let choice = Choice::new(value, words::contract(state.into()));
        if state == subject.contract { choice.chosen() } else { choice }
    })
    .into()
}

fn marked(choice: Choice, chosen: Option<&str>) -> Choice {
    if chosen == Some(choice.value.as_str()) { choice.chosen() } else { choice }
}

/// An amount as it is typed: `12000000.00`; nothing for none.
fn amount(cents: u64) -> String {
    if cents == 0 { String::new() } else { format!("{}.{:02}", cents / 100, cents % 100) }
}
