//! The steps that most sample cases have in common, several deeds each.

use std::collections::BTreeSet;

use procedure::Date;

use super::cast::Cast;
use super::forms::{
    Listing, Purchase, asked, listing_filing, materials, measures, purchase_filing,
};
use super::paper::{note, paper};
use super::script::{Measures, Script, body, company, office};
use crate::wire::{ActBody, Filing, Finding, Outcome, Position, Risk};

impl Script {
    /// From the first draft to the signed filing.
    pub(super) fn filed(self, drafted: Date, filed: Date, cast: &Cast, what: Purchase) -> Self {
        self.drafted(drafted, cast, what).undertaken(filed, what).act(
            filed,
            company(what.operator),
            ActBody::File {},
        )
    }

    /// A complete draft, with its papers.
    pub(super) fn drafted(self, on: Date, cast: &Cast, what: Purchase) -> Self {
        let filing = purchase_filing(cast, what);
        self.papers_of(on, what.operator, filing, "拟签订的采购合同")
    }

    /// The Provider confirms what stands in the agreement.
    pub(super) fn undertaken(self, on: Date, what: Purchase) -> Self {
        let undertakings = measures(Measures::Of2020)
            .into_iter()
            .flat_map(|regime| regime.undertakings.iter().map(|one| one.id.to_string()))
            .collect();
        self.act(on, company(what.provider), ActBody::Undertake { undertakings })
    }

    /// From the first draft of a listing to the signed filing.
    pub(super) fn listing_filed(self, drafted: Date, filed: Date, what: Listing) -> Self {
        self.papers_of(drafted, what.operator, listing_filing(what), "拟提交的上市申请文件").act(
            filed,
            company(what.operator),
            ActBody::File {},
        )
    }

    fn papers_of(self, on: Date, operator: &str, filing: Filing, contract: &'static str) -> Self {
        let first = ActBody::Draft { filing: Box::new(filing.clone()) };
        self.open(on, company(operator), first)
            .upload(on, company(operator), paper("form", "网络安全审查申报书"))
            .upload(on, company(operator), paper("report", "影响或可能影响国家安全的分析报告"))
            .upload(on, company(operator), paper("contract", contract))
            .act_with(on, company(operator), move |papers| {
                let materials = materials(papers);
                ActBody::Draft { filing: Box::new(Filing { materials, ..filing.clone() }) }
            })
    }

    /// The director assigns the case to its officer, who opens the filing.
    pub(super) fn assigned(self, on: Date, cast: &Cast) -> Self {
        let officer = cast.officer(self.officer);
        self.act(on, office(), ActBody::Assign { officer }).read(on, office(), "form").read(
            on,
            office(),
            "report",
        )
    }

    /// A review is required.
    pub(super) fn required(self, on: Date) -> Self {
        self.act(on, office(), determination(true))
    }

    /// The first factors are assessed, or all of them.
    pub(super) fn assessed(mut self, on: Date, at_most: usize, risk: Risk) -> Self {
        let factors = measures(self.regime).into_iter().flat_map(|regime| &regime.factors);
        let acts: Vec<ActBody> = factors
            .take(at_most)
            .map(|factor| ActBody::AssessFactor {
                factor: factor.id.to_string(),
                risk,
                reasons: format!("经核查申报材料和供应商说明：{}。", risk_in_words(risk)),
            })
            .collect();
        for act in acts {
            self = self.act(on, office(), act);
        }
        self
    }

    /// Conclusions go to everybody who must be asked.
    pub(super) fn circulated(
        self,
        on: Date,
        outcome: Outcome,
        conditions: &[&str],
        reply_by: Option<Date>,
    ) -> Self {
        let conditions: Vec<String> = conditions.iter().map(|one| (*one).to_owned()).collect();
        self.act_with(on, office(), move |papers| ActBody::Circulate {
            outcome,
            conditions: conditions.clone(),
            summary: "经初步审查，风险及处置建议见所附材料，请书面回复意见。".to_owned(),
            enclosed: papers.get("report").cloned().into_iter().collect(),
            to: BTreeSet::new(),
            on_paper: BTreeSet::new(),
            reply_by,
        })
    }

