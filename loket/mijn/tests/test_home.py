"""What somebody sees first, in few statements however much there is."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from loket.berichten.models import Bericht, State
from loket.besluiten.queries.own import OwnBesluit
from loket.examples.eigen_zaak import zaak_of
from loket.kernel.actor import SYSTEM
from loket.mijn.models import Gelezen
from loket.zaken import commands

pytestmark = pytest.mark.django_db
MOST_SQL = 15


def send(zaak, number, at=None):
    """A message that went out about this zaak."""
    at = at or timezone.now()
    Bericht.objects.create(
        about=f"zaak:{zaak.id}:status:{number}",
        channel="email",
        to="ans@inwoner.example",
        subject=f"Nieuws nummer {number}",
        text=f"Dit is bericht {number}.",
        state=State.SENT,
        message_id=f"<{zaak.id}-{number}@x>",
        written_at=at,
        sent_at=at,
    )


def statements(client, path="/mijn/"):
    client.get(path)  # what is kept for all visitors is asked once
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert client.get(path).status_code == 200
    return len(asked)


def test_twenty_zaken_and_fifty_messages_take_at_most_fifteen_statements(log_in, kap):
    zaken = [zaak_of(kap) for _ in range(20)]
    for number in range(50):
        send(zaken[number % 20], number)
    client = log_in()
    assert statements(client) <= MOST_SQL
    html = client.get("/mijn/").content.decode()
    assert html.count("Eik in de voortuin") >= 20
    assert ">50<span" in html


@pytest.mark.parametrize("path", ["/mijn/", "/mijn/zaken/", "/mijn/berichten/", "/mijn/contact/"])
def test_one_and_three_zaken_take_the_same_statements(log_in, kap, path):
    send(zaak_of(kap), 1)
    client = log_in()
    client.get("/mijn/berichten/")
    one = statements(client, path)
    for number in (2, 3):
        send(zaak_of(kap), number, timezone.now() - timedelta(days=1))
    assert statements(client, path) == one


@pytest.mark.parametrize("path", ["/mijn/", "/mijn/zaken/"])
def test_of_what_was_decided_it_says_so_with_the_last_day_to_object(log_in, zaak, monkeypatch, path):
    today = timezone.localdate()
    besluit = OwnBesluit(zaak.id, zaak.id, "B-1", "Vergunning", today, today, today, None, "", today, None)
    client = log_in()

    def told(found, there=path):
        monkeypatch.setattr("loket.mijn.queries.have.decisions_on", lambda zaken, today: found)
        return " ".join(re.sub("<[^>]*>", " ", client.get(there).content.decode()).split())

    assert "Wij hebben een besluit genomen." not in told([])
    assert "Wij hebben een besluit genomen. U kunt bezwaar maken tot en met" in told([besluit])
    assert "U hoort uiterlijk" not in told([besluit])
    late = told([replace(besluit, until=today - timedelta(days=1))])
    assert "Wij hebben een besluit genomen." in late
    assert "bezwaar maken" not in late
    assert "Wij hebben een besluit genomen." not in told([replace(besluit, vervalreden="ingetrokken_overheid")])
    assert "We have made a decision. You can object until and including" in told([besluit], f"/en{path}")


def test_what_must_be_done_stands_on_top(log_in, zaak, kap):
    zaak_of(kap, omschrijving="Andere zaak")
    until = timezone.localdate() + timedelta(days=14)
    commands.ask_aanvulling(zaak_id=zaak.id, gevraagd="Foto van de boom", uiterlijk=until, by=SYSTEM)
    html = log_in().get("/mijn/").content.decode()
    assert html.index("Dit moet u nog doen") < html.index("Foto van de boom") < html.index("Uw lopende zaken")


def test_who_reads_the_messages_has_read_them(log_in, zaak):
    send(zaak, 1)
    client = log_in()
    assert "nieuw</span>" in client.get("/mijn/").content.decode()
    assert "Dit is bericht 1." in client.get("/mijn/berichten/").content.decode()
    assert "nieuw</span>" not in client.get("/mijn/").content.decode()
    send(zaak, 2)
    assert "nieuw</span>" in client.get("/mijn/").content.decode()


def test_what_waits_to_be_sent_is_not_told_before(log_in, zaak):
    send(zaak, 1)
    Bericht.objects.create(
        about=f"zaak:{zaak.id}:status:9",
        channel="email",
        to="x@y.example",
        subject="Te vroeg",
        text="x",
        written_at=timezone.now(),
    )
    assert "Te vroeg" not in log_in().get("/mijn/berichten/").content.decode()


def test_no_message_is_shown_as_the_program_knows_it(log_in, zaak):
    send(zaak, 1)
    client = log_in()
    for path in ("/mijn/", "/mijn/berichten/"):
        html = client.get(path).content.decode()
        assert "Nieuws nummer 1" in html
        assert "Message(" not in html


def test_reading_never_goes_back(log_in, zaak):
    from loket.mijn.commands import read_messages

    client, now = log_in(), timezone.now()
    send(zaak, 1)
    client.get("/mijn/berichten/")
    row = Gelezen.objects.get()
    read_messages(partij_id=row.partij_id, until=now - timedelta(days=9))
    assert Gelezen.objects.get().tot == row.tot


def test_no_page_holds_a_bsn(log_in, zaak):
    client = log_in()
    for path in (
        "",
        "zaken/",
        f"zaken/{zaak.id}/",
        "berichten/",
        "contact/",
        "wijk/",
        "gegevens/",
        "gegevens/gebruik/",
    ):
        assert "999990019" not in client.get(f"/mijn/{path}").content.decode()


def test_for_whom_one_acts_stands_on_the_page(log_in, zaak):
    html = log_in("ans-voor-bep").get("/mijn/").content.decode()
    assert "U regelt nu de zaken van <strong>Bep Bedacht</strong>" in html
    assert "Eik in de voortuin" not in html


def test_a_level_that_is_too_low_opens_nothing(log_in, settings):
    settings.MIJN_NIVEAU = "substantieel"
    answer = log_in("bep").get("/mijn/")
    assert answer.status_code == 403
    assert "Log veiliger in" in re.sub(r"\s+", " ", answer.content.decode())
