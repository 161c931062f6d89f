"""Looks at the pages of those who write, review and administer, in the states that they meet.

Usage: check_signed_in.py ORIGIN DATA_FOLDER
After play.py, whose people and cases it uses. Every page in a narrow light window and in a wide dark one.
Exit status 0 when nothing was found.
"""
import os
import sqlite3
import sys
import time

import pictures
from browser import Browser
from cast import ADMIN, EXPERT, SECTIONS, newest_link
from hands import Pointer

ORIGIN, DATA = sys.argv[1:3]
problems, seen = [], set()


def value(sql):
    with sqlite3.connect(os.path.join(DATA, "manual.sqlite")) as database:
        row = database.execute(sql).fetchone()
    if row is None:
        sys.exit(f"nothing for {sql}")
    return row[0]


class Person:
    """Somebody in front of a window, who has signed in or not."""

    def __init__(self, browser, width, dark, who=None):
        self.browser, self.page = browser, browser.visitor(width, script=True, dark=dark)
        self.hands, self.dark = Pointer(self.page), dark
        self.words = f"{width} px, {'dark' if dark else 'light'}"
        if who:
            self.open("account/sign-in/")
            self.hands.fill({"email": who[0], "password": who[1]})
            self.hands.send()
            if "/sign-in/" in self.page.url:
                sys.exit(f"{who[0]} cannot sign in")

    def open(self, address, status=200):
        answer = self.page.goto(address if address.startswith("http") else f"{ORIGIN}/en/{address}")
        if answer.status != status:
            problems.append(f"{address}: status {answer.status}, not {status}")

    def look(self, *addresses, status=200):
        for address in addresses:
            self.open(address, status)
            self.look_here()

    def look_here(self):
        seen.add(self.page.url)
        problems.extend(self.browser.faults(self.page, f"{self.page.url} ({self.words})"))

    def show(self, address, name):
        """Compares with the picture that was accepted, in the light."""
        self.page.emulate_media(color_scheme="light")
        self.open(address)
        problems.extend(pictures.compare(self.page, name))
        self.page.emulate_media(color_scheme="dark" if self.dark else "light")

    def send_empty(self, address):
        """A form that was sent with nothing in it: what is missing is said."""
        self.open(address)
        with self.page.expect_navigation():
            self.page.locator("main form[method=post]").last.evaluate("form => { form.noValidate = true; form.requestSubmit() }")
        if self.page.locator("main .problems, main [role=alert]").count() == 0:
            problems.append(f"{address}: sent empty, and nothing is said")
        self.look_here()


def without_account(person):
    person.look("account/sign-in/", "account/sign-up/", "account/reset/", "account/mail-sent/", "contribute/drafts/")
    person.send_empty("account/sign-in/")
    person.send_empty("account/sign-up/")
    person.send_empty("report/?page=/en/")
    person.look("contribute/similar/?title=Residents+asked+for+savings")
    person.look("account/stop-mail/not-from-a-letter/", status=404)


def report(person):
    person.look("report/?page=/en/cases/odense-your-idea/")
    person.hands.fill({"text": "The second source leads nowhere.", "good_faith": "yes"})
    time.sleep(3.5)  # a form that is filled in faster was not filled in by a person
    person.hands.send()
    if "/received/" not in person.page.url:
        problems.append(f"the report was not received: {person.page.url}")
    person.look_here()


def sign_up(person, name):
    moment = time.time() - 1
    person.open("account/sign-up/")
    person.hands.fill({"email": f"{name}@example.org", "name": name})
    person.hands.send()
    person.look(newest_link(DATA, moment))


def draft_on_a_link(person):
    person.open("contribute/drafts/")
    person.hands.press("Begin without an account")
    look_at_draft(person, person.page.url)


def look_at_draft(person, draft):
    person.open(f"{draft}basics/")
    person.hands.fill({"title": "A town asks about its harbour"})
    person.hands.press("Save and return")
    person.look(draft, *(f"{draft}{section}/" for section in [*SECTIONS, "files", "check", "preview"]))
    if "/link/" in draft:
        person.show(f"{draft}basics/", "form")
    else:
        person.send_empty(f"{draft}check/")


def expert(person):
    person.look(
        "account/", "account/settings/", "account/password/", "account/removal/", "account/searches/",
        "account/searches/new/?q=bridge&country=EE", "contribute/", "contribute/blank/", "contribute/mine/")
    person.hands.press(value("SELECT title FROM submission ORDER BY id DESC LIMIT 1"))
    person.look_here()
    person.open("contribute/drafts/")
    person.hands.press("Begin")
    look_at_draft(person, person.page.url)


def moderator(person):
    case = "teststad-plants-trees-with-its-schools"
    person.look(
        "moderate/", f"moderate/{value('SELECT max(id) FROM submission')}/", f"moderate/cases/{case}/",
        "moderate/reports/", f"moderate/reports/{value('SELECT max(id) FROM report')}/",
        f"cases/{case}/history/", f"cases/{case}/history/1-2/")
    person.show(f"moderate/{value('SELECT max(id) FROM submission')}/", "review")


def administrator(person):
    chapter = "admin/manual/1/"
    person.look(
        "admin/", "admin/people/", f"admin/people/{value('SELECT max(id) FROM person')}/", "admin/invitations/",
        "admin/design/", "admin/log/", "admin/mail/", "admin/manual/", chapter + "en/", chapter + "fi/",
        chapter + "history/", "admin/labels/", "admin/labels/topics/en/")
    person.send_empty("admin/invitations/")
    person.open(chapter + "en/")
    person.hands.fill({"title": "Expectations, once more"})
    person.hands.press("Preview")
    if not person.page.url.endswith("/preview/"):
        problems.append(f"no preview of a chapter: {person.page.url}")
    person.look_here()
    person.show("admin/", "administration")
    person.show("admin/design/", "design")


with Browser() as browser:
    for width, dark in zip(pictures.WIDTHS, (False, True)):
        nobody = Person(browser, width, dark)
        without_account(nobody)
        report(nobody)
        sign_up(nobody, f"reader{width}")
        draft_on_a_link(Person(browser, width, dark))
        expert(Person(browser, width, dark, EXPERT))
        office = Person(browser, width, dark, ADMIN)
        moderator(office)
        administrator(office)
for problem in problems:
    print(problem)
print(f"{len(seen)} pages of those who write, review and administer, two windows each: {len(problems)} problems")
sys.exit(1 if problems else 0)
