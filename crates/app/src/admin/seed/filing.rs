//! The filing with which a sample case begins.

use procedure::filing::{
    ContractState, Filing, PreAssessedFactor, PreAssessment, Procurement, Recognition, Subject,
};
use procedure::papers::Materials;
use procedure::party::{BodyCode, OrganisationId};

use super::chance::Chance;
use super::parties::Ground;
use super::words::{PLACES, PRODUCTS, REASONS};
use crate::demo::institutions::DEPARTMENTS;

/// A complete filing of some procurement.
pub(super) fn filing(
    ground: &Ground<'_>,
    chance: &mut Chance,
    provider: &OrganisationId,
    materials: Materials,
) -> Filing {
    let regime = ground.regime;
    let (product, category) = chance.pick(PRODUCTS).copied().unwrap_or(("网络设备", ""));
    let place = chance.pick(PLACES).copied().unwrap_or_default();
    let category = regime.categories.iter().find(|known| known.id.as_str() == category);
    let category = category.or(regime.categories.first()).map(|known| known.id.clone());
    let department = chance.pick(DEPARTMENTS).map_or("MIIT", |department| department.0);
    let may_affect = PreAssessedFactor { may_affect: true, reasons: REASONS.to_owned() };
    let factors = regime.factors.iter().map(|factor| (factor.id.clone(), may_affect.clone()));
    let clauses = regime.undertakings.iter().zip(12..);
    Filing {
        trigger: "procurement".into(),
        title: format!("{place}{product}采购"),
        subject: Subject::Procurement(Procurement {
            product: product.to_owned(),
            version: format!("{}.0", chance.between(1, 9)),
            category,
            why_major: String::new(),
            amount_cents: u64::from(chance.between(100, 90_000)) * 1_000_000,
            currency: "CNY".to_owned(),
            contract: ContractState::Draft,
            in_use_since: None,
        }),
        provider: Some(provider.clone()),
        recognitions: vec![Recognition {
            department: BodyCode::new(department),
            notice: format!("示例认定{}号", chance.between(1, 400)),
            on: ground.calendar.first_day(),
        }],
        pre_assessment: PreAssessment { guideline: None, answers: factors.collect() },
        clauses: clauses
            .map(|(undertaking, clause)| (undertaking.id.clone(), format!("第{clause}条")))
            .collect(),
        materials,
        follows: None,
    }
}
