-- Remembered answers, the audit trail, the outbox, settings, leases.

CREATE TABLE answer (
    principal TEXT NOT NULL,
    key       TEXT NOT NULL,
    digest    BLOB NOT NULL CHECK (length(digest) = 32),
    status    INTEGER NOT NULL,
    response  BLOB NOT NULL,
    at        INTEGER NOT NULL,
    PRIMARY KEY (principal, key)
) STRICT;
CREATE INDEX answer_by_time ON answer (at);

CREATE TABLE audit (
    seq          INTEGER PRIMARY KEY AUTOINCREMENT,
    at           INTEGER NOT NULL,
    person       TEXT,
    organisation TEXT,
    act          TEXT NOT NULL,
    case_id      TEXT,
    outcome      TEXT NOT NULL,
    detail       TEXT NOT NULL
) STRICT;
CREATE INDEX audit_by_case ON audit (case_id, seq) WHERE case_id IS NOT NULL;

CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
BEGIN SELECT raise(ABORT, 'the audit trail is never changed'); END;
CREATE TRIGGER audit_remains BEFORE DELETE ON audit
BEGIN SELECT raise(ABORT, 'the audit trail is never removed'); END;
-- REPLACE would remove a row without the trigger above.
CREATE TRIGGER audit_is_new BEFORE INSERT ON audit
WHEN new.seq > 0 AND EXISTS (SELECT 1 FROM audit WHERE seq = new.seq)
BEGIN SELECT raise(ABORT, 'the audit trail is never replaced'); END;

CREATE TABLE message (
    id         TEXT NOT NULL PRIMARY KEY,
    topic      TEXT NOT NULL,
    case_id    TEXT,
    payload    BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    attempts   INTEGER NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('waiting', 'delivered', 'dropped')),
    -- Waiting: when it is to be tried; otherwise when that came about.
    state_at   INTEGER NOT NULL,
    reason     TEXT
) STRICT;
CREATE INDEX message_waiting ON message (state_at, id) WHERE state = 'waiting';
CREATE INDEX message_done ON message (state_at) WHERE state <> 'waiting';

CREATE TABLE setting (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE lease (
    name   TEXT NOT NULL PRIMARY KEY,
    holder TEXT NOT NULL,
    epoch  INTEGER NOT NULL,
    until  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
