//! Documents of a case, requests for supplements (article 14) and consents (article 16).
//!
//! A document is known here by its identity, owner and purpose; its bytes are kept elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use working_days::Date;

use crate::party::{OrganisationId, text_id};

text_id! {
    /// A document.
    DocumentId;
}

/// A document of the case. Whoever supplied it owns it (article 16).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Document {
    /// The organisation that supplied it.
    pub owner: OrganisationId,
    /// Its title, as the owner gave it.
    pub title: String,
    /// The organisations to which the owner has shown it, besides the Office.
    pub shared_with: BTreeSet<OrganisationId>,
    /// The digest of its content, in hexadecimal; what was filed can be proved by it.
    pub digest: String,
}

/// The number of a request for supplements within its case, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RequestNumber(pub u32);

/// A request for supplementary materials (article 14).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SupplementRequest {
    /// Its number within the case.
    pub number: RequestNumber,
    /// Who is asked.
    pub addressee: Addressee,
    /// The day on which it was served: still a day of the Office.
    pub asked_on: Date,
    /// What is asked, item by item.
    pub items: Vec<Item>,
    /// Which clocks it stops.
    pub stops: StoppedClocks,
    /// The day on which the last item came in or the request was dropped.
    pub closed_on: Option<Date>,
}

impl SupplementRequest {
    /// Whether something that was asked is still outstanding.
    pub fn is_open(&self) -> bool {
        self.closed_on.is_none()
    }
}

/// One item of a request.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Item {
    /// What is asked.
    pub question: String,
    /// The day on which it was answered.
    pub answered_on: Option<Date>,
}

/// Whom a request addresses (article 14).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Addressee {
    /// The operator.
    Operator,
    /// The provider, directly.
    Provider,
}

/// Which running clocks a request stops (article 14: "the time for the review").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum StoppedClocks {
    /// Every running clock of the review, those of the consulted bodies too.
    All,
    /// The Office's own clocks; the consulted bodies go on.
    NotOpinions,
}

/// The number of a question for consent within its case, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ConsentNumber(pub u32);

/// A disclosure for which the owner of a document was asked (article 16).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Consent {
    /// The document.
    pub document: DocumentId,
    /// To whom it is to be shown.
    pub to: String,
    /// What for.
    pub purpose: String,
    /// Until when.
    pub until: Option<Date>,
    /// The day on which the owner was asked.
    pub asked_on: Date,
    /// The owner's answer.
    pub answer: Option<ConsentAnswer>,
}

/// What the owner of the information answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ConsentAnswer {
    /// The document may be shown as asked.
    Granted,
    /// It may not.
    Refused,
}

/// Which documents stand for which required material (article 7).
pub type Materials = BTreeMap<crate::regime::MaterialId, BTreeSet<DocumentId>>;
