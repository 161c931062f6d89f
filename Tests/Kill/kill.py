"""Kills the server at random (SIGKILL) while drafts are saved and cases are sent in, and looks at what is there afterwards.

Usage: kill.py PROGRAM WORK_FOLDER [SUBMISSIONS]
What a person was told is saved must be there, nothing may be half there, and database and files must be sound.
Exit status 0 when all of it holds.
"""
import hashlib
import http.client
import json
import os
import random
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time

from site_under_test import Browser, Site

PROGRAM, WORK = sys.argv[1], sys.argv[2]
WANTED = int(sys.argv[3]) if len(sys.argv) > 3 else 200
DATA = os.path.join(WORK, "data")
PASSWORD = "a long pass phrase"
# A person may send twenty cases a day.
PEOPLE = WANTED // 18 + 2
# One network may send so many files an hour, and some more while the server is killed.
FILES = 25
SEED = int(os.environ.get("SEED", time.time()))
random.seed(SEED)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


PORT = free_port()


class Killed(Exception):
    """The server went away before it answered: nothing was promised."""


class Writer(threading.Thread):
    """Somebody who writes and sends cases, over and over, and remembers what was acknowledged."""

    def __init__(self, number):
        super().__init__(daemon=True)
        self.number, self.browser = number, Browser(PORT)
        self.saved, self.files, self.sent, self.failure = {}, [], [], None

    def run(self):
        try:
            self.again(self.sign_in)
            count = 0
            while not done.is_set() and count < 19:
                self.again(self.write, count)
                count += 1
        except Exception as error:  # told by the main thread
            self.failure = error
            done.set()

    def again(self, act, *values):
        while not done.is_set():
            try:
                return act(*values)
            except Killed:
                time.sleep(0.1)

    def ask(self, deed, *values):
        try:
            return deed(*values)
        except (OSError, http.client.HTTPException):
            raise Killed from None

    def sign_in(self):
        address = "/en/account/sign-in/"
        _, page, _ = self.ask(self.browser.get, address)
        fields = {"email": f"writer{self.number}@example.org", "password": PASSWORD}
        status, _, _ = self.ask(self.browser.submit, page, address, fields)
        assert status == 303, status

    def post(self, page_address, address, fields, wanted):
        status, page, _ = self.ask(self.browser.get, page_address)
        assert status == 200, (page_address, status)
        status, page, location = self.ask(self.browser.submit, page, address, fields)
        assert status in wanted, (address, status, page[:2000])
        return location

    def write(self, count):
        title = f"Writer {self.number} tells of case {count} {random.randrange(10**9)}"
        draft = self.post("/en/contribute/drafts/", "/en/contribute/drafts/", {"language": "en"}, {303})
        for section, fields in sections(title).items():
            goes = "keep" if random.random() < 0.3 else "next"
            self.post(draft + section + "/", draft + section + "/", {**fields, "go": goes}, {200, 303})
            self.saved.setdefault(draft, {}).update(fields)
        if random.random() < 0.5 and sum(len(writer.files) for writer in writers) < FILES:
            self.add_file(draft, title)
        closing = {"licence": "cc-by-4.0", "attribution": "name", "agreed": "yes", "note": ""}
        self.post(draft + "check/", draft + "submission/", closing, {303})
        self.sent.append((draft, title))
        if sum(len(writer.sent) for writer in writers) >= WANTED:
            done.set()

    def add_file(self, draft, title):
        address = draft + "files/"
        content = (
            b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% " + random.randbytes(10_000).hex().encode()
            + b"\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n")
        _, page, _ = self.ask(self.browser.get, address)
        status, _, _ = self.ask(self.browser.upload, page, address, {"go": "upload"}, "answers.pdf", content)
        assert status == 303, (address, status)
        self.files.append((draft, hashlib.sha256(content).hexdigest()))
        self.post(address, address, {"files.0.alt": f"Answers of {title}", "go": "next"}, {303})


def sections(title):
    return {
        "basics": {"title": title, "summary": f"Summary of {title}", "topics": "transport", "steps": "planning"},
        "place": {
            "country": "EE", "place": "Teststad", "scope": "municipality", "organiser": "Council",
            "organiser_type": "municipality"},
        "done": {
            "goal": f"Goal of {title}", "what_was_done": "A survey. " * 200, "start": "2024-03", "status": "finished",
            "aim": "preference", "level": "consultation", "policy_stage": "drafting", "methods": "survey",
            "mode": "both"},
        "results": {
            "results": f"Results of {title}", "challenges": "Few answers came from the far bank.",
            "lessons": "Ask at the ferry, too.", "recommendations.0": "Hand out paper where people wait.",
            "outcome": "reached", "input_use": "adopted-in-full", "feedback_given": "published-summary"},
        "people": {
            "sources.0.title": "Report", "sources.0.address": "https://example.org/report", "sources.0.kind": "document"},
    }


def rows(database, sql, *values):
    return [dict(row) for row in database.execute(sql, values)]


