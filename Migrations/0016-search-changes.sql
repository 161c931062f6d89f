-- The search index (data/search) is made of the published versions and kept beside the database. Each change that it has
-- to follow gets a number, in the transaction that makes the change; the index knows how far it has read.

CREATE TABLE searchChange (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Only the last change of a case counts.
    caseId INTEGER NOT NULL UNIQUE REFERENCES caseStudy (entryId) ON DELETE CASCADE
) STRICT;

INSERT INTO searchChange (caseId) SELECT entryId FROM caseStudy ORDER BY entryId;

DROP TABLE caseSearch;
DROP TABLE searchLabels;
