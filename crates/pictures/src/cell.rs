//! One day of a calendar picture: a square with the date, a mark, and a frame that says what it is.

use jiff::civil::Date;
use texts::Text;

use crate::frame::Frame;
use crate::measure::width;
use crate::paint::{Paint, Tone};
use crate::svg::{Rect, Svg, Type};

/// The sign of a day that a notice to come can make the last one.
pub(crate) const MAY_BE_DUE: &str = "?";
/// The side of a square.
pub(crate) const SIDE: f64 = 44.0;

/// A day as it is drawn.
#[derive(Clone, Debug)]
pub(crate) struct Cell {
    pub(crate) date: Date,
    pub(crate) kind: Kind,
    /// A weekend day that is worked.
    pub(crate) make_up: bool,
    /// The last day of the term.
    pub(crate) due: bool,
    /// Whether a notice to come can make it the last day.
    pub(crate) may_be_due: bool,
    /// No notice has settled it.
    pub(crate) provisional: bool,
    /// What it says when pointed at.
    pub(crate) title: Text,
}

/// What a day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Not part of the term.
    Outside,
    Start,
    /// A working day that counts, with its number.
    Counted(u32),
    Stopped,
    Weekend,
    Holiday,
    /// A working day where no term is shown.
    Worked,
}

impl Cell {
    pub(crate) fn draw(&self, svg: &mut Svg, corner: (f64, f64), frame: &Frame<'_>) {
        let square = Rect::new(corner.0, corner.1, SIDE, SIDE);
        svg.titled(&frame.words(&self.title), |svg| {
            self.draw_square(svg, square, frame);
            self.draw_words(svg, square, frame);
            self.draw_frames(svg, square);
        });
    }

    fn draw_square(&self, svg: &mut Svg, square: Rect, frame: &Frame<'_>) {
        if self.kind == Kind::Outside {
            return;
        }
        let fill = match self.kind {
            Kind::Start => Paint::fill(Tone::Ink),
            Kind::Counted(_) | Kind::Worked | Kind::Outside => Paint::fill(Tone::Sheet),
            Kind::Stopped => Paint::pattern(&frame.hatch()),
            Kind::Weekend => Paint::fill(Tone::Wash),
            Kind::Holiday => Paint::fill(Tone::SealWash),
        };
        let (tone, thickness) = match self.kind {
            Kind::Start => (Tone::Ink, 1.0),
            _ if self.make_up => (Tone::Run, 3.0),
            Kind::Counted(_) => (Tone::Run, 1.0),
            Kind::Stopped => (Tone::Stop, 1.0),
            Kind::Weekend | Kind::Worked | Kind::Outside | Kind::Holiday => (Tone::Line, 1.0),
        };
        let bordered = if self.provisional && self.kind != Kind::Start {
            fill.with_stroke(Tone::Provisional, f64::max(thickness, 1.5)).dashed()
        } else {
            fill.with_stroke(tone, thickness)
        };
        svg.rect(square.inset(thickness / 2.0), &bordered);
    }

    fn draw_words(&self, svg: &mut Svg, square: Rect, frame: &Frame<'_>) {
        let (day_tone, mark_tone) = match self.kind {
            Kind::Start => (Tone::Sheet, Tone::Sheet),
            Kind::Outside => (Tone::Faint, Tone::Faint),
            Kind::Holiday => (Tone::Soft, Tone::Seal),
            Kind::Stopped => (Tone::Ink, Tone::Stop),
            Kind::Counted(_) | Kind::Weekend | Kind::Worked => (Tone::Soft, Tone::Ink),
        };
        let mark = self.mark().map(|mark| frame.words(&mark));
        if self.kind == Kind::Stopped {
            let corner = self.make_up.then(|| frame.words(&texts::picture_mark_make_up()));
            backing(svg, square, mark.as_deref().unwrap_or_default(), corner.as_deref());
        }
        let day = self.date.day().to_string();
        let day_at = (square.x + 5.0, square.y + 15.0);
        svg.text(day_at, Type::new(11.0), &Paint::fill(day_tone), &day);
        if self.make_up && self.kind != Kind::Start {
            let at = (square.right() - 5.0, square.y + 15.0);
            let words = frame.words(&texts::picture_mark_make_up());
            svg.text(at, Type::new(10.0).bold().end(), &Paint::fill(Tone::Run), &words);
        }
        if let Some(mark) = mark {
            let at = (square.x + SIDE / 2.0, square.y + 35.0);
            let size = if matches!(self.kind, Kind::Counted(_)) { 16.0 } else { 13.0 };
            let size = size * (36.0 / width(&mark, size)).min(1.0);
            svg.text(at, Type::new(size).bold().middle(), &Paint::fill(mark_tone), &mark);
        }
    }

    fn draw_frames(&self, svg: &mut Svg, square: Rect) {
        if self.due {
            svg.rect(square.inset(-2.0), &Paint::stroke(Tone::Seal, 3.0));
            svg.rect(square.inset(2.5), &Paint::stroke(Tone::Seal, 1.2));
        } else if self.may_be_due {
            let at = (square.right() - 6.0, square.y + 17.0);
            let set = Type::new(15.0).bold().end();
            svg.text(at, set, &Paint::fill(Tone::Provisional), MAY_BE_DUE);
        }
    }

    fn mark(&self) -> Option<Text> {
        match self.kind {
            Kind::Outside | Kind::Weekend | Kind::Worked => None,
            Kind::Start => Some(texts::picture_mark_start()),
            Kind::Counted(number) => Some(texts::as_written(number.to_string())),
            Kind::Stopped => Some(texts::picture_mark_stopped()),
            Kind::Holiday => Some(texts::picture_mark_holiday()),
        }
    }
}

/// Calm ground under the words of a hatched square.
fn backing(svg: &mut Svg, square: Rect, mark: &str, corner: Option<&str>) {
    let ground = Paint::fill(Tone::StopWash);
    let room = width(mark, 13.0) + 6.0;
    let left = square.x + (SIDE - room) / 2.0;
    svg.rect(Rect::new(left, square.y + 22.0, room, 17.0), &ground);
    svg.rect(Rect::new(square.x + 3.0, square.y + 4.0, 18.0, 14.0), &ground);
    if let Some(words) = corner {
        let room = width(words, 10.0) + 3.0;
        svg.rect(Rect::new(square.right() - 4.0 - room, square.y + 4.0, room, 14.0), &ground);
    }
}
