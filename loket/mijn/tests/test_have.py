"""My visits to come, and what I have of the town with the day on which it ends."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from loket.afspraken.models import Afspraak
from loket.besluiten.queries.own import OwnBesluit
from loket.correspondentie.commands import note_reisdocument
from loket.correspondentie.models import Berichtsoort
from loket.examples.cast import BAS
from loket.kernel.actor import SYSTEM
from loket.locaties.commands import add_locatie
from loket.organisatie.models import Medewerker
from loket.partijen.models import PartijIdentificator

pytestmark = pytest.mark.django_db


def partij_of_ans():
    return PartijIdentificator.objects.get(code_soort_object_id="bsn", partij__isnull=False).partij_id


def warn_ahead(days=90):
    Berichtsoort.objects.update_or_create(
        code="reisdocument-verloopt", defaults={"naam": "Verloopt", "wegen": ["email"], "dagen_vooraf": days}
    )


def hold(soort, until):
    note_reisdocument(partij_id=partij_of_ans(), soort=soort, geldig_tot=until)


@pytest.fixture
def gemeentehuis(town):
    told = {"summary": "De balie.", "address": "Plein 1", "opening_hours": {"0": [["09:00", "17:00"]]}}
    return add_locatie(code="gemeentehuis", name="Gemeentehuis", **told, by=SYSTEM)


def visit(partij, place, days=3, **told):
    start = timezone.now() + timedelta(days=days)
    values = {
        "code": f"AB{days:05}",
        "locatie": place,
        "soorten": ["paspoort"],
        "onderwerp": "Paspoort aanvragen",
        "medewerker": Medewerker.objects.get(email=BAS.email),
        "start": start,
        "end": start + timedelta(minutes=15),
        "busy_from": start,
        "busy_until": start + timedelta(minutes=15),
        "made_at": timezone.now(),
        "partij_id": partij,
    }
    return Afspraak.objects.create(**{**values, **told})


def test_my_visits_stand_there_with_a_way_to_move_them(log_in, gemeentehuis):
    client = log_in()
    visit(partij_of_ans(), gemeentehuis)
    visit(None, gemeentehuis, days=4, onderwerp="Van een ander")
    html = client.get("/mijn/afspraken/").content.decode()
    assert "Paspoort aanvragen" in html
    assert "Van een ander" not in html
    link = html.partition('href="/afspraak/')[2].partition('"')[0]
    assert client.get(f"/afspraak/{link}").status_code == 200
    assert "Uw afspraak" in client.get("/mijn/").content.decode()


def test_what_ends_soon_stands_on_top_and_with_how_to_get_it_again(log_in):
    client, today = log_in(), timezone.localdate()
    warn_ahead()
    hold("paspoort", today + timedelta(days=60))
    hold("rijbewijs", today + timedelta(days=600))
    home = client.get("/mijn/").content.decode()
    assert "Dit verloopt binnenkort" in home
    assert "Rijbewijs" not in home
    html = client.get("/mijn/producten/").content.decode()
    assert html.index("Paspoort") < html.index("Verloopt binnenkort") < html.index("Rijbewijs")


def test_a_permit_that_ends_stands_there_with_its_zaak(log_in, zaak, monkeypatch):
    today = timezone.localdate()
    decided = OwnBesluit(
        zaak.id, zaak.id, "B-1", "Kapvergunning", today, today, today, today + timedelta(days=20), "", None, None
    )
    gone = replace(decided, name="Ingetrokken vergunning", vervalreden="ingetrokken_overheid")
    monkeypatch.setattr("loket.mijn.queries.have.decisions_on", lambda zaken, today: [decided, gone])
    html = log_in().get("/mijn/producten/").content.decode()
    assert "Verloopt binnenkort" in html
    assert f"/mijn/zaken/{zaak.id}/" in html
    assert "Ingetrokken vergunning" not in html


def test_who_has_nothing_is_told_so(log_in):
    client = log_in()
    assert "U heeft geen afspraak met ons." in client.get("/mijn/afspraken/").content.decode()
    assert "Wij weten nu niets" in client.get("/mijn/producten/").content.decode()


def test_what_somebody_else_has_is_not_shown(log_in, gemeentehuis):
    client = log_in()
    visit(partij_of_ans(), gemeentehuis)
    hold("paspoort", timezone.localdate() + timedelta(days=60))
    client.post("/mijn/uitloggen/")
    other = log_in("ans-voor-bep")  # the same person, for somebody else
    for path in ("/mijn/", "/mijn/afspraken/", "/mijn/producten/"):
        assert "Paspoort" not in other.get(path).content.decode()
