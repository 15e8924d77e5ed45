//! The two languages and how a reader asks for one.

use std::fmt;
use std::str::FromStr;

/// A language the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Chinese as written in mainland China: the language of the law, and the default.
    #[default]
    Zh,
    /// English.
    En,
}

/// A language that was asked for and that the program does not speak.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownLang {
    /// What was asked for.
    pub asked: String,
}

impl Lang {
    /// Both, Chinese first.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// The short name, as on the command line: `zh` or `en`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }

    /// The BCP 47 tag, as in HTML and in file names: `zh-CN` or `en`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// What stands between the members of a list.
    #[must_use]
    pub fn list_separator(self) -> &'static str {
        match self {
            Self::Zh => "、",
            Self::En => ", ",
        }
    }

    /// The language a browser likes best among those spoken here, from the value of its
    /// `Accept-Language` header; `None` when it names neither.
    #[must_use]
    pub fn from_accept_language(header: &str) -> Option<Self> {
        let mut best: Option<(Self, u16)> = None;
        for range in header.split(',') {
            let Some((lang, weight)) = weighted(range) else { continue };
            if weight > best.map_or(0, |(_, heaviest)| heaviest) {
                best = Some((lang, weight));
            }
        }
        best.map(|(lang, _)| lang)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// Reads `zh`, `en`, and longer forms of them: `zh-CN`, `en-GB`, `zh_CN.UTF-8`.
impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(asked: &str) -> Result<Self, Self::Err> {
        let primary = asked.split(['-', '_', '.']).next().unwrap_or(asked);
        Self::ALL
            .into_iter()
            .find(|lang| primary.eq_ignore_ascii_case(lang.code()))
            .ok_or_else(|| UnknownLang { asked: asked.to_owned() })
    }
}

impl fmt::Display for UnknownLang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a language spoken here: use `zh` or `en`", self.asked)
    }
}

impl std::error::Error for UnknownLang {}

/// One part of `Accept-Language`, its weight in thousandths; `None` for other languages.
fn weighted(range: &str) -> Option<(Lang, u16)> {
    let mut parts = range.split(';').map(str::trim);
    let lang = parts.next()?.parse().ok()?;
    let weight = match parts.find_map(|part| part.strip_prefix("q=")) {
        None => 1000,
        Some(written) => thousandths(written)?,
    };
    Some((lang, weight))
}

/// `1`, `0.8` or `0.875` in thousandths.
fn thousandths(written: &str) -> Option<u16> {
    let (whole, fraction) = written.split_once('.').unwrap_or((written, ""));
    let whole: u16 = whole.parse().ok().filter(|whole| *whole <= 1)?;
    if fraction.len() > 3 || !fraction.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let fraction: u16 = format!("{fraction:0<3}").parse().ok()?;
    Some((whole * 1000 + fraction).min(1000))
}
