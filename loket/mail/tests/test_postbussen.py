"""Who arranges mailboxes sees which is down, and never a password."""

import pytest

from loket.examples.cast import FATIMA, SANNE
from loket.mail.models import Postbus
from loket.organisatie.models import Medewerker

pytestmark = pytest.mark.django_db
BOXES = "/beheer/postbussen/"
TOLD = {
    "naam": "Algemeen",
    "adres": "Info@Bergen.example",
    "team": "kcc",
    "actief": "on",
    "bevestigen": "on",
    "werkdagen": "2",
    "bewaren_maanden": "24",
    "server": "imap.bergen.example",
    "poort": "993",
    "beveiliging": "tls",
    "gebruiker": "info",
    "wachtwoord": " geheim ",
    "map": "INBOX",
    "regels": "onderwerp: lantaarn -> verlichting\n\nafzender: @reclame.example -> spam",
}


@pytest.fixture
def sanne(town, client):
    client.force_login(Medewerker.objects.get(email=SANNE.email))
    return client


def test_a_mailbox_with_its_rules_is_made_and_changed(sanne):
    assert sanne.post(f"{BOXES}nieuw/", TOLD)["Location"] == BOXES
    it = Postbus.objects.get()
    assert (it.adres, it.team_id, it.wachtwoord) == ("Info@bergen.example".lower(), "kcc", " geheim ")
    assert list(it.regels.values_list("veld", "bevat", "team_id", "spam")) == [
        ("onderwerp", "lantaarn", "verlichting", False),
        ("afzender", "@reclame.example", None, True),
    ]
    page = sanne.get(f"{BOXES}{it.id}/").content.decode()
    assert "onderwerp: lantaarn -&gt; verlichting" in page
    assert "geheim" not in page
    sanne.post(f"{BOXES}{it.id}/", TOLD | {"naam": "Info", "wachtwoord": "", "regels": ""})
    it = Postbus.objects.get()
    assert (it.naam, it.wachtwoord, it.regels.count()) == ("Info", " geheim ", 0)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"adres": "geen adres"}, "Dit e-mailadres klopt niet."),
        ({"gebruiker": ""}, "Vul de gebruiker in."),
        ({"beveiliging": "geen"}, "Kies een versleutelde verbinding."),
        ({"regels": "zomaar iets"}, "Regel 1 klopt niet."),
        ({"regels": "tekst: x -> nergens"}, "Regel 1: het team nergens is er niet."),
        ({"naam": ""}, "Geef de postbus een naam."),
    ],
)
def test_what_is_wrong_stands_beside_its_field_and_nothing_is_lost(sanne, wrong, told):
    answer = sanne.post(f"{BOXES}nieuw/", TOLD | wrong)
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert 'value="imap.bergen.example"' in answer.content.decode()
    assert not Postbus.objects.exists()


def test_an_address_is_arranged_once(sanne):
    sanne.post(f"{BOXES}nieuw/", TOLD)
    answer = sanne.post(f"{BOXES}nieuw/", TOLD | {"naam": "Nog een"})
    assert "Deze postbus staat er al." in answer.content.decode()


def test_which_is_down_is_told(sanne):
    sanne.post(f"{BOXES}nieuw/", TOLD)
    Postbus.objects.update(storing="De mailserver is niet bereikbaar.", storing_sinds="2026-03-03T09:00Z")
    assert "De mailserver is niet bereikbaar." in sanne.get(BOXES).content.decode()


def test_others_arrange_nothing(client, town):
    client.force_login(Medewerker.objects.get(email=FATIMA.email))
    assert client.get(BOXES).status_code == 403
    assert client.post(f"{BOXES}nieuw/", TOLD).status_code == 403
    assert not Postbus.objects.exists()
