//! Every limit of the interface, in one table, each with its reason. Tests read the table.

use std::time::Duration;

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
    /// Connections, requests, rows or fields.
    Items,
    /// Milliseconds.
    Milliseconds,
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
    /// The body of a request that is no upload.
    BODY = 1024 * 1024, Bytes, "the body of a request", "it becomes an event, which has room for it";
    /// The head of a request.
    HEAD = 16 * 1024, Bytes, "the head of a request", "a few cookies and a long address";
    /// Header lines of a request.
    HEADERS = 64, Items, "the header lines of a request", "browsers send about twenty";
    /// What comes with an upload besides the file.
    UPLOAD_FIELDS = 64 * 1024, Bytes, "the fields of an upload", "a title and a declaration";
    /// Fields of a form.
    FORM_FIELDS = 2_000, Items, "the fields of a form", "a filing has a few dozen";
    /// An idempotency key.
    KEY = 255, Bytes, "an idempotency key", "the store keeps no longer one";
    /// A password or a user name as typed.
    CREDENTIAL = 1_024, Bytes, "a user name or password", "longer ones only cost hashing";
    /// Rows of a page of a list.
    PAGE = 200, Items, "a page of a list", "a page is read by people";
    /// Cases that a section of a desk shows.
    DESK = app::lists::DESK_CASES, Items, "the cases of a desk", "the docket has the others";
    /// Events of the cases kept in memory.
    EVENTS_AT_HAND = app::CACHED_EVENTS, Items, "the events kept in memory", "about two kilobytes each; others are read when asked for";
    /// Steps and stops of a calculation.
    CALCULATION = 200, Items, "the stops of a calculation", "a review sees a handful";
    /// Days of a term that are explained one by one to a program.
    EXPLAINED_DAYS = 2_000, Items, "the days of an explanation", "eight years, one line a day";
    /// Days of a term that a page shows one by one, and of an extension planned on it.
    SHOWN_DAYS = 500, Items, "the days that a page shows", "two years in pictures of months";
    /// Working days by which a timetable extends a special review.
    EXTENDED_DAYS = 1_000, Items, "the days of an extension in a timetable", "the text has no limit; this is four years";
    /// Connections at once.
    CONNECTIONS = 8_192, Items, "the connections at once", "each holds a descriptor and its buffers";
    /// Requests at work at once.
    REQUESTS = 1_024, Items, "the requests at once", "more wait than answer within a second";
    /// Threads for work that would hold up others.
    BLOCKING = 12, Items, "the threads for disk, database and passwords", "more only hold memory, on a machine with a few cores";
    /// From the opening of a connection, or the end of an answer, to the end of the next head.
    HEAD_TIME = 15_000, Milliseconds, "the time for a head", "a slow head holds a connection";
    /// A request that is no upload, from its head to the answer's head.
    REQUEST_TIME = 30_000, Milliseconds, "the time for a request", "a durable act takes milliseconds";
    /// Between two pieces of a body.
    PIECE_TIME = 20_000, Milliseconds, "the time between two pieces of a body", "a slow body holds a connection";
    /// Between two pieces of an answer that the client takes.
    TAKE_TIME = 60_000, Milliseconds, "the time for a client to take more", "a client that does not read holds buffers";
    /// From the wish to stop to the end of the last connection.
    STOP_TIME = 10_000, Milliseconds, "the time to stop", "then the rest is cut off";
}

impl Limit {
    /// The limit as a time.
    pub const fn time(self) -> Duration {
        Duration::from_millis(self.max as u64)
    }
}
