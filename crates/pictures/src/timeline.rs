//! Terms as bars over time: what runs when, where it stands still, and when it ends.

mod axis;
mod key;

use jiff::civil::Date;
use texts::Text;
use working_days::{Calendar, Certainty, Stop};

use crate::frame::{Frame, Heading};
use crate::legend::draw_legend;
use crate::measure::{width, wrap};
use crate::paint::{Paint, Tone};
use crate::svg::{Rect, Svg, Type};

use axis::Axis;

/// Terms over time.
#[derive(Clone, Debug)]
pub struct Timeline<'a> {
    /// What is shown.
    pub title: Text,
    /// More about it, a line each.
    pub lines: Vec<Text>,
    /// From top to bottom.
    pub rows: Vec<Row>,
    /// A line through all rows at the end of this day.
    pub today: Option<Date>,
    /// Which days are not worked.
    pub calendar: &'a Calendar,
}

/// One line of the picture.
#[derive(Clone, Debug)]
pub struct Row {
    /// What it is about.
    pub label: Text,
    /// The provision, or another ground, under the label.
    pub ground: Option<Text>,
    /// What is drawn.
    pub bar: Bar,
    /// What the bar says, under it.
    pub note: Option<Text>,
}

/// What is drawn in a row.
#[derive(Clone, Debug)]
pub enum Bar {
    /// Something that takes time.
    Span {
        /// How it stands.
        look: Look,
        /// The day of the event that starts it; the bar begins when that day is over.
        after: Date,
        /// The last day reached.
        until: Date,
        /// The last day of the term, where there is one.
        due_on: Option<Date>,
        /// How sure that day is.
        hold: Hold,
        /// When it stood still.
        stops: Vec<Stop>,
    },
    /// Something that happens on a day and has no term.
    Milestone {
        /// The day.
        on: Date,
    },
}

/// How sure a last day is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Hold {
    /// Every notice that it needs is published.
    #[default]
    Firm,
    /// A notice still to come may move it.
    Provisional,
}

impl Hold {
    /// As sure as the term was worked out.
    #[must_use]
    pub fn of(certainty: Certainty) -> Self {
        match certainty {
            Certainty::Official => Hold::Firm,
            Certainty::Provisional { .. } => Hold::Provisional,
        }
    }
}

/// How a bar stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Worked out, on the last day that is allowed.
    Planned,
    /// It runs.
    Running,
    /// Done in time.
    Kept,
    /// Done, or still not done, after the last day.
    Missed,
    /// It is not told whether it was done.
    Open,
    /// What happened, without regard to a term.
    Course,
    /// Another way through.
    Way,
}

const WIDTH: f64 = 1008.0;
const LABELS: f64 = 214.0;
/// Kept free on the right for the label of a last day.
const AFTER_PLOT: f64 = 118.0;
const HEAD: f64 = 30.0;
/// The least height of a row.
const ROW: f64 = 60.0;
const BAR_TOP: f64 = 8.0;
const BAR_HEIGHT: f64 = 22.0;
const LABEL_SIZE: f64 = 14.0;
const LABEL_LINE: f64 = 17.0;
const SMALL: f64 = 12.0;

impl Timeline<'_> {
    /// The first and the last day of anything drawn.
    fn extent(&self) -> Option<(Date, Date)> {
        let dates = self.rows.iter().flat_map(|row| row.bar.dates()).chain(self.today);
        dates.fold(None, |extent, date| match extent {
            None => Some((date, date)),
            Some((first, last)) => Some((date.min(first), date.max(last))),
        })
    }
}

impl Row {
    fn label_lines(&self, frame: &Frame<'_>) -> Vec<String> {
        wrap(&frame.words(&self.label), LABEL_SIZE, LABELS - 12.0)
    }

    fn height(&self, frame: &Frame<'_>) -> f64 {
        let ground = usize::from(self.ground.is_some());
        let lines = self.label_lines(frame).len() + ground;
        let lines = f64::from(u16::try_from(lines).unwrap_or(u16::MAX));
        ROW.max(lines * LABEL_LINE + 22.0)
    }

    fn described(&self) -> Option<Text> {
        self.note.as_ref().map(|note| texts::picture_timeline_row(&self.label, note))
    }
}

impl Bar {
    fn dates(&self) -> Vec<Date> {
        match self {
            Bar::Span { after, until, due_on, .. } => {
                [*after, *until].into_iter().chain(*due_on).collect()
            }
            Bar::Milestone { on } => vec![*on],
        }
    }
}

