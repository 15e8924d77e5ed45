//! Cases under review: running, stopped, extended, in consultation, in the special review.

use std::collections::{BTreeMap, BTreeSet};

use crate::demo::cast::Cast;
use crate::demo::days::Days;
use crate::demo::forms::Purchase;
use crate::demo::script::{Script, commission, company, office};
use crate::wire::{ActBody, Addressee, ContractState, Outcome, Risk, StoppedClocks};

const CONDITIONS: &[&str] = &["关闭远程维护通道，现场维护全程留痕。", "备件储备不少于十二个月。"];

pub(super) fn cases(days: &Days, cast: &Cast) -> Vec<Script> {
    vec![
        running(days, cast),
        stopped(days, cast),
        extended(days, cast),
        opinions_overdue(days, cast),
        second_round(days, cast),
        before_the_commission(days, cast),
    ]
}

/// The preliminary review runs; the Provider shows one paper to the Operator and is asked for its
/// consent to show another outside the case (article 16).
fn running(days: &Days, cast: &Cast) -> Script {
    let what = Purchase {
        operator: "grid",
        provider: "network",
        department: "NEA",
        title: "核心路由设备采购",
        product: "核心路由器",
        category: "core_network",
        amount_yuan: 126_000_000,
        contract: ContractState::Draft,
    };
    let grid = cast.organisation("grid");
    let laboratory = "示例检测实验室";
    Script::new()
        .filed(days.ago(31), days.ago(26), cast, what)
        .assigned(days.ago(25), cast)
        .required(days.ago(20))
        .provider_paper(days.ago(17), "network")
        .act_with(days.ago(17), company("network"), move |papers| ActBody::Share {
            document: papers.get("origin").cloned().unwrap_or_default(),
            with: grid.clone(),
        })
        .read(days.ago(16), company("grid"), "origin")
        .read(days.ago(16), office(), "origin")
        .assessed(days.ago(12), 3, Risk::Manageable)
        .act_with(days.ago(2), office(), move |papers| ActBody::AskConsent {
            document: papers.get("origin").cloned().unwrap_or_default(),
            to: laboratory.to_owned(),
            purpose: "委托检测主要部件".to_owned(),
            until: None,
        })
}

/// The clocks stand still: the Operator has answered one of its two items, the Provider none.
fn stopped(days: &Days, cast: &Cast) -> Script {
    let what = Purchase {
        operator: "bank",
        provider: "database",
        department: "PBOC",
        title: "清算系统数据库软件采购",
        product: "分布式交易数据库软件",
        category: "databases",
        amount_yuan: 58_000_000,
        contract: ContractState::SignedConditionally,
    };
    Script::new()
        .second_officer()
        .filed(days.ago(47), days.ago(42), cast, what)
        .assigned(days.ago(41), cast)
        .required(days.ago(34))
        .assessed(days.ago(20), 2, Risk::Manageable)
        .act(days.ago(9), office(), request(Addressee::Operator, &["数据流向图", "应急切换预案"]))
        .act(days.ago(9), office(), request(Addressee::Provider, &["漏洞修复记录"]))
        .upload(days.ago(5), company("bank"), crate::demo::paper::note("flow", "数据流向图说明"))
        .act_with(days.ago(5), company("bank"), |papers| {
            let flow: BTreeSet<String> = papers.get("flow").cloned().into_iter().collect();
            ActBody::Supply { request: 1, answers: BTreeMap::from([(1, flow)]) }
        })
}

/// Extended early by article 10's days, so that its last day may lie beyond the published calendar.
fn extended(days: &Days, cast: &Cast) -> Script {
    let what = Purchase {
        operator: "rail",
        provider: "server",
        department: "NRA",
        title: "调度中心服务器采购",
        product: "高性能服务器",
        category: "servers",
        amount_yuan: 73_200_000,
        contract: ContractState::Draft,
    };
    let reasons = "涉及多个来源的部件，情况复杂。".to_owned();
    Script::new()
        .filed(days.ago(25), days.ago(22), cast, what)
        .assigned(days.ago(21), cast)
        .required(days.ago(13))
        .assessed(days.ago(6), 4, Risk::Manageable)
        .act(days.ago(3), office(), ActBody::Extend { days: 15, reasons })
}

