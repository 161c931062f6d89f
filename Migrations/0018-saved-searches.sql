-- Searches that people have saved, and how far they have been told of new cases.

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
