-- Mail that waits to be sent: written in the transaction of the act that causes it.

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
    lastError TEXT,
    CHECK (sentAt IS NULL OR (nextAttemptAt IS NULL AND coalesce(recipient, subject, text, html) IS NULL)),
    CHECK (sentAt IS NOT NULL OR (recipient IS NOT NULL AND subject IS NOT NULL AND text IS NOT NULL))
) STRICT;

CREATE INDEX outboxMessageDue ON outboxMessage (nextAttemptAt) WHERE nextAttemptAt IS NOT NULL;