/// Two of those asked have not answered in their fifteen days.
fn opinions_overdue(days: &Days, cast: &Cast) -> Script {
    let what = Purchase {
        operator: "telecom",
        provider: "network",
        department: "MIIT",
        title: "骨干网交换设备采购",
        product: "骨干网交换机",
        category: "core_network",
        amount_yuan: 310_000_000,
        contract: ContractState::Draft,
    };
    let answers = [days.ago(14), days.ago(11), days.ago(8)];
    Script::new()
        .second_officer()
        .filed(days.ago(62), days.ago(57), cast, what)
        .assigned(days.ago(56), cast)
        .required(days.ago(50))
        .assessed(days.ago(26), 9, Risk::Manageable)
        .circulated(days.ago(19), Outcome::PassedWithConditions, CONDITIONS, None)
        .answered(&answers, &["MIIT"], &[], &["MSS", "MOFCOM"])
}

/// The special review, in its second round: half of the answers are in.
fn second_round(days: &Days, cast: &Cast) -> Script {
    let what = Purchase {
        operator: "bank",
        provider: "cloud",
        department: "PBOC",
        title: "灾备中心云计算服务采购",
        product: "专属云计算服务",
        category: "cloud",
        amount_yuan: 149_000_000,
        contract: ContractState::Tender,
    };
    let first = [days.ago(58), days.ago(55), days.ago(52)];
    let half = ["SAMR", "NRTA", "NASSP", "SCA", "PBOC", "MOFCOM"];
    Script::new()
        .filed(days.ago(108), days.ago(102), cast, what)
        .assigned(days.ago(101), cast)
        .required(days.ago(95))
        .assessed(days.ago(72), 9, Risk::Manageable)
        .circulated(days.ago(66), Outcome::Passed, &[], None)
        .answered(&first, &["PBOC"], &["MPS"], &[])
        .special(days.ago(48), days.ago(41), days.ago(30))
        .circulated(days.ago(8), Outcome::PassedWithConditions, CONDITIONS, Some(days.ahead(4)))
        .answered(&[days.ago(5), days.ago(3)], &["PBOC"], &[], &half)
}

/// Before the Commission: its approval is prepared and waits for the one who approves.
fn before_the_commission(days: &Days, cast: &Cast) -> Script {
    let what = Purchase {
        operator: "grid",
        provider: "server",
        department: "NEA",
        title: "调度自动化系统服务器采购",
        product: "高性能服务器",
        category: "servers",
        amount_yuan: 205_000_000,
        contract: ContractState::SignedConditionally,
    };
    let first = [days.ago(62), days.ago(59), days.ago(57)];
    let second = [days.ago(18), days.ago(15)];
    let summary = "特别审查结论建议：附条件通过。报请批准。".to_owned();
    Script::new()
        .filed(days.ago(118), days.ago(112), cast, what)
        .assigned(days.ago(111), cast)
        .required(days.ago(105))
        .assessed(days.ago(80), 9, Risk::Manageable)
        .circulated(days.ago(70), Outcome::Passed, &[], None)
        .answered(&first, &["NEA"], &["MPS", "MSS"], &[])
        .special(days.ago(54), days.ago(52), days.ago(44))
        .act(
            days.ago(28),
            office(),
            ActBody::Extend { days: 20, reasons: "需要现场核查。".to_owned() },
        )
        .circulated(days.ago(22), Outcome::PassedWithConditions, CONDITIONS, Some(days.ago(12)))
        .answered(&second, &["NEA"], &[], &[])
        .act(days.ago(6), office(), ActBody::SubmitForApproval { summary })
        .prepare(days.ago(1), commission(), ActBody::Approve { remarks: "同意。".to_owned() })
}

fn request(addressee: Addressee, items: &[&str]) -> ActBody {
    let items = items.iter().map(|item| (*item).to_owned()).collect();
    ActBody::RequestSupplements { addressee, items, stops: StoppedClocks::All }
}
