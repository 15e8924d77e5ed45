//! What the sample cases file, as a form would hand it in, and who is asked about it.

use std::collections::{BTreeMap, BTreeSet};

use procedure::Date;
use procedure::regime::{self, Regime};

use super::cast::Cast;
use super::script::{Measures, Papers};
use crate::wire::{ContractState, Filing, PreAssessedFactor, Recognition, Subject, SubjectKind};

/// A purchase that is filed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Purchase {
    pub(super) operator: &'static str,
    pub(super) provider: &'static str,
    pub(super) department: &'static str,
    pub(super) title: &'static str,
    pub(super) product: &'static str,
    pub(super) category: &'static str,
    pub(super) amount_yuan: u64,
    pub(super) contract: ContractState,
}

/// A listing abroad that is filed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Listing {
    pub(super) operator: &'static str,
    pub(super) title: &'static str,
    pub(super) exchange: &'static str,
    pub(super) users: u64,
}

/// Where the papers of a filing go.
const MATERIALS: &[(&str, &str)] =
    &[("filing_form", "form"), ("impact_report", "report"), ("procurement_documents", "contract")];

/// Everybody who must be asked, an institution of two capacities twice.
pub(super) fn asked(version: Measures, departments: &[&str]) -> Vec<String> {
    let members = measures(version).into_iter().flat_map(Regime::consulted_members);
    let members = members.map(|member| member.code.to_string());
    members.chain(departments.iter().map(|code| (*code).to_owned())).collect()
}

pub(super) fn measures(version: Measures) -> Option<&'static Regime> {
    let id = match version {
        Measures::Of2020 => "cn-2020",
        Measures::Of2022 => "cn-2022",
    };
    regime::find(regime::bundled(), &id.into())
}

pub(super) fn materials(papers: &Papers) -> BTreeMap<String, BTreeSet<String>> {
    let named = MATERIALS.iter().filter_map(|(material, name)| {
        papers.get(name).map(|id| ((*material).to_owned(), BTreeSet::from([id.clone()])))
    });
    named.collect()
}

pub(super) fn purchase_filing(cast: &Cast, what: Purchase) -> Filing {
    let regime = measures(Measures::Of2020);
    let clauses = regime.into_iter().flat_map(|regime| regime.undertakings.iter().zip(12..));
    Filing {
        trigger: "procurement".to_owned(),
        title: what.title.to_owned(),
        subject: Subject {
            description: what.product.to_owned(),
            version: "V3.2".to_owned(),
            category: Some(what.category.to_owned()),
            amount_cents: what.amount_yuan * 100,
            contract: what.contract,
            ..Subject::default()
        },
        provider: Some(cast.organisation(what.provider)),
        recognitions: vec![Recognition {
            department: what.department.to_owned(),
            notice: "示例关基认〔2021〕7号".to_owned(),
            on: Date::constant(2021, 11, 5),
        }],
        pre_assessment: pre_assessment(Measures::Of2020),
        clauses: clauses
            .map(|(one, clause)| (one.id.to_string(), format!("采购合同第{clause}条")))
            .collect(),
        ..Filing::default()
    }
}

pub(super) fn listing_filing(what: Listing) -> Filing {
    Filing {
        trigger: "foreign_listing".to_owned(),
        title: what.title.to_owned(),
        subject: Subject {
            kind: SubjectKind::ForeignListing,
            description: what.exchange.to_owned(),
            users: what.users,
            ..Subject::default()
        },
        pre_assessment: pre_assessment(Measures::Of2022),
        ..Filing::default()
    }
}

fn pre_assessment(version: Measures) -> BTreeMap<String, PreAssessedFactor> {
    let factors = measures(version).into_iter().flat_map(|regime| &regime.factors);
    let answer = |index: usize| match index {
        0 | 1 => (true, "一旦中断或被控制，将影响关键业务连续运行。"),
        _ => (false, "经评估未见明显风险。"),
    };
    factors
        .enumerate()
        .map(|(index, factor)| {
            let (may_affect, reasons) = answer(index);
            let answer = PreAssessedFactor { may_affect, reasons: reasons.to_owned() };
            (factor.id.to_string(), answer)
        })
        .collect()
}
