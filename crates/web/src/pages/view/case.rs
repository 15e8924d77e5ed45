//! The page of a case.

use texts::Text;
use words::StateKind;
use working_days::Date;

/// How many entries of the record stand open.
const OPEN_ENTRIES: usize = 10;

/// A case.
#[derive(Clone, Debug)]
pub struct CasePage {
    /// Title, number, parties, stage.
    pub head: Head,
    /// Whose turn it is, until when.
    pub turn: Turn,
    /// What the reader should know before anything else, such as a replaced version of the Measures.
    pub remarks: Vec<Text>,
    /// All terms.
    pub terms: Terms,
    /// What the reader may do now.
    pub open: Vec<ActRow>,
    /// What the reader could do at another time, with the reason why not yet.
    pub closed: Vec<ActRow>,
    /// Acts of other parties that took place on paper, which the reader may enter.
    pub on_paper: Vec<ActRow>,
    /// Drafts of acts that wait for a second person.
    pub prepared: Vec<ActRow>,
    /// Documents the reader may see.
    pub papers: Vec<PaperItem>,
    /// Where the reader can submit a document.
    pub add_paper_href: Option<String>,
    /// Notices served on the reader, receipts.
    pub notices: Vec<NoticeRow>,
    /// Facts of the filing the reader may see: product, amount, contract.
    pub facts: Vec<FactRow>,
    /// The parties the reader may know of.
    pub parties: Vec<PartyRow>,
    /// What happened, the latest first.
    pub record: Vec<RecordRow>,
    /// The page of the consultation, where there is one and the reader may see it.
    pub consultation_href: Option<String>,
}

/// The head of a case, common to all its pages.
#[derive(Clone, Debug)]
pub struct Head {
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Its address.
    pub href: String,
    /// Where it stands.
    pub stage: Text,
    /// What happens there.
    pub stage_note: Text,
    /// Its parties by role and name.
    pub parties: Vec<PartyRow>,
    /// The version of the Measures.
    pub regime: Text,
}

/// The box that says whose turn it is and until when.
#[derive(Clone, Debug)]
pub struct Turn {
    /// Whose turn, to do what.
    pub who: Text,
    /// What stands largest: the days left, or a word where no term runs.
    pub big: Text,
    /// The last day.
    pub due_on: Option<Date>,
    /// How it stands; decides the look.
    pub kind: TurnKind,
    /// More about it: between which days it can move, since when it stands still.
    pub note: Option<Text>,
    /// The page that explains the day.
    pub why_href: Option<String>,
}

/// How the box looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TurnKind {
    /// A term runs.
    Running,
    /// It ends today.
    LastDay,
    /// It runs, and its last day can still move.
    Provisional,
    /// The clocks stand still.
    Stopped,
    /// A term is over and its act not done.
    Overdue,
    /// Somebody has to act, and the Measures set no term.
    NoTerm,
    /// The case has ended.
    Done,
}

/// The terms of a case: one picture and the same as a table.
#[derive(Clone, Debug)]
pub struct Terms {
    /// The picture, made by us; it is put into the page as it is.
    pub svg: String,
    /// The same as a table.
    pub rows: Vec<TermRow>,
}

/// One term.
#[derive(Clone, Debug)]
pub struct TermRow {
    /// Its name.
    pub name: Text,
    /// The article.
    pub article: Text,
    /// The day that starts it.
    pub start: Date,
    /// The last day.
    pub due_on: Date,
    /// Days used and days set, as `27 / 30`; only days used where the Measures set none.
    pub used: String,
    /// Working days that did not count.
    pub stopped: u32,
    /// The state, for its look.
    pub tag: StateTag,
    /// Whether the last day can still move, and between which days.
    pub provisional: Option<Text>,
    /// The page that explains the last day.
    pub why_href: Option<String>,
}

/// A state with its words; it differs by shape and word, not by colour alone.
#[derive(Clone, Debug)]
pub struct StateTag {
    /// The class by which it looks.
    pub class: &'static str,
    /// What it says.
    pub text: Text,
}

/// An act on the page of a case.
#[derive(Clone, Debug)]
pub struct ActRow {
    /// The article.
    pub article: Text,
    /// What is done.
    pub title: Text,
    /// What it starts or stops.
    pub effect: Text,
    /// The button and where it leads, when it can be done.
    pub button: Option<(Text, String)>,
    /// Why it cannot be done yet, and what would be needed.
    pub why_not: Option<Text>,
    /// Whether it is what the reader has to do next.
    pub is_due: bool,
}

/// A document.
#[derive(Clone, Debug)]
pub struct PaperItem {
    /// Its title.
    pub title: String,
    /// Where it can be read; none where it is only listed.
    pub href: Option<String>,
    /// Whose it is and since when.
    pub about: Text,
    /// How often it was read, and where that is listed, for its owner.
    pub reads: Option<(Text, String)>,
}

/// A notice or receipt.
#[derive(Clone, Debug)]
pub struct NoticeRow {
    /// Its name.
    pub title: Text,
    /// When and on whom it was served.
    pub about: Text,
    /// Where it can be fetched.
    pub href: String,
}

/// A fact with its name.
#[derive(Clone, Debug)]
pub struct FactRow {
    /// Its name.
    pub name: Text,
    /// What it is.
    pub value: Text,
}

/// A party.
#[derive(Clone, Debug)]
pub struct PartyRow {
    /// In which role.
    pub role: Text,
    /// Who.
    pub name: Text,
}

/// An entry of the record.
#[derive(Clone, Debug)]
pub struct RecordRow {
    /// Its number.
    pub number: u32,
    /// When it happened.
    pub on: Date,
    /// What happened.
    pub what: Text,
    /// Who did it.
    pub by: Text,
    /// How it was recorded, where that is worth saying.
    pub how: Option<Text>,
    /// What was written, where the line does not say it all.
    pub in_full: words::InFull,
    /// The article.
    pub article: Text,
}

impl CasePage {
    /// How many acts are neither possible nor due.
    pub(crate) fn later(&self) -> usize {
        self.closed.iter().filter(|row| !row.is_due).count()
    }

    /// The latest entries of the record, and the older ones, which fold.
    pub(crate) fn entries(&self) -> (&[RecordRow], &[RecordRow]) {
        self.record.split_at(self.record.len().min(OPEN_ENTRIES))
    }
}

impl TurnKind {
    /// The class by which it looks.
    pub(crate) fn class(self) -> &'static str {
        match self {
            TurnKind::Running => "running",
            TurnKind::LastDay => "last",
            TurnKind::Provisional => "provisional",
            TurnKind::Stopped => "stopped",
            TurnKind::Overdue => "overdue",
            TurnKind::NoTerm => "none",
            TurnKind::Done => "done",
        }
    }
}

impl StateTag {
    /// The tag of a kind of state, with these words.
    #[must_use]
    pub fn of(kind: StateKind, text: Text) -> Self {
        let class = match kind {
            StateKind::Running => "running",
            StateKind::Stopped => "stopped",
            StateKind::Met => "met",
            StateKind::MetLate => "met-late",
            StateKind::Overdue => "overdue",
            StateKind::Moot => "moot",
        };
        StateTag { class, text }
    }

    /// The tag of a last day that can still move.
    #[must_use]
    pub fn provisional() -> Self {
        StateTag { class: "provisional", text: texts::state_provisional() }
    }

    /// The tag of a last day that is today.
    #[must_use]
    pub fn last_day() -> Self {
        StateTag { class: "last", text: texts::clock_last_day() }
    }
}

crate::pages::page!(CasePage, "case.html");
