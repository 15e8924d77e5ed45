//! Reads the file of a version of the Measures and says of every mistake where it stands.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Deserializer};
use working_days::Date;

use super::{Initiator, Regime};
use crate::law::Provision;

/// What is wrong in the file of a version of the Measures, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegimeFault {
    /// The file, as the caller named it.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub reason: RegimeFaultReason,
}

/// The kinds of mistake in the file of a version of the Measures.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RegimeFaultReason {
    /// Not TOML, or a key that is unknown, missing, of another type or no date.
    #[error("{0}")]
    Form(String),
    /// A short name used twice in one list.
    #[error("`{0}` stands twice; give each entry a name of its own")]
    Twice(String),
    /// A list that must not be empty.
    #[error("`{0}` is empty; a review cannot be run without it")]
    Empty(&'static str),
    /// A period of no days.
    #[error("`{0}` is 0 working days; a term has at least one")]
    NoDays(&'static str),
    /// The version is replaced before it takes effect.
    #[error("it is replaced on {replaced_on}, not after it takes effect on {effective_on}")]
    ReplacedBeforeEffect {
        /// The first day on which it applies.
        effective_on: Date,
        /// The day from which it is replaced.
        replaced_on: Date,
    },
    /// A provision that the procedure cites has neither an article nor another law.
    #[error("`{0:?}` has no article; name it under `[articles]` or `[elsewhere]`")]
    NoArticle(Provision),
    /// An article number that is none, or higher than the number of articles.
    #[error("`{0}` is no article of this version; write it as 10 or 11(2)")]
    Article(String),
    /// The Office sits in a body that is no member.
    #[error("the host `{0}` is no member; add it or name another")]
    Host(String),
    /// No member may call for a review, or no party may file.
    #[error("no trigger has the initiator `{0}`; a review could never begin so")]
    NoTrigger(&'static str),
}

impl fmt::Display for RegimeFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.reason)
    }
}

impl std::error::Error for RegimeFault {}

impl Regime {
    /// Reads a version of the Measures from the text of its file.
    ///
    /// # Errors
    /// Every mistake found, each with its line; a file of the wrong form has just one.
    pub fn parse(file: &str, text: &str) -> Result<Regime, Vec<RegimeFault>> {
        let mut faults = Vec::new();
        let mut fault = |line, reason| {
            faults.push(RegimeFault { file: file.to_owned(), line, reason });
        };
        let regime = match toml::from_str::<Regime>(text) {
            Ok(regime) => regime,
            Err(error) => {
                let offset = error.span().map_or(0, |span| span.start);
                let line = text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1;
                fault(line, RegimeFaultReason::Form(error.message().replace('\n', " ")));
                return Err(faults);
            }
        };
        for (mention, reason) in regime.contradictions() {
            fault(line_of(text, &mention), reason);
        }
        if faults.is_empty() { Ok(regime) } else { Err(faults) }
    }

    /// What is of the right form but cannot be; each with words that stand in its line.
    fn contradictions(&self) -> Vec<(String, RegimeFaultReason)> {
        let mut found = Vec::new();
        if let Some(replaced_on) = self.replaced_on.filter(|day| *day <= self.effective_on) {
            let effective_on = self.effective_on;
            let reason = RegimeFaultReason::ReplacedBeforeEffect { effective_on, replaced_on };
            found.push(("replaced_on".to_owned(), reason));
        }
        found.extend(self.repeated_names());
        found.extend(self.terms_without_days());
        found.extend(self.articles_amiss());
        if !self.has_member(&self.host) {
            found.push(("host =".to_owned(), RegimeFaultReason::Host(self.host.to_string())));
        }
        for (initiator, name) in [(Initiator::Party, "party"), (Initiator::Member, "member")] {
            if !self.triggers.iter().any(|trigger| trigger.initiator == initiator) {
                found.push(("[[trigger]]".to_owned(), RegimeFaultReason::NoTrigger(name)));
            }
        }
        found
    }

    fn repeated_names(&self) -> Vec<(String, RegimeFaultReason)> {
        let lists: [(&'static str, Vec<&str>); 6] = [
            ("member", self.members.iter().map(|entry| entry.code.as_str()).collect()),
            ("trigger", self.triggers.iter().map(|entry| entry.id.as_str()).collect()),
            ("material", self.materials.iter().map(|entry| entry.id.as_str()).collect()),
            ("undertaking", self.undertakings.iter().map(|entry| entry.id.as_str()).collect()),
            ("factor", self.factors.iter().map(|entry| entry.id.as_str()).collect()),
            ("category", self.categories.iter().map(|entry| entry.id.as_str()).collect()),
        ];
        let mut found = Vec::new();
        for (list, names) in lists {
            let mut seen = BTreeSet::new();
            for name in &names {
                if !seen.insert(name) {
                    let reason = RegimeFaultReason::Twice((*name).to_owned());
                    found.push((format!("\"{name}\""), reason));
                }
            }
            if names.is_empty() {
                found.push((format!("{list} ="), RegimeFaultReason::Empty(list)));
            }
        }
        found
    }

    fn terms_without_days(&self) -> Vec<(String, RegimeFaultReason)> {
        let terms = &self.terms;
        [
            ("determination", terms.determination),
            ("preliminary", terms.preliminary),
            ("preliminary_extension", terms.preliminary_extension),
            ("opinion", terms.opinion),
            ("special", terms.special),
        ]
        .into_iter()
        .filter(|(_, days)| *days == 0)
        .map(|(name, _)| (format!("{name} = 0"), RegimeFaultReason::NoDays(name)))
        .collect()
    }

    fn articles_amiss(&self) -> Vec<(String, RegimeFaultReason)> {
        let mut found = Vec::new();
        for provision in Provision::ALL.into_iter().filter(|provision| is_cited(*provision)) {
            if self.article(provision).is_none() && self.elsewhere(provision).is_none() {
                found.push(("[articles]".to_owned(), RegimeFaultReason::NoArticle(provision)));
            }
        }
        for article in self.articles.values() {
            let number = article.split('(').next().and_then(|text| text.parse::<u32>().ok());
            if !number.is_some_and(|number| (1..=self.article_count).contains(&number)) {
                let reason = RegimeFaultReason::Article(article.clone());
                found.push((format!("\"{article}\""), reason));
            }
        }
        found
    }
}

/// Whether the procedure cites the provision, whichever version governs the case.
fn is_cited(provision: Provision) -> bool {
    !matches!(
        provision,
        Provision::ForeignListing | Provision::InterimMeasures | Provision::OtherReviews
    )
}

/// The last line, from 1, in which the words stand; 1 where they do not.
fn line_of(text: &str, words: &str) -> usize {
    text.lines()
        .enumerate()
        .filter(|(_, line)| line.contains(words))
        .last()
        .map_or(1, |(i, _)| i + 1)
}

pub(crate) fn date<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    let text = String::deserialize(deserializer)?;
    text.parse().map_err(|_| {
        serde::de::Error::custom(format!("`{text}` is no date; write it as \"2020-06-01\""))
    })
}

pub(crate) fn optional_date<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Date>, D::Error> {
    date(deserializer).map(Some)
}
