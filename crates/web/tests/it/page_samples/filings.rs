//! A filing, step by step.

use texts::{Lang, Text};
use web::pages::{
    Button, Choice, FactRow, Field, FilingPage, Form, GapRow, Input, Page, PaperItem, StepRow,
    StepState,
};
use words::Words;

use super::cast::{Cast, case_on, say};

pub(crate) fn all(lang: Lang) -> Vec<(&'static str, Box<dyn Page>)> {
    vec![
        ("filing-1-procurement", Box::new(procurement())),
        ("filing-3-factor", Box::new(factor(lang))),
        ("filing-4-undertakings", Box::new(undertakings())),
        ("filing-5-materials", Box::new(materials(lang))),
        ("filing-6-check", Box::new(check(lang))),
        ("filing-7-sign", Box::new(sign())),
    ]
}

fn steps(here: usize) -> Vec<StepRow> {
    let names = [
        texts::filing_step_procurement(),
        texts::filing_step_recognition(),
        texts::filing_step_pre_assessment(),
        texts::filing_step_undertakings(),
        texts::filing_step_materials(),
        texts::filing_step_check(),
        texts::filing_step_sign(),
    ];
    let state = |index: usize| match index.cmp(&here) {
        std::cmp::Ordering::Less => StepState::Complete,
        std::cmp::Ordering::Equal => StepState::Here,
        std::cmp::Ordering::Greater => StepState::Open,
    };
    let step = |(index, name): (usize, Text)| StepRow {
        name,
        href: format!("/filings/9/{}", index + 1),
        state: state(index),
    };
    names.into_iter().enumerate().map(step).collect()
}

fn step(here: usize, question: Text, article: &str, fields: Vec<Field>) -> FilingPage {
    let mut form = Form::new("/filings/9", fields, texts::filing_save_and_go());
    form.buttons.push(Button {
        value: Some(("then".to_owned(), "leave".to_owned())),
        text: texts::filing_save(),
        is_second: true,
    });
    FilingPage {
        title: texts::bilingual("Core routers, grid control", "调度网核心路由设备采购"),
        steps: steps(here),
        number: u32::try_from(here).unwrap() + 1,
        question,
        article: texts::article_label(article),
        note: None,
        preview: Vec::new(),
        form: Some(form),
        papers: Vec::new(),
        facts: Vec::new(),
        gaps: Vec::new(),
        cautions: Vec::new(),
        saved: Some(texts::filing_saved_on("2025-08-28 14:05")),
        back_href: (here > 0).then(|| format!("/filings/9/{here}")),
    }
}

fn procurement() -> FilingPage {
    let case = case_on("2025-09-02");
    let categories = case.regime.categories.iter();
    let categories =
        categories.map(|found| Choice::new(found.id.as_str(), words::bilingual(&found.name)));
    let line = |name: &str, label| Field::new(name, label, Input::Line(String::new()));
    let fields = vec![
        line("title", texts::filing_field_title()).hint(texts::filing_field_title_hint()),
        line("product", texts::filing_field_product()),
        line("version", texts::filing_field_version()).optional(),
        Field::new("category", texts::filing_field_category(), Input::One(categories.collect())),
        Field::new("why_major", texts::filing_field_why_major(), Input::Area(String::new()))
            .hint(texts::filing_field_why_major_hint())
            .optional(),
    ];
    step(0, texts::filing_q_procurement(), "20(2)", fields)
}

fn factor(lang: Lang) -> FilingPage {
    let case = case_on("2025-09-02");
    let words = Words::new(&case.regime, &Cast);
    let factor = words.factor(&case.regime.factors[2].id);
    let answers = vec![
        Choice::new("may_affect", texts::may_affect()).chosen(),
        Choice::new("no_effect", texts::no_effect()),
    ];
    let reasons = say(
        lang,
        "单一境外来源，替代周期约十八个月。",
        "Single source abroad; replacement takes about eighteen months.",
    );
    let fields = vec![
        Field::new("effect", factor, Input::One(answers)),
        Field::new("reasons", texts::filing_field_reasons(), Input::Area(reasons)),
    ];
    let page = step(2, texts::filing_q_factor(), "5(1)", fields);
    FilingPage { note: Some(texts::filing_note_pre_assessment()), ..page }
}

fn undertakings() -> FilingPage {
    let case = case_on("2025-09-02");
    let fields = case.regime.undertakings.iter().map(|undertaking| {
        let name = format!("clause-{}", undertaking.id);
        Field::new(name, words::bilingual(&undertaking.name), Input::Line(String::new()))
            .hint(texts::filing_field_clause_hint())
    });
    let page = step(3, texts::filing_q_undertakings(), "6", fields.collect());
    FilingPage { note: Some(texts::filing_note_undertakings()), ..page }
}

fn materials(lang: Lang) -> FilingPage {
    let case = case_on("2025-09-02");
    let kinds = case.regime.materials.iter();
    let kinds = kinds.map(|kind| Choice::new(kind.id.as_str(), words::bilingual(&kind.name)));
    let statement = texts::filing_field_no_secret_statement();
    let fields = vec![
        Field::new("material", texts::filing_field_material(), Input::Select(kinds.collect())),
        Field::new("title", texts::filing_field_file_title(), Input::Line(String::new())),
        Field::new("file", texts::filing_field_file(), Input::File),
        Field::new(
            "no_secret",
            texts::filing_field_no_secret(),
            Input::Declare { statement, is_given: false },
        ),
    ];
    let mut page = step(4, texts::filing_q_materials(), "7", fields);
    page.papers = vec![PaperItem {
        title: say(lang, "申报书（盖章扫描件）", "Filing form, sealed copy"),
        href: Some("/filings/9/documents/1".to_owned()),
        about: texts::paper_of("2025-08-28", texts::role_operator()),
        reads: None,
    }];
    page
}

fn check(lang: Lang) -> FilingPage {
    let mut page = step(5, texts::filing_q_check(), "7", Vec::new());
    let fact = |name, value: String| FactRow { name, value: texts::as_written(value) };
    page.facts = vec![
        fact(
            texts::filing_field_product(),
            say(lang, "骨干路由器及网管软件", "Backbone routers and their software"),
        ),
        fact(texts::filing_field_version(), "NR-9000 / 4.2".to_owned()),
        FactRow {
            name: texts::filing_field_contract(),
            value: texts::contract_signed_unconditionally(),
        },
    ];
    let gap = |what, step| GapRow { what, href: format!("/filings/9/{step}") };
    let undertaking = texts::bilingual("Cooperate with the review", "配合网络安全审查");
    page.gaps = vec![
        gap(texts::missing_material(texts::bilingual("Impact report", "分析报告")), 5),
        gap(texts::missing_confirmation(undertaking), 4),
    ];
    page.cautions = vec![texts::caution_signed_unconditionally()];
    page
}

fn sign() -> FilingPage {
    let statement = texts::act_sign_declaration();
    let declare = Input::Declare { statement, is_given: false };
    let fields = vec![Field::new("signed", texts::act_sign_title(), declare)];
    let mut page = step(6, texts::filing_q_sign(), "5(1)", fields);
    page.note = Some(texts::filing_note_sign());
    page.preview = vec![texts::preview_starts("2025-09-16", 10, texts::term_determination())];
    if let Some(form) = &mut page.form {
        form.buttons.truncate(1);
        form.buttons[0].text = texts::filing_file();
    }
    page
}