    /// Everybody asked answers, some a day, from this list of days; those named differ, and those
    /// left out do not answer.
    pub(super) fn answered(
        mut self,
        days: &[Date],
        departments: &[&str],
        disagree: &[&str],
        silent: &[&str],
    ) -> Self {
        let asked = asked(self.regime, departments);
        let per_day = asked.len().div_ceil(days.len().max(1)).max(1);
        for (index, code) in asked.iter().enumerate() {
            let Some(on) = days.get(index / per_day) else { continue };
            if silent.contains(&code.as_str()) {
                continue;
            }
            let position = if disagree.contains(&code.as_str()) {
                Position::Disagree
            } else {
                Position::Agree
            };
            self = self.act(*on, body(code), opinion(position));
        }
        self
    }

    /// The opinions agree, and the case is concluded.
    pub(super) fn agreed(self, on: Date, outcome: Outcome, conditions: &[&str]) -> Self {
        let reasons = "各单位意见一致。".to_owned();
        let finding = Finding::Agree;
        self.act(on, office(), ActBody::DetermineConsistency { finding, reasons })
            .concluded(on, outcome, conditions)
    }

    /// The Operator is notified of the conclusion.
    pub(super) fn concluded(self, on: Date, outcome: Outcome, conditions: &[&str]) -> Self {
        let conditions = conditions.iter().map(|one| (*one).to_owned()).collect();
        let reasons =
            "审查结论通知书：依据《网络安全审查办法》，现将审查结论通知你单位。".to_owned();
        self.act(on, office(), ActBody::Conclude { outcome, conditions, reasons })
    }

    /// The opinions differ, the special review is opened, and somebody is heard.
    pub(super) fn special(self, found: Date, opened: Date, heard: Date) -> Self {
        let reasons = "公安部不同意初步审查结论建议。".to_owned();
        let finding = Finding::Differ;
        let hearing = ActBody::Hear {
            heard: vec!["示例行业协会".to_owned(), "示例检测实验室".to_owned()],
            body: None,
            record: "听取了关于替代来源和应急保障的意见。".to_owned(),
        };
        self.act(found, office(), ActBody::DetermineConsistency { finding, reasons })
            .act(
                opened,
                office(),
                ActBody::OpenSpecialReview {
                    reasons: "意见不一致，按照特别审查程序处理。".to_owned(),
                },
            )
            .act(heard, office(), hearing)
    }

    /// What the Provider adds, for the Office alone.
    pub(super) fn provider_paper(self, on: Date, provider: &str) -> Self {
        self.upload(on, company(provider), note("origin", "主要部件来源清单"))
    }
}

/// Whether a review is required.
pub(super) fn determination(review_required: bool) -> ActBody {
    let reasons = if review_required {
        "采购的产品用于关键业务，可能影响国家安全。"
    } else {
        "采购的产品不用于关键业务，且有充分替代来源。"
    };
    ActBody::Determine {
        review_required,
        reasons: reasons.to_owned(),
        departments: BTreeSet::new(),
    }
}

/// An opinion.
pub(super) fn opinion(position: Position) -> ActBody {
    let (text, conditions) = match position {
        Position::Disagree => ("建议进一步核查远程维护通道。", Vec::new()),
        Position::AgreeWithConditions => {
            ("同意，但应附条件。", vec!["关闭远程维护通道。".to_owned()])
        }
        Position::NoCompetence => ("不属于我单位职责。", Vec::new()),
        Position::Agree => ("同意。", Vec::new()),
    };
    ActBody::Opine { position, text: text.to_owned(), conditions }
}

fn risk_in_words(risk: Risk) -> &'static str {
    match risk {
        Risk::None => "未见明显风险",
        Risk::Manageable => "存在风险，可以通过附加条件控制",
        Risk::Unacceptable => "风险不可接受",
    }
}
