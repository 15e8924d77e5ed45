//! What is common to every picture: size, description, patterns, and where it will stand.

use texts::{Lang, Text};

use crate::measure::wrap;
use crate::paint::{Paint, Tone, stylesheet};
use crate::svg::{Rect, Svg, Type, escape, number};

/// For whom and where a picture is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame<'a> {
    /// What every id in the picture begins with, so that a page can hold several. Letters, digits
    /// and hyphens.
    pub id: &'a str,
    /// The language of its words.
    pub lang: Lang,
    /// Whether it is a file of its own or part of a page.
    pub setting: Setting,
    /// How many months stand side by side at most, 1 to 4; without meaning for a timeline.
    pub across: u8,
}

/// Where a picture stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// A file of its own, with heading, background and style sheet.
    Alone,
    /// Inside a page that has a heading, a background and [`crate::stylesheet`] of its own.
    Inline,
}

/// The words above a picture, which also describe it to who cannot see it.
#[derive(Clone, Debug)]
pub(crate) struct Heading {
    pub(crate) title: Text,
    pub(crate) lines: Vec<Text>,
    /// Said only to who cannot see the picture.
    pub(crate) unseen: Vec<Text>,
}

/// Space around a picture that stands alone.
const MARGIN: f64 = 24.0;
const TITLE: f64 = 24.0;
const LINE: f64 = 14.0;
const LEADING: f64 = 22.0;
const FONTS: &str =
    "'Noto Sans CJK SC','PingFang SC','Microsoft YaHei','Noto Sans',system-ui,sans-serif";

impl<'a> Frame<'a> {
    /// A file of its own with three months side by side.
    #[must_use]
    pub fn alone(lang: Lang) -> Self {
        Frame { id: "anshen", lang, setting: Setting::Alone, across: 3 }
    }

    /// A part of a page with three months side by side.
    #[must_use]
    pub fn inline(id: &'a str, lang: Lang) -> Self {
        Frame { id, lang, setting: Setting::Inline, across: 3 }
    }

    pub(crate) fn words(&self, text: &Text) -> String {
        text.render(self.lang)
    }

    /// The id of the pattern of stopped days.
    pub(crate) fn hatch(&self) -> String {
        format!("{}-hatch", self.id)
    }

    /// The id of the pattern of what was missed.
    pub(crate) fn cross(&self) -> String {
        format!("{}-cross", self.id)
    }

    /// The whole picture. `content` is as large as `size` says and begins at the origin.
    pub(crate) fn picture(&self, heading: &Heading, size: (f64, f64), content: Svg) -> String {
        let (head, head_height) = self.head(heading, size.0);
        let margin = match self.setting {
            Setting::Alone => MARGIN,
            Setting::Inline => 2.0,
        };
        let width = size.0 + 2.0 * margin;
        let height = size.1 + head_height + 2.0 * margin;
        let mut svg = Svg::default();
        svg.raw(&self.opening(heading, width, height));
        if self.setting == Setting::Alone {
            svg.raw(&format!("<style>{}</style>\n", stylesheet()));
        }
        svg.raw(&self.patterns());
        if self.setting == Setting::Alone {
            svg.rect(Rect::new(0.0, 0.0, width, height), &Paint::fill(Tone::Sheet));
        }
        let [x, top, below] = [margin, margin, margin + head_height].map(number);
        svg.raw(&format!("<g transform=\"translate({x} {top})\">\n{}</g>\n", head.into_markup()));
        svg.raw(&format!(
            "<g transform=\"translate({x} {below})\">\n{}</g>\n</svg>\n",
            content.into_markup()
        ));
        svg.into_markup()
    }

    fn opening(&self, heading: &Heading, width: f64, height: f64) -> String {
        let [width, height] = [width, height].map(number);
        let (id, lang) = (self.id, self.lang.tag());
        let title = escape(&self.words(&heading.title));
        let said = heading.lines.iter().chain(&heading.unseen);
        let lines: Vec<String> = said.map(|line| self.words(line)).collect();
        let description = escape(&lines.join(" "));
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"anshen-picture\" \
             width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
             lang=\"{lang}\" xml:lang=\"{lang}\" aria-labelledby=\"{id}-title {id}-desc\" \
             font-family=\"{FONTS}\">\n\
             <title id=\"{id}-title\">{title}</title>\n<desc id=\"{id}-desc\">{description}</desc>\n"
        )
    }

    fn patterns(&self) -> String {
        let mut stopped = Svg::default();
        stopped.rect(Rect::new(0.0, 0.0, 8.0, 8.0), &Paint::fill(Tone::StopWash));
        let stripe = Paint::stroke(Tone::Stop, 1.2);
        stopped.line((0.0, 0.0), (0.0, 8.0), &stripe);
        let mut missed = Svg::default();
        missed.rect(Rect::new(0.0, 0.0, 6.0, 6.0), &Paint::fill(Tone::SealWash));
        let hatch = Paint::stroke(Tone::Seal, 1.2);
        missed.line((0.0, 0.0), (0.0, 6.0), &hatch);
        missed.line((0.0, 0.0), (6.0, 0.0), &hatch);
        format!(
            "<defs>\n\
             <pattern id=\"{}\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" \
             patternTransform=\"rotate(45)\">\n{}</pattern>\n\
             <pattern id=\"{}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" \
             patternTransform=\"rotate(45)\">\n{}</pattern>\n</defs>\n",
            self.hatch(),
            stopped.into_markup(),
            self.cross(),
            missed.into_markup()
        )
    }

    /// The heading and its height; nothing inside a page.
    fn head(&self, heading: &Heading, room: f64) -> (Svg, f64) {
        let mut svg = Svg::default();
        if self.setting == Setting::Inline {
            return (svg, 0.0);
        }
        let mut y = 0.0;
        for line in wrap(&self.words(&heading.title), TITLE, room) {
            y += TITLE * 1.25;
            svg.text(
                (0.0, y - 6.0),
                Type::new(TITLE).bold().serif(),
                &Paint::fill(Tone::Ink),
                &line,
            );
        }
        for text in &heading.lines {
            for line in wrap(&self.words(text), LINE, room) {
                y += LEADING;
                svg.text((0.0, y - 4.0), Type::new(LINE), &Paint::fill(Tone::Soft), &line);
            }
        }
        (svg, y + 14.0)
    }
}
