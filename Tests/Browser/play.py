"""Plays the whole way of a case in real Chromium: from an expert's first click to a published case.

Usage: play.py ORIGIN DATA_FOLDER SERVER_LOG
Played twice: with a pointer and without JavaScript, then by keyboard alone with JavaScript. An administrator is made by
the link on the terminal; the expert begins without an account, signs up by mail, writes over two sittings, previews and
sends; the administrator asks for changes; the expert answers and sends again; the case is published with a picture and a
document, found by search, corrected by a second version, and seen in its history.
"""
import base64
import re
import sys
import time

from browser import Browser
from cast import ADMIN, EXPERT, newest_link
from hands import Keyboard, Pointer

ORIGIN, DATA, LOG = sys.argv[1:4]
# 600 by 400 pixels, and the smallest document that is one.
PICTURE = ("bridge.png", "image/png", base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAlgAAAGQCAMAAABF6+6qAAAAA1BMVEUAAACnej3aAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAA/0lEQVR42u3BAQ0AAADC"
    "oPdPbQ8HFA" + "A" * 308 + "DwYqs9AAFHjm+5AAAAAElFTkSuQmCC"))
DOCUMENT = (
    "report.pdf", "application/pdf",
    b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n")


def answers(title):
    return {
        "basics": {
            "title": title, "summary": "Teststad asked everybody which of two bridges to build; 1,204 people answered.",
            "topics": ["transport"], "steps": ["planning"]},
        "place": {
            "country": "EE", "place": "Teststad", "scope": ["municipality"], "organiser": "Teststad City Council",
            "organiser_type": "municipality"},
        "done": {
            "goal": "To choose between two bridges.",
            "what_was_done": "A survey ran for **three weeks**, then two meetings.",
            "start": "2024-03", "status": "finished", "aim": ["preference"], "level": "consultation",
            "policy_stage": ["drafting"], "methods": ["survey"], "mode": "both"},
        "results": {
            "results": "The wooden bridge won by 700 to 504.", "challenges": "Few answers came from the far bank.",
            "lessons": "Ask at the ferry, too.", "recommendations.0": "Hand out paper where people wait.",
            "outcome": "reached", "input_use": "adopted-in-full", "feedback_given": "published-summary"},
        "people": {
            "sources.0.title": "Report of the survey", "sources.0.address": "https://example.org/report",
            "sources.0.kind": "document"},
        "check": {"licence": "cc-by-4.0", "attribution": "name", "agreed": "yes"},
    }


def expect(what, condition):
    print(("ok: " if condition else "WRONG: ") + what)
    if not condition:
        sys.exit(1)


def check_pages(page, addresses):
    """Looks at pages that only somebody who has signed in can see."""
    for address in addresses:
        answer = page.goto(address)
        found = browser.faults(page)
        for fault in found:
            print(fault)
        expect(f"axe finds nothing on {page.url.replace(ORIGIN, '')}", answer.status == 200 and not found)


def first_administrator():
    admin = browser.visitor(1280, script=True)
    link = re.search(r"http\S+/account/link/[0-9a-f]+/", open(LOG, encoding="utf-8").read()).group(0)
    admin.goto(link)
    hands = Pointer(admin)
    hands.fill({"email": ADMIN[0], "name": "Ada Admin", "password": ADMIN[1]})
    hands.send()
    expect("the first administrator is signed in", "/account/" in admin.url and "Ada Admin" in admin.content())
    return admin


def sign_up(hands, email):
    page, moment = hands.page, time.time() - 1
    page.goto(ORIGIN + "/en/account/sign-up/")
    hands.fill({"email": email, "name": "Eva Expert", "organisation": "Teststad"})
    hands.send()
    page.goto(newest_link(DATA, moment))
    hands.fill({"password": EXPERT[1]})
    hands.send()
    expect("the expert has an account", "Eva Expert" in page.content())


def decide(hands, act, words):
    """Sends one of the decisions of the review page."""
    form = hands.page.locator(f'form[action$="{act}/"]').first
    hands.unfold(form)
    hands.write(form.locator("textarea").first, words)
    hands.go(form.locator("button[type=submit]:visible").last)


def saves_by_itself(hands, draft, title):
    """With JavaScript: what is typed is kept without a button, counted, and compared with what is published."""
    page = hands.page
    page.goto(draft + "basics/")
    hands.write(page.locator('main [name="title"]'), title)
    page.locator("[data-autosave-status]:has-text('Saved')").wait_for()
    expect("the counter counts", f"{len(title)} / 100" in page.locator("#field-title .field__count").inner_text())
    page.goto(draft + "basics/")
    expect("what was typed is there without a button", page.locator('main [name="title"]').input_value() == title)
    hands.write(page.locator('main [name="title"]'), "Your Idea: residents asked for savings")
    page.locator("[data-found]").wait_for()
    expect("a case with a like title is shown while typing", "Odense" in page.locator("[data-found]").inner_text())
    hands.write(page.locator('main [name="title"]'), title)
    page.locator("[data-autosave-status]:has-text('Saved')").wait_for()
    page.goto(draft + "done/")
    filter_field = page.locator("#field-methods input[type=search]")
    hands.write(filter_field, "survey")
    expect(
        "a long list is narrowed",
        page.locator("#field-methods .choices__option:visible").count()
        < page.locator("#field-methods .choices__option").count() / 2)


def add_files(hands, draft):
    page = hands.page
    page.goto(draft + "files/")
    for number, (name, kind, content) in enumerate([PICTURE, DOCUMENT]):
        page.set_input_files("#upload", {"name": name, "mimeType": kind, "buffer": content})
        hands.press("Upload")
        expect(f"{name} is uploaded", page.locator(".file-row").count() == number + 1)
    hands.fill({
        "files.0.alt": "Two plans of a bridge on a wall", "files.0.credit": "Eva Expert", "files.0.licence": "cc0",
        "files.1.alt": "All answers, 2024"})
    hands.press("Save and return")
    # axe waits for timers, which a page without JavaScript does not have.
    if hands.has_script:
        check_pages(page, [draft + "files/"])


def files_are_shown(reader):
    picture = reader.request.get(ORIGIN + reader.locator("figure img").first.get_attribute("src"))
    expect("the picture is shown", picture.ok and picture.headers["content-type"].startswith("image/"))
    document = reader.request.get(ORIGIN + reader.locator('main a:has-text("All answers, 2024")').first.get_attribute("href"))
    expect("the document can be taken along", document.body() == DOCUMENT[2])


def play(hands, reviewer, title, email):
    admin, expert, given = reviewer.page, hands.page, answers(title)
    expert.goto(ORIGIN + "/en/contribute/")
    hands.press("Begin a case")
    hands.press("Begin without an account")
    draft = expert.url
    expect("a draft begins on a secret link", "/contribute/link/" in draft)
    if hands.has_script:
        saves_by_itself(hands, draft, title)
    expert.goto(draft + "basics/")
    hands.fill(given["basics"])
    hands.press("Save and return")
    expect("what was typed is kept", title in expert.content())

    sign_up(hands, email)
    expert.goto(draft)
    hands.press("Take it into my account")
    expect("the draft is claimed", "/contribute/drafts/" in expert.url)
    draft = expert.url
    for section in ["place", "done", "results", "people"]:
        expert.goto(draft + section + "/")
        hands.fill(given[section])
        hands.press("Save and return")
    add_files(hands, draft)
    expert.goto(draft + "preview/")
    expect("the preview shows the case", "The wooden bridge won" in expert.content())
    expert.goto(draft + "check/")
    hands.fill(given["check"])
    hands.press("Send for review")
    expect("the case is sent", "/sent/" in expert.url)
    if hands.has_script:
        check_pages(expert, [expert.url])

    admin.goto(ORIGIN + "/en/moderate/")
    expect("it waits in the queue", title in admin.content())
    reviewer.press(title)
    review = admin.url
    decide(reviewer, "change-request", "Please say how the meetings went.")
    expert.goto(ORIGIN + "/en/contribute/mine/")
    hands.press(title)
    expect("the expert reads what is asked", "Please say how the meetings went." in expert.content())
    expert.goto(draft + "done/")
    hands.fill({"what_was_done": "A survey ran for three weeks, then two meetings of ninety people each."})
    hands.press("Save and return")
    expert.goto(draft + "check/")
    hands.fill(given["check"])
    hands.press("Send for review")

    admin.goto(review)
    check_pages(admin, [review])
    admin.goto(review)
    decide(reviewer, "acceptance", "Thank you.")
    # With JavaScript, since axe waits by timers for pictures.
    reader = browser.visitor(1280, script=True)
    reader.goto(ORIGIN + "/en/cases/?q=" + title.replace(" ", "+"))
    Pointer(reader).press(title)
    expect("the case is published and found", "ninety people each" in reader.content())
    address = reader.url
    check_pages(reader, [address])
    files_are_shown(reader)

    expert.goto(ORIGIN + "/en/contribute/mine/")
    hands.press(title)
    hands.press("Propose a change")
    change = expert.url
    expert.goto(re.sub(r"(drafts/\d+/).*", r"\1results/", change))
    hands.fill({"lessons": "Ask at the ferry and at the school, too."})
    hands.press("Save and return")
    expert.goto(re.sub(r"(drafts/\d+/).*", r"\1check/", change))
    hands.fill(given["check"])
    hands.press("Send for review")
    admin.goto(ORIGIN + "/en/moderate/")
    reviewer.press(title)
    expect("the reviewer sees what is new word by word", admin.locator("ins").count() > 0)
    decide(reviewer, "acceptance", "Good.")
    # The first reader's browser may keep the page for a minute; another one sees the new version at once.
    reader = browser.visitor(390)
    reader.goto(address)
    expect("the second version is shown", "at the school" in reader.content())
    reader.goto(address + "history/")
    expect("the history has both versions", reader.locator("main :text('2')").count() > 0 and "1" in reader.content())


with Browser() as browser:
    admin = first_administrator()
    print("With a pointer, without JavaScript:")
    play(
        Pointer(browser.visitor(390)), Pointer(admin), "Teststad asks its residents about a bridge",
        "expert@example.org")
    print("By keyboard, with JavaScript:")
    play(
        Keyboard(browser.visitor(1280, script=True), has_script=True), Keyboard(admin), "Teststad plants trees with its schools",
        EXPERT[0])
print("the whole way: played")
