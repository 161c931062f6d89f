-- Editing the manual in the manual: steps, sections, methods and the words of the vocabularies.

-- What somebody is writing into a chapter in one language, kept until it is published or dropped.
CREATE TABLE chapterEdit (
    entryId INTEGER NOT NULL REFERENCES entry (id),
    language TEXT NOT NULL CHECK (language GLOB '[a-z][a-z]'),
    personId INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    -- The version it began from; what others changed since is taken in, and the person is told.
    baseVersion INTEGER NOT NULL,
    answers TEXT NOT NULL CHECK (json_valid(answers)),
    savedAt TEXT NOT NULL CHECK (savedAt GLOB '????-??-??T??:??:??Z'),
    PRIMARY KEY (entryId, language, personId),
    FOREIGN KEY (entryId, baseVersion) REFERENCES entryVersion (entryId, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX chapterEditPerson ON chapterEdit (personId);

-- Labels and help texts over those of Content/vocabularies. The newest line of a code and language holds; one without
-- a label gives the file's words back.
CREATE TABLE termLabel (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    vocabulary TEXT NOT NULL,
    code TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language GLOB '[a-z][a-z]'),
    label TEXT CHECK (label <> '' AND length(label) <= 200),
    help TEXT CHECK (help <> '' AND length(help) <= 1000),
    at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??Z'),
    personId INTEGER REFERENCES person (id) ON DELETE SET NULL,
    FOREIGN KEY (vocabulary, code) REFERENCES term (vocabulary, code)
) STRICT;

CREATE INDEX termLabelCode ON termLabel (vocabulary, code, language, id);
CREATE INDEX termLabelPerson ON termLabel (personId);

-- Letters about comments are bundled: none is added while one about the same submission waits.
ALTER TABLE outboxMessage ADD COLUMN submissionId INTEGER REFERENCES submission (id) ON DELETE SET NULL;

CREATE INDEX outboxMessageSubmission ON outboxMessage (submissionId) WHERE submissionId IS NOT NULL;
