//! Every limit of the use cases, in one table, each with its reason. Tests read the table.

/// A second, in the unit of the clock.
pub const SECOND: i64 = 1_000_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
/// A day, in the unit of the clock.
pub const DAY: i64 = 24 * HOUR;

/// A limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// What is limited.
    pub name: &'static str,
    /// How much is allowed.
    pub max: i64,
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
    /// KiB of memory.
    KiB,
    /// Characters.
    Characters,
    /// Sessions, attempts, acts.
    Items,
    /// Days.
    Days,
    /// Microseconds, the unit of the clock.
    Micros,
}

macro_rules! limits {
    ($($(#[doc = $doc:literal])* $name:ident: $type:ty = $max:expr, $unit:ident, $key:literal, $reason:literal;)*) => {
        $(
            $(#[doc = $doc])*
            pub const $name: $type = $max;
        )*

        /// The table.
        pub const ALL: &[Limit] = &[$(
            Limit { name: $key, max: $name as i64, unit: Unit::$unit, reason: $reason },
        )*];
    };
}

limits! {
    /// A session ends when it was not used for so long.
    SESSION_IDLE: i64 = 30 * MINUTE, Micros, "an unused session", "a desk left alone is closed before long";
    /// A session ends after so long in any case.
    SESSION_LENGTH: i64 = 12 * HOUR, Micros, "a session", "a working day, with its breaks";
    /// That a session was used is noted so often.
    SESSION_TOUCH: i64 = MINUTE, Micros, "between two notes that a session is used", "a write a request would cost a sync each";
    /// Sessions of a person.
    SESSIONS: usize = 10, Items, "the sessions of a person", "a desk, a laptop, a telephone, and some that were forgotten";
    /// The address kept with a session.
    SESSION_ADDRESS_BYTES: usize = 64, Bytes, "the address of a session", "an IPv6 address with its zone";

    /// The answer to a request with a key is kept for so long.
    ANSWER_KEPT: i64 = 30 * DAY, Micros, "a remembered answer is kept", "a program that was down over a long holiday asks again with its keys";
    /// What an upload left in the vault without a row is removed after so long.
    UPLOAD_UNCLAIMED: i64 = DAY, Micros, "an upload without a row is kept", "no request takes a day";
    /// A document, unless the installation chooses otherwise.
    DOCUMENT_BYTES: u64 = 200 * 1024 * 1024, Bytes, "a document", "a scanned contract with its annexes";
    /// The remark with which a prepared act goes back.
    REMARK_BYTES: usize = 6_000, Bytes, "a remark to a prepared act", "a page of Chinese text";
    /// Acts of one simulation.
    SIMULATED_ACTS: usize = 50, Items, "the acts of a simulation", "a whole case has about forty";

    /// People who are kept in memory as callers.
    KNOWN_CALLERS: usize = 5_000, Items, "the callers kept in memory", "a kilobyte each";

    /// Failures to sign in count for so long.
    FAILURES_WINDOW: i64 = HOUR, Micros, "a failure to sign in counts", "a guesser gains nothing by pausing a little";
    /// So many failures under one user name cost nothing.
    FAILURES_BY_NAME: u32 = 5, Items, "free failures under one user name", "people mistype";
    /// So many failures from one address cost nothing.
    FAILURES_BY_ADDRESS: u32 = 30, Items, "free failures from one address", "an organisation has one address for all";
    /// No wait after failures is longer.
    LONGEST_WAIT: i64 = 15 * MINUTE, Micros, "the wait after failures to sign in", "four tries an hour for a guesser, and no long lock for its victim";
    /// So many may wait for their password to be checked.
    WAITING_FOR_HASHING: usize = 64, Items, "those who wait for their password to be checked", "with 30 ms each, the last waits a second";
    /// Passwords checked at once, unless the installation chooses otherwise.
    HASHING_AT_ONCE: usize = 2, Items, "the passwords checked at once", "each takes a core and its memory";
    /// Memory of a password hash.
    HASH_MEMORY_KIB: u32 = 19 * 1024, KiB, "the memory of a password hash", "the least that OWASP names for Argon2id, so that two fit a small server";
    /// Passes of a password hash.
    HASH_PASSES: u32 = 2, Items, "the passes of a password hash", "what OWASP names with this memory";

    /// A password has at least so many characters.
    PASSWORD_LEAST: usize = 12, Characters, "a password at least", "NIST SP 800-63B asks for 8; MLPS level 3 for complexity, which length serves better";
    /// A password has at most so many bytes.
    PASSWORD_BYTES: usize = 512, Bytes, "a password", "a sentence, not a book to be hashed";
    /// A user name.
    USER_NAME_BYTES: usize = 100, Bytes, "a user name", "an address of electronic mail fits";
    /// A name of a person or an organisation.
    NAME_BYTES: usize = 600, Bytes, "a name of a person or an organisation", "200 Chinese characters";

    /// The code of a body of the Measures.
    CODE_BYTES: usize = 32, Bytes, "the code of a body", "an abbreviation; the files of the Measures have at most six letters";

    /// Tokens of a person, those revoked and expired not counted.
    TOKENS: usize = 20, Items, "the tokens of a person", "one for each program";
    /// The name of a token.
    TOKEN_NAME_BYTES: usize = 100, Bytes, "the name of a token", "a word for a program";
    /// A token is valid for so many days unless its owner says otherwise.
    TOKEN_DAYS: u16 = 90, Days, "the validity of a token, if not chosen", "renewed each quarter";
    /// And never for more.
    TOKEN_DAYS_MOST: u16 = 366, Days, "the validity of a token", "a forgotten one ends within a year";
}
