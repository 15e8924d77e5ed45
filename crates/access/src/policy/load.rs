//! Reads the files of a policy and says of every mistake where it stands.

use std::collections::BTreeMap;
use std::fmt;

use procedure::ActName;
use procedure::law::Provision;
use procedure::regime::Bilingual;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::Spanned;

use crate::part::{Extent, Part};
use crate::policy::{ActPolicy, Duty, Hands, Kind, Policy, PolicyFiles, check};
use crate::relation::Column;
use crate::rule::Rule;
use crate::seat::{OrganisationKind, Seat};

/// What is wrong in a file of a policy, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyFault {
    /// The file.
    pub file: &'static str,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub reason: PolicyFaultReason,
}

/// The kinds of mistake in a policy.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PolicyFaultReason {
    /// Not TOML, or a key or a name that is unknown or missing.
    #[error("{0}")]
    Form(String),
    /// Something stands twice.
    #[error("`{0}` stands twice; keep one of them")]
    Twice(String),
    /// Something that every policy must say is not said.
    #[error("`{0}` is missing; say who it is for, or that it is for nobody")]
    Missing(String),
    /// The rule has another number or another provision in the program.
    #[error("`{0}` has the number {1} and the provision `{2:?}` in the program; leave them")]
    Renumbered(String, u8, Provision),
    /// No act of this name.
    #[error("`{0}` is no act; take a name from the interfaces")]
    NoSuchAct(String),
    /// The act does not belong to this party.
    #[error("`{act}` is no act of the {party}; remove the line")]
    NoSuchParty {
        /// The act.
        act: &'static str,
        /// The party.
        party: OrganisationKind,
    },
    /// An act with legal effect that one person could do, or an act without that takes two.
    #[error("`{0}` needs `prepare` and `sign` if it has legal effect, and only `by` if not")]
    Hands(&'static str),
    /// The seat does not exist in this kind of organisation.
    #[error("the {kind} has no seat `{seat}`; choose one of its own")]
    SeatOfOther {
        /// The kind.
        kind: OrganisationKind,
        /// The seat.
        seat: Seat,
    },
    /// Two administrators in one seat.
    #[error("`{0}` has duties of two administrators; keep system, seats and log apart")]
    Administrators(Seat),
    /// The word does not fit the part of the case.
    #[error("`{extent}` says nothing about `{part}`; choose another word")]
    Extent {
        /// The part.
        part: Part,
        /// The word.
        extent: Extent,
    },
    /// Somebody without a part in the case would see it.
    #[error("nobody without a part in a case sees anything of it; write `nothing`")]
    NoPart,
}

impl fmt::Display for PolicyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.reason)
    }
}

