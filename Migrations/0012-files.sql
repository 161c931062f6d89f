-- Files that people add to their cases: what is known of each, what was made of it, and where it is used.
-- The bytes lie in the data folder under files/, named by the SHA-256 of what came; they are there before the line is.

CREATE TABLE storedFile (
    digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
    kind TEXT NOT NULL CHECK (kind IN ('jpeg', 'png', 'webp', 'pdf')),
    -- Bytes as it came.
    size INTEGER NOT NULL CHECK (size > 0),
    -- Nobody gets a file that waits to be scanned or made fit, nor one that was refused afterwards: its bytes are gone.
    state TEXT NOT NULL CHECK (state IN ('waiting', 'ready', 'refused')),
    addedAt TEXT NOT NULL CHECK (addedAt GLOB '????-??-??T??:??:??Z')
) STRICT, WITHOUT ROWID;

CREATE INDEX storedFileState ON storedFile (state, addedAt);

-- The sizes in which a picture can be had.
CREATE TABLE filePicture (
    digest TEXT NOT NULL REFERENCES storedFile (digest) ON DELETE CASCADE,
    width INTEGER NOT NULL CHECK (width >= 1),
    height INTEGER NOT NULL CHECK (height >= 1),
    PRIMARY KEY (digest, width)
) STRICT, WITHOUT ROWID;

-- What was uploaded for a draft, whether the draft still names it or not.
CREATE TABLE draftFile (
    draftId INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
    digest TEXT NOT NULL REFERENCES storedFile (digest),
    addedAt TEXT NOT NULL CHECK (addedAt GLOB '????-??-??T??:??:??Z'),
    PRIMARY KEY (draftId, digest)
) STRICT, WITHOUT ROWID;

CREATE INDEX draftFileDigest ON draftFile (digest);

-- What reviewers may see.
CREATE TABLE submissionFile (
    submissionId INTEGER NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
    digest TEXT NOT NULL REFERENCES storedFile (digest),
    PRIMARY KEY (submissionId, digest)
) STRICT, WITHOUT ROWID;

CREATE INDEX submissionFileDigest ON submissionFile (digest);

-- The files of a version; their words are texts of the fields `file_alt` and `file_caption` with the same ordinal.
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

CREATE INDEX caseFileDigest ON caseFile (digest);

CREATE TRIGGER caseFileAdded BEFORE INSERT ON caseFile
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseFileChanged BEFORE UPDATE ON caseFile
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId, NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseFileRemoved BEFORE DELETE ON caseFile
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

-- A file that a reviewer took from a published case, with the reason that its author was told (Regulation (EU)
-- 2022/2065, Article 17). The version still names it; nobody gets it.
CREATE TABLE fileRemoval (
    caseId INTEGER NOT NULL REFERENCES caseStudy (entryId),
    digest TEXT NOT NULL CHECK (length(digest) = 64),
    at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??Z'),
    personId INTEGER REFERENCES person (id) ON DELETE SET NULL,
    words TEXT NOT NULL CHECK (words <> ''),
    PRIMARY KEY (caseId, digest)
) STRICT, WITHOUT ROWID;
