//! Why a date: the days of a term as calendars of months, and the reasons with their sources.

use texts::Text;
use working_days::Date;

/// Why a date is what it is.
#[derive(Clone, Debug)]
pub struct Why {
    /// What is explained, with its last day.
    pub title: Text,
    /// How it is counted, in a sentence or two.
    pub summary: Vec<Text>,
    /// The articles it rests on.
    pub articles: Vec<Text>,
    /// The number of the last day: day 30.
    pub big: Text,
    /// The last day.
    pub due_on: Date,
    /// Between which days the last day can still move.
    pub provisional: Option<Text>,
    /// The months from the start to the end.
    pub months: Vec<Month>,
    /// The days that are not ordinary, with reasons and sources.
    pub reasons: Vec<ReasonRow>,
    /// The same in other forms: name and address.
    pub other_forms: Vec<(Text, String)>,
    /// The kinds of days that occur, for the legend.
    pub kinds: Vec<DayKind>,
}

/// A month.
#[derive(Clone, Debug)]
pub struct Month {
    /// Its name.
    pub name: Text,
    /// Its weeks, Monday first; none where another month's day would stand.
    pub weeks: Vec<Vec<Option<DayCell>>>,
}

/// A day.
#[derive(Clone, Debug)]
pub struct DayCell {
    /// The day.
    pub date: Date,
    /// What it is in the term.
    pub kind: DayKind,
    /// The number, or the mark: 起, 休, 停.
    pub mark: Text,
    /// The reason, for who cannot see the picture and on hover.
    pub reason: Option<Text>,
    /// Whether the term ends with it.
    pub is_due: bool,
    /// Whether no notice has settled it.
    pub is_provisional: bool,
}

/// What a day is in a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DayKind {
    /// The day of the event, which does not count.
    Start,
    /// It counts.
    Counted,
    /// A weekend day that is worked and counts.
    MakeUp,
    /// A day off by a notice.
    Holiday,
    /// Supplements are outstanding; it does not count.
    Stopped,
    /// A weekend day.
    Weekend,
    /// Outside the term.
    Outside,
}

/// A reason.
#[derive(Clone, Debug)]
pub struct ReasonRow {
    /// From when.
    pub from: Date,
    /// To when, the same day for a single one.
    pub to: Date,
    /// Why.
    pub why: Text,
    /// By which source.
    pub ground: Option<Text>,
}

impl DayKind {
    /// The class by which it looks.
    pub(crate) fn class(self) -> &'static str {
        match self {
            DayKind::Start => "start",
            DayKind::Counted => "counted",
            DayKind::MakeUp => "makeup",
            DayKind::Holiday => "holiday",
            DayKind::Stopped => "stopped",
            DayKind::Weekend => "weekend",
            DayKind::Outside => "out",
        }
    }

    /// What the legend says; nothing for days outside the term.
    pub(crate) fn legend(self) -> Option<Text> {
        match self {
            DayKind::Start => Some(texts::why_legend_start()),
            DayKind::Counted => Some(texts::why_legend_counted()),
            DayKind::MakeUp => Some(texts::why_legend_make_up()),
            DayKind::Holiday => Some(texts::why_legend_holiday()),
            DayKind::Stopped => Some(texts::why_legend_stopped()),
            DayKind::Weekend => Some(texts::why_legend_weekend()),
            DayKind::Outside => None,
        }
    }
}

impl DayCell {
    /// The classes by which it looks.
    pub(crate) fn class(&self) -> String {
        let mut class = self.kind.class().to_owned();
        if self.is_due {
            class.push_str(" due");
        }
        if self.is_provisional && self.kind != DayKind::Outside {
            class.push_str(" provisional");
        }
        class
    }
}

impl ReasonRow {
    /// Whether it is about one day only.
    pub(crate) fn is_one_day(&self) -> bool {
        self.from == self.to
    }
}

crate::pages::page!(Why, "why.html");
