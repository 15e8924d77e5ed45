//! A replayed history as a picture: what happened, over the terms as they would have run.

use pictures::{Bar, Frame, Hold, Look, Row, Timeline, timeline};
use procedure::replay::{Mark, TermFinding, Verdict};
use procedure::timetable::Kept;
use working_days::Date;

use super::super::provisions;
use super::super::timetable::step_words;
use super::tell::{Told, parts, reached_words, verdict_words};

pub(super) fn svg(told: &Told) -> String {
    let mut rows = vec![course(told)];
    rows.extend(told.found.terms.iter().map(|finding| term(told, finding)));
    rows.extend(told.found.marks.iter().map(|reached| mark(told, reached)));
    let picture = Timeline {
        title: told.title(),
        lines: vec![provisions::title(told.regime), told.summary()],
        rows,
        today: None,
        calendar: &told.calendar,
    };
    timeline(&picture, &Frame::alone(told.lang))
}

fn course(told: &Told) -> Row {
    let found = &told.found;
    Row {
        label: texts::replay_bar_history(),
        ground: None,
        bar: span(Look::Course, found.from, found.until),
        note: Some(texts::timetable_way_note(texts::working_days(found.working_days), found.until)),
    }
}

fn term(told: &Told, finding: &TermFinding) -> Row {
    let due_on = finding.term.due_on;
    let look = match finding.verdict {
        Verdict::Told(Kept::Early(_)) => Look::Kept,
        Verdict::Told(Kept::Late(_)) => Look::Missed,
        Verdict::NotTold | Verdict::Open(_) => Look::Open,
    };
    let done_on = told
        .history
        .events
        .iter()
        .find(|event| event.step.step() == Some(finding.step))
        .map(|event| event.on);
    let bar = Bar::Span {
        look,
        after: finding.term.start,
        until: done_on.unwrap_or(due_on),
        due_on: Some(due_on),
        hold: Hold::of(finding.term.certainty),
        stops: finding.term.stops.iter().collect(),
    };
    Row {
        label: step_words(finding.step),
        ground: Some(provisions::article(told.regime, finding.provision)),
        bar,
        note: Some(verdict_words(finding.verdict)),
    }
}

fn mark(told: &Told, mark: &Mark) -> Row {
    Row {
        label: texts::replay_parts(parts(mark)),
        ground: None,
        bar: span(Look::Way, told.found.from, mark.on),
        note: Some(texts::replay_mark_note(
            texts::working_days(mark.days),
            mark.on,
            reached_words(mark.reached),
        )),
    }
}

fn span(look: Look, after: Date, until: Date) -> Bar {
    Bar::Span { look, after, until, due_on: None, hold: Hold::Firm, stops: Vec::new() }
}
