//! The form of every act, one with errors, and one that waits for a second person.

use procedure::ActName;
use procedure::consultation::Outcome;
use procedure::papers::Addressee;
use procedure::party::Role;
use testkit::parties::office;
use testkit::{Scenario, acts};
use texts::Lang;
use web::pages::present::{self, Choices, Filled};
use web::pages::{ActPage, Field, Form, Input, Page, PaperRow, Prepared};
use words::Words;

use super::cases::{consultation, looked_at};
use super::cast::{Cast, case_on, filing, say};

pub(crate) fn all(lang: Lang) -> Vec<(String, Box<dyn Page>)> {
    let mut pages: Vec<(String, Box<dyn Page>)> = Vec::new();
    for (act, case) in every_act(lang) {
        pages.push((format!("act-{}", act.key()), Box::new(page(&case, act, lang))));
    }
    pages.push(("act-wrong".to_owned(), Box::new(wrong(lang))));
    pages.push(("act-prepared".to_owned(), Box::new(prepared(lang))));
    pages
}

/// Each act that has a form, at a stage where it is open.
fn every_act(lang: Lang) -> Vec<(ActName, Scenario)> {
    let mut draft = case_on("2025-09-02");
    let sample = filing(&draft, lang);
    draft.draft(&sample);
    let mut determination = case_on("2025-09-02");
    determination.file_this(&sample);
    let mut preliminary = determination.clone();
    preliminary.on("2025-09-12").act(&office(), acts::determine());
    let mut asked = preliminary.clone();
    asked.act(&office(), acts::request(Addressee::Operator));
    asked.act(&office(), acts::ask_consent("impact_report"));
    let opinions = consultation(lang);
    let mut special = case_on("2025-09-02");
    special.special();
    let mut submitted = case_on("2025-09-02");
    submitted.submitted();
    let mut authorised = case_on("2025-09-02");
    authorised.authorised();
    let case_of = |act: ActName| match act {
        ActName::Determine | ActName::ReturnIncomplete => &determination,
        ActName::AssessFactor | ActName::Extend | ActName::RequestSupplements => &preliminary,
        ActName::Supply | ActName::CloseRequest | ActName::AnswerConsent => &asked,
        ActName::Circulate | ActName::Hear => &special,
        ActName::SubmitForApproval | ActName::Approve | ActName::Decline | ActName::Conclude => {
            &submitted
        }
        ActName::BeginReview => &authorised,
        ActName::CallForReview | ActName::Withdraw => &draft,
        _ => &opinions,
    };
    let with_form = ActName::ALL.iter().filter(|act| {
        !matches!(act, ActName::Draft | ActName::Undertake | ActName::AddDocument | ActName::File)
    });
    with_form.map(|act| (*act, case_of(*act).clone())).collect()
}

fn choices(lang: Lang) -> Choices {
    let paper = |value: &str, zh, en| PaperRow {
        value: value.to_owned(),
        title: say(lang, zh, en),
        about: texts::paper_of("2025-09-02", texts::the_operator()),
        is_chosen: false,
    };
    Choices {
        departments: ["NEA", "MOT", "NHC"].map(Into::into).into(),
        officers: vec!["clerk of review-office".into()],
        organisations: vec!["power-grid".into(), "switch-maker".into()],
        papers: vec![
            paper("impact_report", "影响国家安全分析报告", "Impact report"),
            paper("answer-1", "固件来源说明", "Origin of the firmware"),
        ],
    }
}

fn page(case: &Scenario, act: ActName, lang: Lang) -> ActPage {
    looked_at(case, lang, |view, _| {
        let stage = view.case.stage.name();
        let role = act.roles().first().copied().unwrap_or(Role::Office);
        let fields = present::fields(view, act, &choices(lang), &Filled::default());
        let mut form = Form::new(view.act_href(act), fields, texts::act_send_for_signature());
        form.cancel_href = Some(view.href.to_owned());
        form.hidden.push(("seen".to_owned(), "12".to_owned()));
        ActPage {
            head: Some(present::head(view, "CSR-2025-0137")),
            title: view.words.act(act, stage, role),
            citation: view.words.citation(act.provision_at(stage)),
            effect: view.words.effect(act, stage, role),
            cautions: Vec::new(),
            preview: Vec::new(),
            remarks: Vec::new(),
            form: Some(form),
            prepared: None,
            needs_second_person: true,
        }
    })
}

fn wrong(lang: Lang) -> ActPage {
    let mut case = case_on("2025-09-02");
    let sample = filing(&case, lang);
    case.file_this(&sample);
    let mut page = page(&case, ActName::Determine, lang);
    let refusal = case.attempt(&office(), {
        let mut act = acts::determine();
        if let procedure::Act::Determine { reasons, .. } = &mut act {
            reasons.clear();
        }
        act
    });
    let refusal = refusal.unwrap_err();
    let words = Words::new(&case.regime, &Cast);
    if let Some(form) = &mut page.form {
        form.wrong(Some("reasons"), words.refusal(&refusal));
    }
    page.cautions = vec![words.caution(procedure::Caution::AfterTerm { due_on: case.today })];
    page.preview = vec![texts::preview_starts("2025-11-05", 30, texts::term_preliminary())];
    page
}

fn prepared(lang: Lang) -> ActPage {
    let case = consultation(lang);
    let mut page = page(&case, ActName::Conclude, lang);
    page.form = None;
    let statement = texts::act_sign_declaration();
    let declare = Input::Declare { statement, is_given: false };
    let remark = Input::Area(String::new());
    page.prepared = Some(Prepared {
        by: texts::act_prepared_by("2025-11-27", texts::bilingual("Officer Lin", "林某")),
        answers: vec![
            (texts::field_outcome(), vec![words::outcome(Outcome::PassedWithConditions)]),
            (
                texts::field_conditions(),
                vec![
                    texts::bilingual("Keep spare parts for five years.", "备件库存保持五年。"),
                    texts::bilingual("Report every change of supplier.", "供应商变更须报告。"),
                ],
            ),
            (texts::field_reasons(), vec![texts::suggestion_agree_if_conditions_fit()]),
        ],
        sign: Some(Form::new(
            "/cases/137/prepared/3/sign",
            vec![Field::new("signed", texts::act_sign_title(), declare)],
            texts::act_sign(),
        )),
        give_back: Some(
            Form::new(
                "/cases/137/prepared/3/return",
                vec![Field::new("remark", texts::act_give_back_remark(), remark)],
                texts::act_give_back(),
            )
            .second(),
        ),
        why_not: None,
    });
    page
}
