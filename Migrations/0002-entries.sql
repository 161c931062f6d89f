-- An entry is whatever has text per language and numbered versions: a case study, a step, a section, a method.
-- Facts stand once, texts once per language; a version that was published is never changed.

CREATE TABLE entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('case', 'step', 'section', 'method')),
    publishedVersion INTEGER,
    FOREIGN KEY (id, publishedVersion) REFERENCES entryVersion (entryId, number)
) STRICT;

CREATE TABLE entryVersion (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    entryId INTEGER NOT NULL REFERENCES entry (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    originalLanguage TEXT NOT NULL CHECK (originalLanguage GLOB '[a-z][a-z]'),
    createdAt TEXT NOT NULL CHECK (createdAt GLOB '????-??-??T??:??:??Z'),
    author TEXT NOT NULL CHECK (author <> ''),
    reason TEXT NOT NULL CHECK (reason <> ''),
    publishedAt TEXT CHECK (publishedAt GLOB '????-??-??T??:??:??Z'),
    -- SHA-256 of the files of the edition that this version was read from; none when it was written in the manual itself.
    fileDigest TEXT CHECK (length(fileDigest) = 64),
    UNIQUE (entryId, number)
) STRICT;

CREATE TABLE entryText (
    versionId INTEGER NOT NULL REFERENCES entryVersion (id) ON DELETE CASCADE,
    field TEXT NOT NULL CHECK (field <> ''),
    -- Place in a list (recommendations, questions …); 0 where a field stands once.
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    language TEXT NOT NULL CHECK (language GLOB '[a-z][a-z]'),
    text TEXT NOT NULL CHECK (text <> '' AND length(CAST(text AS BLOB)) <= 65536),
    html TEXT NOT NULL,
    sourceLanguage TEXT NOT NULL CHECK (sourceLanguage GLOB '[a-z][a-z]'),
    -- The version of the entry whose original text this one says; smaller than the version's own number = out of date.
    sourceVersion INTEGER NOT NULL CHECK (sourceVersion >= 1),
    origin TEXT NOT NULL CHECK (origin IN ('human', 'machine', 'reviewed')),
    PRIMARY KEY (versionId, field, ordinal, language)
) STRICT, WITHOUT ROWID;

-- Which vocabulary answers a field, and how many codes it may hold.
CREATE TABLE codedField (
    field TEXT NOT NULL PRIMARY KEY,
    vocabulary TEXT NOT NULL,
    maximum INTEGER NOT NULL CHECK (maximum >= 1),
    UNIQUE (field, vocabulary)
) STRICT, WITHOUT ROWID;

INSERT INTO codedField (field, vocabulary, maximum) VALUES
    ('steps', 'steps', 5),
    ('country', 'country', 1),
    ('scope', 'scope', 1),
    ('degurba', 'degurba', 1),
    ('population_band', 'population_band', 1),
    ('organiser_type', 'organiser_type', 1),
    ('funder_type', 'funder_type', 1),
    ('cost_band', 'cost_band', 1),
    ('staff_days_band', 'staff_days_band', 1),
    ('status', 'status', 1),
    ('recurrence', 'recurrence', 1),
    ('timing', 'timing', 1),
    ('topics', 'topics', 3),
    ('aim', 'aim', 3),
    ('level', 'level', 1),
    ('policy_stage', 'policy_stage', 6),
    ('methods', 'methods', 5),
    ('tools', 'tools', 8),
    ('technology_origin', 'technology_origin', 1),
    ('mode', 'mode', 1),
    ('target_groups', 'target_groups', 26),
    ('access', 'access', 1),
    ('recruitment', 'recruitment', 1),
    ('decision_rule', 'decision_rule', 1),
    ('input_use', 'input_use', 1),
    ('feedback_given', 'feedback_given', 1),
    ('outcome', 'outcome', 1),
    ('change_types', 'change_types', 9),
    ('evaluation', 'evaluation', 1),
    ('evidence_level', 'evidence_level', 1),
    ('licence', 'licence', 1),
    -- Of method sheets:
    ('skill', 'skill', 1),
    ('levels', 'level', 5),
    ('stages', 'policy_stage', 6),
    ('aims', 'aim', 13),
    ('method_tools', 'tools', 50);

CREATE TABLE entryTerm (
    versionId INTEGER NOT NULL REFERENCES entryVersion (id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    rank INTEGER NOT NULL CHECK (rank >= 1),
    vocabulary TEXT NOT NULL,
    code TEXT NOT NULL,
    PRIMARY KEY (versionId, field, rank),
    UNIQUE (versionId, field, code),
    FOREIGN KEY (field, vocabulary) REFERENCES codedField (field, vocabulary),
    FOREIGN KEY (vocabulary, code) REFERENCES term (vocabulary, code)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER entryTermMaximum BEFORE INSERT ON entryTerm
WHEN NEW.rank > (SELECT maximum FROM codedField WHERE field = NEW.field)
BEGIN
    SELECT RAISE(ABORT, 'the field holds more codes than it may');
END;

CREATE TABLE entrySource (
    versionId INTEGER NOT NULL REFERENCES entryVersion (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    title TEXT,
    publisher TEXT,
    address TEXT,
    kindVocabulary TEXT NOT NULL DEFAULT 'source_kind' CHECK (kindVocabulary = 'source_kind'),
    kind TEXT,
    isIndependent INTEGER CHECK (isIndependent IN (0, 1)),
    checked TEXT CHECK (checked GLOB '????-??-??'),
    PRIMARY KEY (versionId, ordinal),
    FOREIGN KEY (kindVocabulary, kind) REFERENCES term (vocabulary, code),
    CHECK (title IS NOT NULL OR address IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- Grows with every change that readers can see; rendered pages are kept under it.
CREATE TABLE edition (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    number INTEGER NOT NULL CHECK (number >= 1)
) STRICT;

INSERT INTO edition (id, number) VALUES (1, 1);

CREATE TRIGGER entryVersionNumber BEFORE INSERT ON entryVersion
WHEN NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM entryVersion WHERE entryId = NEW.entryId)
BEGIN
    SELECT RAISE(ABORT, 'versions are numbered one by one');
END;

CREATE TRIGGER entryVersionTitle BEFORE UPDATE OF publishedAt ON entryVersion
WHEN NEW.publishedAt IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM entryText WHERE versionId = NEW.id AND field = 'title' AND language = NEW.originalLanguage)
BEGIN
    SELECT RAISE(ABORT, 'a version without a title in its original language cannot be published');
END;

CREATE TRIGGER entryPublished BEFORE UPDATE OF publishedVersion ON entry
WHEN NEW.publishedVersion IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM entryVersion WHERE entryId = NEW.id AND number = NEW.publishedVersion AND publishedAt IS NOT NULL)
BEGIN
    SELECT RAISE(ABORT, 'only a version that was published can be shown');
END;
