-- A version that was published stays as it was: neither its own line nor any line that belongs to it is changed.
-- Corrections are new versions.

CREATE TRIGGER entryVersionStays BEFORE UPDATE ON entryVersion WHEN OLD.publishedAt IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER entryVersionKept BEFORE DELETE ON entryVersion WHEN OLD.publishedAt IS NOT NULL
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

CREATE TRIGGER entryTermAdded BEFORE INSERT ON entryTerm
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER entryTermChanged BEFORE UPDATE ON entryTerm
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId, NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER entryTermRemoved BEFORE DELETE ON entryTerm
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER entrySourceAdded BEFORE INSERT ON entrySource
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER entrySourceChanged BEFORE UPDATE ON entrySource
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId, NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER entrySourceRemoved BEFORE DELETE ON entrySource
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

CREATE TRIGGER caseKeywordAdded BEFORE INSERT ON caseKeyword
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseKeywordChanged BEFORE UPDATE ON caseKeyword
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId, NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseKeywordRemoved BEFORE DELETE ON caseKeyword
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

CREATE TRIGGER caseToolAdded BEFORE INSERT ON caseTool
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseToolChanged BEFORE UPDATE ON caseTool
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId, NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseToolRemoved BEFORE DELETE ON caseTool
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

CREATE TRIGGER caseLinkAdded BEFORE INSERT ON caseLink
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseLinkChanged BEFORE UPDATE ON caseLink
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId, NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseLinkRemoved BEFORE DELETE ON caseLink
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

CREATE TRIGGER caseUpdateAdded BEFORE INSERT ON caseUpdate
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseUpdateChanged BEFORE UPDATE ON caseUpdate
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId, NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER caseUpdateRemoved BEFORE DELETE ON caseUpdate
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

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

CREATE TRIGGER sectionQuestionAdded BEFORE INSERT ON sectionQuestion
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER sectionQuestionChanged BEFORE UPDATE ON sectionQuestion
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId, NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER sectionQuestionRemoved BEFORE DELETE ON sectionQuestion
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

CREATE TRIGGER sectionCaseAdded BEFORE INSERT ON sectionCase
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER sectionCaseChanged BEFORE UPDATE ON sectionCase
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId, NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER sectionCaseRemoved BEFORE DELETE ON sectionCase
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER methodFactAdded BEFORE INSERT ON methodFact
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER methodFactChanged BEFORE UPDATE ON methodFact
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId, NEW.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;

CREATE TRIGGER methodFactRemoved BEFORE DELETE ON methodFact
WHEN EXISTS (SELECT 1 FROM entryVersion WHERE id IN (OLD.versionId) AND publishedAt IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;
