//! Requests, terms, notices and corrections, as stored.

use std::collections::BTreeSet;

use procedure::act::{Correction, StartNotice};
use procedure::case::TermName;
use procedure::event::FilingClock;
use procedure::papers::{Addressee, ConsentAnswer, StoppedClocks};
use serde::{Deserialize, Serialize};

use super::date::IsoDate;
use super::mirror::mirror;
use super::party::RecipientV1;

mirror! {
    /// A stored [`FilingClock`].
    FilingClockV1 = FilingClock { Starts "starts", GoesOn "goes_on", }
    /// A stored [`Addressee`].
    AddresseeV1 = Addressee { Operator "operator", Provider "provider", }
    /// A stored [`StoppedClocks`].
    StoppedClocksV1 = StoppedClocks { All "all", NotOpinions "not_opinions", }
    /// A stored [`ConsentAnswer`].
    ConsentAnswerV1 = ConsentAnswer { Granted "granted", Refused "refused", }
}

/// A stored [`TermName`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[expect(missing_docs, reason = "the variants are those of the type it stores")]
pub enum TermNameV1 {
    Determination,
    Preliminary,
    Opinion { round: u32, recipient: RecipientV1 },
    Special,
}

/// A stored [`StartNotice`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[expect(missing_docs, reason = "the variants are those of the type it stores")]
pub enum StartNoticeV1 {
    Written { to: BTreeSet<AddresseeV1> },
    Public { text: String },
}

/// A stored [`Correction`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[expect(missing_docs, reason = "the variants are those of the type it stores")]
pub enum CorrectionV1 {
    Receipt { recipient: RecipientV1, received_on: IsoDate },
    Wording { event: u32, text: String },
}

impl From<&TermName> for TermNameV1 {
    fn from(term: &TermName) -> Self {
        match term {
            TermName::Determination => TermNameV1::Determination,
            TermName::Preliminary => TermNameV1::Preliminary,
            TermName::Opinion { round, recipient } => {
                TermNameV1::Opinion { round: *round, recipient: recipient.into() }
            }
            TermName::Special => TermNameV1::Special,
        }
    }
}

impl From<TermNameV1> for TermName {
    fn from(term: TermNameV1) -> Self {
        match term {
            TermNameV1::Determination => TermName::Determination,
            TermNameV1::Preliminary => TermName::Preliminary,
            TermNameV1::Opinion { round, recipient } => {
                TermName::Opinion { round, recipient: recipient.into() }
            }
            TermNameV1::Special => TermName::Special,
        }
    }
}

impl From<&StartNotice> for StartNoticeV1 {
    fn from(notice: &StartNotice) -> Self {
        match notice {
            StartNotice::Written { to } => {
                StartNoticeV1::Written { to: to.iter().map(|&to| to.into()).collect() }
            }
            StartNotice::Public { text } => StartNoticeV1::Public { text: text.clone() },
        }
    }
}

impl From<StartNoticeV1> for StartNotice {
    fn from(notice: StartNoticeV1) -> Self {
        match notice {
            StartNoticeV1::Written { to } => {
                StartNotice::Written { to: to.into_iter().map(Into::into).collect() }
            }
            StartNoticeV1::Public { text } => StartNotice::Public { text },
        }
    }
}

impl From<&Correction> for CorrectionV1 {
    fn from(correction: &Correction) -> Self {
        match correction {
            Correction::Receipt { recipient, received_on } => CorrectionV1::Receipt {
                recipient: recipient.into(),
                received_on: (*received_on).into(),
            },
            Correction::Wording { event, text } => {
                CorrectionV1::Wording { event: *event, text: text.clone() }
            }
        }
    }
}

impl From<CorrectionV1> for Correction {
    fn from(correction: CorrectionV1) -> Self {
        match correction {
            CorrectionV1::Receipt { recipient, received_on } => {
                Correction::Receipt { recipient: recipient.into(), received_on: received_on.into() }
            }
            CorrectionV1::Wording { event, text } => Correction::Wording { event, text },
        }
    }
}
