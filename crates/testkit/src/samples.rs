//! Sample papers: complete as the version of the Measures asks, so that a test takes one thing away.

use std::collections::{BTreeMap, BTreeSet};

use procedure::consultation::{Opinion, Outcome, Position, Proposal};
use procedure::filing::{
    Call, ContractState, Filing, ForeignListing, PreAssessedFactor, PreAssessment, Procurement,
    Recognition, Subject,
};
use procedure::papers::DocumentId;
use procedure::regime::{Initiator, Regime, SubjectKind, Trigger};
use working_days::Date;

use crate::parties::{operator, provider};

/// A day in the form `2020-06-01`.
///
/// # Panics
/// When it is none.
pub fn day(text: &str) -> Date {
    match text.parse() {
        Ok(day) => day,
        Err(error) => refuse(&format!("`{text}` is no day: {error}")),
    }
}

/// A complete filing of a procurement under the version of the Measures.
pub fn filing(regime: &Regime) -> Filing {
    let trigger = trigger_for(regime, SubjectKind::Procurement);
    Filing {
        trigger: trigger.id.clone(),
        title: "Core switches".to_owned(),
        subject: Subject::Procurement(procurement(regime)),
        provider: Some(provider().organisation),
        recognitions: vec![Recognition {
            department: "NEA".into(),
            notice: "Recognition 7".to_owned(),
            on: regime.effective_on,
        }],
        pre_assessment: pre_assessment(regime),
        clauses: regime
            .undertakings
            .iter()
            .map(|undertaking| (undertaking.id.clone(), "Clause 12".to_owned()))
            .collect(),
        materials: regime
            .materials
            .iter()
            .filter(|material| material.required)
            .map(|material| (material.id.clone(), BTreeSet::from([document(material.id.as_str())])))
            .collect(),
        follows: None,
    }
}

/// A complete filing of a platform operator that goes to list abroad (2022).
pub fn listing_filing(regime: &Regime, users: u64) -> Filing {
    let trigger = trigger_for(regime, SubjectKind::ForeignListing);
    Filing {
        trigger: trigger.id.clone(),
        title: "Listing of a platform".to_owned(),
        subject: Subject::ForeignListing(ForeignListing {
            exchange: "An exchange abroad".to_owned(),
            users,
        }),
        provider: None,
        recognitions: Vec::new(),
        clauses: BTreeMap::new(),
        ..filing(regime)
    }
}

/// A complete filing of a platform operator for its data processing (2022).
pub fn data_filing(regime: &Regime) -> Filing {
    let trigger = trigger_for(regime, SubjectKind::DataProcessing);
    Filing {
        trigger: trigger.id.clone(),
        subject: Subject::DataProcessing("Ride data of a platform".to_owned()),
        ..listing_filing(regime, 0)
    }
}

/// A procurement in the first category, with a draft contract.
pub fn procurement(regime: &Regime) -> Procurement {
    Procurement {
        product: "Core switch".to_owned(),
        version: "9.2".to_owned(),
        category: regime.categories.first().map(|category| category.id.clone()),
        why_major: String::new(),
        amount_cents: 120_000_000,
        currency: "CNY".to_owned(),
        contract: ContractState::Draft,
        in_use_since: None,
    }
}

/// Every factor answered; each may affect national security.
pub fn pre_assessment(regime: &Regime) -> PreAssessment {
    let answer = PreAssessedFactor { may_affect: true, reasons: "It may.".to_owned() };
    let factors = regime.factors.iter();
    PreAssessment {
        guideline: None,
        answers: factors.map(|factor| (factor.id.clone(), answer.clone())).collect(),
    }
}

/// A call for the review of the sample product, with Operator and Provider known.
pub fn call(regime: &Regime) -> Call {
    Call {
        title: "Core switches in use".to_owned(),
        subject: Subject::Procurement(procurement(regime)),
        operator: Some(operator().organisation),
        provider: Some(provider().organisation),
        departments: vec!["NEA".into()],
        grounds: "Reports of a hidden access.".to_owned(),
    }
}

/// A call for the review of all that a provider sells: nobody in the system to address.
pub fn call_at_large() -> Call {
    Call {
        title: "A provider's range".to_owned(),
        subject: Subject::ProviderRange("All memory products of a provider".to_owned()),
        operator: None,
        provider: None,
        departments: Vec::new(),
        grounds: "Reports of a flaw.".to_owned(),
    }
}

/// Conclusions with this outcome; a conditional pass has one condition.
pub fn proposal(outcome: Outcome) -> Proposal {
    let conditional = outcome == Outcome::PassedWithConditions;
    Proposal {
        outcome,
        conditions: if conditional { vec!["Keep spare parts.".to_owned()] } else { Vec::new() },
        summary: "As assessed.".to_owned(),
        enclosed: BTreeSet::new(),
    }
}

/// An opinion with this position; a conditional one asks for one condition.
pub fn opinion(position: Position) -> Opinion {
    let conditional = position == Position::AgreeWithConditions;
    Opinion {
        position,
        text: "Considered.".to_owned(),
        conditions: if conditional { vec!["Keep spare parts.".to_owned()] } else { Vec::new() },
    }
}

/// A document by its id.
pub fn document(id: &str) -> DocumentId {
    DocumentId::new(id)
}

fn trigger_for(regime: &Regime, subject: SubjectKind) -> &Trigger {
    let mut triggers = regime.triggers.iter();
    let found = triggers.find(|trigger| {
        trigger.initiator == Initiator::Party && trigger.subjects.contains(&subject)
    });
    match found {
        Some(trigger) => trigger,
        None => refuse(&format!("{} has no trigger for {subject:?}", regime.id)),
    }
}

#[expect(clippy::panic, reason = "a test that asks for what cannot be is to fail")]
#[track_caller]
pub(crate) fn refuse(words: &str) -> ! {
    panic!("{words}")
}
