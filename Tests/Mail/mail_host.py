"""A mail host for tests: it takes mail over STARTTLS from one user, and misbehaves when asked to."""
import asyncio
import logging
import ssl
import time

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

# What goes wrong on purpose need not be told.
logging.getLogger("mail").setLevel(logging.CRITICAL + 1)

USER, PASSWORD = b"manual", b"a secret of the mail host"


class Taking:
    """Keeps what arrives. `answers` holds what is said to the next recipients or texts instead of yes."""

    def __init__(self):
        self.messages = []
        self.rcpt_answers = []
        self.data_answers = []
        self.delay = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.rcpt_answers:
            return self.rcpt_answers.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        await asyncio.sleep(self.delay)
        if self.data_answers:
            return self.data_answers.pop(0)
        self.messages.append(
            {"from": envelope.mail_from, "to": envelope.rcpt_tos, "bytes": envelope.original_content,
             "tls": session.ssl is not None, "user": session.auth_data})
        return "250 OK"

    def wait(self, count, seconds=20):
        end = time.monotonic() + seconds
        while len(self.messages) < count and time.monotonic() < end:
            time.sleep(0.1)
        assert len(self.messages) == count, f"{len(self.messages)} messages came, not {count}"
        return self.messages[-1]


def check(server, session, envelope, mechanism, data):
    right = (data.login, data.password) == (USER, PASSWORD)
    return AuthResult(success=right, handled=False, auth_data=data.login.decode() if right else None)


def start(port, certificate=None):
    """A running host with its handler; without a certificate it offers no STARTTLS and asks for no password."""
    handler = Taking()
    options = {}
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*certificate)
        options = {"tls_context": context, "require_starttls": True, "authenticator": check, "auth_required": True}
    controller = Controller(handler, hostname="127.0.0.1", port=port, **options)
    controller.start()
    return controller, handler
