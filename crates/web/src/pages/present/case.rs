//! The head of a case and the facts of its filing.

use procedure::case::Matter;
use procedure::filing::{Procurement, Subject};
use procedure::party::Role;
use texts::Text;

use super::View;
use crate::pages::{FactRow, Head, PartyRow};

/// The head of a case. Its number is given by whoever keeps the register.
#[must_use]
pub fn head(view: &View<'_>, number: &str) -> Head {
    let stage = view.case.stage.name();
    let words = view.words;
    let operator = view
        .case
        .operator
        .as_ref()
        .map(|id| PartyRow { role: words.role(Role::Operator), name: words.organisation(id) });
    let provider = view
        .case
        .provider
        .as_ref()
        .map(|id| PartyRow { role: words.role(Role::Provider), name: words.organisation(id) });
    Head {
        number: number.to_owned(),
        title: view.case.title().to_owned(),
        href: view.href.to_owned(),
        stage: words::stage(stage),
        stage_note: words::stage_note(stage),
        parties: operator.into_iter().chain(provider).collect(),
        regime: words::bilingual(&words.regime().title),
    }
}

/// That the case stays under a version of the Measures that was replaced (article 22).
#[must_use]
pub fn regime_remark(view: &View<'_>) -> Option<Text> {
    let regime = view.words.regime();
    let replaced_on = regime.replaced_on.filter(|day| *day <= view.today)?;
    Some(texts::case_regime_replaced(replaced_on, words::bilingual(&regime.title)))
}

/// What a case is about, as far as a filing or a call says it.
#[must_use]
pub fn facts(view: &View<'_>) -> Vec<FactRow> {
    let subject = match &view.case.matter {
        Some(Matter::Filing(filing)) => &filing.subject,
        Some(Matter::Call(call)) => &call.subject,
        None => return Vec::new(),
    };
    match subject {
        Subject::Procurement(procurement) => procurement_facts(view, procurement),
        other => vec![FactRow {
            name: words::subject(other.kind()),
            value: texts::as_written(other.description()),
        }],
    }
}

fn procurement_facts(view: &View<'_>, procurement: &Procurement) -> Vec<FactRow> {
    let written = |name, value: &str| {
        let given = !value.trim().is_empty();
        given.then(|| FactRow { name, value: texts::as_written(value) })
    };
    let amount = amount(procurement.amount_cents, &procurement.currency);
    let category = procurement
        .category
        .as_ref()
        .map(|id| FactRow { name: texts::filing_field_category(), value: view.words.category(id) });
    let contract = FactRow {
        name: texts::filing_field_contract(),
        value: words::contract(procurement.contract),
    };
    let in_use = procurement.in_use_since.map(|day| FactRow {
        name: texts::filing_field_in_use(),
        value: texts::as_written(day.to_string()),
    });
    [
        written(texts::filing_field_product(), &procurement.product),
        written(texts::filing_field_version(), &procurement.version),
        category,
        written(texts::filing_field_why_major(), &procurement.why_major),
        written(texts::filing_field_amount(), &amount),
        Some(contract),
        in_use,
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// `12,000,000.00 CNY`; nothing when no amount is given.
fn amount(cents: u64, currency: &str) -> String {
    if cents == 0 {
        return String::new();
    }
    let whole = (cents / 100).to_string();
    let first = whole.len() % 3;
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && index % 3 == first {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("{grouped}.{:02} {currency}", cents % 100)
}
