//! The desk: what I owe, by when; what stands still; what I wait for.

use texts::Text;
use working_days::Date;

use super::case::StateTag;

/// The desk of one reader.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The day on which it stands.
    pub today: Date,
    /// The number of today among the working days of the year; none on a rest day.
    pub working_day: Option<u32>,
    /// What is to be done, the most urgent first.
    pub mine: Vec<DeskRow>,
    /// What was prepared by somebody else and waits for this reader's signature.
    pub to_sign: Vec<DeskRow>,
    /// What this reader prepared and got back with a remark.
    pub returned: Vec<DeskRow>,
    /// What was prepared and waits for the signature of a colleague.
    pub drafted: Vec<DeskRow>,
    /// What other seats of the same organisation have to do.
    pub colleagues: Vec<DeskRow>,
    /// Cases in which no clock runs.
    pub stopped: Vec<DeskRow>,
    /// What others have to do in my cases.
    pub waiting: Vec<WaitingRow>,
    /// Where this reader can begin something new.
    pub begin: Option<(Text, String)>,
    /// What to say when nothing is to be done.
    pub empty: Text,
    /// Where to go on from there.
    pub way_on: Option<(Text, String)>,
    /// Where the cases stand for which the desk has no room, if there are any.
    pub more: Option<(Text, String)>,
}

/// Something to be done.
#[derive(Clone, Debug)]
pub struct DeskRow {
    /// How many days are left, late or stopped.
    pub count: DeskCount,
    /// The number of the case.
    pub number: String,
    /// Its title.
    pub title: String,
    /// The address of the case.
    pub href: String,
    /// What is to be done.
    pub what: Text,
    /// States to be pointed out: overdue, provisional, the last day.
    pub tags: Vec<StateTag>,
    /// The article.
    pub article: Text,
    /// The button and where it leads; none where there is only something to look at.
    pub act: Option<(Text, String)>,
    /// Who does it, where it is not this reader.
    pub by: Option<Text>,
    /// Whether it is the next thing to be done, so that its button is the main one.
    pub is_first: bool,
}

/// The number that stands largest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeskCount {
    /// Working days left after today; 0 on the last day.
    Left(u32),
    /// The same, counted past the last published calendar.
    LeftProvisional(u32),
    /// Working days past the last day.
    Late(u32),
    /// Working days that stand still.
    Stopped(u32),
    /// The Measures set no term; calendar days since it came up.
    Since(u32),
}

/// Something that others have to do.
#[derive(Clone, Debug)]
pub struct WaitingRow {
    /// The number of the case.
    pub number: String,
    /// Its title.
    pub title: String,
    /// The address of the case.
    pub href: String,
    /// Whose turn it is.
    pub who: Text,
    /// What they have to do.
    pub what: Text,
    /// Since when.
    pub since: Option<Date>,
    /// Until when; none where the Measures set no term, or where the reader may not see it.
    pub due_on: Option<Date>,
    /// That the Measures set no term, where that is so.
    pub no_term: Option<Text>,
    /// Its state, where it is worth pointing out.
    pub tag: Option<StateTag>,
}

impl DeskCount {
    /// The class by which it looks.
    pub(crate) fn class(&self) -> &'static str {
        match self {
            DeskCount::Left(0) => "last",
            DeskCount::Left(_) => "left",
            DeskCount::LeftProvisional(_) => "provisional",
            DeskCount::Late(_) => "overdue",
            DeskCount::Stopped(_) => "stopped",
            DeskCount::Since(_) => "none",
        }
    }

    /// The number.
    pub(crate) fn number(&self) -> String {
        match self {
            DeskCount::Left(days)
            | DeskCount::LeftProvisional(days)
            | DeskCount::Stopped(days)
            | DeskCount::Since(days) => days.to_string(),
            DeskCount::Late(days) => format!("−{days}"),
        }
    }

    /// What the number counts.
    pub(crate) fn unit(&self) -> Text {
        match self {
            DeskCount::Left(0) => texts::desk_last_day(),
            DeskCount::Left(days) => texts::desk_left(*days),
            DeskCount::LeftProvisional(days) => texts::desk_left_provisional(*days),
            DeskCount::Late(days) => texts::desk_late(*days),
            DeskCount::Stopped(days) => texts::desk_stopped(*days),
            DeskCount::Since(days) => texts::desk_since(*days),
        }
    }
}

crate::pages::page!(Desk, "desk.html");
