//! The head of a case and the facts of its filing.

use procedure::case::Matter;
use procedure::filing::{Filing, Procurement, Subject};
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

/// What a case is about, as far as the filing or the call says it and the reader may see it.
#[must_use]
pub fn facts(view: &View<'_>) -> Vec<FactRow> {
    match &view.case.matter {
        Some(Matter::Filing(filing)) => {
            let mut facts = subject_facts(view, &filing.subject);
            facts.extend(filing_facts(view, filing));
            facts
        }
        Some(Matter::Call(call)) => {
            let mut facts = subject_facts(view, &call.subject);
            let value = texts::as_written(&call.grounds);
            facts.push(FactRow { name: texts::field_grounds(), value });
            facts
        }
        None => Vec::new(),
    }
}

/// Recognitions, the pre-assessment factor by factor, and where each undertaking stands.
fn filing_facts(view: &View<'_>, filing: &Filing) -> Vec<FactRow> {
    let recognitions = filing.recognitions.iter().flat_map(|given| {
        let department = view.words.body(&given.department);
        let (notice, on) = (texts::as_written(&given.notice), given.on.to_string());
        [
            FactRow { name: texts::filing_field_department(), value: department },
            FactRow { name: texts::filing_field_notice(), value: notice },
            FactRow { name: texts::filing_field_notice_on(), value: texts::as_written(on) },
        ]
    });
    let factors = filing.pre_assessment.answers.iter().map(|(factor, answer)| {
        let effect = if answer.may_affect { texts::may_affect() } else { texts::no_effect() };
        let value = texts::effect_with_reasons(effect, &answer.reasons);
        FactRow { name: view.words.factor(factor), value }
    });
    let clauses = filing.clauses.iter().map(|(undertaking, clause)| FactRow {
        name: view.words.undertaking(undertaking),
        value: texts::as_written(clause),
    });
    recognitions.chain(factors).chain(clauses).collect()
}

fn subject_facts(view: &View<'_>, subject: &Subject) -> Vec<FactRow> {
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
