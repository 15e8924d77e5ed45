//! Reviews that a member called for (article 15): one before the Commission, one running.

use std::collections::BTreeSet;

use crate::demo::cast::Cast;
use crate::demo::days::Days;
use crate::demo::script::{Script, body, commission, office};
use crate::wire::{ActBody, Addressee, Call, Risk, Subject, SubjectKind};

pub(super) fn cases(days: &Days, cast: &Cast) -> Vec<Script> {
    vec![called(days, cast), begun(days, cast)]
}

/// Called for, and laid before the Commission.
fn called(days: &Days, cast: &Cast) -> Script {
    let call = Call {
        title: "在用密码模块审查".to_owned(),
        subject: product_line("某型在用密码模块产品线"),
        operator: None,
        provider: Some(cast.organisation("network")),
        departments: vec!["MIIT".to_owned()],
        grounds: "检测发现该产品线的随机数存在缺陷。".to_owned(),
    };
    let officer = cast.officer(1);
    let summary = "成员单位提出审查，报请批准。".to_owned();
    Script::new()
        .open(days.ago(8), body("SCA"), ActBody::CallForReview { call: Box::new(call) })
        .act(days.ago(7), office(), ActBody::Assign { officer })
        .act(days.ago(4), office(), ActBody::SubmitForApproval { summary })
}

/// Begun by a written notice to the Provider; there is no single Operator.
fn begun(days: &Days, cast: &Cast) -> Script {
    let call = Call {
        title: "存储产品线审查".to_owned(),
        subject: product_line("某型大容量存储产品线"),
        operator: None,
        provider: Some(cast.organisation("server")),
        departments: vec!["MIIT".to_owned(), "PBOC".to_owned()],
        grounds: "在多个单位发现未声明的远程维护通道。".to_owned(),
    };
    let officer = cast.officer(2);
    let summary = "成员单位提出审查，报请批准。".to_owned();
    let notice = ActBody::BeginReview {
        to: BTreeSet::from([Addressee::Provider]),
        public_notice: String::new(),
        departments: BTreeSet::new(),
    };
    Script::new()
        .second_officer()
        .open(days.ago(44), body("NASSP"), ActBody::CallForReview { call: Box::new(call) })
        .act(days.ago(43), office(), ActBody::Assign { officer })
        .act(days.ago(40), office(), ActBody::SubmitForApproval { summary })
        .act(days.ago(33), commission(), ActBody::Approve { remarks: "同意。".to_owned() })
        .act(days.ago(28), office(), notice)
        .assessed(days.ago(15), 2, Risk::Unacceptable)
}

fn product_line(words: &str) -> Subject {
    Subject { kind: SubjectKind::ProductLine, description: words.to_owned(), ..Subject::default() }
}
