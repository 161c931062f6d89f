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

CREATE TABLE caseFile (
    versionId INTEGER NOT NULL REFERENCES entryVersion (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    digest TEXT NOT NULL REFERENCES storedFile (digest),
    name TEXT CHECK (name <> ''),
    credit TEXT CHECK (credit <> ''),
    licenceVocabulary TEXT NOT NULL DEFAULT 'licence' CHECK (licenceVocabulary = 'licence'),
    licence TEXT,
    PRIMARY KEY (versionId, ordinal),
    FOREIGN KEY (licenceVocabulary, licence) REFERENCES term (vocabulary, code)
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

CREATE TABLE codedField (
    field TEXT NOT NULL PRIMARY KEY,
    vocabulary TEXT NOT NULL,
    maximum INTEGER NOT NULL CHECK (maximum >= 1),
    UNIQUE (field, vocabulary)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    submissionId INTEGER REFERENCES submission (id) ON DELETE CASCADE,
    caseId INTEGER NOT NULL REFERENCES caseStudy (entryId),
    round INTEGER,
    act TEXT NOT NULL CHECK (act <> ''),
    personId INTEGER REFERENCES person (id) ON DELETE SET NULL,
    at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??Z'),
    words TEXT NOT NULL
) STRICT;

CREATE TABLE decisionReason (
    decisionId INTEGER NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
    vocabulary TEXT NOT NULL DEFAULT 'reason' CHECK (vocabulary = 'reason'),
    code TEXT NOT NULL,
    PRIMARY KEY (decisionId, code),
    FOREIGN KEY (vocabulary, code) REFERENCES term (vocabulary, code)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE draftConflict (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    draftId INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
    field TEXT NOT NULL CHECK (field <> ''),
    language TEXT NOT NULL CHECK (language = '' OR language GLOB '[a-z][a-z]'),
    answers TEXT NOT NULL CHECK (json_valid(answers)),
    at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??Z'),
    UNIQUE (draftId, field, language, answers)
) STRICT;

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

CREATE TABLE draftFile (
    draftId INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
    digest TEXT NOT NULL REFERENCES storedFile (digest),
    addedAt TEXT NOT NULL CHECK (addedAt GLOB '????-??-??T??:??:??Z'),
    PRIMARY KEY (draftId, digest)
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

CREATE TABLE erasure (
    kind TEXT NOT NULL CHECK (kind IN ('person', 'case')),
    id INTEGER NOT NULL,
    at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??Z'),
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE filePicture (
    digest TEXT NOT NULL REFERENCES storedFile (digest) ON DELETE CASCADE,
    width INTEGER NOT NULL CHECK (width >= 1),
    height INTEGER NOT NULL CHECK (height >= 1),
    PRIMARY KEY (digest, width)
) STRICT, WITHOUT ROWID;

CREATE TABLE fileRemoval (
    caseId INTEGER NOT NULL REFERENCES caseStudy (entryId),
    digest TEXT NOT NULL CHECK (length(digest) = 64),
    at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??Z'),
    personId INTEGER REFERENCES person (id) ON DELETE SET NULL,
    words TEXT NOT NULL CHECK (words <> ''),
    PRIMARY KEY (caseId, digest)
) STRICT, WITHOUT ROWID;

CREATE TABLE limitCount (
    digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 64),
    count INTEGER NOT NULL CHECK (count >= 1),
    endsAt TEXT NOT NULL CHECK (endsAt GLOB '????-??-??T??:??:??Z')
) STRICT, WITHOUT ROWID;

CREATE TABLE logLine (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??Z'),
    act TEXT NOT NULL CHECK (act <> '' AND act NOT GLOB '*[^a-z-]*'),
    -- Who did it and to whom. Ids, not references: a line stays when the person is gone.
    actorId INTEGER,
    personId INTEGER,
    caseId INTEGER,
    submissionId INTEGER,
    fromStatus TEXT,
    toStatus TEXT,
    -- Codes and numbers, such as a role, reasons or a version.
    detail TEXT CHECK (detail NOT GLOB '*[^a-z0-9 .-]*')
) STRICT;

CREATE TABLE mailedLink (
    digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 64),
    kind TEXT NOT NULL CHECK (kind IN ('sign-up', 'sign-in', 'reset', 'address', 'invitation', 'first-admin')),
    personId INTEGER REFERENCES person (id) ON DELETE CASCADE,
    email TEXT NOT NULL,
    name TEXT,
    organisation TEXT,
    language TEXT NOT NULL CHECK (language GLOB '[a-z][a-z]'),
    role TEXT CHECK (role IN ('reader', 'expert', 'reviewer', 'translator', 'admin')),
    expiresAt TEXT NOT NULL CHECK (expiresAt GLOB '????-??-??T??:??:??Z')
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

CREATE TABLE migration (
    name TEXT NOT NULL PRIMARY KEY,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    appliedAt TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE outboxMessage (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind <> '' AND kind NOT GLOB '*[^a-z-]*'),
    language TEXT NOT NULL CHECK (language GLOB '[a-z][a-z]'),
    personId INTEGER REFERENCES person (id) ON DELETE SET NULL,
    -- Gone once it was sent: they hold names and secret links.
    recipient TEXT,
    subject TEXT,
    text TEXT,
    html TEXT,
    createdAt TEXT NOT NULL CHECK (createdAt GLOB '????-??-??T??:??:??Z'),
    attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    -- None when it was sent or given up.
    nextAttemptAt TEXT CHECK (nextAttemptAt GLOB '????-??-??T??:??:??Z'),
    sentAt TEXT CHECK (sentAt GLOB '????-??-??T??:??:??Z'),
    lastError TEXT, submissionId INTEGER REFERENCES submission (id) ON DELETE SET NULL, unsubscribe TEXT CHECK (sentAt IS NULL OR unsubscribe IS NULL),
    CHECK (sentAt IS NULL OR (nextAttemptAt IS NULL AND coalesce(recipient, subject, text, html) IS NULL)),
    CHECK (sentAt IS NOT NULL OR (recipient IS NOT NULL AND subject IS NOT NULL AND text IS NOT NULL))
) STRICT;

CREATE TABLE person (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    email TEXT NOT NULL CHECK (email LIKE '_%@_%' AND length(email) <= 254),
    -- The address in small letters: one account an address.
    emailKey TEXT NOT NULL UNIQUE CHECK (emailKey = lower(email)),
    name TEXT NOT NULL CHECK (name <> '' AND length(name) <= 100),
    organisation TEXT CHECK (organisation <> '' AND length(organisation) <= 200),
    role TEXT NOT NULL CHECK (role IN ('reader', 'expert', 'reviewer', 'translator', 'admin')),
    language TEXT NOT NULL CHECK (language GLOB '[a-z][a-z]'),
    -- How the name stands by the person's cases.
    attribution TEXT NOT NULL DEFAULT 'name' CHECK (attribution IN ('name', 'organisation', 'none')),
    -- As crypto_pwhash_str writes it; none for people who only use mailed links.
    passwordHash TEXT CHECK (passwordHash LIKE '$argon2id$%'),
    confirmedAt TEXT NOT NULL CHECK (confirmedAt GLOB '????-??-??T??:??:??Z'),
    blockedAt TEXT CHECK (blockedAt GLOB '????-??-??T??:??:??Z'),
    blockedReason TEXT CHECK (blockedReason <> ''),
    CHECK ((blockedAt IS NULL) = (blockedReason IS NULL))
) STRICT;

CREATE TABLE personSession (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
    personId INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    createdAt TEXT NOT NULL CHECK (createdAt GLOB '????-??-??T??:??:??Z'),
    lastUsedAt TEXT NOT NULL CHECK (lastUsedAt GLOB '????-??-??T??:??:??Z'),
    expiresAt TEXT NOT NULL CHECK (expiresAt GLOB '????-??-??T??:??:??Z'),
    device TEXT NOT NULL
) STRICT;

CREATE TABLE report (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    page TEXT NOT NULL CHECK (page <> ''),
    text TEXT NOT NULL CHECK (text <> ''),
    name TEXT,
    email TEXT,
    legalGround TEXT CHECK (legalGround <> ''),
    isGoodFaith INTEGER NOT NULL CHECK (isGoodFaith IN (0, 1)),
    language TEXT NOT NULL CHECK (language GLOB '[a-z][a-z]'),
    at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??Z'),
    handledAt TEXT CHECK (handledAt GLOB '????-??-??T??:??:??Z'),
    handledBy INTEGER REFERENCES person (id) ON DELETE SET NULL,
    words TEXT
) STRICT;

CREATE TABLE savedSearch (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    personId INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name <> '' AND length(name) <= 100),
    -- As it stands in the address of the list of cases.
    query TEXT NOT NULL CHECK (length(query) <= 4000),
    mail TEXT NOT NULL CHECK (mail IN ('none', 'weekly', 'at-once')),
    createdAt TEXT NOT NULL CHECK (createdAt GLOB '????-??-??T??:??:??Z'),
    -- Cases that were published by then are not new.
    seenUntil TEXT NOT NULL CHECK (seenUntil GLOB '????-??-??T??:??:??Z'),
    UNIQUE (personId, query)
) STRICT;

CREATE TABLE searchChange (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Only the last change of a case counts.
    caseId INTEGER NOT NULL UNIQUE REFERENCES caseStudy (entryId) ON DELETE CASCADE
) STRICT;

CREATE TABLE searchMiss (
    words TEXT NOT NULL PRIMARY KEY CHECK (words <> '' AND length(words) <= 100),
    count INTEGER NOT NULL CHECK (count >= 1),
    lastOn TEXT NOT NULL CHECK (lastOn GLOB '????-??-??')
) STRICT, WITHOUT ROWID;

CREATE TABLE secretKey (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    bytes BLOB NOT NULL CHECK (length(bytes) = 32)
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

CREATE TABLE storedFile (
    digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
    kind TEXT NOT NULL CHECK (kind IN ('jpeg', 'png', 'webp', 'pdf')),
    -- Bytes as it came.
    size INTEGER NOT NULL CHECK (size > 0),
    -- Nobody gets a file that waits to be scanned or made fit, nor one that was refused afterwards: its bytes are gone.
    state TEXT NOT NULL CHECK (state IN ('waiting', 'ready', 'refused')),
    addedAt TEXT NOT NULL CHECK (addedAt GLOB '????-??-??T??:??:??Z')
) STRICT, WITHOUT ROWID;

CREATE TABLE submission (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    caseId INTEGER NOT NULL REFERENCES caseStudy (entryId),
    personId INTEGER REFERENCES person (id) ON DELETE SET NULL,
    draftId INTEGER UNIQUE REFERENCES draft (id) ON DELETE SET NULL,
    -- The published version that it would change; none for a new case.
    baseVersion INTEGER,
    statusVocabulary TEXT NOT NULL DEFAULT 'workflow' CHECK (statusVocabulary = 'workflow'),
    status TEXT NOT NULL
        CHECK (status IN ('submitted', 'resubmitted', 'under-review', 'changes-requested', 'published', 'rejected',
            'withdrawn')),
    -- How often it has moved: who decides says what he saw.
    revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
    round INTEGER NOT NULL DEFAULT 1 CHECK (round >= 1),
    title TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language GLOB '[a-z][a-z]'),
    country TEXT,
    attribution TEXT NOT NULL CHECK (attribution IN ('name', 'organisation', 'none')),
    reviewerId INTEGER REFERENCES person (id) ON DELETE SET NULL,
    -- In the separate tray, because it looks like advertising.
    isHeld INTEGER NOT NULL DEFAULT 0 CHECK (isHeld IN (0, 1)),
    submittedAt TEXT NOT NULL CHECK (submittedAt GLOB '????-??-??T??:??:??Z'),
    receivedAt TEXT NOT NULL CHECK (receivedAt GLOB '????-??-??T??:??:??Z'),
    movedAt TEXT NOT NULL CHECK (movedAt GLOB '????-??-??T??:??:??Z'),
    movedBy INTEGER REFERENCES person (id) ON DELETE SET NULL,
    firstDecidedAt TEXT CHECK (firstDecidedAt GLOB '????-??-??T??:??:??Z'),
    FOREIGN KEY (statusVocabulary, status) REFERENCES term (vocabulary, code)
) STRICT;

CREATE TABLE submissionComment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    submissionId INTEGER NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
    parentId INTEGER REFERENCES submissionComment (id) ON DELETE CASCADE,
    field TEXT CHECK (field <> ''),
    personId INTEGER REFERENCES person (id) ON DELETE SET NULL,
    isByAuthor INTEGER NOT NULL CHECK (isByAuthor IN (0, 1)),
    -- The contributor sees it.
    isVisible INTEGER NOT NULL CHECK (isVisible IN (0, 1)),
    text TEXT NOT NULL CHECK (text <> ''),
    at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??Z'),
    resolvedAt TEXT CHECK (resolvedAt GLOB '????-??-??T??:??:??Z')
) STRICT;

CREATE TABLE submissionCriterion (
    submissionId INTEGER NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
    criterion TEXT NOT NULL CHECK (criterion IN ('real', 'honest', 'complete', 'not-promotional')),
    isMet INTEGER NOT NULL CHECK (isMet IN (0, 1)),
    PRIMARY KEY (submissionId, criterion)
) STRICT, WITHOUT ROWID;

CREATE TABLE submissionFile (
    submissionId INTEGER NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
    digest TEXT NOT NULL REFERENCES storedFile (digest),
    PRIMARY KEY (submissionId, digest)
) STRICT, WITHOUT ROWID;

CREATE TABLE submissionRound (
    submissionId INTEGER NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
    round INTEGER NOT NULL CHECK (round >= 1),
    receivedAt TEXT NOT NULL CHECK (receivedAt GLOB '????-??-??T??:??:??Z'),
    -- Of the form: pressed twice, it is one submission.
    keyDigest TEXT UNIQUE CHECK (length(keyDigest) = 64),
    note TEXT NOT NULL,
    -- The case in the interchange form.
    document TEXT NOT NULL CHECK (json_valid(document)),
    PRIMARY KEY (submissionId, round)
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

CREATE TABLE termMatch (
    vocabulary TEXT NOT NULL,
    code TEXT NOT NULL,
    scheme TEXT NOT NULL CHECK (scheme IN ('cofog', 'data-theme', 'un', 'iap2')),
    ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
    value TEXT NOT NULL CHECK (value <> ''),
    PRIMARY KEY (vocabulary, code, scheme, ordinal),
    FOREIGN KEY (vocabulary, code) REFERENCES term (vocabulary, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE versionCredit (
    personId INTEGER REFERENCES person (id) ON DELETE SET NULL,
    versionId INTEGER NOT NULL PRIMARY KEY REFERENCES entryVersion (id) ON DELETE CASCADE,
    attribution TEXT NOT NULL CHECK (attribution IN ('name', 'organisation', 'none')),
    -- Why this version, in the contributor's words.
    reason TEXT NOT NULL
) STRICT;

CREATE INDEX caseFacetCase ON caseFacet (caseId);

CREATE INDEX caseFileDigest ON caseFile (digest);

CREATE INDEX chapterEditPerson ON chapterEdit (personId);

CREATE INDEX decisionCase ON decision (caseId);

CREATE INDEX decisionSubmission ON decision (submissionId);

CREATE INDEX draftFileDigest ON draftFile (digest);

CREATE INDEX draftPerson ON draft (personId);

CREATE INDEX logLineActor ON logLine (actorId);

CREATE INDEX logLineCase ON logLine (caseId);

CREATE INDEX logLinePerson ON logLine (personId);

CREATE INDEX mailedLinkPerson ON mailedLink (personId);

CREATE INDEX outboxMessageDue ON outboxMessage (nextAttemptAt) WHERE nextAttemptAt IS NOT NULL;

CREATE INDEX outboxMessageSubmission ON outboxMessage (submissionId) WHERE submissionId IS NOT NULL;

CREATE INDEX personSessionPerson ON personSession (personId);

CREATE INDEX storedFileState ON storedFile (state, addedAt);

CREATE INDEX submissionCase ON submission (caseId);

CREATE INDEX submissionCommentSubmission ON submissionComment (submissionId);

CREATE INDEX submissionFileDigest ON submissionFile (digest);

CREATE INDEX submissionPerson ON submission (personId);

CREATE INDEX submissionStatus ON submission (status, receivedAt);

CREATE INDEX termLabelCode ON termLabel (vocabulary, code, language, id);

CREATE INDEX termLabelPerson ON termLabel (personId);

CREATE INDEX versionCreditPerson ON versionCredit (personId);

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

CREATE TRIGGER caseFileAdded BEFORE INSERT ON caseFile
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseFileChanged BEFORE UPDATE ON caseFile
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId, NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseFileRemoved BEFORE DELETE ON caseFile
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

CREATE TRIGGER entryVersionKept BEFORE DELETE ON entryVersion
WHEN OLD.publishedAt IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM erasure WHERE kind = 'case' AND id = OLD.entryId)
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

CREATE TRIGGER erasureChanged BEFORE UPDATE ON erasure
BEGIN SELECT RAISE(ABORT, 'the erasure list stays'); END;

CREATE TRIGGER erasureRemoved BEFORE DELETE ON erasure
BEGIN SELECT RAISE(ABORT, 'the erasure list stays'); END;

CREATE TRIGGER logLineChanged BEFORE UPDATE ON logLine
BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;

CREATE TRIGGER logLineRemoved BEFORE DELETE ON logLine
BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;

CREATE TRIGGER methodFactAdded BEFORE INSERT ON methodFact
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER methodFactChanged BEFORE UPDATE ON methodFact
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId, NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER methodFactRemoved BEFORE DELETE ON methodFact
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER personLastAdminChanged BEFORE UPDATE OF role, blockedAt ON person
WHEN OLD.role = 'admin' AND OLD.blockedAt IS NULL AND (NEW.role <> 'admin' OR NEW.blockedAt IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM person WHERE role = 'admin' AND blockedAt IS NULL AND id <> OLD.id)
BEGIN SELECT RAISE(ABORT, 'the last admin stays'); END;

CREATE TRIGGER personLastAdminRemoved BEFORE DELETE ON person
WHEN OLD.role = 'admin' AND OLD.blockedAt IS NULL
    AND NOT EXISTS (SELECT 1 FROM person WHERE role = 'admin' AND blockedAt IS NULL AND id <> OLD.id)
BEGIN SELECT RAISE(ABORT, 'the last admin stays'); END;

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
