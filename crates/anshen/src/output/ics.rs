//! Calendar files by RFC 5545 with whole-day events. The same input gives the same bytes, so that
//! a file imported again replaces its events and adds none.

use texts::Lang;
use working_days::Date;

/// An event on one day.
#[derive(Clone, Debug)]
pub(crate) struct Event {
    /// Stays the same when the event moves to another day.
    pub(crate) uid: String,
    pub(crate) on: Date,
    pub(crate) summary: String,
    pub(crate) description: String,
    /// The day on which to remind at nine in the morning.
    pub(crate) remind_on: Option<Date>,
}

/// No line may be longer, counted in bytes.
const LINE_BYTES: usize = 75;

/// A calendar of events. `stamp` is the day of the last notice that they rest on.
pub(crate) fn write(stamp: Date, events: &[Event], lang: Lang) -> String {
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        format!("PRODID:-//anshen//anshen//{}", lang.code().to_uppercase()),
        "CALSCALE:GREGORIAN".to_owned(),
        "METHOD:PUBLISH".to_owned(),
    ];
    for event in events {
        lines.extend(event_lines(stamp, event));
    }
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}

fn event_lines(stamp: Date, event: &Event) -> Vec<String> {
    let mut lines = vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", escaped(&event.uid)),
        format!("DTSTAMP:{}T000000Z", compact(stamp)),
        format!("DTSTART;VALUE=DATE:{}", compact(event.on)),
        format!("SUMMARY:{}", escaped(&event.summary)),
        format!("DESCRIPTION:{}", escaped(&event.description)),
        "TRANSP:TRANSPARENT".to_owned(),
    ];
    if let Some(remind_on) = event.remind_on {
        lines.extend([
            "BEGIN:VALARM".to_owned(),
            "ACTION:DISPLAY".to_owned(),
            format!("DESCRIPTION:{}", escaped(&event.summary)),
            format!("TRIGGER:{}", trigger(remind_on, event.on)),
            "END:VALARM".to_owned(),
        ]);
    }
    lines.push("END:VEVENT".to_owned());
    lines
}

/// From the beginning of the event's day to nine o'clock on the day of the reminder.
fn trigger(remind_on: Date, on: Date) -> String {
    match (on - remind_on).get_days() {
        ..=0 => "PT9H".to_owned(),
        1 => "-PT15H".to_owned(),
        days => format!("-P{}DT15H", days - 1),
    }
}

fn compact(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

fn escaped(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
    text.replace("\r\n", "\\n").replace(['\n', '\r'], "\\n")
}

/// The line cut where it would be too long, never inside a character; each further line begins
/// with a space.
fn folded(line: &str) -> String {
    let mut text = String::with_capacity(line.len() + 2);
    let mut taken = 0;
    for character in line.chars() {
        if taken + character.len_utf8() > LINE_BYTES {
            text.push_str("\r\n ");
            taken = 1;
        }
        text.push(character);
        taken += character.len_utf8();
    }
    text + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_cut_between_characters() {
        let text = folded(&format!("SUMMARY:{}", "期限".repeat(20)));
        let lines: Vec<&str> = text.split("\r\n").collect();
        assert_eq!(lines.len(), 3);
        assert!(lines.iter().all(|line| line.len() <= LINE_BYTES));
        assert_eq!(lines.concat().replace(' ', ""), format!("SUMMARY:{}", "期限".repeat(20)));
    }

    #[test]
    fn text_is_escaped() {
        assert_eq!(escaped("a,b;c\\d\ne"), "a\\,b\\;c\\\\d\\ne");
    }

    #[test]
    fn a_reminder_comes_at_nine() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let on = day("2021-10-28");
        assert_eq!(trigger(day("2021-10-28"), on), "PT9H");
        assert_eq!(trigger(day("2021-10-27"), on), "-PT15H");
        assert_eq!(trigger(day("2021-10-25"), on), "-P2DT15H");
    }
}
