//! Writes SVG elements into a string. It escapes what it is given and knows nothing of terms.

use std::fmt::Write;

use crate::paint::{Paint, Tone};

/// The letters of titles.
const SERIF: &str = " font-family=\"'Noto Serif CJK SC','Songti SC',SimSun,'Noto Serif',serif\"";

/// The elements of a picture, in the order in which they are painted.
#[derive(Debug, Default)]
pub(crate) struct Svg {
    markup: String,
}

/// A rectangle in the units of the picture.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rect {
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) width: f64,
    pub(crate) height: f64,
}

/// How a line of text is set.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Type {
    pub(crate) size: f64,
    pub(crate) anchor: Anchor,
    pub(crate) bold: bool,
    pub(crate) serif: bool,
    /// Keeps lines behind the letters away from them.
    pub(crate) halo: bool,
}

/// Which part of a text stands at its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

impl Rect {
    pub(crate) fn new(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self { x, y, width, height }
    }

    /// The rectangle with every side moved inwards.
    pub(crate) fn inset(self, by: f64) -> Self {
        Self::new(self.x + by, self.y + by, self.width - 2.0 * by, self.height - 2.0 * by)
    }

    pub(crate) fn right(self) -> f64 {
        self.x + self.width
    }
}

impl Type {
    pub(crate) fn new(size: f64) -> Self {
        Self { size, anchor: Anchor::Start, bold: false, serif: false, halo: false }
    }

    pub(crate) fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    pub(crate) fn serif(self) -> Self {
        Self { serif: true, ..self }
    }

    pub(crate) fn halo(self) -> Self {
        Self { halo: true, ..self }
    }

    pub(crate) fn middle(self) -> Self {
        Self { anchor: Anchor::Middle, ..self }
    }

    pub(crate) fn end(self) -> Self {
        Self { anchor: Anchor::End, ..self }
    }
}

impl Svg {
    pub(crate) fn rect(&mut self, rect: Rect, paint: &Paint) {
        let Rect { x, y, width, height } = rect;
        let [x, y, width, height] = [x, y, width.max(0.0), height.max(0.0)].map(number);
        self.push(format_args!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"{paint}/>"
        ));
    }

    pub(crate) fn line(&mut self, from: (f64, f64), to: (f64, f64), paint: &Paint) {
        let [x1, y1, x2, y2] = [from.0, from.1, to.0, to.1].map(number);
        self.push(format_args!("<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"{paint}/>"));
    }

    /// A square standing on its corner, around its middle.
    pub(crate) fn diamond(&mut self, middle: (f64, f64), radius: f64, paint: &Paint) {
        let (x, y) = middle;
        let corners = [(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)];
        let points = corners.map(|(x, y)| format!("{},{}", number(x), number(y))).join(" ");
        self.push(format_args!("<polygon points=\"{points}\"{paint}/>"));
    }

    /// One line of text; `at` is the point on its baseline.
    pub(crate) fn text(&mut self, at: (f64, f64), set: Type, paint: &Paint, words: &str) {
        let [x, y, size] = [at.0, at.1, set.size].map(number);
        let anchor = match set.anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let weight = if set.bold { " font-weight=\"700\"" } else { "" };
        let family = if set.serif { SERIF } else { "" };
        let order = if set.halo { " paint-order=\"stroke\" stroke-linejoin=\"round\"" } else { "" };
        let paint = if set.halo { &paint.clone().with_stroke(Tone::Sheet, 3.0) } else { paint };
        let words = escape(words);
        self.push(format_args!(
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{anchor}{weight}{family}{order}{paint}>{words}</text>"
        ));
    }

    /// A group that says what it is when pointed at.
    pub(crate) fn titled(&mut self, title: &str, content: impl FnOnce(&mut Self)) {
        self.push(format_args!("<g><title>{}</title>", escape(title)));
        content(self);
        self.push(format_args!("</g>"));
    }

    /// Markup that has been written already.
    pub(crate) fn raw(&mut self, markup: &str) {
        self.markup.push_str(markup);
    }

    pub(crate) fn into_markup(self) -> String {
        self.markup
    }

    fn push(&mut self, arguments: std::fmt::Arguments<'_>) {
        // Writing to a String cannot fail.
        let _ = self.markup.write_fmt(arguments);
        self.markup.push('\n');
    }
}

/// `words` as they may stand in an element or in an attribute. Characters that XML cannot hold
/// are left out.
pub(crate) fn escape(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for character in words.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            other => escaped.push(other),
        }
    }
    escaped
}

/// A length with at most two decimals and no trailing zeros.
pub(crate) fn number(value: f64) -> String {
    // By whole numbers: exact decimals of a float take several times as long.
    let hundredths = (value * 100.0).round() as i64;
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    match rest {
        0 => format!("{sign}{whole}"),
        _ if rest % 10 == 0 => format!("{sign}{whole}.{}", rest / 10),
        _ => format!("{sign}{whole}.{rest:02}"),
    }
}