/// Draws terms over time. Without a row the picture has only its heading.
#[must_use]
pub fn timeline(timeline: &Timeline<'_>, frame: &Frame<'_>) -> String {
    let mut svg = Svg::default();
    let mut bottom = 0.0;
    if let Some((first, last)) = timeline.extent() {
        let axis = Axis::new(first, last, LABELS, WIDTH - LABELS - AFTER_PLOT);
        let rows_height = timeline.rows.iter().fold(HEAD, |height, row| height + row.height(frame));
        axis.draw(&mut svg, timeline.calendar, (HEAD, rows_height), frame);
        let mut top = HEAD;
        for row in &timeline.rows {
            let title = row.described().unwrap_or_else(|| row.label.clone());
            svg.titled(&frame.words(&title), |svg| draw_row(svg, row, &axis, top, frame));
            top += row.height(frame);
        }
        bottom = rows_height;
        if let Some(today) = timeline.today {
            draw_today(&mut svg, &axis, today, (HEAD, bottom), frame);
            bottom += 20.0;
        }
        bottom = draw_legend(&mut svg, &key::entries(timeline, frame), bottom + 8.0, WIDTH, frame);
    }
    let unseen = timeline.rows.iter().filter_map(Row::described).collect();
    let (title, lines) = (timeline.title.clone(), timeline.lines.clone());
    let heading = Heading { title, lines, unseen };
    frame.picture(&heading, (WIDTH, bottom), svg)
}

fn draw_row(svg: &mut Svg, row: &Row, axis: &Axis, top: f64, frame: &Frame<'_>) {
    let rule = Paint::stroke(Tone::Line, 0.75);
    let bottom = top + row.height(frame) - 2.0;
    svg.line((0.0, bottom), (WIDTH - AFTER_PLOT, bottom), &rule);
    draw_label(svg, row, top, frame);
    let place = Rect::new(0.0, top + BAR_TOP, WIDTH, BAR_HEIGHT);
    let left = match &row.bar {
        Bar::Milestone { on } => {
            let x = axis.start_of(*on);
            let middle = (x, place.y + BAR_HEIGHT / 2.0);
            svg.diamond(middle, 8.0, &Paint::fill(Tone::Ink));
            x - 8.0
        }
        Bar::Span { look, after, until, due_on, hold, stops } => {
            let (look, hold) = (*look, *hold);
            let span = Span { look, after: *after, until: *until, due_on: *due_on, hold };
            span.draw(svg, axis, place, frame);
            draw_stops(svg, stops, &span, axis, place, frame);
            span.draw_due(svg, axis, place, frame);
            axis.end_of(*after)
        }
    };
    if let Some(note) = &row.note {
        draw_note(svg, &frame.words(note), left, top + BAR_TOP + BAR_HEIGHT + 17.0);
    }
}

fn draw_label(svg: &mut Svg, row: &Row, top: f64, frame: &Frame<'_>) {
    let mut y = top + 6.0;
    for line in row.label_lines(frame) {
        y += LABEL_LINE;
        svg.text((0.0, y), Type::new(LABEL_SIZE).bold(), &Paint::fill(Tone::Ink), &line);
    }
    if let Some(ground) = &row.ground {
        let words = frame.words(ground);
        svg.text((0.0, y + 17.0), Type::new(SMALL), &Paint::fill(Tone::Soft), &words);
    }
}

/// Under the bar, moved left when it would leave the picture.
fn draw_note(svg: &mut Svg, words: &str, left: f64, y: f64) {
    let paint = Paint::fill(Tone::Soft);
    if left + width(words, SMALL) > WIDTH {
        svg.text((WIDTH, y), Type::new(SMALL).end().halo(), &paint, words);
    } else {
        svg.text((left, y), Type::new(SMALL).halo(), &paint, words);
    }
}

fn draw_stops(
    svg: &mut Svg,
    stops: &[Stop],
    span: &Span,
    axis: &Axis,
    place: Rect,
    frame: &Frame<'_>,
) {
    let last = span.until.max(span.due_on.unwrap_or(span.until));
    for stop in stops.iter().filter(|stop| stop.after() < last && stop.through() > span.after) {
        let left = axis.end_of(stop.after().max(span.after));
        let right = axis.end_of(stop.through().min(last));
        let paint = Paint::pattern(&frame.hatch()).with_stroke(Tone::Stop, 1.0);
        svg.rect(Rect::new(left, place.y, right - left, place.height), &paint);
    }
}

