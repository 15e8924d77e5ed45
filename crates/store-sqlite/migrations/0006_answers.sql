-- Of an answered request it is remembered what came of it; the answer itself is given again from
-- the events. Answers remembered before this are forgotten.

DROP TABLE answer;

CREATE TABLE answer (
    principal TEXT NOT NULL,
    key       TEXT NOT NULL,
    digest    BLOB NOT NULL CHECK (length(digest) = 32),
    outcome   TEXT NOT NULL,
    at        INTEGER NOT NULL,
    PRIMARY KEY (principal, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_by_time ON answer (at);
