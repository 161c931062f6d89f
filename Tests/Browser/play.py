"""Plays the whole way of a case in real Chromium, without JavaScript: from an expert's first click to a published case.

Usage: play.py ORIGIN DATA_FOLDER SERVER_LOG
An administrator is made by the link on the terminal; the expert begins without an account, signs up by mail, writes over
two sittings, previews and sends; the administrator asks for changes; the expert answers and sends again; the case is
published, found by search, corrected by a second version, and seen in its history.
"""
import glob
import os
import re
import sys
import time

from browser import Browser

ORIGIN, DATA, LOG = sys.argv[1:4]
TITLE = "Teststad asks its residents about a bridge"
ANSWERS = {
    "basics": {
        "title": TITLE, "summary": "Teststad asked everybody which of two bridges to build; 1,204 people answered.",
        "topics": ["transport"], "steps": ["planning"]},
    "place": {
        "country": "EE", "place": "Teststad", "scope": ["municipality"], "organiser": "Teststad City Council",
        "organiser_type": "municipality"},
    "done": {
        "goal": "To choose between two bridges.", "what_was_done": "A survey ran for **three weeks**, then two meetings.",
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


def newest_link(after):
    """The link of the newest letter in the development outbox that came after a moment."""
    for _ in range(100):
        letters = [f for f in glob.glob(os.path.join(DATA, "outbox", "*")) if os.path.getmtime(f) >= after]
        for letter in sorted(letters, key=os.path.getmtime, reverse=True):
            text = open(letter, encoding="utf-8").read().replace("=\n", "").replace("=3D", "=")
            found = re.search(re.escape(ORIGIN) + r"/\S+/link/[0-9a-f]+/", text)
            if found:
                return found.group(0)
        time.sleep(0.2)
    sys.exit("no letter with a link came")


def fill(page, answers):
    """Answers every field that the page has; choices are ticked, lists chosen, the rest typed."""
    for name, value in answers.items():
        field = page.locator(f'main [name="{name}"]').first
        if field.count() == 0:
            continue
        tag = field.evaluate("e => e.tagName + ':' + e.type")
        values = value if isinstance(value, list) else [value]
        if tag.endswith(":radio") or tag.endswith(":checkbox"):
            for one in values:
                page.locator(f'main [name="{name}"][value="{one}"]').check()
        elif tag.startswith("SELECT"):
            field.select_option(values[0])
        else:
            field.fill(values[0])


def expect(what, condition):
    print(("ok: " if condition else "WRONG: ") + what)
    if not condition:
        sys.exit(1)


def press(page, words):
    page.locator(f'main button:visible:has-text("{words}"), main a:visible:has-text("{words}")').first.click()


def check_pages(page, addresses):
    """Runs axe on pages that only somebody who has signed in can see."""
    for address in addresses:
        answer = page.goto(address if address.startswith("http") else f"{ORIGIN}/en/{address}")
        found = browser.faults(page)
        for fault in found:
            print(fault)
        expect(f"axe finds nothing on {page.url.replace(ORIGIN, '')}", answer.status == 200 and not found)


def decide(page, act, words):
    """Sends one of the decisions of the review page."""
    form = page.locator(f'form[action$="{act}/"]').first
    form.evaluate("f => { const d = f.closest('details'); if (d) d.open = true }")
    form.locator("textarea").first.fill(words)
    form.locator("button[type=submit]:visible").last.click()


with Browser() as browser:
    admin = browser.visitor(1280, script=True)
    link = re.search(r"http\S+/account/link/[0-9a-f]+/", open(LOG, encoding="utf-8").read()).group(0)
    admin.goto(link)
    fill(admin, {"email": "admin@example.org", "name": "Ada Admin", "password": "correct horse battery"})
    admin.locator("main button[type=submit]").first.click()
    expect("the first administrator is signed in", "/account/" in admin.url and "Ada Admin" in admin.content())

    expert = browser.visitor(390)
    expert.goto(ORIGIN + "/en/contribute/")
    press(expert, "Begin a case")
    press(expert, "Begin without an account")
    draft = expert.url
    expect("a draft begins on a secret link", "/contribute/link/" in draft)
    expert.goto(draft + "basics/")
    fill(expert, ANSWERS["basics"])
    press(expert, "Save and return")
    expect("what was typed is kept", TITLE in expert.content())

    moment = time.time() - 1
    expert.goto(ORIGIN + "/en/account/sign-up/")
    fill(expert, {"email": "expert@example.org", "name": "Eva Expert", "organisation": "Teststad"})
    expert.locator("main button[type=submit]").first.click()
    expert.goto(newest_link(moment))
    fill(expert, {"password": "a long pass phrase"})
    expert.locator("main button[type=submit]").first.click()
    expect("the expert has an account", "Eva Expert" in expert.content())
    expert.goto(draft)
    press(expert, "Take it into my account")
    expect("the draft is claimed", "/contribute/drafts/" in expert.url)
    draft = expert.url
    for section in ["place", "done", "results", "people"]:
        expert.goto(draft + section + "/")
        fill(expert, ANSWERS[section])
        press(expert, "Save and return")
    expert.goto(draft + "preview/")
    expect("the preview shows the case", "The wooden bridge won" in expert.content())
    expert.goto(draft + "check/")
    fill(expert, ANSWERS["check"])
    press(expert, "Send for review")
    expect("the case is sent", "/sent/" in expert.url or "/mine/" in expert.url)

    admin.goto(ORIGIN + "/en/moderate/")
    expect("it waits in the queue", TITLE in admin.content())
    press(admin, TITLE)
    review = admin.url
    decide(admin, "change-request", "Please say how the meetings went.")
    expert.goto(ORIGIN + "/en/contribute/mine/")
    press(expert, TITLE)
    expect("the expert reads what is asked", "Please say how the meetings went." in expert.content())
    expert.goto(draft + "done/")
    fill(expert, {"what_was_done": "A survey ran for three weeks, then two meetings of ninety people each."})
    press(expert, "Save and return")
    expert.goto(draft + "check/")
    fill(expert, ANSWERS["check"])
    press(expert, "Send for review")

    admin.goto(review)
    check_pages(admin, [review])
    admin.goto(review)
    decide(admin, "acceptance", "Thank you.")
    check_pages(admin, [
        "account/", "account/settings/", "moderate/", "moderate/reports/", "admin/", "admin/people/", "admin/log/",
        "admin/mail/", "contribute/", "contribute/mine/", "contribute/blank/", "report/?page=/en/", "account/sign-in/"])
    reader = browser.visitor(1280)
    reader.goto(ORIGIN + "/en/cases/?q=Teststad")
    press(reader, TITLE)
    expect("the case is published and found", "ninety people each" in reader.content())
    address = reader.url

    expert.goto(ORIGIN + "/en/contribute/mine/")
    press(expert, TITLE)
    press(expert, "Propose a change")
    change = expert.url
    expert.goto(re.sub(r"(drafts/\d+/).*", r"\1results/", change))
    fill(expert, {"lessons": "Ask at the ferry and at the school, too."})
    press(expert, "Save and return")
    expert.goto(re.sub(r"(drafts/\d+/).*", r"\1check/", change))
    fill(expert, ANSWERS["check"])
    press(expert, "Send for review")
    admin.goto(ORIGIN + "/en/moderate/")
    press(admin, TITLE)
    expect("the reviewer sees what is new word by word", admin.locator("ins").count() > 0)
    decide(admin, "acceptance", "Good.")
    # The first reader's browser may keep the page for a minute; another one sees the new version at once.
    reader = browser.visitor(390)
    reader.goto(address)
    expect("the second version is shown", "at the school" in reader.content())
    reader.goto(address + "history/")
    expect("the history has both versions", reader.locator("main :text('2')").count() > 0 and "1" in reader.content())
print("the whole way: played")
