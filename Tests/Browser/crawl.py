"""Follows every address found on a page, from the front door on, until there is nothing new, and reads each page.

Usage: crawl.py ORIGIN
What every page owes to everyone: links and anchors that lead somewhere, one h1, its language said, no id twice, words
instead of keys. Exit status 0 when nothing was found.
"""
import http.client
import re
import sys
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

ORIGIN = sys.argv[1]
# `reading.case.lessons` and the like: a key of the word files that nobody gave words.
KEY = re.compile(r"(?<![\w.])(?:reading|searching|errors|site)\.[a-z_]+\.[a-z_]+(?![\w.])", re.I)
problems = []


class Page(HTMLParser):
    """What a page is called and where it leads."""

    def __init__(self, text):
        super().__init__()
        self.headings, self.language, self.ids, self.links, self.asks = 0, None, [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.headings += tag == "h1"
        if tag == "html":
            self.language = values.get("lang")
        if values.get("id"):
            self.ids.append(values["id"])
        self.links += [values[name] for name in ("href", "action") if values.get(name)]
        self.asks += [values[name] for name in ("src", "action") if values.get(name)]


class Visitor:
    """One connection that stays open."""

    def __init__(self, origin):
        self.connection = http.client.HTTPConnection(urlsplit(origin).netloc, timeout=30)

    def get(self, address):
        self.connection.request("GET", address)
        answer = self.connection.getresponse()
        return answer.status, answer.headers, answer.read()


def owed(address, page, text):
    """What is wrong with one page by itself."""
    language = address.split("/")[1]
    if page.headings != 1:
        yield f"has {page.headings} h1"
    if page.language != language[:2]:
        yield f"says it is in {page.language}"
    if len(set(page.ids)) < len(page.ids):
        yield f"has an id twice: {sorted({i for i in page.ids if page.ids.count(i) > 1})}"
    yield from (f"shows the key {key}" for key in KEY.findall(text))
    yield from (f"asks {place}" for place in page.asks if not place.startswith("/"))


def is_enough(address):
    """Every filter can be joined with every other: the plain ones stand for all, those of English for every language."""
    answers = address.count("=")
    return answers > 1 or (answers == 1 and not address.startswith("/en/"))


visitor = Visitor(ORIGIN)
waiting, origins = ["/"], {"/": ""}
ids, anchors = {}, []
while waiting:
    here = waiting.pop()
    status, headers, body = visitor.get(here)
    # Where a form leads that is sent with POST.
    if status == 405 and "POST" in headers.get("Allow", ""):
        continue
    if 300 <= status < 400:
        found = [headers["Location"]]
    elif status != 200:
        problems.append(f"{here}: status {status}, linked from {origins[here]}")
        continue
    elif headers.get_content_type() == "text/html":
        text = body.decode("utf-8")
        page = Page(text)
        ids[here] = set(page.ids)
        problems += [f"{here}: {fault}" for fault in owed(here, page, text)]
        anchors += [(here, link) for link in page.links if "#" in link]
        found = page.links
    else:
        continue
    for link in found:
        address = link.removeprefix(ORIGIN).split("#")[0]
        # The form about a page is the same for every page.
        if "/report/?page=" in address:
            address = address.split("?")[0]
        if address.startswith("/") and not is_enough(address) and address not in origins:
            origins[address] = here
            waiting.append(address)

for here, link in anchors:
    address, _, anchor = link.partition("#")
    target = ids.get(address or here)
    if target is not None and unquote(anchor) not in target:
        problems.append(f"{here}: leads to {link}, where nothing has that id")

print(f"Every link answers: {len(origins)} addresses, {len(ids)} of them pages, {len(anchors)} anchors")
if len(ids) < 1000:
    problems.append(f"only {len(ids)} pages were found")
for problem in problems:
    print(problem)
print(f"{len(problems)} problems with links")
sys.exit(1 if problems else 0)
