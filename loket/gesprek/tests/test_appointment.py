"""One action on the screen of the agent: an appointment for who is on the line, from the answer."""

import re
from datetime import datetime, time, timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from loket.afspraken.commands import keep_soort
from loket.afspraken.models import Afspraak
from loket.examples.cast import AICHA, BAS
from loket.gesprek.tests.test_screen import HTMX, paspoort
from loket.kernel.actor import SYSTEM
from loket.kernel.text import AMSTERDAM
from loket.klantcontacten.models import Concept
from loket.locaties.commands import add_locatie
from loket.organisatie.models import Medewerker
from loket.rooster.commands import plan_dienst
from loket.termijnen.calendar import next_working_day

__all__ = ["paspoort"]
pytestmark = pytest.mark.django_db
MAKE = "/werk/gesprek/afspraak/"


@pytest.fixture
def desk(town):
    """Bas is at the desk on the next working day."""
    week = {str(day): [["09:00", "17:00"]] for day in range(5)}
    add_locatie(code="hal", name="Hal", summary="De balie.", address="Plein 1", opening_hours=week, by=SYSTEM)
    keep_soort(code="paspoort", name="Paspoort", product="paspoort", minutes=15, kinds=["balie"], by=SYSTEM)
    day = next_working_day(timezone.localdate() + timedelta(days=1))
    begin, end = (datetime.combine(day, time(hour), tzinfo=AMSTERDAM) for hour in (9, 12))
    bas = Medewerker.objects.get(email=BAS.email)
    plan_dienst(medewerker_id=bas.id, kind="balie", begins_at=begin, ends_at=end, locatie="hal", by=SYSTEM)
    return begin


@pytest.fixture
def opened(fatima, paspoort, desk):
    page = fatima.post("/werk/gesprek/antwoord/", {"open": "product:paspoort"}, headers=HTMX).content.decode()
    return re.findall(r'name="afspraak" value="([^"]+)"', page)


def test_from_the_answer_in_one_action(fatima, desk, opened):
    assert len(opened) == 2  # nine and eleven: not all at one moment
    form = {"sleutel": str(uuid4()), "naam": "Ada Zeeman", "email": "ada@voorbeeld.example", "afspraak": opened[0]}
    page = fatima.post(MAKE, form, headers=HTMX).content.decode()
    made = Afspraak.objects.get()
    assert (made.start, made.name, made.made_by_staff) == (desk, "Ada Zeeman", True)
    assert "Afspraak gemaakt: " in page
    assert Concept.objects.get().tekst["resultaat"] == "afspraak_gemaakt"
    assert made.code[:3] in Concept.objects.get().tekst["notitie"]
    assert opened[0] not in page  # the next free times stand there now


def test_pressed_twice_it_is_one_appointment(fatima, desk, opened):
    """Also where two colleagues have that time."""
    aicha, shift = Medewerker.objects.get(email=AICHA.email), {"begins_at": desk, "ends_at": desk + timedelta(hours=3)}
    plan_dienst(medewerker_id=aicha.id, kind="balie", locatie="hal", **shift, by=SYSTEM)
    page = {"csrfmiddlewaretoken": "x" * 64, "sleutel": str(uuid4()), "naam": "Ada Zeeman"}
    answers = [fatima.post(MAKE, page | {"afspraak": opened[0]}, headers=HTMX).status_code for _ in "12"]
    assert answers == [200, 204]
    assert Afspraak.objects.count() == 1


def test_without_a_name_it_is_asked_and_nothing_is_lost(fatima, opened):
    form = {"sleutel": str(uuid4()), "notitie": "Belt morgen weer", "afspraak": opened[0]}
    refused = fatima.post(MAKE, form, headers=HTMX)
    assert refused.status_code == 422
    assert "Vul de naam van de bezoeker in." in refused.content.decode()
    assert "Belt morgen weer" in refused.content.decode()
    assert not Afspraak.objects.exists()


def test_of_somebody_known_nothing_is_typed(fatima, opened, known):
    """Without mail or a mobile number the agent tells it: the note has the time and the code."""
    partij = known()
    form = {"sleutel": str(uuid4()), "partij": str(partij.id)}
    fatima.post("/werk/gesprek/klant/kiezen/", form, headers=HTMX)
    fatima.post(MAKE, {"sleutel": form["sleutel"], "afspraak": opened[0]}, headers=HTMX)
    made = Afspraak.objects.get()
    assert made.partij_id == partij.id
    assert made.name


@pytest.mark.parametrize("wrong", ["", "paspoort", "paspoort@hal@gisteren", "x@y@20350101T0900"])
def test_a_button_that_says_nothing_good(fatima, opened, wrong):
    form = {"sleutel": str(uuid4()), "naam": "Ada", "email": "ada@voorbeeld.example", "afspraak": wrong}
    assert fatima.post(MAKE, form, headers=HTMX).status_code == 422
