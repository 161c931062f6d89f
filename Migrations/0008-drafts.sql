-- Drafts: what somebody typed, kept exactly as typed, before anybody judges it.

CREATE TABLE draft (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    personId INTEGER REFERENCES person (id) ON DELETE CASCADE,
    -- Of the secret link, while the draft belongs to nobody.
    linkDigest TEXT UNIQUE CHECK (length(linkDigest) = 64),
    -- The published case that it would change, and the version it began from.
    caseId INTEGER REFERENCES caseStudy (entryId),
    baseVersion INTEGER,
    language TEXT NOT NULL CHECK (language GLOB '[a-z][a-z]'),
    revision INTEGER NOT NULL DEFAULT 0 CHECK (revision >= 0),
    createdAt TEXT NOT NULL CHECK (createdAt GLOB '????-??-??T??:??:??Z'),
    savedAt TEXT NOT NULL CHECK (savedAt GLOB '????-??-??T??:??:??Z'),
    CHECK ((personId IS NULL) = (linkDigest IS NOT NULL)),
    CHECK ((caseId IS NULL) = (baseVersion IS NULL))
) STRICT;

CREATE INDEX draftPerson ON draft (personId);

-- One field as it was from a revision on. Earlier ones are kept for a while: they tell whether two tabs meant the same.
CREATE TABLE draftField (
    draftId INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
    field TEXT NOT NULL CHECK (field <> ''),
    -- '' where a field stands once, whatever the language.
    language TEXT NOT NULL CHECK (language = '' OR language GLOB '[a-z][a-z]'),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    -- {"sources.0.title": ["…"]}; {} when it was emptied.
    answers TEXT NOT NULL CHECK (json_valid(answers)),
    PRIMARY KEY (draftId, field, language, revision)
) STRICT, WITHOUT ROWID;

-- What a second tab wrote into a field that had changed since it was opened. The field itself keeps what it had.
CREATE TABLE draftConflict (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    draftId INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
    field TEXT NOT NULL CHECK (field <> ''),
    language TEXT NOT NULL CHECK (language = '' OR language GLOB '[a-z][a-z]'),
    answers TEXT NOT NULL CHECK (json_valid(answers)),
    at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??Z'),
    UNIQUE (draftId, field, language, answers)
) STRICT;
