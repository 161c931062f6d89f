"""Plain SQLite FTS5 with its own tokenizer, accents removed, and the manual's weights, in three ways of asking."""

import re
import sqlite3

from judgements import Answer
from library import WEIGHTS

TERM = re.compile(r'(-?)(?:"([^"]+)"|(\S+))')


class FTS5:
    def __init__(self, library, way):
        self.name = f"FTS5, {way}"
        self.way = way
        self.connection = sqlite3.connect(":memory:")
        columns = ", ".join(WEIGHTS)
        self.connection.execute(
            f"CREATE VIRTUAL TABLE cases USING fts5(slug UNINDEXED, {columns}, tokenize = 'unicode61 remove_diacritics 2')")
        for document in library.documents:
            fields = ["\n".join(texts.get(name, "") for texts in document.texts.values()) for name in WEIGHTS]
            self.connection.execute("INSERT INTO cases VALUES (?, ?, ?, ?, ?, ?)", [document.slug, *fields])

    def ask(self, judgement):
        wanted, unwanted = self._terms(judgement.query)
        if not wanted:
            return Answer([])
        expression = "(" + (" OR " if self.way == "any word" else " AND ").join(wanted) + ")"
        expression += "".join(f" NOT {term}" for term in unwanted)
        weights = ", ".join(str(weight) for weight in WEIGHTS.values())
        rows = self.connection.execute(
            f"SELECT slug FROM cases WHERE cases MATCH ? ORDER BY bm25(cases, 0, {weights})", [expression])
        return Answer([slug for (slug,) in rows])

    def _terms(self, query):
        wanted, unwanted = [], []
        for minus, phrase, word in TERM.findall(query):
            words = re.findall(r"[^\W_]+", phrase or word)
            # What the tokenizer would split is a phrase.
            term = '"' + " ".join(words) + '"'
            if words and minus:
                unwanted.append(term)
            elif words:
                wanted.append(term + ("*" if self.way == "beginnings" and not phrase else ""))
        return wanted, unwanted
