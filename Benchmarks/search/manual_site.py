"""The manual itself, asked as a reader asks it: over its search page."""

import re
import socket
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
from html.parser import HTMLParser

from judgements import Answer


class Manual:
    name = "the manual"

    def __init__(self, binary, root, data):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.base = f"http://127.0.0.1:{port}"
        self.server = subprocess.Popen(
            [binary, "serve", "--root", root, "--data", data, "--port", str(port), "--no-access-log"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.interfaces = {}

    def wait(self, seconds=180):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.server.poll() is not None:
                raise SystemExit("The manual stopped before it answered.")
            if self._get("/health/ready") is not None:
                return
            time.sleep(0.2)
        raise SystemExit("The manual does not answer.")

    def stop(self):
        self.server.terminate()
        self.server.wait()

    def ask(self, judgement):
        page = self._get(f"/{self._interface(judgement.language)}/cases/?q={urllib.parse.quote(judgement.query)}")
        results = Results()
        results.feed(page or "")
        return Answer(list(dict.fromkeys(results.slugs)), results.weak)

    def _interface(self, language):
        """The reader's own language where the manual has it, English otherwise."""
        if language not in self.interfaces:
            self.interfaces[language] = language if self._get(f"/{language}/cases/") is not None else "en"
        return self.interfaces[language]

    def _get(self, path):
        try:
            with urllib.request.urlopen(self.base + path, timeout=30) as answer:
                return answer.read().decode()
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return None


class Results(HTMLParser):
    """The cases in the list of hits; `data-match="weak"` on the list or on a hit says that it has only some of the words."""

    def __init__(self):
        super().__init__()
        self.slugs, self.weak = [], set()
        self.depth, self.all_weak, self.hit_weak = 0, False, False

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        is_weak = values.get("data-match") == "weak"
        if tag == "ol" and (self.depth or "hits" in (values.get("class") or "").split()):
            self.all_weak = is_weak if not self.depth else self.all_weak
            self.depth += 1
        elif self.depth and tag in ("li", "article"):
            self.hit_weak = is_weak or (tag == "article" and self.hit_weak)
        elif self.depth and tag == "a":
            match = re.match(r"^/[a-z]{2}/cases/([^/?#]+)/$", values.get("href") or "")
            if match:
                self.slugs.append(match[1])
                if self.all_weak or self.hit_weak:
                    self.weak.add(match[1])

    def handle_endtag(self, tag):
        if tag == "ol" and self.depth:
            self.depth -= 1
