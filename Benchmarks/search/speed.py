"""How fast search is: our index beside FTS5, Xapian and tantivy on the same made-up cases, one core each.

The sizes come from SIZES, where the peers stand beside from PEERS_AT. Times are of the processor, in brackets those of the
clock: on a machine with other work only the first say something of the engine. FOLDER keeps what was indexed for the next
run; making 100,000 cases for all four takes an hour, a million for ours alone about as long.

Every engine answers the same questions with what a page of results needs: how many match, twenty of them by rank with a
snippet, and the counts of every facet. FTS5 alone gives the bare match, the measure of issue "Find". Our own figures are
of the index (no SQLite, no HTML); `manual serve` adds what twenty cards cost, which does not grow with the library.
"""

import argparse
import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BENCH = ROOT / ".build/release/search-bench"
FACETS = [
    "country", "step", "method", "level", "topic", "outcome", "scope", "mode", "population", "aim", "stage", "organiser",
    "tool", "group", "input", "feedback", "evidence", "year", "language",
]


def lines(*arguments):
    with subprocess.Popen([BENCH, *map(str, arguments)], stdout=subprocess.PIPE, text=True) as process:
        yield from process.stdout


def questions(count):
    for line in lines("questions", count):
        words, country = line.rstrip("\n").split("\t")
        yield words.split(), country


def timed(ask, asked, rounds):
    """The median of each question over the rounds, in milliseconds of processor and clock, and how many it found."""
    used, passed, found = [[] for _ in asked], [[] for _ in asked], [0] * len(asked)
    for _ in range(rounds):
        for number, question in enumerate(asked):
            start = time.thread_time(), time.perf_counter()
            found[number] = ask(*question)
            used[number].append((time.thread_time() - start[0]) * 1000)
            passed[number].append((time.perf_counter() - start[1]) * 1000)
    medians = [sorted(statistics.median(each) for each in times) for times in (used, passed)]
    return *medians, sum(found) / len(found)


