-- What readers find by: derived from the published versions, rewritten with them in the same transaction.

-- One line for each value of each filter that a published case has.
CREATE TABLE caseFacet (
    facet TEXT NOT NULL,
    value TEXT NOT NULL,
    caseId INTEGER NOT NULL REFERENCES caseStudy (entryId) ON DELETE CASCADE,
    PRIMARY KEY (facet, value, caseId)
) STRICT, WITHOUT ROWID;

CREATE INDEX caseFacetCase ON caseFacet (caseId);

-- Folded copies (Sources/Manual/Finding/Folding.swift) of the texts of all languages, rowid = case.
CREATE VIRTUAL TABLE caseSearch USING fts5 (
    title, summary, labels, place, body,
    tokenize = "unicode61 remove_diacritics 0",
    prefix = '2 3'
);

-- The label files that caseSearch was made with.
CREATE TABLE searchLabels (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    digest TEXT NOT NULL CHECK (length(digest) = 64)
) STRICT;
