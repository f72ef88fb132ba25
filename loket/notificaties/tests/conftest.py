"""A subscriber on loopback that does as it is told, and the kanalen that a test before this one may have emptied."""

import json
import threading
import time
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.utils import timezone

from loket.notificaties.commands import deliver
from loket.notificaties.models import Abonnement, Filtergroep, Kanaal
from loket.notificaties.rules.kenmerken import demands
from loket.organisatie.models import Functie, FunctieVervulling, Medewerker
from loket.zgw.trail import Change

ZAAKTYPE = "http://testserver/catalogi/api/v1/zaaktypen/01920000-0000-7000-8000-000000000001"
ZAAK = "http://testserver/zaken/api/v1/zaken/01920000-0000-7000-8000-00000000000a"


@dataclass
class Afnemer:
    """`answers` come one after the other; without any left it is 204. It takes `seconds` over each."""

    answers: list[int] = field(default_factory=list)
    seconds: float = 0
    asks_for: str = ""
    on_test: int = 204
    tries: int = 0
    got: list[dict] = field(default_factory=list)
    got_at: list[float] = field(default_factory=list)
    auth: list[str] = field(default_factory=list)
    url: str = ""

    @property
    def told(self):
        """The numbers of the changes that it heard of, without the tests of its callback."""
        return [int(each["resourceUrl"].rpartition("/")[2]) for each in self.got if each["kanaal"] != "test"]


@pytest.fixture
def afnemer():
    """Makes subscribers; each listens on a port of its own."""
    servers = []

    def make(*answers, seconds=0, asks_for="", on_test=204):
        it = Afnemer(list(answers), seconds, asks_for, on_test)

        class Callback(BaseHTTPRequestHandler):
            def do_POST(self):
                message = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                auth = self.headers.get("Authorization", "")
                time.sleep(it.seconds)
                it.tries += 1
                status = it.answers.pop(0) if it.answers else 204
                status = it.on_test if message["kanaal"] == "test" else status
                if it.asks_for and auth != it.asks_for:
                    status = 401
                if status < 300:
                    it.got.append(message)
                    it.got_at.append(time.monotonic())
                    it.auth.append(auth)
                self.send_response(status)
                self.end_headers()

            def log_message(self, *arguments):
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Callback)
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        servers.append(server)
        it.url = f"http://127.0.0.1:{server.server_port}/callback"
        return it

    yield make
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(autouse=True)
def no_lingering(monkeypatch):
    monkeypatch.setattr(deliver, "LINGER", 0)


@pytest.fixture
def kanalen(db):
    """A test on committed rows empties every table, also what the migrations wrote."""
    for naam in ("zaken", "documenten"):
        filters = ["bronorganisatie", "zaaktype", "vertrouwelijkheidaanduiding", "zaaktype.catalogus"]
        Kanaal.objects.get_or_create(naam=naam, defaults={"filters": filters})


def change(number=1, kanaal="zaken", **kenmerken):
    told = {"bronorganisatie": "000000000", "zaaktype": ZAAKTYPE, "vertrouwelijkheidaanduiding": "openbaar"}
    moment = datetime(2026, 3, 3, 12, tzinfo=UTC)
    return Change(kanaal, ZAAK, "status", f"{ZAAK}/{number}", "create", {**told, **kenmerken}, moment)


def subscribe(url="https://abonnee.example/", filters=None, naam="zaken", auth="Bearer x"):
    abonnement = Abonnement.objects.create(callback_url=url, auth=auth)
    kanaal = Kanaal.objects.get(naam=naam)
    Filtergroep.objects.create(
        abonnement=abonnement, kanaal=kanaal, filters=filters or {}, demands=demands(filters or {})
    )
    return abonnement


@pytest.fixture
def log_in(client):
    def log_in(*permissions):
        medewerker = Medewerker.objects.create(
            email="kees.bakker@bergen.example", first_name="Kees", last_name="Bakker", hired_at=timezone.now()
        )
        functie = Functie.objects.create(name="Functioneel beheer", permissions=list(permissions))
        FunctieVervulling.objects.create(medewerker=medewerker, functie=functie, first_day=date(2020, 1, 1))
        client.force_login(medewerker)
        return client

    return log_in
