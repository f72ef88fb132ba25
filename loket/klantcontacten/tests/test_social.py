"""A message on social media or in a chat becomes a question for a team; Loket says nothing there in public."""

import json
import time
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from loket.kernel.audit import history_of
from loket.kernel.signed import WINDOW, signature
from loket.klantcontacten.models import Betrokkene, Internetaak, Klantcontact
from loket.klantcontacten.queries.board import board

pytestmark = pytest.mark.django_db
SECRET, ADDRESS = "s" * 40, "/api/klantcontacten/social"


@pytest.fixture(autouse=True)
def secret(settings):
    settings.SOCIAL_WEBHOOK_SECRET = SECRET


def message(**told):
    return {
        "platform": "Mastodon",
        "id": "1139",
        "account": "@joke@sociaal.example",
        "naam": "Joke",
        "tekst": "Wanneer komt het oud papier?",
        "openbaar": True,
        "link": "https://sociaal.example/@joke/1139",
        **told,
    }


def send(*messages, secret=SECRET, at=None, body=None):
    body = body if body is not None else json.dumps({"berichten": messages}).encode()
    stamp = str(int(at or time.time()))
    headers = {"X-Loket-Timestamp": stamp, "X-Loket-Signature": signature(secret, stamp, body)}
    return Client().post(ADDRESS, body, content_type="application/json", headers=headers)


def test_it_waits_for_a_team_with_a_moment(town):
    answer = send(message())
    assert (answer.status_code, answer.json()) == (200, {"berichten": 1})
    [row] = board({"kcc"}, now=timezone.now())
    assert (row.naam, row.written) == ("Joke (@joke@sociaal.example)", True)
    assert row.uiterlijk > timezone.now() + timedelta(days=1)
    contact = Klantcontact.objects.get()
    assert (contact.kanaal, contact.onderwerp) == ("social", "Openbaar bericht op Mastodon")
    assert Betrokkene.objects.get().voornaam == "Joke (@joke@sociaal.example)"


def test_a_colleague_reads_what_was_said_where_and_that_an_answer_is_not_for_everybody(town):
    send(message(), message(id="2", openbaar=False, tekst="Alleen voor jullie."))
    public, private = Internetaak.objects.order_by("id")
    assert public.toelichting == (
        "Wanneer komt het oud papier?\n\nhttps://sociaal.example/@joke/1139\n\n"
        "Dit staat in het openbaar. Antwoord in een privébericht, of bel. Zet niets persoonlijks in het openbaar."
    )
    assert private.toelichting == "Alleen voor jullie.\n\nhttps://sociaal.example/@joke/1139"


def test_told_again_it_is_one(town):
    send(message())
    send(message(), message(id="1140"))
    assert Internetaak.objects.count() == 2


def test_the_same_id_elsewhere_is_another(town):
    send(message(), message(platform="Bluesky"))
    assert Internetaak.objects.count() == 2


def test_to_the_team_that_it_names(town):
    send(message(team="groen"), message(id="2", team="bestaat-niet"))
    assert set(Internetaak.objects.values_list("team", flat=True)) == {"groen", "kcc"}


@pytest.mark.parametrize(("platform", "kanaal"), [("WhatsApp", "whatsapp"), ("Chat", "chat"), ("X", "social")])
def test_each_way_is_counted_by_itself(town, platform, kanaal):
    send(message(platform=platform, openbaar=False))
    assert Klantcontact.objects.get().kanaal == kanaal


def test_a_bsn_is_masked_and_nothing_is_in_the_audit_trail(town):
    send(message(tekst="Mijn BSN is 999993653, help!", openbaar=False))
    taak = Internetaak.objects.get()
    assert "999993653" not in taak.toelichting + Klantcontact.objects.get().inhoud
    told = str([each.facts for each in history_of("klantcontacten", taak.klantcontact_id)])
    assert "joke" not in told.lower()


def test_a_long_one_is_cut_and_the_link_leads_to_the_whole(town):
    send(message(tekst="lang " * 1900))
    text = Internetaak.objects.get().toelichting
    assert len(text) <= 1000
    assert "…\n\nhttps://sociaal.example/@joke/1139\n\nDit staat in het openbaar." in text


@pytest.mark.parametrize("how", [{"secret": "x" * 40}, {"at": time.time() - WINDOW - 60}])
def test_who_does_not_sign_or_sends_an_old_one_is_not_heard(town, how):
    assert send(message(), **how).status_code == 401
    assert Internetaak.objects.count() == 0


@pytest.mark.parametrize(
    "wrong",
    [{"tekst": ""}, {"tekst": "x" * 10_001}, {"link": "javascript:alert(1)"}, {"platform": "<b>"}, {"meer": 1}],
)
def test_what_is_wrong_is_refused_as_a_whole(town, wrong):
    assert send(message(), message(id="2", **wrong)).status_code == 400
    assert Internetaak.objects.count() == 0


def test_a_flood_is_bounded(town):
    assert send(*(message(id=str(number)) for number in range(101))).status_code == 400
    assert send(body=b"x" * (128 * 1024 + 1)).status_code in (400, 413)


def test_without_a_secret_the_address_is_not_there(town, settings):
    settings.SOCIAL_WEBHOOK_SECRET = ""
    assert send(message()).status_code == 404
