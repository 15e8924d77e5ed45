//! A version of the Measures as data: figures, bodies, factors, materials, triggers.
//!
//! The code of the procedure has no figure of its own. A case is bound for life to the version
//! under which it was opened.

mod load;

pub(crate) use load::{date, optional_date};

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;
use working_days::Date;

pub use load::{RegimeFault, RegimeFaultReason};

use crate::law::Provision;
use crate::party::{BodyCode, text_id};

text_id! {
    /// A version of the Measures (`cn-2020`).
    RegimeId;
    /// A factor to be assessed (article 9).
    FactorId;
    /// A kind of filing material (article 7).
    MaterialId;
    /// An undertaking of the provider (article 6).
    UndertakingId;
    /// A category of network products and services (article 20).
    CategoryId;
    /// What makes a review begin (articles 2, 5, 15).
    TriggerId;
}

/// A version of the Measures.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Regime {
    /// Its short name.
    pub id: RegimeId,
    /// Its title.
    pub title: Bilingual,
    /// The number of the order that promulgated it.
    pub order: String,
    /// The day of promulgation.
    #[serde(deserialize_with = "load::date")]
    pub promulgated_on: Date,
    /// The first day on which it applies.
    #[serde(deserialize_with = "load::date")]
    pub effective_on: Date,
    /// The day from which a later version replaces it, if one does.
    #[serde(default, deserialize_with = "load::optional_date")]
    pub replaced_on: Option<Date>,
    /// From which receipt the term of the determination runs.
    pub clock_start: ClockStart,
    /// How many articles it has.
    pub article_count: u32,
    /// The periods it sets.
    pub terms: Terms,
    /// The member entities of the work mechanism.
    #[serde(rename = "member")]
    pub members: Vec<Body>,
    /// Whether the member in which the Office sits is asked for an opinion like the others.
    pub host_is_consulted: bool,
    /// The member in which the Office sits.
    pub host: BodyCode,
    /// Which departments are asked besides the members.
    pub departments: ConsultedDepartments,
    /// What makes a review begin.
    #[serde(rename = "trigger")]
    pub triggers: Vec<Trigger>,
    /// The materials of a filing.
    #[serde(rename = "material")]
    pub materials: Vec<Material>,
    /// The undertakings of the provider.
    #[serde(rename = "undertaking")]
    pub undertakings: Vec<Undertaking>,
    /// The factors to be assessed.
    #[serde(rename = "factor")]
    pub factors: Vec<Factor>,
    /// The categories of network products and services.
    #[serde(rename = "category")]
    pub categories: Vec<Category>,
    articles: BTreeMap<Provision, String>,
    #[serde(default)]
    elsewhere: BTreeMap<Provision, Bilingual>,
}

/// A text in both languages of the system.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

/// From which receipt the term of the determination runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClockStart {
    /// From the receipt of the materials. A return for gaps only stops the clock.
    Receipt,
    /// From the receipt of materials that satisfy the list. A return starts it anew.
    CompleteReceipt,
}

/// The periods of the Measures, in working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// To determine whether a review is required.
    pub determination: u32,
    /// To complete the preliminary review.
    pub preliminary: u32,
    /// What one extension of the preliminary review adds.
    pub preliminary_extension: u32,
    /// How often the preliminary review may be extended.
    pub preliminary_extensions: u32,
    /// To answer the request for an opinion, for each recipient from its own receipt.
    pub opinion: u32,
    /// In which a special review is generally completed.
    pub special: u32,
    /// Within which an incomplete filing should be returned; to exceed it is only warned of.
    pub return_within: u32,
}

/// A body of state.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// Its short code.
    pub code: BodyCode,
    /// Its name.
    pub name: Bilingual,
}

/// Which departments are asked for an opinion besides the members.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConsultedDepartments {
    /// The department that protects the operator's critical infrastructure; at least one.
    Protection,
    /// Whichever departments the case concerns; there may be none.
    Relevant,
}

