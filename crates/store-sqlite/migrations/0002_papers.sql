-- Acts that wait for a signature, documents, and who has read them.

CREATE TABLE prepared (
    id               TEXT NOT NULL PRIMARY KEY,
    case_id          TEXT NOT NULL REFERENCES case_head (case_id),
    prepared_by      TEXT NOT NULL,
    organisation     TEXT NOT NULL,
    act              TEXT NOT NULL,
    happens_on       TEXT NOT NULL,
    paper            TEXT,
    prepared_at      INTEGER NOT NULL,
    expected_version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX prepared_by_case ON prepared (case_id, prepared_at, id);
CREATE INDEX prepared_by_organisation ON prepared (organisation, prepared_at, id);

CREATE TABLE document (
    id          TEXT NOT NULL PRIMARY KEY,
    case_id     TEXT NOT NULL REFERENCES case_head (case_id),
    owner       TEXT NOT NULL,
    title       TEXT NOT NULL,
    media_type  TEXT NOT NULL,
    size_bytes  INTEGER NOT NULL,
    sha256      BLOB NOT NULL CHECK (length(sha256) = 32),
    vault_key   TEXT NOT NULL,
    sealed      BLOB NOT NULL,
    uploaded_at INTEGER NOT NULL,
    uploaded_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX document_by_case ON document (case_id, uploaded_at, id);
CREATE UNIQUE INDEX document_vault_key ON document (vault_key);

CREATE TABLE document_read (
    seq          INTEGER PRIMARY KEY AUTOINCREMENT,
    document     TEXT NOT NULL REFERENCES document (id),
    person       TEXT NOT NULL,
    organisation TEXT NOT NULL,
    seat         TEXT NOT NULL,
    stage        TEXT NOT NULL,
    rule         TEXT NOT NULL,
    at           INTEGER NOT NULL
) STRICT;
CREATE INDEX document_read_by_document ON document_read (document, seq);

CREATE TRIGGER document_read_stays BEFORE UPDATE ON document_read
BEGIN SELECT raise(ABORT, 'the trace of a read is never changed'); END;
CREATE TRIGGER document_read_remains BEFORE DELETE ON document_read
BEGIN SELECT raise(ABORT, 'the trace of a read is never removed'); END;
-- REPLACE would remove a row without the trigger above.
CREATE TRIGGER document_read_is_new BEFORE INSERT ON document_read
WHEN new.seq > 0 AND EXISTS (SELECT 1 FROM document_read WHERE seq = new.seq)
BEGIN SELECT raise(ABORT, 'the trace of a read is never replaced'); END;
