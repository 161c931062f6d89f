"""No address can be left out: each that gives a page was looked at in the browser.

Usage: routes.py PROGRAM LOOKED_AT
PROGRAM's `routes` names every address; LOOKED_AT has a line for each page that axe has seen. Exit status 0 when each
address has one.
"""
import re
import subprocess
import sys

PROGRAM, LOOKED_AT = sys.argv[1:3]
# Addresses that answer something else than a page.
NOT_PAGES = {
    "/": "leads to the reader's language",
    "/{language}/completions/": "a list for a script",
    "/{language}/account/data.json": "JSON",
    "/feeds/{language}/cases.atom": "Atom",
    "/files/{digest}/{name}": "a file", "/files/drafts/{id}/{digest}/{name}": "a file",
    "/files/link/{token}/{digest}/{name}": "a file", "/files/moderate/{id}/{digest}/{name}": "a file",
    "/health/live": "text", "/health/ready": "text", "/robots.txt": "text", "/sitemap.xml": "XML",
    "/favicon.ico": "leads to the mark",
}


def pattern(route):
    return re.compile(re.sub(r"\{\w+\}", "[^/]+", route) + "$")


listed = subprocess.run([PROGRAM, "routes"], capture_output=True, text=True, check=True).stdout.splitlines()
routes = [line.split()[1] for line in listed if line.startswith("GET ")]
# What says more of itself goes before what has a name for anything.
by_rank = [(route, pattern(route)) for route in sorted(routes, key=lambda route: (route.count("{"), route))]
with open(LOOKED_AT, encoding="utf-8") as file:
    paths = {line.strip().split("?")[0] for line in file}
seen = {next((route for route, shape in by_rank if shape.match(path)), None) for path in paths}
missing = [route for route in routes if route not in seen and route not in NOT_PAGES]
problems = [f"nobody looked at {route}" for route in missing]
problems += [f"{route} is no address any more" for route in NOT_PAGES if route not in routes]
for problem in problems:
    print(problem)
print(f"{len(routes)} addresses to read, {len(routes) - len(NOT_PAGES)} of them pages: {len(problems)} not looked at")
sys.exit(1 if problems else 0)