/// What makes a review begin.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trigger {
    /// Its short name.
    pub id: TriggerId,
    /// Its name.
    pub name: Bilingual,
    /// The provision that says so.
    pub provision: Provision,
    /// Who sets it off.
    pub initiator: Initiator,
    /// Whether the party must have been recognised as an operator.
    #[serde(default)]
    pub needs_recognition: bool,
    /// What may be reviewed.
    pub subjects: Vec<SubjectKind>,
    /// Filing is a duty above this number of users whose personal information is held.
    pub users_over: Option<u64>,
}

/// Who sets off a review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Initiator {
    /// The party that files.
    Party,
    /// A member that calls for a review.
    Member,
}

/// The kinds of subject of a review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SubjectKind {
    /// The procurement of a network product or service.
    Procurement,
    /// A product line.
    ProductLine,
    /// All that a provider sells.
    ProviderRange,
    /// Data processing activities.
    DataProcessing,
    /// A listing abroad.
    ForeignListing,
}

/// A kind of filing material.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Material {
    /// Its short name.
    pub id: MaterialId,
    /// Its name.
    pub name: Bilingual,
    /// Whether a filing without it is incomplete.
    pub required: bool,
}

/// An undertaking of the provider.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Undertaking {
    /// Its short name.
    pub id: UndertakingId,
    /// What is undertaken.
    pub name: Bilingual,
}

/// A factor to be assessed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Factor {
    /// Its short name.
    pub id: FactorId,
    /// What is assessed.
    pub name: Bilingual,
}

/// A category of network products and services.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Its short name.
    pub id: CategoryId,
    /// Its name.
    pub name: Bilingual,
    /// Whether it is the open tail, for which the filer says why the impact is major.
    #[serde(default)]
    pub open_tail: bool,
}

/// The versions of the Measures that come with the program, oldest first.
pub fn bundled() -> &'static [Regime] {
    static BUNDLED: OnceLock<Vec<Regime>> = OnceLock::new();
    BUNDLED.get_or_init(|| {
        [
            ("cn-2020.toml", include_str!("../regimes/cn-2020.toml")),
            ("cn-2022.toml", include_str!("../regimes/cn-2022.toml")),
        ]
        .into_iter()
        .filter_map(|(file, text)| Regime::parse(file, text).ok())
        .collect()
    })
}

/// The version in force on a day, among those given in order of their effect (article 22).
pub fn in_force_on(regimes: &[Regime], day: Date) -> Option<&Regime> {
    regimes.iter().rev().find(|regime| regime.effective_on <= day)
}

/// The version with this short name.
pub fn find<'a>(regimes: &'a [Regime], id: &RegimeId) -> Option<&'a Regime> {
    regimes.iter().find(|regime| regime.id == *id)
}

impl Regime {
    /// The number of the article of this version that holds the provision, as `11(2)`.
    pub fn article(&self, provision: Provision) -> Option<&str> {
        self.articles.get(&provision).map(String::as_str)
    }

    /// The law that holds the provision where this version of the Measures does not.
    pub fn elsewhere(&self, provision: Provision) -> Option<&Bilingual> {
        self.elsewhere.get(&provision)
    }

    /// The provisions that stand in the article with this number, in order.
    pub fn provisions_of(&self, article: u32) -> Vec<Provision> {
        let number = article.to_string();
        Provision::ALL
            .into_iter()
            .filter(|provision| {
                self.article(*provision)
                    .is_some_and(|text| text.split('(').next() == Some(number.as_str()))
            })
            .collect()
    }

    /// The trigger with this short name.
    pub fn trigger(&self, id: &TriggerId) -> Option<&Trigger> {
        self.triggers.iter().find(|trigger| trigger.id == *id)
    }

    /// The members that are asked for an opinion.
    pub fn consulted_members(&self) -> impl Iterator<Item = &Body> {
        self.members.iter().filter(|body| self.host_is_consulted || body.code != self.host)
    }

    /// Whether a body is a member of the work mechanism under this version.
    pub fn has_member(&self, code: &BodyCode) -> bool {
        self.members.iter().any(|body| body.code == *code)
    }
}
