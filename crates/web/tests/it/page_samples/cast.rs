//! The sample parties and their names.

use procedure::filing::{Filing, Subject};
use procedure::papers::DocumentId;
use procedure::party::{BodyCode, OrganisationId, PersonId};
use testkit::{Scenario, samples};
use texts::{Lang, Text};
use words::Names;

/// Words in the language of the sample.
pub(crate) fn say(lang: Lang, chinese: &str, english: &str) -> String {
    match lang {
        Lang::Zh => chinese.to_owned(),
        Lang::En => english.to_owned(),
    }
}

/// The names of the sample parties.
pub(crate) struct Cast;

impl Names for Cast {
    fn organisation(&self, id: &OrganisationId) -> Text {
        match id.as_str() {
            "power-grid" => {
                texts::bilingual("North Grid Control (sample)", "华北电网调度中心（示例）")
            }
            "switch-maker" => texts::bilingual("Sample Network Devices", "示例网络设备公司"),
            "review-office" => texts::role_office(),
            "commission" => texts::role_commission(),
            other => texts::as_written(other.to_uppercase()),
        }
    }

    fn person(&self, id: &PersonId) -> Text {
        match id.as_str() {
            "clerk of review-office" => texts::bilingual("Officer Lin", "林某"),
            "clerk of power-grid" => texts::bilingual("Ms Zhou", "周某"),
            _ => texts::bilingual("liaison", "联络人"),
        }
    }

    fn body(&self, code: &BodyCode) -> Text {
        match code.as_str() {
            "NEA" => texts::bilingual("National Energy Administration", "国家能源局"),
            other => texts::as_written(other),
        }
    }

    fn document(&self, id: &DocumentId) -> Text {
        match id.as_str() {
            "filing_form" => texts::bilingual("Filing form", "申报书"),
            "impact_report" => texts::bilingual("Impact report", "影响国家安全分析报告"),
            "procurement_documents" => {
                texts::bilingual("Draft master agreement", "采购主协议（草案）")
            }
            other => texts::as_written(other),
        }
    }
}

/// A case under the Measures of 2020 on a day.
pub(crate) fn case_on(day: &str) -> Scenario {
    Scenario::cn_2020(day)
}

/// The sample filing, told in the language.
pub(crate) fn filing(scenario: &Scenario, lang: Lang) -> Filing {
    let mut filing = samples::filing(&scenario.regime);
    filing.title = say(lang, "调度网核心路由设备采购", "Core routers, grid control");
    if let Subject::Procurement(procurement) = &mut filing.subject {
        procurement.product =
            say(lang, "骨干路由器及网管软件", "Backbone routers and their software");
        procurement.version = "NR-9000 / 4.2".to_owned();
        procurement.amount_cents = 1_284_000_000;
        procurement.currency = "CNY".to_owned();
    }
    filing
}
