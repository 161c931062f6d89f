-- What readers looked for in vain, so that editors see what is missing: words and how often, nothing about who asked.
CREATE TABLE searchMiss (
    words TEXT NOT NULL PRIMARY KEY CHECK (words <> '' AND length(words) <= 100),
    count INTEGER NOT NULL CHECK (count >= 1),
    lastOn TEXT NOT NULL CHECK (lastOn GLOB '????-??-??')
) STRICT, WITHOUT ROWID;