def drafts_hold(database, saved):
    """Of each draft the newest state of each field must be what was acknowledged, or written later."""
    wrong = 0
    for address, fields in saved.items():
        number = int(address.rstrip("/").split("/")[-1])
        found = {}
        for row in rows(database, "SELECT answers FROM draftField WHERE draftId = ? ORDER BY revision", number):
            found.update(json.loads(row["answers"]))
        for name, value in fields.items():
            if found.get(name, [None])[0] != value:
                print(f"WRONG: draft {number} lost {name}: {found.get(name)}")
                wrong += 1
    return wrong


def digest_of(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def files_hold(database, files):
    """What was taken has its row and its draft; what has a row has its bytes, and no others."""
    wrong = 0
    for address, digest in files:
        number = int(address.rstrip("/").split("/")[-1])
        if not rows(database, "SELECT 1 FROM draftFile WHERE draftId = ? AND digest = ?", number, digest):
            print(f"WRONG: draft {number} lost its file {digest}")
            wrong += 1
    for row in rows(database, "SELECT digest, state FROM storedFile"):
        # A server that is killed between making a file fit and saying so finds it made and says so later.
        names = ["document.pdf"] if row["state"] == "ready" else ["document.pdf", "original"]
        kept = [path for path in (os.path.join(DATA, "files", row["digest"], name) for name in names) if os.path.exists(path)]
        if not kept or any(digest_of(path) != row["digest"] for path in kept):
            print(f"WRONG: the row of {row['digest']} ({row['state']}) has not its bytes")
            wrong += 1
    return wrong


def submissions_hold(database, sent):
    wrong = 0
    for _, title in sent:
        found = rows(database, """
            SELECT s.id, r.document, s.status FROM submission s
            LEFT JOIN submissionRound r ON r.submissionId = s.id WHERE s.title = ?""", title)
        document = json.loads(found[0]["document"] or "{}") if len(found) == 1 else {}
        if document.get("title") != title or document.get("goal") != f"Goal of {title}":
            print(f"WRONG: sent but not whole: {title}: {found}")
            wrong += 1
    return wrong


def nothing_is_half(database):
    questions = {
        "a submission without its round": """
            SELECT id FROM submission WHERE id NOT IN (SELECT submissionId FROM submissionRound)""",
        "a submission without its case": """
            SELECT id FROM submission WHERE caseId NOT IN (SELECT entryId FROM caseStudy)""",
        "a submission without its line in the log": """
            SELECT s.id FROM submission s WHERE NOT EXISTS (SELECT 1 FROM logLine l WHERE l.act = 'submitted'
                AND l.submissionId = s.id)""",
    }
    wrong = 0
    for what, sql in questions.items():
        found = rows(database, sql)
        if found:
            print(f"WRONG: {what}: {found[:3]}")
            wrong += len(found)
    return wrong


def start():
    return Site(PROGRAM, DATA, PORT)


site = start()
site.stop()
for number in range(PEOPLE):
    subprocess.run(
        [PROGRAM, "add-person", "--root", ".", "--data", DATA, "--email", f"writer{number}@example.org", "--name",
         f"Writer {number}", "--role", "expert", "--password-stdin"],
        input=PASSWORD + "\n", text=True, check=True, stderr=subprocess.DEVNULL)
site = start()
done, kills = threading.Event(), 0
writers = [Writer(number) for number in range(PEOPLE)]
for writer in writers:
    writer.start()
end = time.monotonic() + 1200
while not done.is_set() and time.monotonic() < end:
    done.wait(random.uniform(0.5, 3))
    site.process.send_signal(signal.SIGKILL)
    site.process.wait()
    kills += 1
    site = start()
done.set()
for writer in writers:
    writer.join(60)
site.process.send_signal(signal.SIGKILL)
site.process.wait()

failures = [writer.failure for writer in writers if writer.failure]
saved = {address: fields for writer in writers for address, fields in writer.saved.items()}
sent = [case for writer in writers for case in writer.sent]
files = [file for writer in writers for file in writer.files]
with sqlite3.connect(os.path.join(DATA, "manual.sqlite")) as database:
    database.row_factory = sqlite3.Row
    sound = [row[0] for row in database.execute("PRAGMA integrity_check")] == ["ok"]
    keys = database.execute("PRAGMA foreign_key_check").fetchall() == []
    wrong = drafts_hold(database, saved) + files_hold(database, files) + submissions_hold(database, sent)
    wrong += nothing_is_half(database)
print(
    f"seed {SEED}: {kills + 1} kills, {sum(map(len, saved.values()))} answers in {len(saved)} drafts, {len(files)} "
    f"files and {len(sent)} submissions acknowledged; {wrong} lost or half; integrity {'ok' if sound and keys else 'BROKEN'}")
for failure in failures:
    print(f"WRONG: a writer gave up: {failure!r}")
sys.exit(0 if sound and keys and not wrong and not failures and files and len(sent) >= WANTED else 1)
