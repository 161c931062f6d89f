-- People who have an account, what lets them in, and what is kept when they go.
-- Secrets are kept only as digests; names and addresses stand in `person` and nowhere else, so that they can be erased.

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

CREATE TRIGGER personLastAdminChanged BEFORE UPDATE OF role, blockedAt ON person
WHEN OLD.role = 'admin' AND OLD.blockedAt IS NULL AND (NEW.role <> 'admin' OR NEW.blockedAt IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM person WHERE role = 'admin' AND blockedAt IS NULL AND id <> OLD.id)
BEGIN SELECT RAISE(ABORT, 'the last admin stays'); END;

CREATE TRIGGER personLastAdminRemoved BEFORE DELETE ON person
WHEN OLD.role = 'admin' AND OLD.blockedAt IS NULL
    AND NOT EXISTS (SELECT 1 FROM person WHERE role = 'admin' AND blockedAt IS NULL AND id <> OLD.id)
BEGIN SELECT RAISE(ABORT, 'the last admin stays'); END;

CREATE TABLE personSession (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
    personId INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    createdAt TEXT NOT NULL CHECK (createdAt GLOB '????-??-??T??:??:??Z'),
    lastUsedAt TEXT NOT NULL CHECK (lastUsedAt GLOB '????-??-??T??:??:??Z'),
    expiresAt TEXT NOT NULL CHECK (expiresAt GLOB '????-??-??T??:??:??Z'),
    device TEXT NOT NULL
) STRICT;

CREATE INDEX personSessionPerson ON personSession (personId);

-- A link that was mailed, or shown on the terminal, and works once. Someone who has not confirmed is only here.
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

CREATE INDEX mailedLinkPerson ON mailedLink (personId);

-- How often something was done since the window opened. Keys are keyed digests of addresses, never the addresses.
CREATE TABLE limitCount (
    digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 64),
    count INTEGER NOT NULL CHECK (count >= 1),
    endsAt TEXT NOT NULL CHECK (endsAt GLOB '????-??-??T??:??:??Z')
) STRICT, WITHOUT ROWID;

-- The key of form tokens and limits, made when the manual is first opened.
CREATE TABLE secretKey (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    bytes BLOB NOT NULL CHECK (length(bytes) = 32)
) STRICT;

-- What was erased at somebody's wish, so that it can be erased again after a backup was restored. Names nobody.
CREATE TABLE erasure (
    kind TEXT NOT NULL CHECK (kind IN ('person', 'case')),
    id INTEGER NOT NULL,
    at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??Z'),
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER erasureChanged BEFORE UPDATE ON erasure
BEGIN SELECT RAISE(ABORT, 'the erasure list stays'); END;

CREATE TRIGGER erasureRemoved BEFORE DELETE ON erasure
BEGIN SELECT RAISE(ABORT, 'the erasure list stays'); END;

-- A published version stays, unless its case is on the erasure list.
DROP TRIGGER entryVersionKept;

CREATE TRIGGER entryVersionKept BEFORE DELETE ON entryVersion
WHEN OLD.publishedAt IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM erasure WHERE kind = 'case' AND id = OLD.entryId)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;
