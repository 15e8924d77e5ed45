//! Cases that were concluded: passed, with conditions, not passed.

use crate::demo::cast::Cast;
use crate::demo::days::Days;
use crate::demo::forms::Purchase;
use crate::demo::script::{Script, commission, office};
use crate::wire::{ActBody, ContractState, Outcome, Risk};

const CONDITIONS: &[&str] = &["每半年提交一次漏洞修复报告。", "备件储备不少于十二个月。"];

pub(super) fn cases(days: &Days, cast: &Cast) -> Vec<Script> {
    vec![passed(days, cast), with_conditions(days, cast), not_passed(days, cast)]
}

fn passed(days: &Days, cast: &Cast) -> Script {
    let what = Purchase {
        operator: "rail",
        provider: "network",
        department: "NRA",
        title: "信号系统网络设备采购",
        product: "工业以太网交换机",
        category: "core_network",
        amount_yuan: 88_000_000,
        contract: ContractState::Draft,
    };
    let answers = [days.ago(64), days.ago(62), days.ago(60)];
    Script::new()
        .filed(days.ago(120), days.ago(115), cast, what)
        .assigned(days.ago(114), cast)
        .required(days.ago(107))
        .assessed(days.ago(85), 9, Risk::None)
        .circulated(days.ago(72), Outcome::Passed, &[], None)
        .answered(&answers, &["NRA"], &[], &[])
        .agreed(days.ago(56), Outcome::Passed, &[])
}

/// With conditions; one officer had to be recused (article 16).
fn with_conditions(days: &Days, cast: &Cast) -> Script {
    let what = Purchase {
        operator: "bank",
        provider: "server",
        department: "PBOC",
        title: "支付系统主机采购",
        product: "大型主机",
        category: "servers",
        amount_yuan: 268_000_000,
        contract: ContractState::SignedConditionally,
    };
    let answers = [days.ago(92), days.ago(88)];
    let officer = cast.officer(1);
    let reasons = "曾任职于该供应商。".to_owned();
    Script::new()
        .second_officer()
        .filed(days.ago(152), days.ago(147), cast, what)
        .assigned(days.ago(146), cast)
        .act(days.ago(146), office(), ActBody::Recuse { officer, reasons })
        .required(days.ago(140))
        .assessed(days.ago(112), 9, Risk::Manageable)
        .circulated(days.ago(98), Outcome::PassedWithConditions, CONDITIONS, None)
        .answered(&answers, &["PBOC"], &[], &[])
        .agreed(days.ago(84), Outcome::PassedWithConditions, CONDITIONS)
}

/// Not passed, after a special review that the Commission approved.
fn not_passed(days: &Days, cast: &Cast) -> Script {
    let what = Purchase {
        operator: "telecom",
        provider: "database",
        department: "MIIT",
        title: "用户数据平台数据库软件采购",
        product: "用户数据库软件",
        category: "databases",
        amount_yuan: 64_000_000,
        contract: ContractState::Draft,
    };
    let first = [days.ago(148), days.ago(145)];
    let second = [days.ago(112), days.ago(109)];
    let summary = "特别审查结论建议：不通过。报请批准。".to_owned();
    Script::new()
        .filed(days.ago(205), days.ago(200), cast, what)
        .assigned(days.ago(199), cast)
        .required(days.ago(193))
        .assessed(days.ago(170), 9, Risk::Unacceptable)
        .circulated(days.ago(156), Outcome::PassedWithConditions, CONDITIONS, None)
        .answered(&first, &["MIIT"], &["MPS"], &[])
        .special(days.ago(141), days.ago(139), days.ago(130))
        .circulated(days.ago(120), Outcome::NotPassed, &[], Some(days.ago(106)))
        .answered(&second, &["MIIT"], &[], &[])
        .act(days.ago(104), office(), ActBody::SubmitForApproval { summary })
        .act(days.ago(98), commission(), ActBody::Approve { remarks: "同意。".to_owned() })
        .concluded(days.ago(96), Outcome::NotPassed, &[])
}
