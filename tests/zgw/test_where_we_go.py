"""An address in a body never leads us into our own network: each field of each operation that takes one is tried.

A trap listens on this machine. While its network is named in the settings we do go there, so the fields are real; once
it is not, nothing of ours knocks (server-side request forgery).
"""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.db import transaction

from tests.zgw.furnished import furnish

pytestmark = pytest.mark.slow
# What must be right for an operation to be looked at any further; all other addresses of a body are tried.
FOLLOWED = {
    "zaken/zaken communicatiekanaal",
    "notificaties/abonnement callbackUrl",
}
METADATA = "http://169.254.169.254/latest/meta-data/"


@pytest.fixture(scope="module")
def trap():
    """Answers all with a JSON object, and remembers who came."""

    class Trap(BaseHTTPRequestHandler):
        def do_GET(self):
            self.server.came.append(self.path)
            body = b'{"url": "x", "naam": "x", "nummer": 1, "jaar": 2020}'
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self):
            self.server.came.append(self.path)
            self.send_response(204)
            self.end_headers()

        def log_message(self, *told):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Trap)
    server.came = []
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def addresses(scene_of_module):
    return furnish(scene_of_module)


def fields_of(document, path):
    """Names of fields in the body of POST that hold an address."""
    operation = document["paths"].get(f"/{path}", {}).get("post")
    content = (operation or {}).get("requestBody", {}).get("content", {}).get("application/json")
    for name, told in properties(document, content["schema"] if content else {}):
        if any(each.get("format") in ("uri", "url") for each in (told, *told.get("anyOf", ()), told.get("items", {}))):
            yield name, told.get("type") == "array"


def properties(document, schema):
    while "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        schema = document["components"]["schemas"][name]
    yield from schema.get("properties", {}).items()
    for part in (*schema.get("allOf", ()), *schema.get("oneOf", ()), *schema.get("anyOf", ())):
        yield from properties(document, part)


def try_all(scene, addresses, trap):
    """Sends each body once for each field with an address, that of the trap; tells by which fields we came there."""
    came, tried = set(), 0
    for api in ("zaken", "catalogi", "documenten", "besluiten", "autorisaties", "notificaties", "klantinteracties"):
        document = scene.full.client.get(f"/{api}/api/v1/openapi.json").json()
        for name, url in addresses.items():
            if not name.startswith(f"{api}/"):
                continue
            body = scene.shown(url)
            for field, several in fields_of(document, name.partition("/")[2]):
                there = f"http://127.0.0.1:{trap.server_port}/{name}/{field}"
                del trap.came[:]
                sent = {**body, field: [there] if several else there}
                if name == "notificaties/abonnement":
                    sent["auth"] = "Bearer x"
                with transaction.atomic():
                    answer = scene.full.post(name, sent)
                    assert answer.status_code < 500, (name, field)
                    answer = scene.full.patch(url, {field: sent[field]})
                    assert answer.status_code < 500, (name, field)
                    transaction.set_rollback(True)
                tried += 1
                came |= {f"{name} {field}"} if trap.came else set()
    return came, tried


def test_we_go_where_an_administrator_lets_us(scene, addresses, trap):
    """Or the next test would look for nothing."""
    came, tried = try_all(scene, addresses, trap)
    assert tried > 40
    assert came >= FOLLOWED, came


def test_we_do_not_go_into_a_network_that_nobody_named(scene, addresses, trap, settings):
    settings.ZGW_PRIVATE_NETWORKS = []
    came, _ = try_all(scene, addresses, trap)
    assert came == set()


@pytest.mark.parametrize("there", [METADATA, "http://localhost:1/", "file:///etc/passwd", "gopher://127.0.0.1:25/_x"])
def test_a_subscription_to_our_own_network_is_refused(scene, settings, there):
    settings.ZGW_PRIVATE_NETWORKS = []
    body = {"callbackUrl": there, "auth": "Bearer x", "kanalen": []}
    answer = scene.full.post("notificaties/abonnement", body)
    assert answer.status_code == 400
    assert answer.json()["invalidParams"][0]["name"] == "callbackUrl"