fn draw_today(svg: &mut Svg, axis: &Axis, today: Date, span: (f64, f64), frame: &Frame<'_>) {
    let x = axis.end_of(today);
    svg.line((x, span.0), (x, span.1), &Paint::stroke(Tone::Ink, 1.5));
    let words = frame.words(&texts::picture_timeline_today(short(today)));
    svg.text((x, span.1 + 14.0), Type::new(SMALL).middle(), &Paint::fill(Tone::Ink), &words);
}

/// A bar and its last day.
struct Span {
    look: Look,
    after: Date,
    until: Date,
    due_on: Option<Date>,
    hold: Hold,
}

impl Span {
    fn draw(&self, svg: &mut Svg, axis: &Axis, place: Rect, frame: &Frame<'_>) {
        let left = axis.end_of(self.after);
        let due = self.due_on.map(|due| axis.end_of(due).max(left));
        let right = axis.end_of(self.until).max(left + 2.0);
        let bar = |from: f64, to: f64| Rect::new(from, place.y, to - from, place.height);
        match self.look {
            Look::Planned => {
                let paint = Paint::fill(Tone::RunWash).with_stroke(Tone::Run, 1.5);
                svg.rect(bar(left, right).inset(0.75), &paint);
            }
            Look::Way => {
                let paint = Paint::stroke(Tone::Soft, 1.5).dashed();
                svg.rect(bar(left, right).inset(0.75), &paint);
            }
            Look::Open => {
                let paint = Paint::fill(Tone::Sheet).with_stroke(Tone::Provisional, 1.5).dotted();
                svg.rect(bar(left, right.max(due.unwrap_or(right))).inset(0.75), &paint);
            }
            Look::Running => {
                let rest = Paint::fill(Tone::RunWash).with_stroke(Tone::Run, 1.5);
                svg.rect(bar(left, right.max(due.unwrap_or(right))).inset(0.75), &rest);
                svg.rect(bar(left, right), &Paint::fill(Tone::Run));
            }
            Look::Course => svg.rect(bar(left, right), &Paint::fill(Tone::Soft)),
            Look::Kept => {
                svg.rect(bar(left, right), &Paint::fill(Tone::Done));
                mark(svg, bar(left, right), "✓");
            }
            Look::Missed => {
                let due = due.unwrap_or(left);
                svg.rect(bar(left, due), &Paint::fill(Tone::Soft));
                let late = Paint::pattern(&frame.cross()).with_stroke(Tone::Seal, 1.5);
                svg.rect(bar(due, right).inset(0.75), &late);
                mark(svg, bar(left, due), "✗");
            }
        }
    }

    /// Two strokes at the end of the last day, and its date: red while it matters, soft once it was
    /// kept, dashed while it may still move.
    fn draw_due(&self, svg: &mut Svg, axis: &Axis, place: Rect, frame: &Frame<'_>) {
        let Some(due) = self.due_on else { return };
        let x = axis.end_of(due);
        let (top, bottom) = (place.y - 4.0, place.y + place.height + 4.0);
        let left = axis.end_of(self.until).max(x) + 8.0;
        let at = (left, place.y + 15.5);
        let words = texts::picture_timeline_due(short(due));
        let (tone, letters, words) = match (self.look, self.hold) {
            (Look::Kept, _) => (Tone::Soft, Type::new(SMALL), words),
            (_, Hold::Firm) => (Tone::Seal, Type::new(SMALL).bold(), words),
            (_, Hold::Provisional) => {
                let words = texts::picture_timeline_due_provisional(short(due));
                (Tone::Provisional, Type::new(SMALL).bold(), words)
            }
        };
        match (self.look, self.hold) {
            (Look::Kept, _) => svg.line((x, top), (x, bottom), &Paint::stroke(tone, 1.5)),
            (_, Hold::Firm) => {
                svg.line((x, top), (x, bottom), &Paint::stroke(tone, 3.0));
                svg.line((x - 4.0, top), (x - 4.0, bottom), &Paint::stroke(tone, 1.0));
            }
            (_, Hold::Provisional) => {
                svg.line((x, top), (x, bottom), &Paint::stroke(tone, 3.0).dashed());
            }
        }
        svg.text(at, letters.halo(), &Paint::fill(tone), &frame.words(&words));
    }
}

/// A sign at the left of a bar that is wide enough.
fn mark(svg: &mut Svg, bar: Rect, sign: &str) {
    if bar.width > 18.0 {
        let at = (bar.x + 5.0, bar.y + 15.5);
        svg.text(at, Type::new(SMALL).bold(), &Paint::fill(Tone::Sheet), sign);
    }
}

/// A day without its year, which the axis shows.
fn short(day: Date) -> String {
    format!("{:02}-{:02}", day.month(), day.day())
}
