-- Organisations, people, and how they prove who they are.

CREATE TABLE organisation (
    id       TEXT NOT NULL PRIMARY KEY,
    kind     TEXT NOT NULL,
    name_zh  TEXT NOT NULL,
    name_en  TEXT NOT NULL,
    body     TEXT,
    settings TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX organisation_body ON organisation (body) WHERE body IS NOT NULL;

CREATE TABLE person (
    id            TEXT NOT NULL PRIMARY KEY,
    organisation  TEXT NOT NULL REFERENCES organisation (id),
    user_name     TEXT NOT NULL,
    name_zh       TEXT NOT NULL,
    name_en       TEXT NOT NULL,
    password_hash TEXT,
    disabled      INTEGER NOT NULL CHECK (disabled IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX person_user_name ON person (user_name);
CREATE INDEX person_by_organisation ON person (organisation, id);

CREATE TABLE seat (
    person TEXT NOT NULL REFERENCES person (id),
    seat   TEXT NOT NULL,
    PRIMARY KEY (person, seat)
) STRICT, WITHOUT ROWID;
CREATE INDEX seat_holders ON seat (seat, person);

-- Only the digest of a token is stored.
CREATE TABLE session (
    token_hash   BLOB NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    person       TEXT NOT NULL REFERENCES person (id),
    created_at   INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    idle_ends_at INTEGER NOT NULL,
    ends_at      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_by_person ON session (person, created_at);

CREATE TABLE token (
    token_hash BLOB NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    person     TEXT NOT NULL REFERENCES person (id),
    name       TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    revoked_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX token_name ON token (person, name);
CREATE INDEX token_by_person ON token (person, created_at);

CREATE TABLE login_failure (
    key      TEXT NOT NULL PRIMARY KEY,
    failures INTEGER NOT NULL,
    first_at INTEGER NOT NULL,
    last_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
