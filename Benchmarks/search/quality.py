"""How well search finds: the manual beside FTS5, Xapian and tantivy over the same texts, as tables in Markdown.

Run it by Benchmarks/search/quality.sh, which installs what it needs.
"""

import argparse
import datetime
import shutil
import subprocess
import tempfile
from pathlib import Path

import judgements
from library import Library
from manual_site import Manual
from peers.fts5 import FTS5
from peers.tantivy_peer import Tantivy
from peers.xapian_peer import Xapian

HERE = Path(__file__).parent
PROJECT = HERE.parent.parent


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--manual", default=PROJECT / ".build/release/manual", help="the executable")
    options.add_argument("--set", choices=["edition", "others"], help="only this set of cases and queries")
    options.add_argument("--failures", type=Path, help="a file for the queries that the manual does not answer in full")
    options = options.parse_args()
    failures = []
    for name, title in (("edition", "The first edition"), ("others", "Other people's texts")):
        if options.set in (None, name):
            with tempfile.TemporaryDirectory() as work:
                failures += run(name, title, str(options.manual), Path(work))
    if options.failures:
        options.failures.write_text("\n".join(failures), encoding="utf-8")


def run(name, title, binary, work):
    queries = judgements.load(HERE / name / "judged.yaml")
    root = PROJECT if name == "edition" else other_library(work, binary)
    manual = Manual(binary, str(root), str(work / "data"))
    try:
        manual.wait()
        subprocess.run(
            [binary, "export", "--root", root, "--data", work / "data", work / "cases.jsonl"],
            check=True, capture_output=True)
        library = Library(work / "cases.jsonl", PROJECT / "Content")
        check(queries, library)
        peers = [FTS5(library, way) for way in ("all words", "any word", "beginnings")] + [Xapian(library), Tantivy(library)]
        engines = [manual, *peers]
        answers = {engine.name: [engine.ask(query) for query in queries] for engine in engines}
    finally:
        manual.stop()
    scores = {
        engine: [judgements.score(query, answer) for query, answer in zip(queries, given)]
        for engine, given in answers.items()
    }
    report(title, queries, len(library.documents), scores)
    return [
        failure(query, answer)
        for query, answer, score in zip(queries, answers[manual.name], scores[manual.name]) if score.recall < 1
    ]


def other_library(work, binary):
    """A manual without the cases of the first edition, into which those of the other set are imported."""
    root = work / "root"
    for folder in ("Templates", "Public", "Migrations", "Content"):
        shutil.copytree(PROJECT / folder, root / folder)
    for case in (root / "Content/cases").iterdir():
        shutil.rmtree(case)
    subprocess.run(
        [binary, "import", "--root", root, "--data", work / "data", HERE / "others/cases.jsonl", "--publish"],
        check=True, capture_output=True)
    return root


def check(queries, library):
    known = {document.slug for document in library.documents}
    for query in queries:
        unknown = (query.answers | query.partly | query.never) - known
        if unknown:
            raise SystemExit(f"“{query.query}” names cases that do not exist: {', '.join(sorted(unknown))}")


def report(title, queries, size, scores):
    print(f"\n### {title}: {len(queries)} queries, {size} cases, {datetime.date.today():%-d %B %Y}\n")
    all_measures = ("recall", "reciprocal_rank", "success")
    print("Recall@5 / mean reciprocal rank / success@5, by kind of query:\n")
    table("Kind", {"all": range(len(queries)), **grouped(queries, "kind")}, scores, all_measures)
    print("Recall@5, by language of the query:\n")
    table("Language", grouped(queries, "language"), scores, ("recall",))


def grouped(queries, key):
    groups = {}
    for number, query in enumerate(queries):
        groups.setdefault(getattr(query, key), []).append(number)
    return groups


def table(heading, groups, scores, measures):
    print(f"| {heading} | queries | " + " | ".join(scores) + " |")
    print("| --- | ---: |" + " ---: |" * len(scores))
    for name, numbers in groups.items():
        cells = []
        for given in scores.values():
            means = (sum(getattr(given[number], measure) for number in numbers) / len(numbers) for measure in measures)
            cells.append(" / ".join(f"{mean:.2f}" for mean in means))
        print(f"| {name} | {len(numbers)} | " + " | ".join(cells) + " |")
    print()


def failure(query, answer):
    marks = [
        f"{slug}{' (weak)' if slug in answer.weak else ''}"
        f"{' ✓' if slug in query.answers else ' ~' if slug in query.partly else ' ✗' if slug in query.never else ''}"
        for slug in answer.slugs[:judgements.DEPTH]
    ]
    wanted = sorted(query.answers)
    return (
        f"[{query.kind}, {query.language}] {query.query} — {query.why}\n"
        f"    wanted: {', '.join(wanted[:8]) or 'nothing'}{' …' if len(wanted) > 8 else ''}\n"
        f"    got {len(answer.slugs)}: {', '.join(marks) or 'nothing'}\n")


if __name__ == "__main__":
    main()
