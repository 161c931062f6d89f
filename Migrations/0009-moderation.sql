-- Submissions: what was handed in, round by round, what was said about it, and who did what.

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

CREATE INDEX submissionStatus ON submission (status, receivedAt);
CREATE INDEX submissionCase ON submission (caseId);
CREATE INDEX submissionPerson ON submission (personId);

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

CREATE INDEX decisionSubmission ON decision (submissionId);
CREATE INDEX decisionCase ON decision (caseId);

CREATE TABLE decisionReason (
    decisionId INTEGER NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
    vocabulary TEXT NOT NULL DEFAULT 'reason' CHECK (vocabulary = 'reason'),
    code TEXT NOT NULL,
    PRIMARY KEY (decisionId, code),
    FOREIGN KEY (vocabulary, code) REFERENCES term (vocabulary, code)
) STRICT, WITHOUT ROWID;

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

CREATE INDEX submissionCommentSubmission ON submissionComment (submissionId);

-- The ticks of the checklist; a criterion without a line has not been judged.
CREATE TABLE submissionCriterion (
    submissionId INTEGER NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
    criterion TEXT NOT NULL CHECK (criterion IN ('real', 'honest', 'complete', 'not-promotional')),
    isMet INTEGER NOT NULL CHECK (isMet IN (0, 1)),
    PRIMARY KEY (submissionId, criterion)
) STRICT, WITHOUT ROWID;

-- Whose a published version is. The version itself names nobody, so that it can stay when the person goes.
CREATE TABLE versionCredit (
    personId INTEGER REFERENCES person (id) ON DELETE SET NULL,
    versionId INTEGER NOT NULL PRIMARY KEY REFERENCES entryVersion (id) ON DELETE CASCADE,
    attribution TEXT NOT NULL CHECK (attribution IN ('name', 'organisation', 'none')),
    -- Why this version, in the contributor's words.
    reason TEXT NOT NULL
) STRICT;

CREATE INDEX versionCreditPerson ON versionCredit (personId);

-- "Report a problem": the fields that Regulation (EU) 2022/2065, Article 16, asks for.
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

-- Every act, in the order in which it happened. It holds numbers and codes only: no names, no free words.
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

CREATE INDEX logLineActor ON logLine (actorId);
CREATE INDEX logLinePerson ON logLine (personId);
CREATE INDEX logLineCase ON logLine (caseId);

CREATE TRIGGER logLineChanged BEFORE UPDATE ON logLine
BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;

CREATE TRIGGER logLineRemoved BEFORE DELETE ON logLine
BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
