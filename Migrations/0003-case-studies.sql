-- Case studies: their life, their addresses, and the facts of a version that are neither text nor code.

CREATE TABLE caseStudy (
    entryId INTEGER PRIMARY KEY REFERENCES entry (id),
    slug TEXT NOT NULL UNIQUE CHECK (slug <> '' AND length(slug) <= 100 AND slug NOT GLOB '*[^a-z0-9-]*'),
    statusVocabulary TEXT NOT NULL DEFAULT 'workflow' CHECK (statusVocabulary = 'workflow'),
    status TEXT NOT NULL DEFAULT 'draft',
    -- When readers first saw it and when it last changed for them.
    publishedAt TEXT CHECK (publishedAt GLOB '????-??-??T??:??:??Z'),
    updatedAt TEXT CHECK (updatedAt GLOB '????-??-??T??:??:??Z'),
    FOREIGN KEY (statusVocabulary, status) REFERENCES term (vocabulary, code),
    CHECK (status NOT IN ('published', 'featured', 'outdated', 'archived') OR publishedAt IS NOT NULL)
) STRICT;

-- Every slug a case ever had; an address that was given away stays with its case.
CREATE TABLE caseSlug (
    slug TEXT NOT NULL PRIMARY KEY,
    caseId INTEGER NOT NULL REFERENCES caseStudy (entryId)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER caseStudySlugGiven AFTER INSERT ON caseStudy
BEGIN
    INSERT INTO caseSlug (slug, caseId) VALUES (NEW.slug, NEW.entryId);
END;

CREATE TRIGGER caseStudySlugChanged AFTER UPDATE OF slug ON caseStudy
BEGIN
    INSERT INTO caseSlug (slug, caseId) SELECT NEW.slug, NEW.entryId
    WHERE NOT EXISTS (SELECT 1 FROM caseSlug WHERE slug = NEW.slug AND caseId = NEW.entryId);
END;

-- The person to ask. Keyed by case, not by version: consent can be taken back, and then nothing of it stays.
CREATE TABLE caseContact (
    caseId INTEGER PRIMARY KEY REFERENCES caseStudy (entryId) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name <> ''),
    role TEXT,
    email TEXT,
    consentedAt TEXT CHECK (consentedAt GLOB '????-??-??'),
    expiresAt TEXT CHECK (expiresAt GLOB '????-??-??')
) STRICT;

CREATE TABLE caseFact (
    versionId INTEGER PRIMARY KEY REFERENCES entryVersion (id) ON DELETE CASCADE,
    place TEXT CHECK (place <> ''),
    nuts TEXT CHECK (nuts GLOB '[A-Z][A-Z]*' AND length(nuts) <= 5),
    lau TEXT CHECK (lau <> ''),
    lat REAL CHECK (lat BETWEEN -90 AND 90),
    lon REAL CHECK (lon BETWEEN -180 AND 180),
    organiser TEXT CHECK (organiser <> ''),
    decisionHolder TEXT CHECK (decisionHolder <> ''),
    -- A year or a month; a year agrees with every month in it.
    started TEXT CHECK (started GLOB '[0-9][0-9][0-9][0-9]' OR started GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
    ended TEXT CHECK (ended GLOB '[0-9][0-9][0-9][0-9]' OR ended GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
    participants INTEGER CHECK (participants >= 0),
    participantsOnline INTEGER CHECK (participantsOnline >= 0),
    participantsHow TEXT CHECK (participantsHow <> ''),
    CHECK ((lat IS NULL) = (lon IS NULL)),
    CHECK (substr(ended, 1, min(length(ended), length(started)))
        >= substr(started, 1, min(length(ended), length(started))))
) STRICT;

CREATE TABLE caseKeyword (
    versionId INTEGER NOT NULL REFERENCES entryVersion (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    keyword TEXT NOT NULL CHECK (keyword <> ''),
    PRIMARY KEY (versionId, ordinal),
    UNIQUE (versionId, keyword)
) STRICT, WITHOUT ROWID;

CREATE TABLE casePartner (
    versionId INTEGER NOT NULL REFERENCES entryVersion (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    name TEXT NOT NULL CHECK (name <> ''),
    typeVocabulary TEXT NOT NULL DEFAULT 'organiser_type' CHECK (typeVocabulary = 'organiser_type'),
    type TEXT,
    PRIMARY KEY (versionId, ordinal),
    FOREIGN KEY (typeVocabulary, type) REFERENCES term (vocabulary, code)
) STRICT, WITHOUT ROWID;

-- Products behind the codes of the field `tools`; a code without details has no line here.
CREATE TABLE caseTool (
    versionId INTEGER NOT NULL,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    field TEXT NOT NULL DEFAULT 'tools' CHECK (field = 'tools'),
    code TEXT NOT NULL,
    product TEXT,
    licence TEXT,
    address TEXT,
    PRIMARY KEY (versionId, ordinal),
    FOREIGN KEY (versionId, field, code) REFERENCES entryTerm (versionId, field, code) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE caseIndicator (
    versionId INTEGER NOT NULL REFERENCES entryVersion (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    name TEXT NOT NULL CHECK (name <> ''),
    before TEXT,
    after TEXT,
    unit TEXT,
    source TEXT,
    PRIMARY KEY (versionId, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE caseLink (
    versionId INTEGER NOT NULL REFERENCES entryVersion (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    title TEXT,
    address TEXT NOT NULL CHECK (address <> ''),
    PRIMARY KEY (versionId, ordinal)
) STRICT, WITHOUT ROWID;

-- The other case by its slug, not its id: it may be published later, or not be in this manual at all.
CREATE TABLE caseRelation (
    versionId INTEGER NOT NULL REFERENCES entryVersion (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    kindVocabulary TEXT NOT NULL DEFAULT 'relation' CHECK (kindVocabulary = 'relation'),
    kind TEXT NOT NULL,
    slug TEXT NOT NULL CHECK (slug <> ''),
    PRIMARY KEY (versionId, ordinal),
    FOREIGN KEY (kindVocabulary, kind) REFERENCES term (vocabulary, code)
) STRICT, WITHOUT ROWID;

-- What happened since; the words are texts of the field `updates` with the same ordinal.
CREATE TABLE caseUpdate (
    versionId INTEGER NOT NULL REFERENCES entryVersion (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    date TEXT,
    PRIMARY KEY (versionId, ordinal)
) STRICT, WITHOUT ROWID;

-- The account of the other side; the words are texts of the field `second_account` with the same ordinal.
CREATE TABLE caseAccount (
    versionId INTEGER NOT NULL REFERENCES entryVersion (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    by TEXT,
    side TEXT CHECK (side IN ('authority', 'civil-society', 'resident')),
    PRIMARY KEY (versionId, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE caseCheck (
    versionId INTEGER NOT NULL REFERENCES entryVersion (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    date TEXT,
    by TEXT,
    note TEXT,
    PRIMARY KEY (versionId, ordinal)
) STRICT, WITHOUT ROWID;
