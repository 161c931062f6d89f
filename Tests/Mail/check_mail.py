"""Mail from the outbox to a real SMTP server that works, refuses, fails, delays, and is not there."""
import email
import email.policy
import re
import socket
import subprocess
import sys
import time

import mail_host
from site_under_test import Browser, Site

program, work = sys.argv[1:3]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def certificate(name):
    files = (f"{work}/{name}.pem", f"{work}/{name}.key")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={name}",
         "-addext", "subjectAltName=IP:127.0.0.1", "-out", files[0], "-keyout", files[1]],
        check=True, capture_output=True)
    return files


ours = certificate("ours")
smtp_port = free_port()
with open(f"{work}/password", "wb") as file:
    file.write(mail_host.PASSWORD + b"\n")


def site(authorities=ours[0], user="manual"):
    return Site(
        program, f"{work}/data", free_port(), "--smtp", f"smtp://127.0.0.1:{smtp_port}", "--smtp-user", user,
        "--mail-from", "Käsikirja <manual@example.eu>", MANUAL_SMTP_PASSWORD_FILE=f"{work}/password",
        MANUAL_SMTP_CA=authorities)


def failed(running, recipient, word):
    row = running.wait_for("SELECT * FROM outboxMessage WHERE recipient = ? AND attempts > 0", recipient)
    assert word in row["lastError"], row["lastError"]
    assert row["attempts"] == 1 and row["nextAttemptAt"] and row["text"], row
    return row


def drop(running):
    running.rows("DELETE FROM outboxMessage WHERE sentAt IS NULL")


def taken():
    """Over TLS, by the right user, readable by a mail program, and its link opens the account."""
    controller, host = mail_host.start(smtp_port, ours)
    running = site()
    running.sign_up("aino@example.eu")
    message = host.wait(1)
    assert message["tls"] and message["user"] == "manual", message
    assert (message["from"], message["to"]) == ("manual@example.eu", ["aino@example.eu"])
    mail = email.message_from_bytes(message["bytes"], policy=email.policy.default)
    assert not mail.defects, mail.defects
    assert mail["From"].addresses[0].display_name == "Käsikirja", mail["From"]
    assert mail["Subject"] == "Open your account: eParticipation Manual", mail["Subject"]
    assert mail["Auto-Submitted"] == "auto-generated" and mail["Message-ID"] and mail["Date"].datetime
    text, html = (mail.get_body((kind,)).get_content() for kind in ("plain", "html"))
    link = re.search(r"http://127\.0\.0\.1:\d+(/en/account/link/[0-9a-f]{64}/)", text)[1]
    assert link in html and "Ääninen" not in text
    browser = Browser(running.port)
    _, page, _ = browser.get(link)
    status, _, location = browser.submit(page, link, {"password": "four words and ääkköset"})
    assert (status, location) == (303, "/en/account/"), status
    assert "Aino Ääninen" in browser.get("/en/account/")[1]
    row = running.wait_for("SELECT * FROM outboxMessage WHERE sentAt IS NOT NULL")
    assert not any(row[name] for name in ("recipient", "subject", "text", "html")), row

    # One address refused, one text refused for now: both wait, and others go on.
    host.rcpt_answers, host.data_answers = ["550 5.1.1 no such user"], ["451 4.3.0 later"]
    running.sign_up("refused@example.eu")
    failed(running, "refused@example.eu", "refused")
    running.sign_up("later@example.eu")
    failed(running, "later@example.eu", "refused")
    running.sign_up("fine@example.eu")
    assert host.wait(2)["to"] == ["fine@example.eu"]
    running.rows("UPDATE outboxMessage SET nextAttemptAt = '2026-01-01T00:00:00Z' WHERE recipient = 'later@example.eu'")
    assert host.wait(3)["to"] == ["later@example.eu"]

    # A slow host holds up nobody who reads.
    host.delay = 4
    running.sign_up("slow@example.eu")
    slowest = 0
    while len(host.messages) < 4:
        begin = time.monotonic()
        assert Browser(running.port).get("/en/")[0] == 200
        slowest = max(slowest, time.monotonic() - begin)
        time.sleep(0.05)
    assert slowest < 2, slowest
    drop(running)
    controller.stop()

    # The host goes away and comes back: once, and only once, the mail arrives.
    running.sign_up("patient@example.eu")
    failed(running, "patient@example.eu", "unreachable")
    running.stop()
    controller, host = mail_host.start(smtp_port, ours)
    running = site()
    running.rows("UPDATE outboxMessage SET nextAttemptAt = '2026-01-01T00:00:00Z' WHERE sentAt IS NULL")
    host.wait(1)
    time.sleep(3)
    assert len(host.messages) == 1
    running.stop()
    controller.stop()


def guarded(case, word, offered, authorities=ours[0], user="manual"):
    """Nothing is sent to a host that cannot be trusted, or that does not know us."""
    controller, host = mail_host.start(smtp_port, offered)
    running = site(authorities, user)
    running.sign_up(f"{case}@example.eu")
    failed(running, f"{case}@example.eu", word)
    assert not host.messages
    drop(running)
    running.stop()
    controller.stop()


taken()
guarded("open", "unreachable", None)
guarded("stranger", "unreachable", certificate("strangers"))
guarded("nobody", "unreachable", ours, user="nobody")
print("Mail: taken, refused, failed, delayed, unreachable, untrusted: all as they should be.")
