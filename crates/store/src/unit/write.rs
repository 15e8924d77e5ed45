//! The single writes and expectations of a unit of work.

use std::collections::BTreeSet;

use procedure::party::PersonId;

use crate::id::{CaseId, Digest, MessageId, Micros, PreparedId};
use crate::records::EventRecord;
use crate::rows::{
    AuditEntry, CaseOfficerRow, CasePartyRow, CaseRow, DocumentRow, MessageRow, MessageState,
    OrganisationRow, PersonRow, PreparedRow, ReadEntry, SessionRow, TokenRow,
};

/// What must hold at the moment of the commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expect {
    /// The case has this many events.
    CaseVersion {
        /// The case.
        case: CaseId,
        /// Its version.
        version: u64,
    },
    /// The job is still held in this epoch.
    Lease {
        /// The job.
        name: String,
        /// The epoch that was given with the lease.
        epoch: u64,
    },
    /// The person's account is open.
    PersonEnabled {
        /// The person.
        person: PersonId,
    },
}

/// One write. `Put` creates or replaces by identity; what is absent where it must be there is
/// [`CommitError::Missing`](crate::CommitError::Missing).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Write {
    /// Appends events to a case that has `expected_version` events; 0 makes the case. Their numbers
    /// follow on without a gap.
    AppendEvents {
        /// The case.
        case: CaseId,
        /// How many events the case must have.
        expected_version: u64,
        /// The events.
        events: Vec<EventRecord>,
    },
    /// Writes the row of a case whose events are there; its version is theirs.
    PutCase(CaseRow),
    /// Makes these, and no others, the parties of a case.
    PutParties {
        /// The case.
        case: CaseId,
        /// All its parties.
        parties: Vec<CasePartyRow>,
    },
    /// Makes these, and no others, the officers of a case.
    PutOfficers {
        /// The case.
        case: CaseId,
        /// All its officers, those recused too.
        officers: Vec<CaseOfficerRow>,
    },
    /// Gives a case without a number the next one of a series: `CSR-2026-0137`. A case that has one
    /// keeps it. Series have no gaps: a unit that fails takes no number.
    NumberCase {
        /// The case; its row is there.
        case: CaseId,
        /// The name of the series (`CSR`).
        series: String,
        /// The year.
        year: i16,
    },
    /// Keeps an act until it is signed.
    PutPrepared(PreparedRow),
    /// Takes a prepared act away, because it is signed or dropped; it must be there.
    TakePrepared {
        /// The case in which it waits.
        case: CaseId,
        /// The act.
        id: PreparedId,
    },
    /// Records a document whose bytes are safe in the vault; never replaces one.
    AddDocument(DocumentRow),
    /// Records that a document was read.
    RecordRead(ReadEntry),
    /// Writes an organisation.
    PutOrganisation(OrganisationRow),
    /// Writes a person.
    PutPerson(PersonRow),
    /// Makes these, and no others, the seats of a person.
    PutSeats {
        /// The person.
        person: PersonId,
        /// The keys of all its seats.
        seats: BTreeSet<String>,
    },
    /// Begins a session.
    AddSession(SessionRow),
    /// Notes that a session was used; one that has ended stays so.
    TouchSession {
        /// The digest of its token.
        token_hash: Digest,
        /// When it was used.
        last_seen_at: Micros,
        /// When it now ends unless it is used.
        idle_ends_at: Micros,
    },
    /// Ends a session, if it is there.
    EndSession {
        /// The digest of its token.
        token_hash: Digest,
    },
    /// Ends every session of a person.
    EndSessionsOf {
        /// The person.
        person: PersonId,
    },
    /// Removes sessions that have ended.
    SweepSessions {
        /// Now.
        now: Micros,
    },
    /// Adds a program's token.
    AddToken(TokenRow),
    /// Revokes a token; it must be there.
    RevokeToken {
        /// The digest of the token.
        token_hash: Digest,
        /// When.
        at: Micros,
    },
    /// Counts a failed attempt to sign in; failures before `since` are forgotten.
    CountLoginFailure {
        /// What is counted.
        key: String,
        /// When it failed.
        at: Micros,
        /// From when on failures count.
        since: Micros,
    },
    /// Forgets the failures under a key.
    ClearLoginFailures {
        /// What was counted.
        key: String,
    },
    /// Records what somebody did or tried.
    Audit(AuditEntry),
    /// Writes a message to the world outside; it must be new.
    Outbox(MessageRow),
    /// Notes what came of an attempt to deliver a message: one attempt more.
    MessageTried {
        /// The message.
        id: MessageId,
        /// How it stands now.
        state: MessageState,
    },
    /// Removes messages that were delivered or dropped before an instant.
    SweepMessages {
        /// Before when.
        before: Micros,
    },
    /// Forgets answers older than an instant.
    SweepAnswers {
        /// Before when.
        before: Micros,
    },
    /// Writes a setting; `None` removes it.
    PutSetting {
        /// Its key.
        key: String,
        /// Its value.
        value: Option<String>,
    },
    /// Takes or renews a lease. Refused while another holds it
    /// ([`CommitError::LeaseHeld`](crate::CommitError::LeaseHeld)).
    TakeLease {
        /// The job.
        name: String,
        /// Who asks.
        holder: String,
        /// Now.
        now: Micros,
        /// Until when.
        until: Micros,
    },
}
