-- A prepared act may open its case, which is not there before the signature; and it may go back to
-- whoever prepared it, with a remark.

ALTER TABLE prepared RENAME TO prepared_before;

CREATE TABLE prepared (
    id               TEXT NOT NULL PRIMARY KEY,
    case_id          TEXT NOT NULL,
    prepared_by      TEXT NOT NULL,
    organisation     TEXT NOT NULL,
    act              TEXT NOT NULL,
    happens_on       TEXT NOT NULL,
    paper            TEXT,
    prepared_at      INTEGER NOT NULL,
    expected_version INTEGER NOT NULL,
    returned_by      TEXT,
    returned_at      INTEGER,
    remark           TEXT,
    CHECK ((returned_by IS NULL) = (returned_at IS NULL)),
    CHECK ((returned_by IS NULL) = (remark IS NULL))
) STRICT, WITHOUT ROWID;

INSERT INTO prepared (id, case_id, prepared_by, organisation, act, happens_on, paper, prepared_at,
                      expected_version)
SELECT id, case_id, prepared_by, organisation, act, happens_on, paper, prepared_at, expected_version
FROM prepared_before;
DROP TABLE prepared_before;

CREATE INDEX prepared_by_case ON prepared (case_id, prepared_at, id);
CREATE INDEX prepared_by_organisation ON prepared (organisation, prepared_at, id);
