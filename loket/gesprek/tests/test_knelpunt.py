"""One action on the screen of the agent: many people ask about this (S-124)."""

from uuid import uuid4

import pytest

from loket.examples.cast import FATIMA, LENA
from loket.gesprek.tests.test_screen import HTMX, paspoort
from loket.klantcontacten.models import Concept, Knelpunt
from loket.organisatie.models import Medewerker

__all__ = ["paspoort"]
pytestmark = pytest.mark.django_db
NOTE = "/werk/gesprek/knelpunt/"


@pytest.fixture
def fatima(town, client):
    client.force_login(Medewerker.objects.get(email=FATIMA.email))
    return client


def test_of_the_open_answer_it_is_one_action(fatima, paspoort):
    opened = fatima.post("/werk/gesprek/antwoord/", {"open": "product:paspoort"}, headers=HTMX).content.decode()
    assert 'data-key="Alt+9" data-key-name="Veel vragen hierover"' in opened
    assert 'data-key="Alt+9"' not in fatima.get("/werk/gesprek/?gesprek=hal:9").content.decode()
    form = {"sleutel": str(uuid4()), "onderwerp": "Paspoort", "notitie": "Foto?"}
    for _ in range(2):
        page = fatima.post(NOTE, form, headers=HTMX).content.decode()
    assert "Aantal contacten hierover: 1." in page
    found = Knelpunt.objects.get()
    assert (found.onderwerp, found.titel, found.aantal, found.tekst) == (
        "product:paspoort",
        paspoort.title,
        1,
        "Foto?",
    )
    assert Concept.objects.get().tekst["notitie"] == "Foto?"


def test_of_a_letter_the_team_is_asked_the_first_time_only(fatima):
    form = {"sleutel": str(uuid4()), "brief": "WOZ-aanslag"}
    refused = fatima.post(NOTE, form, headers=HTMX)
    assert refused.status_code == 422
    assert "Kies van welk team de brief is." in refused.content.decode()
    assert 'value="WOZ-aanslag"' in refused.content.decode()
    assert fatima.post(NOTE, form | {"voor_team": "financien"}).status_code == 302
    assert "Genoteerd: WOZ-aanslag." in fatima.get("/werk/gesprek/").content.decode()
    fatima.post(NOTE, {"sleutel": str(uuid4()), "brief": "woz aanslag", "voor_team": ""})
    assert Knelpunt.objects.get().aantal == 2


def test_without_anything_open_it_is_asked_what_it_is_about(fatima):
    refused = fatima.post(NOTE, {"sleutel": str(uuid4())}, headers=HTMX)
    assert refused.status_code == 422
    assert "Open eerst het antwoord, of schrijf op over welke brief het gaat." in refused.content.decode()


def test_only_agents(town, client):
    client.force_login(Medewerker.objects.get(email=LENA.email))
    assert client.post(NOTE, {"brief": "WOZ"}).status_code == 403
