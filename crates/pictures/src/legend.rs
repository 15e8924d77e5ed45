//! The legend under a picture: a sample of each sign that occurs, with its meaning.

use texts::Text;

use crate::frame::Frame;
use crate::measure::width;
use crate::paint::{Paint, Tone};
use crate::svg::{Rect, Svg, Type};

const SAMPLE: (f64, f64) = (26.0, 16.0);
const SIZE: f64 = 13.0;
const LINE: f64 = 26.0;
const AFTER_SAMPLE: f64 = 8.0;
const AFTER_ENTRY: f64 = 24.0;

/// One sign and its meaning.
pub(crate) struct Entry {
    pub(crate) meaning: Text,
    pub(crate) sample: Sample,
}

/// How a sign is drawn into its sample.
pub(crate) enum Sample {
    /// Shapes painted one over the other, each set in from the sides.
    Boxes(Vec<(f64, Paint)>),
    /// A square on its corner.
    Diamond(Paint),
    /// An upright stroke.
    Stroke(Paint),
    /// A letter.
    Sign(&'static str, Paint),
}

impl Entry {
    pub(crate) fn boxes(meaning: Text, boxes: Vec<(f64, Paint)>) -> Self {
        Self { meaning, sample: Sample::Boxes(boxes) }
    }
}

/// Draws the entries in lines as wide as `room`, the first under `top`; returns where they end.
pub(crate) fn draw_legend(
    svg: &mut Svg,
    entries: &[Entry],
    top: f64,
    room: f64,
    frame: &Frame<'_>,
) -> f64 {
    let (mut x, mut y) = (0.0, top);
    for entry in entries {
        let meaning = frame.words(&entry.meaning);
        let taken = SAMPLE.0 + AFTER_SAMPLE + width(&meaning, SIZE);
        if x > 0.0 && x + taken > room {
            (x, y) = (0.0, y + LINE);
        }
        draw_sample(svg, &entry.sample, Rect::new(x, y + 5.0, SAMPLE.0, SAMPLE.1));
        let at = (x + SAMPLE.0 + AFTER_SAMPLE, y + 18.0);
        svg.text(at, Type::new(SIZE), &Paint::fill(Tone::Soft), &meaning);
        x += taken + AFTER_ENTRY;
    }
    if entries.is_empty() { top } else { y + LINE }
}

fn draw_sample(svg: &mut Svg, sample: &Sample, place: Rect) {
    match sample {
        Sample::Boxes(boxes) => {
            for (inset, paint) in boxes {
                svg.rect(place.inset(*inset), paint);
            }
        }
        Sample::Diamond(paint) => {
            let middle = (place.x + place.width / 2.0, place.y + place.height / 2.0);
            svg.diamond(middle, 7.0, paint);
        }
        Sample::Stroke(paint) => {
            let x = place.x + place.width / 2.0;
            svg.line((x, place.y - 2.0), (x, place.y + place.height + 2.0), paint);
        }
        Sample::Sign(sign, paint) => {
            let at = (place.x + place.width / 2.0, place.y + place.height - 2.0);
            svg.text(at, Type::new(16.0).bold().middle(), paint, sign);
        }
    }
}
