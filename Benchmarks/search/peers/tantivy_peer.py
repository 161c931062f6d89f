"""tantivy with a stemmer and stop words for each text's language, accents folded, and fuzzy terms.

A field for each field and language, with the manual's weights, and one without stemming for names. All words are asked for
as they are, then with one letter wrong (two letters swapped count as one), then any of them, then any with one letter wrong.
"""

import tantivy

from judgements import Answer
from library import NO_LANGUAGE, WEIGHTS

LANGUAGES = {
    "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish", "fi": "finnish", "fr": "french",
    "hu": "hungarian", "it": "italian", "nl": "dutch", "no": "norwegian", "pt": "portuguese", "ro": "romanian",
    "ru": "russian", "sv": "swedish", "tr": "turkish",
}
STOPPED = {"da", "de", "en", "fi", "fr", "hu", "it", "nl", "no", "pt", "ru", "es", "sv"}


class Tantivy:
    name = "tantivy"

    def __init__(self, library):
        languages = sorted({language for document in library.documents for language in document.texts})
        self.boosts = {
            self._field(name, language): float(weight)
            for name, weight in WEIGHTS.items() for language in [*languages, "plain"]
        }
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("slug", stored=True, tokenizer_name="raw")
        for name in WEIGHTS:
            for language in [*languages, "plain"]:
                builder.add_text_field(self._field(name, language), tokenizer_name=f"words_{language}")
        self.index = tantivy.Index(builder.build())
        for language in [*languages, "plain"]:
            self.index.register_tokenizer(f"words_{language}", self._analyzer(language))
        writer = self.index.writer()
        for document in library.documents:
            entry = tantivy.Document(slug=document.slug)
            for language, texts in document.texts.items():
                for name, text in texts.items():
                    entry.add_text(self._field(name, language), text)
                    entry.add_text(self._field(name, "plain"), text)
            writer.add_document(entry)
        writer.commit()
        self.index.reload()

    def _field(self, name, language):
        return f"{name}_{language or 'none'}"

    def _analyzer(self, language):
        builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).filter(tantivy.Filter.lowercase())
        if language in STOPPED:
            builder = builder.filter(tantivy.Filter.stopword(LANGUAGES[language]))
        builder = builder.filter(tantivy.Filter.ascii_fold())
        if language in LANGUAGES:
            builder = builder.filter(tantivy.Filter.stemmer(LANGUAGES[language]))
        return builder.build()

    def ask(self, judgement):
        fuzzy = {field: (False, 1, True) for field in self.boosts if field.endswith("_plain")}
        for conjunction in (True, False):
            for fields in ({}, fuzzy):
                query, _ = self.index.parse_query_lenient(
                    judgement.query, list(self.boosts), field_boosts=self.boosts, fuzzy_fields=fields,
                    conjunction_by_default=conjunction)
                searcher = self.index.searcher()
                hits = searcher.search(query, 100).hits
                if hits:
                    slugs = [searcher.doc(address)["slug"][0] for _, address in hits]
                    # Like the manual, what has only some of the words counts as marked.
                    return Answer(slugs, set() if conjunction else set(slugs))
        return Answer([])
