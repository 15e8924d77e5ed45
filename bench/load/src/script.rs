//! A whole case under the Measures of 2020 as a list of requests, from the draft to the conclusion:
//! 27 acts by every party, and three documents.

use serde_json::{Map, Value, json};

use crate::town::{DEPARTMENT, Desk, Town};

const FACTORS: [&str; 5] = ["control", "continuity", "supply_chain", "compliance", "other"];
const UNDERTAKINGS: [&str; 4] = ["cooperate", "no_user_data", "no_control", "no_interruption"];
const MATERIALS: [&str; 3] = ["filing_form", "impact_report", "procurement_documents"];
/// Stand in a body for the documents that are known once they are uploaded.
pub const PAPERS: [&str; 3] = ["@paper-1", "@paper-2", "@paper-3"];
const PAPER_BYTES: usize = 2_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Open,
    Act,
    Upload,
}

#[derive(Clone, Debug)]
pub struct Step {
    pub kind: Kind,
    /// Who asks.
    pub by: String,
    /// Who signs, where the act waits for a second person.
    pub signs: String,
    pub body: String,
}

/// All steps of a case.
pub fn whole_case(town: &Town) -> Vec<Step> {
    let mut steps = vec![step(Kind::Open, &town.operator, draft(town, &[]))];
    for paper in PAPERS {
        let body = format!("{paper} ").repeat(PAPER_BYTES / (paper.len() + 1));
        steps.push(Step { body, ..step(Kind::Upload, &town.operator, Value::Null) });
    }
    let mut act = |desk: &Desk, body: Value| steps.push(step(Kind::Act, desk, body));
    act(&town.operator, draft(town, &PAPERS));
    act(&town.provider, json!({"act": "undertake", "undertakings": UNDERTAKINGS}));
    act(&town.operator, json!({"act": "file"}));
    let director = Desk { first: town.office.second.clone(), second: String::new() };
    act(&director, json!({"act": "assign", "officer": town.officer_id}));
    let reasons = "采购的产品用于关键业务，可能影响国家安全。";
    act(&town.office, json!({"act": "determine", "review_required": true, "reasons": reasons}));
    let reasons = "经核查申报材料和供应商说明，未见明显风险。";
    for factor in FACTORS {
        act(
            &town.office,
            json!({"act": "assess_factor", "factor": factor, "risk": "none", "reasons": reasons}),
        );
    }
    let summary = "经初步审查，风险及处置建议见所附材料，请书面回复意见。";
    act(&town.office, json!({"act": "circulate", "outcome": "passed", "summary": summary}));
    for body in &town.bodies {
        act(body, json!({"act": "opine", "position": "agree", "text": "同意。"}));
    }
    let reasons = "各单位意见一致。";
    act(
        &town.office,
        json!({"act": "determine_consistency", "finding": "agree", "reasons": reasons}),
    );
    let reasons = "依据《网络安全审查办法》，现将审查结论通知你单位。";
    act(&town.office, json!({"act": "conclude", "outcome": "passed", "reasons": reasons}));
    steps
}

/// The steps until the conclusions are with everybody consulted: what leaves a case open.
pub fn until_consultation(town: &Town) -> Vec<Step> {
    let mut steps = whole_case(town);
    steps.truncate(steps.len() - town.bodies.len() - 2);
    steps
}

fn step(kind: Kind, desk: &Desk, body: Value) -> Step {
    let Desk { first, second } = desk.clone();
    Step { kind, by: first, signs: second, body: body.to_string() }
}

fn draft(town: &Town, papers: &[&str]) -> Value {
    let reasons = "可能影响国家安全。";
    let factors =
        FACTORS.map(|id| (id.to_owned(), json!({"may_affect": true, "reasons": reasons})));
    let clauses = UNDERTAKINGS.map(|id| (id.to_owned(), json!("第十二条")));
    let materials =
        MATERIALS.iter().zip(papers).map(|(id, paper)| ((*id).to_owned(), json!([paper])));
    json!({"act": "draft", "filing": {
        "title": "核心路由设备采购",
        "subject": {"description": "核心路由器", "category": "core_network"},
        "provider": town.provider_id,
        "recognitions": [{"department": DEPARTMENT, "notice": "1号", "on": "2021-11-05"}],
        "pre_assessment": Map::from_iter(factors),
        "clauses": Map::from_iter(clauses),
        "materials": Map::from_iter(materials),
    }})
}
