"""The manual as a running server, and a browser for its forms."""
import http.client
import re
import sqlite3
import subprocess
import time
import urllib.parse
from html import unescape


class Site:
    def __init__(self, program, data, port, *options, **environment):
        self.port, self.data = port, data
        self.log = open(f"{data}.log", "a")
        self.process = subprocess.Popen(
            [program, "serve", "--root", ".", "--data", data, "--port", str(port), "--no-access-log", *options],
            env={"PATH": "/usr/bin:/bin", **environment}, stdout=self.log, stderr=self.log)
        for _ in range(1200):
            try:
                if Browser(port).get("/health/ready")[0] == 200:
                    return
            except OSError:
                assert self.process.poll() is None, "the server ended"
                time.sleep(0.1)
        raise AssertionError("the server did not start")

    def stop(self):
        self.process.terminate()
        self.process.wait(20)

    def rows(self, sql, *values):
        with sqlite3.connect(f"{self.data}/manual.sqlite", timeout=10) as database:
            database.row_factory = sqlite3.Row
            return [dict(row) for row in database.execute(sql, values)]

    def wait_for(self, sql, *values, seconds=30):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            rows = self.rows(sql, *values)
            if rows:
                return rows[0]
            time.sleep(0.2)
        raise AssertionError(f"never true: {sql}; {self.rows('SELECT * FROM outboxMessage')}")

    def sign_up(self, email):
        browser = Browser(self.port)
        address = "/en/account/sign-up/"
        _, page, _ = browser.get(address)
        status, _, location = browser.submit(page, address, {"email": email, "name": "Aino Ääninen"})
        assert (status, location) == (303, "/en/account/mail-sent/"), (status, location)


class Browser:
    def __init__(self, port):
        self.port, self.cookies = port, {}

    def ask(self, method, path, body=None, kind="application/x-www-form-urlencoded"):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body is not None:
            headers["Content-Type"] = kind
        connection.request(method, path, body, {name: value for name, value in headers.items() if value})
        response = connection.getresponse()
        text = response.read().decode()
        for line in response.headers.get_all("Set-Cookie", []):
            name, value = line.split(";")[0].split("=", 1)
            self.cookies[name] = value
        return response.status, text, response.headers.get("Location")

    def get(self, path):
        return self.ask("GET", path)

    def submit(self, page, action, fields):
        return self.ask("POST", action, urllib.parse.urlencode(filled(page, action, fields)))

    def upload(self, page, action, fields, name, content):
        """Sends a form together with a file, as multipart/form-data (RFC 7578)."""
        boundary = "----eight-and-twenty-dashes"
        parts = [
            f'--{boundary}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
            for key, value in filled(page, action, fields)]
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="upload"; filename="{name}"\r\n\r\n'.encode()
        body = b"".join(parts) + head + content + f"\r\n--{boundary}--\r\n".encode()
        return self.ask("POST", action, body, f"multipart/form-data; boundary={boundary}")


def filled(page, action, fields):
    """The names and values of a page's form: its hidden ones and those that are given."""
    form = next(form for form in page.split("<form ")[1:] if f'action="{action}"' in form.split(">")[0])
    hidden = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', form.split("</form>")[0])
    return [(unescape(name), unescape(value)) for name, value in hidden] + list(fields.items())
