//! A sample case as a list of deeds, each on its day.

use std::collections::BTreeMap;

use access::Seat;
use procedure::Date;

use super::paper::Paper;
use crate::wire::ActBody;

/// The documents of a case by the name that its script gives them.
pub(super) type Papers = BTreeMap<&'static str, String>;

/// What an act says; some of it names documents that are only known once they are uploaded.
pub(super) type Body = Box<dyn Fn(&Papers) -> ActBody + Send + Sync>;

/// A case.
pub(super) struct Script {
    /// Under which version of the Measures it is opened.
    pub(super) regime: Measures,
    /// Which officer of the Office runs it.
    pub(super) officer: u8,
    /// What is done.
    pub(super) deeds: Vec<(Date, Deed)>,
}

/// A version of the Measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Measures {
    Of2020,
    Of2022,
}

/// Something that is done.
pub(super) enum Deed {
    /// The first act, which opens the case.
    Open(Party, Body),
    /// An act, prepared and signed where it takes two.
    Act(Party, Body),
    /// An act that is left waiting for its signature.
    Prepare(Party, Body),
    /// A document.
    Upload(Party, Paper),
    /// Somebody else opens a document.
    Read(Party, &'static str),
}

/// Whoever does it: an organisation by key, and its seats that prepare and sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Party {
    pub(super) key: String,
    pub(super) first: Seat,
    pub(super) second: Seat,
}

/// An operator or a provider.
pub(super) fn company(key: &str) -> Party {
    party(key, Seat::Preparer, Seat::Signatory)
}

/// A consulted body, by its code.
pub(super) fn body(code: &str) -> Party {
    party(&code.to_lowercase(), Seat::Liaison, Seat::Signatory)
}

/// The Office, by the officer of the case.
pub(super) fn office() -> Party {
    party("office", Seat::CaseOfficer, Seat::Director)
}

/// The Commission.
pub(super) fn commission() -> Party {
    party("commission", Seat::Secretary, Seat::Approver)
}

fn party(key: &str, first: Seat, second: Seat) -> Party {
    Party { key: key.to_owned(), first, second }
}

impl Script {
    /// A case under the Measures of 2020 with the first officer.
    pub(super) fn new() -> Self {
        Script { regime: Measures::Of2020, officer: 1, deeds: Vec::new() }
    }

    /// Run by the second officer.
    pub(super) fn second_officer(mut self) -> Self {
        self.officer = 2;
        self
    }

    /// Under the Measures of 2022.
    pub(super) fn of_2022(mut self) -> Self {
        self.regime = Measures::Of2022;
        self
    }

    /// Adds the deed that opens the case.
    pub(super) fn open(mut self, on: Date, party: Party, body: ActBody) -> Self {
        self.deeds.push((on, Deed::Open(party, fixed(body))));
        self
    }

    /// Adds an act.
    pub(super) fn act(mut self, on: Date, party: Party, body: ActBody) -> Self {
        self.deeds.push((on, Deed::Act(party, fixed(body))));
        self
    }

    /// Adds an act that names documents.
    pub(super) fn act_with(
        mut self,
        on: Date,
        party: Party,
        body: impl Fn(&Papers) -> ActBody + Send + Sync + 'static,
    ) -> Self {
        self.deeds.push((on, Deed::Act(party, Box::new(body))));
        self
    }

    /// Adds an act that is left waiting for its signature.
    pub(super) fn prepare(mut self, on: Date, party: Party, body: ActBody) -> Self {
        self.deeds.push((on, Deed::Prepare(party, fixed(body))));
        self
    }

    /// Adds a document.
    pub(super) fn upload(mut self, on: Date, party: Party, paper: Paper) -> Self {
        self.deeds.push((on, Deed::Upload(party, paper)));
        self
    }

    /// Adds a read of a document.
    pub(super) fn read(mut self, on: Date, party: Party, paper: &'static str) -> Self {
        self.deeds.push((on, Deed::Read(party, paper)));
        self
    }
}

fn fixed(body: ActBody) -> Body {
    Box::new(move |_| body.clone())
}
