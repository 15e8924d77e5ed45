//! The small words of the interface and what they stand for in the procedure.

use std::collections::{BTreeMap, BTreeSet};

use procedure::{consultation, filing, papers, party, regime};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

macro_rules! words {
    ($($(#[doc = $doc:literal])+ $name:ident = $core:path { $($variant:ident),+ $(,)? })+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
        #[serde(rename_all = "snake_case")]
        #[expect(missing_docs, reason = "the words are those of the procedure's type")]
        pub enum $name { $($variant),+ }

        impl From<$name> for $core {
            fn from(word: $name) -> Self {
                match word { $($name::$variant => <$core>::$variant),+ }
            }
        }

        impl From<$core> for $name {
            fn from(word: $core) -> Self {
                match word { $(<$core>::$variant => $name::$variant),+ }
            }
        }
    )+};
}

words! {
    /// Whom a request or notice addresses.
    Addressee = papers::Addressee { Operator, Provider }
    /// The owner's answer to a question for consent.
    ConsentAnswer = papers::ConsentAnswer { Granted, Refused }
    /// What an officer found about the opinions.
    Finding = consultation::Finding { Agree, Differ, AgreeAgainst }
    /// The outcome of a review.
    Outcome = consultation::Outcome { Passed, PassedWithConditions, NotPassed }
    /// The position towards the conclusions.
    Position = consultation::Position { Agree, AgreeWithConditions, Disagree, NoCompetence }
    /// How high a risk is.
    Risk = consultation::Risk { None, Manageable, Unacceptable }
    /// Which clocks a request stops.
    StoppedClocks = papers::StoppedClocks { All, NotOpinions }
    /// How far a contract has come.
    ContractState = filing::ContractState { Tender, Draft, SignedConditionally, SignedUnconditionally }
    /// The kinds of subject.
    SubjectKind = regime::SubjectKind { Procurement, ProductLine, ProviderRange, DataProcessing, ForeignListing }
}

#[expect(clippy::derivable_impls, reason = "the words come from a macro")]
impl Default for StoppedClocks {
    fn default() -> Self {
        StoppedClocks::All
    }
}

/// A body that is asked, and as what: `member:MIIT`, `department:NEA`, `other:CAICT`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "String", into = "String")]
#[schema(value_type = String, example = "member:MIIT")]
pub struct Recipient(party::Recipient);

impl From<Recipient> for party::Recipient {
    fn from(recipient: Recipient) -> Self {
        recipient.0
    }
}

impl From<&party::Recipient> for Recipient {
    fn from(recipient: &party::Recipient) -> Self {
        Recipient(recipient.clone())
    }
}

impl From<Recipient> for String {
    fn from(recipient: Recipient) -> Self {
        match recipient.0 {
            party::Recipient::Member(code) => format!("member:{code}"),
            party::Recipient::Department(code) => format!("department:{code}"),
            party::Recipient::Other(code) => format!("other:{code}"),
        }
    }
}

impl TryFrom<String> for Recipient {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let code = |code: &str| party::BodyCode::new(code);
        match text.split_once(':') {
            Some(("member", body)) if !body.is_empty() => {
                Ok(Recipient(party::Recipient::Member(code(body))))
            }
            Some(("department", body)) if !body.is_empty() => {
                Ok(Recipient(party::Recipient::Department(code(body))))
            }
            Some(("other", body)) if !body.is_empty() => {
                Ok(Recipient(party::Recipient::Other(code(body))))
            }
            _ => Err(format!("`{text}`{NO_RECIPIENT}")),
        }
    }
}

/// How the message about a text ends that is no date.
pub const NO_DATE: &str = " is no date; write it as 2021-09-01";
/// The same of a key that is no number of an item.
pub const NO_ITEM: &str = " is no number of an item; write it as 1";
/// The same of a text that is no recipient.
pub const NO_RECIPIENT: &str =
    " is no recipient; write it as member:MIIT, department:NEA or other:CODE";

/// A date as `2021-09-01`.
pub(crate) mod date {
    use procedure::Date;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(crate) fn serialize<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(date)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Date, D::Error> {
        let text = String::deserialize(deserializer)?;
        parse(&text).map_err(serde::de::Error::custom)
    }

    pub(super) fn parse(text: &str) -> Result<Date, String> {
        let known = text.len() == "2021-09-01".len();
        text.parse().ok().filter(|_| known).ok_or_else(|| format!("`{text}`{}", super::NO_DATE))
    }
}

/// A date that may be missing; an empty text is missing too, as forms send it.
pub(crate) mod optional_date {
    use procedure::Date;
    use serde::{Deserialize, Deserializer, Serializer};

    #[expect(clippy::ref_option, reason = "the form that serde asks for")]
    pub(crate) fn serialize<S: Serializer>(
        date: &Option<Date>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match date {
            Some(date) => serializer.collect_str(date),
            None => serializer.serialize_none(),
        }
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Date>, D::Error> {
        match Option::<String>::deserialize(deserializer)? {
            None => Ok(None),
            Some(text) if text.is_empty() => Ok(None),
            Some(text) => super::date::parse(&text).map(Some).map_err(serde::de::Error::custom),
        }
    }
}

/// A map by number. A key of JSON is a text, and a tagged act hands it on as one.
pub(crate) fn numbered<'de, D, T>(deserializer: D) -> Result<BTreeMap<u32, T>, D::Error>
where
    D: serde::Deserializer<'de>,
    T: Deserialize<'de>,
{
    let texts = BTreeMap::<String, T>::deserialize(deserializer)?;
    let number = |text: &str| {
        text.parse().map_err(|_| serde::de::Error::custom(format!("`{text}`{NO_ITEM}")))
    };
    texts.into_iter().map(|(key, value)| Ok((number(&key)?, value))).collect()
}

/// Texts as identifiers of one kind.
#[expect(clippy::needless_pass_by_value, reason = "the words are used up where they become ids")]
pub(crate) fn texts_into<T: for<'a> From<&'a str> + Ord>(texts: BTreeSet<String>) -> BTreeSet<T> {
    texts.iter().map(|text| T::from(text.as_str())).collect()
}
