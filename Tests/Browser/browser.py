"""A headless Chromium with axe-core, as the page checks use it."""
import glob
import json
import os

import axe_playwright_python
import tinycss2
from playwright.sync_api import sync_playwright

import looking

AXE = os.path.join(os.path.dirname(axe_playwright_python.__file__), "axe.min.js")
FONTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "fonts.conf")
# WCAG 2.2 AA, which includes what EN 301 549 v3.2.1 asks for, and axe's best practices.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Bytes a second of a line far out in the country; what a page with all it needs may weigh, gzip-coded.
SLOW = 30_000
MOST_REQUESTS, MOST_BYTES, MOST_SCRIPT = 4, 60_000, 10_000


def looked_at(url):
    """Writes down for `routes.py` that axe has seen a page."""
    if "LOOKED_AT" in os.environ:
        with open(os.environ["LOOKED_AT"], "a", encoding="utf-8") as file:
            file.write("/" + url.split("/", 3)[3] + "\n")


class Browser:
    def __enter__(self):
        self.playwright = sync_playwright().start()
        self.chromium = self.playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), headless=True,
            env={**os.environ, "FONTCONFIG_FILE": FONTS},
            args=["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"])
        with open(AXE, encoding="utf-8") as file:
            self.axe = file.read()
        self.pages, self.tools = {}, {}
        return self

    def __exit__(self, *error):
        self.chromium.close()
        self.playwright.stop()

    def page(self, width, dark, slow=False):
        """The page of a width and a theme, which goes from address to address: a new one costs a process."""
        key = (width, dark, slow)
        if key not in self.pages:
            self.pages[key] = self.chromium.new_context(
                viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light").new_page()
            if slow:
                line = self.line_to(self.pages[key])
                line.send("Network.enable")
                line.send("Network.setCacheDisabled", {"cacheDisabled": True})
                line.send("Network.emulateNetworkConditions", {
                    "offline": False, "latency": 40, "downloadThroughput": SLOW, "uploadThroughput": SLOW})
        return self.pages[key]

    def line_to(self, page):
        """The DevTools of a page."""
        if page not in self.tools:
            self.tools[page] = page.context.new_cdp_session(page)
        return self.tools[page]

    def check(self, url, width, dark):
        """What is wrong with a page at a width and in a theme, as sentences."""
        where = f"{url} ({width} px, {'dark' if dark else 'light'})"
        page, said = self.page(width, dark), []
        listeners = {
            "console": lambda m: said.append(f"{where}: console: {m.text}")
            if m.type == "error" and "404" not in m.text else None,
            "pageerror": lambda e: said.append(f"{where}: script error: {e}"),
            "requestfailed": lambda r: said.append(f"{where}: request failed: {r.url}"),
            "request": lambda r: said.append(f"{where}: asks another host: {r.url}")
            if not r.url.startswith(url.split("/", 3)[0] + "//" + url.split("/", 3)[2]) else None}
        for event, listener in listeners.items():
            page.on(event, listener)
        page.goto(url, wait_until="load", timeout=20000)
        # What has the focus and how text is spaced does not change with the theme.
        said += self.faults(
            page, where, [looking.SIDEWAYS] + ([] if dark else [looking.FOCUS, looking.SPACING]))
        for event, listener in listeners.items():
            page.remove_listener(event, listener)
        return said

    def visitor(self, width, script=False, dark=False):
        """A browser of one's own, with cookies of its own."""
        page = self.chromium.new_context(
            viewport={"width": width, "height": 900}, java_script_enabled=script,
            color_scheme="dark" if dark else "light").new_page()
        page.set_default_timeout(20000)
        return page

    def faults(self, page, where=None, searches=(looking.SIDEWAYS, looking.FOCUS, looking.SPACING)):
        """What axe finds on the page that somebody is on, and what else is looked for there."""
        where, evaluate = where or page.url, self.evaluator(page, where or page.url)
        said = [f"{where}: {fault}" for search in searches for fault in evaluate(search)]
        looked_at(page.url)
        return said + self.violations(evaluate, where)

    def evaluator(self, page, where):
        # The DevTools protocol evaluates under the page's own Content-Security-Policy, which stays in force.
        tools = self.line_to(page)

        def evaluate(expression):
            out = tools.send("Runtime.evaluate", {
                "expression": expression, "awaitPromise": True, "returnByValue": True, "timeout": 60000})
            if "exceptionDetails" in out:
                raise RuntimeError(f"{where}: {out['exceptionDetails']}")
            return out["result"].get("value")
        return evaluate

    def violations(self, evaluate, where):
        evaluate(self.axe + "\n;0")
        result = evaluate("axe.run(document, {runOnly: {type: 'tag', values: %s}, resultTypes: ['violations']})"
                          % json.dumps(TAGS))
        return [
            f"{where}: {v['id']}: {v['help']}: " + "; ".join(" ".join(map(str, n["target"])) for n in v["nodes"][:4])
            for v in result["violations"]]

    def sideways(self, urls):
        """Pages that cannot be read at 320 px without scrolling sideways (WCAG 1.4.10)."""
        page, said = self.page(320, False), []
        for url in urls:
            page.goto(url, wait_until="load")
            said += [f"{url} (320 px): {fault}" for fault in page.evaluate(looking.SIDEWAYS)]
        return said

    def arrives(self, url, width):
        """What moves while a page comes in over a slow line, and whether it is too heavy (issue "The face")."""
        page = self.page(width, False, slow=True)
        page.goto(url, wait_until="load")
        weight = page.evaluate(looking.WEIGHT)
        said = page.evaluate(looking.SHIFTS)
        if weight["requests"] > MOST_REQUESTS:
            said.append(f"asks {weight['requests']} times")
        if weight["bytes"] > MOST_BYTES:
            said.append(f"weighs {weight['bytes']} bytes")
        if weight["script"] > MOST_SCRIPT or weight["blocking"]:
            said.append(f"has {weight['script']} bytes of script, {weight['blocking']} before the first paint")
        return [f"{url} ({width} px, slow line): {fault}" for fault in said]

    def attribute_escapes(self, url):
        """A quotation mark with a combining accent is one grapheme; it must not end an attribute."""
        page = self.page(1280, False)
        page.goto(url, wait_until="load")
        count = page.evaluate("document.querySelectorAll('[onmouseover]').length")
        value = page.evaluate("document.querySelector('#q').value")
        return [] if count == 0 and "onmouseover=alert(1)" in value else [f"{url}: a value left its attribute"]

    def completions(self, url):
        """The list below the search field, opened and used by keyboard alone."""
        page = self.page(390, False)
        page.goto(url, wait_until="load")
        page.focus("#q")
        page.keyboard.type("budg")
        page.wait_for_selector("#q-completions [role=option]")
        page.keyboard.press("ArrowDown")
        said = self.faults(page)
        field = page.locator("#q")
        chosen = page.locator("#" + field.get_attribute("aria-activedescendant"))
        text = chosen.text_content()
        if chosen.get_attribute("aria-selected") != "true" or field.get_attribute("aria-expanded") != "true":
            said.append(f"{url}: the first completion is not shown as chosen")
        page.keyboard.press("Enter")
        page.wait_for_selector("h1:has-text('“')")
        if page.input_value("#q") != text:
            said.append(f"{url}: “{text}” was chosen and “{page.input_value('#q')}” looked for")
        page.focus("#q")
        page.keyboard.type(" x")
        page.keyboard.press("Escape")
        if page.locator("#q-completions [role=option]").count():
            said.append(f"{url}: Escape leaves the completions open")
        return said


def chromium_css_errors(browser, folder):
    """Declarations and selectors of our stylesheets that the browser does not understand."""
    page, said = browser.page(1280, False), []

    def walk(rules, path):
        for rule in rules:
            if rule.type == "qualified-rule":
                selector = tinycss2.serialize(rule.prelude).strip()
                if not page.evaluate("s => { try { document.querySelector(s); return true } catch { return false } }", selector):
                    said.append(f"{path}: selector {selector}")
                declare(rule.content, path)
            elif rule.type == "at-rule" and rule.content and rule.lower_at_keyword in ("media", "supports"):
                walk(tinycss2.parse_rule_list(rule.content, skip_whitespace=True, skip_comments=True), path)
            elif rule.type == "error":
                said.append(f"{path}: {rule.message}")

    def declare(content, path):
        for item in tinycss2.parse_declaration_list(content, skip_whitespace=True, skip_comments=True):
            if item.type == "error":
                said.append(f"{path}: {item.message}")
            elif item.type == "declaration" and not item.name.startswith("--"):
                value = tinycss2.serialize(item.value).strip()
                if not page.evaluate("([p, v]) => CSS.supports(p, v)", [item.name, value]):
                    said.append(f"{path}: {item.name}: {value}")

    for path in sorted(glob.glob(os.path.join(folder, "*.css"))):
        with open(path, encoding="utf-8") as file:
            walk(tinycss2.parse_stylesheet(file.read(), skip_whitespace=True, skip_comments=True), path)
    return said
