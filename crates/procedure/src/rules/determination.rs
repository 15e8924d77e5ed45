//! Whether a review is required (article 8 of 2020, 9 of 2022).

use std::collections::BTreeSet;

use crate::case::TermName;
use crate::event::Fact;
use crate::law::Provision;
use crate::party::BodyCode;
use crate::refusal::Missing;
use crate::rules::{after_term, check_departments, given, require};
use crate::ruling::{Context, Ruling};

/// The Office determines whether a review is required and notifies the Operator in writing.
/// A determination after its term is late, never impossible: no silence decides.
pub(crate) fn determine(
    context: &Context<'_>,
    review_required: bool,
    reasons: &str,
    departments: &BTreeSet<BodyCode>,
) -> Ruling {
    require(Provision::Determination, [(given(reasons), Missing::Reasons)])?;
    let cautions = after_term(context, &TermName::Determination);
    let reasons = reasons.to_owned();
    if !review_required {
        return Ok((vec![Fact::ReviewNotRequired { reasons }], cautions));
    }
    let recognised = context.case.filing().map(|filing| filing.recognitions.as_slice());
    let recognising = recognised.unwrap_or_default().iter().map(|by| by.department.clone());
    let departments: BTreeSet<BodyCode> = departments.iter().cloned().chain(recognising).collect();
    check_departments(context, &departments, Provision::Opinions)?;
    Ok((vec![Fact::ReviewRequired { reasons, departments }], cautions))
}
