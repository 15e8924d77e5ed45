//! The colours of the pictures, for light and for dark, and how shapes are painted.
//!
//! A shape carries its light colours as attributes, which a print and a page without a style sheet
//! use, and a class for each, by which [`stylesheet`] turns them dark.

use std::fmt;
use std::fmt::Write;

use crate::svg::number;

/// A colour by what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    Sheet,
    Ink,
    Soft,
    Faint,
    Line,
    Wash,
    Seal,
    SealWash,
    Run,
    RunWash,
    Done,
    Stop,
    StopWash,
    Provisional,
}

/// How a shape is filled and drawn.
#[derive(Clone, Debug, Default)]
pub(crate) struct Paint {
    fill: Fill,
    stroke: Option<(Tone, f64)>,
    dashes: Option<&'static str>,
}

#[derive(Clone, Debug, Default)]
enum Fill {
    #[default]
    Nothing,
    Tone(Tone),
    /// The id of a pattern.
    Pattern(String),
}

impl Tone {
    const ALL: [Self; 14] = [
        Self::Sheet,
        Self::Ink,
        Self::Soft,
        Self::Faint,
        Self::Line,
        Self::Wash,
        Self::Seal,
        Self::SealWash,
        Self::Run,
        Self::RunWash,
        Self::Done,
        Self::Stop,
        Self::StopWash,
        Self::Provisional,
    ];

    /// The name in class names, the light colour, the dark colour.
    fn values(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Sheet => ("sheet", "#ffffff", "#1e2124"),
            Self::Ink => ("ink", "#1d1f21", "#e9e7e2"),
            Self::Soft => ("soft", "#55595f", "#adb0b5"),
            Self::Faint => ("faint", "#6f7378", "#8b8f95"),
            Self::Line => ("line", "#cfcbc1", "#4a4f55"),
            Self::Wash => ("wash", "#eceae3", "#2b3035"),
            Self::Seal => ("seal", "#b3261e", "#ff8a80"),
            Self::SealWash => ("seal-wash", "#fbeceb", "#3a2220"),
            Self::Run => ("run", "#27607d", "#79b8d6"),
            Self::RunWash => ("run-wash", "#e3eff5", "#1d3441"),
            Self::Done => ("done", "#35634a", "#8cc3a0"),
            Self::Stop => ("stop", "#6f5610", "#dcc06a"),
            Self::StopWash => ("stop-wash", "#f7f0da", "#37301b"),
            Self::Provisional => ("provisional", "#5f4f8a", "#b8aae0"),
        }
    }
}

impl Paint {
    pub(crate) fn fill(tone: Tone) -> Self {
        Self { fill: Fill::Tone(tone), ..Self::default() }
    }

    pub(crate) fn pattern(id: &str) -> Self {
        Self { fill: Fill::Pattern(id.to_owned()), ..Self::default() }
    }

    pub(crate) fn stroke(tone: Tone, width: f64) -> Self {
        Self::default().with_stroke(tone, width)
    }

    pub(crate) fn with_stroke(self, tone: Tone, width: f64) -> Self {
        Self { stroke: Some((tone, width)), ..self }
    }

    pub(crate) fn dashed(self) -> Self {
        Self { dashes: Some("5 3"), ..self }
    }

    pub(crate) fn dotted(self) -> Self {
        Self { dashes: Some("1.5 3"), ..self }
    }
}

impl fmt::Display for Paint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut classes = Vec::new();
        let mut attributes = String::new();
        match &self.fill {
            Fill::Nothing => attributes.push_str(" fill=\"none\""),
            Fill::Tone(tone) => {
                let (name, light, _) = tone.values();
                classes.push(format!("f-{name}"));
                write!(attributes, " fill=\"{light}\"")?;
            }
            Fill::Pattern(id) => write!(attributes, " fill=\"url(#{id})\"")?,
        }
        if let Some((tone, width)) = self.stroke {
            let (name, light, _) = tone.values();
            classes.push(format!("s-{name}"));
            write!(attributes, " stroke=\"{light}\" stroke-width=\"{}\"", number(width))?;
        }
        if let Some(dashes) = self.dashes {
            write!(attributes, " stroke-dasharray=\"{dashes}\"")?;
        }
        if !classes.is_empty() {
            write!(f, " class=\"{}\"", classes.join(" "))?;
        }
        f.write_str(&attributes)
    }
}

/// The style sheet that turns the pictures dark on a dark screen; prints stay light.
///
/// A picture that stands alone carries it. A page that holds pictures inline serves it once.
#[must_use]
pub fn stylesheet() -> String {
    let mut rules = String::new();
    for tone in Tone::ALL {
        let (name, _, dark) = tone.values();
        // Writing to a String cannot fail.
        let _ = write!(rules, ".anshen-picture .f-{name}{{fill:{dark}}}");
        let _ = write!(rules, ".anshen-picture .s-{name}{{stroke:{dark}}}");
    }
    format!("@media screen and (prefers-color-scheme:dark){{{rules}}}")
}
