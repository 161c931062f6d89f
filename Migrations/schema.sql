-- What the migrations build; made anew as Migrations/README.md says.

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

CREATE TABLE caseContact (
    caseId INTEGER PRIMARY KEY REFERENCES caseStudy (entryId) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name <> ''),
    role TEXT,
    email TEXT,
    consentedAt TEXT CHECK (consentedAt GLOB '????-??-??'),
    expiresAt TEXT CHECK (expiresAt GLOB '????-??-??')
) STRICT;

CREATE TABLE caseFacet (
    facet TEXT NOT NULL,
    value TEXT NOT NULL,
    caseId INTEGER NOT NULL REFERENCES caseStudy (entryId) ON DELETE CASCADE,
    PRIMARY KEY (facet, value, caseId)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE caseKeyword (
    versionId INTEGER NOT NULL REFERENCES entryVersion (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    keyword TEXT NOT NULL CHECK (keyword <> ''),
    PRIMARY KEY (versionId, ordinal),
    UNIQUE (versionId, keyword)
) STRICT, WITHOUT ROWID;

CREATE TABLE caseLink (
    versionId INTEGER NOT NULL REFERENCES entryVersion (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    title TEXT,
    address TEXT NOT NULL CHECK (address <> ''),
    PRIMARY KEY (versionId, ordinal)
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

CREATE TABLE caseRelation (
    versionId INTEGER NOT NULL REFERENCES entryVersion (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    kindVocabulary TEXT NOT NULL DEFAULT 'relation' CHECK (kindVocabulary = 'relation'),
    kind TEXT NOT NULL,
    slug TEXT NOT NULL CHECK (slug <> ''),
    PRIMARY KEY (versionId, ordinal),
    FOREIGN KEY (kindVocabulary, kind) REFERENCES term (vocabulary, code)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE caseSearch USING fts5 (
    title, summary, labels, place, body,
    tokenize = "unicode61 remove_diacritics 0",
    prefix = '2 3'
);

CREATE TABLE caseSlug (
    slug TEXT NOT NULL PRIMARY KEY,
    caseId INTEGER NOT NULL REFERENCES caseStudy (entryId)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE caseUpdate (
    versionId INTEGER NOT NULL REFERENCES entryVersion (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    date TEXT,
    PRIMARY KEY (versionId, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE codedField (
    field TEXT NOT NULL PRIMARY KEY,
    vocabulary TEXT NOT NULL,
    maximum INTEGER NOT NULL CHECK (maximum >= 1),
    UNIQUE (field, vocabulary)
) STRICT, WITHOUT ROWID;

CREATE TABLE edition (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    number INTEGER NOT NULL CHECK (number >= 1)
) STRICT;

CREATE TABLE entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('case', 'step', 'section', 'method')),
    publishedVersion INTEGER,
    FOREIGN KEY (id, publishedVersion) REFERENCES entryVersion (entryId, number)
) STRICT;

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

CREATE TABLE migration (
    name TEXT NOT NULL PRIMARY KEY,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    appliedAt TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE searchLabels (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    digest TEXT NOT NULL CHECK (length(digest) = 64)
) STRICT;

CREATE TABLE section (
    entryId INTEGER PRIMARY KEY REFERENCES entry (id),
    step TEXT NOT NULL REFERENCES step (code),
    slug TEXT NOT NULL CHECK (slug <> '' AND slug NOT GLOB '*[^a-z0-9-]*'),
    UNIQUE (step, slug)
) STRICT;

CREATE TABLE sectionCase (
    versionId INTEGER NOT NULL REFERENCES entryVersion (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    slug TEXT NOT NULL CHECK (slug <> ''),
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

CREATE TABLE sectionQuestion (
    versionId INTEGER NOT NULL REFERENCES entryVersion (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    code TEXT NOT NULL CHECK (code <> ''),
    PRIMARY KEY (versionId, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE step (
    entryId INTEGER PRIMARY KEY REFERENCES entry (id),
    vocabulary TEXT NOT NULL DEFAULT 'steps' CHECK (vocabulary = 'steps'),
    code TEXT NOT NULL UNIQUE,
    FOREIGN KEY (vocabulary, code) REFERENCES term (vocabulary, code)
) STRICT;

CREATE TABLE stepQuestion (
    versionId INTEGER NOT NULL REFERENCES entryVersion (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    code TEXT NOT NULL CHECK (code <> ''),
    PRIMARY KEY (versionId, ordinal),
    UNIQUE (versionId, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE stepSection (
    versionId INTEGER NOT NULL REFERENCES entryVersion (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    slug TEXT NOT NULL CHECK (slug <> ''),
    PRIMARY KEY (versionId, ordinal),
    UNIQUE (versionId, slug)
) STRICT, WITHOUT ROWID;

CREATE TABLE term (
    vocabulary TEXT NOT NULL CHECK (vocabulary <> ''),
    code TEXT NOT NULL CHECK (code <> '' AND code NOT GLOB '*[^A-Za-z0-9.-]*'),
    ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
    parent TEXT,
    PRIMARY KEY (vocabulary, code),
    UNIQUE (vocabulary, ordinal),
    FOREIGN KEY (vocabulary, parent) REFERENCES term (vocabulary, code)
) STRICT, WITHOUT ROWID;

CREATE INDEX caseFacetCase ON caseFacet (caseId);

CREATE TRIGGER caseAccountAdded BEFORE INSERT ON caseAccount
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseAccountChanged BEFORE UPDATE ON caseAccount
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId, NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseAccountRemoved BEFORE DELETE ON caseAccount
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseCheckAdded BEFORE INSERT ON caseCheck
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseCheckChanged BEFORE UPDATE ON caseCheck
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId, NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseCheckRemoved BEFORE DELETE ON caseCheck
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseFactAdded BEFORE INSERT ON caseFact
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseFactChanged BEFORE UPDATE ON caseFact
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId, NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseFactRemoved BEFORE DELETE ON caseFact
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseIndicatorAdded BEFORE INSERT ON caseIndicator
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseIndicatorChanged BEFORE UPDATE ON caseIndicator
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId, NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseIndicatorRemoved BEFORE DELETE ON caseIndicator
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseKeywordAdded BEFORE INSERT ON caseKeyword
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseKeywordChanged BEFORE UPDATE ON caseKeyword
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId, NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseKeywordRemoved BEFORE DELETE ON caseKeyword
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseLinkAdded BEFORE INSERT ON caseLink
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseLinkChanged BEFORE UPDATE ON caseLink
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId, NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseLinkRemoved BEFORE DELETE ON caseLink
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER casePartnerAdded BEFORE INSERT ON casePartner
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER casePartnerChanged BEFORE UPDATE ON casePartner
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId, NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER casePartnerRemoved BEFORE DELETE ON casePartner
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseRelationAdded BEFORE INSERT ON caseRelation
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseRelationChanged BEFORE UPDATE ON caseRelation
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId, NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseRelationRemoved BEFORE DELETE ON caseRelation
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseStudySlugChanged AFTER UPDATE OF slug ON caseStudy
BEGIN
    INSERT INTO caseSlug (slug, caseId) SELECT NEW.slug, NEW.entryId
    WHERE NOT EXISTS (SELECT 1 FROM caseSlug WHERE slug = NEW.slug AND caseId = NEW.entryId);
END;

CREATE TRIGGER caseStudySlugGiven AFTER INSERT ON caseStudy
BEGIN
    INSERT INTO caseSlug (slug, caseId) VALUES (NEW.slug, NEW.entryId);
END;

CREATE TRIGGER caseToolAdded BEFORE INSERT ON caseTool
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseToolChanged BEFORE UPDATE ON caseTool
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId, NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseToolRemoved BEFORE DELETE ON caseTool
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseUpdateAdded BEFORE INSERT ON caseUpdate
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseUpdateChanged BEFORE UPDATE ON caseUpdate
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId, NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseUpdateRemoved BEFORE DELETE ON caseUpdate
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER entryPublished BEFORE UPDATE OF publishedVersion ON entry
WHEN NEW.publishedVersion IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM entryVersion WHERE entryId = NEW.id AND number = NEW.publishedVersion AND publishedAt IS NOT NULL)
BEGIN
    SELECT RAISE(ABORT, 'only a version that was published can be shown');
END;

CREATE TRIGGER entrySourceAdded BEFORE INSERT ON entrySource
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER entrySourceChanged BEFORE UPDATE ON entrySource
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId, NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER entrySourceRemoved BEFORE DELETE ON entrySource
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER entryTermAdded BEFORE INSERT ON entryTerm
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER entryTermChanged BEFORE UPDATE ON entryTerm
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId, NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER entryTermMaximum BEFORE INSERT ON entryTerm
WHEN NEW.rank > (SELECT maximum FROM codedField WHERE field = NEW.field)
BEGIN
    SELECT RAISE(ABORT, 'the field holds more codes than it may');
END;

CREATE TRIGGER entryTermRemoved BEFORE DELETE ON entryTerm
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER entryTextAdded BEFORE INSERT ON entryText
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER entryTextChanged BEFORE UPDATE ON entryText
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId, NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER entryTextRemoved BEFORE DELETE ON entryText
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER entryVersionKept BEFORE DELETE ON entryVersion WHEN OLD.publishedAt IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER entryVersionNumber BEFORE INSERT ON entryVersion
WHEN NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM entryVersion WHERE entryId = NEW.entryId)
BEGIN
    SELECT RAISE(ABORT, 'versions are numbered one by one');
END;

CREATE TRIGGER entryVersionStays BEFORE UPDATE ON entryVersion WHEN OLD.publishedAt IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER entryVersionTitle BEFORE UPDATE OF publishedAt ON entryVersion
WHEN NEW.publishedAt IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM entryText WHERE versionId = NEW.id AND field = 'title' AND language = NEW.originalLanguage)
BEGIN
    SELECT RAISE(ABORT, 'a version without a title in its original language cannot be published');
END;

CREATE TRIGGER methodFactAdded BEFORE INSERT ON methodFact
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER methodFactChanged BEFORE UPDATE ON methodFact
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId, NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER methodFactRemoved BEFORE DELETE ON methodFact
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER sectionCaseAdded BEFORE INSERT ON sectionCase
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER sectionCaseChanged BEFORE UPDATE ON sectionCase
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId, NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER sectionCaseRemoved BEFORE DELETE ON sectionCase
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER sectionMethodAdded BEFORE INSERT ON sectionMethod
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER sectionMethodChanged BEFORE UPDATE ON sectionMethod
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId, NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER sectionMethodRemoved BEFORE DELETE ON sectionMethod
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER sectionQuestionAdded BEFORE INSERT ON sectionQuestion
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER sectionQuestionChanged BEFORE UPDATE ON sectionQuestion
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId, NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER sectionQuestionRemoved BEFORE DELETE ON sectionQuestion
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER stepQuestionAdded BEFORE INSERT ON stepQuestion
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER stepQuestionChanged BEFORE UPDATE ON stepQuestion
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId, NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER stepQuestionRemoved BEFORE DELETE ON stepQuestion
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER stepSectionAdded BEFORE INSERT ON stepSection
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER stepSectionChanged BEFORE UPDATE ON stepSection
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId, NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER stepSectionRemoved BEFORE DELETE ON stepSection
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;
