"""Prints what is made for paper with Chromium and reads the PDFs page by page.

Usage: print_pages.py ORIGIN WORK_FOLDER
A case, a step, the whole manual and a chosen list: how many pages, a running head and a number on each, the addresses of
sources, nothing of the navigation, no heading alone at the foot of a page. Exit status 0 when nothing was found.
"""
import os
import re
import subprocess
import sys

from browser import Browser

ORIGIN, WORK = sys.argv[1], sys.argv[2]
# Address, fewest and most pages, pages without a running head, what stands over the others.
BOOKLETS = [
    ("/en/cases/odense-your-idea/", 3, 6, 0, "Your Idea: residents asked for savings"),
    ("/en/manual/planning/booklet/", 15, 35, 0, "Planning"),
    ("/en/manual/booklet/", 50, 110, 1, None),
    ("/fi/manual/booklet/", 50, 110, 1, None),
    ("/en/cases/booklet/?country=FI", 8, 30, 0, "Case studies"),
]
SITE = {"en": "eParticipation Manual", "fi": "eOsallistumisen käsikirja"}
NAVIGATION = {
    "en": ["Skip to the content", "Search cases", "Sign in", "You are here", "Print this", "Contribute", "Back to the list"],
    "fi": ["Siirry sisältöön", "Kirjaudu", "Olet tässä", "Tulosta"],
}
HEADINGS = "h1, h2, h3, h4"
problems = []


def expect(path, what, holds):
    if not holds:
        problems.append(f"{path}: {what}")


def squeezed(text):
    return re.sub(r"\s+", "", text)


def pages_of(pdf):
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    return text.split("\f")[:-1]


def lowest(page):
    """The line that stands lowest on a page, above its number."""
    lines = [line.strip() for line in page.splitlines() if line.strip()]
    return lines[-2] if len(lines) > 1 else ""


def check(browser, path, fewest, most, covers, head):
    page = browser.page(1280, False)
    page.goto(ORIGIN + path, wait_until="load")
    pdf = os.path.join(WORK, "printed.pdf")
    page.pdf(path=pdf, prefer_css_page_size=True)
    headings = {squeezed(words) for words in page.locator(HEADINGS).all_inner_texts() if len(words) > 8}
    contents = next(iter(page.locator(".booklet__contents h2").all_inner_texts()), None)
    sources = page.locator("main .sources a[data-printed]").evaluate_all("all => all.map(a => a.dataset.printed)")

    sheets, language = pages_of(pdf), path.split("/")[1]
    expect(path, f"{len(sheets)} pages, not {fewest} to {most}", fewest <= len(sheets) <= most)
    for number, sheet in enumerate(sheets, start=1):
        place = f"page {number}"
        expect(path, f"{place} has no number", re.search(rf"\b{number}\s*/\s*{len(sheets)}\s*$", sheet.rstrip()))
        first = sheet.lstrip().splitlines()[0]
        if number > covers:
            expect(path, f"{place} has no running head: {first}", first.startswith(SITE[language]))
            if head:
                expect(path, f"{place} has another running head: {first}", head in first)
        for words in NAVIGATION[language]:
            expect(path, f"{place} has navigation: {words}", words not in sheet)
        if not (contents and contents in sheet):
            expect(path, f"{place} ends with a heading: {lowest(sheet)}", squeezed(lowest(sheet)) not in headings)
    whole = squeezed("".join(sheets))
    expect(path, "has no sources", sources)
    for address in sources:
        # Hyphens that break an address would be typed; the browser must not add any.
        expect(path, f"does not print {address}", squeezed(address) in whole)
    print(f"printed {path}: {len(sheets)} pages, {len(sources)} addresses")


with Browser() as browser:
    for booklet in BOOKLETS:
        check(browser, *booklet)
for problem in problems:
    print(problem)
print(f"{len(problems)} problems on paper")
sys.exit(1 if problems else 0)
