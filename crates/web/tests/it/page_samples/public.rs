//! The pages that need no account.

use std::collections::BTreeMap;

use procedure::law::Provision;
use procedure::timetable::{Scenario as Plan, Step, Way, ways};
use texts::Lang;
use web::pages::present;
use web::pages::{
    ActRow, Calculator, Choice, CountResult, DemoOrganisation, DemoSeat, Design, Field, Form, Home,
    Input, Page, Planner, Problem, SignIn, StateTag, StopRow, Turn, TurnKind,
};
use words::{StateKind, Words};
use working_days::{Notices, Stop, Stops};

use super::cast::{Cast, case_on, say};

pub(crate) fn all(lang: Lang) -> Vec<(&'static str, Box<dyn Page>)> {
    vec![
        ("home", Box::new(Home::usual())),
        ("sign-in", Box::new(sign_in(lang))),
        ("calculator", Box::new(calculator("2025-09-12", "30", &[("2025-09-26", "2025-10-22")]))),
        ("calculator-provisional", Box::new(calculator("2026-11-23", "45", &[]))),
        (
            "calculator-blank",
            Box::new(Calculator { result: None, ..calculator("2025-09-12", "30", &[]) }),
        ),
        ("planner", Box::new(planner(lang))),
        ("problem-not-found", Box::new(Problem::not_found())),
        ("problem-refused", Box::new(refused())),
        ("problem-conflict", Box::new(Problem::conflict("/cases/137"))),
        ("problem-too-large", Box::new(Problem::too_large(64))),
        ("problem-failed", Box::new(Problem::failed("7Q2K-11"))),
        ("problem-session", Box::new(Problem::session_over())),
        ("problem-too-many", Box::new(Problem::too_many(30))),
        ("design", Box::new(design(lang))),
    ]
}

fn sign_in(lang: Lang) -> SignIn {
    let fields = vec![
        Field::new("user", texts::sign_in_user(), Input::Line("lin".to_owned())),
        Field::new("password", texts::sign_in_password(), Input::Password),
    ];
    let mut form = Form::new("/sign-in", fields, texts::sign_in_title());
    form.wrong(None, texts::sign_in_wrong());
    SignIn {
        form,
        demo: vec![DemoOrganisation {
            name: say(lang, "华北电网调度中心（示例）", "North Grid Control (sample)"),
            seats: vec![DemoSeat {
                seats: vec![texts::seat_signatory()],
                user: "grid-signatory".to_owned(),
                password: None,
            }],
        }],
        demo_password: Some("sample-7".to_owned()),
    }
}

fn calculator(from: &str, days: &str, stops: &[(&str, &str)]) -> Calculator {
    let calendar = Notices::bundled().latest();
    let day = testkit::samples::day;
    let excluded: Stops =
        stops.iter().filter_map(|(from, to)| Stop::new(day(from), day(to)).ok()).collect();
    let term = calendar.term(day(from), days.parse().unwrap(), &excluded).unwrap();
    let number = Input::Number { value: days.to_owned(), unit: texts::unit_working_days() };
    let fields = vec![
        Field::new("from", texts::calculator_from(), Input::Day(from.to_owned())),
        Field::new("days", texts::calculator_days(), number),
    ];
    let typed = stops.iter().map(|(from, to)| StopRow { from: (*from).into(), to: (*to).into() });
    Calculator {
        form: Form::new("/calculator", fields, texts::calculator_count()),
        stops: typed.chain([StopRow::default()]).collect(),
        result: Some(CountResult {
            why: present::count(&term, &calendar),
            known: texts::calculator_known(calendar.official_through()),
        }),
    }
}

fn planner(lang: Lang) -> Planner {
    let case = case_on("2025-09-02");
    let words = Words::new(&case.regime, &Cast);
    let plan = Plan {
        first: (Step::Filed, testkit::samples::day("2026-08-03")),
        way: Way::Agreement,
        known: BTreeMap::new(),
        stops: Stops::none(),
        extended: false,
        special_extension: 0,
    };
    let found = ways(&plan, &case.regime, &case.calendar).unwrap();
    let result = present::planner(words, &found, Way::Special, &case.calendar, lang, |way| {
        format!("/planner?way={way:?}")
    });
    let statement = texts::planner_extended_statement();
    let fields = vec![
        Field::new("filed", texts::planner_filed(), Input::Day("2026-08-03".to_owned())),
        Field::new(
            "extended",
            texts::planner_extended(),
            Input::Declare { statement, is_given: true },
        )
        .optional(),
    ];
    let form = Form::new("/planner", fields, texts::planner_count());
    Planner { form, result: Some(result) }
}