impl std::error::Error for PolicyFault {}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RulesFile {
    #[serde(rename = "rule")]
    pub(super) rules: Vec<Spanned<RuleEntry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RuleEntry {
    pub(super) number: u8,
    pub(super) name: Rule,
    pub(super) provision: Provision,
    zh: String,
    en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SeatsFile {
    #[serde(rename = "organisation")]
    pub(super) organisations: Vec<Spanned<KindEntry>>,
    pub(super) administrators: Spanned<BTreeMap<Duty, Seat>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KindEntry {
    pub(super) kind: OrganisationKind,
    zh: String,
    en: String,
    pub(super) seats: Vec<Seat>,
    pub(super) look: Vec<Seat>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ActsFile {
    pub(super) paper: Spanned<Hands>,
    #[serde(rename = "act")]
    pub(super) acts: Vec<Spanned<ActEntry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ActEntry {
    pub(super) name: String,
    pub(super) legal_effect: bool,
    /// For the reader of the file.
    #[serde(rename = "why")]
    _why: String,
    operator: Option<Hands>,
    provider: Option<Hands>,
    office: Option<Hands>,
    body: Option<Hands>,
    commission: Option<Hands>,
}

pub(super) type CasesFile = BTreeMap<Column, Spanned<BTreeMap<Part, Spanned<Extent>>>>;

impl ActEntry {
    pub(super) fn act(&self) -> Option<ActName> {
        ActName::ALL.iter().copied().find(|act| act.key() == self.name)
    }

    pub(super) fn parties(&self) -> impl Iterator<Item = (OrganisationKind, &Hands)> {
        [
            (OrganisationKind::Operator, &self.operator),
            (OrganisationKind::Provider, &self.provider),
            (OrganisationKind::Office, &self.office),
            (OrganisationKind::Body, &self.body),
            (OrganisationKind::Commission, &self.commission),
        ]
        .into_iter()
        .filter_map(|(kind, hands)| Some((kind, hands.as_ref()?)))
    }
}

impl Policy {
    /// Reads a policy from the texts of its files.
    ///
    /// # Errors
    /// Every mistake found, each with its file and line; a file of the wrong form has just one.
    pub fn load(files: PolicyFiles<'_>) -> Result<Policy, Vec<PolicyFault>> {
        let mut faults = Vec::new();
        let rules = parse::<RulesFile>("rules.toml", files.rules, &mut faults);
        let seats = parse::<SeatsFile>("seats.toml", files.seats, &mut faults);
        let acts = parse::<ActsFile>("acts.toml", files.acts, &mut faults);
        let cases = parse::<CasesFile>("cases.toml", files.cases, &mut faults);
        let (Some(rules), Some(seats), Some(acts), Some(cases)) = (rules, seats, acts, cases)
        else {
            return Err(faults);
        };
        let mut note = |file, text: &str, found: Vec<(usize, PolicyFaultReason)>| {
            let at = |(offset, reason)| PolicyFault { file, line: line(text, offset), reason };
            faults.extend(found.into_iter().map(at));
        };
        note("rules.toml", files.rules, check::rules(&rules));
        note("seats.toml", files.seats, check::seats(&seats));
        note("acts.toml", files.acts, check::acts(&acts, &seats));
        note("cases.toml", files.cases, check::cases(&cases));
        if faults.is_empty() { Ok(assemble(rules, seats, acts, cases)) } else { Err(faults) }
    }
}

fn parse<T: DeserializeOwned>(
    file: &'static str,
    text: &str,
    faults: &mut Vec<PolicyFault>,
) -> Option<T> {
    match toml::from_str(text) {
        Ok(parsed) => Some(parsed),
        Err(error) => {
            let line = line(text, error.span().map_or(0, |span| span.start));
            let reason = PolicyFaultReason::Form(error.message().replace('\n', " "));
            faults.push(PolicyFault { file, line, reason });
            None
        }
    }
}

fn line(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

fn assemble(rules: RulesFile, seats: SeatsFile, acts: ActsFile, cases: CasesFile) -> Policy {
    let rules = rules.rules.into_iter().map(Spanned::into_inner);
    let kinds = seats.organisations.into_iter().map(Spanned::into_inner).map(|entry| {
        let name = Bilingual { zh: entry.zh, en: entry.en };
        let seats = entry.seats.into_iter().collect();
        (entry.kind, Kind { name, seats, look: entry.look.into_iter().collect() })
    });
    let acts_by_name = acts.acts.iter().map(Spanned::get_ref).filter_map(|entry| {
        let parties = entry.parties().map(|(kind, hands)| (kind, hands.clone())).collect();
        Some((entry.act()?, ActPolicy { legal_effect: entry.legal_effect, parties }))
    });
    let cases = cases.into_iter().map(|(column, row)| {
        let cells = row.into_inner().into_iter();
        (column, cells.map(|(part, extent)| (part, extent.into_inner())).collect())
    });
    Policy {
        rules: rules.map(|rule| (rule.name, Bilingual { zh: rule.zh, en: rule.en })).collect(),
        kinds: kinds.collect(),
        administrators: seats.administrators.into_inner(),
        acts: acts_by_name.collect(),
        paper: acts.paper.into_inner(),
        cases: cases.collect(),
    }
}
