-- The manual's own text: steps with their questions, sections, and method sheets.

CREATE TABLE step (
    entryId INTEGER PRIMARY KEY REFERENCES entry (id),
    vocabulary TEXT NOT NULL DEFAULT 'steps' CHECK (vocabulary = 'steps'),
    code TEXT NOT NULL UNIQUE,
    FOREIGN KEY (vocabulary, code) REFERENCES term (vocabulary, code)
) STRICT;

-- The words are texts of the fields `question` and `question_help` of the step with the same ordinal.
CREATE TABLE stepQuestion (
    versionId INTEGER NOT NULL REFERENCES entryVersion (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    code TEXT NOT NULL CHECK (code <> ''),
    PRIMARY KEY (versionId, ordinal),
    UNIQUE (versionId, code)
) STRICT, WITHOUT ROWID;

-- The order of the sections of a step.
CREATE TABLE stepSection (
    versionId INTEGER NOT NULL REFERENCES entryVersion (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    slug TEXT NOT NULL CHECK (slug <> ''),
    PRIMARY KEY (versionId, ordinal),
    UNIQUE (versionId, slug)
) STRICT, WITHOUT ROWID;

CREATE TABLE section (
    entryId INTEGER PRIMARY KEY REFERENCES entry (id),
    step TEXT NOT NULL REFERENCES step (code),
    slug TEXT NOT NULL CHECK (slug <> '' AND slug NOT GLOB '*[^a-z0-9-]*'),
    UNIQUE (step, slug)
) STRICT;

CREATE TABLE sectionQuestion (
    versionId INTEGER NOT NULL REFERENCES entryVersion (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    code TEXT NOT NULL CHECK (code <> ''),
    PRIMARY KEY (versionId, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE sectionMethod (
    versionId INTEGER NOT NULL REFERENCES entryVersion (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    vocabulary TEXT NOT NULL DEFAULT 'methods' CHECK (vocabulary = 'methods'),
    code TEXT NOT NULL,
    PRIMARY KEY (versionId, ordinal),
    FOREIGN KEY (vocabulary, code) REFERENCES term (vocabulary, code)
) STRICT, WITHOUT ROWID;

-- What the case shows here is a text of the field `case_notes` with the same ordinal.
CREATE TABLE sectionCase (
    versionId INTEGER NOT NULL REFERENCES entryVersion (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    slug TEXT NOT NULL CHECK (slug <> ''),
    PRIMARY KEY (versionId, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE method (
    entryId INTEGER PRIMARY KEY REFERENCES entry (id),
    vocabulary TEXT NOT NULL DEFAULT 'methods' CHECK (vocabulary = 'methods'),
    code TEXT NOT NULL UNIQUE,
    FOREIGN KEY (vocabulary, code) REFERENCES term (vocabulary, code)
) STRICT;

CREATE TABLE methodFact (
    versionId INTEGER PRIMARY KEY REFERENCES entryVersion (id) ON DELETE CASCADE,
    peopleMin INTEGER CHECK (peopleMin >= 1),
    peopleMax INTEGER CHECK (peopleMax >= peopleMin),
    weeksMin INTEGER CHECK (weeksMin >= 0),
    weeksMax INTEGER CHECK (weeksMax >= weeksMin),
    -- Highest suitable, from 1 (calm, simple) to 5 (heated, intricate).
    heat INTEGER CHECK (heat BETWEEN 1 AND 5),
    complexity INTEGER CHECK (complexity BETWEEN 1 AND 5)
) STRICT;
