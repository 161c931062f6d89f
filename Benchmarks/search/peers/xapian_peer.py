"""Xapian with a stemmer for each text's language, spelling correction, phrases and exclusion.

Set up as its documentation advises: TermGenerator and QueryParser, fields weighed by wdf, BM25. Xapian folds no accents, so
words go in twice, as written (and stemmed) and without accents. A query is read with the stemmer of its own language, with
the English one and without accents, whichever fits. All words are asked for first, as typed and then corrected; then any of
them, corrected where there is a correction. That found more than any other order that was tried.
"""

import tempfile

import xapian

from judgements import Answer
from library import WEIGHTS
from peers.folding import fold

STEMMERS = {
    "ca": "catalan", "da": "danish", "de": "german", "en": "english", "es": "spanish", "eu": "basque", "fi": "finnish",
    "fr": "french", "hu": "hungarian", "hy": "armenian", "it": "italian", "lt": "lithuanian", "nl": "dutch",
    "no": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sv": "swedish", "tr": "turkish", "ga": "irish",
}
FLAGS = (
    xapian.QueryParser.FLAG_PHRASE | xapian.QueryParser.FLAG_LOVEHATE | xapian.QueryParser.FLAG_SPELLING_CORRECTION
    | xapian.QueryParser.FLAG_BOOLEAN
)


class Xapian:
    name = "Xapian"

    def __init__(self, library):
        # Xapian keeps words for correction only on disk.
        self.folder = tempfile.TemporaryDirectory()
        self.database = xapian.WritableDatabase(self.folder.name, xapian.DB_CREATE_OR_OVERWRITE)
        self.slugs = {}
        for document in library.documents:
            self.slugs[self.database.add_document(self._indexed(document))] = document.slug
        self.database.commit()

    def _indexed(self, document):
        indexed = xapian.Document()
        generator = xapian.TermGenerator()
        generator.set_document(indexed)
        generator.set_database(self.database)
        for language, texts in document.texts.items():
            for name, text in texts.items():
                generator.set_stemmer(self._stemmer(language))
                generator.set_flags(xapian.TermGenerator.FLAG_SPELLING)
                generator.index_text(text, WEIGHTS[name])
                generator.increase_termpos()
                if fold(text) != text.lower():
                    generator.set_stemmer(xapian.Stem("none"))
                    generator.set_flags(0, ~xapian.TermGenerator.FLAG_SPELLING)
                    generator.index_text(fold(text), WEIGHTS[name])
                    generator.increase_termpos()
        return indexed

    def _stemmer(self, language):
        return xapian.Stem(STEMMERS[language]) if language in STEMMERS else xapian.Stem("none")

    def ask(self, judgement):
        for operator in (xapian.Query.OP_AND, xapian.Query.OP_OR):
            found, corrected = self._search(judgement.query, judgement.language, operator)
            if corrected and (not found or operator == xapian.Query.OP_OR):
                found = self._search(corrected, judgement.language, operator)[0] or found
            if found:
                # Like the manual, what has only some of the words counts as marked.
                return Answer(found, set(found) if operator == xapian.Query.OP_OR else set())
        return Answer([])

    def _search(self, words, language, operator):
        readings, corrected = [], ""
        for stemmer, text in ((language, words), ("en", words), (None, fold(words))):
            parser = xapian.QueryParser()
            parser.set_database(self.database)
            parser.set_stemmer(self._stemmer(stemmer))
            parser.set_stemming_strategy(xapian.QueryParser.STEM_SOME)
            parser.set_default_op(operator)
            readings.append(parser.parse_query(text, FLAGS))
            corrected = corrected or parser.get_corrected_query_string().decode()
        enquire = xapian.Enquire(self.database)
        enquire.set_query(xapian.Query(xapian.Query.OP_MAX, readings))
        return [self.slugs[match.docid] for match in enquire.get_mset(0, 100)], corrected
