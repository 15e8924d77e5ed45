//! The desk, empty and full, and the docket.

use procedure::ActName;
use procedure::case::StageName;
use procedure::party::Role;
use texts::{Lang, Text, Value};
use web::pages::{
    Choice, Desk, DeskCount, DeskRow, Docket, DocketRow, Field, Form, Input, Page, Pager, StateTag,
    WaitingRow,
};
use words::{StateKind, Words};

use super::cast::{Cast, case_on, say};

pub(crate) fn all(lang: Lang) -> Vec<(&'static str, Box<dyn Page>)> {
    vec![
        ("desk", Box::new(desk(lang))),
        ("desk-empty", Box::new(empty_desk())),
        ("docket", Box::new(docket(lang))),
        ("docket-empty", Box::new(Docket { rows: Vec::new(), ..docket(lang) })),
    ]
}

fn day(text: &str) -> procedure::Date {
    testkit::samples::day(text)
}

fn row(count: DeskCount, number: &str, title: String, act: ActName, stage: StageName) -> DeskRow {
    let case = case_on("2025-11-27");
    let words = Words::new(&case.regime, &Cast);
    let href = format!("/cases/{number}");
    DeskRow {
        count,
        number: number.to_owned(),
        title,
        what: words.act(act, stage, Role::Office),
        tags: match count {
            DeskCount::Late(_) => vec![StateTag::of(StateKind::Overdue, texts::state_overdue())],
            DeskCount::LeftProvisional(_) => vec![StateTag::provisional()],
            _ => Vec::new(),
        },
        article: words.article(act.provision_at(stage)),
        act: Some((words::button(act), format!("{href}/acts/{}", act.key()))),
        by: None,
        is_first: matches!(count, DeskCount::Late(_) | DeskCount::Left(0)),
        href,
    }
}

fn desk(lang: Lang) -> Desk {
    let title = |zh, en| say(lang, zh, en);
    Desk {
        today: day("2025-11-27"),
        working_day: Some(224),
        mine: vec![
            row(
                DeskCount::Late(2),
                "CSR-2025-0129",
                title("海关云平台", "Cloud platform for customs"),
                ActName::Determine,
                StageName::Determination,
            ),
            row(
                DeskCount::Left(0),
                "CSR-2025-0131",
                title("铁路信号服务器", "Signalling servers, railway"),
                ActName::Circulate,
                StageName::PreliminaryReview,
            ),
            row(
                DeskCount::Left(6),
                "CSR-2025-0137",
                title("调度网核心路由设备采购", "Core routers, grid control"),
                ActName::RecordReceipt,
                StageName::Consultation,
            ),
            row(
                DeskCount::LeftProvisional(28),
                "CSR-2025-0118",
                title("清算机构数据库", "Clearing-house database"),
                ActName::Hear,
                StageName::SpecialAnalysis,
            ),
            row(
                DeskCount::Since(9),
                "CSR-2025-0122",
                title("机场行李系统", "Airport baggage system"),
                ActName::Conclude,
                StageName::Agreed,
            ),
        ],
        to_sign: vec![row(
            DeskCount::Left(3),
            "CSR-2025-0141",
            title("城市轨道交通存储", "Storage, city rail"),
            ActName::Determine,
            StageName::Determination,
        )],
        returned: vec![DeskRow {
            what: texts::desk_returned_what("理由请具体说明。", words::button(ActName::Extend)),
            ..row(
                DeskCount::Since(1),
                "CSR-2025-0139",
                title("机场离港系统数据库", "Database, airport departure system"),
                ActName::Extend,
                StageName::PreliminaryReview,
            )
        }],
        drafted: Vec::new(),
        colleagues: vec![DeskRow {
            act: None,
            by: Some(texts::desk_done_by(Value::from(vec![texts::seat_case_officer()]))),
            ..row(
                DeskCount::Left(12),
                "CSR-2025-0143",
                title("港口调度云服务", "Cloud services, port control"),
                ActName::Circulate,
                StageName::PreliminaryReview,
            )
        }],
        stopped: vec![DeskRow {
            act: None,
            ..row(
                DeskCount::Stopped(9),
                "CSR-2025-0140",
                title("医院集团存储阵列", "Storage arrays, hospital group"),
                ActName::Supply,
                StageName::PreliminaryReview,
            )
        }],
        waiting: vec![
            WaitingRow {
                number: "CSR-2025-0118".to_owned(),
                title: title("清算机构数据库", "Clearing-house database"),
                href: "/cases/118".to_owned(),
                who: texts::the_commission(),
                what: texts::act_approve(),
                since: Some(day("2025-11-18")),
                due_on: None,
                no_term: Some(texts::no_term()),
                tag: None,
            },
            WaitingRow {
                number: "CSR-2025-0137".to_owned(),
                title: title("调度网核心路由设备采购", "Core routers, grid control"),
                href: "/cases/137".to_owned(),
                who: texts::turn_waiting_replies(3),
                what: texts::act_opine(),
                since: Some(day("2025-11-14")),
                due_on: Some(day("2025-12-05")),
                no_term: None,
                tag: None,
            },
        ],
        begin: None,
        empty: texts::desk_mine_empty(),
        way_on: None,
        more: Some((texts::desk_all_cases(), "/cases".to_owned())),
    }
}

