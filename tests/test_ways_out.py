"""Where Loket speaks to other machines: each way out stands here, with who says where it leads.

An address that somebody typed, or a program named, goes by `loket.outside.bronnen`: it looks at the number behind the
name and refuses what lies in a private network. All other ways lead where the administrator said, in the settings.
"""

import ast
from functools import cache
from pathlib import Path

import pytest

from tests.test_the_house import HOUSE, sources

SPEAKS = {"httpx", "httpcore", "requests", "urllib3", "aiohttp", "urllib.request", "http.client", "socket"}
SPEAKS |= {"smtplib", "imaplib", "poplib", "ftplib", "telnetlib", "ssl", "xmlrpc.client", "asyncio"}
TYPED = "an address that somebody typed or named"
WAYS_OUT = {
    "outside/bronnen/client.py": TYPED,
    "outside/bronnen/guard.py": TYPED,
    "outside/bronnen/patience.py": TYPED,
    "outside/links/client.py": TYPED,  # by the guard of bronnen
    "outside/asking.py": "nobody: the client of those below",
    "outside/gateway.py": "LOKET_SMS_URL, LOKET_BERICHTENBOX_URL",
    "outside/sms/gateway.py": "LOKET_SMS_URL",
    "outside/berichtenbox/client.py": "LOKET_BERICHTENBOX_URL",
    "outside/brp/client.py": "LOKET_BRP_URL",
    "outside/kvk/client.py": "LOKET_KVK_URL",
    "outside/adressen/client.py": "LOKET_ADDRESS_URL",
    "outside/kaart/client.py": "LOKET_MAP_TILES",
    "outside/betalen/mollie.py": "LOKET_PAYMENT_URL",
    "outside/identiteit/client.py": "LOKET_OIDC_ISSUER, LOKET_LOGIN_ISSUER",  # and what these say of themselves
    "outside/saml/channel.py": "LOKET_SAML_…_METADATA, a file",
    "outside/saml/setup.py": "nobody: it only reads certificates",
    "outside/opslag/s3.py": "LOKET_S3_URL",
    "outside/smtp.py": "LOKET_SMTP_HOST",
    "outside/postbus/wire.py": "as imap.py beside it",
    "outside/postbus/imap.py": "who may arrange mailboxes (mail.inrichten): it speaks IMAP only",
    "outside/centrale/ami_wire.py": "LOKET_AMI_HOST",
    "outside/virusscanner/clamd.py": "LOKET_CLAMD",
    "beheer/checks/connections.py": "the settings: start.py check tries each",
    "kernel/patience.py": "nobody: jobs wait for the database side by side",
    "berichten/wires.py": "LOKET_SMTP_HOST",  # Django's own client; here its faults are told apart
}
NO_LIMIT_OF_TIME = {"outside/bronnen/guard.py"}  # its caller says how long


def imported(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@cache
def speakers():
    """Files that can reach another machine; benches ask our own server only."""
    found = {path.relative_to(HOUSE).as_posix(): path for path in sources()}
    ours = {here: path for here, path in found.items() if not here.startswith("examples/")}
    return [(here, path) for here, path in ours.items() if SPEAKS & set(imported(path))]


def test_every_way_out_is_known():
    found = {here for here, _ in speakers()}
    assert found - set(WAYS_OUT) == set(), "Reach other machines by loket/outside, and say here who names the address"
    assert set(WAYS_OUT) - found == set(), "These are gone: take them out"


def test_what_somebody_typed_goes_by_the_guard():
    for here, path in speakers():
        if WAYS_OUT[here] == TYPED and "ConnectionPool(" in path.read_text():
            assert "network_backend=GuardedNetwork()" in path.read_text(), here
    typed = [here for here in WAYS_OUT if WAYS_OUT[here] == TYPED]
    assert not [here for here in typed if "httpx" in set(imported(HOUSE / here))], "httpx looks at no number"


def calls_of(path, *names):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in names:
            yield ast.unparse(node.func), {each.arg for each in node.keywords}, ast.unparse(node)


def test_every_client_has_a_limit_of_time_and_follows_no_redirect():
    wrong = []
    for here, path in speakers():
        for name, told, written in calls_of(path, "Client", "httpx.Client", "httpx.post", "httpx.get", "httpx.request"):
            if "timeout" not in told or "follow_redirects=True" in written:
                wrong.append(f"{here}: {name}")
        for name, told, _ in calls_of(path, "socket.create_connection", "smtplib.SMTP", "Plain", "Tls"):
            if "timeout" not in told:
                wrong.append(f"{here}: {name}")
    assert wrong == []


@pytest.mark.parametrize("name", ["verify=False", "CERT_NONE", "_create_unverified_context", "check_hostname = False"])
def test_nobody_looks_away_from_a_certificate(name):
    assert [path for path in sources() if name in Path(path).read_text()] == []
