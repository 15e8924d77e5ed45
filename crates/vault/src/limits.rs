//! Every limit of the vault, in one table.

/// A limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// What it limits.
    pub name: &'static str,
    /// How much.
    pub value: usize,
    /// In what.
    pub unit: &'static str,
    /// Why so much.
    pub why: &'static str,
}

/// How much is sealed at a time. The same for every object of this format, for ever.
pub const CHUNK_BYTES: usize = 64 * 1024;
/// How much goes to the object store at a time.
pub const PART_BYTES: usize = 1024 * 1024;
/// How much of a document is searched for marks of secrecy before anything is stored.
pub const HEAD_BYTES: usize = 16 * 1024;
/// How long a file name may be.
pub const NAME_CHARS: usize = 255;
/// How long the name of an installation key may be.
pub const KEY_ID_BYTES: usize = 32;

/// The limits, for documentation and tests.
pub const LIMITS: [Limit; 5] = [
    Limit {
        name: "chunk",
        value: CHUNK_BYTES,
        unit: "bytes",
        why: "a reader checks so much before it gets any of it",
    },
    Limit {
        name: "part",
        value: PART_BYTES,
        unit: "bytes",
        why: "what an upload holds in memory, besides a chunk",
    },
    Limit {
        name: "head",
        value: HEAD_BYTES,
        unit: "bytes",
        why: "marks of secrecy stand on the first page",
    },
    Limit {
        name: "file name",
        value: NAME_CHARS,
        unit: "characters",
        why: "longer names cannot be saved by common systems",
    },
    Limit { name: "key id", value: KEY_ID_BYTES, unit: "bytes", why: "it stands in every header" },
];
