//! The outbox: everything that is to happen outside, written with the events that cause it.

use crate::id::{CaseId, MessageId, Micros};

/// A message to the world outside. It is delivered at least once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageRow {
    /// Its identity, the same at every attempt.
    pub id: MessageId,
    /// What kind of message it is (`mail`, `webhook`).
    pub topic: String,
    /// The case it is about, if any.
    pub case: Option<CaseId>,
    /// The message, in the form of its topic.
    pub payload: Vec<u8>,
    /// When it was written.
    pub created_at: Micros,
    /// How often delivery was tried.
    pub attempts: u32,
    /// How it stands.
    pub state: MessageState,
}

/// How a message stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MessageState {
    /// It is to be tried from this instant on.
    Waiting {
        /// From when.
        next_at: Micros,
    },
    /// It was delivered.
    Delivered {
        /// When.
        at: Micros,
    },
    /// It was given up.
    Dropped {
        /// When.
        at: Micros,
        /// Why, for the people who run the system.
        reason: String,
    },
}
