-- Cases: their events, which are the source, and the rows made of them for lists.

-- How many events a case has: what racing writers compare and set.
CREATE TABLE case_head (
    case_id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL CHECK (version > 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
    seq         INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id     TEXT NOT NULL REFERENCES case_head (case_id),
    number      INTEGER NOT NULL CHECK (number > 0),
    kind        TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    record      TEXT NOT NULL
) STRICT;
-- The last line against two writers of one event.
CREATE UNIQUE INDEX event_by_case ON event (case_id, number);

CREATE TRIGGER event_stays BEFORE UPDATE ON event
BEGIN SELECT raise(ABORT, 'an event is never changed'); END;
CREATE TRIGGER event_remains BEFORE DELETE ON event
BEGIN SELECT raise(ABORT, 'an event is never removed'); END;
-- REPLACE would remove a row without the trigger above.
CREATE TRIGGER event_is_new BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE case_id = new.case_id AND number = new.number)
    OR (new.seq > 0 AND EXISTS (SELECT 1 FROM event WHERE seq = new.seq))
BEGIN SELECT raise(ABORT, 'an event is never replaced'); END;

CREATE TABLE case_file (
    id          TEXT NOT NULL PRIMARY KEY REFERENCES case_head (case_id),
    number      TEXT,
    version     INTEGER NOT NULL,
    regime      TEXT NOT NULL,
    stage       TEXT NOT NULL,
    title       TEXT NOT NULL,
    operator    TEXT,
    provider    TEXT,
    opened_on   TEXT NOT NULL,
    stage_since TEXT,
    due_on      TEXT,
    received    INTEGER NOT NULL CHECK (received IN (0, 1)),
    ended       INTEGER NOT NULL CHECK (ended IN (0, 1)),
    changed_at  INTEGER NOT NULL,
    -- What has no due date stands behind what has one.
    due_key     TEXT NOT NULL GENERATED ALWAYS AS (coalesce(due_on, '9999-12-31')) VIRTUAL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX case_file_number ON case_file (number) WHERE number IS NOT NULL;
CREATE INDEX case_file_docket ON case_file (ended, due_key, id) WHERE received = 1;
CREATE INDEX case_file_stage ON case_file (stage, ended, due_key, id) WHERE received = 1;
CREATE INDEX case_file_title ON case_file (title);

CREATE TABLE case_party (
    case_id      TEXT NOT NULL REFERENCES case_file (id),
    organisation TEXT NOT NULL,
    capacity     TEXT NOT NULL,
    since_event  INTEGER NOT NULL,
    due_on       TEXT,
    turn         INTEGER NOT NULL CHECK (turn IN (0, 1)),
    -- That of the case, so that one index serves the list; kept by the trigger below.
    ended        INTEGER NOT NULL,
    due_key      TEXT NOT NULL GENERATED ALWAYS AS (coalesce(due_on, '9999-12-31')) VIRTUAL,
    PRIMARY KEY (case_id, organisation, capacity)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_party_list ON case_party (organisation, ended, due_key, case_id, capacity);
CREATE INDEX case_party_turn ON case_party (organisation, due_key, case_id, capacity)
    WHERE turn = 1 AND ended = 0;

CREATE TABLE case_officer (
    case_id  TEXT NOT NULL REFERENCES case_file (id),
    person   TEXT NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('assigned', 'recused')),
    -- Those of the case, so that one index serves the list; kept by the trigger below.
    ended    INTEGER NOT NULL,
    due_key  TEXT NOT NULL,
    PRIMARY KEY (case_id, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_officer_list ON case_officer (person, ended, due_key, case_id)
    WHERE standing = 'assigned';

CREATE TRIGGER case_file_moves AFTER UPDATE OF ended, due_on ON case_file
WHEN old.ended <> new.ended OR old.due_on IS NOT new.due_on
BEGIN
    UPDATE case_officer SET ended = new.ended, due_key = new.due_key WHERE case_id = new.id;
    UPDATE case_party SET ended = new.ended WHERE case_id = new.id AND ended <> new.ended;
END;

-- The last number given in each series of a year.
CREATE TABLE series (
    name TEXT NOT NULL,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (name, year)
) STRICT, WITHOUT ROWID;
