//! Cases that have not come to a review: drafts, determinations, and what ended there.

use crate::demo::cast::Cast;
use crate::demo::days::Days;
use crate::demo::filings::determination;
use crate::demo::forms::Purchase;
use crate::demo::paper::paper;
use crate::demo::script::{Script, company, office};
use crate::wire::{ActBody, ContractState};

pub(super) fn cases(days: &Days, cast: &Cast) -> Vec<Script> {
    vec![
        undertakings_missing(days, cast),
        filing_to_be_signed(days, cast),
        determination_overdue(days, cast),
        returned_once(days, cast),
        not_required(days, cast),
        withdrawn(days, cast),
    ]
}

/// A draft: the Provider has not confirmed its undertakings yet.
fn undertakings_missing(days: &Days, cast: &Cast) -> Script {
    let what = Purchase {
        operator: "grid",
        provider: "cloud",
        department: "NEA",
        title: "营销数据云计算服务采购",
        product: "专属云计算服务",
        category: "cloud",
        amount_yuan: 38_000_000,
        contract: ContractState::Tender,
    };
    Script::new().drafted(days.ago(3), cast, what)
}

/// The filing is prepared and waits for the signatory of the Operator (four eyes).
fn filing_to_be_signed(days: &Days, cast: &Cast) -> Script {
    let what = Purchase {
        operator: "telecom",
        provider: "server",
        department: "MIIT",
        title: "计费系统服务器扩容采购",
        product: "高性能服务器",
        category: "servers",
        amount_yuan: 91_500_000,
        contract: ContractState::SignedConditionally,
    };
    Script::new().drafted(days.ago(9), cast, what).undertaken(days.ago(4), what).prepare(
        days.ago(1),
        company("telecom"),
        ActBody::File {},
    )
}

/// Article 8 is over by three working days; the determination waits for the director.
fn determination_overdue(days: &Days, cast: &Cast) -> Script {
    let what = Purchase {
        operator: "telecom",
        provider: "cloud",
        department: "MIIT",
        title: "客服平台云计算服务采购",
        product: "混合云计算服务",
        category: "cloud",
        amount_yuan: 26_400_000,
        contract: ContractState::Draft,
    };
    Script::new()
        .second_officer()
        .filed(days.ago(18), days.ago(13), cast, what)
        .assigned(days.ago(12), cast)
        .prepare(days.ago(1), office(), determination(true))
}

/// Returned for a gap and filed again: the time with the Operator does not count.
fn returned_once(days: &Days, cast: &Cast) -> Script {
    let what = Purchase {
        operator: "rail",
        provider: "network",
        department: "NRA",
        title: "列控数据网边界防护设备采购",
        product: "边界防护设备",
        category: "security",
        amount_yuan: 17_800_000,
        contract: ContractState::Draft,
    };
    let gaps = vec!["采购合同缺少附件三（技术支持条款）。".to_owned()];
    Script::new()
        .filed(days.ago(16), days.ago(12), cast, what)
        .assigned(days.ago(11), cast)
        .act(days.ago(9), office(), ActBody::ReturnIncomplete { gaps })
        .upload(days.ago(5), company("rail"), paper("annex", "采购合同附件三"))
        .act(days.ago(5), company("rail"), ActBody::File {})
}

/// Ended: no review is required.
fn not_required(days: &Days, cast: &Cast) -> Script {
    let what = Purchase {
        operator: "grid",
        provider: "database",
        department: "NEA",
        title: "培训系统数据库软件采购",
        product: "数据库软件",
        category: "databases",
        amount_yuan: 2_600_000,
        contract: ContractState::Draft,
    };
    Script::new().filed(days.ago(40), days.ago(36), cast, what).assigned(days.ago(35), cast).act(
        days.ago(29),
        office(),
        determination(false),
    )
}

/// Ended: withdrawn by the Operator, with the Office's consent.
fn withdrawn(days: &Days, cast: &Cast) -> Script {
    let what = Purchase {
        operator: "rail",
        provider: "cloud",
        department: "NRA",
        title: "票务系统云计算服务采购",
        product: "公有云计算服务",
        category: "cloud",
        amount_yuan: 44_000_000,
        contract: ContractState::Tender,
    };
    let asked = ActBody::Withdraw { reasons: "采购计划取消。".to_owned() };
    let consented = ActBody::Withdraw { reasons: "同意撤回。".to_owned() };
    Script::new()
        .second_officer()
        .filed(days.ago(64), days.ago(60), cast, what)
        .assigned(days.ago(59), cast)
        .required(days.ago(53))
        .act(days.ago(45), company("rail"), asked)
        .act(days.ago(43), office(), consented)
}
