//! What was typed at a step, into the filing.

use app::wire::{ContractState, Filing, PreAssessedFactor, Recognition, SubjectKind};
use procedure::Date;
use procedure::regime::Regime;

use super::super::answers::day;
use super::super::form::line;
use super::steps::Step;
use crate::pages::present::Filled;
use crate::problem::Problem;

/// Takes the answers of a step into the filing; gaps are allowed until it is filed.
///
/// # Errors
/// What cannot be read at a field. Everything that can be is in the filing then.
pub(super) fn step(
    step: Step,
    filled: &Filled,
    filing: &mut Filing,
    regime: &Regime,
) -> Result<(), Problem> {
    match step {
        Step::Procurement => procurement(filled, filing),
        Step::Recognition => recognition(filled, filing),
        Step::PreAssessment => pre_assessment(filled, filing, regime),
        Step::Undertakings => undertakings(filled, filing, regime),
        Step::Materials | Step::Check | Step::Sign => Err(Problem::not_found()),
    }
}

fn procurement(filled: &Filled, filing: &mut Filing) -> Result<(), Problem> {
    let given = |name: &str| Some(line(filled, name)).filter(|text| !text.is_empty());
    filing.title = line(filled, "title");
    filing.provider = given("provider");
    let subject = &mut filing.subject;
    subject.kind = SubjectKind::Procurement;
    subject.description = line(filled, "product");
    subject.version = line(filled, "version");
    subject.category = given("category");
    subject.why_major = line(filled, "why_major");
    subject.currency = given("currency").unwrap_or_else(|| "CNY".to_owned());
    subject.contract = match line(filled, "contract").as_str() {
        "tender" => ContractState::Tender,
        "signed_conditionally" => ContractState::SignedConditionally,
        "signed_unconditionally" => ContractState::SignedUnconditionally,
        _ => ContractState::Draft,
    };
    subject.in_use_since = optional_day(filled, "in_use_since")?;
    subject.amount_cents = cents(&line(filled, "amount"))?;
    Ok(())
}

fn optional_day(filled: &Filled, name: &str) -> Result<Option<Date>, Problem> {
    match line(filled, name) {
        text if text.is_empty() => Ok(None),
        text => day(name, &text).map(Some),
    }
}

/// Hundredths of an amount as it was typed: `12,000,000.5`.
fn cents(text: &str) -> Result<u64, Problem> {
    let wrong = || Problem::invalid("amount", &app::Problem::Form(format!("`{text}`")));
    let plain: String = text.chars().filter(|c| !matches!(c, ',' | ' ' | '，')).collect();
    if plain.is_empty() {
        return Ok(0);
    }
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || part.len() > 2 || !digits(whole) || !digits(part) {
        return Err(wrong());
    }
    format!("{whole}{part:0<2}").parse().map_err(|_| wrong())
}

fn recognition(filled: &Filled, filing: &mut Filing) -> Result<(), Problem> {
    filing.guideline = Some(line(filled, "guideline")).filter(|text| !text.is_empty());
    let (department, notice) = (line(filled, "department"), line(filled, "notice"));
    if department.is_empty() && notice.is_empty() {
        filing.recognitions.clear();
        return Ok(());
    }
    let on = day("notice_on", &line(filled, "notice_on"))?;
    // A filing may rest on more than one recognition; the others stay as they are.
    let others = filing.recognitions.iter().skip(1).cloned().collect::<Vec<_>>();
    filing.recognitions = vec![Recognition { department, notice, on }];
    filing.recognitions.extend(others);
    Ok(())
}

fn pre_assessment(filled: &Filled, filing: &mut Filing, regime: &Regime) -> Result<(), Problem> {
    for factor in &regime.factors {
        let id = factor.id.as_str();
        let reasons = line(filled, &format!("reasons-{id}"));
        match line(filled, &format!("effect-{id}")).as_str() {
            "may_affect" => answer(filing, id, true, reasons),
            "no_effect" => answer(filing, id, false, reasons),
            _ => drop(filing.pre_assessment.remove(id)),
        }
    }
    Ok(())
}

fn answer(filing: &mut Filing, factor: &str, may_affect: bool, reasons: String) {
    filing.pre_assessment.insert(factor.to_owned(), PreAssessedFactor { may_affect, reasons });
}

fn undertakings(filled: &Filled, filing: &mut Filing, regime: &Regime) -> Result<(), Problem> {
    for undertaking in &regime.undertakings {
        let id = undertaking.id.as_str();
        match line(filled, &format!("clause-{id}")) {
            clause if clause.is_empty() => drop(filing.clauses.remove(id)),
            clause => drop(filing.clauses.insert(id.to_owned(), clause)),
        }
    }
    Ok(())
}
