"""Who looked at my data: a colleague in a mail, another system in a zaak; and nothing of somebody else."""

import hashlib

import pytest
from django.test import Client
from django.utils import timezone

from loket.examples.cast import FATIMA
from loket.examples.zgw import program_with_all_rights
from loket.mail.models import Mailbericht, Postbus
from loket.organisatie.models import Medewerker

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
HERE = "/mijn/gegevens/gebruik/"


@pytest.fixture
def mail(zaak):
    """Of Ans, about her zaak."""
    now = timezone.now()
    bus = Postbus.objects.create(naam="Algemeen", adres="algemeen@bergen.example", team_id="kcc")
    kept = {"bestand": "mail/1", "grootte": 9, "sha256": hashlib.sha256(b"").hexdigest()}
    told = {"van": "ans@inwoner.example", "onderwerp": "Mijn eik", "tekst": "Hoe staat het ermee?"}
    times = {"ontvangen_op": now, "uiterlijk": now}
    return Mailbericht.objects.create(postbus=bus, sleutel="1", team_id="kcc", zaak=zaak, **kept, **told, **times)


def test_a_look_of_a_colleague_and_a_read_of_a_system_stand_there(log_in, zaak, mail):
    colleague, system = Client(), program_with_all_rights()
    colleague.force_login(Medewerker.objects.get(email=FATIMA.email))
    assert colleague.get(f"/werk/mail/{mail.id}/").status_code == 200
    assert system.get(f"zaken/zaken/{zaak.id}").status_code == 200
    mine = log_in("ans").get(HERE).content.decode()
    assert mine.count("<tr>") == 3  # the words above the columns, and two lines
    assert "<td>Een mail beantwoorden</td><td><span>mail bekeken</span></td>" in mine
    assert "<td>Een zaak behandelen in een ander systeem</td>" in mine
    assert "zaak gelezen door het systeem " in mine
    assert "Fatima" not in mine  # which colleague it was, is not told


def test_a_look_at_somebody_else_does_not_stand_there(log_in, zaak, mail):
    colleague, system = Client(), program_with_all_rights()
    colleague.force_login(Medewerker.objects.get(email=FATIMA.email))
    colleague.get(f"/werk/mail/{mail.id}/")
    system.get(f"zaken/zaken/{zaak.id}")
    assert "Wij gebruikten uw gegevens nog niet." in log_in("bep").get(HERE).content.decode()


def test_in_the_lists_of_a_system_one_finds_oneself_when_they_are_short(log_in, zaak):
    system = program_with_all_rights()
    rollen = system.get("zaken/rollen", {"zaak": f"http://testserver/zaken/api/v1/zaken/{zaak.id}"})
    assert rollen.json()["count"] > 0
    assert "gelezen door het systeem" in log_in("ans").get(HERE).content.decode()
