//! Every limit of storage, in one table, each with its reason. Tests read the table.

/// A limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// What is limited.
    pub name: &'static str,
    /// How much is allowed.
    pub max: usize,
    /// Of what.
    pub unit: Unit,
    /// Why so much and not more.
    pub reason: &'static str,
}

/// What a limit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Bytes.
    Bytes,
    /// Rows, writes or waiting units.
    Items,
}

macro_rules! limits {
    ($($(#[doc = $doc:literal])* $name:ident = $max:expr, $unit:ident, $key:literal, $reason:literal;)*) => {
        $(
            $(#[doc = $doc])*
            pub const $name: Limit =
                Limit { name: $key, max: $max, unit: Unit::$unit, reason: $reason };
        )*

        /// The table.
        pub const ALL: &[Limit] = &[$($name,)*];
    };
}

limits! {
    /// An identifier or a key, such as a stage or a seat.
    ID = 128, Bytes, "an identifier", "ids of the system have about 30 letters";
    /// An idempotency key.
    ANSWER_KEY = 255, Bytes, "an idempotency key", "clients use a UUID; a header line stays short";
    /// Cautions remembered with what came of a request.
    CAUTIONS = 50, Items, "the cautions of an act", "there are fewer kinds than that";
    /// A name of an organisation or a person, a user name.
    NAME = 1_000, Bytes, "a name", "about 300 Chinese characters";
    /// A title of a case or a document, a media type, a key of the vault.
    TITLE = 2_000, Bytes, "a title", "about 600 Chinese characters fit on a list";
    /// A setting.
    SETTING = 64 * 1024, Bytes, "a setting", "a setting is a value, not a document";
    /// All settings of an organisation.
    SETTINGS = 100, Items, "the settings of an organisation", "far more than there are kinds";
    /// An event as it is stored.
    EVENT = (1024 + 64) * 1024, Bytes, "an event", "the longest request, with what is noted beside it";
    /// An act that waits for a signature.
    PREPARED = (1024 + 64) * 1024, Bytes, "a prepared act", "it becomes an event";
    /// What the vault needs to open a document.
    SEALED = 4_096, Bytes, "the seal of a document", "a wrapped key, a nonce and their labels";
    /// Particulars of an audit entry, a seat, a rule.
    DETAIL = 8_192, Bytes, "an audit detail", "a sentence and a few ids, never content";
    /// A message to the world outside.
    MESSAGE = 256 * 1024, Bytes, "a message", "mail and webhooks carry references, not documents";
    /// Writes and expectations of one unit of work.
    UNIT_WRITES = 1_000, Items, "the writes of a unit", "one unit must not hold up the others";
    /// Events appended at once.
    UNIT_EVENTS = 500, Items, "the events of a unit", "an act makes a handful, an import more";
    /// Events of a case.
    CASE_EVENTS = 100_000, Items, "the events of a case", "a case of twenty acts has about forty";
    /// Parties or officers of a case.
    CASE_PARTIES = 500, Items, "the parties of a case", "13 members, departments and a few bodies";
    /// Seats of a person.
    SEATS = 50, Items, "the seats of a person", "there are fewer kinds than that";
    /// Rows of one page of a list.
    PAGE_ROWS = 500, Items, "a page", "a page is read by people; sweeps take many pages";
    /// Units that wait for the writer.
    QUEUED_UNITS = 4_096, Items, "the queue of units", "more wait than answer within a second";
    /// Units committed together.
    BATCH_UNITS = 256, Items, "a shared commit", "beyond this, waiting outweighs the saved syncs";
    /// Reads that wait for a connection.
    QUEUED_READS = 4_096, Items, "the queue of reads", "more wait than answer within a second";
}
