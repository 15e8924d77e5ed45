//! Pages of cases at different stages, as an officer sees them.

use procedure::case::TermName;
use procedure::clock::Clock;
use procedure::consultation::{Finding, Outcome, Position};
use procedure::papers::{Addressee, StoppedClocks};
use procedure::{ActName, clocks};
use testkit::parties::{body, office, operator, provider, to_member};
use testkit::{Scenario, acts};
use texts::Lang;
use web::pages::present::{self, Shown, View};
use web::pages::{
    ActRow, CasePage, ConsultationPage, NoticeRow, Page, PaperItem, UndertakingPage, UndertakingRow,
};
use web::pages::{Field, Form, Input};
use words::Words;

use super::cast::{Cast, case_on, filing, say};

/// What a page looks at, with the case's clocks.
pub(crate) fn looked_at<T>(
    scenario: &Scenario,
    lang: Lang,
    make: impl FnOnce(&View<'_>, &[Clock]) -> T,
) -> T {
    let words = Words::new(&scenario.regime, &Cast);
    let view = View {
        case: &scenario.case,
        today: scenario.today,
        calendar: &scenario.calendar,
        words,
        lang,
        href: "/cases/137",
    };
    let clocks = clocks(&scenario.case, scenario.today, &scenario.regime, &scenario.calendar);
    make(&view, &clocks.unwrap())
}

pub(crate) fn all(lang: Lang) -> Vec<(&'static str, Box<dyn Page>)> {
    vec![
        ("case-draft", Box::new(page(&draft(lang), lang))),
        ("case-determination", Box::new(page(&determination(lang), lang))),
        ("case-consultation", Box::new(page(&consultation(lang), lang))),
        ("case-stopped", Box::new(page(&stopped(lang), lang))),
        ("case-overdue", Box::new(page(&overdue(lang), lang))),
        ("case-provisional", Box::new(page(&provisional(lang), lang))),
        ("case-concluded", Box::new(page(&concluded(lang), lang))),
        ("why", Box::new(why(&consultation(lang), lang, &TermName::Preliminary))),
        ("why-provisional", Box::new(why(&provisional(lang), lang, &TermName::Special))),
        ("consultation", Box::new(rounds(&consultation(lang), lang))),
        ("undertaking", Box::new(undertaking(lang))),
    ]
}

fn draft(lang: Lang) -> Scenario {
    let mut case = case_on("2025-08-28");
    let mut filing = filing(&case, lang);
    filing.materials.clear();
    case.act(&operator(), acts::draft(filing));
    case
}

fn filed(lang: Lang) -> Scenario {
    let mut case = case_on("2025-09-02");
    let filing = filing(&case, lang);
    case.file_this(&filing);
    case
}

fn determination(lang: Lang) -> Scenario {
    let mut case = filed(lang);
    case.on("2025-09-08");
    case
}

fn preliminary(lang: Lang) -> Scenario {
    let mut case = filed(lang);
    case.on("2025-09-12").act(&office(), acts::determine());
    let items = [
        say(lang, "固件来源和构建环境说明", "Origin and build environment of the firmware"),
        say(lang, "近三年漏洞处置记录", "Handling of vulnerabilities in the last three years"),
    ];
    let items: Vec<&str> = items.iter().map(String::as_str).collect();
    let request = acts::request_items(Addressee::Provider, &items, StoppedClocks::All);
    case.on("2025-09-26").act(&office(), request);
    case
}

fn stopped(lang: Lang) -> Scenario {
    let mut case = preliminary(lang);
    case.on("2025-10-15");
    case
}

fn overdue(lang: Lang) -> Scenario {
    let mut case = filed(lang);
    case.on("2025-09-18");
    case
}

fn circulated(lang: Lang) -> Scenario {
    let mut case = preliminary(lang);
    for item in [1, 2] {
        let id = format!("answer-{item}");
        case.on("2025-10-22").act(&provider(), acts::add_document(&id));
        case.act(&provider(), acts::supply(1, item, &id));
    }
    case.on("2025-11-14").assess_all().circulate(Outcome::PassedWithConditions);
    case
}

pub(crate) fn consultation(lang: Lang) -> Scenario {
    let mut case = circulated(lang);
    let outstanding = case.outstanding();
    case.on("2025-11-25");
    for recipient in outstanding.iter().skip(3) {
        let position = match recipient.body().as_str() {
            "MPS" => Position::AgreeWithConditions,
            "SAMR" => Position::NoCompetence,
            _ => Position::Agree,
        };
        case.act(&body(recipient.clone()), acts::opine(position));
    }
    case.on("2025-11-27");
    case
}

fn provisional(lang: Lang) -> Scenario {
    let mut case = circulated(lang);
    case.on("2025-11-25");
    case.act(&body(to_member("MSS")), acts::opine(Position::Disagree));
    case.all_opine(Position::Agree).act(&office(), acts::find(Finding::Differ));
    case.on("2026-11-23").act(&office(), acts::open_special_review());
    case
}

fn concluded(lang: Lang) -> Scenario {
    let mut case = circulated(lang);
    case.on("2025-11-25").all_opine(Position::Agree).act(&office(), acts::find(Finding::Agree));
    case.on("2025-12-01").act(&office(), acts::conclude(Outcome::PassedWithConditions));
    case
}

fn page(case: &Scenario, lang: Lang) -> CasePage {
    looked_at(case, lang, |view, clocks| {
        let acts = present::acts(view, &office(), |act| act != ActName::Correct);
        let head = present::head(view, "CSR-2025-0137");
        CasePage {
            parties: head.parties.clone(),
            head,
            turn: present::turn_box(view, clocks),
            remarks: present::regime_remark(view).into_iter().collect(),
            terms: present::terms(view, clocks),
            open: acts.open,
            closed: acts.closed,
            on_paper: Vec::new(),
            prepared: Vec::new(),
            papers: papers(view),
            add_paper_href: Some(view.act_href(ActName::AddDocument)),
            notices: notices(clocks),
            facts: present::facts(view),
            record: present::record(view.words, case.events.iter()),
            consultation_href: (!case.case.rounds.is_empty())
                .then(|| "/cases/137/consultation".to_owned()),
        }
    })
}

fn papers(view: &View<'_>) -> Vec<PaperItem> {
    let documents = view.case.documents.iter();
    documents
        .map(|(id, document)| PaperItem {
            title: view.words.document(id).render(view.lang),
            href: Some(format!("{}/documents/{id}", view.href)),
            about: texts::paper_of("2025-09-02", view.words.organisation(&document.owner)),
            reads: Some((texts::paper_reads(3), format!("{}/documents/{id}/reads", view.href))),
        })
        .collect()
}

fn notices(clocks: &[Clock]) -> Vec<NoticeRow> {
    let began = clocks.iter().any(|clock| clock.name == TermName::Preliminary);
    let notice = NoticeRow {
        title: texts::step_determined(),
        about: texts::paper_of("2025-09-12", texts::role_operator()),
        href: "/notices/2".to_owned(),
    };
    Some(notice).filter(|_| began).into_iter().collect()
}

fn why(case: &Scenario, lang: Lang, name: &TermName) -> web::pages::Why {
    looked_at(case, lang, |view, clocks| {
        let clock = clocks.iter().find(|clock| clock.name == *name).unwrap();
        present::why(view.words, name, clock.limit.term().unwrap(), view.calendar)
    })
}

fn rounds(case: &Scenario, lang: Lang) -> ConsultationPage {
    looked_at(case, lang, |view, clocks| {
        let acts = present::acts(view, &office(), |act| {
            matches!(act, ActName::DetermineConsistency | ActName::RecordReceipt)
        });
        let acts: Vec<ActRow> = acts.open.into_iter().chain(acts.closed).collect();
        let rounds = present::rounds(view, clocks, Shown::Opinions);
        ConsultationPage { head: present::head(view, "CSR-2025-0137"), rounds, acts }
    })
}

fn undertaking(lang: Lang) -> UndertakingPage {
    let case = draft(lang);
    looked_at(&case, lang, |view, _| {
        let words = view.words;
        let row = |(index, undertaking): (usize, &procedure::regime::Undertaking)| UndertakingRow {
            value: undertaking.id.to_string(),
            name: words.undertaking(&undertaking.id),
            clause: if index == 3 {
                String::new()
            } else {
                say(lang, "主协议第 12.3 条", "Master agreement, clause 12.3")
            },
            is_confirmed: index == 0,
        };
        let provision = ActName::Undertake.provision();
        let statement = texts::act_sign_declaration();
        let declare = Field::new(
            "signed",
            texts::act_sign_title(),
            Input::Declare { statement, is_given: false },
        );
        UndertakingPage {
            head: present::head(view, "CSR-2025-0137"),
            citation: words.citation(provision),
            effect: texts::effect_undertake(),
            rows: words.regime().undertakings.iter().enumerate().map(row).collect(),
            form: Form::new("/cases/137/acts/undertake", vec![declare], texts::button_undertake()),
        }
    })
}