fn empty_desk() -> Desk {
    Desk {
        today: day("2025-11-29"),
        working_day: None,
        mine: Vec::new(),
        to_sign: Vec::new(),
        returned: Vec::new(),
        drafted: Vec::new(),
        colleagues: Vec::new(),
        stopped: Vec::new(),
        waiting: Vec::new(),
        begin: Some((texts::filing_untitled(), "/filings/new".to_owned())),
        empty: texts::desk_mine_empty(),
        way_on: Some((texts::desk_all_cases(), "/cases".to_owned())),
        more: None,
    }
}

fn docket(lang: Lang) -> Docket {
    let stages = [StageName::Determination, StageName::PreliminaryReview, StageName::Consultation];
    let stages = stages.map(|name| Choice::new(format!("{name:?}"), words::stage(name)));
    let any = || Choice::new("", texts::docket_any());
    let states = [StateKind::Running, StateKind::Stopped, StateKind::Overdue];
    let states = states.map(|kind| Choice::new(format!("{kind:?}"), words::state_label(kind)));
    let fields = vec![
        Field::new("q", texts::docket_search(), Input::Line(String::new())).optional(),
        Field::new(
            "stage",
            texts::docket_stage(),
            Input::Select(std::iter::once(any()).chain(stages).collect()),
        )
        .optional(),
        Field::new(
            "state",
            texts::docket_scope(),
            Input::Select(std::iter::once(any()).chain(states).collect()),
        )
        .optional(),
    ];
    let tagged = |kind, text: Text| Some(StateTag::of(kind, text));
    let row = |number: &str, title: String, stage, turn, due: Option<&str>, tag| DocketRow {
        number: number.to_owned(),
        title,
        href: format!("/cases/{number}"),
        operator: texts::bilingual("North Grid Control (sample)", "华北电网调度中心（示例）"),
        stage: words::stage(stage),
        turn,
        due_on: due.map(day),
        no_term: due.is_none().then(texts::no_term),
        tag,
        officers: vec![say(lang, "林某", "Officer Lin")],
    };
    let title = |zh, en| say(lang, zh, en);
    Docket {
        filter: Form::new("/cases", fields, texts::docket_filter()),
        count: texts::docket_count(4),
        rows: vec![
            row(
                "CSR-2025-0129",
                title("海关云平台", "Cloud platform for customs"),
                StageName::Determination,
                texts::the_office(),
                Some("2025-11-25"),
                tagged(StateKind::Overdue, texts::clock_overdue(2)),
            ),
            row(
                "CSR-2025-0137",
                title("调度网核心路由设备采购", "Core routers, grid control"),
                StageName::Consultation,
                texts::turn_waiting_replies(3),
                Some("2025-12-05"),
                tagged(StateKind::Running, texts::clock_running(6)),
            ),
            row(
                "CSR-2025-0140",
                title("医院集团存储阵列", "Storage arrays, hospital group"),
                StageName::PreliminaryReview,
                texts::turn_waiting_supplements(texts::the_provider()),
                None,
                tagged(StateKind::Stopped, texts::clock_stopped(12, "2025-11-14")),
            ),
            row(
                "CSR-2025-0122",
                title("机场行李系统", "Airport baggage system"),
                StageName::Agreed,
                texts::the_office(),
                None,
                None,
            ),
        ],
        pager: Pager { start_href: None, after_href: Some("/cases?after=122".to_owned()) },
        files: vec![
            (texts::as_written("XLSX"), "/cases.xlsx".to_owned()),
            (texts::as_written("CSV"), "/cases.csv".to_owned()),
        ],
    }
}