fn refused() -> Problem {
    let case = case_on("2025-09-02");
    let words = Words::new(&case.regime, &Cast);
    let missing = ["CAC", "MIIT"].map(|code| words.body(&code.into())).to_vec();
    let detail = texts::refusal_opinions_outstanding(missing.clone());
    Problem::refused(detail, words.citation(Provision::Consistency), missing)
}

fn design(lang: Lang) -> Design {
    let kinds = [
        (TurnKind::Running, texts::turn_big_left(6)),
        (TurnKind::LastDay, texts::turn_big_last_day()),
        (TurnKind::Provisional, texts::turn_big_left(28)),
        (TurnKind::Stopped, texts::turn_big_stopped()),
        (TurnKind::Overdue, texts::turn_big_late(2)),
        (TurnKind::NoTerm, texts::turn_big_no_term()),
        (TurnKind::Done, texts::turn_big_done()),
    ];
    let turns = kinds.into_iter().map(|(kind, big)| Turn {
        who: texts::turn_waiting_replies(3),
        big,
        due_on: Some(testkit::samples::day("2025-12-05")),
        kind,
        note: None,
        why_href: Some("/why".to_owned()),
    });
    let states = [
        StateKind::Running,
        StateKind::Stopped,
        StateKind::Met,
        StateKind::MetLate,
        StateKind::Overdue,
        StateKind::Moot,
    ];
    let tags = states.map(|kind| StateTag::of(kind, words::state_label(kind)));
    let act = |title, effect, button, why_not, is_due| ActRow {
        article: texts::article(11),
        title,
        effect,
        button,
        why_not,
        is_due,
    };
    let button = Some((texts::button_circulate(), "/acts".to_owned()));
    Design {
        turns: turns.collect(),
        tags: tags.into_iter().chain([StateTag::provisional(), StateTag::last_day()]).collect(),
        acts: vec![
            act(texts::act_circulate(), texts::effect_circulate(15), button.clone(), None, true),
            act(texts::act_extend(), texts::effect_extend(15), button, None, false),
            act(
                texts::act_conclude(),
                texts::effect_conclude(),
                None,
                Some(texts::refusal_nobody_heard()),
                false,
            ),
        ],
        form: form(lang),
    }
}

fn form(lang: Lang) -> Form {
    let choice = |value, label| Choice::new(value, label);
    let outcomes = vec![
        choice("passed", texts::outcome_passed()).chosen(),
        choice("not_passed", texts::outcome_not_passed()).hint(texts::field_conditions_hint()),
    ];
    let many = vec![choice("a", texts::role_member()), choice("b", texts::role_provider())];
    let statement = texts::filing_field_no_secret_statement();
    let mut form = Form::new(
        "/design",
        vec![
            Field::new("line", texts::field_title(), Input::Line(String::new()))
                .hint(texts::filing_field_title_hint()),
            Field::new("area", texts::field_reasons(), Input::Area(String::new())).optional(),
            Field::new("day", texts::col_day(), Input::Day(String::new())),
            Field::new("one", texts::field_outcome(), Input::One(outcomes.clone())),
            Field::new("select", texts::field_outcome(), Input::Select(outcomes)),
            Field::new("many", texts::field_departments(), Input::Many(many)),
            Field::new(
                "texts",
                texts::field_items(),
                Input::Texts(vec![say(lang, "固件来源", "Origin"), String::new()]),
            ),
            Field::new("file", texts::filing_field_file(), Input::File),
            Field::new(
                "declare",
                texts::filing_field_no_secret(),
                Input::Declare { statement, is_given: false },
            ),
        ],
        texts::button_continue(),
    );
    form.wrong(Some("line"), texts::refusal_missing(texts::missing_title()));
    form.wrong(Some("declare"), texts::refusal_secrets_not_excluded());
    form.cancel_href = Some("/".to_owned());
    form
}
