//! The figures of signing in, sessions and tokens, each with its reason. Tests read them.

/// A second, in the unit of the clock.
pub const SECOND: i64 = 1_000_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
/// A day, in the unit of the clock.
pub const DAY: i64 = 24 * HOUR;

/// A session ends when it was not used for so long: a desk left alone is closed before long.
pub const SESSION_IDLE: i64 = 30 * MINUTE;
/// A session ends after so long in any case: a working day, with its breaks.
pub const SESSION_LENGTH: i64 = 12 * HOUR;
/// That a session was used is noted so often: a write a request would cost a sync each.
pub const SESSION_TOUCH: i64 = MINUTE;
/// So many sessions a person: a desk, a laptop, a telephone, and some that were forgotten.
pub const SESSIONS: usize = 10;

/// The answer to a request with a key is kept for so long: a program that lost its connection asks
/// again within minutes, one that was down over night the next morning.
pub const ANSWER_KEPT: i64 = 2 * DAY;
/// What an upload left in the vault without a row is removed after so long: no request takes a day.
pub const UPLOAD_UNCLAIMED: i64 = DAY;

/// So many people are kept in memory as callers: a kilobyte each.
pub const KNOWN_CALLERS: usize = 5_000;

/// Failures to sign in count for so long.
pub const FAILURES_WINDOW: i64 = HOUR;
/// So many failures under one user name cost nothing: people mistype.
pub const FAILURES_BY_NAME: u32 = 5;
/// So many failures from one address cost nothing: an organisation has one address for all.
pub const FAILURES_BY_ADDRESS: u32 = 30;
/// No wait is longer: a guesser gets four tries an hour, and its victim is not shut out for long.
pub const LONGEST_WAIT: i64 = 15 * MINUTE;
/// So many may wait for their password to be checked: with 30 ms each, the last waits a second.
pub const WAITING_FOR_HASHING: usize = 64;

/// A password has at least so many characters (NIST SP 800-63B asks for 8; MLPS level 3 for
/// complexity, which length serves better).
pub const PASSWORD_LEAST: usize = 12;
/// And at most so many bytes: a sentence, not a book to be hashed.
pub const PASSWORD_BYTES: usize = 512;
/// A user name has at most so many bytes.
pub const USER_NAME_BYTES: usize = 100;
/// A name of a person or an organisation has at most so many bytes.
pub const NAME_BYTES: usize = 600;

/// So many tokens a person, those revoked and expired not counted: one a program.
pub const TOKENS: usize = 20;
/// The name of a token has at most so many bytes.
pub const TOKEN_NAME_BYTES: usize = 100;
/// A token is valid for so many days unless its owner says otherwise.
pub const TOKEN_DAYS: u16 = 90;
/// And never for more: a forgotten one ends within a year.
pub const TOKEN_DAYS_MOST: u16 = 366;

/// Memory of a password hash in KiB, and its passes: the least that OWASP names for Argon2id, so
/// that two at once fit a small server.
pub const HASH_MEMORY_KIB: u32 = 19 * 1024;
/// See [`HASH_MEMORY_KIB`].
pub const HASH_PASSES: u32 = 2;