def p99(times):
    return times[min(len(times) - 1, len(times) * 99 // 100)]


class FTS5:
    """The bare match: the numbers of the documents that have all words, in no order."""

    name = "FTS5, bare match"

    def __init__(self, folder):
        self.database = sqlite3.connect(folder / "fts5.sqlite")
        self.database.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS f USING fts5 (title, summary, body, tokenize = \"porter unicode61\")")

    def fill(self, cases):
        self.database.executemany(
            "INSERT INTO f (rowid, title, summary, body) VALUES (?, ?, ?, ?)",
            ((case["id"], case["title"], case["summary"], case["body"]) for case in cases))
        self.database.commit()

    def ask(self, words, country):
        return len(self.database.execute("SELECT rowid FROM f WHERE f MATCH ?", [" AND ".join(words)]).fetchall())


class Xapian:
    name = "Xapian, page"

    def __init__(self, folder):
        import xapian

        self.xapian = xapian
        self.folder = str(folder / "xapian")
        self.stem = xapian.Stem("en")

    def fill(self, cases):
        database = self.xapian.WritableDatabase(self.folder, self.xapian.DB_CREATE_OR_OVERWRITE)
        generator = self.xapian.TermGenerator()
        generator.set_stemmer(self.stem)
        for case in cases:
            document = self.xapian.Document()
            generator.set_document(document)
            for field, weight in (("title", 10), ("summary", 6), ("body", 1)):
                generator.index_text(case[field], weight)
                generator.increase_termpos()
            for value in case["values"]:
                document.add_boolean_term("Q" + value)
            for slot, facet in enumerate(FACETS):
                codes = [value.split("=")[1] for value in case["values"] if value.startswith(facet + "=")]
                if codes:
                    document.add_value(slot, codes[0])
            document.set_data(case["summary"])
            database.add_document(document)
        database.commit()
        database.close()

    def ask(self, words, country):
        xapian = self.xapian
        if not hasattr(self, "database"):
            self.database = xapian.Database(self.folder)
        parser = xapian.QueryParser()
        parser.set_stemmer(self.stem)
        parser.set_stemming_strategy(xapian.QueryParser.STEM_SOME)
        parser.set_default_op(xapian.Query.OP_AND)
        query = parser.parse_query(" ".join(words))
        if country:
            query = xapian.Query(xapian.Query.OP_FILTER, query, xapian.Query("Qcountry=" + country))
        enquire = xapian.Enquire(self.database)
        enquire.set_query(query)
        spies = [xapian.ValueCountMatchSpy(slot) for slot in range(len(FACETS))]
        for spy in spies:
            enquire.add_matchspy(spy)
        matches = enquire.get_mset(0, 20, self.database.get_doccount())
        for match in matches:
            matches.snippet(match.document.get_data().decode(), 200, self.stem)
        for spy in spies:
            list(spy.values())
        return matches.get_matches_estimated()


class Tantivy:
    name = "tantivy, page"

    def __init__(self, folder):
        import tantivy

        self.tantivy = tantivy
        self.folder = folder / "tantivy"
        self.folder.mkdir(exist_ok=True)
        builder = tantivy.SchemaBuilder()
        for field in ("title", "summary", "body"):
            builder.add_text_field(field, stored=field == "summary", tokenizer_name="en_stem")
        for facet in FACETS:
            builder.add_text_field(facet, fast=True, tokenizer_name="raw")
        self.schema = builder.build()
        self.index = tantivy.Index(self.schema, str(self.folder))

    def fill(self, cases):
        writer = self.index.writer(heap_size=200_000_000, num_threads=1)
        for case in cases:
            document = self.tantivy.Document(title=case["title"], summary=case["summary"], body=case["body"])
            for value in case["values"]:
                document.add_text(*value.split("="))
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()
        self.index.reload()

    def ask(self, words, country):
        tantivy = self.tantivy
        self.index.reload()
        searcher = self.index.searcher()
        query = self.index.parse_query(
            " AND ".join(words), ["title", "summary", "body"], {"title": 10.0, "summary": 6.0, "body": 1.0})
        if country:
            only = tantivy.Query.term_query(self.schema, "country", country)
            query = tantivy.Query.boolean_query([(tantivy.Occur.Must, query), (tantivy.Occur.Must, only)])
        hits = searcher.search(query, 20, count=True)
        snippets = tantivy.SnippetGenerator.create(searcher, query, self.schema, "summary")
        for _, address in hits.hits:
            snippets.snippet_from_doc(searcher.doc(address)).to_html()
        searcher.aggregate(query, {facet: {"terms": {"field": facet, "size": 60}} for facet in FACETS})
        return hits.count


def own(size, folder, options):
    """Our index, filled in one process and measured in another, so that the memory is that of a start."""
    def measured():
        out = subprocess.run(
            ["taskset", "-c", "0", BENCH, "measure", str(size), str(folder / f"own-{size}"), "--questions",
             str(options.questions), "--rounds", str(options.rounds)],
            check=True, capture_output=True, text=True).stdout
        return {name: float(value) for name, value in (line.split("\t") for line in out.splitlines())}

    filled = measured()
    return {**measured(), "fill s": filled["fill s"]}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--peers-at", type=int, default=int(os.environ.get("PEERS_AT", 20_000)))
    parser.add_argument("--sizes", type=int, nargs="*", default=[
        int(size) for size in os.environ.get("SIZES", "1000 20000").split()])
    parser.add_argument("--questions", type=int, default=120)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", type=Path, default=os.environ.get("FOLDER"), help="kept between runs; without it everything is made anew")
    options = parser.parse_args()
    os.sched_setaffinity(0, {0})
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        print("| our index | " + " | ".join(f"{size:,}" for size in options.sizes) + " |")
        print("| --- |" + " ---: |" * len(options.sizes))
        figures = {size: own(size, folder, options) for size in options.sizes}
        for name in list(figures[options.sizes[0]])[1:]:
            print(f"| {name} | " + " | ".join(f"{each[name]:,.2f}" for each in figures.values()) + " |", flush=True)
        if not options.peers_at:
            return
        print()
        asked = list(questions(options.questions))
        print(f"| {options.peers_at:,} cases | median ms | p99 ms | matches |")
        print("| --- | ---: | ---: | ---: |")
        ours = figures.get(options.peers_at) or own(options.peers_at, folder, options)
        print(
            f"| ours, page | {ours['question median ms']:.2f} ({ours['question median, clock ms']:.2f}) "
            f"| {ours['question p99 ms']:.2f} ({ours['question p99, clock ms']:.2f}) | |", flush=True)
        for peer in (FTS5, Xapian, Tantivy):
            place = folder / f"peers-{options.peers_at}"
            place.mkdir(exist_ok=True)
            mark = place / peer.__name__
            engine = peer(place)
            if not mark.exists():
                engine.fill(json.loads(line) for line in lines("cases", options.peers_at))
                mark.touch()
            used, passed, found = timed(engine.ask, asked, options.rounds)
            medians = f"{statistics.median(used):.2f} ({statistics.median(passed):.2f})"
            print(f"| {engine.name} | {medians} | {p99(used):.2f} ({p99(passed):.2f}) | {found:,.0f} |", flush=True)


if __name__ == "__main__":
    sys.exit(main())
