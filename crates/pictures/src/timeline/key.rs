//! The legend of a timeline: the signs that occur in it.

use crate::frame::Frame;
use crate::legend::{Entry, Sample};
use crate::paint::{Paint, Tone};
use crate::timeline::{Bar, Hold, Look, Timeline};

pub(super) fn entries(timeline: &Timeline<'_>, frame: &Frame<'_>) -> Vec<Entry> {
    let bars = || timeline.rows.iter().map(|row| &row.bar);
    let has =
        |wanted: Look| bars().any(|bar| matches!(bar, Bar::Span { look, .. } if *look == wanted));
    let looks = [
        Look::Kept,
        Look::Course,
        Look::Running,
        Look::Planned,
        Look::Missed,
        Look::Open,
        Look::Way,
    ];
    let mut entries: Vec<Entry> =
        looks.into_iter().filter(|look| has(*look)).map(|look| entry(look, frame)).collect();
    if bars().any(|bar| matches!(bar, Bar::Milestone { .. })) {
        let sample = Sample::Diamond(Paint::fill(Tone::Ink));
        entries.push(Entry { meaning: texts::picture_legend_milestone(), sample });
    }
    if bars().any(|bar| matches!(bar, Bar::Span { stops, .. } if !stops.is_empty())) {
        let hatch = Paint::pattern(&frame.hatch()).with_stroke(Tone::Stop, 1.0);
        entries.push(Entry::boxes(texts::picture_legend_stop(), vec![(0.5, hatch)]));
    }
    let ends = |wanted: Hold| {
        bars().any(|bar| match bar {
            Bar::Span { look, due_on: Some(_), hold, .. } => *look != Look::Kept && *hold == wanted,
            _ => false,
        })
    };
    if ends(Hold::Firm) {
        let sample = Sample::Stroke(Paint::stroke(Tone::Seal, 3.0));
        entries.push(Entry { meaning: texts::picture_legend_last_day(), sample });
    }
    if ends(Hold::Provisional) {
        let sample = Sample::Stroke(Paint::stroke(Tone::Provisional, 3.0).dashed());
        entries.push(Entry { meaning: texts::picture_legend_last_day_provisional(), sample });
    }
    let wash = Paint::fill(Tone::Wash).with_stroke(Tone::Line, 0.75);
    entries.push(Entry::boxes(texts::picture_legend_rest(), vec![(0.5, wash)]));
    entries
}

fn entry(look: Look, frame: &Frame<'_>) -> Entry {
    let (meaning, paint) = match look {
        Look::Planned => (
            texts::picture_legend_planned(),
            Paint::fill(Tone::RunWash).with_stroke(Tone::Run, 1.5),
        ),
        Look::Running => (texts::picture_legend_running(), Paint::fill(Tone::Run)),
        Look::Course => (texts::picture_legend_course(), Paint::fill(Tone::Soft)),
        Look::Kept => (texts::picture_legend_kept(), Paint::fill(Tone::Done)),
        Look::Missed => (
            texts::picture_legend_missed(),
            Paint::pattern(&frame.cross()).with_stroke(Tone::Seal, 1.5),
        ),
        Look::Open => (
            texts::picture_legend_open(),
            Paint::fill(Tone::Sheet).with_stroke(Tone::Provisional, 1.5).dotted(),
        ),
        Look::Way => (texts::picture_legend_way(), Paint::stroke(Tone::Soft, 1.5).dashed()),
    };
    Entry::boxes(meaning, vec![(0.75, paint)])
}
