-- What is written with every act takes less room: an event names its case by a number, and what its
-- record says already stands only there; of a remembered request the digest of its key is enough.
-- AUTOINCREMENT guarded against numbers given again after a deletion, and nothing is deleted here.

-- The number of the first event of a case stands for the case in `event`.
ALTER TABLE case_head ADD COLUMN key INTEGER;
UPDATE case_head SET key = (SELECT min(seq) FROM event WHERE event.case_id = case_head.case_id);

ALTER TABLE event RENAME TO event_before;
CREATE TABLE event (
    seq      INTEGER PRIMARY KEY,
    case_key INTEGER NOT NULL,
    number   INTEGER NOT NULL CHECK (number > 0),
    record   TEXT NOT NULL
) STRICT;
INSERT INTO event (seq, case_key, number, record)
SELECT seq, key, number, record
FROM event_before JOIN case_head USING (case_id) ORDER BY seq;
DROP TRIGGER event_stays;
DROP TRIGGER event_remains;
DROP TRIGGER event_is_new;
DROP TABLE event_before;

-- The last line against two writers of one event.
CREATE UNIQUE INDEX event_by_case ON event (case_key, number);

CREATE TRIGGER event_stays BEFORE UPDATE ON event
BEGIN SELECT raise(ABORT, 'an event is never changed'); END;
CREATE TRIGGER event_remains BEFORE DELETE ON event
BEGIN SELECT raise(ABORT, 'an event is never removed'); END;
-- REPLACE would remove a row without the trigger above.
CREATE TRIGGER event_is_new BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE case_key = new.case_key AND number = new.number)
    OR (new.seq > 0 AND EXISTS (SELECT 1 FROM event WHERE seq = new.seq))
BEGIN SELECT raise(ABORT, 'an event is never replaced'); END;

ALTER TABLE audit RENAME TO audit_before;
CREATE TABLE audit (
    seq          INTEGER PRIMARY KEY,
    at           INTEGER NOT NULL,
    person       TEXT,
    organisation TEXT,
    act          TEXT NOT NULL,
    case_id      TEXT,
    outcome      TEXT NOT NULL,
    detail       TEXT NOT NULL
) STRICT;
INSERT INTO audit SELECT * FROM audit_before ORDER BY seq;
DROP TRIGGER audit_stays;
DROP TRIGGER audit_remains;
DROP TRIGGER audit_is_new;
DROP TABLE audit_before;
CREATE INDEX audit_by_case ON audit (case_id, seq) WHERE case_id IS NOT NULL;

CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
BEGIN SELECT raise(ABORT, 'the audit trail is never changed'); END;
CREATE TRIGGER audit_remains BEFORE DELETE ON audit
BEGIN SELECT raise(ABORT, 'the audit trail is never removed'); END;
-- REPLACE would remove a row without the trigger above.
CREATE TRIGGER audit_is_new BEFORE INSERT ON audit
WHEN new.seq > 0 AND EXISTS (SELECT 1 FROM audit WHERE seq = new.seq)
BEGIN SELECT raise(ABORT, 'the audit trail is never replaced'); END;

-- Of an answered request it is remembered what came of it; the answer itself is given again from
-- the events. Answers remembered before this are forgotten.
DROP TABLE answer;
CREATE TABLE answer (
    -- Grows with time, so that the oldest are found without an index.
    seq     INTEGER PRIMARY KEY,
    -- The digest of who asked under which key.
    request BLOB NOT NULL CHECK (length(request) = 16),
    digest  BLOB NOT NULL CHECK (length(digest) = 32),
    outcome TEXT NOT NULL,
    at      INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX answer_by_request ON answer (request);
